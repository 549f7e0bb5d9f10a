import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_SOURCE } from '../../src/formulas'
import { phoneOf } from '../support/grids'
import { calls, settings, visits } from '../support/lines'
import { booksOf, office } from '../support/office'
import { forAll } from '../support/property'
import { later, MON, TUE, weekOf } from '../support/weeks'
import { area, BLANKS, byHead, fault, serialOn, together, value } from './support'

const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell])
const rank = (invited: unknown[], deals: unknown[]): unknown[][] => value('CALLRANK', column(invited), column(deals)) as unknown[][]
/** The last column alone. */
const places = (invited: unknown[], deals: unknown[]): unknown[] => rank(invited, deals).slice(1).map((row) => row.at(-1))

describe('CALLRANK', () => {
  it('C48: by the sum of both places', () => {
    expect(rank([12, 20, 15], [2, 1, 2])).toEqual([
      ['邀约', '邀约名次', '成交', '成交名次', '名次之和', '名次'],
      [12, 3, 2, 1, 4, 2],
      [20, 1, 1, 3, 4, 3],
      [15, 2, 2, 1, 3, 1],
    ])
  })

  it('C48: equal sums by deals, then by invited customers; equal in all shares a place, also the sixth', () => {
    // places 1+3, 2+2, 3+1: three times 4, so deals decide
    expect(places([30, 20, 10], [1, 2, 3])).toEqual([3, 2, 1])
    expect(places([9, 8, 7, 6, 5, 1, 1, 0], [9, 8, 7, 6, 5, 1, 1, 0])).toEqual([1, 2, 3, 4, 5, 6, 6, 8])
    expect(places([5, 5], [2, 2])).toEqual([1, 1])
  })

  it('takes columns with their heads and without', () => {
    expect(rank(['邀约客户', 3, 4], ['成交套数', 1, 1])).toEqual(rank([3, 4], [1, 1]))
  })

  it('keeps a row for each cell: blank where both are, or where an error stands', () => {
    const rows = rank([3, null, 5, { code: '#N/A' }], [1, '', null, 2])
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual([1, '', 2, ''])
    expect(rows[2]).toEqual(Array(6).fill(''))
  })

  it('without callers gives its heads', () => {
    expect(rank([], [])).toHaveLength(1)
    expect(value('CALLRANK', null, null)).toHaveLength(1)
  })

  it('is told of columns that do not fit', () => {
    expect(fault('CALLRANK', column([1, 2]), column([1]))).toEqual(['value', 'shape', '邀约', '成交'])
    expect(fault('CALLRANK', [[1, 2]], column([1]))).toEqual(['value', 'column', '邀约'])
    expect(fault('CALLRANK', column([1]), column(['两套']))).toEqual(['value', 'number', '成交', '两套'])
  })

  it('C48: a place is one more than the number of callers before, in whatever order they stand', () => {
    const callers = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 10 })
    forAll(callers, fc.nat(9), (list, turn) => {
      const of = (some: readonly (readonly [number, number])[]): unknown[] => places(some.map(([i]) => i), some.map(([, d]) => d))
      const got = of(list) as number[]
      for (const place of got) expect(got.filter((other) => other < place)).toHaveLength(place - 1)
      const by = turn % list.length
      const turned = [...list.slice(by), ...list.slice(0, by)]
      expect(of(turned)).toEqual([...got.slice(by), ...got.slice(0, by)])
      list.forEach((a, i) => list.forEach((b, j) => {
        if (a[0] >= b[0] && a[1] >= b[1] && (a[0] > b[0] || a[1] > b[1])) expect(got[i]).toBeLessThan(got[j]!)
      }))
    })
  })
})

