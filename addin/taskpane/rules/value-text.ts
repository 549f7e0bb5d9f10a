import type { Wording } from '../../../src/i18n'
import { readSetting, type Override, type RuleKind, type RuleValue } from '../../../src/policy'
import type { Day } from '../../../src/text'

/** A value as people write it: words with marks between, a share in percent. */
export function valueText(value: RuleValue, kind: RuleKind, { separator }: Wording['rules']): string {
  if (typeof value === 'object') return value.join(separator)
  return kind === 'percent' && typeof value === 'number' ? `${Number((value * 100).toPrecision(12))}%` : String(value)
}

/** A value with its unit. */
export function valueWithUnit(value: RuleValue, { kind, unit }: { kind: RuleKind; unit: string }, words: Wording['rules']): string {
  const named = (words.units as Record<string, string>)[unit] ?? unit
  return named ? words.valued(valueText(value, kind, words), named) : valueText(value, kind, words)
}

/** What somebody typed as a value of a rule; `null` when the rule cannot have it. */
export function readTyped(id: string, text: string, from: Day | null): Override | null {
  const [override] = readSetting(id, text, null, 1900).overrides
  return override ? { ...override, from } : null
}
