import type { Policy } from '../../policy'
import { byCodePoint, mondayOf, type Registers } from '../../registers'
import type { Day } from '../../text'
import { monthOf } from '../calendar'
import { groupOrder } from '../callers'
import { sumByGroup } from '../sums'
import { callerMonth, unitsOf, withRanking } from './caller-month'
import { monthParts } from './parts'
import { rankMonth } from './ranking-of-month'
import type { MonthFigures } from './types'

/**
 * The figures of a calendar month (C14 C16 C20 C21 C47 C48 S01 S02 S04 S08 S09 S19): of everyone of whom the ledger or 月度考核
 * tells in it. Daily rules are asked by their day, weekly ones by the week's Monday, monthly ones by the month's first day. In
 * time linear in the registers' rows.
 * @param month any day of it
 */
export function monthFigures(registers: Registers, policy: Policy, month: Day): MonthFigures {
  const parts = monthParts(registers, policy, monthOf(month))
  const { days, lastDay, people, marks } = parts
  const byGroup = groupOrder(policy, lastDay)
  const callers = [...new Set([...days.map(({ caller }) => caller), ...marks.callers(parts.month)])]
    .map((caller) => callerMonth(caller, parts, policy))
    .sort((a, b) => byGroup(a.group, b.group) || byCodePoint(a.caller, b.caller))
  const pool = callers.filter(({ fullMonth }) => fullMonth)
  const rankings = rankMonth(pool.map((one) => ({ ...one, deals: unitsOf(one.deals) })), policy, parts.month)
  const places = policy.figure('rankingPlaces', parts.month)
  return {
    month: parts.month,
    lastDay,
    known: days.length === 0 ? null : { from: days[0]!.day, to: days.at(-1)!.day },
    weeksWithoutCalls: [...new Set(days.flatMap(({ day }) => (parts.isTold(day) ? [] : [mondayOf(day)])))],
    rankedBy: policy.text('rankingBy', parts.month),
    places,
    callers: callers.map((one) => {
      const ranking = rankings.get(one.caller)
      return ranking ? withRanking(one, ranking, places, pool.length, parts) : one
    }),
    groups: sumByGroup(days, byGroup),
    people,
  }
}
