import { callSpan, groupOrder, tells, toFen, weekFigures, type CallerWeek, type LedgerDay } from '../ledger'
import type { Policy } from '../policy'
import { byCodePoint, mondayOf, type Registers } from '../registers'
import type { Day, Status } from '../text'

/** How far a caller is on a day, and in its week up to that day. */
export interface CallerToday {
  caller: string
  group: string
  /** what the day was; `null`: not known yet, or not employed */
  status: Status | null
  /** concluded, not typed */
  derived: boolean
  /** nothing is on record of the day in progress: it may be a rest day still */
  waiting: boolean
  quota: number
  calls: number
  connected: number
  answered: number
  intent: number
  /** C13: customers still to reach */
  shortfall: number
  /** credited visits of the week up to the day, and how many it asks for (C15) */
  weekVisits: number
  weekQuota: number
  weekShort: number
  /** credited visits still to come until the next half day of leave (C20); `null`: none is earned by visits */
  toHalfDay: number | null
  /** C14, yuan, proposals: of the day, and of the week up to it */
  fine: number
  weekFine: number
}

/** What all callers' lines come to. */
export type TodayTotals = Pick<CallerToday, 'quota' | 'calls' | 'connected' | 'answered' | 'intent' | 'shortfall' | 'weekVisits' | 'fine' | 'weekFine'>

export interface TodayBoard {
  day: Day
  /** by group, then by name */
  callers: CallerToday[]
  totals: TodayTotals
}

/** The day to look at: today where it has calls; else the latest day with calls, not after today if there is one. */
export function dayInHand(registers: Registers, today: Day): Day {
  const span = callSpan(registers)
  if (span === null || registers.calls.some(({ readable, day }) => readable && day === today)) return today
  if (span.to <= today) return span.to
  let latest: Day | null = null
  for (const { readable, day } of registers.calls) {
    if (readable && span.from <= day! && day! <= today && (latest === null || day! > latest)) latest = day
  }
  return latest ?? span.to
}

/**
 * C13–C15 C20: a line a caller for a day. Of days after it nothing is told: they are not absence yet.
 * @param today the day in progress, if any: who has nothing on record then is waited for
 */
export function todayBoard(registers: Registers, policy: Policy, day: Day, today: Day): TodayBoard {
  const figures = weekFigures(registers, policy, mondayOf(day))
  const byGroup = groupOrder(policy, day)
  const callers = figures.callers
    .flatMap((week) => lineOf(week, policy, day, day === today) ?? [])
    .sort((a, b) => byGroup(a.group, b.group) || byCodePoint(a.caller, b.caller))
  return { day, callers, totals: totalsOf(callers) }
}

function lineOf(week: CallerWeek, policy: Policy, day: Day, inProgress: boolean): CallerToday | null {
  const ledger = week.days.find((one) => one.day === day)!
  if (!tells(ledger)) return null
  const waiting = inProgress && ledger.derived && ledger.calls === 0
  const quota = waiting ? policy.figure('quota', day) : ledger.quota
  const weekVisits = sumUntil(week.days, day, ({ visits }) => visits)
  const laterVisits = week.visits - weekVisits
  const per = policy.figure('visitsPerHalfDay', mondayOf(day))
  const weekQuota = policy.figure('visitsPerWeek', mondayOf(day))
  return {
    caller: week.caller,
    group: ledger.group,
    status: waiting ? null : ledger.status,
    derived: ledger.derived,
    waiting,
    quota,
    calls: ledger.calls,
    connected: ledger.connected,
    answered: ledger.answered,
    intent: ledger.intent,
    shortfall: Math.max(0, quota - ledger.connected),
    weekVisits,
    weekQuota,
    weekShort: Math.max(0, weekQuota - weekVisits),
    toHalfDay: per > 0 ? per - ((week.visitsTotal - laterVisits) % per) : null,
    fine: waiting ? 0 : ledger.fine,
    weekFine: toFen(sumUntil(week.days, waiting ? day - 1 : day, ({ fine }) => fine)),
  }
}

function sumUntil(days: readonly LedgerDay[], last: Day, figure: (day: LedgerDay) => number): number {
  return days.reduce((sum, day) => (day.day <= last ? sum + figure(day) : sum), 0)
}

function totalsOf(callers: readonly CallerToday[]): TodayTotals {
  const sum = (key: keyof TodayTotals): number => toFen(callers.reduce((total, line) => total + line[key], 0))
  return {
    quota: sum('quota'), calls: sum('calls'), connected: sum('connected'), answered: sum('answered'), intent: sum('intent'),
    shortfall: sum('shortfall'), weekVisits: sum('weekVisits'), fine: sum('fine'), weekFine: sum('weekFine'),
  }
}
