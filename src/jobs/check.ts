import { checkWeek, weekFigures } from '../ledger'
import { makePolicy, type Policy } from '../policy'
import type { Problem, Registers } from '../registers'
import { chooseWeek } from './week'

/** The rulebook with the registers' 规则 sheet laid over it. */
export function policyOf(registers: Registers): Policy {
  return makePolicy(registers.overrides)
}

/**
 * What only the figures of the week in hand show (see `checkWeek`), for registers that somebody is typing into.
 * @returns nothing when no call has a date
 */
export function crossChecks(registers: Registers, policy: Policy): Problem[] {
  const choice = chooseWeek(registers)
  return choice ? checkWeek(registers, weekFigures(registers, policy, choice.monday), policy) : []
}
