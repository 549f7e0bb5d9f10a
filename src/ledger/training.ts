import type { Policy } from '../policy'
import type { Registers } from '../registers'
import { squeeze, type Day } from '../text'
import { afterMonths, monthOf } from './calendar'
import { monthMarks } from './month'
import { satisfactionLines, targetResult } from './month/targets'
import { findPeople } from './people'

/** S08 S09: somebody whom a rule sends to training, and who has had none since. */
export interface TrainingNeed {
  caller: string
  rule: 'S08' | 'S09'
  /** the last month that asks for it */
  month: Day
  basis: { code: 'target'; actual: number; target: number } | { code: 'satisfaction'; months: number; mark: number }
}

/** What the training of a rule is called in the regulation, where a row of 培训记录 names no rule. */
const TOPICS = { S08: /业绩/u, S09: /服务意识/u } as const

/**
 * S08 S09: who is due for training by the months up to one: each caller and rule once, by the last month that asks for it. A row of
 * 培训记录 counts from the first day after that month, where it names the rule, or names none and is about its topic. Who has left
 * by then is not due.
 * @param month any day of the last month looked at
 */
export function trainingNeeds(registers: Registers, policy: Policy, month: Day): TrainingNeed[] {
  const people = findPeople(registers, policy)
  return lastNeeds(registers, policy, monthOf(month)).filter((need) => {
    const since = afterMonths(need.month, 1)
    return people.isEmployed(need.caller, since) && !isTrained(registers, need, since)
  })
}

function lastNeeds(registers: Registers, policy: Policy, last: Day): TrainingNeed[] {
  const marks = monthMarks(registers)
  const months = [...new Set(registers.records.months.map((row) => row.month))].filter((one) => one <= last).sort((a, b) => a - b)
  const needs = new Map<string, TrainingNeed>()
  for (const month of months) {
    for (const caller of marks.callers(month)) {
      const row = marks.of(caller, month)
      const { met, target, actual } = targetResult(row, policy, month)
      if (met === false) needs.set(`S08 ${caller}`, { caller, rule: 'S08', month, basis: { code: 'target', actual: actual!, target: target! } })
      const low = satisfactionLines(marks, caller, policy, month).find(({ rule }) => rule === 'S09')
      if (low?.basis.code !== 'dissatisfied') continue
      needs.set(`S09 ${caller}`, { caller, rule: 'S09', month, basis: { code: 'satisfaction', months: low.basis.marks.length, mark: low.basis.due } })
    }
  }
  return [...needs.values()].sort((a, b) => b.month - a.month)
}

function isTrained({ records }: Registers, { caller, rule }: TrainingNeed, since: Day): boolean {
  return records.training.some((row) => {
    if (row.caller !== caller || row.date < since) return false
    const named = squeeze(row.rule).toUpperCase()
    return named === '' ? TOPICS[rule].test(row.topic) : named.includes(rule)
  })
}
