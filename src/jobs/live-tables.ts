import type { LiveBook, SheetInfo } from '../port'
import { findTable, type SheetKind, type Table } from '../registers'
import { referenceOfSheet, type Span } from '../sheets'
import { columnName, type CellValue } from '../workbook'

/** A register of the open workbook, and the sheet that it stands on. */
export interface LiveTable {
  sheet: SheetInfo
  table: Table
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
export function tablesOfKind(tables: readonly LiveTable[], kind: SheetKind): LiveTable[] {
  return tables.filter(({ table }) => table.kind === kind)
}

/** Rows below a register without a native table that its formula takes along, for what is typed there later. */
const ROWS_TO_COME = 1000

/**
 * A register with its head row, as a formula has it: its native table, which grows, or else its cells and those below.
 * @example `管控表[#All]`, `'电话 4月'!$A$3:$K$1203`
 */
export function referenceTo(live: LiveTable): string {
  const { name, span } = areaOf(live)
  if (name !== null) return `${name}[#All]`
  const sheet = referenceOfSheet(live.sheet.name).replace(/\$A\$1$/, '')
  return `${sheet}$${columnName(span.left)}$${span.top + 1}:$${columnName(span.right)}$${span.bottom + 1}`
}

/** The values that `referenceTo` refers to. */
export function cellsOf(live: LiveTable): CellValue[][] {
  const { span } = areaOf(live)
  const rows = live.table.grid.rows.slice(span.top, span.bottom + 1)
  return Array.from(rows, (row) => Array.from({ length: span.right - span.left + 1 }, (_, i) => row?.[span.left + i] ?? null))
}

function areaOf({ sheet, table }: LiveTable): { name: string | null; span: Span } {
  const top = table.blocks[0]!.headRow
  const bottom = Math.max(top, ...table.blocks.map(({ headRow, rows }) => rows.at(-1) ?? headRow))
  const native = sheet.tables.find(({ span }) => span.top === top && span.bottom >= bottom)
  if (native) return native
  const right = table.grid.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 1) - 1
  return { name: null, span: { top, left: 0, bottom: bottom + ROWS_TO_COME, right } }
}
