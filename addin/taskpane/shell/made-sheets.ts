import type { LiveBook } from '../../../src/port'
import type { Grid } from '../../../src/workbook'

/** The sheet of this product's with a mark, and its grid. */
export function madeSheet(book: LiveBook, mark: string): { id: string; name: string; grid: Grid } | null {
  const index = book.sheets.findIndex((sheet) => sheet.mark === mark)
  if (index < 0) return null
  const { id, name } = book.sheets[index]!
  return { id, name, grid: book.grids[index]! }
}
