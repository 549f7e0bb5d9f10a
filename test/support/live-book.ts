import type { CellEdit, LiveBook } from '../../src/port'
import type { Book, CellValue } from '../../src/workbook'

/** A book as a live workbook would give it. */
export function liveBook({ file, grids }: Book): LiveBook {
  const sheets = grids.map(({ sheet, made }, index) => ({
    id: `sheet${index}`, name: sheet, visible: true, isProtected: false, mark: made ? sheet : null, tables: [],
  }))
  return { file, grids, sheets }
}

/** The book after edits, each of which must find what it expects. */
export function afterEdits(book: LiveBook, edits: readonly CellEdit[]): LiveBook {
  const rows = book.grids.map((grid) => grid.rows.map((cells) => cells && [...cells]))
  for (const { sheet, row, column, expected, value } of edits) {
    const cells: CellValue[] = rows[book.sheets.findIndex(({ id }) => id === sheet)]![row]!
    if ((cells[column] ?? null) !== expected) throw new Error(`${sheet} ${row} ${column} holds ${cells[column]}, not ${expected}`)
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }
  return { ...book, grids: book.grids.map((grid, i) => ({ ...grid, rows: rows[i]! })) }
}
