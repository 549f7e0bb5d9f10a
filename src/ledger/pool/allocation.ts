import type { Policy } from '../../policy'
import type { Day } from '../../text'
import type { Pool, PoolNumber } from './number'
import { dealOut, shareOut } from './share-out'
import { isDueAgain } from './summary'

/**
 * Why a number is not given out: `blocked` (S20), `given`: another caller or one who has no list today has it, `owned`: another caller
 * registered the customer (撞客), `known`: the caller who knows the customer has no list today (S15), `too-old` (C30), `closed`,
 * `waiting` (S15), `source`: not one of the sources chosen, `enough`: nobody needs more.
 */
export const LEFT_OUT = ['enough', 'given', 'waiting', 'known', 'owned', 'too-old', 'closed', 'blocked', 'source'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

export interface AllocationOptions {
  policy: Policy
  /** who gets a list, and how many numbers are to stand on it */
  callers: readonly { caller: string; need: number }[]
  /** the sources in the order in which they are given out (see `sourcesByQuality`) */
  order: readonly string[]
  /** only these are given out; left out, all */
  sources?: readonly string[]
  /** C30: those that are too old, too */
  withOld?: boolean
  /** who has left leaves his customers to the others */
  isEmployed(caller: string): boolean
}

/** C06: what one caller gets. */
export interface CallerShare {
  caller: string
  need: number
  /** in his hands, and not dialled since */
  held: PoolNumber[]
  /** S15: in his hands, and to be called again */
  again: PoolNumber[]
  /** newly given: to be called again (S15), or registered by him, and so nobody else's */
  known: PoolNumber[]
  /** newly given: whoever may call them, in order of sources */
  fresh: PoolNumber[]
  /** what he still needs */
  short: number
}

export interface AllocationPlan {
  day: Day
  shares: CallerShare[]
  /** numbers by why they are not given out */
  leftOut: Record<LeftOut, number>
}

/**
 * C06 C11: who gets which numbers on the pool's day. First a caller keeps what he has not dialled, then what he has to call again, then
 * gets back the customers he knows whose day has come (S15); what he still needs comes from all others, the best sources first, of each as
 * large a part as of what all still need, so that equal needs get shares that differ by one at most in each source. Plain and
 * repeatable: the same pool gives the same plan; who is served first goes round day by day.
 */
export function planAllocation(pool: Pool, options: AllocationOptions): AllocationPlan {
  const leftOut = Object.fromEntries(LEFT_OUT.map((why) => [why, 0])) as Record<LeftOut, number>
  const shares = new Map(options.callers.map(({ caller, need }) => [caller, { caller, need, held: [], again: [], known: [], fresh: [], short: need } as CallerShare]))
  const reserved = new Map<CallerShare, PoolNumber[]>()
  const open: PoolNumber[] = []
  for (const number of pool.numbers) {
    const why = takeHeld(number, shares, pool.day) ?? reasonAgainst(number, options)
    if (why === 'taken') continue
    const wanted = why ?? destination(number, shares, options)
    if (typeof wanted === 'string') {
      if (wanted === 'open') open.push(number)
      else leftOut[wanted]++
    } else {
      const list = reserved.get(wanted)
      if (list) list.push(number)
      else reserved.set(wanted, [number])
    }
  }
  for (const share of shares.values()) {
    share.short = Math.max(0, share.need - share.held.length - share.again.length)
    const known = (reserved.get(share) ?? []).sort(byGrade)
    share.known = known.slice(0, share.short)
    share.short -= share.known.length
    leftOut.enough += known.length - share.known.length
  }
  leftOut.enough += spread(open, [...shares.values()], options.order, pool.day)
  return { day: pool.day, shares: [...shares.values()], leftOut }
}

/** What a caller with a list has in hand already; `null`: nobody has the number. */
function takeHeld(number: PoolNumber, shares: ReadonlyMap<string, CallerShare>, day: Day): LeftOut | 'taken' | null {
  const { holder, owner, state } = number
  if (state !== 'given' || !holder) return null
  const share = shares.get(holder.caller)
  if (!share) return 'given'
  if (owner !== '' && owner !== holder.caller) return 'owned'
  if (!isDialled(number)) share.held.push(number)
  else if (isDueAgain(number, day)) share.again.push(number)
  else return 'given'
  return 'taken'
}

/** Whether the caller who has a number has dialled it since he got it. */
export function isDialled({ holder, attempts }: PoolNumber): boolean {
  return holder !== null && attempts.some(({ caller, day }) => caller === holder.caller && day >= (holder.given ?? -Infinity))
}

function reasonAgainst({ state, source }: PoolNumber, { sources, withOld }: AllocationOptions): LeftOut | null {
  if (state === 'blocked' || state === 'closed' || state === 'waiting' || state === 'given') return state
  if (state === 'too-old' && !withOld) return state
  return sources && !sources.includes(source) ? 'source' : null
}

/** Whose a number must be, `open` where it may be anybody's, or why it can be nobody's today. */
function destination(
  { owner, state, lastGraded }: PoolNumber, shares: ReadonlyMap<string, CallerShare>, { isEmployed }: AllocationOptions,
): CallerShare | LeftOut | 'open' {
  if (owner !== '') return shares.get(owner) ?? 'owned'
  if (state !== 'due' || !isEmployed(lastGraded!.caller)) return 'open'
  return shares.get(lastGraded!.caller) ?? 'known'
}

/** A before B before C, of equals those that have waited longest. */
function byGrade(a: PoolNumber, b: PoolNumber): number {
  const grade = ({ lastGraded }: PoolNumber): string => lastGraded?.grade ?? 'Z'
  return grade(a) === grade(b) ? (a.due ?? 0) - (b.due ?? 0) : grade(a) < grade(b) ? -1 : 1
}

/** Gives out, source by source, what anybody may have. @returns how many are left over */
function spread(open: readonly PoolNumber[], shares: readonly CallerShare[], order: readonly string[], day: Day): number {
  const first = shares.length === 0 ? 0 : ((day % shares.length) + shares.length) % shares.length
  let left = 0
  for (const numbers of bySource(open, order)) {
    const parts = shareOut(numbers.length, shares.map(({ short }) => short), first)
    const given = parts.reduce((sum, part) => sum + part, 0)
    dealOut(numbers.slice(0, given), parts, first).forEach((hand, i) => {
      shares[i]!.fresh.push(...hand)
      shares[i]!.short -= hand.length
    })
    left += numbers.length - given
  }
  return left
}

/** Numbers by source, in each those with the fewest dials first, then those that came first. */
function bySource(numbers: readonly PoolNumber[], order: readonly string[]): PoolNumber[][] {
  const lists = new Map<string, PoolNumber[]>(order.map((source) => [source, []]))
  for (const number of numbers) {
    const list = lists.get(number.source)
    if (list) list.push(number)
    else lists.set(number.source, [number])
  }
  const age = ({ imports }: PoolNumber): number => imports[0]?.day ?? Infinity
  const compare = (a: PoolNumber, b: PoolNumber): number => a.attempts.length - b.attempts.length || (age(a) < age(b) ? -1 : age(a) > age(b) ? 1 : 0)
  return Array.from(lists.values(), (list) => list.sort(compare))
}
