import type { Policy } from '../policy'
import { byCodePoint, type CallRow, type Registers } from '../registers'
import { isIntent, type Day, type Status } from '../text'
import { typedStatuses, weekStatuses } from './attendance'
import { activeCallers, callersOfWeek, groupOrder } from './callers'
import { judgeVisits, type JudgedVisit } from './credit'
import { callDays, type CallDay } from './day'
import { findDeals, type Deal } from './deals'
import type { CallerWeek, IntentCustomer, LedgerDay, WeekFigures } from './figures'
import { leaveHalfDays } from './leave'
import { DayIndex } from './ledger-day'
import { findOwners, type Ownership } from './ownership'
import { findPeople, type People } from './people'
import { collectorFunnels, sourceFunnels } from './sources'
import { firstKnownDay, missedWeeksOf } from './streak'
import { sumByGroup, sumDays } from './sums'

/** The figures of the week that begins on `monday`. */
export function weekFigures(registers: Registers, policy: Policy, monday: Day): WeekFigures {
  return new WeekCount(registers, policy, monday).figures()
}

class WeekCount {
  private readonly lastDay: Day
  private readonly people: People
  private readonly days: CallDay[]
  private readonly index: DayIndex
  private readonly judged: JudgedVisit[]
  private readonly owners: Ownership
  private readonly counted: JudgedVisit[]
  private readonly deals: Deal[]
  private readonly countedOf: (caller: string) => readonly JudgedVisit[]
  private readonly statusOf: (caller: string, day: Day) => Status | null
  private readonly knownFrom: Day | null

  constructor(
    private readonly registers: Registers,
    private readonly policy: Policy,
    private readonly monday: Day,
  ) {
    this.lastDay = monday + 6
    this.people = findPeople(registers, policy)
    this.days = callDays(registers.calls.filter((row) => this.inWeek(row.day)), policy)
    this.owners = findOwners(registers.visits, registers.rulings)
    this.judged = judgeVisits(registers.visits, this.owners, this.lastDay)
    this.counted = this.judged.filter(({ verdict }) => verdict === 'counted')
    this.deals = findDeals(this.judged, policy, this.lastDay)
    this.knownFrom = firstKnownDay(registers.visits, this.lastDay)
    this.countedOf = byCaller(this.counted, ({ row }) => row.caller)
    this.statusOf = typedStatuses(registers.attendance).statusOf
    this.index = new DayIndex({
      calls: this.days,
      registered: registers.visits.filter((row) => row.readable),
      counted: this.counted,
      deals: this.deals.filter(({ state }) => state === 'counted'),
    })
  }

  figures(): WeekFigures {
    const { monday, people, policy, owners, days } = this
    const active = activeCallers(this.registers).get(monday) ?? new Set()
    const { callers, missingGroups } = callersOfWeek(active, people, policy, monday)
    const byGroup = groupOrder(policy, monday)
    const weeks = callers.map((caller) => this.callerWeek(caller))
    const counted = this.counted.filter(({ row }) => this.inWeek(row.arrived))
    const deals = this.deals.filter(({ state, day }) => state === 'counted' && this.inWeek(day))
    weeks.sort((a, b) => byGroup(a.group, b.group) || byCodePoint(a.caller, b.caller))
    return {
      monday,
      people,
      conflicts: owners.conflicts,
      unknownRulings: owners.unknownRulings,
      missingGroups,
      callers: weeks,
      groups: sumByGroup(weeks.flatMap((week) => week.days), byGroup),
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

  private callerWeek(caller: string): CallerWeek {
    const { monday, policy, people, lastDay } = this
    const days = this.ledgerDays(caller)
    const credited = this.countedOf(caller).map(({ row }) => row.arrived!)
    const before = people.openingVisits(caller) + credited.filter((day) => day < monday).length
    const totals = sumDays(days)
    const missed = missedWeeksOf(caller, monday, { people, policy, knownFrom: this.knownFrom, credited })
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
    const { monday, people, policy, index, statusOf } = this
    const hasCalls = (day: Day): boolean => index.callDay(caller, day) !== null
    return weekStatuses(caller, monday, people, statusOf, hasCalls).map((status) => index.ledgerDay(caller, status, people, policy))
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

/** The visit rows that concern the week: registered, appointed, arrived or sold in it. */
export function visitsOfWeek(figures: WeekFigures): JudgedVisit[] {
  const inWeek = (day: Day | null): boolean => day !== null && figures.monday <= day && day <= figures.monday + 6
  return figures.judged.filter(({ row }) => [row.day, row.appointed, row.arrived, row.dealDay].some(inWeek))
}
