import type { Policy } from '../../policy'
import type { Day } from '../../text'
import { rankCallers } from '../ranking'
import type { MonthPlace, MonthRanking } from './types'

/** What a caller of the pool may be ranked by. */
export interface RankedMonth {
  caller: string
  /** distinct customers */
  invited: number
  visits: number
  /** units of all products */
  deals: number
}

/** C48.by: credited visits are taken instead of invited customers. */
export const BY_VISITS = '到访'

/** C48: the ranking of the pool by the setting, and by its other choice; and who is outside the places. Whoever is tied at the last place stays. */
export function rankMonth(pool: readonly RankedMonth[], policy: Policy, month: Day): Map<string, MonthRanking> {
  const byVisits = policy.text('rankingBy', month) === BY_VISITS
  const places = placesOf(pool, byVisits, policy.figure('rankingPlaces', month))
  const others = placesOf(pool, !byVisits, policy.figure('rankingPlaces', month))
  return new Map(pool.map(({ caller }, i) => [caller, { place: places[i]!, otherwise: others[i]! }]))
}

function placesOf(pool: readonly RankedMonth[], byVisits: boolean, last: number): MonthPlace[] {
  const by = pool.map(({ invited, visits, deals }) => ({ invited: byVisits ? visits : invited, deals }))
  return rankCallers(by).map((place, i) => ({ ...place, by: by[i]!, eliminationProposed: place.place > last }))
}
