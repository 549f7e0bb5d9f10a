import { findGroup, readGroup, type Day } from '../text'
import type { Override } from '../policy'
import type { Book, Grid } from '../workbook'
import { readCalls } from './calls'
import { nameOf, textOf } from './cell'
import { kindByName, type SheetKind } from './columns'
import { findSameRows, takeOutOverlap, type Sheetful } from './duplicates'
import { readFeet } from './label'
import { readAttendance, readRoster } from './people'
import { ProblemList, type Place, type Problem } from './problem'
import { BlockReader } from './reader'
import type { AttendanceRow, CallRow, RosterRow, RulingRow, VisitRow } from './rows'
import { readRulings } from './rulings'
import { readSettings } from './settings'
import { surveyWeek } from './survey'
import { findTable, findTableOf, type Table, type TypedTotal } from './table'
import { readLedger, type TypedFigure } from './typed-ledger'
import { readVisits } from './visits'

/** A typed 小计 or 合计, and where it stands. */
export interface PlacedTotal extends TypedTotal {
  place: Place
}

/** A form of one caller's day with the figures typed at its foot. */
export interface TypedForm {
  rows: readonly CallRow[]
  feet: TypedFigure[]
}

/** What became of a sheet. */
export interface SheetReport {
  place: Place
  /** `made`: by this product; `unknown`: no register; `same`: the same rows as `as` */
  state: SheetKind | 'made' | 'unknown' | 'same'
  rows: number
  passedOver: { heads: number; totals: number; others: number }
  as?: Place
}

/** Everything the given workbooks say. Rows are in order of files by name, sheets and rows. */
export interface Registers {
  /** a day of the week in hand, by which dates without a year were resolved */
  near: Day | null
  calls: CallRow[]
  visits: VisitRow[]
  roster: RosterRow[]
  attendance: AttendanceRow[]
  overrides: Override[]
  rulings: RulingRow[]
  totals: PlacedTotal[]
  forms: TypedForm[]
  ledgers: TypedFigure[]
  sheets: SheetReport[]
  problems: Problem[]
}

/** Compares two texts by code points, as files are ordered. */
export function byCodePoint(a: string, b: string): number {
  const left = Array.from(a)
  const right = Array.from(b)
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (left[i] !== right[i]) return left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!
  }
  return left.length - right.length
}

/**
 * Reads every register in the workbooks.
 * @param books in any order
 * @param week a day of the week in hand, where it is given; else it is found (see `surveyWeek`)
 * @param rulings workbooks of which nothing but their rulings is read, after those of `books`
 */
export function readRegisters(books: readonly Book[], week: Day | null = null, rulings: readonly Book[] = []): Registers {
  const found = gridsOf(books)
    .map(({ place, grid }) => ({ place, grid, table: grid.made ? null : findTable(place.file, grid) }))
  const near = week ?? surveyWeek(found.flatMap(({ table }) => table ?? []))
  const reading = new Reading(near)
  for (const { place, grid, table } of found) {
    if (table) reading.read(table)
    else if (grid.rows.length > 0) reading.skip(place, grid)
  }
  for (const table of findRulings(rulings)) reading.read(table)
  return reading.registers
}

function gridsOf(books: readonly Book[]): { place: Place; grid: Grid }[] {
  return [...books]
    .sort((a, b) => byCodePoint(a.file, b.file))
    .flatMap((book) => book.grids.map((grid) => ({ place: { file: book.file, sheet: grid.sheet }, grid })))
}

/** The tables of rulings in workbooks: on the sheets named so; in a workbook that has none, on any with their heads. */
export function findRulings(books: readonly Book[]): Table<'rulings'>[] {
  const found = gridsOf(books).flatMap(({ place, grid }) => (grid.made ? [] : (findTableOf('rulings', place.file, grid) ?? [])))
  const named = ({ place }: Table): boolean => kindByName(place.sheet) === 'rulings'
  const withName = new Set(found.filter(named).map(({ place }) => place.file))
  return found.filter((table) => named(table) || !withName.has(table.place.file))
}

/** The registers as they fill, sheet by sheet. */
class Reading {
  readonly registers: Registers
  private readonly callSheets: Sheetful<CallRow>[] = []
  private readonly visitSheets: Sheetful<VisitRow>[] = []

  constructor(private readonly near: Day | null) {
    this.registers = {
      near, calls: [], visits: [], roster: [], attendance: [], overrides: [], rulings: [],
      totals: [], forms: [], ledgers: [], sheets: [], problems: [],
    }
  }

  skip(place: Place, grid: Grid): void {
    this.registers.sheets.push({
      place, state: grid.made ? 'made' : 'unknown', rows: 0, passedOver: { heads: 0, totals: 0, others: 0 },
    })
  }

