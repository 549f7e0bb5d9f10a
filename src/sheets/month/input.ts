import type { Wording } from '../../i18n'
import type { MonthFigures, QuarterFigures } from '../../ledger'
import type { Policy } from '../../policy'
import { isoDate, partsOf, type Day } from '../../text'

type MonthSheet = keyof Wording['month']['sheets']

/** What the sheets of a month are made from. */
export interface MonthInput {
  policy: Policy
  figures: MonthFigures
  words: Wording
}

/** What the sheets of a quarter are made from. */
export interface QuarterInput {
  policy: Policy
  figures: QuarterFigures
  words: Wording
}

/** `2013-04` of a month's first day. */
export function monthKey(month: Day): string {
  return isoDate(month).slice(0, 7)
}

/** `2013-Q2` of a quarter's first day. */
export function quarterKey(quarter: Day): string {
  const { year, month } = partsOf(quarter)
  return `${year}-Q${quarterNumber(month)}`
}

function quarterNumber(month: number): number {
  return Math.ceil(month / 3)
}

/** A month in words. */
export function monthPeriod(month: Day, words: Wording): string {
  const { year, month: number } = partsOf(month)
  return words.month.period(year, number)
}

/** A quarter in words. */
export function quarterPeriod(quarter: Day, words: Wording): string {
  const { year, month } = partsOf(quarter)
  return words.month.quarterPeriod(year, quarterNumber(month))
}

/** Name, mark, title and foot of a sheet of a month. */
export function monthSheet({ figures, policy, words }: MonthInput, sheet: MonthSheet) {
  const title = words.titled(policy.text('projectName', figures.month), words.month.sheets[sheet], monthPeriod(figures.month, words))
  return {
    name: words.month.sheets[sheet],
    mark: `month_${monthKey(figures.month).replace('-', '_')}_${sheet}`,
    title,
    footer: `${words.proposal}    ${words.page}`,
  }
}

/** The same of a sheet of a quarter. */
export function quarterSheet({ figures, policy, words }: QuarterInput, sheet: MonthSheet) {
  const title = words.titled(policy.text('projectName', figures.quarter), words.month.sheets[sheet], quarterPeriod(figures.quarter, words))
  return {
    name: words.month.sheets[sheet],
    mark: `quarter_${quarterKey(figures.quarter).replace('-Q', '_')}_${sheet}`,
    title,
    footer: `${words.proposal}    ${words.page}`,
  }
}

/** C46: of which days the registers tell, and of which weeks they say nothing of calls. */
export function knownText({ figures, words }: MonthInput): string {
  const { notes } = words.month
  const { known, weeksWithoutCalls } = figures
  const told = known ? notes.known(isoDate(known.from), isoDate(known.to)) : notes.nothingKnown
  return told + (weeksWithoutCalls.length > 0 ? notes.withoutCalls(weeksWithoutCalls.map(isoDate).join(words.listSeparator)) : '')
}
