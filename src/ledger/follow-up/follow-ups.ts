import type { Policy } from '../../policy'
import { byCodePoint, type Registers } from '../../registers'
import { isErased, type Day, type Grade } from '../../text'
import { groupOrder } from '../callers'
import { findOwners } from '../ownership'
import { findPeople } from '../people'
import { knownCustomers } from './customers'
import { allLists } from './lists'
import { FOLLOW_UPS, type CallerFollowUps, type DayFollowUps, type FollowUp, type FollowUpKind } from './types'

/**
 * C24 C25 C40 S15 S23: what there is to do for customers on a day, a list a caller. S20 S24: who is not to be called, or whose
 * number was deleted, stands in none of them but those of appointments. In time linear in the registers' rows, but for sorting.
 */
export function followUps(registers: Registers, policy: Policy, day: Day): DayFollowUps {
  const customers = knownCustomers(registers, day)
  const owners = findOwners(registers.visits, registers.rulings)
  const all = allLists({ registers, policy, day, customers, owners })
  const blocked = new Set(registers.records.numbers.flatMap(({ phone, doNotCall }) => (doNotCall === true ? [phone] : [])))
  const isBlocked = ({ phone }: FollowUp): boolean => isErased(phone) || blocked.has(phone)
  const isReceived = ({ kind }: FollowUp): boolean => kind === 'appointed-today' || kind === 'appointed-tomorrow'
  const items = all.filter((item) => isReceived(item) || !isBlocked(item))
  return {
    day,
    callers: byCaller(items, registers, policy, day),
    counts: Object.fromEntries(FOLLOW_UPS.map((kind) => [kind, items.filter((item) => item.kind === kind).length])) as Record<FollowUpKind, number>,
    blocked: new Set(all.flatMap((item) => (isReceived(item) || !isBlocked(item) ? [] : [item.phone]))).size,
  }
}

function byCaller(items: readonly FollowUp[], registers: Registers, policy: Policy, day: Day): CallerFollowUps[] {
  const people = findPeople(registers, policy)
  const byGroup = groupOrder(policy, day)
  const lists = new Map<string, FollowUp[]>()
  for (const item of items) {
    const list = lists.get(item.caller)
    if (list) list.push(item)
    else lists.set(item.caller, [item])
  }
  return Array.from(lists, ([caller, own]): CallerFollowUps => {
    const left = people.left(caller)
    return { caller, group: people.groupOn(caller, day), hasLeft: left !== null && left < day, items: own.sort(byUrgency) }
  }).sort((a, b) => byGroup(a.group, b.group) || byCodePoint(a.caller, b.caller))
}

const rankOfGrade = (grade: Grade | null): number => (grade === null ? 4 : 'ABCD'.indexOf(grade))

/** By kind, then the better grade, then the longer overdue; no-shows by how long they are overdue alone. */
function byUrgency(a: FollowUp, b: FollowUp): number {
  return (
    FOLLOW_UPS.indexOf(a.kind) - FOLLOW_UPS.indexOf(b.kind) ||
    (a.kind === 'no-show' ? 0 : rankOfGrade(a.grade) - rankOfGrade(b.grade)) ||
    b.overdue - a.overdue
  )
}
