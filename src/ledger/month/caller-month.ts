import type { Policy } from '../../policy'
import { toFen } from '../attendance'
import { sumDays } from '../sums'
import { assess } from './assessment'
import { fineLines, fineProposal, reliefLines } from './fines'
import type { StatementLine } from './lines'
import { rowSpans } from './origin'
import type { MonthParts } from './parts'
import { repeatedMarks, satisfactionLines, targetLines, targetResult } from './targets'
import type { CallerMonth, MonthRanking } from './types'

/** One caller's month without the ranking, which needs all of them. */
export function callerMonth(caller: string, parts: MonthParts, policy: Policy): CallerMonth {
  const { month, lastDay, people, marks } = parts
  const days = parts.daysOf(caller)
  const figures = sumDays(days)
  const row = marks.of(caller, month)
  const left = people.left(caller)
  const until = left !== null && month <= left && left < lastDay ? left : lastDay
  const target = targetResult(row, policy, month)
  const fines = fineProposal(days, parts.isTold, people.wageOn(caller, until), policy, month)
  const missed = parts.missedWeeks(caller)
  const dismissal = dismissalLines(missed, parts, policy)
  const satisfaction = satisfactionLines(marks, caller, policy, month)
  const visitsTotal = people.openingVisits(caller) + parts.creditedOf(caller).length
  const lines = [
    ...fineLines(days, parts.attendanceOf, policy),
    ...reliefLines(fines, days, parts.isTold, policy, month),
    ...dealLines(caller, parts),
    ...targetLines(target, row, policy, month),
    ...satisfaction,
    ...leaveLines(caller, parts, visitsTotal, policy),
    ...dismissal,
    ...repeatedMarks(marks, caller, month),
  ]
  return {
    ...figures,
    caller,
    group: people.groupOn(caller, until),
    days,
    fullMonth: isFullMonth(caller, parts),
    invited: new Set(parts.ownedOf(caller).map(({ phone }) => phone)).size,
    fines,
    leave: parts.leaveOf(caller),
    visitsTotal,
    target,
    assessment: assess(row ? [row] : [], policy, month),
    missedWeeksRunning: missed,
    dismissalProposed: dismissal.length > 0,
    training: [...(target.met === false ? ['S08'] : []), ...(satisfaction.some(({ rule }) => rule === 'S09') ? ['S09'] : [])],
    ranking: null,
    lines,
    total: totalOf(lines),
  }
}

/** What lines come to, in yuan. */
export function totalOf(lines: readonly StatementLine[]): number {
  return toFen(lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0))
}

/** C48: the pool of the ranking. */
function isFullMonth(caller: string, { month, lastDay, people }: MonthParts): boolean {
  for (let day = month; day <= lastDay; day++) if (!people.isEmployed(caller, day)) return false
  return true
}

/** C21: a line a deal; a cancelled one is below zero in its own month. */
function dealLines(caller: string, parts: MonthParts): StatementLine[] {
  return parts.dealsOf(caller).map(({ row, day, product, units, price, bonus }) => ({
    rule: `C21.${product}`, kind: 'bonus', basis: { code: 'deal', product, units, price }, day, rows: rowSpans([row]), amount: bonus,
  }))
}

/** C20: half days brought, earned, taken and left, with the month's visits and days off they come from. */
function leaveLines(caller: string, parts: MonthParts, visitsTotal: number, policy: Policy): StatementLine[] {
  const leave = parts.leaveOf(caller)
  const visits = parts.creditedOf(caller).filter(({ row }) => row.arrived! >= parts.month)
  if (leave.brought === 0 && leave.earned === 0 && leave.taken === 0) return []
  const off = parts.daysOf(caller).flatMap(({ day, status }) => {
    const row = status === '请假' || status === '半天' ? parts.attendanceOf(caller, day) : null
    return row ? [row] : []
  })
  const basis = { code: 'leave' as const, ...leave, visits: visits.length, visitsTotal, per: policy.figure('visitsPerHalfDay', parts.month) }
  return [{ rule: 'C20', kind: 'leave', basis, day: null, rows: rowSpans([...visits.map(({ row }) => row), ...off]), amount: null }]
}

/** C16: a proposal for a person to decide. */
function dismissalLines(weeks: number | null, { lastWeek }: MonthParts, policy: Policy): StatementLine[] {
  if (weeks === null || lastWeek === null) return []
  const due = policy.figure('weeksMissed', lastWeek)
  if (weeks < due) return []
  const basis = { code: 'weeks-missed' as const, weeks, due, quota: policy.figure('visitsPerWeek', lastWeek) }
  return [{ rule: 'C16', kind: 'dismissal', basis, day: lastWeek + 6, rows: [], amount: null }]
}

/** The month of a caller of the pool, with his places and, outside them, the proposal (C48). */
export function withRanking(of: CallerMonth, ranking: MonthRanking, places: number, pool: number, parts: MonthParts): CallerMonth {
  const { place } = ranking
  if (!place.eliminationProposed) return { ...of, ranking }
  const basis = { code: 'outside' as const, place: place.place, places, pool, ...place.by }
  const rows = rowSpans(parts.ownedOf(of.caller))
  return { ...of, ranking, lines: [...of.lines, { rule: 'C48', kind: 'elimination', basis, day: null, rows, amount: null }] }
}

/** Units of all products. */
export function unitsOf(deals: Readonly<Record<string, number>>): number {
  return Object.values(deals).reduce((sum, units) => sum + units, 0)
}
