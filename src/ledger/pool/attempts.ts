import type { FigureKey, Policy } from '../../policy'
import type { Day } from '../../text'
import type { Pool } from './number'

/** S17: the deals that came of so many dials, ends included. */
export interface AttemptShare {
  from: number
  /** `null`: and more */
  to: number | null
  /** customers dialled so many times by now */
  customers: number
  /** units sold after so many dials; a cancelled deal takes its units back */
  deals: number
  /** of all units with dials before; `null`: there are none */
  share: number | null
  /** what the guide says; `null`: nothing */
  reference: number | null
}

/** The attempts that the guide speaks of, and the rule that holds its share. */
const BANDS: readonly { from: number; to: number | null; rule: FigureKey | null }[] = [
  { from: 1, to: 1, rule: 'firstAttempts' },
  { from: 2, to: 2, rule: 'secondAttempts' },
  { from: 3, to: 3, rule: 'thirdAttempts' },
  { from: 4, to: 11, rule: 'laterAttempts' },
  { from: 12, to: null, rule: null },
]

/** S17: which share of the pool's deals was made after how many dials, up to the day of the deal, beside the reference. */
export function dealsByAttempt(pool: Pool, policy: Policy, day: Day): { shares: AttemptShare[]; withoutDials: number } {
  const shares = BANDS.map(({ from, to, rule }): AttemptShare => ({
    from, to, customers: 0, deals: 0, share: null, reference: rule === null ? null : policy.figure(rule, day),
  }))
  const bandOf = (dials: number): AttemptShare | undefined => shares.find(({ from, to }) => from <= dials && dials <= (to ?? Infinity))
  let withoutDials = 0
  for (const { attempts, deals } of pool.numbers) {
    const band = bandOf(attempts.length)
    if (band) band.customers++
    for (const deal of deals) {
      const after = bandOf(attempts.filter((attempt) => attempt.day <= deal.day!).length)
      if (after) after.deals += deal.units
      else withoutDials += deal.units
    }
  }
  const all = shares.reduce((sum, { deals }) => sum + deals, 0)
  if (all > 0) for (const one of shares) one.share = one.deals / all
  return { shares, withoutDials }
}