  read(table: Table): void {
    const { registers, near } = this
    const problems = new ProblemList()
    const report: SheetReport = {
      place: table.place,
      state: table.kind,
      rows: table.blocks.reduce((sum, block) => sum + block.rows.length, 0),
      passedOver: table.passedOver,
    }
    registers.sheets.push(report)
    if (isKind(table, 'calls')) this.addCalls(table, report, problems)
    else if (isKind(table, 'visits')) this.addVisits(table, report, problems)
    else if (isKind(table, 'roster')) registers.roster.push(...readRoster(table, near, problems))
    else if (isKind(table, 'attendance')) append(registers.attendance, readAttendance(table, near, problems))
    else if (isKind(table, 'settings')) registers.overrides.push(...readSettings(table, problems))
    else if (isKind(table, 'rulings')) append(registers.rulings, readRulings(table, near, problems))
    else if (isKind(table, 'ledger')) registers.ledgers.push(...readLedger(table, near))
    if (report.state !== 'same') append(registers.problems, problems.all)
  }

  private addCalls(table: Table<'calls'>, report: SheetReport, problems: ProblemList): void {
    const rows = readCalls(table, this.near, problems)
    if (!this.addNew(table, rows, this.callSheets, this.registers.calls, report, problems)) return
    const form = readForm(table, rows, this.near)
    if (form) this.registers.forms.push(form)
  }

  private addVisits(table: Table<'visits'>, report: SheetReport, problems: ProblemList): void {
    const rows = readVisits(table, this.near, problems)
    this.addNew(table, rows, this.visitSheets, this.registers.visits, report, problems)
  }

  /** Adds the rows that no earlier sheet has said; false when the sheet is one read already. */
  private addNew<R extends CallRow | VisitRow>(
    table: Table, rows: R[], earlier: Sheetful<R>[], all: R[], report: SheetReport, problems: ProblemList,
  ): boolean {
    const kept = keepNew({ place: table.place, rows, fields: fieldsOf(table) }, earlier, report, problems)
    if (!kept) return false
    append(all, kept)
    this.registers.totals.push(...table.totals.map((total) => ({ ...total, place: table.place })))
    return true
  }
}

function isKind<K extends SheetKind>(table: Table, kind: K): table is Table<K> & Table {
  return table.kind === kind
}

/** Appends without spreading: a register can be longer than an argument list may be. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item)
}

function fieldsOf(table: Table): ReadonlySet<string> {
  return new Set(table.blocks.flatMap((block) => Object.keys(block.columns)))
}

/** The rows of a sheet that no earlier sheet has said already; `null` when it is the same sheet again. */
function keepNew<R extends CallRow | VisitRow>(
  sheet: Sheetful<R>, earlier: Sheetful<R>[], report: SheetReport, problems: ProblemList,
): R[] | null {
  const same = findSameRows(sheet, earlier)
  if (same) {
    report.state = 'same'
    report.as = same.place
    return null
  }
  const { taken, overlaps } = takeOutOverlap(sheet, earlier)
  earlier.push(taken.size ? { ...sheet, rows: sheet.rows.filter((row) => !taken.has(row)) } : sheet)
  if (taken.size) dropProblemsOf(taken, problems)
  for (const { first, second, equal, row } of overlaps) {
    problems.add({
      code: 'sheets-overlap', place: second, row, column: 0, found: '', fix: null,
      facts: { file: first.file, sheet: first.sheet, equal },
    })
  }
  return earlier.at(-1)!.rows
}

function dropProblemsOf(taken: ReadonlySet<CallRow | VisitRow>, problems: ProblemList): void {
  const rows = new Set(Array.from(taken, (row) => row.row))
  const kept = problems.all.filter((problem) => !rows.has(problem.row))
  problems.all.splice(0, problems.all.length, ...kept)
}

/** A sheet of one caller's one day with typed figures at its foot, or `null`. */
function readForm(table: Table<'calls'>, rows: readonly CallRow[], near: Day | null): TypedForm | null {
  const typed = readFeet(table.grid, table.around)
  if (typed.length === 0) return null
  const reader = new BlockReader(table, table.blocks[0]!, new ProblemList(), near)
  const day = rows[0]?.day ?? reader.dayOf(reader.shared(0, 'date')?.value ?? null)
  const caller = rows[0]?.caller ?? nameOf(reader.shared(0, 'caller')?.value ?? null)
  if (day === null || caller === '') return null
  if (rows.some((row) => row.day !== day || row.caller !== caller)) return null
  const feet = typed.map(({ row, column, figure, value }) => ({
    place: table.place, row, column, day, caller, figure, typed: value,
  }))
  return { rows, feet }
}

/** The group that a sheet's title line, its name or its file's name tells; '' when none does. */
export function groupOfTable(table: Table): string {
  const titles = table.around.filter((row) => row < table.blocks[0]!.headRow)
  const reader = new BlockReader(table as Table<'calls'>, table.blocks[0] as never, new ProblemList(), null)
  const labelled = 'group' in table.blocks[0]!.columns ? null : reader.shared(0, 'group')
  const named = labelled ? readGroup(textOf(labelled.value)) : ''
  if (named) return named
  const texts = titles.flatMap((row) => (table.grid.rows[row] ?? []).map(textOf))
  for (const text of [...texts, table.place.sheet, table.place.file]) {
    const group = findGroup(text)
    if (group) return group
  }
  return ''
}
