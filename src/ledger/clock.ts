import type { Policy } from '../policy'
import type { AttendanceRow } from '../registers'
import { isoDate, readTime, type Day } from '../text'

/** C22: the hours of work of a day, in minutes after midnight. */
export interface WorkHours {
  start: number
  end: number
}

/** C22: how many minutes late somebody came and early somebody went; `null`: not known, or nothing is asked of the day. */
export interface ClockMinutes {
  late: number | null
  early: number | null
}

const UNKNOWN: ClockMinutes = { late: null, early: null }

/** C22: the hours that hold on a day: the summer's from its first day to its last, which may lie in the next year. */
export function workHours(day: Day, policy: Policy): WorkHours {
  const season = isSummer(day, policy) ? 'summer' : 'winter'
  return { start: readTime(policy.text(`${season}Start`, day))!, end: readTime(policy.text(`${season}End`, day))! }
}

function isSummer(day: Day, policy: Policy): boolean {
  const [from, to, monthDay] = [policy.text('summerFrom', day), policy.text('summerTo', day), isoDate(day).slice(5)]
  return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to
}

/** Somebody went before, or when, he came: one of the two times is wrong, and nothing is known. */
export function isClockTwisted({ clockIn, clockOut }: Pick<AttendanceRow, 'clockIn' | 'clockOut'>): boolean {
  return clockIn !== null && clockOut !== null && clockOut <= clockIn
}

/**
 * C22: minutes late and early by the clock times of a row. Within the grace nothing is counted, beyond it all minutes are. Of a half
 * day (半天) only the end that was worked is looked at: the one nearer to its hour. 休息, 请假 and 旷工 ask for no hours.
 */
export function clockMinutes(row: AttendanceRow, policy: Policy): ClockMinutes {
  const { day, status, clockIn, clockOut } = row
  if (isClockTwisted(row) || status === '休息' || status === '请假' || status === '旷工') return UNKNOWN
  const { start, end } = workHours(day, policy)
  const late = clockIn === null ? null : Math.max(0, clockIn - start)
  const early = clockOut === null ? null : Math.max(0, end - clockOut)
  const worked = status === '半天' ? halfWorked({ late, early }, (end - start) / 2) : { late, early }
  const grace = policy.figure('graceMinutes', day)
  const beyond = (minutes: number | null): number | null => (minutes !== null && minutes <= grace ? 0 : minutes)
  return { late: beyond(worked.late), early: beyond(worked.early) }
}

/** The end of a half day that was not worked is neither late nor early: the one farther off, or, of one alone, half the hours off. */
function halfWorked({ late, early }: ClockMinutes, half: number): ClockMinutes {
  if (late === null || early === null) {
    const near = (minutes: number | null): number | null => (minutes !== null && minutes >= half ? 0 : minutes)
    return { late: near(late), early: near(early) }
  }
  return late <= early ? { late, early: 0 } : { late: 0, early }
}

/** How what is typed of a day and its clock times disagree; `null`: they do not. */
export type ClockDispute = 'clock-late' | 'clock-early' | 'clock-differs' | 'clock-missing' | 'clock-twisted'

/**
 * C22: what is odd between the typed status and the clock times of a row: 出勤 that was late or early; 迟到, 早退 or 旷工 that the clock
 * contradicts; 迟到 or 早退 without the clock time that would show it, where the sheet has a column for it; times in the wrong order.
 */
export function clockDispute(row: AttendanceRow, policy: Policy): ClockDispute | null {
  if (isClockTwisted(row)) return 'clock-twisted'
  const { late, early } = clockMinutes(row, policy)
  switch (row.status) {
    case '出勤':
      return late ? 'clock-late' : early ? 'clock-early' : null
    case '迟到':
      return shownBy(row, 'clockIn', late)
    case '早退':
      return shownBy(row, 'clockOut', early)
    case '旷工':
      return row.clockIn !== null || row.clockOut !== null ? 'clock-differs' : null
    case '半天':
    case '休息':
    case '请假':
      return null
  }
}

/** What is typed as late or early, against the clock time that would show it. */
function shownBy(row: AttendanceRow, field: 'clockIn' | 'clockOut', minutes: number | null): ClockDispute | null {
  if (minutes !== null) return minutes === 0 ? 'clock-differs' : null
  return isBlank(row, field) ? 'clock-missing' : null
}

/** The sheet has a column for the time, and nothing stands in it: an unreadable time has been told of already. */
function isBlank({ table, block, row }: AttendanceRow, field: 'clockIn' | 'clockOut'): boolean {
  const column = block.columns[field]
  return column !== undefined && String(table.grid.rows[row]?.[column] ?? '').trim() === ''
}
