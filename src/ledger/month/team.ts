import type { Policy } from '../../policy'
import type { Registers } from '../../registers'
import type { Day } from '../../text'
import { toFen } from '../attendance'
import { groupOrder } from '../callers'
import { monthEnd } from '../calendar'
import type { StatementLine } from './lines'
import { monthBefore, monthMarks, monthsUpTo, type MarksRow, type MonthMarks } from './marks'
import { monthFigures } from './month-figures'
import { rowSpans } from './origin'
import type { MonthFigures } from './types'

/** S06: a group's target in a month and what came of it. */
export interface TeamMonth {
  month: Day
  /** the sum over its callers, in yuan; `null`: that of some is missing, or there is none */
  target: number | null
  actual: number | null
  met: boolean | null
  /** months met running up to this one */
  running: number
}

/** S06: a group's quarter. */
export interface TeamQuarter {
  group: string
  months: TeamMonth[]
  /** due each time that so many months running are full; each month counts towards one fund only */
  lines: StatementLine[]
}

/** S06: every group that anybody of the quarter's months belongs to, month by month. */
export function teamQuarters(registers: Registers, policy: Policy, months: readonly MonthFigures[]): TeamQuarter[] {
  const teams = new Teams(registers, policy, months)
  const groups = new Set(months.flatMap((of) => of.callers.map(({ group }) => group)))
  return [...groups]
    .filter((group) => group !== '')
    .sort(groupOrder(policy, months.at(-1)!.lastDay))
    .map((group) => {
      const told = months.map(({ month }) => teams.month(group, month))
      return { group, months: told, lines: told.flatMap((of) => teams.fund(group, of)) }
    })
}

/** Teams by month: those of earlier months are looked for only where a run reaches back to them. */
class Teams {
  private readonly months: Map<Day, MonthFigures>
  private readonly runs = new Map<string, number>()
  private readonly marks: MonthMarks

  constructor(
    private readonly registers: Registers,
    private readonly policy: Policy,
    known: readonly MonthFigures[],
  ) {
    this.marks = monthMarks(registers)
    this.months = new Map(known.map((of) => [of.month, of]))
  }

  month(group: string, month: Day): TeamMonth {
    const rows = this.rows(group, month)
    const whole = rows.length > 0 && rows.every((row) => row !== null && row.target !== null && row.actual !== null)
    const target = whole ? toFen(rows.reduce((sum, row) => sum + row!.target!, 0)) : null
    const actual = whole ? toFen(rows.reduce((sum, row) => sum + row!.actual!, 0)) : null
    const met = target === null || actual === null || target <= 0 ? null : actual >= target
    return { month, target, actual, met, running: met ? 1 + this.running(group, monthBefore(month)) : 0 }
  }

  /** S06: the fund, in the month in which the run is full. */
  fund(group: string, { month, running, target, actual }: TeamMonth): StatementLine[] {
    const due = Math.max(1, this.policy.figure('teamMonths', month))
    if (running === 0 || running % due !== 0) return []
    const rows = rowSpans(monthsUpTo(month, due).flatMap((one) => this.rows(group, one)).filter((row) => row !== null))
    const basis = { code: 'team-run' as const, months: running, target: target!, actual: actual! }
    return [{ rule: 'S06', kind: 'award', basis, day: monthEnd(month), rows, amount: this.policy.figure('teamFund', month) }]
  }

  private running(group: string, month: Day): number {
    const key = `${month} ${group}`
    let running = this.runs.get(key)
    if (running === undefined) this.runs.set(key, (running = this.month(group, month).running))
    return running
  }

  /** The rows of 月度考核 of everyone who worked in the group, or has a row; `null`: who has none. */
  private rows(group: string, month: Day): (MarksRow | null)[] {
    return this.figures(month).callers.flatMap((caller) => {
      if (caller.group !== group) return []
      const row = this.marks.of(caller.caller, month)
      return row || caller.days.some(({ status }) => status !== null) ? [row] : []
    })
  }

  private figures(month: Day): MonthFigures {
    let figures = this.months.get(month)
    if (!figures) this.months.set(month, (figures = monthFigures(this.registers, this.policy, month)))
    return figures
  }
}
