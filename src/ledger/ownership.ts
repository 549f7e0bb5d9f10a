import { byCodePoint, type VisitRow } from '../registers'

/** A customer whom more than one caller registered (撞客). */
export interface Conflict {
  phone: string
  owner: string
  /** all claimants, by code point */
  callers: string[]
  /** every registration of the customer, in order of ownership: the first owns */
  claims: VisitRow[]
}

/** Who owns each customer: the earliest registration; of the same day, the first in order of files, sheets and rows. */
export interface Ownership {
  ownerOf(phone: string): string
  conflicts: Conflict[]
}

export function findOwners(visits: readonly VisitRow[]): Ownership {
  const claims = new Map<string, VisitRow[]>()
  for (const row of visits) {
    if (!row.readable) continue
    const list = claims.get(row.phone)
    if (list) list.push(row)
    else claims.set(row.phone, [row])
  }
  const conflicts: Conflict[] = []
  for (const [phone, rows] of claims) {
    rows.sort((a, b) => a.day! - b.day!)
    const callers = [...new Set(rows.map((row) => row.caller))].sort(byCodePoint)
    if (callers.length > 1) conflicts.push({ phone, owner: rows[0]!.caller, callers, claims: rows })
  }
  return { ownerOf: (phone) => claims.get(phone)?.[0]!.caller ?? '', conflicts }
}
