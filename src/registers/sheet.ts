import type { Override } from '../policy'
import type { Day } from '../text'
import { readCalls } from './calls'
import { nameOf } from './cell'
import type { SheetKind } from './columns'
import { readFeet } from './label'
import { readAttendance, readRoster } from './people'
import { RECORD_KINDS, type RecordKind } from './record-kinds'
import { readRecords, type RecordRow } from './records'
import { ProblemList, type Problem } from './problem'
import { BlockReader } from './reader'
import type { AttendanceRow, CallRow, RosterRow, RulingRow, VisitRow } from './rows'
import { readRulings } from './rulings'
import { readSettings } from './settings'
import type { Table } from './table'
import { readLedger, type TypedFigure } from './typed-ledger'
import { readVisits } from './visits'

/** A form of one caller's day with the figures typed at its foot. */
export interface TypedForm {
  rows: readonly CallRow[]
  feet: TypedFigure[]
}

/** What the rows of each kind of sheet say. */
export interface RowsOf {
  calls: CallRow[]
  visits: VisitRow[]
  roster: RosterRow[]
  attendance: AttendanceRow[]
  settings: Override[]
  rulings: RulingRow[]
  ledger: TypedFigure[]
}
type AnyRowsOf = RowsOf & { [K in RecordKind]: RecordRow<K>[] }

/** What one sheet says, by itself. */
export interface SheetRead<K extends SheetKind = SheetKind> {
  kind: K
  table: Table<K>
  rows: AnyRowsOf[K]
  /** in order of rows */
  problems: readonly Problem[]
  /** `null`: it is no form, or no single caller's day */
  form: TypedForm | null
}

export type AnySheetRead = { [K in SheetKind]: SheetRead<K> }[SheetKind]

type Readers = { [K in SheetKind]: (table: Table<K>, near: Day | null, problems: ProblemList) => AnyRowsOf[K] }

const READERS: Readers = {
  calls: readCalls,
  visits: readVisits,
  roster: readRoster,
  attendance: readAttendance,
  settings: (table, _, problems) => readSettings(table, problems),
  rulings: readRulings,
  ledger: readLedger,
  ...(Object.fromEntries(RECORD_KINDS.map((kind) => [kind, readRecords])) as unknown as Pick<Readers, RecordKind>),
}

/**
 * Reads the rows of a sheet's table.
 * @param near a day of the week in hand, for dates without a year; `null` when none is known
 */
export function readSheet(table: Table, near: Day | null): AnySheetRead {
  return readKind(table.kind, table, near) as AnySheetRead
}

function readKind<K extends SheetKind>(kind: K, table: Table<K>, near: Day | null): SheetRead<K> {
  const problems = new ProblemList()
  const rows = READERS[kind](table, near, problems)
  const form = kind === 'calls' ? readForm(table as Table<'calls'>, rows as CallRow[], near) : null
  return { kind, table, rows, problems: problems.all, form }
}

/** A sheet of one caller's one day with typed figures at its foot, or `null`. */
export function readForm(table: Table<'calls'>, rows: readonly CallRow[], near: Day | null): TypedForm | null {
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
