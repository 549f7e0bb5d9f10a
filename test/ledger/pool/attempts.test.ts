import { describe, expect, it } from 'vitest'
import { checkPool, dealsByAttempt } from '../../../src/ledger'
import { day } from '../../support/days'
import { phoneOf } from '../../support/grids'
import { calls, settings, visits } from '../../support/lines'
import { numbers, poolOn } from '../../support/pool'
import { cellOf } from '../../../src/registers'
import type { Grid } from '../../../src/workbook'

const P = phoneOf(1)
const dial = (number: number, date: string, more = {}) => ({ date, caller: '示例甲', phone: phoneOf(number), result: '接通', ...more })

describe('S17: deals by attempt number', () => {
  it('counts the dials up to the day of the deal, beside the reference; cancelled units are taken back', () => {
    const { pool, policy } = poolOn(
      '2013-06-01',
      numbers(...[1, 2, 3, 4, 5].map((number) => ({ phone: phoneOf(number) }))),
      calls(
        dial(1, '2013-04-02'), dial(2, '2013-04-02'), dial(2, '2013-04-03'), dial(2, '2013-05-20'),
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((on) => dial(3, `2013-04-${String(on + 1).padStart(2, '0')}`)),
        ...Array.from({ length: 12 }, (_, i) => dial(4, `2013-04-${String(i + 2).padStart(2, '0')}`)),
      ),
      visits(
        { date: '2013-04-15', caller: '示例甲', phone: phoneOf(1), dealDate: '2013-04-20', product: '高层', units: 1 },
        { date: '2013-04-15', caller: '示例甲', phone: phoneOf(2), dealDate: '2013-04-20', product: '高层', units: 2 },
        { date: '2013-04-15', caller: '示例甲', phone: phoneOf(2), dealDate: '2013-04-22', product: '高层', units: -1 },
        { date: '2013-04-15', caller: '示例甲', phone: phoneOf(3), dealDate: '2013-04-20', product: '别墅', units: 5 },
        { date: '2013-04-15', caller: '示例甲', phone: phoneOf(4), dealDate: '2013-04-20', product: '别墅', units: 3 },
        { date: '2013-04-15', caller: '示例甲', phone: phoneOf(5), dealDate: '2013-04-20', product: '别墅', units: 4 },
      ),
      settings(['S17.4', 0.75]),
    )
    const { shares, withoutDials } = dealsByAttempt(pool, policy, day('2013-06-01'))
    expect(shares.map(({ from, to, customers, deals, share, reference }) => [from, to, customers, deals, share, reference])).toEqual([
      [1, 1, 1, 1, 0.1, 0.03], [2, 2, 0, 1, 0.1, 0.05], [3, 3, 1, 0, 0, 0.1], [4, 11, 1, 5, 0.5, 0.75], [12, null, 1, 3, 0.3, null],
    ])
    expect(withoutDials).toBe(4)
  })

  it('has no shares where nothing was sold', () => {
    const { pool, policy } = poolOn('2013-06-01', numbers({ phone: P }))
    expect(dealsByAttempt(pool, policy, day('2013-06-01')).shares.map(({ share }) => share)).toEqual([null, null, null, null, null])
  })
})

describe('the checks of the pool', () => {
  const found = (...sheets: Grid[]): string[] => {
    const { registers, policy } = poolOn('2013-06-01', ...sheets)
    return checkPool(registers, policy).map((problem) => `${problem.place.sheet} ${cellOf(problem)} ${problem.code}`)
  }

  it('C11: a number that two callers have at once, at the second; not one given on after it was returned', () => {
    expect(found(numbers({ phone: P, caller: '示例甲', given: '2013-04-02' }, { phone: P, caller: '示例乙', given: '2013-04-05' }))).toEqual(['资源库 H3 number-given-twice'])
    expect(found(numbers({ phone: P, caller: '示例甲', given: '2013-04-02', returned: '2013-04-05' }, { phone: P, caller: '示例乙', given: '2013-04-05' }))).toEqual([])
    expect(found(numbers({ phone: P, caller: '示例甲', given: '2013-04-02', returned: '2013-04-06' }, { phone: P, caller: '示例乙', given: '2013-04-05' }))).toEqual(['资源库 H3 number-given-twice'])
    expect(found(numbers({ phone: P, caller: '示例甲', given: '2013-04-02' }, { phone: P, caller: '示例甲', given: '2013-04-05' }))).toEqual([])
  })

  it('S20: a dial of a blocked number, after the day it was blocked, else after the first D', () => {
    const dials = calls(dial(1, '2013-04-02', { grade: 'D' }), dial(1, '2013-04-05'), dial(1, '2013-04-09'))
    expect(found(numbers({ phone: P, doNotCall: '是', blockedOn: '2013-04-05' }), dials)).toEqual(['电开效果管控表 C4 number-blocked-called'])
    expect(found(numbers({ phone: P, doNotCall: '是' }), dials)).toEqual(['电开效果管控表 C3 number-blocked-called', '电开效果管控表 C4 number-blocked-called'])
    expect(found(numbers({ phone: P, doNotCall: '否' }), dials)).toEqual([])
    expect(found(numbers({ phone: P, doNotCall: '是', lawful: '' }), calls(dial(1, '2013-04-02')))).toEqual(['电开效果管控表 C2 number-blocked-called'])
  })

  it('a number without a lawful note or a day; of a missing column once', () => {
    expect(found(numbers({ phone: P, lawful: '' }, { phone: phoneOf(2), imported: null }))).toEqual(['资源库 G2 number-lawful-missing', '资源库 F3 number-date-missing'])
    const bare = { ...numbers(), rows: [['联系电话', '客户姓名', '取得日期'], [P, '示例', '2013-04-01'], [phoneOf(2), '示例', '无']] }
    expect(found(bare)).toEqual(['资源库 A1 number-lawful-missing'])
  })

  it('C30: a number that was too old when it was given, and another’s customer', () => {
    expect(found(numbers({ phone: P, source: '拓客', imported: '2012-10-01', caller: '示例甲', given: '2013-04-02' }))).toEqual(['资源库 I2 number-too-old'])
    expect(found(numbers({ phone: P, source: '拓客', imported: '2012-10-02', caller: '示例甲', given: '2013-04-02' }))).toEqual([])
    const registered = visits({ date: '2013-04-02', caller: '示例乙', phone: P })
    expect(found(numbers({ phone: P, caller: '示例甲', given: '2013-04-03' }), registered)).toEqual(['资源库 H2 number-owned'])
    expect(found(numbers({ phone: P, caller: '示例甲', given: '2013-04-01' }), registered)).toEqual([])
  })
})
