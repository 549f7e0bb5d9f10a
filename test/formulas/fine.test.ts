import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forAll } from '../support/property'
import { settings } from '../support/lines'
import { area, BLANKS, blanked, fault, serialOn, value } from './support'

const rules = (...lines: Parameters<typeof settings>): unknown[][] => area(settings(...lines))

describe('CALLFINE', () => {
  it('C14: ¥1 for each customer short of 100', () => {
    expect([0, 95, 99, 100, 101].map((connectable) => value('CALLFINE', connectable))).toEqual([100, 5, 1, 0, 0])
  })

  it('C13 C14: against a quota that is given, and at a price that is given', () => {
    expect(value('CALLFINE', 45, 50)).toBe(5)
    expect(value('CALLFINE', 45, 0)).toBe(0)
    expect(value('CALLFINE', 95, null, 2)).toBe(10)
    expect(value('CALLFINE', 97, '', 0.1)).toBe(0.3)
  })

  it('C14: ¥2 on the table of rules is ¥2 here', () => {
    expect(value('CALLFINE', 95, null, null, rules(['C14', 2]))).toBe(10)
  })

  it('a figure given as it is goes before the table of rules', () => {
    expect(value('CALLFINE', 95, null, 3, rules(['C14', 2]))).toBe(15)
    expect(value('CALLFINE', 95, 97, null, rules(['C13', 120], ['C14', 2]))).toBe(4)
  })

  it('a rule holds from its date on; without a date the one set last', () => {
    const table = rules(['C14', 2, '2013-05-01'], ['C13', 120, '2013-06-01'])
    const on = (date: string | null): unknown => value('CALLFINE', 95, null, null, table, date && serialOn(date))
    expect(['2013-04-30', '2013-05-01', '2013-06-01', null].map(on)).toEqual([5, 10, 50, 50])
  })

  it.each(BLANKS)('a rule without a value, as %j, leaves the default; 0 yuan is a figure', (blank) => {
    const table = blanked(rules(['C00', '某项目'], ['C14', 2], ['C13', '']), blank)
    if (blank !== 0) expect(value('CALLFINE', 95, null, null, table)).toBe(10)
    expect(value('CALLFINE', 95, null, null, blanked(rules(['C14', 0]), blank))).toBe(0)
  })

  it('where a host gives 0 for blanks, a rule of words that says 0 tells that the figures are blank', () => {
    const table = [['编号', '数值', '生效日期'], ['C00', 0, 0], ['C13', 0, 0], ['C14', 2, 0]]
    expect(value('CALLFINE', 95, null, null, table)).toBe(10)
  })

  it('a bad line of the table of rules changes nothing else', () => {
    const table = rules(['C99', 7], ['C14', '很多'], ['C13', 90])
    expect(value('CALLFINE', 85, null, null, [...table, ['#N/A', '#N/A', null]])).toBe(5)
  })

  it('takes numbers written as text, and a blank as nobody reached', () => {
    expect(value('CALLFINE', ' ９５ ')).toBe(5)
    expect([null, '', 0].map((blank) => value('CALLFINE', blank))).toEqual([100, 100, 100])
  })

  it('says of each argument what is wrong with it', () => {
    expect(fault('CALLFINE', '很多')).toEqual(['value', 'number', '可拨通', '很多'])
    expect(fault('CALLFINE', true)).toEqual(['value', 'number', '可拨通', 'true'])
    expect(fault('CALLFINE', -1)).toEqual(['value', 'whole', '可拨通', '-1'])
    expect(fault('CALLFINE', 1.5)).toEqual(['value', 'whole', '可拨通', '1.5'])
    expect(fault('CALLFINE', 95, '全天')).toEqual(['value', 'number', '定额', '全天'])
    expect(fault('CALLFINE', 95, 100, -2)).toEqual(['value', 'amount', '每组元', '-2'])
    expect(fault('CALLFINE', 95, null, null, [['甲', '乙'], [1, 2]])).toEqual(['value', 'headsRules', '规则'])
    expect(fault('CALLFINE', 95, null, null, null, '上周')).toEqual(['value', 'date', '日期', '上周'])
    expect(fault('CALLFINE', 95, null, null, null, '4月22日')).toEqual(['value', 'date', '日期', '4月22日'])
  })

  it('an error in a single argument is the result', () => {
    expect(fault('CALLFINE', { code: '#DIV/0!' })).toEqual(['#DIV/0!'])
    expect(fault('CALLFINE', '#N/A')).toEqual(['#N/A'])
    expect(fault('CALLFINE', { type: 'Error', basicValue: '#REF!' })).toEqual(['#REF!'])
  })

  it('C14: one customer more never costs more', () => {
    forAll(fc.nat(300), fc.nat(200), fc.integer({ min: 0, max: 500 }), (connectable, quota, fen) => {
      const fine = (count: number): number => value('CALLFINE', count, quota, fen / 100) as number
      expect(fine(connectable + 1)).toBeLessThanOrEqual(fine(connectable))
      expect(Math.round(fine(connectable) * 100)).toBe(Math.max(0, quota - connectable) * fen)
    })
  })
})

describe('CALLQUOTA', () => {
  it('C13: 100 on a day at work, late, early or unexplained, 50 on half a day, none on rest and leave', () => {
    const words = ['出勤', '迟到', '早退', '旷工', '半天', '休息', '请假']
    expect(words.map((word) => value('CALLQUOTA', word))).toEqual([100, 100, 100, 100, 50, 0, 0])
  })

  it.each(BLANKS)('C13: none where nothing is written: %j', (blank) => {
    expect(value('CALLQUOTA', blank)).toBe(0)
  })

  it('C13: by the table of rules on a day', () => {
    const table = rules(['C13', 120, '2013-05-01'], ['C13.half', 60])
    expect(value('CALLQUOTA', ' 出 勤 ', table, serialOn('2013-04-30'))).toBe(100)
    expect(value('CALLQUOTA', '出勤', table, serialOn('2013-05-01'))).toBe(120)
    expect(value('CALLQUOTA', '半天', table)).toBe(60)
  })

  it('knows no other word', () => {
    expect(fault('CALLQUOTA', '出差')).toEqual(['na', 'status', '考勤', '出差'])
    expect(fault('CALLQUOTA', 3)).toEqual(['na', 'status', '考勤', '3'])
  })
})
