import type { SheetPlan, Span } from './sheets'
import type { Book, CellValue } from './workbook'

/** A sheet of a live workbook. */
export interface SheetInfo {
  /** stays the same when the sheet is renamed */
  id: string
  name: string
  visible: boolean
  isProtected: boolean
  /** what of this product's the sheet is (see `SheetPlan.mark`); `null`: people's own */
  mark: string | null
  /** native tables on it, by name; spans include the head row */
  tables: readonly { name: string; span: Span }[]
}

/** A live workbook as read: its grids are in the order of `sheets`, one each. */
export interface LiveBook extends Book {
  sheets: readonly SheetInfo[]
}

/** One cell to be changed. It is refused where the old value is not the one expected. */
export interface CellEdit {
  /** the sheet's id */
  sheet: string
  /** zero-based */
  row: number
  column: number
  expected: CellValue
  value: CellValue
  /** the number format that the cell gets with its value; left out, it keeps its own, and a number makes a text cell General */
  format?: string
}

/** What became of edits. */
export interface EditOutcome {
  done: readonly CellEdit[]
  refused: readonly CellEdit[]
  /** the edits that take back what was done, formats too, in the order of `done` */
  undo: readonly CellEdit[]
}

/** What became of plans, by the sheets' names. */
export interface ApplyOutcome {
  created: readonly string[]
  replaced: readonly string[]
  /** people's own sheets of that name were there already and are left alone */
  kept: readonly string[]
}

/** A change somebody else than this product made. */
export interface SheetChange {
  /** the sheet's id */
  sheet: string
  /** `cells`: values in `span`; `rows`: cells or rows were inserted, deleted or moved; `sheets`: a sheet came, went or was renamed */
  kind: 'cells' | 'rows' | 'sheets'
  span: Span | null
}

/** What a long job tells, and how it is stopped. */
export interface Progress {
  /** parts done of all parts */
  report(done: number, of: number): void
  /** @throws WorkbookFault `cancelled`, when the person has stopped the job */
  check(): void
}

/** A workbook of some host, as jobs see it. Every method may throw a `WorkbookFault`; nothing is then half written. */
export interface Workbook {
  /** sheets and all values, in at most 2 round trips and one more for each further 4 MB */
  read(progress?: Progress): Promise<LiveBook>
  /** the values of some rows of a sheet, ends included, from column A on */
  readRows(sheet: string, top: number, bottom: number): Promise<CellValue[][]>
  /**
   * Makes sheets. One with a mark takes the place of the sheet with the same mark; one without is made only where no sheet has
   * its name. In at most 4 round trips and one more for each further 4 MB; all of them, or none.
   */
  apply(plans: readonly SheetPlan[], progress?: Progress): Promise<ApplyOutcome>
  /** changes cells of people's sheets */
  edit(edits: readonly CellEdit[]): Promise<EditOutcome>
  /** adds rows to the end of a sheet's table, or under its last row where it has none; cells in order of columns from A. Gives the first new row. */
  append(sheet: string, rows: readonly (readonly CellValue[])[]): Promise<{ row: number }>
  select(sheet: string, span: Span): Promise<void>
  /** calls back on changes that are not our own; returns how to stop */
  watch(listener: (change: SheetChange) => void): Promise<() => Promise<void>>
}

export type WorkbookFaultCode =
  | 'protected-sheet'
  | 'protected-workbook'
  | 'editing-cell'
  | 'sheet-gone'
  | 'changed-meanwhile'
  | 'too-large'
  | 'connection-lost'
  | 'read-only'
  | 'cancelled'
  | 'unexpected'

/** Why a workbook would not do as asked; the wording is kept apart. */
export class WorkbookFault extends Error {
  constructor(
    readonly code: WorkbookFaultCode,
    readonly facts: { sheet?: string; cell?: string; detail?: string } = {},
  ) {
    super(code)
    this.name = 'WorkbookFault'
  }
}
