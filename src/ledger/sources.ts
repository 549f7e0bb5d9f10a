import { byCodePoint } from '../registers'
import { GRADES, SOURCES } from '../text'
import { noGrades, type CallDay, type GradeCounts } from './day'
import type { Deal } from './deals'
import type { JudgedVisit } from './credit'

/** C37: from dials to deals, for a source or a collector. */
export interface Funnel {
  name: string
  calls: number
  connected: number
  answered: number
  grades: GradeCounts
  visits: number
  /** units */
  deals: number
}

/** The quality of every source that has a row, in the order of C29–C33; unknown ones behind. */
export function sourceFunnels(
  days: readonly CallDay[], counted: readonly JudgedVisit[], deals: readonly Deal[],
): Funnel[] {
  const funnels = new Funnels()
  for (const day of days) {
    for (const row of day.rows) funnels.of(row.source).calls++
    for (const customer of day.customers.values()) funnels.addCustomer(customer.source, customer)
  }
  for (const { row } of counted) funnels.of(row.source).visits++
  for (const deal of deals) funnels.of(deal.row.source).deals += deal.units
  return funnels.list((a, b) => rank(a) - rank(b) || byCodePoint(a, b))
}

/** C37: the quality of numbers by who collected them, where the register names one. */
export function collectorFunnels(days: readonly CallDay[]): Funnel[] {
  const funnels = new Funnels()
  for (const day of days) {
    for (const row of day.rows) if (row.collector) funnels.of(row.collector).calls++
    for (const customer of day.customers.values()) {
      if (customer.collector) funnels.addCustomer(customer.collector, customer)
    }
  }
  return funnels.list(byCodePoint)
}

function rank(source: string): number {
  const index = SOURCES.indexOf(source)
  return index < 0 ? SOURCES.length : index
}

class Funnels {
  private readonly byName = new Map<string, Funnel>()

  of(name: string): Funnel {
    let funnel = this.byName.get(name)
    if (!funnel) {
      funnel = { name, calls: 0, connected: 0, answered: 0, grades: noGrades(), visits: 0, deals: 0 }
      this.byName.set(name, funnel)
    }
    return funnel
  }

  addCustomer(name: string, { connected, answered, grade }: { connected: boolean; answered: boolean; grade: (typeof GRADES)[number] | null }): void {
    const funnel = this.of(name)
    if (connected) funnel.connected++
    if (answered) funnel.answered++
    if (grade) funnel.grades[grade]++
  }

  list(compare: (a: string, b: string) => number): Funnel[] {
    return [...this.byName.values()].sort((a, b) => compare(a.name, b.name))
  }
}
