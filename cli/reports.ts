import type { Wording } from '../src/i18n'
import {
  consolidateMonth, consolidateQuarter, consolidateWeek, monthJson, quarterJson, weekJson, type ConsolidatedMonth, type ConsolidatedQuarter, type ConsolidatedWeek,
} from '../src/jobs'
import { afterMonths } from '../src/ledger'
import type { Override } from '../src/policy'
import { severityOf, type Place, type Problem, type Registers } from '../src/registers'
import { monthKey, monthPack, monthPeriod, quarterKey, quarterPack, quarterPeriod, weeklyPack, type BookPlan, type FileLine } from '../src/sheets'
import { isoDate, readIsoDate, type Day } from '../src/text'
import type { Book } from '../src/workbook'
import { groupText, problemsLine, weekLines } from './week-text'

/** What the command line can report. */
export type ReportKind = 'week' | 'month' | 'quarter'

/** A report of some registers, ready to be told and written. */
export interface Report {
  registers: Registers
  problems: readonly Problem[]
  /** what is said where nothing at all is known of the period; `null`: something is */
  empty: string | null
  /** the pack's name, where none is given */
  out: string
  /** what the console says of it */
  lines: string[]
  plan(files: readonly FileLine[], linkTo: (place: Place, cell: string) => string | undefined): BookPlan
  json(): object
  packAt: (path: string) => string
}

export interface ReportOptions {
  /** any day of the period; `null`: the latest worked */
  day: Day | null
  overrides: readonly Override[]
  rulings: readonly Book[]
  mask: boolean
  words: Wording
}

/** A kind of report on the command line: how its period is asked for, and how it is made. */
interface ReportCommand {
  /** the option that names the period */
  option: ReportKind
  /** any day of the period; `null`: it is none */
  readPeriod(text: string): Day | null
  badPeriod(text: string, words: Wording): string
  help(words: Wording): string
  /** what is said where no period can be told */
  noPeriod(words: Wording): string
  /** `null`: no period is given, and no call has a date */
  make(books: readonly Book[], options: ReportOptions): Report | null
}

export const REPORTS: Record<ReportKind, ReportCommand> = {
  week: {
    option: 'week',
    readPeriod: readIsoDate,
    badPeriod: (text, { cli }) => cli.badWeek(text),
    help: ({ cli }) => cli.help,
    noPeriod: ({ cli }) => cli.noWeek,
    make(books, { day, overrides, rulings, mask, words }) {
      const week = consolidateWeek(books, { week: day, overrides, rulings })
      return week && weekReport(week, mask, words)
    },
  },
  month: {
    option: 'month',
    readPeriod: (text) => readIsoDate(`${text}-01`),
    badPeriod: (text, words) => words.month.cli.badMonth(text),
    help: (words) => words.month.cli.help.month,
    noPeriod: (words) => words.month.cli.noPeriod('--month YYYY-MM'),
    make(books, { day, overrides, rulings, words }) {
      const month = consolidateMonth(books, { month: day, overrides, rulings })
      return month && monthReport(month, words)
    },
  },
  quarter: {
    option: 'quarter',
    readPeriod: readQuarter,
    badPeriod: (text, words) => words.month.cli.badQuarter(text),
    help: (words) => words.month.cli.help.quarter,
    noPeriod: (words) => words.month.cli.noPeriod('--quarter YYYY-Qn'),
    make(books, { day, overrides, rulings, words }) {
      const quarter = consolidateQuarter(books, { quarter: day, overrides, rulings })
      return quarter && quarterReport(quarter, words)
    },
  },
}

function readQuarter(text: string): Day | null {
  const match = /^(\d{4})-?[Qq]([1-4])$/.exec(text)
  const year = match && readIsoDate(`${match[1]}-01-01`)
  return match && typeof year === 'number' ? afterMonths(year, 3 * (Number(match[2]) - 1)) : null
}

function weekReport(week: ConsolidatedWeek, mask: boolean, words: Wording): Report {
  const { figures, registers, problems } = week
  return {
    registers, problems,
    empty: figures.callers.length > 0 ? null : words.cli.emptyWeek(isoDate(figures.monday), isoDate(figures.monday + 6)),
    out: `电开台帐_${isoDate(week.choice.monday)}.xlsx`,
    lines: [...weekLines(week, words), '', ...groupText(week, words), '', problemsLine(week, words)],
    plan: (files, linkTo) => weeklyPack({ ...week, files, words, mask, linkTo }),
    json: () => weekJson(week, mask),
    packAt: words.cli.packAt,
  }
}

function monthReport(month: ConsolidatedMonth, words: Wording): Report {
  const { figures, registers, problems, policy, choice } = month
  const { cli } = words.month
  const period = monthPeriod(figures.month, words)
  const callers = figures.callers.map(({ group, caller, total }) => cli.caller(group || words.noGroup, caller, total))
  return {
    registers, problems,
    empty: figures.callers.length > 0 ? null : cli.empty(period, '--month'),
    out: `${cli.file.month}_${monthKey(figures.month)}.xlsx`,
    lines: [choiceLine(choice, '--month', period, words), ...callers, '', problemCount(problems, words)],
    plan: () => monthPack({ figures, policy, words }),
    json: () => monthJson(month),
    packAt: cli.packAt,
  }
}

function quarterReport(quarter: ConsolidatedQuarter, words: Wording): Report {
  const { figures, registers, problems, policy, choice } = quarter
  const { cli } = words.month
  const period = quarterPeriod(figures.quarter, words)
  const isKnown = figures.months.some(({ callers }) => callers.length > 0)
  return {
    registers, problems,
    empty: isKnown ? null : cli.empty(period, '--quarter'),
    out: `${cli.file.quarter}_${quarterKey(figures.quarter)}.xlsx`,
    lines: [
      choiceLine(choice, '--quarter', period, words),
      ...figures.places.map(({ place, caller, lines }) => cli.place(place, caller, lines[0]?.amount ?? null)), '', problemCount(problems, words),
    ],
    plan: () => quarterPack({ figures, policy, words }),
    json: () => quarterJson(quarter),
    packAt: cli.packAt,
  }
}

function choiceLine({ why, calls }: { why: 'given' | 'latest'; calls: number }, option: string, period: string, { month: { cli } }: Wording): string {
  return why === 'given' ? cli.given(option, period, calls) : cli.latest(period, calls)
}

function problemCount(problems: readonly Problem[], words: Wording): string {
  const errors = problems.filter((problem) => severityOf(problem) === 'error').length
  return words.month.cli.problems(errors, problems.length - errors)
}
