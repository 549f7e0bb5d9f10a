import type { Policy } from '../../policy'
import { mondayOf, type AttendanceRow, type Registers, type VisitRow } from '../../registers'
import type { Day } from '../../text'
import { typedStatuses } from '../attendance'
import { activeCallers } from '../callers'
import { monthEnd } from '../calendar'
import type { JudgedVisit } from '../credit'
import type { Deal } from '../deals'
import { leaveBalance, type LeaveBalance } from '../leave-balance'
import { visitOutcomes } from '../outcomes'
import { findOwners } from '../ownership'
import { findPeople, type People } from '../people'
import { ledgerDays, type CallerDay } from '../range'
import { firstKnownDay, missedWeeksOf } from '../streak'
import { monthMarks, type MonthMarks } from './marks'

/** What a month is made of, found once for all callers. */
export interface MonthParts {
  month: Day
  lastDay: Day
  people: People
  days: CallerDay[]
  daysOf: (caller: string) => CallerDay[]
  marks: MonthMarks
  attendanceOf: (caller: string, day: Day) => AttendanceRow | null
  /** credited visits up to the month's end, by day of arrival */
  creditedOf: (caller: string) => readonly JudgedVisit[]
  /** the month's deals that count, in order of days */
  dealsOf: (caller: string) => readonly Deal[]
  /** the month's registrations of customers that the caller owns */
  ownedOf: (caller: string) => readonly VisitRow[]
  /** whether anybody has a call in the week of a day: of others the registers are missing (C46) */
  isTold: (day: Day) => boolean
  leaveOf: (caller: string) => LeaveBalance
  /** C16: `null`: of no week that ends in the month the registers tell anything */
  missedWeeks: (caller: string) => number | null
  /** the Monday of the week that C16 ends with */
  lastWeek: Day | null
}

export function monthParts(registers: Registers, policy: Policy, month: Day): MonthParts {
  const lastDay = monthEnd(month)
  const people = findPeople(registers, policy)
  const days = ledgerDays(registers, policy, month, lastDay)
  const { counted, deals } = visitOutcomes(registers, policy, mondayOf(lastDay) + 6)
  const { ownerOf } = findOwners(registers.visits, registers.rulings)
  const attendance = new Map(typedStatuses(registers.attendance).holding.map((row) => [`${row.day} ${row.caller}`, row]))
  const isWithin = (day: Day | null): boolean => day !== null && month <= day && day <= lastDay
  const creditedOf = listsBy(
    counted.filter(({ row }) => row.arrived! <= lastDay).sort((a, b) => a.row.arrived! - b.row.arrived!), ({ row }) => row.caller,
  )
  const told = new Set(registers.calls.flatMap(({ readable, day }) => (readable ? [mondayOf(day!)] : [])))
  const lastWeek = lastWeekTold(registers, month, lastDay)
  const knownFrom = lastWeek === null ? null : firstKnownDay(registers.visits, lastWeek + 6)
  return {
    month, lastDay, people, days,
    daysOf: listsBy(days, ({ caller }) => caller),
    marks: monthMarks(registers),
    attendanceOf: (caller, day) => attendance.get(`${day} ${caller}`) ?? null,
    creditedOf,
    dealsOf: listsBy(deals.filter(({ day }) => isWithin(day)).sort((a, b) => a.day! - b.day!), ({ row }) => row.caller),
    ownedOf: listsBy(
      registers.visits.filter((row) => row.readable && isWithin(row.day) && ownerOf(row.phone) === row.caller), ({ caller }) => caller,
    ),
    isTold: (day) => told.has(mondayOf(day)),
    leaveOf: leaveBalance(registers, policy, month, lastDay),
    lastWeek,
    missedWeeks: (caller) =>
      lastWeek === null ? null : missedWeeksOf(caller, lastWeek, { people, policy, knownFrom, credited: creditedOf(caller).map(({ row }) => row.arrived!) }),
  }
}

/** The last week that ends in the month and of which the registers tell: of later ones nothing is known yet. */
function lastWeekTold(registers: Registers, month: Day, lastDay: Day): Day | null {
  const told = activeCallers(registers)
  for (let monday = mondayOf(lastDay + 1) - 7; monday + 6 >= month; monday -= 7) if (told.has(monday)) return monday
  return null
}

function listsBy<T>(items: readonly T[], keyOf: (item: T) => string): (key: string) => T[] {
  const lists = new Map<string, T[]>()
  for (const item of items) {
    const list = lists.get(keyOf(item))
    if (list) list.push(item)
    else lists.set(keyOf(item), [item])
  }
  return (key) => lists.get(key) ?? []
}
