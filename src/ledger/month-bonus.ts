/** What the month's bonus depends on. Amounts in yuan; shares as fractions. */
export interface MonthResult {
  /** what was sold in the month */
  actual: number
  target: number
  /** S01: paid when the target is met */
  base: number
  /** S02: above this share of the target (strictly) more is paid */
  threshold: number
  /** S02: the share of what lies above the target */
  rate: number
}

/**
 * S01 S02: the month's bonus in yuan. Nothing below the target, the base bonus from the target on, and above `threshold` of the
 * target also `rate` of what was sold above the target itself (100 %), not above the threshold. Reckoned in fen.
 */
export function monthBonus({ actual, target, base, threshold, rate }: MonthResult): number {
  const [sold, due] = [fenOf(actual), fenOf(target)]
  if (sold < due) return 0
  if (sold <= shareOf(due, threshold)) return fenOf(base) / 100
  return (fenOf(base) + shareOf(sold - due, rate)) / 100
}

/** A share is known to a millionth. */
const PARTS = 1_000_000

/** Whole fen of yuan, halves up although 1.005 is a little less in binary. */
function fenOf(yuan: number): number {
  return Math.round(Number((yuan * 100).toPrecision(15)))
}

function shareOf(fen: number, share: number): number {
  return Math.round((fen * Math.round(share * PARTS)) / PARTS)
}
