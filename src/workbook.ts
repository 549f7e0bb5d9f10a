import type { DateSystem } from './text'

/** A cell as its host holds it; dates are serial numbers, an error is its text (`#N/A`), blank is `null`. */
export type CellValue = string | number | boolean | null

/** A merged area, zero-based, ends included. Its value stands in its first cell. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** The values of one sheet, row by row from A1; a row or a cell that is not there is blank. */
export interface Grid {
  sheet: string
  rows: readonly (readonly CellValue[] | undefined)[]
  merges: readonly Merge[]
  dateSystem: DateSystem
  /** this product made the sheet: it is no register */
  made: boolean
}

/** A workbook as a job gets it. */
export interface Book {
  /** the file's name, without its folder */
  file: string
  grids: readonly Grid[]
}

/** The name of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** The address of a zero-based cell: (0, 0) is A1. */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + (row + 1)
}
