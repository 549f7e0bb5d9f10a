import type { Day } from '../../text'
import type { RowSpan } from './origin'

/** What a line of a statement is reckoned from: facts, told apart by `code`. Amounts in yuan, marks out of 5. */
export type LineBasis =
  /** C14: short of the day's quota */
  | { code: 'short'; quota: number; connected: number; shortfall: number; per: number; derived: boolean }
  /** C46: in the weeks of so many of these days nobody has a call: the registers are missing, and their fines are not proposed */
  | { code: 'no-calls'; days: number; fine: number }
  /** C14.cap: of the fines `reckoned` no more than `limit` is proposed: `share` of the wage, and `floor` is left */
  | { code: 'capped'; reckoned: number; limit: number; wage: number; share: number; floor: number }
  /** C14.cap: no wage is known, so that no limit can be reckoned */
  | { code: 'cap-unknown'; reckoned: number }
  /** C14.mode: fines are put on record, and none is proposed */
  | { code: 'record-only'; fine: number }
  /** C21; a cancelled deal has units below zero; `price` is `null` where the product has none */
  | { code: 'deal'; product: string; units: number; price: number | null }
  /** C20 */
  | { code: 'leave'; brought: number; earned: number; taken: number; left: number; visits: number; visitsTotal: number; per: number }
  /** S01: the target is met */
  | { code: 'target-met'; target: number; actual: number; base: number | null }
  /** S02: more than `threshold` of the target; `rate` of what lies above the target */
  | { code: 'target-exceeded'; target: number; actual: number; threshold: number; rate: number }
  /** S08: no bonus, and training */
  | { code: 'target-missed'; target: number; actual: number }
  /** S04 */
  | { code: 'satisfied'; mark: number; due: number }
  /** S09: months running, the last of them the month told, all strictly below `due` */
  | { code: 'dissatisfied'; marks: readonly number[]; due: number }
  /** several rows of 月度考核 for the caller and month: the last holds */
  | { code: 'marks-repeated'; count: number }
  /** C16: complete weeks running */
  | { code: 'weeks-missed'; weeks: number; due: number; quota: number }
  /** C48: outside the places */
  | { code: 'outside'; place: number; places: number; pool: number; invited: number; deals: number }
  /** S03: among the first of a quarter */
  | { code: 'quarter-place'; place: number; invited: number; deals: number }
  /** S06: months running, the last of them `day`'s */
  | { code: 'team-run'; months: number; target: number; actual: number }

export type LineKind = 'fine' | 'relief' | 'bonus' | 'award' | 'deduction' | 'leave' | 'training' | 'dismissal' | 'elimination' | 'note'

/** A line of a statement: which rule gives it, from what facts and rows, and what it comes to. */
export interface StatementLine {
  /** an id of the rulebook, or of domain.md where the rule has no figure (S08) */
  rule: string
  kind: LineKind
  basis: LineBasis
  /** `null`: it concerns the whole period */
  day: Day | null
  rows: readonly RowSpan[]
  /** yuan, below zero what is taken off; `null`: no money, or unknown */
  amount: number | null
}
