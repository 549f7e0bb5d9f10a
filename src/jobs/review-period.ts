import type { Wording } from '../i18n'
import { findPeople, findReviews, fineLimit, ledgerDays, monthEnd, monthOf, toFen, visitOutcomes, type CallerDay, type Review } from '../ledger'
import type { Policy } from '../policy'
import { mondayOf, type Registers } from '../registers'
import { isoDate, readIsoDate, type Day } from '../text'
import { placesOf, REVIEW_KINDS, reviewNumber, type ReviewLine } from './review-line'

export interface ReviewSpan {
  from: Day
  to: Day
}

/** C14: fines are put on record, and none is proposed. */
const RECORD_ONLY = '记录'
const PERIOD = /(\d{4}-\d{2}-\d{2})\D{1,6}(\d{4}-\d{2}-\d{2})/

/** The days that rows of 奖惩登记 by a rule tell of already, by caller: their reasons begin with their period. */
export function daysToldOf(reviews: readonly Review[], rule: string): (caller: string, day: Day) => boolean {
  const spans = new Map<string, ReviewSpan[]>()
  for (const { row } of reviews) {
    const match = row.rule === rule ? PERIOD.exec(row.reason) : null
    const [from, to] = [readIsoDate(match?.[1] ?? ''), readIsoDate(match?.[2] ?? '')]
    if (from === null || to === null) continue
    spans.set(row.caller, [...(spans.get(row.caller) ?? []), { from, to }])
  }
  return (caller, day) => (spans.get(caller) ?? []).some(({ from, to }) => from <= day && day <= to)
}

/** The first day of a span that is not told of yet. */
function firstLeft({ from, to }: ReviewSpan, isTold: (day: Day) => boolean): Day {
  let day = from
  while (day < to && isTold(day)) day++
  return day
}

/**
 * C14: the fines of a time, a row a caller: of the days in whose weeks anybody has calls (C46) and that no row tells of yet, under the
 * month's limit (C14.cap C14.floor) together with the rows of that month; without an amount in the mode 记录.
 */
export function fineReviews(registers: Registers, policy: Policy, span: ReviewSpan, words: Wording): ReviewLine[] {
  const reviews = findReviews(registers)
  const isTold = daysToldOf(reviews, 'C14')
  const withCalls = new Set(registers.calls.flatMap(({ readable, day }) => (readable ? [mondayOf(day!)] : [])))
  const fined = new Map<string, CallerDay[]>()
  for (const day of ledgerDays(registers, policy, span.from, span.to)) {
    if (day.fine <= 0 || !withCalls.has(mondayOf(day.day)) || isTold(day.caller, day.day)) continue
    fined.set(day.caller, [...(fined.get(day.caller) ?? []), day])
  }
  const people = findPeople(registers, policy)
  const mode = policy.text('fineMode', span.to)
  return Array.from(fined, ([caller, days]): ReviewLine => {
    const reckoned = toFen(days.reduce((sum, { fine }) => sum + fine, 0))
    const limit = fineLimit(people.wageOn(caller, span.to), policy, monthOf(span.to))
    const left = limit === null ? null : Math.max(0, toFen(limit - finedIn(reviews, caller, span.to)))
    const first = firstLeft(span, (day) => isTold(caller, day))
    const short = days.reduce((sum, { shortfall }) => sum + shortfall, 0)
    const period = words.period(isoDate(first), isoDate(span.to))
    const reason = words.reviews.reasons.fine(period, days.length, short, String(reckoned))
    return {
      number: reviewNumber('C14', first, caller), date: span.to, caller, kind: mode, rule: 'C14',
      amount: mode === RECORD_ONLY ? null : Math.min(reckoned, left ?? reckoned),
      reason: left !== null && left < reckoned ? words.reviews.reasons.capped(reason, String(left)) : reason,
      evidence: days.map(({ day, connected, quota, rows }) => words.reviews.evidence.day(isoDate(day), connected, quota, placesOf(rows, words))).join('; '),
    }
  })
}

/** What of the month's fines is on record and not refused or revoked, in yuan. */
function finedIn(reviews: readonly Review[], caller: string, day: Day): number {
  const [first, last] = [monthOf(day), monthEnd(day)]
  return reviews
    .filter(({ row, state }) => row.caller === caller && row.rule === 'C14' && first <= row.date && row.date <= last && state !== 'refused' && state !== 'revoked')
    .reduce((sum, { row }) => sum + (row.amount ?? 0), 0)
}

/** C21: the bonuses of the deals of a time, a row a caller; cancelled deals take off. */
export function bonusReviews(registers: Registers, policy: Policy, span: ReviewSpan, words: Wording): ReviewLine[] {
  const isTold = daysToldOf(findReviews(registers), 'C21')
  const sold = visitOutcomes(registers, policy, mondayOf(span.to) + 6).deals
    .filter(({ day, bonus, row }) => bonus !== 0 && span.from <= day! && day! <= span.to && !isTold(row.caller, day!))
  return [...new Set(sold.map(({ row }) => row.caller))].map((caller) => {
    const deals = sold.filter(({ row }) => row.caller === caller).sort((a, b) => a.day! - b.day!)
    const first = firstLeft(span, (day) => isTold(caller, day))
    const units = new Map<string, number>()
    for (const deal of deals) units.set(deal.product, (units.get(deal.product) ?? 0) + deal.units)
    const told = Array.from(units, ([product, count]) => `${product} ${count}`).join(words.listSeparator)
    return {
      number: reviewNumber('C21', first, caller), date: span.to, caller, kind: REVIEW_KINDS.bonus, rule: 'C21',
      amount: toFen(deals.reduce((sum, { bonus }) => sum + bonus, 0)),
      reason: words.reviews.reasons.bonus(words.period(isoDate(first), isoDate(span.to)), told),
      evidence: deals.map(({ day, product, units: count, row }) => words.reviews.evidence.deal(isoDate(day!), product, count, placesOf([row], words))).join('; '),
    }
  })
}
