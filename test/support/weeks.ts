import { consolidateWeek, weekJson, type ConsolidatedWeek, type WeekJson } from '../../src/jobs'
import type { CallerWeek, GroupWeek, LedgerDay } from '../../src/ledger'
import { readPolicy } from '../../src/policy'
import { isoDate } from '../../src/text'
import type { Book, Grid } from '../../src/workbook'
import { day } from './days'
import { book } from './grids'

/** The days of the example's week: Monday to Sunday. */
export const [MON, TUE, WED, THU, FRI, SAT, SUN] = [22, 23, 24, 25, 26, 27, 28].map((date) => `2013-04-${date}`) as [
  string, string, string, string, string, string, string,
]

/** Another day, so many days later. */
export const later = (date: string, days: number): string => isoDate(day(date) + days)

/** The week of `on` from these books, under the rulebook or with overrides as a policy file has them. */
export function weekOf(books: readonly Book[], on: string = MON, policy: object = {}): ConsolidatedWeek {
  return consolidateWeek(books, { week: day(on), overrides: readPolicy(policy).overrides })!
}

/** The week from the sheets of one file, 一组.xlsx. */
export function week(sheets: readonly Grid[], on: string = MON, policy: object = {}): ConsolidatedWeek {
  return weekOf([book('一组', ...sheets)], on, policy)
}

export function callerIn({ figures }: ConsolidatedWeek, name: string): CallerWeek {
  const found = figures.callers.find(({ caller }) => caller === name)
  if (!found) throw new Error(`no caller: ${name}`)
  return found
}

export function dayIn(of: ConsolidatedWeek, name: string, date: string): LedgerDay {
  return callerIn(of, name).days.find((one) => one.day === day(date))!
}

export function groupIn({ figures }: ConsolidatedWeek, name: string): GroupWeek | undefined {
  return figures.groups.find(({ group }) => group === name)
}

/** Warnings and errors of these codes, as `code 2013-04-22` or `code` by what they tell. */
export function codesIn({ problems }: ConsolidatedWeek): string[] {
  return problems.map(({ code }) => code)
}

/** The JSON of a week with its lists in one order, for comparing. */
export function sortedJson(of: ConsolidatedWeek): WeekJson {
  const json = weekJson(of)
  const key = (value: unknown): string => JSON.stringify(value)
  for (const list of [json.groups, json.callers, json.sources, json.conflicts, json.errors]) {
    ;(list as unknown[]).sort((a, b) => (key(a) < key(b) ? -1 : 1))
  }
  return json
}
