import type { Policy } from '../../policy'
import type { CallRow, Registers, VisitRow } from '../../registers'
import type { Day } from '../../text'
import { callDays, withoutSms } from '../day'
import type { Ownership } from '../ownership'
import { recallDay } from '../recall'
import { hasCome, type KnownCustomer } from './customers'
import type { FollowUp, FollowUpKind } from './types'

/** What the lists of a day are made from. */
export interface ListInput {
  registers: Registers
  policy: Policy
  day: Day
  customers: ReadonlyMap<string, KnownCustomer>
  owners: Ownership
}

/** Every list of a day, in no order; a customer stands once in each. Who is not to be called is among them. */
export function allLists(input: ListInput): FollowUp[] {
  return [
    ...appointments(input, 'appointed-today', input.day),
    ...messages(input),
    ...appointments(input, 'appointed-tomorrow', input.day + 1),
    ...[...input.customers.values()].flatMap((customer) => [
      ...noShow(customer, input), ...unappointed(customer, input), ...dueAgain(customer, input),
    ]),
  ]
}

/** C40: customers appointed for a day who have not come yet, each once: by the row of the owner, where there are several. */
function appointments({ registers, day, customers, owners }: ListInput, kind: FollowUpKind, on: Day): FollowUp[] {
  const rows = new Map<string, VisitRow>()
  for (const row of registers.visits) {
    if (!row.readable || row.appointed !== on || hasCome(row, day)) continue
    if (customers.get(row.phone)!.arrived === day) continue
    if (!rows.has(row.phone) || row.caller === owners.ownerOf(row.phone)) rows.set(row.phone, row)
  }
  return Array.from(rows.values(), (row) => itemOf(kind, row, customers.get(row.phone)!, owners, on, 0))
}

/** C24: intent customers of the day who have no SMS yet; to the caller who spoke to them. */
function messages({ registers, policy, day, customers, owners }: ListInput): FollowUp[] {
  const days = callDays(registers.calls.filter((row) => row.day === day), policy)
  return days.flatMap((calls) =>
    withoutSms(calls).map(({ phone, grade, gradeRow }): FollowUp => ({
      ...itemOf('sms', gradeRow!, customers.get(phone)!, owners, day, 0), caller: calls.caller, grade, need: gradeRow!.need,
    })),
  )
}

/** C25: the last appointment is over, and the customer has not come since it was made; a D since then is no invitation any more. */
function noShow(customer: KnownCustomer, { day, owners }: ListInput): FollowUp[] {
  const { appointed: row, graded, arrived, hasDealt } = customer
  if (!row || row.appointed! >= day || hasDealt || hasCome(row, day)) return []
  if (arrived !== null && (arrived > row.day! || arrived >= row.appointed!)) return []
  if (graded?.grade === 'D' && graded.day! >= row.appointed!) return []
  return [itemOf('no-show', row, customer, owners, row.appointed!, day - row.appointed!)]
}

/** S23: the last grade is A, and the visit register has neither an appointed time nor an arrival. */
function unappointed(customer: KnownCustomer, { day, owners }: ListInput): FollowUp[] {
  const { graded: row, appointed, arrived, hasDealt } = customer
  if (row?.grade !== 'A' || appointed || arrived !== null || hasDealt) return []
  return [itemOf('unappointed', row, customer, owners, row.day!, day - row.day!)]
}

/**
 * S15: the last grade is A, B or C, and the customer was last spoken to a month ago or longer. A dial without an answer puts off
 * nothing but the same day's line. Who came or bought is not called again.
 */
function dueAgain(customer: KnownCustomer, { policy, day, owners }: ListInput): FollowUp[] {
  const { graded: row, spoken, dialled, arrived, hasDealt } = customer
  if (!row?.grade || spoken === null || arrived !== null || hasDealt || dialled === day) return []
  const due = recallDay(spoken, row.grade, policy.figure('recallMonths', spoken))
  return due === null || due > day ? [] : [itemOf('due-again', row, customer, owners, due, day - due)]
}

/** A line in the list of the customer's owner; of one that nobody has registered, of the row's caller. */
function itemOf(kind: FollowUpKind, row: CallRow | VisitRow, { phone, graded }: KnownCustomer, owners: Ownership, date: Day, overdue: number): FollowUp {
  return {
    kind, caller: owners.ownerOf(phone) || row.caller, customer: row.customer, phone, grade: graded?.grade ?? null,
    need: row.need || (graded?.need ?? ''), date, overdue, host: 'host' in row ? row.host : '', row,
  }
}
