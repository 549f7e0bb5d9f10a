import type { Wording } from '../i18n'
import { monthEnd, monthFigures, monthOf, quarterFigures, quarterOf, weeksWorked, type MonthFigures, type QuarterFigures } from '../ledger'
import type { Override, Policy } from '../policy'
import type { ApplyOutcome, Progress, Workbook } from '../port'
import { countByWeek, mondayOf, readRegisters, type Problem, type Registers } from '../registers'
import { monthKey, monthPack, quarterKey, quarterPack } from '../sheets'
import type { Day } from '../text'
import type { Book } from '../workbook'
import { policyWith } from './policy'
import { sheetsOf } from './week-in-workbook'

/** Which month or quarter is reported, by its first day, and why. */
export interface PeriodChoice {
  first: Day
  why: 'given' | 'latest'
  /** call rows in it */
  calls: number
}

/** A month or a quarter put together: what it was counted from, and what is wrong in that. */
interface Consolidated<F> {
  choice: PeriodChoice
  registers: Registers
  policy: Policy
  figures: F
  /** what the rows themselves show; what only figures show is told by the weeks */
  problems: Problem[]
}
export type ConsolidatedMonth = Consolidated<MonthFigures>
export type ConsolidatedQuarter = Consolidated<QuarterFigures>

export interface PeriodOptions {
  /** the office's overrides from a file, which go before those of a 规则 sheet */
  overrides?: readonly Override[]
  /** workbooks of which nothing but their rulings on conflicts is read */
  rulings?: readonly Book[]
}

export interface MonthOptions extends PeriodOptions {
  /** any day of the month; left out, the latest month worked */
  month?: Day | null
}

export interface QuarterOptions extends PeriodOptions {
  /** any day of the quarter; left out, that of the latest month worked */
  quarter?: Day | null
}

/**
 * The registers of all groups put together for one month.
 * @returns `null` when no month is given and no call has a date
 */
export function consolidateMonth(books: readonly Book[], { month = null, ...options }: MonthOptions = {}): ConsolidatedMonth | null {
  return consolidate(books, month, options, { first: monthOf, last: monthEnd, figures: monthFigures })
}

/** The same for a quarter of the year. */
export function consolidateQuarter(books: readonly Book[], { quarter = null, ...options }: QuarterOptions = {}): ConsolidatedQuarter | null {
  const last = (day: Day): Day => monthEnd(monthEnd(monthEnd(quarterOf(day)) + 1) + 1)
  return consolidate(books, quarter, options, { first: quarterOf, last, figures: quarterFigures })
}

/** What a period is, and what is counted of it. */
interface Period<F> {
  first: (day: Day) => Day
  last: (day: Day) => Day
  figures: (registers: Registers, policy: Policy, day: Day) => F
}

function consolidate<F>(books: readonly Book[], given: Day | null, options: PeriodOptions, period: Period<F>): Consolidated<F> | null {
  const near = given === null ? null : Math.floor((period.first(given) + period.last(given)) / 2)
  const registers = readRegisters(books, near, options.rulings)
  const day = given ?? latestDayWorked(registers)
  if (day === null) return null
  const policy = policyWith(registers, options.overrides)
  const [first, last] = [period.first(day), period.last(day)]
  const calls = registers.calls.filter((row) => row.readable && first <= row.day! && row.day! <= last).length
  return {
    choice: { first, why: given === null ? 'latest' : 'given', calls },
    registers, policy, figures: period.figures(registers, policy, first), problems: registers.problems,
  }
}

/** The last day with calls of the latest week worked: a mistyped year chooses nothing. `null` when no call has a date. */
export function latestDayWorked(registers: Registers): Day | null {
  const days = registers.calls.flatMap((row) => (row.readable ? [row.day!] : []))
  const monday = weeksWorked(countByWeek(days)).at(-1)
  if (monday === undefined) return null
  return days.reduce((last, day) => (mondayOf(day) === monday && day > last ? day : last), monday)
}

/** What is written: the figures, by what rules and in which words. */
type Written<F> = { figures: F; policy: Policy }

/** Writes a month's pack into the open workbook; its sheets take the place of those of the same month. @throws WorkbookFault */
export function writeMonth(workbook: Workbook, { figures, policy }: Written<MonthFigures>, words: Wording, progress?: Progress): Promise<ApplyOutcome> {
  return workbook.apply(sheetsOf(monthPack({ figures, policy, words }), monthKey(figures.month)), progress)
}

/** The same for a quarter's pack. @throws WorkbookFault */
export function writeQuarter(workbook: Workbook, { figures, policy }: Written<QuarterFigures>, words: Wording, progress?: Progress): Promise<ApplyOutcome> {
  return workbook.apply(sheetsOf(quarterPack({ figures, policy, words }), quarterKey(figures.quarter)), progress)
}
