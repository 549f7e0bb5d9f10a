import type { Policy, RuleValue } from '../policy'
import type { Day } from '../text'
import { ruleBoard, type RuleLine } from './rule-board'

/** S13: a rule that held otherwise on another day. `null`: a price that did not hold. */
export interface ComparedRule {
  line: RuleLine
  before: RuleValue | null
  after: RuleValue | null
}

/** S13: the rules that differ between two days, with what held on each, in the rulebook's order. */
export function compareRules(policy: Policy, before: Day, after: Day): ComparedRule[] {
  const earlier = new Map(ruleBoard(policy, before).map((line) => [line.id, line.now]))
  return ruleBoard(policy, after).flatMap((line) => {
    const was = earlier.get(line.id) ?? null
    return JSON.stringify(was) === JSON.stringify(line.now) ? [] : [{ line, before: was, after: line.now }]
  })
}
