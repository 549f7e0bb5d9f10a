import type { Day, Grade, Result, Status } from '../text'
import type { RecordKind } from './record-kinds'
import type { Block, Table } from './table'

/** Where a row comes from. */
export interface RowOrigin<K extends 'calls' | 'visits' | 'roster' | 'attendance' | 'rulings' | RecordKind> {
  table: Table<K>
  block: Block<K>
  /** zero-based */
  row: number
}

/** A dial. A row that an error voids has `readable: false`; it is kept to be counted and compared. */
export interface CallRow extends RowOrigin<'calls'> {
  readable: boolean
  /** `null`: unreadable */
  day: Day | null
  caller: string
  customer: string
  /** normalised, or as written where it is no phone */
  phone: string
  source: string
  result: Result | null
  grade: Grade | null
  need: string
  sms: boolean | null
  note: string
  collector: string
  /** what the row's 组别 says; '' when it says nothing */
  group: string
}

/** An invitation, and what came of it. */
export interface VisitRow extends RowOrigin<'visits'> {
  readable: boolean
  /** day of registration; `null`: unreadable */
  day: Day | null
  caller: string
  customer: string
  phone: string
  source: string
  need: string
  appointed: Day | null
  arrived: Day | null
  contacted: boolean | null
  host: string
  signed: boolean | null
  dealDay: Day | null
  dealProduct: string
  /** C21: as written; `null` when nothing readable is */
  dealUnits: number | null
  note: string
  group: string
}

/** A line of the roster. */
export interface RosterRow extends RowOrigin<'roster'> {
  caller: string
  group: string
  hired: Day | null
  left: Day | null
  openingVisits: number
  openingMissed: number
  /** C20: half days of leave not yet taken when the files begin; may be below zero */
  openingLeave: number
  /** yuan a month; `null`: unknown */
  wage: number | null
}

/** C04 S18: what a day was for a caller, as typed. */
export interface AttendanceRow extends RowOrigin<'attendance'> {
  day: Day
  caller: string
  status: Status
  /** C22: minutes after midnight; `null`: unknown */
  clockIn: number | null
  clockOut: number | null
}

/** A person's word on whose a customer is (撞客裁定). */
export interface RulingRow extends RowOrigin<'rulings'> {
  /** normalised */
  phone: string
  /** the caller that is to own the customer; `null` takes back what was ruled before */
  owner: string | null
  judge: string
  /** where none is written, that of the row above */
  day: Day | null
  note: string
}
