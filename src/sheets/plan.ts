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

/** A sheet as plain data: writers know plans, not rules. */
export interface SheetPlan {
  name: string
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
