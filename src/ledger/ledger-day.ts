import type { Policy } from '../policy'
import type { VisitRow } from '../registers'
import type { Day } from '../text'
import { fineOf, quotaOf, toFen, type DayStatus } from './attendance'
import type { JudgedVisit } from './credit'
import { addTo, callFigures, type CallDay } from './day'
import type { Deal } from './deals'
import type { LedgerDay } from './figures'
import type { People } from './people'

/** What callers' days are made of. */
export interface DayParts {
  calls: readonly CallDay[]
  /** readable rows of the visit register */
  registered: readonly VisitRow[]
  /** credited visits */
  counted: readonly JudgedVisit[]
  /** deals that count */
  deals: readonly Deal[]
}

/** Finds what belongs to a caller's day. */
export class DayIndex {
  private readonly calls = new Map<string, CallDay>()
  private readonly registered = new Map<string, number>()
  private readonly visits = new Map<string, number>()
  private readonly deals = new Map<string, Deal[]>()

  constructor({ calls, registered, counted, deals }: DayParts) {
    for (const day of calls) this.calls.set(keyOf(day.caller, day.day), day)
    for (const row of registered) count(this.registered, keyOf(row.caller, row.day!))
    for (const { row } of counted) count(this.visits, keyOf(row.caller, row.arrived!))
    for (const deal of deals) {
      const key = keyOf(deal.row.caller, deal.day!)
      const list = this.deals.get(key)
      if (list) list.push(deal)
      else this.deals.set(key, [deal])
    }
  }

  callDay(caller: string, day: Day): CallDay | null {
    return this.calls.get(keyOf(caller, day)) ?? null
  }

  /** C44: a caller's day as a row of the ledger. */
  ledgerDay(caller: string, { day, status, derived }: DayStatus, people: People, policy: Policy): LedgerDay {
    const key = keyOf(caller, day)
    const calls = this.callDay(caller, day)
    const figures = callFigures(calls)
    const quota = quotaOf(status, day, policy)
    const sold = this.deals.get(key) ?? []
    const deals: Record<string, number> = {}
    for (const deal of sold) addTo(deals, deal.product, deal.units)
    return {
      ...figures,
      ...fineOf(figures.connected, quota, day, policy),
      day,
      group: people.groupOn(caller, day),
      status,
      derived,
      quota,
      registered: this.registered.get(key) ?? 0,
      visits: this.visits.get(key) ?? 0,
      deals,
      bonus: toFen(sold.reduce((total, { bonus }) => total + bonus, 0)),
      rows: calls?.rows ?? [],
    }
  }
}

function keyOf(caller: string, day: Day): string {
  return `${day} ${caller}`
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Whether a caller's day belongs in its group's figures: he was employed, or something came of it. */
export function tells(day: LedgerDay): boolean {
  return day.status !== null || day.calls > 0 || day.registered > 0 || day.visits > 0 || Object.keys(day.deals).length > 0
}
