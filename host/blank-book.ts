import type { BookData } from './book'

/** A new workbook as Excel makes one: one empty sheet. */
export function blankBook(name = 'Book1.xlsx'): BookData {
  return {
    name,
    date1904: false,
    styles: [],
    names: [],
    active: 0,
    properties: { custom: {} },
    settings: {},
    sheets: [
      {
        name: 'Sheet1',
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
      },
    ],
  }
}
