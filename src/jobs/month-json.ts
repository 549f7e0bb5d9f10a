import { type CallerAssessments, type CallerMonth, type MonthPlace, type StatementLine, type TeamQuarter } from '../ledger'
import { cellOf, severityOf, type Problem } from '../registers'
import { foundOf, monthKey, quarterKey } from '../sheets'
import { isoDate } from '../text'
import type { ConsolidatedMonth, ConsolidatedQuarter } from './month'

/** The month as plain data, for other programs. No phone stands in it. */
export function monthJson({ figures, problems }: ConsolidatedMonth) {
  const { known } = figures
  return {
    month: monthKey(figures.month),
    known: known && { from: isoDate(known.from), to: isoDate(known.to) },
    weeksWithoutCalls: figures.weeksWithoutCalls.map(isoDate),
    rankedBy: figures.rankedBy,
    groups: figures.groups.map(({ group, calls, connected, answered, grades, registered, visits, deals, shortfall, fine, bonus }) => ({
      group, calls, connected, answered, ...grades, registered, visits, deals, shortfall, fine, bonus,
    })),
    callers: figures.callers.map(callerJson),
    ...problemsJson(problems),
  }
}

function callerJson(of: CallerMonth) {
  const { caller, group, calls, connected, answered, grades, intent, needs, registered, invited, visits, deals, shortfall, fine, bonus, fines, leave, target } = of
  const { assessment, visitsTotal, fullMonth, missedWeeksRunning, dismissalProposed, training, ranking, total } = of
  return {
    caller, group, calls, connected, answered, grades, intent, needs, registered, invited, visits, deals, shortfall, fine, bonus, fines, leave, visitsTotal,
    target, assessment, fullMonth, missedWeeksRunning, dismissalProposed, training, total,
    ranking: ranking && { ...placeJson(ranking.place), otherwise: placeJson(ranking.otherwise) },
    days: of.days.map(({ day, group: on, status, quota, calls: dialled, connected: reached, shortfall: short, fine: due, visits: came, bonus: earned }) => ({
      date: isoDate(day), group: on, attendance: status, quota, calls: dialled, connected: reached, shortfall: short, fine: due, visits: came, bonus: earned,
    })),
    lines: of.lines.map(lineJson),
  }
}

function placeJson({ place, invited, deals, sum, by, eliminationProposed }: MonthPlace) {
  return { place, by, places: { invited, deals, sum }, eliminationProposed }
}

function lineJson({ rule, kind, basis, day, rows, amount }: StatementLine) {
  return { rule, kind, date: day === null ? null : isoDate(day), basis, rows, amount }
}

/** The quarter as plain data. No phone stands in it. */
export function quarterJson({ figures, problems }: ConsolidatedQuarter) {
  return {
    quarter: quarterKey(figures.quarter),
    months: figures.months.map(({ month }) => monthKey(month)),
    rankedBy: figures.rankedBy,
    places: figures.places.map(({ caller, group, place, by, invited, deals, sum, lines }) => ({
      caller, group, place, by, places: { invited, deals, sum }, lines: lines.map(lineJson),
    })),
    teams: figures.teams.map(teamJson),
    assessments: figures.assessments.map(({ caller, group, months, quarter, year }: CallerAssessments) => ({ caller, group, months, quarter, year })),
    ...problemsJson(problems),
  }
}

function teamJson({ group, months, lines }: TeamQuarter) {
  return { group, months: months.map(({ month, ...rest }) => ({ month: monthKey(month), ...rest })), lines: lines.map(lineJson) }
}

function problemsJson(problems: readonly Problem[]) {
  const errors = problems.filter((problem) => severityOf(problem) === 'error')
  return {
    errors: errors.map((problem) => ({ ...problem.place, cell: cellOf(problem), code: problem.code, found: foundOf(problem) })),
    warnings: problems.length - errors.length,
  }
}

export type MonthJson = ReturnType<typeof monthJson>
export type QuarterJson = ReturnType<typeof quarterJson>
