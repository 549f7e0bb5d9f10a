import type { Policy } from '../policy'
import { byCodePoint, mondayOf, type Registers } from '../registers'
import type { Day } from '../text'
import { daysOfWeek } from './calendar'
import type { People } from './people'

/** Who has anything in each week: by the week's Monday. */
export function activeCallers(registers: Registers): Map<Day, Set<string>> {
  const weeks = new Map<Day, Set<string>>()
  const note = (caller: string, day: Day | null): void => {
    if (day === null || caller === '') return
    const monday = mondayOf(day)
    const callers = weeks.get(monday)
    if (callers) callers.add(caller)
    else weeks.set(monday, new Set([caller]))
  }
  for (const row of registers.calls) note(row.caller, row.day)
  for (const row of registers.attendance) note(row.caller, row.day)
  for (const row of registers.visits) {
    if (row.readable) for (const day of [row.day, row.arrived, row.dealDay]) note(row.caller, day)
  }
  return weeks
}

/** Whose week is told: who has anything in it, and who is on the roster of a group that has; and the groups that have nothing. */
export function callersOfWeek(
  active: ReadonlySet<string>, people: People, policy: Policy, monday: Day,
): { callers: string[]; missingGroups: string[] } {
  const home = (caller: string): string => people.homeGroupOn(caller, monday + 6)
  const present = new Set([...active].map(home))
  const employed = people.roster.filter((caller) => daysOfWeek(monday).some((day) => people.isEmployed(caller, day)))
  const due = new Set([...policy.words('groups', monday), ...employed.map(home)])
  return {
    callers: [...new Set([...active, ...employed.filter((caller) => present.has(home(caller)))])],
    missingGroups: [...due].filter((group) => group !== '' && !present.has(group)).sort(groupOrder(policy, monday)),
  }
}

/** The rulebook's order of groups on a day, then the trainees, then others by code point. */
export function groupOrder(policy: Policy, day: Day): (a: string, b: string) => number {
  const order = [...policy.words('groups', day), policy.text('traineeGroup', day)]
  const rank = (group: string): number => (order.includes(group) ? order.indexOf(group) : order.length)
  return (a, b) => rank(a) - rank(b) || byCodePoint(a, b)
}
