import { creditedVisits, leaveHalfDays, missedWeeksRunning } from '../ledger'
import { makePolicy } from '../policy'
import { mondayOf } from '../registers'
import type { CellValue } from '../workbook'
import { readArea, readCaller, readCount } from './arguments'
import { errorIn, isBlank } from './cell'
import { FormulaFault } from './fault'
import { PARAMETERS } from './parameters'
import { readPeriod } from './days'
import { policyOf, ruleDay } from './rules'
import { readTables } from './tables'

/** C15 C17–C19: a caller's visits that count, by the day of arrival; a blank day leaves that end open. */
export function visitCounts(visits: unknown, caller: unknown, from?: unknown, to?: unknown, rulings?: unknown): number {
  const name = readCaller(caller)
  const [first, last] = readPeriod(from, to)
  const registers = readTables({ visits, rulings }, last ?? first)
  return creditedVisits(registers, makePolicy(), name, first ?? -Infinity, last ?? Infinity)
}

/** C20: half days of leave earned while the visits that count grew from one total to another. */
export function halfDays(visitsBefore: unknown, visitsNow: unknown, per?: unknown, rules?: unknown, date?: unknown): number {
  const [before, now] = [readCount(visitsBefore, 'visitsBefore') ?? 0, readCount(visitsNow, 'visitsNow') ?? 0]
  if (now < before) throw new FormulaFault('value', 'shrunk', [PARAMETERS.visitsNow, String(now), PARAMETERS.visitsBefore, String(before)])
  const day = ruleDay(date)
  return leaveHalfDays(before, now, readCount(per, 'per') ?? policyOf(rules).figure('visitsPerHalfDay', day))
}

/**
 * C16: the weeks missed running up to the last one counted. Blanks are weeks of which nothing is known: at the end they are
 * passed over (not yet filled in), elsewhere the run stops at them, for an unknown week is not a missed one.
 * @param counts visits that count, a week a cell, the oldest first, down a column or along a row
 * @param date a day of the last week counted: each week is then held to the rule of its own Monday
 */
export function weeksMissed(counts: unknown, quota?: unknown, rules?: unknown, date?: unknown): number {
  const weeks = lastKnown((readArea(counts) ?? []).flat())
  if (weeks.length === 0) return 0
  const policy = policyOf(rules, { C15: readCount(quota, 'quota') })
  const day = ruleDay(date)
  const monday = mondayOf(day)
  const first = monday - 7 * (weeks.length - 1)
  const dated = ruleDay(null) !== day
  return missedWeeksRunning({
    monday,
    knownFrom: first,
    hired: null,
    left: null,
    opening: 0,
    visits: (week) => weeks[(week - first) / 7]!,
    quota: (week) => policy.figure('visitsPerWeek', dated ? week : day),
  })
}

/** The counts without a gap up to the last of them. A cell with an error is one of which nothing is known. */
function lastKnown(cells: readonly CellValue[]): number[] {
  const known = cells.map((cell) => (isBlank(cell) || errorIn(cell) !== null ? null : readCount(cell, 'counts')))
  const end = known.findLastIndex((count) => count !== null) + 1
  const start = known.slice(0, end).lastIndexOf(null) + 1
  return known.slice(start, end) as number[]
}
