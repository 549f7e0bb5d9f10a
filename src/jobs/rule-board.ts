import { BONUS_PREFIX, DEAL_BONUSES, kindOfRule, RULEBOOK, type Policy, type Rule, type RuleKind, type RuleValue } from '../policy'
import type { Day } from '../text'

/** What a rule is about. */
export type RuleTopic = 'assessment' | 'incentive' | 'hours' | 'people' | 'month' | 'numbers'

/** A value and the day from which it holds; `null`: it always has. */
export interface RuleVersion {
  from: Day | null
  value: RuleValue
}

/** A figure of the rulebook as the office has it. */
export interface RuleLine {
  id: string
  /** its name's key; a product's price has its product instead */
  key: string
  product: string | null
  topic: RuleTopic
  kind: RuleKind
  unit: string
  clause: string
  /** what the regulation says; `null` for a price that the office has added */
  standard: RuleValue | null
  /** what holds on the day asked for; `null`: a price that does not hold yet */
  now: RuleValue | null
  /** every value, by the day from which it holds; the first is the one that always held */
  versions: RuleVersion[]
}

export const RULE_TOPICS: readonly RuleTopic[] = ['assessment', 'incentive', 'hours', 'people', 'month', 'numbers']

/** The topic of each rule, by the beginning of its id; the longest that fits holds. */
const TOPIC_BY_ID: readonly [string, RuleTopic][] = [
  ['C00', 'people'], ['C01', 'people'], ['C13', 'assessment'], ['C14', 'assessment'], ['C15', 'assessment'], ['C16', 'assessment'],
  ['C20', 'incentive'], ['C21', 'incentive'], ['C22', 'hours'], ['C23', 'hours'], ['C47', 'people'], ['C48', 'month'], ['S0', 'month'], ['S19', 'month'],
]

/** The rulebook as a form has it, with the prices of the products that the office has added. */
export function ruleBoard(policy: Policy, today: Day): RuleLine[] {
  const known: readonly Rule[] = [...RULEBOOK, ...DEAL_BONUSES]
  const added = [...new Set(policy.overrides.map(({ id }) => id))].filter((id) => known.every((rule) => rule.id !== id) && kindOfRule(id) !== null)
  const lines = [
    ...known.map((rule) => lineOf(rule, rule.value, policy, today)),
    ...added.map((id) => lineOf({ ...DEAL_BONUSES[0], id, key: id.slice(BONUS_PREFIX.length) }, null, policy, today)),
  ]
  return RULE_TOPICS.flatMap((topic) => lines.filter((line) => line.topic === topic))
}

function lineOf({ id, key, kind, unit, clause }: Rule, standard: RuleValue | null, policy: Policy, today: Day): RuleLine {
  const versions = versionsOf(id, standard, policy)
  return {
    id,
    key,
    product: id.startsWith(BONUS_PREFIX) ? key : null,
    topic: TOPIC_BY_ID.find(([start]) => id.startsWith(start))?.[1] ?? 'numbers',
    kind,
    unit,
    clause,
    standard,
    now: versions.findLast(({ from }) => from === null || from <= today)?.value ?? null,
    versions,
  }
}

/** Of several values from the same day the last holds. */
function versionsOf(id: string, standard: RuleValue | null, policy: Policy): RuleVersion[] {
  const byDay = new Map<Day | null, RuleValue>(standard === null ? [] : [[null, standard]])
  for (const override of policy.overrides) if (override.id === id) byDay.set(override.from, override.value)
  return Array.from(byDay, ([from, value]) => ({ from, value })).sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity))
}

/** The id of a product's price (C21). */
export function bonusId(product: string): string {
  return BONUS_PREFIX + product
}
