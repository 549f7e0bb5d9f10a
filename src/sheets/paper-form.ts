import type { Wording } from '../i18n'
import { footLabel, formLabel, headOf, type CallRow, type Field } from '../registers'
import { NEEDS, type Day } from '../text'
import type { Cell, Highlight, RowPlan, SheetPlan, Span, Validation } from './plan'
import { asTyped, phoneAsTyped } from './register-cells'
import type { Lists } from './templates/lists'
import { FORM_SHEET } from './templates/names'
import type { TemplateInput } from './templates/register-sheet'
import { fieldRules, oddPhone } from './templates/rules-of-fields'

/** Whose day a form is of; blank where it is to be written in. */
export interface FormHead {
  day: Day | null
  caller: string
  group: string
}

/** C28: a caller's day as it is, for a print: its rows, and the figures of its foot by name. */
export interface FormDay {
  rows: readonly CallRow[]
  feet: Readonly<Record<string, number>>
}

/** What an empty form takes its lists from. */
export interface FormLists {
  lists: Lists
  callers: string
}

const FIELDS = ['sequence', 'customer', 'phone', 'source', 'result', 'grade', 'need', 'sms', 'note'] as const satisfies readonly Field<'calls'>[]
type FormField = (typeof FIELDS)[number]
const WIDTHS: Record<FormField, number> = { sequence: 6, customer: 12, phone: 16, source: 15, result: 10, grade: 10, need: 10, sms: 10, note: 18 }
const LAST = FIELDS.length - 1
const HEAD_ROW = 3
const FIRST_ROW = HEAD_ROW + 1
/** C13: a hundred connectable customers a day take some dials more. */
export const FORM_LINES = 110
const LINE_HEIGHT = 20
const BOX_HEIGHT = 36
/** The columns at which the boxes to sign begin: none of those in which words make a row a call. */
const BOXES = [0, 3, 7] as const
/** The figures of the foot, four pairs of label and figure a line. */
const FEET: readonly (readonly string[])[] = [
  ['calls', 'answered', 'A', 'B'], ['visits', 'deals', 'C', 'D'], NEEDS.slice(0, 4), NEEDS.slice(4),
]

/**
 * The paper form of one caller's one day (C28 C34): date and caller in its head, numbered lines, the figures at its foot.
 * @param filled a day as it is: the sheet is a print then, and no register; left out, the form is empty, for people to type into
 */
export function paperForm(input: TemplateInput, head: FormHead, filled: FormDay | null, choices: FormLists | null = null): SheetPlan {
  const { words, policy, day } = input
  const title = words.template.titled(policy.text('projectName', day), words.template.titles.form)
  const lines = filled ? filled.rows.length : FORM_LINES
  const feet = feetRows(filled?.feet ?? {})
  const rows: RowPlan[] = [
    { role: 'title', cells: [title] },
    { role: 'note', cells: [filled ? words.template.notes.formPrint : words.template.notes.form] },
    headLine(head),
    { role: 'head', cells: FIELDS.map((field) => headOf('calls', field)) },
    ...Array.from({ length: lines }, (_, i): RowPlan => ({ role: 'body', height: LINE_HEIGHT, cells: lineCells(i, filled?.rows[i]) })),
    ...feet,
    signatures(words.template.print),
  ]
  return {
    name: filled ? words.template.sheets.formPrint : FORM_SHEET,
    mark: filled ? 'print_form' : null,
    columns: FIELDS.map((field) => ({ width: WIDTHS[field], format: field === 'sequence' ? 'count' : 'text' })),
    rows,
    merges: mergesOf(rows.length - 1),
    bodyRow: FIRST_ROW,
    bodyColumn: 0,
    endRow: FIRST_ROW + lines,
    conditions: [],
    filter: false,
    header: title,
    footer: words.page,
    print: { orientation: 'portrait', breaks: [] },
    ...(filled ? {} : { validations: choices ? validationsOf(input, choices, lines) : [], highlights: highlightsOf(lines) }),
  }
}

const text = (value: string): Cell => ({ value, format: 'text' })

/** Date, caller and group, each in the cell to the right of its label. */
function headLine({ day, caller, group }: FormHead): RowPlan {
  const { length } = FIELDS
  const cells: Cell[] = Array.from({ length }, () => null)
  cells[0] = text(formLabel('date'))
  cells[2] = { value: day, format: 'day' }
  cells[3] = text(formLabel('caller'))
  cells[4] = caller ? text(caller) : null
  cells[6] = text(formLabel('group'))
  cells[7] = group ? text(group) : null
  return { role: 'body', height: 24, cells }
}