describe('SOURCEFUNNEL', () => {
  it('C29 C37: from dials to deals by source, in the order of sources, unknown ones behind', () => {
    const dialled = area(calls(
      { date: MON, caller: '陈霞', phone: phoneOf(1), result: '接通', grade: 'A', source: '拓客' },
      { date: MON, caller: '陈霞', phone: phoneOf(2), result: '占线', source: '老带新' },
      { date: TUE, caller: '陈霞', phone: phoneOf(3), result: '接通', grade: 'D', source: '派单' },
      { date: TUE, caller: '陈霞', phone: phoneOf(4), result: '空号', source: '' },
    ))
    const invited = area(visits({ date: MON, caller: '陈霞', phone: phoneOf(1), source: '拓客', dealDate: TUE, product: '高层', units: 2 }))
    expect(value('SOURCEFUNNEL', dialled, invited)).toEqual([
      ['资源来源', '电开数量', '可拨通', '有效电话', 'A', 'B', 'C', 'D', 'A+B', '到访', '成交套数'],
      ['拓展拓客留电', 1, 1, 1, 1, 0, 0, 0, 1, 1, 2],
      ['小组-派单', 1, 1, 1, 0, 0, 0, 1, 0, 0, 0],
      [NO_SOURCE, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      ['老带新', 1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
    ])
  })

  it('C37: is the sum of the weekly packs', () => {
    forAll(office, (of) => {
      const books = booksOf(of)
      const sheet = (kind: number): unknown[][] => together(books, kind)
      const sums = new Map<string, number[]>()
      for (const days of [-28, -21, -14, -7, 0, 7, 14]) {
        for (const { name, calls: dials, connected, answered, visits: came, deals } of weekOf(books, later(MON, days)).figures.sources) {
          const line = [dials, connected, answered, came, deals]
          sums.set(name, (sums.get(name) ?? line.map(() => 0)).map((sum, i) => sum + line[i]!))
        }
      }
      const rows = byHead(value('SOURCEFUNNEL', sheet(1), sheet(2))).map((row) => [
        row['资源来源'], [row['电开数量'], row['可拨通'], row['有效电话'], row['到访'], row['成交套数']],
      ])
      const told = [...sums].filter(([, line]) => line.some((figure) => figure !== 0))
      expect(new Map(rows.filter(([, line]) => (line as number[]).some((figure) => figure !== 0)) as [string, number[]][])).toEqual(new Map(told))
    })
  })
})

describe('RECALLDATE', () => {
  it('S15: A, B and C on the same day next month, D never', () => {
    expect(['A', 'b类', 'C', 'D'].map((grade) => value('RECALLDATE', serialOn('2013-04-22'), grade))).toEqual(['2013-05-22', '2013-05-22', '2013-05-22', ''])
  })

  it('S15: on the last day of a month that has no such day; over the year', () => {
    const days = ['2013-01-31', '2012-01-31', '2013-02-28', '2013-03-31', '2013-12-31']
    expect(days.map((date) => value('RECALLDATE', date, 'A'))).toEqual(['2013-02-28', '2012-02-29', '2013-03-28', '2013-04-30', '2014-01-31'])
  })

  it('S15: after as many months as are given, or as the rules say on the day', () => {
    expect(value('RECALLDATE', '2013-04-22', 'A', 3)).toBe('2013-07-22')
    const rules = area(settings(['S15', 2, '2013-05-01']))
    expect(['2013-04-30', '2013-05-01'].map((date) => value('RECALLDATE', date, 'A', null, rules))).toEqual(['2013-05-30', '2013-07-01'])
  })

  it.each(BLANKS)('a blank date or grade (%j) is blank', (blank) => {
    expect([value('RECALLDATE', blank, 'A'), value('RECALLDATE', serialOn(MON), blank)]).toEqual(['', ''])
  })

  it('is told what is no date, no grade and no number of months', () => {
    expect(fault('RECALLDATE', '改天', 'A')).toEqual(['value', 'date', '日期', '改天'])
    expect(fault('RECALLDATE', serialOn(MON), 'E')).toEqual(['na', 'grade', '等级', 'E'])
    expect(fault('RECALLDATE', serialOn(MON), 'A', 1.5)).toEqual(['value', 'whole', '间隔月数', '1.5'])
    expect(fault('RECALLDATE', serialOn(MON), 'A', 121)).toEqual(['value', 'most', '间隔月数', '121', '120'])
    expect(fault('RECALLDATE', '2199-12-15', 'A')).toEqual(['value', 'date', '日期', '2199-12-15'])
  })
})
