import { type CallerWeek, type GroupWeek, type LedgerDay } from '../ledger'
import { cellOf, severityOf, type RulingRow } from '../registers'
import { foundOf, masksOf } from '../sheets'
import { isoDate, maskPhonesIn } from '../text'
import type { ConsolidatedWeek } from './week'

/**
 * The week as plain data, for other programs. Phones stand in it in full (S24) unless `mask` is set; what was found at a
 * problem's cell is always masked.
 * @see domain.md, "The week as JSON"
 */
export function weekJson({ figures, problems }: ConsolidatedWeek, mask = false) {
  const phone = (number: string): string => (mask ? masksOf(figures)(number) : number)
  return {
    week: { start: isoDate(figures.monday), end: isoDate(figures.monday + 6) },
    groups: figures.groups.map(groupJson),
    missingGroups: figures.missingGroups,
    callers: figures.callers.map(callerJson),
    sources: figures.sources.map(({ name, calls, connected, answered, grades, visits, deals }) => ({
      source: name, calls, connected, answered, ...grades, visits, deals,
    })),
    intentCustomers: figures.intentCustomers.length,
    conflicts: figures.conflicts.map(({ phone: number, owner, callers, ruling }) => ({
      phone: phone(number), owner, callers, ...(ruling ? { ruling: rulingJson(ruling, mask) } : {}),
    })),
    errors: problems
      .filter((problem) => severityOf(problem) === 'error')
      .map((problem) => ({
        ...problem.place, cell: cellOf(problem), code: problem.code, found: foundOf(problem),
      })),
    typedTotalsThatDiffer: problems.filter(({ code }) => code === 'total-differs').length,
    warnings: countByCode(problems.filter((problem) => severityOf(problem) === 'warning').map(({ code }) => code)),
  }
}

/** Who ruled whose a customer is, when and why. */
function rulingJson({ judge, day, note }: RulingRow, mask: boolean) {
  return { by: judge, date: day === null ? null : isoDate(day), note: mask ? maskPhonesIn(note) : note }
}

function groupJson({ group, calls, connected, answered, grades, registered, visits, deals, fine, bonus }: GroupWeek) {
  return { group, calls, connected, answered, ...grades, registered, visits, deals, fine, bonus }
}

function callerJson(week: CallerWeek) {
  const { caller, group, calls, connected, answered, grades, intent, needs, days, fine, shortfall, registered } = week
  const { visits, leaveHalfDays, visitQuotaMet, missedWeeksRunning, dismissalProposed, deals, bonus } = week
  return {
    caller, group, calls, connected, answered, grades, intent, needs, days: days.map(dayJson), fine, shortfall, registered,
    visits, leaveHalfDays, visitQuotaMet, missedWeeksRunning, dismissalProposed, deals, bonus,
    visitsTotal: week.visitsTotal,
  }
}

function dayJson({ day, status, quota, calls, connected, answered, grades, shortfall, fine }: LedgerDay) {
  return { date: isoDate(day), attendance: status, quota, calls, connected, answered, grades, shortfall, fine }
}

function countByCode(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of [...codes].sort()) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

export type WeekJson = ReturnType<typeof weekJson>
