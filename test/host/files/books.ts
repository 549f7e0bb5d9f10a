import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { BookData, CellData, CellMatrix, SheetData } from '../../../host/book'
import { openWorkbook, saveWorkbook } from '../../../host/files'

/** A sheet with nothing on it, but for what is given. */
export function sheetOf(given: Partial<SheetData> = {}): SheetData {
  return {
    name: '表1',
    visibility: 'Visible',
    showGridlines: true,
    showHeadings: true,
    cells: {},
    merges: [],
    columns: {},
    rows: {},
    tables: [],
    validations: [],
    highlights: [],
    comments: [],
    ...given,
  }
}

/** A book of one sheet, but for what is given. */
export function bookOf(sheet: Partial<SheetData> = {}, given: Partial<BookData> = {}): BookData {
  return {
    name: '试.xlsx',
    date1904: false,
    sheets: [sheetOf(sheet)],
    styles: [],
    names: [],
    active: 0,
    properties: { custom: {} },
    settings: {},
    ...given,
  }
}

/** Cells from their addresses' rows: values as they are, blanks left out. */
export function cellsOf(rows: readonly (readonly (CellData | string | number | boolean | null)[])[]): CellMatrix {
  const cells: CellMatrix = {}
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) (cells[r] ??= {})[c] = typeof value === 'object' ? value : { value }
    })
  })
  return cells
}

/** A book written and read again. */
export async function again(book: BookData): Promise<BookData> {
  const { bytes } = await saveWorkbook(book)
  return (await openWorkbook(book.name, bytes)).book
}

export async function partOf(book: BookData, path: string): Promise<string> {
  const part = unzipSync((await saveWorkbook(book)).bytes)[path]
  if (!part) throw new Error(`no ${path}`)
  return strFromU8(part)
}

/** A file with some parts changed or added. */
export function changed(bytes: Uint8Array, changes: Record<string, string | ((xml: string) => string)>): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [path, change] of Object.entries(changes)) {
    parts[path] = strToU8(typeof change === 'string' ? change : change(strFromU8(parts[path] ?? new Uint8Array())))
  }
  return zipSync(parts)
}
