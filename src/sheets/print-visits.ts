import type { Wording } from '../i18n'
import { headOf, type Field, type VisitRow } from '../registers'
import { isoDate, type Day } from '../text'
import { pagesSheet } from './pages'
import type { Cell, ColumnPlan, RowPlan, SheetPlan } from './plan'
import { asTyped, dateAsTyped, phoneAsTyped } from './register-cells'
import type { TemplateInput } from './templates/register-sheet'

/** What is printed: rows of the visit register from a day to another, in the order of the print. */
export interface VisitsPrintInput extends TemplateInput {
  from: Day
  to: Day
  rows: readonly VisitRow[]
  /** the group of a row's caller on that day */
  groupOf(row: VisitRow): string
}

const FIELDS = [
  'caller', 'date', 'customer', 'phone', 'source', 'need', 'appointed', 'arrived', 'contacted', 'host', 'signed', 'note',
] as const satisfies readonly Field<'visits'>[]
type PrintField = (typeof FIELDS)[number]
const WIDTHS: Record<PrintField, number> = {
  caller: 10, date: 12, customer: 10, phone: 16, source: 13, need: 9, appointed: 12, arrived: 12, contacted: 10, host: 9, signed: 12, note: 11,
}
const SEQUENCE_WIDTH = 5
const HEAD_HEIGHT = 34
const LINE_HEIGHT = 25
const BOX_HEIGHT = 40
/** So many lines and what stands around them fit on a landscape page at the scale of these widths. */
export const ROWS_A_PAGE = 18
/** The columns at which the signature boxes begin. */
const BOXES = [0, 5, 9] as const

/** A copy for one person: a leader's of a group, or a caller's of his own. */
interface Copy {
  label: string
  owner: string
  rows: readonly VisitRow[]
}

/**
 * C40–C43: the visit register printed as two labelled copies: for the leader of each group all its callers' rows, for each caller
 * his own. Every page has title, label, heads and boxes to sign; the host signs beside each row. Phones are in full, for it is the
 * register itself (S24).
 */
export function visitsPrint(input: VisitsPrintInput): SheetPlan {
  const { words, policy, day, from, to } = input
  const title = words.titled(policy.text('projectName', day), words.template.titles.visits, words.period(isoDate(from), isoDate(to)))
  const pages = copiesOf(input).flatMap((copy) => pagesOf(copy, title, words))
  return pagesSheet({ name: words.template.sheets.visitsPrint, mark: 'print_visits', title, footer: words.page, orientation: 'landscape', columns: [{ width: SEQUENCE_WIDTH, format: 'count', wrap: true }, ...FIELDS.map(columnOf)], pages, boxes: BOXES })
}

function columnOf(field: PrintField): ColumnPlan {
  const isDay = field === 'date' || field === 'appointed' || field === 'arrived'
  return { width: WIDTHS[field], format: isDay ? 'day' : 'text', wrap: true }
}

function copiesOf({ rows, groupOf, words }: VisitsPrintInput): Copy[] {
  const { print } = words.template
  const groupName = (row: VisitRow): string => groupOf(row) || words.noGroup
  const leaders = [...gather(rows, groupName)].map(([group, own]) => ({ label: print.leader, owner: group, rows: own }))
  const callers = [...gather(rows, ({ caller }) => caller)].map(([caller, own]) => ({
    label: print.caller, owner: `${groupName(own.at(-1)!)} ${caller || print.noCaller}`, rows: own,
  }))
  return [...leaders, ...callers]
}

/** Rows by what they have in common, in the order in which it first comes. */
function gather(rows: readonly VisitRow[], keyOf: (row: VisitRow) => string): Map<string, VisitRow[]> {
  const parts = new Map<string, VisitRow[]>()
  for (const row of rows) {
    const part = parts.get(keyOf(row))
    if (part) part.push(row)
    else parts.set(keyOf(row), [row])
  }
  return parts
}

function pagesOf({ label, owner, rows }: Copy, title: string, words: Wording): RowPlan[][] {
  const { print } = words.template
  const count = Math.ceil(rows.length / ROWS_A_PAGE)
  return Array.from({ length: count }, (_, i) => {
    const own = rows.slice(i * ROWS_A_PAGE, (i + 1) * ROWS_A_PAGE)
    return [
      { role: 'title', cells: [title] },
      { role: 'section', cells: [print.copy(label, owner, i + 1, count)] },
      { role: 'head', height: HEAD_HEIGHT, cells: [headOf('visits', 'sequence'), ...FIELDS.map((field) => (field === 'signed' ? print.hostSigns : headOf('visits', field)))] },
      ...own.map((row, j): RowPlan => ({ role: 'body', height: LINE_HEIGHT, cells: [i * ROWS_A_PAGE + j + 1, ...FIELDS.map((field) => cellOf(row, field))] })),
      { role: 'note', cells: [print.rows(own.length)] },
      signatures([print.leaderSigns, print.callerSigns, print.date].map(print.toSign)),
    ]
  })
}

function cellOf(row: VisitRow, field: PrintField): Cell {
  switch (field) {
    case 'caller':
      return row.caller
    case 'date':
      return row.day
    case 'phone':
      return phoneAsTyped(row)
    case 'appointed':
    case 'arrived':
      return dateAsTyped(row, field)
    default:
      return asTyped(row, field)
  }
}

function signatures(labels: readonly string[]): RowPlan {
  const cells: Cell[] = []
  BOXES.forEach((column, i) => {
    while (cells.length < column) cells.push(null)
    cells.push({ value: labels[i]!, format: 'text' })
  })
  return { role: 'body', sparse: true, height: BOX_HEIGHT, cells }
}
