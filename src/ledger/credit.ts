import type { VisitRow } from '../registers'
import type { Day } from '../text'
import type { Ownership } from './ownership'

/** Why a visit counts, or why it does not (C17–C19). */
export type Verdict =
  | 'counted'
  /** nobody came (C25), or not by the end of the week */
  | 'not-arrived'
  | 'arrives-later'
  /** received as a new customer (新访客户) */
  | 'not-contacted'
  | 'no-host'
  | 'not-signed'
  /** another caller owns the customer */
  | 'claimed'
  /** a person ruled that another caller owns the customer */
  | 'ruled'
  /** the customer has been credited already */
  | 'repeat'

/** A readable visit row with its verdict. */
export interface JudgedVisit {
  row: VisitRow
  verdict: Verdict
  /** for `claimed` and `ruled`: whose customer it is */
  owner: string
}

/**
 * Judges every visit known by `lastDay`: one credit per customer, the earliest visit that fulfils C17–C19.
 * @param visits in order of files, sheets and rows
 */
export function judgeVisits(visits: readonly VisitRow[], owners: Ownership, lastDay: Day): JudgedVisit[] {
  const verdicts = new Map<VisitRow, Verdict>()
  const credits = new Map<string, VisitRow>()
  for (const row of visits) {
    if (!row.readable) continue
    const owned = owners.ownerOf(row.phone) === row.caller
    const verdict = owned ? judge(row, lastDay) : owners.rulingFor(row.phone) ? 'ruled' : 'claimed'
    verdicts.set(row, verdict)
    const earlier = credits.get(row.phone)
    if (verdict === 'counted' && !(earlier && earlier.arrived! <= row.arrived!)) credits.set(row.phone, row)
  }
  return Array.from(verdicts, ([row, verdict]): JudgedVisit => ({
    row,
    verdict: verdict === 'counted' && credits.get(row.phone) !== row ? 'repeat' : verdict,
    owner: owners.ownerOf(row.phone),
  }))
}

function judge(row: VisitRow, lastDay: Day): Verdict {
  if (row.arrived === null) return 'not-arrived'
  if (row.arrived > lastDay) return 'arrives-later'
  if (row.contacted !== true) return 'not-contacted'
  if (row.host === '') return 'no-host'
  return row.signed === true ? 'counted' : 'not-signed'
}
