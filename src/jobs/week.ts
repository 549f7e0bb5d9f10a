import { checkPool, checkWeek, weekFigures, weeksWorked, type WeekFigures } from '../ledger'
import type { Override, Policy } from '../policy'
import { countByWeek, mondayOf, readRegisters, type Problem, type Registers } from '../registers'
import type { Day } from '../text'
import type { Book } from '../workbook'
import { policyWith } from './policy'

/** Which week is reported, and why. */
export interface WeekChoice {
  monday: Day
  why: 'given' | 'latest'
  /** call rows in it */
  calls: number
  /** later weeks that were passed over for having less than a tenth of the fullest week's calls */
  passedOver: { monday: Day; calls: number }[]
}

/** A week consolidated: the figures, what they were counted from, and what is wrong in it. */
export interface ConsolidatedWeek {
  choice: WeekChoice
  registers: Registers
  policy: Policy
  figures: WeekFigures
  problems: Problem[]
}

export interface WeekOptions {
  /** any day of the week to report; left out, the latest week with calls to speak of */
  week?: Day | null
  /** the office's overrides from a file, which go before those of a 规则 sheet */
  overrides?: readonly Override[]
  /** workbooks of which nothing but their rulings on conflicts is read (撞客裁定); those of the registers' own workbooks count anyway */
  rulings?: readonly Book[]
}

/**
 * C45: the registers of all groups put together for one week.
 * @returns `null` when no week is given and no call has a date
 */
export function consolidateWeek(books: readonly Book[], options: WeekOptions = {}): ConsolidatedWeek | null {
  const given = options.week ?? null
  const registers = readRegisters(books, given === null ? null : mondayOf(given) + 3, options.rulings)
  const choice = chooseWeek(registers, given)
  if (!choice) return null
  const policy = policyWith(registers, options.overrides)
  const figures = weekFigures(registers, policy, choice.monday)
  const problems = [...registers.problems, ...checkWeek(registers, figures, policy), ...checkPool(registers, policy)]
  return { choice, registers, policy, figures, problems }
}

/** The week to report: the given one, else the latest with calls to speak of; `null` when no call has a date. */
export function chooseWeek(registers: Registers, given: Day | null = null): WeekChoice | null {
  const counts = countByWeek(registers.calls.flatMap((row) => (row.readable ? [row.day!] : [])))
  const callsIn = (monday: Day): number => counts.get(monday) ?? 0
  if (given !== null) {
    const monday = mondayOf(given)
    return { monday, why: 'given', calls: callsIn(monday), passedOver: [] }
  }
  const monday = weeksWorked(counts).at(-1)
  if (monday === undefined) return null
  const passedOver = [...counts]
    .filter(([week]) => week > monday)
    .map(([week, calls]) => ({ monday: week, calls }))
    .sort((a, b) => a.monday - b.monday)
  return { monday, why: 'latest', calls: callsIn(monday), passedOver }
}
