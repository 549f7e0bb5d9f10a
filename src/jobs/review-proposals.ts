import type { Wording } from '../i18n'
import { monthEnd, monthFigures, monthOf, praisedDays, safeGroups, weekFigures, type StatementLine } from '../ledger'
import type { Policy } from '../policy'
import { mondayOf, RECORDS, type Registers } from '../registers'
import { isoDate, type Day } from '../text'
import { placesOf, REVIEW_KINDS, reviewNumber, type ReviewLine } from './review-line'
import type { ReviewSpan } from './review-period'

/** C16: the dismissals to propose by the last week that ends in the time and has calls; a run of missed weeks is one row. */
export function dismissalReviews(registers: Registers, policy: Policy, span: ReviewSpan, words: Wording): ReviewLine[] {
  const withCalls = new Set(registers.calls.flatMap(({ readable, day }) => (readable ? [mondayOf(day!)] : [])))
  let monday: Day = mondayOf(span.to + 1) - 7
  while (monday + 6 >= span.from && !withCalls.has(monday)) monday -= 7
  if (monday + 6 < span.from) return []
  const quota = policy.figure('visitsPerWeek', monday)
  return weekFigures(registers, policy, monday).callers.filter(({ dismissalProposed }) => dismissalProposed).map(({ caller, missedWeeksRunning, visits }) => ({
    number: reviewNumber('C16', monday - 7 * (missedWeeksRunning - 1), caller), date: monday + 6, caller, kind: REVIEW_KINDS.dismissal, rule: 'C16', amount: null,
    reason: words.reviews.reasons.dismissal(missedWeeksRunning, quota, isoDate(monday + 6)),
    evidence: evidenceOfWeeks(registers, { caller, monday, visits, quota }, words),
  }))
}

function evidenceOfWeeks(registers: Registers, { caller, monday, visits, quota }: { caller: string; monday: Day; visits: number; quota: number }, words: Wording): string {
  const rows = registers.visits.filter((row) => row.caller === caller && row.arrived !== null && monday <= row.arrived && row.arrived <= monday + 6)
  const told = words.reviews.evidence.week(isoDate(monday), visits, quota)
  return rows.length > 0 ? `${told} (${placesOf(rows, words)})` : told
}

/** S05: a row for each complaint solved and each praise of a time. */
export function praiseReviews(registers: Registers, policy: Policy, { from, to }: ReviewSpan, words: Wording): ReviewLine[] {
  const seen = new Map<string, number>()
  return praisedDays(registers, from, to).map(({ kind, day, row }) => {
    const number = reviewNumber('S05', day, row.caller)
    const nth = (seen.get(number) ?? 0) + 1
    seen.set(number, nth)
    return {
      number: nth === 1 ? number : `${number}-${nth}`, date: day, caller: row.caller, kind: REVIEW_KINDS.praise, rule: 'S05',
      ...priced(policy.figure('praiseAward', day), words.reviews.reasons[kind](isoDate(row.date)), words),
      evidence: placesOf([row], words),
    }
  })
}

/** S07: a row for each group without an incident in a month. */
export function safetyReviews(registers: Registers, policy: Policy, { from, to }: ReviewSpan, words: Wording): ReviewLine[] {
  return safeGroups(registers, policy, from, to).map((group) => ({
    number: reviewNumber('S07', from, group), date: to, caller: group, kind: REVIEW_KINDS.safety, rule: 'S07',
    ...priced(policy.figure('safetyAward', from), words.reviews.reasons.safety(isoDate(from).slice(0, 7), group), words),
    evidence: words.reviews.evidence.none(RECORDS.reviews.sheet),
  }))
}

/** What of a month's statement is to be reviewed beside fines, deals and missed weeks. */
const OF_MONTH: Readonly<Record<string, string>> = {
  S01: REVIEW_KINDS.bonus, S02: REVIEW_KINDS.bonus, S04: REVIEW_KINDS.award, S09: REVIEW_KINDS.deduction, C48: REVIEW_KINDS.elimination,
}

/** S01 S02 S04 S09 C48: a row for each such line of the statements of a month. */
export function monthReviews(registers: Registers, policy: Policy, { from, to }: ReviewSpan, words: Wording): ReviewLine[] {
  const { reasons } = words.reviews
  return monthFigures(registers, policy, from).callers.flatMap(({ caller, lines }) =>
    lines.filter(({ rule }) => rule in OF_MONTH).map((line): ReviewLine => {
      const reason = reasons.month(isoDate(from).slice(0, 7), ofMonth(line, words))
      const money = line.rule === 'C48' ? { amount: null, reason } : priced(Math.abs(line.amount ?? 0), reason, words)
      return {
        number: reviewNumber(line.rule, from, caller), date: to, caller, kind: OF_MONTH[line.rule]!, rule: line.rule, ...money,
        evidence: line.rows.map(({ file, sheet, first, last }) => words.reviews.evidence.rows(file, words.rowsOf(sheet, first, last))).slice(0, MOST_ROWS).join('; '),
      }
    }),
  )
}

/** More stretches of rows than these are no evidence that anybody reads. */
const MOST_ROWS = 20

function ofMonth({ basis }: StatementLine, { reviews: { reasons } }: Wording): string {
  switch (basis.code) {
    case 'target-met':
    case 'target-exceeded':
      return reasons.target(String(basis.actual), String(basis.target))
    case 'satisfied':
      return reasons.satisfied(String(basis.mark))
    case 'dissatisfied':
      return reasons.dissatisfied(basis.marks.join(' '))
    case 'outside':
      return reasons.outside(basis.place, basis.pool)
    default:
      return ''
  }
}

/** An amount of nothing is one that the office has not set. */
function priced(amount: number, reason: string, { reviews: { reasons } }: Wording): { amount: number | null; reason: string } {
  return amount === 0 ? { amount: null, reason: reasons.unpriced(reason) } : { amount, reason }
}

/** Whether a time is a calendar month from its first day to its last. */
export function isWholeMonth({ from, to }: ReviewSpan): boolean {
  return from === monthOf(from) && to === monthEnd(from)
}
