import { makePolicy, type Override, type Policy } from '../policy'
import type { Registers } from '../registers'

/** The rulebook with the registers' 规则 sheet laid over it; rules of the office's file go before those of the sheet. */
export function policyWith(registers: Registers, overrides: readonly Override[] = []): Policy {
  const decided = new Set(overrides.map(({ id }) => id))
  return makePolicy([...registers.overrides.filter(({ id }) => !decided.has(id)), ...overrides])
}
