import { makePolicy, type Override, type Policy, type RuleValue } from '../policy'
import { dayOf, type Day } from '../text'
import { readDay } from './arguments'
import { readRules } from './tables'

/** Where no date is given, the rules hold that were set last. */
const LATEST: Day = dayOf(2199, 12, 31)!

/** The day whose rules hold. */
export function ruleDay(date: unknown): Day {
  return readDay(date, 'date') ?? LATEST
}

/**
 * The rulebook with the office's table of rules laid over it, and over both the figures that are given as they are.
 * @param plain rule id → figure; `null`: not given
 */
export function policyOf(rules: unknown, plain: Record<string, RuleValue | null> = {}): Policy {
  const given = Object.entries(plain).flatMap(([id, value]): Override[] => (value === null ? [] : [{ id, value, from: null }]))
  const decided = new Set(given.map(({ id }) => id))
  return makePolicy([...overridesOf(rules).filter(({ id }) => !decided.has(id)), ...given])
}

let last: { key: string; overrides: readonly Override[] } | null = null

/** A column of a thousand formulas gives the same table a thousand times: the last one read is kept. */
function overridesOf(rules: unknown): readonly Override[] {
  if (!Array.isArray(rules)) return readRules(rules)
  const key = JSON.stringify(rules)
  if (last?.key !== key) last = { key, overrides: readRules(rules) }
  return last.overrides
}
