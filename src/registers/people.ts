import { readGroup, readStatus, readTime, type Day } from '../text'
import { isBlank, nameOf, textOf } from './cell'
import { wholeNumber } from './label'
import type { ProblemList } from './problem'
import { BlockReader } from './reader'
import { readAmount } from './records'
import type { AttendanceRow, RosterRow } from './rows'
import type { Table } from './table'

/** The lines of a roster (花名册, C01). */
export function readRoster(table: Table<'roster'>, near: Day | null, problems: ProblemList): RosterRow[] {
  return table.blocks.flatMap((block) => {
    const reader = new BlockReader(table, block, problems, near)
    const opening = (row: number, field: 'openingVisits' | 'openingMissed'): number =>
      Math.max(0, reader.optional(row, field, wholeNumber, 'number-unclear') ?? 0)
    return block.rows.map((row) => ({
      table,
      block,
      row,
      caller: nameOf(reader.value(row, 'caller')),
      group: readGroup(textOf(reader.value(row, 'group'))),
      hired: reader.optionalDay(row, 'hired'),
      left: reader.optionalDay(row, 'left'),
      openingVisits: opening(row, 'openingVisits'),
      openingMissed: opening(row, 'openingMissed'),
      openingLeave: reader.optional(row, 'openingLeave', wholeNumber, 'number-unclear') ?? 0,
      wage: reader.optional(row, 'wage', readAmount, 'number-unclear'),
    }))
  })
}

/** The rows of an attendance sheet (考勤, C04 S18). A row without a readable date, caller or status says nothing. */
export function readAttendance(table: Table<'attendance'>, near: Day | null, problems: ProblemList): AttendanceRow[] {
  return table.blocks.flatMap((block) => {
    const reader = new BlockReader(table, block, problems, near)
    return block.rows.flatMap((row) => readAttendanceRow(reader, row) ?? [])
  })
}

/** One row of an attendance sheet; `null`: it says nothing. */
export function readAttendanceRow(reader: BlockReader<'attendance'>, row: number): AttendanceRow | null {
  if (isBlank(reader.value(row, 'status'))) return null
  const { table, block } = reader
  const day = reader.sharedDay(row, 'date')
  const caller = reader.caller(row, 'caller')
  const status = reader.optional(row, 'status', readStatus, 'status-unknown')
  return day !== null && caller !== '' && status !== null ? { table, block, row, day, caller, status, ...clockTimes(reader, row) } : null
}

/** C22: when somebody came and went. */
function clockTimes(reader: BlockReader<'attendance'>, row: number): Pick<AttendanceRow, 'clockIn' | 'clockOut'> {
  return {
    clockIn: reader.optional(row, 'clockIn', readTime, 'time-unclear'),
    clockOut: reader.optional(row, 'clockOut', readTime, 'time-unclear'),
  }
}
