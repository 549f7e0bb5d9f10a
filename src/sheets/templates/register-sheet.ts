import type { Wording } from '../../i18n'
import type { Policy } from '../../policy'
import type { Day } from '../../text'
import { columnName } from '../../workbook'
import type { Cell, ColumnPlan, Format, Highlight, SheetPlan, Span, Tone, Validation } from '../plan'
import { REGISTER_SHEETS, type RegisterKind } from './names'

/** What templates are made from. */
export interface TemplateInput {
  words: Wording
  policy: Policy
  /** the day on which the rules are asked */
  day: Day
}

/** A column of a register, by the field that it holds. */
export interface RegisterColumn<F extends string> {
  field: F
  head: string
  /** in characters; a Chinese one is two, a filter's button takes three */
  width: number
  format: Format
  wrap?: boolean
  /** told when a cell is selected; left out with `rule`: anything goes */
  hint?: string
  rule?: Validation['rule']
  refusal?: string
}

/** A colour of some fields' cells, or of whole rows. */
export interface RegisterColour<F extends string> {
  fields: readonly F[] | 'row'
  formula: string
  tone: Tone
}

export interface RegisterOptions<F extends string> {
  kind: RegisterKind
  columns: readonly RegisterColumn<F>[]
  /** what stands in the table from the start; one row at least */
  rows: readonly (readonly Cell[])[]
  /** rules and colours reach down to this many rows */
  depth: number
  colours: readonly RegisterColour<F>[]
  /** columns that stay in sight */
  bodyColumn: number
}

/** Title and hint stand above the heads. */
export const HEAD_ROW = 2
export const FIRST_ROW = HEAD_ROW + 1

/** `$E4` for each field: its cell in the first row of a register. */
export function cellsOf<F extends string>(fields: readonly F[]): Record<F, string> {
  return Object.fromEntries(fields.map((field, i) => [field, `$${columnName(i)}${FIRST_ROW + 1}`])) as Record<F, string>
}

/** A register: title, hint and a native table for people to go on typing into. It is not protected: such a table cannot grow. */
export function registerSheet<F extends string>(input: TemplateInput, options: RegisterOptions<F>): SheetPlan {
  const { words, policy, day } = input
  const { kind, columns, rows, depth } = options
  const { sheet, table } = REGISTER_SHEETS[kind]
  const title = words.template.titled(policy.text('projectName', day), words.template.titles[kind])
  const right = columns.length - 1
  const down = (left: number, last = left): Span => ({ top: FIRST_ROW, left, bottom: FIRST_ROW + depth - 1, right: last })
  const columnOf = (field: F): number => columns.findIndex((column) => column.field === field)
  return {
    name: sheet,
    mark: null,
    columns: columns.map(toColumn),
    rows: [
      { role: 'title', cells: [title] },
      { role: 'note', cells: [words.template.notes[kind]] },
      { role: 'head', cells: columns.map(({ head }) => head) },
      ...rows.map((cells) => ({ role: 'body' as const, cells })),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    bodyRow: FIRST_ROW,
    bodyColumn: options.bodyColumn,
    endRow: FIRST_ROW + rows.length,
    conditions: [],
    filter: false,
    header: title,
    footer: words.page,
    open: true,
    tables: [{ name: table, span: { top: HEAD_ROW, left: 0, bottom: FIRST_ROW + rows.length - 1, right } }],
    validations: columns.flatMap((column, i) => toValidation(column, down(i), words)),
    highlights: options.colours.flatMap(({ fields, formula, tone }) =>
      fields === 'row'
        ? [{ span: down(0, right), formula, tone }]
        : fields.map((field): Highlight => ({ span: down(columnOf(field)), formula, tone })),
    ),
  }
}

function toColumn<F extends string>({ width, format, wrap }: RegisterColumn<F>): ColumnPlan {
  return { width, format, lines: false, ...(wrap ? { wrap } : {}) }
}

/** Nothing is refused outright: what is odd but readable may stay, and the checks tell of the rest. */
function toValidation<F extends string>({ head, hint, rule, refusal }: RegisterColumn<F>, span: Span, words: Wording): Validation[] {
  if (!rule) return []
  return [{
    span,
    rule,
    ...(hint ? { hint: { title: head, text: hint } } : {}),
    ...(refusal ? { refusal: { title: words.template.refusal.title, text: refusal, strict: false } } : {}),
  }]
}
