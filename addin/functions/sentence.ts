import type { FormulaFault } from '../../src/formulas'
import { wordingOf, type Language } from '../../src/i18n'

/** What a fault says in a language. */
export function sentenceOf({ key, facts }: FormulaFault, language: Language): string {
  const say = wordingOf(language).formulas.faults[key] as (...facts: readonly string[]) => string
  return say(...facts)
}
