import type { Policy } from '../../policy'
import type { Registers } from '../../registers'
import { callDays } from '../day'
import { visitOutcomes } from '../outcomes'
import { sourceFunnels, type Funnel } from '../sources'
import type { Pool, PoolNumber } from './number'

/** C37: the quality of the pool's numbers over all that the registers say, by the source or the collector that the pool names. */
export function poolFunnels(registers: Registers, policy: Policy, pool: Pool, by: 'source' | 'collector'): Funnel[] {
  const named = <R extends { phone: string; source: string }>(row: R): R[] => {
    const number = pool.of(row.phone)
    const name = number && nameIn(number, by)
    return name === undefined || (by === 'collector' && name === '') ? [] : [{ ...row, source: name }]
  }
  const { counted, deals } = visitOutcomes(registers, policy, Infinity)
  return sourceFunnels(
    callDays(registers.calls.flatMap(named), policy),
    counted.flatMap((visit) => named(visit.row).map((row) => ({ ...visit, row }))),
    deals.flatMap((deal) => named(deal.row).map((row) => ({ ...deal, row }))),
  )
}

/** A number whose import names nobody goes to the collector that a dial names. */
function nameIn(number: PoolNumber, by: 'source' | 'collector'): string {
  return number[by] || (by === 'collector' ? (number.attempts.find(({ row }) => row.collector !== '')?.row.collector ?? '') : '')
}
