import type { Policy } from '../../policy'
import type { Day } from '../../text'
import { monthBonus } from '../month-bonus'
import { rowSpans } from './origin'
import type { StatementLine } from './lines'
import { monthsUpTo, type MarksRow, type MonthMarks } from './marks'
import type { TargetResult } from './types'

/** S01 S02 S08: what came of the month's target. A target of nothing is none. */
export function targetResult(row: MarksRow | null, policy: Policy, month: Day): TargetResult {
  const { target = null, actual = null, base = null } = row ?? {}
  if (target === null || actual === null || target <= 0) return { target, actual, base, met: null, baseBonus: 0, extra: 0 }
  const [threshold, rate] = [policy.figure('bonusThreshold', month), policy.figure('bonusRate', month)]
  const met = monthBonus({ actual, target, base: 1, threshold, rate: 0 }) > 0
  return {
    target, actual, base, met,
    baseBonus: met && base === null ? null : monthBonus({ actual, target, base: base ?? 0, threshold, rate: 0 }),
    extra: monthBonus({ actual, target, base: 0, threshold, rate }),
  }
}

/** S01 S02 S08: the lines of a month's target. */
export function targetLines({ target, actual, base, met, baseBonus, extra }: TargetResult, row: MarksRow | null, policy: Policy, month: Day): StatementLine[] {
  if (met === null || target === null || actual === null) return []
  const rows = rowSpans(row ? [row] : [])
  if (!met) return [{ rule: 'S08', kind: 'training', basis: { code: 'target-missed', target, actual }, day: null, rows, amount: null }]
  const [threshold, rate] = [policy.figure('bonusThreshold', month), policy.figure('bonusRate', month)]
  return [
    { rule: 'S01', kind: 'bonus', basis: { code: 'target-met', target, actual, base }, day: null, rows, amount: baseBonus },
    ...(extra > 0
      ? [{ rule: 'S02', kind: 'bonus' as const, basis: { code: 'target-exceeded' as const, target, actual, threshold, rate }, day: null, rows, amount: extra }]
      : []),
  ]
}

/**
 * S04 S09: the month's satisfaction. At or above the good mark an award; strictly below the low one so many months running
 * training and a deduction. A month without a mark is neither, and ends the run.
 */
export function satisfactionLines(marks: MonthMarks, caller: string, policy: Policy, month: Day): StatementLine[] {
  const row = marks.of(caller, month)
  const mark = row?.satisfaction ?? null
  if (row === null || mark === null) return []
  const [good, due] = [policy.figure('satisfactionGood', month), policy.figure('satisfactionLow', month)]
  const lines: StatementLine[] = []
  if (mark >= good) {
    const amount = policy.figure('satisfactionAward', month)
    lines.push({ rule: 'S04', kind: 'award', basis: { code: 'satisfied', mark, due: good }, day: null, rows: rowSpans([row]), amount })
  }
  const run = monthsUpTo(month, Math.max(1, policy.figure('satisfactionMonths', month))).map((one) => ({ one, row: marks.of(caller, one) }))
  const low = run.flatMap(({ one, row: of }) =>
    of && of.satisfaction !== null && of.satisfaction < policy.figure('satisfactionLow', one) ? [of] : [],
  )
  if (low.length === run.length) {
    const basis = { code: 'dissatisfied' as const, marks: low.map(({ satisfaction }) => satisfaction!), due }
    lines.push({ rule: 'S09', kind: 'deduction', basis, day: null, rows: rowSpans(low), amount: -policy.figure('satisfactionDeduction', month) || 0 })
  }
  return lines
}

/** Several rows for one caller and month are told of: they may contradict each other. */
export function repeatedMarks(marks: MonthMarks, caller: string, month: Day): StatementLine[] {
  const all = marks.all(caller, month)
  if (all.length < 2) return []
  return [{ rule: 'S19', kind: 'note', basis: { code: 'marks-repeated', count: all.length }, day: null, rows: rowSpans(all), amount: null }]
}
