import type { Policy } from '../../policy'
import { isErased, type Day, type Result } from '../../text'
import { sameDayLater } from '../calendar'
import type { Attempt, NumberState, PoolNumber } from './number'

/** C30: the sources of which only the last half-year's numbers are to be used. */
const AGEING: ReadonlySet<string> = new Set(['来电来访留电', '拓展拓客留电'])
/** Results that say that there is no such customer. */
const DEAD: ReadonlySet<Result> = new Set<Result>(['空号', '错号'])
/** S20: what callers write of customers who want no more calls. */
const NO_MORE = /不(?:愿|想|要|再)?接[受收听]|(?:不要|别|勿|不想|不准)(?:再(?:打|来|联系)|打(?:扰|电话|来|了|$)|来电|联系)|勿扰|拒绝.{0,4}(?:通知|来电|短信|电话|再)|骚扰|投诉/

/** C30: whether a number of a day is too old to be given out on another; of an unknown day it is not known, and so is not. */
export function isTooOld(source: string, imported: Day | null, on: Day, policy: Policy): boolean {
  return imported !== null && AGEING.has(source) && on > sameDayLater(imported, policy.figure('numberAge', on))
}

/** The last dial said that there is no such customer. */
export function isDead(last: Attempt | undefined): boolean {
  return last !== undefined && last.result !== null && DEAD.has(last.result)
}

/** S20: the last dial is a D whose note says that no more calls are wanted. */
export function saysNoMoreCalls(last: Attempt | null): boolean {
  return last?.grade === 'D' && NO_MORE.test(last.row.note)
}

/** What can be done with a number on a day, from all else that is known of it. */
export function stateOf(number: Omit<PoolNumber, 'state'>, day: Day, policy: Policy): NumberState {
  const { phone, rows, attempts, due, holder, imports, lastGraded, source } = number
  if (isErased(phone) || rows.some(({ doNotCall }) => doNotCall === true)) return 'blocked'
  if (holder) return 'given'
  const last = attempts.at(-1)
  if (lastGraded?.grade === 'D' || isDead(last)) return 'closed'
  if (last && last.day >= day) return 'waiting'
  if (due !== null) return due <= day ? 'due' : 'waiting'
  return isTooOld(source, newest(imports), day, policy) ? 'too-old' : 'free'
}

function newest(imports: PoolNumber['imports']): Day | null {
  return imports.reduce<Day | null>((latest, { day }) => (day !== null && (latest === null || day > latest) ? day : latest), null)
}
