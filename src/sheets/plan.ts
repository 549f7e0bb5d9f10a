import type { Day } from '../text'

/** How a cell's value is shown: `fen` is yuan with two places, which writers take for amounts that have them. A `day` is days since 1970-01-01 and is written as a date. */
export type Format = 'text' | 'count' | 'yuan' | 'fen' | 'percent' | 'day'
/** What a cell's colour says. */
export type Tone = 'bad' | 'warn' | 'good' | 'muted'
export type RowRole = 'title' | 'note' | 'head' | 'body' | 'subtotal' | 'total' | 'section'

/** A cell with more than a value. Text is always text: it never becomes a formula. */
export interface RichCell {
  value: string | number | null
  /** native formula without `=`, for which `value` is the right result */
  formula?: string
  format?: Format
  tone?: Tone
  /** where a click leads: an address relative to the workbook, with `#'sheet'!A1` behind it */
  link?: string
}
export type Cell = string | number | null | RichCell

export interface RowPlan {
  role: RowRole
  cells: readonly Cell[]
}

export interface ColumnPlan {
  /** in characters of the sheet's font; a Chinese one is two */
  width: number
  format: Format
  /** long texts go on in the next line */
  wrap?: boolean
}

/** A colour that the values themselves decide. */
export interface Condition {
  /** zero-based column */
  column: number
  when: { above: number } | { below: number } | { equals: string }
  tone: Tone
}

/** Zero-based, ends included. */
export interface Span {
  top: number
  left: number
  bottom: number
  right: number
}

/** A native table, which grows as people type below it; its span begins with the row of heads. */
export interface TablePlan {
  name: string
  span: Span
}

export interface Message {
  title: string
  text: string
}

/** What may stand in cells, and what people are told of it. Formulas are without `=` and for the span's first cell. */
export interface Validation {
  span: Span
  rule:
    | { kind: 'list'; source: string }
    | { kind: 'formula'; formula: string }
    | { kind: 'date'; from: Day; to: Day }
    | { kind: 'whole'; least: number; most: number }
  /** shown when a cell is selected */
  hint?: Message
  /** shown when something else is typed; `strict` does not let it in */
  refusal?: Message & { strict: boolean }
}

/** A colour that a formula decides: without `=`, for the span's first cell. */
export interface Highlight {
  span: Span
  formula: string
  tone: Tone
}

/** A native chart over cells of its own sheet. */
export interface ChartPlan {
  kind: 'column' | 'bar' | 'line'
  title: string
  categories: Span
  series: readonly { name: string; values: Span }[]
  /** the cells that it covers */
  place: Span
}

export interface PrintPlan {
  orientation: 'portrait' | 'landscape'
  /** rows that begin a new page */
  breaks: readonly number[]
}

/** A sheet as plain data: writers know plans, not rules. */
export interface SheetPlan {
  name: string
  /**
   * What of this product's the sheet is (`week_2013_04_22_ledger`; letters, digits and `_`): a sheet of the same mark is
   * replaced, and none with a mark is read as a register. `null`: a sheet for people to type into.
   */
  mark: string | null
  columns: readonly ColumnPlan[]
  rows: readonly RowPlan[]
  merges: readonly Span[]
  /** rows above stay in sight and are printed on every page */
  bodyRow: number
  /** columns to the left of it stay in sight */
  bodyColumn: number
  /** first row after the table's last, for conditions and filters */
  endRow: number
  conditions: readonly Condition[]
  /** the table can be filtered by its heads */
  filter: boolean
  /** stands in the foot of every printed page, with `&P` and `&N` for page and pages */
  footer: string
  /** stands in the head of every printed page */
  header: string
  /** people go on typing under the last row: columns have their formats all the way down */
  open?: boolean
  tables?: readonly TablePlan[]
  validations?: readonly Validation[]
  highlights?: readonly Highlight[]
  charts?: readonly ChartPlan[]
  /** left out: landscape, without breaks */
  print?: PrintPlan
}

export interface BookPlan {
  title: string
  sheets: readonly SheetPlan[]
  /** the day that the workbook is about, so that the same input gives the same file */
  day: Day
}

export function valueOf(cell: Cell | undefined): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null)
}
