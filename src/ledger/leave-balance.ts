import type { Policy } from '../policy'
import { mondayOf, type Registers } from '../registers'
import type { Day, Status } from '../text'
import { typedStatuses } from './attendance'
import { leaveHalfDays } from './leave'
import { visitOutcomes } from './outcomes'
import { findPeople, type People } from './people'

/** Half days of paid leave of one caller in a period; `brought` and `left` are below zero where more was taken than earned. */
export interface LeaveBalance {
  /** left when the period begins: 期初剩余半天假, and what was earned and taken since */
  brought: number
  earned: number
  taken: number
  /** brought + earned − taken */
  left: number
}

/** Half days that a day of each status takes. */
const TAKEN: Partial<Record<Status, number>> = { 请假: 2, 半天: 1 }

/**
 * C20 S18: the half days of paid leave of every caller from `from` to `to`, ends included: earned by credited visits on the day
 * of arrival, as the weekly pack has them; taken by typed 请假 (2) and 半天 (1) while employed.
 * @returns the balance of a caller; who has nothing on record has zeros and the roster's opening balance
 */
export function leaveBalance(registers: Registers, policy: Policy, from: Day, to: Day): (caller: string) => LeaveBalance {
  const people = findPeople(registers, policy)
  const earned = countBySide(from, earnedHalfDays(registers, policy, people, to))
  const taken = countBySide(from, takenHalfDays(registers, people, to))
  return (caller) => {
    const brought = people.openingLeave(caller) + earned(caller).before - taken(caller).before
    const [now, gone] = [earned(caller).within, taken(caller).within]
    return { brought, earned: now, taken: gone, left: brought + now - gone }
  }
}

/** Half days of a caller's day. */
interface HalfDays {
  caller: string
  day: Day
  count: number
}

/** C20: the days on which credited visits make a half day full, from the opening total on. */
function earnedHalfDays(registers: Registers, policy: Policy, people: People, to: Day): HalfDays[] {
  const totals = new Map<string, number>()
  const visits = visitOutcomes(registers, policy, to).counted.map(({ row }) => ({ caller: row.caller, day: row.arrived! }))
  return visits
    .sort((a, b) => a.day - b.day)
    .map(({ caller, day }) => {
      const before = totals.get(caller) ?? people.openingVisits(caller)
      totals.set(caller, before + 1)
      return { caller, day, count: leaveHalfDays(before, before + 1, policy.figure('visitsPerHalfDay', mondayOf(day))) }
    })
}

function takenHalfDays(registers: Registers, people: People, to: Day): HalfDays[] {
  return typedStatuses(registers.attendance).holding.flatMap(({ caller, day, status }) => {
    const count = TAKEN[status]
    return count !== undefined && day <= to && people.isEmployed(caller, day) ? [{ caller, day, count }] : []
  })
}

/** Adds up by caller what was before a day, and what on it and after. */
function countBySide(from: Day, list: readonly HalfDays[]): (caller: string) => { before: number; within: number } {
  const sums = new Map<string, { before: number; within: number }>()
  for (const { caller, day, count } of list) {
    const sum = sums.get(caller) ?? { before: 0, within: 0 }
    sum[day < from ? 'before' : 'within'] += count
    sums.set(caller, sum)
  }
  return (caller) => sums.get(caller) ?? { before: 0, within: 0 }
}
