import type { Day } from '../text'
import type { CellValue, Grid } from '../workbook'
import { readCall, reportMissingColumns } from './calls'
import type { SheetKind } from './columns'
import type { Gathering } from './gather'
import { readAttendanceRow } from './people'
import { ProblemList, type Place, type Problem } from './problem'
import { BlockReader } from './reader'
import type { AttendanceRow, CallRow, VisitRow } from './rows'
import { readForm, readSheet, type AnySheetRead } from './sheet'
import { mondayOf, yearedDayReader } from './survey'
import { findTable, hasHeads, sortAgain, type Block, type RowSorts, type Table } from './table'
import { readVisit } from './visits'

/** Kinds of sheet that grow long: their rows are read one by one. */
type LongKind = 'calls' | 'visits' | 'attendance'
type LongRow = CallRow | VisitRow | AttendanceRow

/** A data row: what it says (`null`: nothing), and what is wrong in it. */
interface Item {
  row: number
  said: LongRow | null
  problems: readonly Problem[]
}

type RowReader = (reader: BlockReader<never>, row: number) => LongRow | null
const ROW_READERS = { calls: readCall, visits: readVisit, attendance: readAttendanceRow } as unknown as Record<LongKind, RowReader>

/** Some rows of a sheet, ends included. */
interface Rows {
  top: number
  bottom: number
}

/**
 * A sheet whose register is kept read while rows of it change. Its grid and its table change in place; rows are replaced.
 * After changes `read` must be called, with the week in hand.
 */
export class LiveSheet {
  readonly place: Place
  readonly grid: Grid
  /** rows by the Monday of their date, where it has a year */
  readonly weeks = new Map<Day, number>()
  private readonly rows: (readonly CellValue[] | undefined)[]
  private table: Table | null = null
  private sorts: RowSorts = []
  private mondays: (Day | null)[] = []
  /** what is to be read: some rows, or the whole sheet */
  private unread: Rows | 'all' | null = null
  private heads: readonly Problem[] = []
  private items: Item[] = []
  private sheet: AnySheetRead | null = null

  constructor(file: string, grid: Grid) {
    this.place = { file, sheet: grid.sheet }
    this.rows = [...grid.rows]
    this.grid = { ...grid, rows: this.rows }
    this.open()
  }

  get kind(): SheetKind | null {
    return this.table?.kind ?? null
  }

  /** Puts `rows` in the place of those from `top` on. */
  replaceRows(top: number, rows: readonly (readonly CellValue[])[]): void {
    const changed = { top, bottom: top + rows.length - 1 }
    const local = this.isLocal(changed)
    while (this.rows.length < top) this.rows.push(undefined)
    rows.forEach((cells, i) => (this.rows[top + i] = cells))
    if (!local || !this.sortLocally(changed)) this.open()
  }

  /**
   * Reads what has changed.
   * @param near the week in hand (see `surveyWeek`)
   * @param all another one than before: everything is to be read
   */
  read(near: Day | null, all: boolean): void {
    if (all && this.table) this.unread = 'all'
    const { table, unread } = this
    this.unread = null
    if (!table) this.sheet = null
    else if (unread && isLong(table)) this.readLong(table, near, unread)
    else if (unread) this.sheet = readSheet(table, near)
  }

  addTo(gathering: Gathering): void {
    if (this.sheet) gathering.add(this.sheet)
    else if (this.rows.length > 0) gathering.skip(this.place, this.grid)
  }

  /** Finds the table anew. */
  private open(): void {
    this.sorts = []
    this.table = this.grid.made ? null : findTable(this.place.file, this.grid, this.sorts)
    this.mondays = []
    this.weeks.clear()
    this.unread = 'all'
    for (const block of this.table?.blocks ?? []) this.tally(block, block.rows)
  }

  /** Counts rows into the weeks. */
  private tally(block: Block<SheetKind>, rows: readonly number[]): void {
    const dayOf = yearedDayReader(this.table!, block)
    for (const row of rows) {
      const day = dayOf(row)
      const monday = day === null ? null : mondayOf(day)
      this.mondays[row] = monday
      if (monday !== null) this.weeks.set(monday, (this.weeks.get(monday) ?? 0) + 1)
    }
  }

  private untally({ top, bottom }: Rows): void {
    for (let row = top; row <= bottom; row++) {
      const monday = this.mondays[row] ?? null
      this.mondays[row] = null
      if (monday === null) continue
      const left = this.weeks.get(monday)! - 1
      if (left > 0) this.weeks.set(monday, left)
      else this.weeks.delete(monday)
    }
  }

