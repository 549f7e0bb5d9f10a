/** What a workbook file holds, or a book asks for, that cannot be kept. */
export type FileNoteCode =
  /** only values were read: the file is no .xlsx */
  | 'values-only'
  | 'chart'
  /** a part of a chart that is kept, by its name in the file */
  | 'chart-part'
  | 'chart-sheet'
  | 'picture'
  | 'shape'
  | 'form-control'
  | 'embedded-object'
  | 'sparkline'
  | 'pivot-table'
  | 'slicer'
  | 'macro'
  | 'data-connection'
  | 'external-link'
  | 'custom-xml'
  | 'add-in'
  | 'signature'
  | 'workbook-protection'
  | 'protected-range'
  /** runs of differing looks in one cell became one */
  | 'rich-text'
  /** a thread of comments became one note */
  | 'threaded-comment'
  /** looks of blank cells were left out of a very large sheet */
  | 'blank-cell'
  /** an array formula of the old kind becomes one that spills */
  | 'array-formula'
  | 'data-table'
  /** a pattern or gradient became one colour, or none */
  | 'pattern-fill'
  /** named styles became plain formatting */
  | 'cell-style'
  | 'table-style'
  /** the font of cells that say nothing is not Calibri 11 */
  | 'default-font'
  | 'validation'
  | 'validation-list-too-long'
  | 'conditional-format'
  | 'filter'
  | 'sort-state'
  | 'outline'
  | 'page'
  | 'header-picture'
  | 'view'
  | 'scenario'
  | 'calculation'
  | 'defined-name'
  | 'custom-property'
  | 'hyperlink'
  /** the file cannot hold this error as a result: `#VALUE!` stands for it */
  | 'error-kind'
  /** a number the file cannot hold: `#NUM!` stands for it */
  | 'number'
  /** a text over 32,767 characters was cut */
  | 'long-text'
  /** a table without a row of data got one */
  | 'table-extended'
  /** anything else, by its name in the file */
  | 'other'

/** One kind of thing in one place that could not be kept. */
export interface FileNote {
  code: FileNoteCode
  /** the sheet's name */
  sheet?: string
  /** the address of the first cell concerned: `B2` */
  cell?: string
  /** a fact about it, in the file's words: a name, a kind; empty when there is none */
  detail: string
  /** how many there are of it */
  count: number
}

export interface NotePlace {
  sheet?: string
  cell?: string
}

/** Gathers notes: equal ones of a sheet are one, with their count and the first place. */
export class Notes {
  private readonly byKey = new Map<string, FileNote>()

  add(code: FileNoteCode, { sheet, cell }: NotePlace = {}, detail = '', count = 1): void {
    const key = JSON.stringify([code, sheet ?? null, detail])
    const known = this.byKey.get(key)
    if (known) known.count += count
    else this.byKey.set(key, { code, ...(sheet !== undefined && { sheet }), ...(cell !== undefined && { cell }), detail, count })
  }

  list(): FileNote[] {
    return [...this.byKey.values()]
  }
}
