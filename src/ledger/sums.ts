import { toFen } from './attendance'
import { addTo, sumFigures } from './day'
import type { GroupWeek, LedgerDay, LedgerFigures } from './figures'
import { tells } from './ledger-day'

/** C47: what days of the ledger come to by the group that each day goes to, in the order of `byGroup`. */
export function sumByGroup(all: readonly LedgerDay[], byGroup: (a: string, b: string) => number): GroupWeek[] {
  const groups = new Map<string, LedgerDay[]>()
  for (const day of all) {
    if (!tells(day)) continue
    const list = groups.get(day.group)
    if (list) list.push(day)
    else groups.set(day.group, [day])
  }
  return Array.from(groups, ([group, days]) => ({ ...sumDays(days), group })).sort((a, b) => byGroup(a.group, b.group))
}

function sum<K extends string>(items: readonly Record<K, number>[], key: K): number {
  return toFen(items.reduce((total, item) => total + item[key], 0))
}

/** What several days of the ledger come to. */
export function sumDays(days: readonly LedgerDay[]): LedgerFigures {
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
