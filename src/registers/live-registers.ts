import type { Day } from '../text'
import type { Book, CellValue, Grid } from '../workbook'
import { Gathering, type Registers } from './gather'
import { LiveSheet } from './live-sheet'
import { weekInHand } from './survey'

/**
 * The registers of a workbook that somebody is typing into: what `readRegisters` would give of the same grids, of which only
 * the changed rows are read again. Edits of heads, titles, feet, merged cells and of short sheets read their sheet again; a
 * change of the week in hand reads all.
 */
export class LiveRegisters {
  private readonly sheets: readonly LiveSheet[]
  private near: Day | null | undefined
  private gathered: Registers | null = null

  /** @param week a day of the week in hand, where it is given; else it is found (see `surveyWeek`) */
  constructor(book: Book, private readonly week: Day | null = null) {
    this.sheets = book.grids.map((grid) => new LiveSheet(book.file, grid))
  }

  /** The sheets as they stand, in the book's order; they change in place. */
  get grids(): readonly Grid[] {
    return this.sheets.map(({ grid }) => grid)
  }

  /** Whether a sheet is a register: what stands on others says nothing. */
  isRegister(sheet: number): boolean {
    return this.sheets[sheet]!.kind !== null
  }

  /**
   * Puts rows in the place of those from `top` on, or under the last one.
   * @param sheet its place in the book's order
   * @param top zero-based
   * @param rows from column A on
   */
  replaceRows(sheet: number, top: number, rows: readonly (readonly CellValue[])[]): void {
    if (rows.length === 0) return
    this.sheets[sheet]!.replaceRows(top, rows)
    this.gathered = null
  }

  /** What the workbook says now: a new object after each change, rows that did not change being the same. */
  get registers(): Registers {
    this.gathered ??= this.gather()
    return this.gathered
  }

  private gather(): Registers {
    const { sheets } = this
    const near = this.week ?? weekInHand(sheets.flatMap(({ kind, weeks }) => (kind ? [{ kind, weeks }] : [])))
    const all = near !== this.near
    this.near = near
    const gathering = new Gathering(near)
    for (const sheet of sheets) {
      sheet.read(near, all)
      sheet.addTo(gathering)
    }
    return gathering.registers
  }
}
