import type { CallRow, Registers, VisitRow } from '../../registers'
import type { Day } from '../../text'

/** What the registers say of a customer up to a day. */
export interface KnownCustomer {
  phone: string
  /** S14: the call that graded last; `null`: none has */
  graded: CallRow | null
  /** the last day on which somebody spoke to the customer: answered or graded */
  spoken: Day | null
  /** the last day on which the customer was dialled */
  dialled: Day | null
  /** the invitation with the latest appointed time */
  appointed: VisitRow | null
  /** the last arrival */
  arrived: Day | null
  hasDealt: boolean
}

/** Everybody whom the registers know, by phone. Calls, arrivals and deals after `day` have not happened. */
export function knownCustomers({ calls, visits }: Registers, day: Day): ReadonlyMap<string, KnownCustomer> {
  const customers = new Map<string, KnownCustomer>()
  const of = (phone: string): KnownCustomer => {
    let customer = customers.get(phone)
    if (!customer) customers.set(phone, (customer = { phone, graded: null, spoken: null, dialled: null, appointed: null, arrived: null, hasDealt: false }))
    return customer
  }
  for (const row of calls) if (row.readable && row.day! <= day) addCall(of(row.phone), row)
  for (const row of visits) if (row.readable) addVisit(of(row.phone), row, day)
  return customers
}

function addCall(customer: KnownCustomer, row: CallRow): void {
  customer.dialled = latest(customer.dialled, row.day)
  if (row.result === '接通' || row.grade !== null) customer.spoken = latest(customer.spoken, row.day)
  if (row.grade !== null && (customer.graded === null || customer.graded.day! <= row.day!)) customer.graded = row
}

function addVisit(customer: KnownCustomer, row: VisitRow, day: Day): void {
  if (row.appointed !== null && (customer.appointed === null || customer.appointed.appointed! < row.appointed)) customer.appointed = row
  if (hasCome(row, day)) customer.arrived = latest(customer.arrived, row.arrived)
  if (row.dealDay !== null && row.dealDay <= day) customer.hasDealt = true
}

export function hasCome({ arrived }: VisitRow, day: Day): boolean {
  return arrived !== null && arrived <= day
}

function latest(known: Day | null, day: Day | null): Day | null {
  return known === null || (day !== null && day > known) ? day : known
}
