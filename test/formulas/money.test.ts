import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settings } from '../support/lines'
import { forAll } from '../support/property'
import { area, BLANKS, fault, serialOn, value } from './support'

const rules = (...lines: Parameters<typeof settings>): unknown[][] => area(settings(...lines))

describe('DEALBONUS', () => {
  it('C21: ¥200 a 高层, ¥500 a 别墅, others nothing until priced', () => {
    expect([['高层', 1], ['高层', 3], ['别墅', 2], ['车位', 5], ['写字楼', 1]].map((sale) => value('DEALBONUS', ...sale))).toEqual([200, 600, 1000, 0, 0])
  })

  it('C21: a product without units is one; no product is no deal, whatever the units', () => {
    expect([value('DEALBONUS', '别墅'), value('DEALBONUS', '别墅', ''), value('DEALBONUS', '别墅', null), value('DEALBONUS', '别墅', 0)]).toEqual([500, 500, 500, 0])
    for (const blank of BLANKS) expect([value('DEALBONUS', blank, 3), value('DEALBONUS', blank, blank), value('DEALBONUS', blank)]).toEqual([0, 0, 0])
  })

  it('C21: a cancelled deal is negative', () => {
    expect(value('DEALBONUS', '高层', -1)).toBe(-200)
  })

  it('C21: the sum over areas of one shape', () => {
    expect(value('DEALBONUS', [['高层', '别墅'], ['车位', null]], [[2, 1], [4, null]])).toBe(900)
    expect(value('DEALBONUS', [['高层'], [' 别 墅 '], ['高层']], [['2套'], ['一套'], [-1]])).toBe(700)
    expect(value('DEALBONUS', [['高层'], ['别墅']])).toBe(700)
  })

  it('C21: by the table of rules, each deal by its own day where the days are given', () => {
    const table = rules(['C21.高层', 250, '2013-05-01'], ['C21.商铺', 300.25])
    expect(value('DEALBONUS', '高层', 2, table)).toBe(500)
    expect(value('DEALBONUS', '高层', 2, table, serialOn('2013-04-30'))).toBe(400)
    expect(value('DEALBONUS', '商铺', 3, table)).toBe(900.75)
    const products = [['高层'], ['高层'], ['商铺']]
    expect(value('DEALBONUS', products, [[1], [1], [1]], table, [[serialOn('2013-04-30')], [serialOn('2013-05-01')], ['2013-5-2']])).toBe(750.25)
    expect(value('DEALBONUS', products, [[1], [1], [1]], table, serialOn('2013-04-30'))).toBe(700.25)
  })

  it('a cell with an error is passed over in an area, and the result where it is alone', () => {
    expect(value('DEALBONUS', [['高层'], [{ code: '#N/A' }], ['别墅']], [[1], [1], ['#REF!']])).toBe(200)
    expect(fault('DEALBONUS', { code: '#N/A' })).toEqual(['#N/A'])
    expect(fault('DEALBONUS', '高层', '#DIV/0!')).toEqual(['#DIV/0!'])
  })

  it('is told of areas that do not fit, and of units that are none', () => {
    expect(fault('DEALBONUS', [['高层', '别墅']], [[1], [1]])).toEqual(['value', 'shape', '产品', '套数'])
    expect(fault('DEALBONUS', [['高层', '别墅']], 2)).toEqual(['value', 'shape', '产品', '套数'])
    expect(fault('DEALBONUS', [['高层', '别墅']], [[1, 1]], null, [[1], [1]])).toEqual(['value', 'shape', '产品', '日期'])
    expect(fault('DEALBONUS', '高层', 1.5)).toEqual(['value', 'units', '套数', '1.5'])
    expect(fault('DEALBONUS', '高层', '几套')).toEqual(['value', 'units', '套数', '几套'])
    expect(fault('DEALBONUS', '高层', true)).toEqual(['value', 'units', '套数', 'true'])
  })

  it('C21: is exact to the fen, and the sum of its parts', () => {
    const sales = fc.array(fc.tuple(fc.constantFrom('高层', '别墅', '商铺', ''), fc.integer({ min: -3, max: 20 })), { minLength: 1, maxLength: 12 })
    forAll(sales, fc.integer({ min: 0, max: 99_999 }), (list, fen) => {
      const table = rules(['C21.商铺', fen / 100])
      const whole = value('DEALBONUS', list.map(([product]) => [product]), list.map(([, units]) => [units]), table) as number
      const parts = list.map(([product, units]) => Math.round((value('DEALBONUS', product, units, table) as number) * 100))
      expect(Math.round(whole * 100)).toBe(parts.reduce((a, b) => a + b, 0))
      expect(whole).toBe(Math.round(whole * 100) / 100)
    })
  })
})

describe('MONTHBONUS', () => {
  const bonus = (actual: unknown, ...more: unknown[]): unknown => value('MONTHBONUS', actual, 100_000, 1000, ...more)

  it('S01: nothing below the target, the base bonus from it on', () => {
    expect([99_999.99, 100_000, 110_000].map((actual) => bonus(actual))).toEqual([0, 1000, 1000])
  })

  it('S02: 5 % of what is above the target, once it is above 120 %, strictly: at 120 % nothing, a cent more the share of all', () => {
    expect([120_000, 120_000.01, 130_000].map((actual) => bonus(actual))).toEqual([1000, 2000, 2500])
  })

  it('S02: 120 % of an odd target is reckoned in fen', () => {
    expect(value('MONTHBONUS', 3.6, 3, 0)).toBe(0)
    expect(value('MONTHBONUS', 3.61, 3, 0)).toBe(0.03)
    expect(value('MONTHBONUS', 1.21, 1.005, 0, 1, 1)).toBe(0.2)
  })

  it('S01 S02: threshold and rate as 150%, 0.1, or from the table of rules on a day', () => {
    expect([bonus(150_000, '150%'), bonus(150_001, '150％'), bonus(150_000, null, 0.1), bonus(150_000, 1.2, '10%')]).toEqual([1000, 3500.05, 6000, 6000])
    const table = rules(['S01', 1.5, '2013-05-01'], ['S02', '10%'])
    expect(['2013-04-30', '2013-05-01', null].map((date) => bonus(140_000, null, null, table, date))).toEqual([5000, 1000, 1000])
  })

  it('a bare 5 or 120 is asked about', () => {
    expect(fault('MONTHBONUS', 1, 1, 1, 120)).toEqual(['value', 'percent', '超额起点', '120'])
    expect(fault('MONTHBONUS', 1, 1, 1, null, 5)).toEqual(['value', 'percent', '超额比例', '5'])
  })

  it('needs a target above 0', () => {
    for (const target of [0, null, '']) expect(fault('MONTHBONUS', 1, target, 1).slice(0, 3)).toEqual(['value', 'positive', '目标业绩'])
    expect(fault('MONTHBONUS', 1, -1, 1)).toEqual(['value', 'positive', '目标业绩', '-1'])
    expect(fault('MONTHBONUS', '好', 1, 1)).toEqual(['value', 'number', '实际业绩', '好'])
    expect(fault('MONTHBONUS', 1, 1, -1)).toEqual(['value', 'amount', '基本奖金', '-1'])
  })

  it('S02: selling more never brings less', () => {
    forAll(fc.nat(30_000_000), fc.nat(1_000_000), (fen, more) => {
      expect(bonus((fen + more) / 100) as number).toBeGreaterThanOrEqual(bonus(fen / 100) as number)
    })
  })
})
