import type { Policy } from '../policy'
import { byCodePoint, mondayOf, type AttendanceRow, type Registers } from '../registers'
import { STATUSES, type Day, type Status } from '../text'
import { isRestOff, typedStatuses } from './attendance'
import { groupOrder } from './callers'
import { clockDispute, clockMinutes } from './clock'
import { leaveBalance, type LeaveBalance } from './leave-balance'
import { findPeople, type People } from './people'
import type { CallerDay } from './range'

/** How often, and how many minutes in all. */
export interface TimesOff {
  times: number
  /** of the times that clock times show */
  minutes: number
}

/** C04 C22 C23 S18: a caller's attendance in a period. */
export interface AttendanceSum {
  caller: string
  /** on the last of its days here */
  group: string
  days: Record<Status, number>
  /** days of these whose status is concluded, not typed */
  derived: number
  /** by the clock; without a clock time, as typed */
  late: TimesOff
  early: TimesOff
  /** days on which what is typed and the clock times disagree */
  disputed: number
  /** C23: whole weeks, of those that end in the period, with too many rest days or too few */
  restWeeksOff: number
  leave: LeaveBalance
}

/**
 * The attendance of every caller from `from` to `to`, ends included, by group, then by name.
 * @param rows the ledger's days from the Monday before `from` on; those that are not known yet are not among them
 */
export function attendanceSums(registers: Registers, policy: Policy, rows: readonly CallerDay[], from: Day, to: Day): AttendanceSum[] {
  const people = findPeople(registers, policy)
  const leaveOf = leaveBalance(registers, policy, from, to)
  const typed = new Map(typedStatuses(registers.attendance).holding.map((row) => [`${row.day} ${row.caller}`, row]))
  const byGroup = groupOrder(policy, to)
  return [...gather(rows.filter(({ status, day }) => status !== null && day <= to))]
    .flatMap(([caller, days]): AttendanceSum[] => {
      const within = days.filter(({ day }) => day >= from)
      if (within.length === 0) return []
      return [{
        caller,
        group: people.groupOn(caller, within.at(-1)!.day),
        ...sumDays(within, (day) => typed.get(`${day} ${caller}`) ?? null, policy),
        restWeeksOff: restWeeksOff(days, caller, people, policy, from),
        leave: leaveOf(caller),
      }]
    })
    .sort((a, b) => byGroup(a.group, b.group) || byCodePoint(a.caller, b.caller))
}

function gather(rows: readonly CallerDay[]): Map<string, CallerDay[]> {
  const callers = new Map<string, CallerDay[]>()
  for (const row of rows) {
    const list = callers.get(row.caller)
    if (list) list.push(row)
    else callers.set(row.caller, [row])
  }
  return callers
}

type DaySums = Pick<AttendanceSum, 'days' | 'derived' | 'late' | 'early' | 'disputed'>

function sumDays(days: readonly CallerDay[], typedOn: (day: Day) => AttendanceRow | null, policy: Policy): DaySums {
  const sums: DaySums = {
    days: Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>,
    derived: 0, late: { times: 0, minutes: 0 }, early: { times: 0, minutes: 0 }, disputed: 0,
  }
  for (const { day, status, derived } of days) {
    sums.days[status!]++
    if (derived) sums.derived++
    const row = typedOn(day)
    if (!row) continue
    const { late, early } = clockMinutes(row, policy)
    addTime(sums.late, late, row.status === '迟到')
    addTime(sums.early, early, row.status === '早退')
    if (clockDispute(row, policy) !== null) sums.disputed++
  }
  return sums
}

/** What the clock says goes before what is typed. */
function addTime(sum: TimesOff, minutes: number | null, typed: boolean): void {
  if (minutes === null ? typed : minutes > 0) sum.times++
  sum.minutes += minutes ?? 0
}

/** Weeks of which all days are known that somebody worked in, ending on `from` or later. */
function restWeeksOff(days: readonly CallerDay[], caller: string, people: People, policy: Policy, from: Day): number {
  const weeks = new Map<Day, { known: number; rest: number }>()
  for (const { day, status } of days) {
    const week = weeks.get(mondayOf(day)) ?? { known: 0, rest: 0 }
    week.known++
    if (status === '休息') week.rest++
    weeks.set(mondayOf(day), week)
  }
  let off = 0
  for (const [monday, { known, rest }] of weeks) {
    const employed = [0, 1, 2, 3, 4, 5, 6].filter((i) => people.isEmployed(caller, monday + i)).length
    if (monday + 6 >= from && known === employed && isRestOff(rest, employed, policy.figure('restDays', monday))) off++
  }
  return off
}
