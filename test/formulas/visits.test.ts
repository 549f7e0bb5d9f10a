import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phoneOf } from '../support/grids'
import { counted, settings, visits } from '../support/lines'
import { forAll } from '../support/property'
import { callerIn, later, MON, SUN, TUE, WED, weekOf } from '../support/weeks'
import { booksOf, office } from '../support/office'
import { area, BLANKS, fault, serialOn, together, value } from './support'

describe('VISITCOUNTS', () => {
  const count = (table: unknown, ...more: unknown[]): unknown => value('VISITCOUNTS', table, '陈霞', ...more)

  it('C17 C18 C19: counts visits that came, were contacted, received and signed', () => {
    const visit = { date: MON, caller: '陈霞' }
    const table = area(visits(
      { ...visit, phone: phoneOf(1) }, { ...visit, phone: phoneOf(2), arrived: null }, { ...visit, phone: phoneOf(3), contacted: '否' },
      { ...visit, phone: phoneOf(4), host: '' }, { ...visit, phone: phoneOf(5), signed: '' }, { ...visit, phone: phoneOf(6), signed: '李接访' },
    ))
    expect(count(table, serialOn(MON), serialOn(SUN))).toBe(2)
  })

  it('C15: by the day of arrival, both ends included', () => {
    const table = area(visits(...counted('陈霞', MON, 2), ...counted('陈霞', WED, 3, 10), ...counted('陈霞', SUN, 4, 20)))
    expect(count(table, serialOn(MON), serialOn(SUN))).toBe(9)
    expect(count(table, serialOn(TUE), serialOn(later(SUN, -1)))).toBe(3)
    expect(count(table, serialOn(WED), serialOn(WED))).toBe(3)
  })

  it.each(BLANKS)('an end that is blank (%j) is open', (blank) => {
    const table = area(visits(...counted('陈霞', MON, 2), ...counted('陈霞', WED, 3, 10)))
    expect([count(table, blank, serialOn(TUE)), count(table, serialOn(TUE), blank), count(table, blank, blank)]).toEqual([2, 3, 5])
  })

  it('one credit per customer, at the earliest visit; the earliest registration owns', () => {
    const table = area(visits(
      { date: MON, caller: '周敏', phone: phoneOf(1) }, { date: TUE, caller: '陈霞', phone: phoneOf(1) },
      { date: MON, caller: '陈霞', phone: phoneOf(2), arrived: WED }, { date: MON, caller: '陈霞', phone: phoneOf(2), arrived: TUE },
    ))
    expect(count(table, serialOn(MON), serialOn(SUN))).toBe(1)
    expect(count(table, serialOn(WED), serialOn(SUN))).toBe(0)
    expect(count(table, null, null, [['联系电话', '归属'], [phoneOf(1), '陈霞']])).toBe(2)
  })

  it('equals the visits of the weekly pack', () => {
    forAll(office, (of) => {
      const books = booksOf(of)
      const table = together(books, 2)
      const week = weekOf(books)
      for (const { caller } of week.figures.callers) {
        expect(value('VISITCOUNTS', table, caller, serialOn(MON), serialOn(SUN))).toBe(callerIn(week, caller).visits)
      }
    })
  })

  it('is told what is missing or cannot be', () => {
    expect(fault('VISITCOUNTS', area(visits()), '', null, null)).toEqual(['value', 'missing', '电开人员'])
    expect(fault('VISITCOUNTS', area(visits()), '陈霞', serialOn(SUN), serialOn(MON))).toEqual(['value', 'period', '开始日期', '结束日期'])
  })
})

describe('LEAVEHALFDAYS', () => {
  it('C20: half a day at each tenth visit, the remainder carried over', () => {
    const steps = [[0, 9], [0, 10], [9, 10], [10, 19], [9, 20], [7, 43], [20, 20]]
    expect(steps.map(([before, now]) => value('LEAVEHALFDAYS', before, now))).toEqual([0, 1, 1, 0, 2, 4, 0])
  })

  it('C20: for as many visits as are given, or as the rules say on a day', () => {
    expect(value('LEAVEHALFDAYS', 0, 20, 8)).toBe(2)
    const rules = area(settings(['C20', 5, '2013-05-01']))
    expect(['2013-04-30', '2013-05-01', null].map((date) => value('LEAVEHALFDAYS', 0, 20, null, rules, date))).toEqual([2, 4, 4])
  })

  it('C20: steps add up to the whole', () => {
    forAll(fc.nat(200), fc.nat(200), fc.nat(200), (before, first, second) => {
      const halves = (from: number, to: number): number => value('LEAVEHALFDAYS', from, to) as number
      expect(halves(before, before + first) + halves(before + first, before + first + second)).toBe(halves(before, before + first + second))
    })
  })

  it('totals do not shrink', () => {
    expect(fault('LEAVEHALFDAYS', 20, 9)).toEqual(['value', 'shrunk', '现在累计', '9', '此前累计', '20'])
    expect(fault('LEAVEHALFDAYS', 1.5, 9)).toEqual(['value', 'whole', '此前累计', '1.5'])
  })
})

describe('WEEKSMISSED', () => {
  const missed = (counts: unknown[], ...more: unknown[]): unknown => value('WEEKSMISSED', counts.map((count) => [count]), ...more)

  it('C16: the weeks under ten running, up to the last; at 9 missed, at 10 not', () => {
    expect([missed([9, 9, 9, 9]), missed([10, 9, 9, 9]), missed([9, 9, 10, 9]), missed([9, 9, 9, 10]), missed([9, 9, 9, 9, 9, 9])]).toEqual([4, 3, 1, 0, 6])
  })

  it('C16: along a row as down a column', () => {
    expect(value('WEEKSMISSED', [[12, 3, 4, 5]])).toBe(3)
    expect(value('WEEKSMISSED', 5)).toBe(1)
  })

  it('C16: an unknown week is no missed one: before the first, between, and not yet counted', () => {
    expect(missed([null, '', 3, 4])).toBe(2)
    expect(missed([3, 4, null, 5, 6])).toBe(2)
    expect(missed([12, 3, 4, '', null])).toBe(2)
    expect(missed([3, { code: '#N/A' }, 4])).toBe(1)
    expect([missed([null, '']), value('WEEKSMISSED', null)]).toEqual([0, 0])
  })

  it('C16: 0 is a count: a week without a visit is missed', () => {
    expect(missed([10, 0, 0])).toBe(2)
  })

  it('C15: against a quota that is given, or that of each week on the table of rules', () => {
    expect(missed([12, 9, 8, 9], 8)).toBe(0)
    const rules = area(settings(['C15', 5, TUE], ['C15', 8, later(MON, 7)]))
    // the weeks of 15, 22 and 29 April: 10, 10 (the rule of Tuesday came after its Monday), 8
    expect(missed([9, 9, 7], null, rules, serialOn(later(MON, 9)))).toBe(3)
    expect(missed([10, 9, 8], null, rules, serialOn(later(MON, 9)))).toBe(0)
    expect(missed([7, 7, 9], null, rules)).toBe(0)
  })

  it('is told what is no count', () => {
    expect(fault('WEEKSMISSED', [[3], ['几组']])).toEqual(['value', 'number', '每周到访', '几组'])
    expect(fault('WEEKSMISSED', [[-1]])).toEqual(['value', 'whole', '每周到访', '-1'])
  })
})
