import { byCodePoint, type RulingRow, type VisitRow } from '../registers'
import { judgeRulings } from './rulings'

/** A customer whom more than one caller registered (撞客). */
export interface Conflict {
  phone: string
  owner: string
  /** all claimants, by code point */
  callers: string[]
  /** every registration of the customer, the earliest first: it owns, unless somebody ruled otherwise */
  claims: VisitRow[]
  /** what a person ruled; `null`: the earliest registration decides */
  ruling: RulingRow | null
}

/** Who owns each customer. */
export interface Ownership {
  ownerOf(phone: string): string
  /** the ruling that gave the customer to its owner */
  rulingFor(phone: string): RulingRow | null
  conflicts: Conflict[]
  /** rulings without effect: nobody of that name has registered the customer */
  unknownRulings: RulingRow[]
}

/**
 * Who owns each customer: whom a person ruled (撞客裁定); else the earliest registration, of the same day the first in order of
 * files, sheets and rows.
 */
export function findOwners(visits: readonly VisitRow[], rulings: readonly RulingRow[]): Ownership {
  const claims = new Map<string, VisitRow[]>()
  for (const row of visits) {
    if (!row.readable) continue
    const list = claims.get(row.phone)
    if (list) list.push(row)
    else claims.set(row.phone, [row])
  }
  for (const rows of claims.values()) rows.sort((a, b) => a.day! - b.day!)
  const isClaimant = (phone: string, caller: string): boolean => claims.get(phone)?.some((row) => row.caller === caller) ?? false
  const { holding, unknown } = judgeRulings(rulings, isClaimant)
  const rulingFor = (phone: string): RulingRow | null => holding.get(phone) ?? null
  const ownerOf = (phone: string): string => rulingFor(phone)?.owner ?? claims.get(phone)?.[0]!.caller ?? ''
  const conflicts: Conflict[] = []
  for (const [phone, rows] of claims) {
    const callers = [...new Set(rows.map((row) => row.caller))].sort(byCodePoint)
    if (callers.length > 1) conflicts.push({ phone, owner: ownerOf(phone), callers, claims: rows, ruling: rulingFor(phone) })
  }
  return { ownerOf, rulingFor, conflicts, unknownRulings: unknown }
}
