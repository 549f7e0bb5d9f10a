import type { CallerWeek } from '../ledger'
import type { Policy } from '../policy'
import { isoDate } from '../text'
import { clauseOf } from './clause'
import type { SheetPlan, Tone } from './plan'
import { footerOf, markOf, titleOf, type PackInput } from './pack-input'
import { tablePlan } from './table'

/** A fine, a bonus, a half day of leave or a proposal of dismissal: what a person has to review. */
interface Reward {
  kind: 'fine' | 'bonus' | 'leave' | 'dismissal'
  group: string
  caller: string
  when: string
  rule: string
  basis: string
  /** yuan, fines below zero; `null`: not money */
  amount: number | null
}

const TONES: Record<Reward['kind'], Tone> = { fine: 'warn', bonus: 'good', leave: 'good', dismissal: 'bad' }

/** 奖惩 (C14 C16 C20 C21): proposals with rule, figures and room for review and signature. */
export function rewardsSheet(input: PackInput): SheetPlan {
  const { words } = input
  const { heads } = words
  return tablePlan<Reward>({
    name: words.sheets.rewards,
    mark: markOf(input, 'rewards'),
    title: titleOf(input, 'rewards'),
    note: words.notes.rewards,
    nothing: words.notes.nothing,
    columns: [
      { head: heads.group, width: 10, cell: ({ group }) => group || words.noGroup },
      { head: heads.caller, width: 10, cell: ({ caller }) => caller },
      { head: heads.kind, width: 13, cell: ({ kind }) => ({ value: words.rewards[kind], tone: TONES[kind] }) },
      { head: heads.date, width: 24, cell: ({ when }) => when },
      { head: heads.rule, width: 10, cell: ({ rule }) => rule },
      { head: heads.clause, width: 26, cell: ({ rule }) => clauseOf(rule) },
      { head: heads.basis, width: 40, wrap: true, cell: ({ basis }) => basis },
      { head: heads.amount, width: 12, format: 'yuan', sum: true, cell: ({ amount }) => amount },
      { head: heads.review, width: 16, cell: () => null },
      { head: heads.reviewer, width: 11, cell: () => null },
      { head: heads.sign, width: 11, cell: () => null },
    ],
    parts: [{ items: input.figures.callers.flatMap((week) => rewardsOf(input, week)) }],
    total: words.grandTotal,
    bodyColumn: 3,
    footer: footerOf(input),
  })
}

function rewardsOf(input: PackInput, week: CallerWeek): Reward[] {
  return [...fines(input, week), ...bonuses(input, week), ...leave(input, week), ...dismissal(input, week)]
}

function fines({ policy, words }: PackInput, { caller, days }: CallerWeek): Reward[] {
  return days
    .filter((day) => day.fine > 0)
    .map(({ day, group, quota, connected, shortfall, fine }) => ({
      kind: 'fine', group, caller, when: isoDate(day), rule: 'C14', amount: -fine,
      basis: words.rewards.fineBasis(quota, connected, shortfall, policy.figure('finePerCall', day)),
    }))
}

function bonuses({ figures, words }: PackInput, { caller }: CallerWeek): Reward[] {
  const { monday, people } = figures
  return figures.deals
    .filter((deal) => deal.state === 'counted' && deal.row.caller === caller && deal.bonus !== 0)
    .filter(({ day }) => monday <= day! && day! <= monday + 6)
    .map(({ day, product, units, price, bonus }) => ({
      kind: 'bonus', group: people.groupOn(caller, day!), caller, when: isoDate(day!), rule: 'C21', amount: bonus,
      basis: words.rewards.bonusBasis(product, units, price ?? 0),
    }))
}

function leave({ policy, figures, words }: PackInput, week: CallerWeek): Reward[] {
  if (week.leaveHalfDays === 0) return []
  const per = policy.figure('visitsPerHalfDay', figures.monday)
  const basis = words.rewards.leaveBasis(week.visitsTotal - week.visits, week.visitsTotal, per, week.leaveHalfDays)
  return [{ kind: 'leave', group: week.group, caller: week.caller, when: periodOf(figures.monday, words), rule: 'C20', basis, amount: null }]
}

function dismissal({ policy, figures, words }: PackInput, week: CallerWeek): Reward[] {
  if (!week.dismissalProposed) return []
  const basis = words.rewards.dismissalBasis(week.missedWeeksRunning, quotaOfWeek(policy, figures.monday))
  return [{ kind: 'dismissal', group: week.group, caller: week.caller, when: periodOf(figures.monday, words), rule: 'C16', basis, amount: null }]
}

function quotaOfWeek(policy: Policy, monday: number): number {
  return policy.figure('visitsPerWeek', monday)
}

function periodOf(monday: number, words: PackInput['words']): string {
  return words.period(isoDate(monday), isoDate(monday + 6))
}
