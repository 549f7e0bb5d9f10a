import type { Policy } from '../policy'
import { byCodePoint, type AttendanceRow, type CallRow, type Registers, type VisitRow } from '../registers'
import { isIntent, type Day } from '../text'
import { fineOf, quotaOf, toFen, typedStatuses, weekStatuses } from './attendance'
import { daysOfWeek } from './calendar'
import { judgeVisits, type JudgedVisit } from './credit'
import { addTo, callDays, callFigures, sumFigures, type CallDay } from './day'
import { findDeals, type Deal } from './deals'
import type { CallerWeek, GroupWeek, IntentCustomer, LedgerDay, LedgerFigures, WeekFigures } from './figures'
import { leaveHalfDays } from './leave'
import { findOwners, type Conflict } from './ownership'
import { findPeople, type People } from './people'
import { collectorFunnels, sourceFunnels } from './sources'
import { firstKnownDay, missedWeeksRunning } from './streak'

/** The figures of the week that begins on `monday`. */
export function weekFigures(registers: Registers, policy: Policy, monday: Day): WeekFigures {
  return new WeekCount(registers, policy, monday).figures()
}

class WeekCount {
  private readonly lastDay: Day
  private readonly people: People
  private readonly days: CallDay[]
  private readonly dayOf = new Map<string, CallDay>()
  private readonly judged: JudgedVisit[]
  private readonly conflicts: Conflict[]
  private readonly counted: JudgedVisit[]
  private readonly deals: Deal[]
  private readonly of: {
    attendance: (caller: string) => readonly AttendanceRow[]
    registrations: (caller: string) => readonly VisitRow[]
    counted: (caller: string) => readonly JudgedVisit[]
    deals: (caller: string) => readonly Deal[]
  }
  private readonly knownFrom: Day | null

  constructor(
    private readonly registers: Registers,
    private readonly policy: Policy,
    private readonly monday: Day,
  ) {
    this.lastDay = monday + 6
    this.people = findPeople(registers, policy)
    this.days = callDays(registers.calls.filter((row) => this.inWeek(row.day)), policy)
    for (const day of this.days) this.dayOf.set(`${day.day} ${day.caller}`, day)
    const owners = findOwners(registers.visits)
    this.conflicts = owners.conflicts
    this.judged = judgeVisits(registers.visits, owners, this.lastDay)
    this.counted = this.judged.filter(({ verdict }) => verdict === 'counted')
    this.deals = findDeals(this.judged, policy, this.lastDay)
    this.knownFrom = firstKnownDay(registers.visits, this.lastDay)
    this.of = {
      attendance: byCaller(registers.attendance, (row) => row.caller),
      registrations: byCaller(registers.visits.filter((row) => row.readable), (row) => row.caller),
      counted: byCaller(this.counted, ({ row }) => row.caller),
      deals: byCaller(this.deals.filter(({ state }) => state === 'counted'), ({ row }) => row.caller),
    }
  }

  figures(): WeekFigures {
    const { monday, people, conflicts, days } = this
    const { callers, missingGroups } = this.findCallers()
    const weeks = callers.map((caller) => this.callerWeek(caller))
    const counted = this.counted.filter(({ row }) => this.inWeek(row.arrived))
    const deals = this.deals.filter(({ state, day }) => state === 'counted' && this.inWeek(day))
    weeks.sort((a, b) => this.byGroup(a.group, b.group) || byCodePoint(a.caller, b.caller))
    return {
      monday,
      people,
      conflicts,
      missingGroups,
      callers: weeks,
      groups: this.groupWeeks(weeks),
      sources: sourceFunnels(days, counted, deals),
      collectors: collectorFunnels(days),
      intentCustomers: this.intentCustomers(),
      judged: this.judged,
      deals: this.deals,
      callDays: days,
    }
  }

  private inWeek(day: Day | null): boolean {
    return day !== null && this.monday <= day && day <= this.lastDay
  }

  /** Who has anything in the week; and who is on the roster of a group that has. */
  private findCallers(): { callers: string[]; missingGroups: string[] } {
    const { registers, people, lastDay } = this
    const active = new Set<string>()
    for (const row of registers.calls) if (this.inWeek(row.day) && row.caller) active.add(row.caller)
    for (const row of registers.attendance) if (this.inWeek(row.day)) active.add(row.caller)
    for (const row of registers.visits) {
      if (row.readable && [row.day, row.arrived, row.dealDay].some((day) => this.inWeek(day))) active.add(row.caller)
    }
    const home = (caller: string): string => people.homeGroupOn(caller, lastDay)
    const present = new Set([...active].map(home))
    const employed = people.roster.filter((caller) =>
      daysOfWeek(this.monday).some((day) => people.isEmployed(caller, day)),
    )
    const due = new Set([...this.policy.words('groups', this.monday), ...employed.map(home)])
    return {
      callers: [...new Set([...active, ...employed.filter((caller) => present.has(home(caller)))])],
      missingGroups: [...due].filter((group) => group !== '' && !present.has(group)).sort((a, b) => this.byGroup(a, b)),
    }
  }

