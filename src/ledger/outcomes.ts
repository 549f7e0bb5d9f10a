import type { Policy } from '../policy'
import { mondayOf, type Registers } from '../registers'
import type { Day } from '../text'
import { judgeVisits, type JudgedVisit } from './credit'
import { callDays } from './day'
import { findDeals, type Deal } from './deals'
import { findOwners } from './ownership'
import { sourceFunnels, type Funnel } from './sources'

/** What came of the invitations by a day, over any number of weeks. */
export interface Outcomes {
  /** credited visits (C17–C19) */
  counted: JudgedVisit[]
  /** the deals that count, each as the pack of its own week has it */
  deals: Deal[]
}

/** @param lastDay what arrives later has not arrived; `Infinity`: everything has */
export function visitOutcomes(registers: Registers, policy: Policy, lastDay: Day): Outcomes {
  const judged = judgeVisits(registers.visits, findOwners(registers.visits, registers.rulings), lastDay)
  return {
    counted: judged.filter(({ verdict }) => verdict === 'counted'),
    deals: findDeals(judged, policy, lastDay).filter(countsInItsWeek),
  }
}

/** C21: a deal is reported in its own week: by the end of that the visit must have been made. */
function countsInItsWeek({ state, day, row }: Deal): boolean {
  return state === 'counted' && row.arrived! <= mondayOf(day!) + 6
}

/** C15: a caller's credited visits that arrived from `from` to `to`, ends included. */
export function creditedVisits(registers: Registers, policy: Policy, caller: string, from: Day, to: Day): number {
  const { counted } = visitOutcomes(registers, policy, to)
  return counted.filter(({ row }) => row.caller === caller && row.arrived! >= from).length
}

/** C37: the quality of every source over all that the registers say: the sum of the weekly packs. */
export function allFunnels(registers: Registers, policy: Policy): Funnel[] {
  const { counted, deals } = visitOutcomes(registers, policy, Infinity)
  return sourceFunnels(callDays(registers.calls, policy), counted, deals)
}
