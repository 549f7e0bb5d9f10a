import type { BookData } from '../book'

/** A new workbook: one empty sheet, named as Excel names it in either language. */
export function blankBook(name: string): BookData {
  const sheet = { name: 'Sheet1', visibility: 'Visible', showGridlines: true, showHeadings: true } as const
  return {
    name,
    date1904: false,
    sheets: [{ ...sheet, cells: {}, merges: [], columns: {}, rows: {}, tables: [], validations: [], highlights: [], comments: [] }],
    styles: [],
    names: [],
    active: 0,
    properties: { custom: {} },
    settings: {},
  }
}
