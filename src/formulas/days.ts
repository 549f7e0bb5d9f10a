import { callDays, callFigures, callSpan, ledgerDays, type CallerDay, type CallFigures } from '../ledger'
import { makePolicy } from '../policy'
import { GRADES, NEEDS, type Day } from '../text'
import type { AnswerCell } from './answer'
import { readCaller, readDay } from './arguments'
import { faultOf, FormulaFault } from './fault'
import { LEDGER_HEADS, NO_GROUP, TOTALS_HEADS } from './heads'
import { PARAMETERS } from './parameters'
import { readTables } from './tables'

/** C28: the figures of a caller's day of calls, under their heads; of a day without calls they are 0. */
export function dayTotals(calls: unknown, date: unknown, caller: unknown, rules?: unknown): AnswerCell[][] {
  const day = readDay(date, 'date')
  if (day === null) throw faultOf('value', 'missing', 'date')
  const name = readCaller(caller)
  const registers = readTables({ calls, rules }, day)
  const rows = registers.calls.filter((row) => row.day === day && row.caller === name)
  const figures = callFigures(callDays(rows, makePolicy(registers.overrides))[0] ?? null)
  return [TOTALS_HEADS, [{ day }, name, figures.calls, figures.connected, figures.answered, ...gradesOf(figures), ...needsOf(figures)]]
}

/**
 * C44: a row a caller a day, in order of days, groups and callers, as the weekly packs have them.
 * Without `from` and `to`, from the first day with calls to the last (a mistyped year chooses nothing).
 */
export function dayLedger(
  calls: unknown, visits: unknown, roster: unknown, attendance: unknown,
  from?: unknown, to?: unknown, rules?: unknown, rulings?: unknown,
): AnswerCell[][] {
  const [first, last] = readPeriod(from, to)
  const near = first !== null && last !== null ? Math.floor((first + last) / 2) : (first ?? last)
  const registers = readTables({ calls, visits, roster, attendance, rules, rulings }, near)
  const span = first !== null && last !== null ? null : callSpan(registers)
  const [begin, end] = [first ?? span?.from, last ?? span?.to]
  if (begin === undefined || end === undefined) return [LEDGER_HEADS]
  return [LEDGER_HEADS, ...ledgerDays(registers, makePolicy(registers.overrides), begin, end).map(ledgerRow)]
}

/** Two days, either of which may be blank. @throws FormulaFault `period`, where the second comes before the first */
export function readPeriod(from: unknown, to: unknown): [Day | null, Day | null] {
  const [first, last] = [readDay(from, 'from'), readDay(to, 'to')]
  if (first !== null && last !== null && last < first) throw new FormulaFault('value', 'period', [PARAMETERS.from, PARAMETERS.to])
  return [first, last]
}

function ledgerRow(row: CallerDay): AnswerCell[] {
  const { 高层 = 0, 别墅 = 0, ...others } = row.deals
  return [
    { day: row.day }, row.group || NO_GROUP, row.caller, row.status ?? '', row.quota, row.calls, row.connected, row.answered,
    ...gradesOf(row), ...needsOf(row), row.registered, row.visits, 高层, 别墅, sumOf(others), row.shortfall, row.fine, row.bonus,
  ]
}

/** A, B, C, D and A + B. */
function gradesOf({ grades, intent }: CallFigures): number[] {
  return [...GRADES.map((grade) => grades[grade]), intent]
}

/** A count for each need that has a column, the last of which takes all others too. */
function needsOf({ needs }: CallFigures): number[] {
  const named = NEEDS.slice(0, -1)
  const counts = named.map((need) => (Object.hasOwn(needs, need) ? needs[need]! : 0))
  return [...counts, sumOf(needs) - counts.reduce((sum, count) => sum + count, 0)]
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
