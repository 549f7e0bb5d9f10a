import type { Policy } from '../policy'
import type { RecordRow, Registers } from '../registers'
import type { Day } from '../text'
import { groupOrder } from './callers'
import { isAsGraveAs, rungOf } from './ladder'
import { findPeople } from './people'
import { ledgerDays } from './range'
import { findReviews, isInForce } from './reviews'

/** S05: a complaint that a caller solved, or praise. */
export interface PraisedDay {
  kind: 'complaint' | 'praise'
  /** when the complaint was archived, or the praise came */
  day: Day
  row: RecordRow<'service'>
}

/** S05: complaints of 客服记录 that were solved and archived from a day to another, and praise of those days, each by the caller in charge. */
export function praisedDays({ records }: Pick<Registers, 'records'>, from: Day, to: Day): PraisedDay[] {
  return records.service.flatMap((row): PraisedDay[] => {
    if (row.caller === '') return []
    const praised = /表扬/u.test(row.kind)
    const solved = /投诉/u.test(row.kind) && row.outcome !== '' ? row.archived : null
    const day = praised ? row.date : solved
    return day !== null && from <= day && day <= to ? [{ kind: praised ? 'praise' : 'complaint', day, row }] : []
  })
}

/**
 * S07: groups on the ledger of some days of which nobody has an incident in them: a demerit (记过) or graver, published and not revoked,
 * dated in those days. In the order of the rulebook's groups.
 */
export function safeGroups(registers: Registers, policy: Policy, from: Day, to: Day): string[] {
  const people = findPeople(registers, policy)
  const unsafe = new Set<string>()
  for (const review of findReviews(registers)) {
    const { date, caller, kind } = review.row
    if (from <= date && date <= to && isInForce(review) && isAsGraveAs(rungOf(kind), '记过')) unsafe.add(people.groupOn(caller, date))
  }
  const groups = new Set(ledgerDays(registers, policy, from, to).map(({ group }) => group))
  return [...groups].filter((group) => group !== '' && !unsafe.has(group)).sort(groupOrder(policy, to))
}
