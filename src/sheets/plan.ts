import type { Day } from '../text'

/**
 * How a cell's value is shown: `fen` is yuan with two places, which writers take for amounts that have them. A `day` is days since
 * 1970-01-01 and is written as a date. `text` keeps what is typed as it is typed; `plain` is the host's General, for cells in which
 * people type numbers or words.
 */
export type Format = 'text' | 'plain' | 'count' | 'yuan' | 'fen' | 'percent' | 'day'
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
  /** cells that are `null` have no look either, nor those after the last: small tables beside each other */
  sparse?: boolean
  /** in points, for lines to be written on by hand and boxes; left out, as its role and text need */
  height?: number
}

export interface ColumnPlan {
  /** in characters of the sheet's font; a Chinese one is two */
  width: number
  format: Format
  /** long texts go on in the next line */
  wrap?: boolean
  /** `false`: no lines around its cells, where the table's own style or the grid draws them */
  lines?: boolean
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

/**
 * A native table, which grows as people type below it; its span begins with the row of heads and has a row below it at least.
 * Its heads are the texts that `rows` has there, all different; it can be filtered by them and is drawn in `TABLE_STYLE`.
 */
export interface TablePlan {
  name: string
  span: Span
}

export interface Message {
  title: string
  text: string
}

/**
 * What may stand in cells, and what people are told of it; a blank cell always may. Formulas are without `=`, for the span's first
 * cell, and have at most 255 characters, as has a message's text; its title has 32. A list's source is a formula that gives cells
 * in one column: of any sheet that the same plans make, or that is there already.
 */
export interface Validation {
  span: Span
  rule:
    | { kind: 'list'; source: string }
    | { kind: 'formula'; formula: string }
    | { kind: 'date'; from: Day; to: Day }
    | { kind: 'whole'; least: number; most: number }
    /** of characters */
    | { kind: 'length'; least: number; most: number }
  /** shown when a cell is selected */
  hint?: Message
  /** shown when something else is typed; `strict` does not let it in */
  refusal?: Message & { strict: boolean }
}

/** A colour that a formula decides: without `=`, for the span's first cell. Of those that apply to a cell the first of the plan holds. */
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

/** How a sheet is printed, on A4. */
export interface PrintPlan {
  orientation: 'portrait' | 'landscape'
  /**
   * Zero-based rows that begin a new page, in order. A sheet without is fitted to the page's width; one with breaks is printed at
   * the scale of `printScale`, because Excel passes over breaks where it fits pages.
   */
  breaks: readonly number[]
  /** fitted to the page's width all the same: the breaks are wishes then, which programs may pass over */
  fitted?: boolean
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
  /** rows above stay in sight and are printed on every page; 0: none */
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
  /** people go on typing under the last row: columns have their formats all the way down, and the grid is shown */
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

/** S24: the rows of data on a workbook's sheets, for the record of exports. */
export function rowsIn({ sheets }: Pick<BookPlan, 'sheets'>): number {
  return sheets.reduce((sum, { rows }) => sum + rows.filter(({ role }) => role === 'body').length, 0)
}
