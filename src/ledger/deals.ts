import type { Policy } from '../policy'
import type { VisitRow } from '../registers'
import type { Day } from '../text'
import { toFen } from './attendance'
import type { Credits, JudgedVisit } from './credit'

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
export function findDeals(credits: Credits, policy: Policy, lastDay: Day): Deal[] {
  return credits.judged.filter(({ row }) => hasDeal(row)).map((visit) => judgeDeal(visit, credits, policy, lastDay))
}

function hasDeal(row: VisitRow): boolean {
  return row.dealDay !== null || row.dealProduct !== '' || row.dealUnits !== null
}

function judgeDeal(visit: JudgedVisit, credits: Credits, policy: Policy, lastDay: Day): Deal {
  const { row } = visit
  const units = row.dealUnits ?? 1
  const price = row.dealDay === null ? null : policy.dealBonus(row.dealProduct, row.dealDay)
  const state = stateOf(visit, credits, lastDay)
  const bonus = state === 'counted' ? toFen(units * (price ?? 0)) : 0
  return { row, state, day: row.dealDay, product: row.dealProduct, units, price, bonus }
}

function stateOf(visit: JudgedVisit, credits: Credits, lastDay: Day): DealState {
  const { row } = visit
  if (row.dealDay === null) return 'without-date'
  if (row.dealProduct === '') return 'without-product'
  if (row.dealDay > lastDay) return 'later'
  return earns(visit, credits) ? 'counted' : 'not-counted'
}

/** On the counted visit, or on a later one of a customer who has been credited. */
function earns({ row, verdict }: JudgedVisit, credits: Credits): boolean {
  if (verdict === 'counted' || verdict === 'repeat') return true
  if (verdict === 'claimed') return false
  const credit = credits.creditOf(row.phone)
  return credit !== undefined && (row.arrived ?? row.dealDay!) >= credit.arrived!
}
