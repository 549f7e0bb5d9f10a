import type { Policy } from '../policy'
import { mondayOf, type AttendanceRow, type Problem, type Registers } from '../registers'
import { isoDate, timeText, type Day } from '../text'
import { typedStatuses } from './attendance'
import { clockDispute, clockMinutes, workHours, type ClockDispute } from './clock'
import { at, type AnyRow, type Facts } from './told'

/** C22: where what is typed of a day of the week and its clock times disagree. Warnings: what is typed holds. */
export function checkClocks(registers: Registers, monday: Day, policy: Policy): Problem[] {
  return typedStatuses(registers.attendance).holding.flatMap((row) => {
    const dispute = mondayOf(row.day) === monday ? clockDispute(row, policy) : null
    if (dispute === null) return []
    const { field, found } = cellOf(dispute, row)
    return [at(dispute, row as AnyRow, field, found, factsOf(row, policy))]
  })
}

/** The cell that tells of the dispute: the status, or the time that is missing or in doubt. */
function cellOf(dispute: ClockDispute, { status, clockIn, clockOut }: AttendanceRow): { field: string; found: string } {
  switch (dispute) {
    case 'clock-late':
      return { field: 'clockIn', found: timeText(clockIn!) }
    case 'clock-early':
    case 'clock-twisted':
      return { field: 'clockOut', found: timeText(clockOut!) }
    case 'clock-missing':
      return { field: status === '迟到' ? 'clockIn' : 'clockOut', found: '' }
    case 'clock-differs':
      return { field: 'status', found: status }
  }
}

function factsOf(row: AttendanceRow, policy: Policy): Facts {
  const { start, end } = workHours(row.day, policy)
  const { late, early } = clockMinutes(row, policy)
  const known = (time: number | null): string => (time === null ? '' : timeText(time))
  return {
    caller: row.caller, date: isoDate(row.day), status: row.status, start: timeText(start), end: timeText(end),
    in: known(row.clockIn), out: known(row.clockOut), late: late ?? 0, early: early ?? 0,
  }
}
