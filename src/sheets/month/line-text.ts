import type { Wording } from '../../i18n'
import type { LineBasis, RowSpan, StatementLine } from '../../ledger'
import { clauseOf } from '../clause'
import type { Tone } from '../plan'

export const LINE_TONES: Record<StatementLine['kind'], Tone | undefined> = {
  fine: 'warn', relief: 'good', bonus: 'good', award: 'good', deduction: 'warn', leave: 'good', training: 'warn', dismissal: 'bad', elimination: 'bad', note: undefined,
}

/** What a line is reckoned from, in words; an award of nothing says that nobody has set its amount. */
export function basisText(line: StatementLine, words: Wording): string {
  const text = textOf(line.basis, words)
  const isSetByOffice = line.kind === 'award' || line.kind === 'deduction'
  return isSetByOffice && line.amount === 0 ? text + words.month.basis.unset : text
}

function textOf(basis: LineBasis, words: Wording): string {
  const { basis: say } = words.month
  switch (basis.code) {
    case 'short':
      return say.short(basis.quota, basis.connected, basis.shortfall, basis.per) + (basis.derived ? say.derived : '')
    case 'no-calls':
      return say.noCalls(basis.days, basis.fine)
    case 'capped':
      return say.capped(basis.reckoned, basis.limit, basis.wage, basis.share, basis.floor)
    case 'cap-unknown':
      return say.capUnknown(basis.reckoned)
    case 'record-only':
      return say.recordOnly(basis.fine)
    case 'deal':
      return say.deal(basis.product, basis.units, basis.price)
    case 'leave':
      return say.leave(basis.brought, basis.earned, basis.taken, basis.left, basis.visits, basis.visitsTotal, basis.per)
    case 'team-run':
      return say.team(basis.months, basis.target, basis.actual)
    case 'quarter-place':
      return say.place(basis.place, basis.invited, basis.deals)
    default:
      return monthlyText(basis, words)
  }
}

type Monthly = Exclude<LineBasis, { code: 'short' | 'no-calls' | 'capped' | 'cap-unknown' | 'record-only' | 'deal' | 'leave' | 'team-run' | 'quarter-place' }>

function monthlyText(basis: Monthly, words: Wording): string {
  const { basis: say } = words.month
  switch (basis.code) {
    case 'target-met':
      return say.met(basis.target, basis.actual, basis.base)
    case 'target-exceeded':
      return say.exceeded(basis.target, basis.actual, basis.threshold, basis.rate)
    case 'target-missed':
      return say.missed(basis.target, basis.actual)
    case 'satisfied':
      return say.satisfied(basis.mark, basis.due)
    case 'dissatisfied':
      return say.dissatisfied(basis.marks.join(words.listSeparator), basis.due, basis.marks.length)
    case 'marks-repeated':
      return say.repeated(basis.count)
    case 'weeks-missed':
      return say.weeks(basis.weeks, basis.due, basis.quota)
    case 'outside':
      return say.outside(basis.place, basis.places, basis.pool)
  }
}

/** `C14 二、1 考核制度 第一条` */
export function ruleText(rule: string): string {
  return `${rule} ${clauseOf(rule)}`.trim()
}

/** More spans of a sheet than these are told by their first and last row, and how many they are. */
const MOST_SPANS = 4

/** Where a line comes from: files, sheets and rows. */
export function rowsText(spans: readonly RowSpan[], words: Wording): string {
  const sheets = new Map<string, RowSpan[]>()
  for (const span of spans) sheets.set(`${span.file}\n${span.sheet}`, [...(sheets.get(`${span.file}\n${span.sheet}`) ?? []), span])
  return [...sheets.values()]
    .map((of) => {
      const [first, last] = [of[0]!, of.at(-1)!]
      const count = of.reduce((sum, span) => sum + span.last - span.first + 1, 0)
      const rows = of.length > MOST_SPANS
        ? words.month.someRows(first.sheet, first.first, last.last, count)
        : of.map((span) => words.rowsOf(span.sheet, span.first, span.last)).join(words.listSeparator)
      return `${first.file} ${rows}`
    })
    .join('; ')
}