  /** Whether rows, as they stand, say something of themselves alone: no heads, labels, feet or merged cells are among them. */
  private isLocal({ top, bottom }: Rows): boolean {
    const { table, sorts } = this
    if (!table || !isLong(table) || top <= table.blocks[0]!.headRow || this.inFeet(top)) return false
    if (!table.blocks.every(({ columns }) => 'date' in columns && 'caller' in columns)) return false
    for (let row = top; row <= bottom; row++) if (sorts[row] === 'head' || sorts[row] === 'foot') return false
    return !table.grid.merges.some((merge) => merge.bottom > merge.top && merge.top <= bottom && top <= merge.bottom)
  }

  /** The row stands under a form's foot, where others than data are more. */
  private inFeet(row: number): boolean {
    for (let above = row - 1; above >= 0; above--) {
      const sort = this.sorts[above]
      if (sort === 'foot') return true
      if (sort === 'data' || sort === 'head') return false
    }
    return false
  }

  /** Sorts changed rows under the heads there are; false when they turn out to be more than rows of their own. */
  private sortLocally(changed: Rows): boolean {
    const { sorts } = this
    const table = this.table!
    for (let row = changed.top; row <= changed.bottom; row++) {
      if (hasHeads(table, row)) return false
      sorts[row] = undefined
    }
    sortAgain(table, sorts)
    for (let row = changed.top; row <= changed.bottom; row++) if (sorts[row] === 'foot') return false
    this.untally(changed)
    for (const { block, rows } of this.dataIn(changed)) this.tally(block, rows)
    this.unread = join(this.unread, changed)
    return true
  }

  /** The data rows in a stretch of the sheet, by blocks. */
  private dataIn({ top, bottom }: Rows): { block: Block<LongKind>; rows: number[] }[] {
    const blocks = (this.table as Table<LongKind>).blocks
    return blocks.flatMap((block, i) => {
      const end = blocks[i + 1]?.headRow ?? Infinity
      if (end <= top || block.headRow > bottom) return []
      const rows: number[] = []
      for (let row = Math.max(top, block.headRow); row <= Math.min(bottom, end - 1); row++) if (this.sorts[row] === 'data') rows.push(row)
      return [{ block, rows }]
    })
  }

  private readLong(table: Table<LongKind>, near: Day | null, unread: Rows | 'all'): void {
    const stretch = unread === 'all' ? { top: 0, bottom: this.rows.length } : unread
    const items: Item[] = []
    const problems = new ProblemList()
    for (const { block, rows } of this.dataIn(stretch)) {
      const reader = new BlockReader(table, block, problems, near)
      if (unread === 'all') this.readHeads(reader)
      for (const row of rows) {
        const told = problems.all.length
        const said = ROW_READERS[table.kind](reader as never, row)
        items.push({ row, said, problems: problems.all.length > told ? problems.all.slice(told) : NONE })
      }
    }
    const from = firstFrom(this.items, stretch.top)
    this.items = [...this.items.slice(0, from), ...items, ...this.items.slice(firstFrom(this.items, stretch.bottom + 1))]
    this.sheet = this.summary(table, near)
  }

  private readHeads(reader: BlockReader<LongKind>): void {
    const { table, block } = reader
    if (block !== table.blocks[0]) return
    const told = new ProblemList()
    if (table.kind === 'calls') reportMissingColumns(new BlockReader(table as Table<'calls'>, block as Block<'calls'>, told, null))
    this.heads = told.all
  }

  private summary(table: Table<LongKind>, near: Day | null): AnySheetRead {
    const rows: LongRow[] = []
    const problems = [...this.heads]
    for (const item of this.items) {
      if (item.said) rows.push(item.said)
      for (const problem of item.problems) problems.push(problem)
    }
    const form = table.kind === 'calls' ? readForm(table as Table<'calls'>, rows as CallRow[], near) : null
    return { kind: table.kind, table, rows, problems, form } as AnySheetRead
  }
}

const NONE: readonly Problem[] = []

function isLong(table: Table): table is Table & Table<LongKind> {
  return table.kind in ROW_READERS
}

function join(a: Rows | 'all' | null, b: Rows): Rows | 'all' {
  if (a === null) return b
  return a === 'all' ? a : { top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) }
}

/** The index of the first item at or below a row. */
function firstFrom(items: readonly Item[], row: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.row < row) low = middle + 1
    else high = middle
  }
  return low
}
