import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callerNeeds, LEFT_OUT, planAllocation, poolFunnels, sourcesByQuality, type AllocationOptions, type AllocationPlan, type Pool } from '../../../src/ledger'
import { makePolicy } from '../../../src/policy'
import type { Grid } from '../../../src/workbook'
import { day } from '../../support/days'
import { phoneOf } from '../../support/grids'
import { attendance, calls, counted, dials, roster, visits } from '../../support/lines'
import { numbers, poolOn, type PoolLineTyped } from '../../support/pool'
import { forAll } from '../../support/property'

const TODAY = '2013-05-06'
const [JIA, YI, BING] = ['示例甲', '示例乙', '示例丙'] as const
const ORDER = ['来电来访留电', '拓展拓客留电', '小组-派单']

const lines = (count: number, first: number, more: Partial<PoolLineTyped> = {}): PoolLineTyped[] =>
  Array.from({ length: count }, (_, i) => ({ phone: phoneOf(first + i), ...more }))

function plan(pool: Pool, needs: Record<string, number>, more: Partial<AllocationOptions> = {}): AllocationPlan {
  const callers = Object.entries(needs).map(([caller, need]) => ({ caller, need }))
  return planAllocation(pool, { policy: makePolicy(), callers, order: ORDER, isEmployed: () => true, ...more })
}

/** How many new ones of each source a caller gets. */
function mix({ shares }: AllocationPlan): Record<string, Record<string, number>> {
  return Object.fromEntries(shares.map(({ caller, fresh }) => {
    const counts: Record<string, number> = {}
    for (const { source } of fresh) counts[source] = (counts[source] ?? 0) + 1
    return [caller, counts]
  }))
}

const given = (sheets: Grid[], needs: Record<string, number>, more: Partial<AllocationOptions> = {}) => plan(poolOn(TODAY, ...sheets).pool, needs, more)
const phones = (list: readonly { phone: string }[]): string[] => list.map(({ phone }) => phone)

