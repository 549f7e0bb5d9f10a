import type { Policy } from '../policy'
import type { VisitRow } from '../registers'
import type { Day } from '../text'
import { toFen } from './attendance'
import type { JudgedVisit } from './credit'

/** What becomes of a deal written on a visit row (C21). */
export type DealState = 'counted' | 'later' | 'not-counted' | 'without-product' | 'without-date'

export interface Deal {
  row: VisitRow
  state: DealState
  day: Day | null
  product: string
  /** negative for a cancelled deal */
  units: number
  /** yuan for one unit; `null`: the product has no price */
  price: number | null
  /** yuan; 0 unless counted */
  bonus: number
}

/** The deals on visit rows, each with what it earns by the end of `lastDay`. */
export function findDeals(judged: readonly JudgedVisit[], policy: Policy, lastDay: Day): Deal[] {
  return judged.filter(({ row }) => hasDeal(row)).map((visit) => judgeDeal(visit, policy, lastDay))
}

function hasDeal(row: VisitRow): boolean {
  return row.dealDay !== null || row.dealProduct !== '' || row.dealUnits !== null
}

function judgeDeal(visit: JudgedVisit, policy: Policy, lastDay: Day): Deal {
  const { row } = visit
  const units = row.dealUnits ?? 1
  const price = row.dealDay === null ? null : policy.dealBonus(row.dealProduct, row.dealDay)
  const state = stateOf(visit, lastDay)
  const bonus = state === 'counted' ? toFen(units * (price ?? 0)) : 0
  return { row, state, day: row.dealDay, product: row.dealProduct, units, price, bonus }
}

/** A deal counts on a visit that fulfils C17–C19: the credited one, or a repeat of it. */
function stateOf({ row, verdict }: JudgedVisit, lastDay: Day): DealState {
  if (row.dealDay === null) return 'without-date'
  if (row.dealProduct === '') return 'without-product'
  if (row.dealDay > lastDay) return 'later'
  return verdict === 'counted' || verdict === 'repeat' ? 'counted' : 'not-counted'
}
