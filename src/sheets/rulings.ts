import type { Wording } from '../i18n'
import { headOf, WITHDRAWN, type Field } from '../registers'
import { dayOf, type Day } from '../text'
import type { ColumnPlan, Highlight, SheetPlan, Validation } from './plan'

/** The sheet that people's rulings on conflicts are kept on, and its native table. */
export const RULINGS_SHEET = '撞客裁定'

/** A ruling as it is written down; phones stand in it in full, as in the registers (S24). */
export interface RulingLine {
  phone: string
  /** `null` takes back what was ruled before */
  owner: string | null
  judge: string
  day: Day
  note: string
}

const FIELDS = ['phone', 'caller', 'judge', 'date', 'note'] as const satisfies readonly Field<'rulings'>[]
type RulingField = (typeof FIELDS)[number]
const WIDTHS: Record<RulingField, number> = { phone: 17, caller: 14, judge: 14, date: 15, note: 50 }
const HEAD_ROW = 2
const DEPTH = 2_000

/** What stands in the column of a field. */
export function rulingCells({ phone, owner, judge, day, note }: RulingLine): Record<RulingField, string | number> {
  return { phone, caller: owner ?? WITHDRAWN, judge, date: day, note }
}

/** 撞客裁定: a sheet for people to type into, beginning with one ruling. */
export function rulingsSheet(line: RulingLine, project: string, words: Wording): SheetPlan {
  const title = words.template.titled(project, RULINGS_SHEET)
  const right = FIELDS.length - 1
  const cells = rulingCells(line)
  return {
    name: RULINGS_SHEET,
    mark: null,
    columns: FIELDS.map((field): ColumnPlan => ({
      width: WIDTHS[field], format: field === 'date' ? 'day' : 'text', lines: false, ...(field === 'note' ? { wrap: true } : {}),
    })),
    rows: [
      { role: 'title', cells: [title] },
      { role: 'note', cells: [words.week.rulings.note] },
      { role: 'head', cells: FIELDS.map((field) => headOf('rulings', field)) },
      { role: 'body', cells: FIELDS.map((field) => cells[field]) },
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    bodyRow: HEAD_ROW + 1,
    bodyColumn: 2,
    endRow: HEAD_ROW + 2,
    conditions: [],
    filter: false,
    header: title,
    footer: words.page,
    open: true,
    tables: [{ name: RULINGS_SHEET, span: { top: HEAD_ROW, left: 0, bottom: HEAD_ROW + 1, right } }],
    validations: [dates(words)],
    highlights: highlights(),
  }
}

function dates(words: Wording): Validation {
  const column = FIELDS.indexOf('date')
  return {
    span: { top: HEAD_ROW + 1, left: column, bottom: HEAD_ROW + DEPTH, right: column },
    rule: { kind: 'date', from: dayOf(2000, 1, 1)!, to: dayOf(2099, 12, 31)! },
    refusal: { title: words.template.refusal.title, text: words.template.refusal.date, strict: false },
  }
}

/** A phone without an owner is red; what was taken back is grey. */
function highlights(): Highlight[] {
  const first = HEAD_ROW + 2
  const span = { top: HEAD_ROW + 1, bottom: HEAD_ROW + DEPTH }
  return [
    { span: { ...span, left: 1, right: 1 }, formula: `AND($A${first}<>"",$B${first}="")`, tone: 'bad' },
    { span: { ...span, left: 0, right: FIELDS.length - 1 }, formula: `$B${first}="${WITHDRAWN}"`, tone: 'muted' },
  ]
}