describe('C06 C11: numbers are given out', () => {
  it('the best source first, every caller the same of each', () => {
    const sheets = [numbers(...lines(40, 0), ...lines(7, 100, { source: '来访留电' }), ...lines(9, 200, { source: '拓客' }))]
    const made = given(sheets, { [JIA]: 10, [YI]: 10 })
    const { [JIA]: jia, [YI]: yi } = mix(made)
    expect([jia!['来电来访留电'], yi!['来电来访留电']].sort()).toEqual([3, 4])
    expect([jia!['拓展拓客留电'], yi!['拓展拓客留电']].sort()).toEqual([4, 5])
    expect([jia!['小组-派单'], yi!['小组-派单']]).toEqual([2, 2])
    expect(made.shares.map(({ fresh, short }) => [fresh.length, short])).toEqual([[10, 0], [10, 0]])
    expect(made.leftOut.enough).toBe(36)
  })

  it('to who is there for half a day half as much of each', () => {
    const made = given([numbers(...lines(30, 0, { source: '来访留电' }), ...lines(300, 100))], { [JIA]: 100, [YI]: 50 })
    expect(mix(made)).toEqual({ [JIA]: { 来电来访留电: 20, '小组-派单': 80 }, [YI]: { 来电来访留电: 10, '小组-派单': 40 } })
  })

  it('never one that is blocked, closed, given, too old, before its day, or another’s customer', () => {
    const sheets = [
      numbers(
        { phone: phoneOf(1), doNotCall: '是' }, { phone: phoneOf(2) }, { phone: phoneOf(3), caller: BING }, { phone: phoneOf(4), source: '拓客', imported: '2012-10-01' },
        { phone: phoneOf(5) }, { phone: phoneOf(6) }, { phone: phoneOf(7) },
      ),
      calls({ date: '2013-04-30', caller: BING, phone: phoneOf(2), result: '接通', grade: 'D' }, { date: '2013-04-30', caller: BING, phone: phoneOf(5), result: '接通', grade: 'A' }),
      visits({ date: '2013-04-30', caller: BING, phone: phoneOf(6) }),
    ]
    const made = given(sheets, { [JIA]: 10 })
    expect(phones(made.shares[0]!.fresh)).toEqual([phoneOf(7)])
    expect(made.leftOut).toEqual({ enough: 0, given: 1, waiting: 1, known: 0, owned: 1, 'too-old': 1, closed: 1, blocked: 1, source: 0 })
    expect(phones(given(sheets, { [JIA]: 10 }, { withOld: true }).shares[0]!.fresh)).toEqual([phoneOf(4), phoneOf(7)])
    expect(phones(given(sheets, { [JIA]: 10, [BING]: 10 }).shares[1]!.known)).toEqual([phoneOf(6)])
  })

  it('S15: first back to the caller who knows the customer, A before B before C; who has left leaves them to the others', () => {
    const due = (number: number, grade: string) => ({ date: '2013-04-05', caller: YI, phone: phoneOf(number), result: '接通', grade })
    const sheets = [numbers(...lines(4, 1), ...lines(6, 10)), calls(due(1, 'C'), due(2, 'B'), due(3, 'A'), due(4, 'B'))]
    const made = given(sheets, { [JIA]: 3, [YI]: 3 })
    expect(phones(made.shares[1]!.known)).toEqual([phoneOf(3), phoneOf(2), phoneOf(4)])
    expect([made.shares[1]!.fresh, made.shares[0]!.fresh.length, made.leftOut.enough]).toEqual([[], 3, 4])
    expect(given(sheets, { [JIA]: 10 }).leftOut.known).toBe(4)
    expect(given(sheets, { [JIA]: 10 }, { isEmployed: (caller) => caller !== YI }).shares[0]!.fresh).toHaveLength(10)
  })

  it('after what is in hand already: not dialled yet, or to be called again', () => {
    const sheets = [
      numbers(
        { phone: phoneOf(1), caller: JIA, given: '2013-05-03' }, { phone: phoneOf(2), caller: JIA, given: '2013-04-02' }, { phone: phoneOf(3), caller: JIA, given: '2013-04-02' },
        { phone: phoneOf(4), caller: JIA, given: '2013-04-02', doNotCall: '是' }, ...lines(9, 10),
      ),
      calls({ date: '2013-04-03', caller: JIA, phone: phoneOf(2), result: '接通', grade: 'B' }, { date: '2013-05-03', caller: JIA, phone: phoneOf(3), result: '无人接听' }),
    ]
    const [share] = given(sheets, { [JIA]: 5 }).shares
    expect([phones(share!.held), phones(share!.again), share!.fresh.length]).toEqual([[phoneOf(1)], [phoneOf(2)], 3])
  })

  it('of the sources that are chosen alone; short where the pool has too few', () => {
    const made = given([numbers(...lines(3, 0), ...lines(5, 10, { source: '拓客' }))], { [JIA]: 4, [YI]: 4 }, { sources: ['小组-派单'] })
    expect(made.shares.reduce((sum, { short }) => sum + short, 0)).toBe(5)
    expect(made.leftOut.source).toBe(5)
  })

  const SOURCES = ['来访留电', '拓客', '派单', '客户会', '地铁口']
  const anyLine = fc.record({
    source: fc.constantFrom(...SOURCES), doNotCall: fc.constantFrom('', '', '', '是'), caller: fc.constantFrom('', '', '', JIA, BING), returned: fc.constantFrom('', '2013-05-02'),
    grade: fc.constantFrom('', '', 'A', 'B', 'C', 'D'), called: fc.constantFrom('2013-04-03', '2013-05-03'), by: fc.constantFrom(JIA, YI, BING), registered: fc.constantFrom('', '', '', JIA, BING),
  })

  it('C11 S15 S20: everybody gets the same but for one of each source, each number goes to one caller, and none is lost', () => {
    forAll(fc.array(anyLine, { maxLength: 60 }), fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 9 }), (typed, need, later) => {
      const called = typed.flatMap(({ grade, called: date, by }, i) => (grade === '' ? [] : [{ date, caller: by, phone: phoneOf(i), result: '接通', grade }]))
      const { pool } = poolOn(
        `2013-05-0${later || 1}`,
        numbers(...typed.map(({ source, doNotCall, caller, returned }, i) => ({ phone: phoneOf(i), source, doNotCall, caller, returned }))),
        calls(...called),
        visits(...typed.flatMap(({ registered }, i) => (registered === '' ? [] : [{ date: '2013-04-20', caller: registered, phone: phoneOf(i), arrived: null }]))),
      )
      const made = plan(pool, { [JIA]: need, [YI]: need, 示例丁: need })
      const all = made.shares.flatMap(({ held, again, known, fresh }) => [...held, ...again, ...known, ...fresh])
      expect(new Set(all).size).toBe(all.length)
      expect(all.length + LEFT_OUT.reduce((sum, why) => sum + made.leftOut[why], 0)).toBe(pool.numbers.length)
      for (const { caller, known, fresh } of made.shares) {
        for (const number of [...known, ...fresh]) {
          expect(['free', 'due']).toContain(number.state)
          expect(['', caller]).toContain(number.owner)
        }
      }
      const equal = made.shares.filter(({ need: due, held, again, known }) => due - held.length - again.length - known.length === need)
      for (const source of new Set(all.map((number) => number.source))) {
        const counts = equal.map(({ fresh }) => fresh.filter((number) => number.source === source).length)
        if (counts.length > 0) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
      expect(plan(pool, { [JIA]: need, [YI]: need, 示例丁: need })).toEqual(made)
    })
  })
})