  private callerWeek(caller: string): CallerWeek {
    const { monday, policy, people, lastDay } = this
    const days = this.ledgerDays(caller)
    const credited = this.of.counted(caller).map(({ row }) => row.arrived!)
    const before = people.openingVisits(caller) + credited.filter((day) => day < monday).length
    const totals = sumDays(days)
    const missed = missedWeeksRunning({
      monday,
      knownFrom: this.knownFrom,
      hired: people.hired(caller),
      left: people.left(caller),
      opening: people.openingMissed(caller),
      visits: (week) => credited.filter((day) => week <= day && day < week + 7).length,
      quota: (week) => policy.figure('visitsPerWeek', week),
    })
    return {
      ...totals,
      caller,
      group: people.groupOn(caller, lastDay),
      days,
      leaveHalfDays: leaveHalfDays(before, before + totals.visits, policy.figure('visitsPerHalfDay', monday)),
      visitQuotaMet: totals.visits >= policy.figure('visitsPerWeek', monday),
      missedWeeksRunning: missed,
      dismissalProposed: missed >= policy.figure('weeksMissed', monday),
      visitsTotal: before + totals.visits,
    }
  }

  private ledgerDays(caller: string): LedgerDay[] {
    const { monday, people, policy } = this
    const { statusOf } = typedStatuses(this.of.attendance(caller))
    const callDay = (day: Day): CallDay | null => this.dayOf.get(`${day} ${caller}`) ?? null
    const hasCalls = (day: Day): boolean => callDay(day) !== null
    return weekStatuses(caller, monday, people, statusOf, hasCalls).map(({ day, status, derived }) => {
      const calls = callFigures(callDay(day))
      const quota = quotaOf(status, day, policy)
      const deals: Record<string, number> = {}
      const sold = this.of.deals(caller).filter((deal) => deal.day === day)
      for (const deal of sold) addTo(deals, deal.product, deal.units)
      return {
        ...calls,
        ...fineOf(calls.connected, quota, day, policy),
        day,
        group: people.groupOn(caller, day),
        status,
        derived,
        quota,
        registered: this.of.registrations(caller).filter((row) => row.day === day).length,
        visits: this.of.counted(caller).filter(({ row }) => row.arrived === day).length,
        deals,
        bonus: sum(sold, 'bonus'),
        rows: callDay(day)?.rows ?? [],
      }
    })
  }

  private groupWeeks(weeks: readonly CallerWeek[]): GroupWeek[] {
    const groups = new Map<string, LedgerDay[]>()
    for (const day of weeks.flatMap((week) => week.days)) {
      if (!tells(day)) continue
      const list = groups.get(day.group)
      if (list) list.push(day)
      else groups.set(day.group, [day])
    }
    return Array.from(groups, ([group, days]) => ({ ...sumDays(days), group })).sort((a, b) => this.byGroup(a.group, b.group))
  }

  /** By the last grade of the week: by day, then in order of files, sheets and rows. */
  private intentCustomers(): IntentCustomer[] {
    const graded = new Map<string, Map<string, CallRow>>()
    for (const { caller, customers } of [...this.days].sort((a, b) => a.day - b.day)) {
      const last = graded.get(caller) ?? new Map<string, CallRow>()
      graded.set(caller, last)
      for (const { phone, gradeRow } of customers.values()) if (gradeRow) last.set(phone, gradeRow)
    }
    return [...graded].flatMap(([caller, last]) =>
      Array.from(last, ([phone, row]) => ({ caller, phone, row })).filter(({ row }) => isIntent(row.grade)),
    )
  }

  /** The rulebook's order of groups, then the trainees, then others by code point. */
  private byGroup(a: string, b: string): number {
    const order = [...this.policy.words('groups', this.monday), this.policy.text('traineeGroup', this.monday)]
    const rank = (group: string): number => (order.includes(group) ? order.indexOf(group) : order.length)
    return rank(a) - rank(b) || byCodePoint(a, b)
  }
}

/** Whether a caller's day belongs in its group's figures: he was employed, or something came of it. */
export function tells(day: LedgerDay): boolean {
  return day.status !== null || day.calls > 0 || day.registered > 0 || day.visits > 0 || Object.keys(day.deals).length > 0
}

function byCaller<T>(items: readonly T[], callerOf: (item: T) => string): (caller: string) => readonly T[] {
  const lists = new Map<string, T[]>()
  for (const item of items) {
    const list = lists.get(callerOf(item))
    if (list) list.push(item)
    else lists.set(callerOf(item), [item])
  }
  return (caller) => lists.get(caller) ?? []
}

function sum<K extends string>(items: readonly Record<K, number>[], key: K): number {
  return toFen(items.reduce((total, item) => total + item[key], 0))
}

/** What several days of the ledger come to. */
function sumDays(days: readonly LedgerDay[]): LedgerFigures {
  const deals: Record<string, number> = {}
  for (const day of days) for (const [product, units] of Object.entries(day.deals)) addTo(deals, product, units)
  return {
    ...sumFigures(days),
    shortfall: sum(days, 'shortfall'),
    fine: sum(days, 'fine'),
    registered: sum(days, 'registered'),
    visits: sum(days, 'visits'),
    deals,
    bonus: sum(days, 'bonus'),
  }
}

/** The visit rows that concern the week: registered, appointed, arrived or sold in it. */
export function visitsOfWeek(figures: WeekFigures): JudgedVisit[] {
  const inWeek = (day: Day | null): boolean => day !== null && figures.monday <= day && day <= figures.monday + 6
  return figures.judged.filter(({ row }) => [row.day, row.appointed, row.arrived, row.dealDay].some(inWeek))
}