function lineCells(index: number, row: CallRow | undefined): Cell[] {
  return FIELDS.map((field): Cell => {
    if (field === 'sequence') return index + 1
    if (!row) return null
    return field === 'phone' ? phoneAsTyped(row) : asTyped(row, field)
  })
}

function feetRows(feet: Readonly<Record<string, number>>): RowPlan[] {
  return FEET.map((figures) => ({
    role: 'body',
    height: LINE_HEIGHT,
    cells: [null, ...figures.flatMap((figure): Cell[] => [text(footLabel(figure)), { value: feet[figure] ?? null, format: 'plain' }])],
  }))
}

/** C43: the leader signs, and so does the caller. */
function signatures(words: Wording['template']['print']): RowPlan {
  const cells: Cell[] = FIELDS.map(() => null)
  const labels = [words.leaderSigns, words.callerSigns, words.date]
  BOXES.forEach((column, i) => (cells[column] = text(words.toSign(labels[i]!))))
  return { role: 'body', height: BOX_HEIGHT, cells }
}

function mergesOf(lastRow: number): Span[] {
  const across = (row: number, left: number, right: number): Span => ({ top: row, left, bottom: row, right })
  return [
    across(0, 0, LAST), across(1, 0, LAST),
    across(2, 0, 1), across(2, 4, 5), across(2, 7, LAST),
    ...BOXES.map((left, i) => across(lastRow, left, (BOXES[i + 1] ?? LAST + 1) - 1)),
  ]
}

function columnOfLines(field: FormField, lines: number): Span {
  const column = FIELDS.indexOf(field)
  return { top: FIRST_ROW, left: column, bottom: FIRST_ROW + lines - 1, right: column }
}

const cellOf = (field: FormField): string => `$${String.fromCharCode(65 + FIELDS.indexOf(field))}${FIRST_ROW + 1}`

function validationsOf({ words }: TemplateInput, { lists, callers }: FormLists, lines: number): Validation[] {
  const is = fieldRules(words)
  const { hints, refusal } = words.template
  const told = (
    span: Span, title: string, hint: string, rule: { rule: Validation['rule']; refusal: string },
  ): Validation => ({
    span, rule: rule.rule, hint: { title, text: hint }, refusal: { title: refusal.title, text: rule.refusal, strict: false },
  })
  const inHead = (column: number): Span => ({ top: 2, left: column, bottom: 2, right: column })
  const ofLines = (field: Exclude<FormField, 'sequence'>, rule: { rule: Validation['rule']; refusal: string }): Validation =>
    told(columnOfLines(field, lines), headOf('calls', field), hints.calls[field], rule)
  return [
    told(inHead(2), formLabel('date'), hints.form.date, is.date()),
    told(inHead(4), formLabel('caller'), hints.form.caller, is.caller(callers)),
    told(inHead(7), formLabel('group'), hints.roster.group, is.fromList(lists.group)),
    ofLines('phone', is.phone()),
    ofLines('source', is.fromList(lists.source)),
    ofLines('result', is.fromList(lists.result)),
    ofLines('grade', is.fromList(lists.grade)),
    ofLines('need', is.fromList(lists.need)),
    ofLines('sms', is.fromList(lists.yesNo)),
    ...FEET.flatMap((figures, i) =>
      figures.map((figure, j): Validation => {
        const at = { row: FIRST_ROW + lines + i, column: 2 + 2 * j }
        return told({ top: at.row, left: at.column, bottom: at.row, right: at.column }, footLabel(figure), hints.form.figure, is.whole(0, 100_000))
      }),
    ),
  ]
}

function highlightsOf(lines: number): Highlight[] {
  const phone = cellOf('phone')
  const grade = cellOf('grade')
  const all = { ...columnOfLines('customer', lines), right: LAST }
  return [
    { span: columnOfLines('phone', lines), formula: oddPhone(phone), tone: 'bad' },
    { span: columnOfLines('result', lines), formula: `AND(${phone}<>"",${cellOf('result')}="",${grade}="")`, tone: 'bad' },
    { span: all, formula: `OR(${grade}="A",${grade}="B")`, tone: 'good' },
  ]
}
