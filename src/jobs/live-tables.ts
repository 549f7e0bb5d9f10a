import type { LiveBook, SheetInfo } from '../port'
import { findTable, type SheetKind, type Table } from '../registers'
import { referenceOfSheet, type Span } from '../sheets'
import { isoDate, serialOf, type Day } from '../text'
import { columnName, type CellValue, type Grid } from '../workbook'

/** A register of the open workbook, and the sheet that it stands on. */
export interface LiveTable<K extends SheetKind = SheetKind> {
  sheet: SheetInfo
  table: Table<K>
}

/** A register of any kind, as far as its place goes. */
interface Placed {
  sheet: SheetInfo
  table: { grid: Grid; blocks: readonly { headRow: number; rows: readonly number[] }[] }
}

/** The registers of the open workbook, in order of sheets; sheets of this product's making are none. */
export function liveTables(book: LiveBook): LiveTable[] {
  return book.sheets.flatMap((sheet, i) => {
    const grid = book.grids[i]!
    const table = grid.made || sheet.mark !== null ? null : findTable(book.file, grid)
    return table ? [{ sheet, table }] : []
  })
}

/** The registers of one kind. */
export function tablesOfKind<K extends SheetKind>(tables: readonly LiveTable[], kind: K): LiveTable<K>[] {
  return tables.filter(({ table }) => table.kind === kind) as unknown as LiveTable<K>[]
}

/** Rows below a register without a native table that its formula takes along, for what is typed there later. */
const ROWS_TO_COME = 1000

/**
 * A register with its head row, as a formula has it: its native table, which grows, or else its cells and those below.
 * @example `管控表[#All]`, `'电话 4月'!$A$3:$K$1203`
 */
export function referenceTo(live: Placed): string {
  const { name, span } = areaOf(live)
  if (name !== null) return `${name}[#All]`
  const sheet = referenceOfSheet(live.sheet.name).replace(/\$A\$1$/, '')
  return `${sheet}$${columnName(span.left)}$${span.top + 1}:$${columnName(span.right)}$${span.bottom + 1}`
}

/** The values that `referenceTo` refers to. */
export function cellsOf(live: Placed): CellValue[][] {
  const { span } = areaOf(live)
  const rows = live.table.grid.rows.slice(span.top, span.bottom + 1)
  return Array.from(rows, (row) => Array.from({ length: span.right - span.left + 1 }, (_, i) => row?.[span.left + i] ?? null))
}

function areaOf({ sheet, table }: Placed): { name: string | null; span: Span } {
  const top = table.blocks[0]!.headRow
  const bottom = Math.max(top, ...table.blocks.map(({ headRow, rows }) => rows.at(-1) ?? headRow))
  const native = sheet.tables.find(({ span }) => span.top === top && span.bottom >= bottom)
  if (native) return native
  const right = table.grid.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 1) - 1
  return { name: null, span: { top, left: 0, bottom: bottom + ROWS_TO_COME, right } }
}

/**
 * How dates are written into a column of a register: as date cells where the row before has one or the sheet is our own, else as
 * text, for a number without a date's format is not seen to be one.
 * @param own the name of the native table that our own sheet of this kind has
 */
export function datesIn({ sheet, table }: Placed, column: number, own: string): (day: Day) => string | number {
  const { rows, dateSystem } = table.grid
  const isOwn = sheet.tables.some(({ name }) => name.startsWith(own))
  const last = table.blocks.at(-1)!.rows.at(-1)
  const above = rows[isOwn ? (last ?? 0) : rows.length - 1]?.[column] ?? null
  const asNumber = typeof above === 'number' || (isOwn && (last === undefined || above === null))
  return (day) => (asNumber ? serialOf(day) - (dateSystem === 1904 ? LATER_1904 : 0) : isoDate(day))
}

/** Days by which the date system of 1904 begins after that of 1900. */
const LATER_1904 = 1462
