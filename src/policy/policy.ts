import type { Day } from '../text'
import type { Override } from './override'
import { BONUS_PREFIX, DEAL_BONUSES, RULEBOOK, type Rule, type RuleValue } from './rulebook'

type Row = (typeof RULEBOOK)[number]
type KeyOf<V> = { [R in Row as R['key']]: R['value'] extends V ? R['key'] : never }[Row['key']]
export type FigureKey = KeyOf<number>
export type WordsKey = KeyOf<readonly string[]>
export type TextKey = KeyOf<string>

/** The rules in force: the rulebook with the office's overrides, asked by day. */
export interface Policy {
  /** A figure of the rulebook on a day. */
  figure(key: FigureKey, day: Day): number
  /** A set of words of the rulebook on a day. */
  words(key: WordsKey, day: Day): readonly string[]
  /** A text of the rulebook on a day. */
  text(key: TextKey, day: Day): string
  /** C21: yuan for one unit of a product on a day; `null` when it has no price. */
  dealBonus(product: string, day: Day): number | null
  readonly overrides: readonly Override[]
}

/**
 * The rulebook with overrides laid over it. The value that holds on a day is the one with the latest
 * from-date not after it; of two with the same from-date, the later in the list.
 */
export function makePolicy(overrides: readonly Override[] = []): Policy {
  const ids = new Map<string, string>(RULEBOOK.map((rule) => [rule.key, rule.id]))
  const versions = new Map<string, { from: Day | null; value: RuleValue }[]>()
  const rows: readonly Rule[] = [...RULEBOOK, ...DEAL_BONUSES]
  for (const { id, from, value } of [...rows, ...overrides]) {
    const list = versions.get(id)
    if (list) list.push({ from, value })
    else versions.set(id, [{ from, value }])
  }
  for (const list of versions.values()) list.sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity) || 0)

  const valueOn = (id: string, day: Day): RuleValue | undefined =>
    versions.get(id)?.findLast((version) => version.from === null || version.from <= day)?.value
  const ask = (key: string, day: Day): RuleValue | undefined => valueOn(ids.get(key)!, day)

  return {
    figure: (key, day) => ask(key, day) as number,
    words: (key, day) => ask(key, day) as readonly string[],
    text: (key, day) => ask(key, day) as string,
    dealBonus: (product, day) => (valueOn(BONUS_PREFIX + product, day) as number | undefined) ?? null,
    overrides,
  }
}