describe('the order of sources', () => {
  const ALL = ['策划短信资源', '', '小组-派单', '地铁口', '客户会', '来电来访留电', '代理公司', '常规资源', '拓展拓客留电']
  const policy = makePolicy()

  it('S16: is the reference order, then that of the list, then others', () => {
    expect(sourcesByQuality(ALL, [], policy, day(TODAY))).toEqual([
      '来电来访留电', '拓展拓客留电', '小组-派单', '客户会', '代理公司', '策划短信资源', '常规资源', '地铁口', '',
    ])
  })

  it('C37: sources with a day’s quota of connectable customers trade places by the office’s own rate of visits', () => {
    const { registers, pool } = poolOn(
      TODAY,
      numbers(...lines(100, 0, { source: '来访留电' }), ...lines(100, 200, { source: '短信' , collector: '示例丁' }), ...lines(99, 400, { source: '客户会' })),
      calls(...dials(JIA, '2013-04-22', 100, 0), ...dials(JIA, '2013-04-23', 100, 200), ...dials(JIA, '2013-04-24', 99, 400)),
      visits(...counted(JIA, '2013-04-25', 2, 0), ...counted(JIA, '2013-04-25', 3, 200), ...counted(JIA, '2013-04-25', 50, 400)),
    )
    const funnels = poolFunnels(registers, policy, pool, 'source')
    expect(funnels.map(({ name, calls: dialled, connected, visits: came }) => [name, dialled, connected, came])).toEqual([
      ['来电来访留电', 100, 100, 2], ['客户会', 99, 99, 50], ['短信', 100, 100, 3],
    ])
    expect(sourcesByQuality(['来电来访留电', '客户会', '短信'], funnels, policy, day(TODAY))).toEqual(['短信', '客户会', '来电来访留电'])
    expect(poolFunnels(registers, policy, pool, 'collector').map(({ name, visits: came }) => [name, came])).toEqual([['示例丁', 3], ['示例丙', 52]])
  })
})

describe('C13: what a day asks of each caller', () => {
  it('follows the attendance; who is not there gets nothing', () => {
    const { registers, policy } = poolOn(
      TODAY,
      roster({ caller: JIA, group: '二组' }, { caller: YI, group: '一组' }, { caller: BING, group: '一组' }, { caller: '示例丁', group: '一组', left: '2013-05-05' }, { caller: '示例戊', group: '一组' }),
      attendance([YI, TODAY, '半天'], [BING, TODAY, '休息'], ['示例戊', TODAY, '旷工']),
    )
    const needs = callerNeeds(registers, policy, day(TODAY)).map(({ caller, status, quota }) => [caller, status, quota])
    expect(needs).toEqual([[BING, '休息', 0], [YI, '半天', 50], ['示例戊', '旷工', 0], [JIA, null, 100]])
  })

  it('is asked of who has called lately, where there is no roster', () => {
    const { registers, policy } = poolOn(TODAY, calls(...dials(JIA, '2013-04-30', 1), ...dials(YI, '2013-03-01', 1)))
    expect(callerNeeds(registers, policy, day(TODAY)).map(({ caller }) => caller)).toEqual([JIA])
  })
})
