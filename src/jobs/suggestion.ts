import type { CellEdit, LiveBook } from '../port'
import type { Place } from '../registers'
import { isoDate, NO_WORD, serialOf, YES_WORD, type DateSystem, type Day } from '../text'
import { NUMBER_FORMATS } from '../sheets'
import type { CellValue, Grid } from '../workbook'

/** What would be put into a cell. */
export interface NewValue {
  value: CellValue
  /** the value as people read it */
  becomes: string
  /** the number format it needs */
  format?: string
  /** it is a phone, to be masked where it is shown (S24) */
  isPhone?: boolean
}

/** A change of one cell that is offered, and done only when a person says so. */
export interface Suggestion {
  place: Place
  /** what stands there, and what it becomes; phones in full */
  found: string
  becomes: string
  isPhone: boolean
  edit: CellEdit
}

export const newWord = (value: string): NewValue => ({ value, becomes: value })
export const newYesNo = (value: boolean): NewValue => newWord(value ? YES_WORD : NO_WORD)
export const newPhone = (value: string): NewValue => ({ value, becomes: value, isPhone: true })

/** A day as a real date in the workbook's own date system. */
export function newDay(day: Day, system: DateSystem): NewValue {
  return { value: serialOf(day, system), becomes: isoDate(day), format: NUMBER_FORMATS.day }
}

/** The open workbook's sheets by name: their ids and what stands on them. */
export class Sheets {
  private readonly indices: ReadonlyMap<string, number>

  constructor(private readonly book: LiveBook) {
    this.indices = new Map(book.sheets.map(({ name }, index) => [name, index]))
  }

  grid(sheet: string): Grid | null {
    const index = this.indices.get(sheet)
    return index === undefined ? null : this.book.grids[index]!
  }

  /** @returns `null` where the sheet is not there, or a merged cell hides what would be written */
  suggest(place: Place, row: number, column: number, { value, becomes, format, isPhone = false }: NewValue): Suggestion | null {
    const index = this.indices.get(place.sheet)
    if (index === undefined) return null
    const grid = this.book.grids[index]!
    const expected = grid.rows[row]?.[column] ?? null
    if (expected === null && isHidden(grid, row, column)) return null
    const edit: CellEdit = { sheet: this.book.sheets[index]!.id, row, column, expected, value, ...(format === undefined ? {} : { format }) }
    return { place, found: expected === null ? '' : String(expected), becomes, isPhone, edit }
  }
}

/** Under a merged area, beside its first cell. */
function isHidden({ merges }: Grid, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right && (row !== top || column !== left),
  )
}
