import type { Policy } from '../../policy'
import type { CallRow, Registers } from '../../registers'
import { readSource, type Day } from '../../text'
import { visitOutcomes } from '../outcomes'
import { findOwners } from '../ownership'
import { recallDay } from '../recall'
import type { Attempt, NumberRow, Pool, PoolNumber } from './number'
import { isDead, saysNoMoreCalls, stateOf } from './state'

/**
 * The pool (资源库) as it is on a day: a customer a phone, with all imports, allocations, dials (S14), visits and deals, whoever had
 * it. Of phones that are not in the pool nothing is said. In time linear in the registers' rows.
 */
export function poolOf(registers: Registers, policy: Policy, day: Day): Pool {
  const drafts = new Map<string, Omit<PoolNumber, 'state'>>()
  for (const row of registers.records.numbers) addRow(drafts, row)
  const calls = registers.calls.filter((row) => row.readable && drafts.has(row.phone)).sort((a, b) => a.day! - b.day!)
  for (const row of calls) drafts.get(row.phone)!.attempts.push(attemptOf(row, drafts.get(row.phone)!.attempts.length + 1))
  for (const row of registers.visits) if (row.readable) drafts.get(row.phone)?.visits.push(row)
  for (const deal of visitOutcomes(registers, policy, Infinity).deals) drafts.get(deal.row.phone)?.deals.push(deal)
  const { ownerOf } = findOwners(registers.visits, registers.rulings)
  const numbers = Array.from(drafts.values(), (draft) => finish({ ...draft, owner: ownerOf(draft.phone) }, day, policy))
  const byPhone = new Map(numbers.map((number) => [number.phone, number]))
  return { day, numbers, of: (phone) => byPhone.get(phone) }
}

/** A row is an import, unless it repeats one already told of, and an allocation, if it names a caller. */
function addRow(drafts: Map<string, Omit<PoolNumber, 'state'>>, row: NumberRow): void {
  let draft = drafts.get(row.phone)
  if (!draft) drafts.set(row.phone, (draft = blank(row.phone)))
  draft.rows.push(row)
  const source = row.source === '' ? '' : readSource(row.source).value
  const { batch, collector, lawful, imported } = row
  const known = draft.imports.some((one) => one.batch === batch && one.day === imported && one.source === source)
  if (!known) draft.imports.push({ batch, source, collector, lawful, day: imported, row })
  draft.customer ||= row.customer
  draft.source ||= source
  draft.collector ||= collector
  if (row.caller !== '') draft.allocations.push({ caller: row.caller, given: row.given, returned: row.returned, row })
  if (row.doNotCall === true) draft.blockedOn = earliest(draft.blockedOn, row.blockedOn)
}

function blank(phone: string): Omit<PoolNumber, 'state'> {
  return {
    phone, customer: '', source: '', collector: '', rows: [], imports: [], allocations: [], attempts: [], visits: [], deals: [], owner: '',
    holder: null, lastGraded: null, due: null, blockedOn: null, wantsNoCalls: false,
  }
}

function attemptOf(row: CallRow, number: number): Attempt {
  return { number, day: row.day!, caller: row.caller, result: row.result, grade: row.grade, row }
}

function finish(draft: Omit<PoolNumber, 'state'>, day: Day, policy: Policy): PoolNumber {
  const allocations = [...draft.allocations].sort((a, b) => (a.given ?? -Infinity) - (b.given ?? -Infinity) || 0)
  const lastGraded = draft.attempts.findLast(({ grade }) => grade !== null) ?? null
  const number = {
    ...draft,
    allocations,
    holder: allocations.find(({ returned }) => returned === null) ?? null,
    lastGraded,
    due: lastGraded && !isDead(draft.attempts.at(-1)) ? recallDay(lastGraded.day, lastGraded.grade!, policy.figure('recallMonths', lastGraded.day)) : null,
    wantsNoCalls: saysNoMoreCalls(lastGraded),
  }
  return { ...number, state: stateOf(number, day, policy) }
}

function earliest(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}
