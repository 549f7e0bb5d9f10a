import type { Policy } from '../policy'
import { byCodePoint, countByWeek, fullestWeek, mondayOf, type Registers } from '../registers'
import type { Day } from '../text'
import { typedStatuses, weekStatuses } from './attendance'
import { activeCallers, callersOfWeek, groupOrder } from './callers'
import { callDays } from './day'
import type { LedgerDay } from './figures'
import { DayIndex, tells } from './ledger-day'
import { visitOutcomes } from './outcomes'
import { findPeople } from './people'

/** A row of the ledger (C44): whose day, and what it comes to. */
export interface CallerDay extends LedgerDay {
  caller: string
}

/** A week needs this share of the fullest week's calls to be taken for one the office worked: a mistyped year has not. */
const LEAST_SHARE = 0.1

/** The weeks, by their Mondays in order, with at least a tenth of the fullest week's calls. */
export function weeksWorked(counts: ReadonlyMap<Day, number>): Day[] {
  const fullest = fullestWeek(counts)
  const least = fullest === null ? 0 : counts.get(fullest)! * LEAST_SHARE
  return [...counts.keys()].filter((monday) => counts.get(monday)! >= least).sort((a, b) => a - b)
}

/**
 * The first and the last day with calls, of the weeks the office worked and of those that join them with any call (a week
 * just begun): a mistyped year chooses nothing.
 * @returns `null` when no call has a date
 */
export function callSpan(registers: Registers): { from: Day; to: Day } | null {
  const days = registers.calls.flatMap((row) => (row.readable ? [row.day!] : []))
  const counts = countByWeek(days)
  const weeks = weeksWorked(counts)
  if (weeks.length === 0) return null
  let [first, last] = [weeks[0]!, weeks.at(-1)!]
  while (counts.has(first - 7)) first -= 7
  while (counts.has(last + 7)) last += 7
  let [from, to] = [Infinity, -Infinity]
  for (const day of days) {
    if (day < first || day > last + 6) continue
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  return { from, to }
}

/**
 * C44: the ledger's rows from `from` to `to`, ends included, each as the weekly pack of its week has it. In order of days,
 * then of groups (the rulebook's), then of callers. Weeks without anything in the registers have no rows; nor have days of
 * callers who are not employed and did nothing. In time linear in the registers' rows and the days between.
 */
export function ledgerDays(registers: Registers, policy: Policy, from: Day, to: Day): CallerDay[] {
  const first = mondayOf(from)
  const lastDay = mondayOf(to) + 6
  const people = findPeople(registers, policy)
  const active = activeCallers(registers)
  const index = indexDays(registers, policy, first, lastDay)
  const { statusOf } = typedStatuses(registers.attendance)
  const rows: CallerDay[] = []
  for (const [monday, callers] of active) {
    if (monday < first || monday > lastDay) continue
    for (const caller of callersOfWeek(callers, people, policy, monday).callers) {
      const hasCalls = (day: Day): boolean => index.callDay(caller, day) !== null
      for (const status of weekStatuses(caller, monday, people, statusOf, hasCalls)) {
        if (status.day < from || status.day > to) continue
        const day = index.ledgerDay(caller, status, people, policy)
        if (tells(day)) rows.push({ caller, ...day })
      }
    }
  }
  return inOrder(rows, policy)
}

function indexDays(registers: Registers, policy: Policy, first: Day, lastDay: Day): DayIndex {
  return new DayIndex({
    ...visitOutcomes(registers, policy, lastDay),
    calls: callDays(registers.calls.filter(({ day }) => day !== null && first <= day && day <= lastDay), policy),
    registered: registers.visits.filter((row) => row.readable),
  })
}

function inOrder(rows: CallerDay[], policy: Policy): CallerDay[] {
  const orders = new Map<Day, (a: string, b: string) => number>()
  const orderOn = (day: Day): ((a: string, b: string) => number) => {
    let order = orders.get(day)
    if (!order) orders.set(day, (order = groupOrder(policy, day)))
    return order
  }
  return rows.sort((a, b) => a.day - b.day || orderOn(a.day)(a.group, b.group) || byCodePoint(a.caller, b.caller))
}
