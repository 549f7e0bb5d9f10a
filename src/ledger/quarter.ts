import type { Policy } from '../policy'
import { byCodePoint, type Registers } from '../registers'
import { partsOf, type Day } from '../text'
import { afterMonths, quarterOf } from './calendar'
import { groupOrder } from './callers'
import {
  assess, BY_VISITS, monthFigures, monthMarks, monthsUpTo, rowSpans, teamQuarters, unitsOf, type Assessment, type CallerMonth, type MonthFigures, type StatementLine,
  type TeamQuarter,
} from './month'
import { findOwners } from './ownership'
import { rankCallers, type Places } from './ranking'

/** S03: a caller's place in the quarter. */
export interface QuarterPlace extends Places {
  caller: string
  /** the group at the end of his last month in the quarter */
  group: string
  /** summed over the quarter's months: customers or visits, as C48.by says, and units */
  by: { invited: number; deals: number }
  /** the award of the first three; equals share the better one */
  lines: StatementLine[]
}

/** S19: a caller's marks of each month, of the quarter, and of the year up to the quarter's end. */
export interface CallerAssessments {
  caller: string
  group: string
  months: Assessment[]
  quarter: Assessment
  year: Assessment
}

/** Everything a quarter pack says. */
export interface QuarterFigures {
  /** its first day */
  quarter: Day
  lastDay: Day
  months: MonthFigures[]
  rankedBy: string
  places: QuarterPlace[]
  teams: TeamQuarter[]
  assessments: CallerAssessments[]
}

/**
 * The figures of a quarter of the year (S03 S06 S19).
 * @param quarter any day of it
 */
export function quarterFigures(registers: Registers, policy: Policy, quarter: Day): QuarterFigures {
  const first = quarterOf(quarter)
  const months = [0, 1, 2].map((count) => monthFigures(registers, policy, afterMonths(first, count)))
  return {
    quarter: first,
    lastDay: months[2]!.lastDay,
    months,
    rankedBy: months[0]!.rankedBy,
    places: quarterPlaces(registers, policy, months),
    teams: teamQuarters(registers, policy, months),
    assessments: assessments(registers, policy, months),
  }
}

/** S03: whoever was in the ranking of a month at least, by what all three months come to. */
function quarterPlaces(registers: Registers, policy: Policy, months: readonly MonthFigures[]): QuarterPlace[] {
  const [first, lastDay] = [months[0]!.month, months[2]!.lastDay]
  const byVisits = months[0]!.rankedBy === BY_VISITS
  const pool = callersOf(months).filter(({ all }) => all.some(({ ranking }) => ranking !== null))
  const by = pool.map(({ all }) => ({
    invited: all.reduce((sum, { invited, visits }) => sum + (byVisits ? visits : invited), 0),
    deals: all.reduce((sum, { deals }) => sum + unitsOf(deals), 0),
  }))
  const { ownerOf } = findOwners(registers.visits, registers.rulings)
  const rowsOf = (caller: string) =>
    rowSpans(registers.visits.filter((row) => row.readable && row.caller === caller && first <= row.day! && row.day! <= lastDay && ownerOf(row.phone) === caller))
  return rankCallers(by)
    .map((places, i): QuarterPlace => {
      const { caller, group } = pool[i]!
      const amount = awardOf(places.place, policy, first)
      const { invited, deals } = by[i]!
      const basis = { code: 'quarter-place' as const, place: places.place, invited, deals }
      const isAwarded = amount !== null && (invited > 0 || deals > 0)
      return {
        ...places, caller, group, by: by[i]!,
        lines: isAwarded ? [{ rule: `S03.${places.place}`, kind: 'award', basis, day: null, rows: rowsOf(caller), amount }] : [],
      }
    })
    .sort((a, b) => a.place - b.place || byCodePoint(a.caller, b.caller))
}

/** S03: the award of a place in yuan; `null`: there is none for it. */
function awardOf(place: number, policy: Policy, day: Day): number | null {
  const key = ([null, 'quarterFirst', 'quarterSecond', 'quarterThird'] as const)[place] ?? null
  return key === null ? null : policy.figure(key, day)
}

function assessments(registers: Registers, policy: Policy, months: readonly MonthFigures[]): CallerAssessments[] {
  const marks = monthMarks(registers)
  const [first, last] = [months[0]!.month, months[2]!]
  const rowsOf = (caller: string, of: readonly Day[]) => of.map((month) => marks.of(caller, month)).filter((row) => row !== null)
  const year = monthsUpTo(last.month, partsOf(last.month).month)
  const byGroup = groupOrder(policy, last.lastDay)
  return callersOf(months)
    .map(({ caller, group }) => ({
      caller,
      group,
      months: months.map(({ month }) => assess(rowsOf(caller, [month]), policy, month)),
      quarter: assess(rowsOf(caller, months.map(({ month }) => month)), policy, first),
      year: assess(rowsOf(caller, year), policy, first),
    }))
    .sort((a, b) => byGroup(a.group, b.group) || byCodePoint(a.caller, b.caller))
}

/** Everyone of the quarter, with his months, in the group of the last of them. */
function callersOf(months: readonly MonthFigures[]): { caller: string; group: string; all: CallerMonth[] }[] {
  const callers = new Map<string, CallerMonth[]>()
  for (const { callers: ofMonth } of months) {
    for (const one of ofMonth) callers.set(one.caller, [...(callers.get(one.caller) ?? []), one])
  }
  return Array.from(callers, ([caller, all]) => ({ caller, group: all.at(-1)!.group, all }))
}
