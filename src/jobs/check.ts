import { checkPool, checkReviews, checkSignings, checkWeek, weekFigures } from '../ledger'
import { makePolicy, type Policy } from '../policy'
import type { Problem, Registers } from '../registers'
import { isoDate, type Day } from '../text'
import { chooseWeek } from './week'

/** The rulebook with the registers' 规则 sheet laid over it. */
export function policyOf(registers: Registers): Policy {
  return makePolicy(registers.overrides)
}

/**
 * What only the figures of the week in hand show (see `checkWeek`), for registers that somebody is typing into. Absence is
 * assumed of days that are over alone. And what is wrong with the pool, of whatever day.
 * @returns of the week nothing when no call has a date
 */
export function crossChecks(registers: Registers, policy: Policy, today: Day): Problem[] {
  const choice = chooseWeek(registers)
  const ofPool = checkPool(registers, policy)
  if (!choice) return [...ofPool, ...checkReviews(registers), ...checkSignings(registers, policy)]
  const problems = [...checkWeek(registers, weekFigures(registers, policy, choice.monday), policy), ...ofPool]
  return problems.filter(({ code, facts }) => code !== 'attendance-assumed-absent' || String(facts?.['date']) < isoDate(today))
}
