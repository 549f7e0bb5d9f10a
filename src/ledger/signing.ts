import type { Policy } from '../policy'
import { byCodePoint, type Registers } from '../registers'
import type { Day } from '../text'
import { ledgerDays, type CallerDay } from './range'
import { rowPrints, writePrint, type RowsPrint } from './signed-rows'
import { sumDays } from './sums'

/** The figures that a signing keeps a copy of. */
export const SIGNED_FIGURES = ['calls', 'connected', 'answered', 'intent', 'registered', 'visits', 'deals', 'fine', 'bonus'] as const
export type SignedFigure = (typeof SIGNED_FIGURES)[number]

/** C42: what a caller's period comes to: what the leader signs. `deals` are units, `fine` and `bonus` yuan. */
export interface PeriodFigures extends Record<SignedFigure, number> {
  caller: string
  /** the group of the period's last day on the ledger */
  group: string
  /** rows of the registers that it is made of */
  rows: number
  print: RowsPrint
  /** `print` as it is written down */
  fingerprint: string
}

/** C42: the figures of every caller of whom the ledger tells from a day to another, ends included, by group and name. */
export function periodFigures(registers: Registers, policy: Policy, from: Day, to: Day): PeriodFigures[] {
  const figuresOf = figuresBetween(registers, policy, from, to)
  const callers = [...new Set(figuresOf.days.map(({ caller }) => caller))]
  return callers.map((caller) => figuresOf.of(caller, from, to))
}

/** The figures of parts of a time, the ledger of all of which is reckoned once. */
export function figuresBetween(
  registers: Registers, policy: Policy, first: Day, last: Day,
): { days: readonly CallerDay[]; of: (caller: string, from: Day, to: Day) => PeriodFigures } {
  const days = ledgerDays(registers, policy, first, last).sort((a, b) => byCodePoint(a.group, b.group) || byCodePoint(a.caller, b.caller) || a.day - b.day)
  const byCaller = new Map<string, CallerDay[]>()
  for (const day of days) {
    const list = byCaller.get(day.caller)
    if (list) list.push(day)
    else byCaller.set(day.caller, [day])
  }
  const printOf = rowPrints(registers)
  return {
    days,
    of: (caller, from, to) => {
      const its = (byCaller.get(caller) ?? []).filter(({ day }) => from <= day && day <= to)
      const { calls, connected, answered, intent, registered, visits, deals, fine, bonus } = sumDays(its)
      const print = printOf(caller, from, to)
      const latest = its.reduce<CallerDay | null>((best, day) => (best === null || day.day > best.day ? day : best), null)
      return {
        caller, group: latest?.group ?? '', calls, connected, answered, intent, registered, visits,
        deals: Object.values(deals).reduce((sum, units) => sum + units, 0), fine, bonus,
        rows: print.calls + print.visits, print, fingerprint: writePrint(print),
      }
    },
  }
}
