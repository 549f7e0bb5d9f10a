import type { Day } from '../text'
import { isInForce, type Review } from './reviews'

/** S10 S21: the rungs of punishment, from the mildest on, as 奖惩登记 names them. */
export const LADDER = ['警告', '记过', '停职', '辞退'] as const
export type Rung = (typeof LADDER)[number]

const WORDS: readonly [RegExp, Rung][] = [
  [/解除劳动合同|解除合同|辞退|开除/u, '辞退'],
  [/停职/u, '停职'],
  [/记过/u, '记过'],
  [/警告/u, '警告'],
]

/** The rung that a kind of penalty stands on, the gravest where it names several; `null`: none. */
export function rungOf(kind: string): Rung | null {
  return WORDS.find(([word]) => word.test(kind))?.[1] ?? null
}

/** Whether a rung is at least as grave as another. */
export function isAsGraveAs(rung: Rung | null, least: Rung): boolean {
  return rung !== null && LADDER.indexOf(rung) >= LADDER.indexOf(least)
}

/** What a next offence would be proposed as, and the decisions in force that it follows from, in order of days. */
export interface NextRung {
  rung: Rung
  earlier: readonly Review[]
}

/**
 * S21: what an offence of a caller on a day would be *proposed* as: one rung above the gravest in force of days before; without any, a
 * warning; above the last there is none.
 * @param reviews all rows of 奖惩登记; those of others are passed over
 */
export function nextRung(reviews: readonly Review[], caller: string, day: Day): NextRung {
  const earlier = reviews
    .filter((review) => review.row.caller === caller && review.row.date < day && rungOf(review.row.kind) !== null && isInForce(review))
    .sort((a, b) => a.row.date - b.row.date)
  const gravest = Math.max(-1, ...earlier.map(({ row }) => LADDER.indexOf(rungOf(row.kind)!)))
  return { rung: LADDER[Math.min(gravest + 1, LADDER.length - 1)]!, earlier }
}
