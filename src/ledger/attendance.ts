import type { Policy } from '../policy'
import type { AttendanceRow } from '../registers'
import type { Day, Status } from '../text'
import { daysOfWeek } from './calendar'
import type { People } from './people'

/** What a day was for a caller. */
export interface DayStatus {
  day: Day
  /** `null` before hire and after leaving */
  status: Status | null
  /** not typed, but concluded from the calls */
  derived: boolean
}

/** The typed statuses, the last of several for a day; the rows that hold, and those that an other one contradicts. */
export function typedStatuses(rows: readonly AttendanceRow[]): {
  statusOf: (caller: string, day: Day) => Status | null
  holding: AttendanceRow[]
  conflicts: AttendanceRow[]
} {
  const typed = new Map<string, AttendanceRow>()
  const conflicts: AttendanceRow[] = []
  for (const row of rows) {
    const key = `${row.day} ${row.caller}`
    const earlier = typed.get(key)
    if (earlier && earlier.status !== row.status) conflicts.push(row)
    typed.set(key, row)
  }
  return { statusOf: (caller, day) => typed.get(`${day} ${caller}`)?.status ?? null, holding: [...typed.values()], conflicts }
}

/**
 * A caller's week, day by day. Where nothing is typed, a day with calls is 出勤; of the days without, the first is the rest
 * day unless a 休息 is typed in the week, and the others are unexplained absence (旷工).
 */
export function weekStatuses(
  caller: string,
  monday: Day,
  people: People,
  typed: (caller: string, day: Day) => Status | null,
  hasCalls: (day: Day) => boolean,
): DayStatus[] {
  const employed = daysOfWeek(monday).filter((day) => people.isEmployed(caller, day))
  let rested = employed.some((day) => typed(caller, day) === '休息')
  return daysOfWeek(monday).map((day) => {
    if (!employed.includes(day)) return { day, status: null, derived: false }
    const status = typed(caller, day)
    if (status) return { day, status, derived: false }
    if (hasCalls(day)) return { day, status: '出勤', derived: true }
    const first = !rested
    rested = true
    return { day, status: first ? '休息' : '旷工', derived: true }
  })
}

/** C23: a week has too many rest days, or, of a caller who was employed all of it, too few. */
export function isRestOff(rest: number, employed: number, due: number): boolean {
  return rest > due || (rest < due && employed === 7)
}

/** C13: connectable customers due on a day. */
export function quotaOf(status: Status | null, day: Day, policy: Policy): number {
  switch (status) {
    case '出勤':
    case '迟到':
    case '早退':
    case '旷工':
      return policy.figure('quota', day)
    case '半天':
      return policy.figure('halfDayQuota', day)
    case '休息':
    case '请假':
    case null:
      return 0
  }
}

/** Yuan to the fen: products of decimals are not exact. */
export function toFen(yuan: number): number {
  return Math.round(yuan * 100) / 100
}

/** C14: customers short of the quota, and the fine in yuan; a surplus is not carried over. */
export function fineOf(connected: number, quota: number, day: Day, policy: Policy): { shortfall: number; fine: number } {
  const shortfall = Math.max(0, quota - connected)
  return { shortfall, fine: toFen(shortfall * policy.figure('finePerCall', day)) }
}
