import { describe, expect, it } from 'vitest'
import { LEDGER_HEADS, NO_GROUP, NO_SOURCE, TOTALS_HEADS } from '../../src/formulas'
import { wordingOf } from '../../src/i18n'
import { tells } from '../../src/ledger'
import { NEEDS } from '../../src/text'
import type { Grid } from '../../src/workbook'
import { iso } from '../support/days'
import { book, phoneOf } from '../support/grids'
import { attendance, calls, dials, roster, settings, visits, type Call } from '../support/lines'
import { booksOf, office } from '../support/office'
import { forAll } from '../support/property'
import { FRI, later, MON, SUN, TUE, WED, weekOf } from '../support/weeks'
import { area, byHead, exampleBook, fault, serialOn, value } from './support'

const one = (...lines: Call[]): unknown[][] => area(calls(...lines))

describe('DAYTOTALS', () => {
  const call = (phone: number, more: Partial<Call>): Call => ({ date: MON, caller: '陈霞', phone: phoneOf(phone), ...more })

  it('C28: counts calls by rows, all else by customers, grades and needs by the last grade of the day', () => {
    const register = one(
      call(1, { result: '接通', grade: 'B', need: '高层' }), call(1, { result: '接通', grade: 'A', need: '别墅' }),
      call(2, { result: '无人接听' }), call(3, { result: '空号' }), call(4, { result: '拒接', grade: 'D' }),
      call(5, { result: '接通', grade: 'C', need: '高层' }), call(6, { result: '接通', grade: 'B', need: '写字楼' }),
      call(7, { date: TUE, result: '接通' }), call(8, { caller: '周敏', result: '接通' }),
    )
    expect(value('DAYTOTALS', register, serialOn(MON), '陈霞')).toEqual([
      ['日期', '电开人员', '电开数量', '可拨通', '有效电话', 'A', 'B', 'C', 'D', 'A+B', '需求高层', '需求别墅', '需求洋房', '需求商铺', '需求车位', '需求其他'],
      [MON, '陈霞', 7, 5, 3, 1, 1, 1, 1, 2, 0, 1, 0, 0, 0, 1],
    ])
  })

  it('C13: which results are connectable is a rule', () => {
    const register = one(call(1, { result: '接通' }), call(2, { result: '占线' }))
    const strict = area(settings(['C13.connectable', '接通']))
    const connected = (...rules: unknown[]): unknown => byHead(value('DAYTOTALS', register, serialOn(MON), '陈霞', ...rules))[0]!['可拨通']
    expect([connected(), connected(strict)]).toEqual([2, 1])
  })

  it('finds a name with a space in it', () => {
    const found = (name: string): unknown => byHead(value('DAYTOTALS', one(call(1, {})), serialOn(MON), name))[0]!['电开数量']
    expect([found('陈 霞'), found('　陈霞'), found('霞')]).toEqual([1, 1, 0])
  })

  it('needs a day and a name', () => {
    expect(fault('DAYTOTALS', one(), null, '陈霞')).toEqual(['value', 'missing', '日期'])
    expect(fault('DAYTOTALS', one(), 0, '陈霞')).toEqual(['value', 'missing', '日期'])
    expect(fault('DAYTOTALS', one(), serialOn(MON), '')).toEqual(['value', 'missing', '电开人员'])
    expect(fault('DAYTOTALS', one(), '某天', '陈霞')).toEqual(['value', 'date', '日期', '某天'])
    expect(fault('DAYTOTALS', one(), '#N/A', '陈霞')).toEqual(['#N/A'])
  })
})

/** What the packs of some weeks say, as the ledger has it. */
function packed(books: Parameters<typeof weekOf>[0], mondays: readonly string[], policy: object = {}): Record<string, unknown>[] {
  return mondays.flatMap((monday) =>
    weekOf(books, monday, policy).figures.callers.flatMap(({ caller, days }) =>
      days.filter(tells).map((row) => ({
        日期: iso(row.day), 组别: row.group || NO_GROUP, 电开人员: caller, 考勤: row.status ?? '', 定额: row.quota,
        电开数量: row.calls, 可拨通: row.connected, 有效电话: row.answered, ...row.grades, 'A+B': row.intent,
        登记: row.registered, 到访: row.visits, 成交高层: row.deals['高层'] ?? 0, 成交别墅: row.deals['别墅'] ?? 0,
        欠数: row.shortfall, 扣款: row.fine, 奖金: row.bonus,
      })),
    ),
  )
}

const keyOf = (row: Record<string, unknown>): string => `${row['日期']} ${row['电开人员']}`
const sorted = (rows: readonly Record<string, unknown>[]): Record<string, unknown>[] => [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

/** The registers of several files as one table each, under the first one's heads. */
function merged(grids: readonly Grid[]): unknown[][] {
  return grids.flatMap((grid, i) => area(grid).slice(i === 0 ? 0 : 1))
}

describe('DAYLEDGER', () => {
  it('C44: equals the weekly packs, day by day, for any office', () => {
    forAll(office, (of) => {
      const books = booksOf(of)
      const kinds = [1, 2, 0, 3].map((kind) => merged(books.map(({ grids }) => grids[kind]!)))
      const sheets = kinds.map((cells, i) => ({ sheet: ['管控表', '登记表', '花名册', '考勤'][i]!, rows: cells, merges: [], dateSystem: 1900, made: false }) as Grid)
      const mondays = [-21, -14, -7, 0, 7].map((days) => later(MON, days))
      const ledger = byHead(value('DAYLEDGER', ...kinds, mondays[0], later(MON, 13)))
      const expected = packed([book('office', ...sheets)], mondays)
      expect(sorted(ledger)).toEqual(sorted(expected).map((row) => expect.objectContaining(row)))
    })
  })

  it.each(['一组', '五组'])('C44: equals the weekly pack of the example register of %s', (group) => {
    const registers = exampleBook(`${group}电开登记册.xlsx`)
    const ledger = byHead(value('DAYLEDGER', ...registers.grids.map(area), MON, SUN))
    const rows = packed([registers], [MON])
    expect(rows).toHaveLength(7)
    expect(sorted(ledger)).toEqual(sorted(rows).map((row) => expect.objectContaining(row)))
  })

  it('has fixed heads, in which every need and product is found', () => {
    const register = one({ date: MON, caller: '陈霞', phone: phoneOf(1), result: '接通', grade: 'A', need: '写字楼' }, { date: MON, caller: '陈霞', phone: phoneOf(2), result: '接通', grade: 'B', need: '车位' })
    const sold = area(visits({ date: MON, caller: '陈霞', phone: phoneOf(1), dealDate: MON, product: '商铺', units: 3 }))
    const [heads, row] = value('DAYLEDGER', register, sold, null, null) as unknown[][]
    expect(heads).toEqual(LEDGER_HEADS)
    expect(new Set(heads).size).toBe(27)
    expect(Object.fromEntries(row!.map((cell, i) => [heads![i], cell]))).toMatchObject({ 需求其他: 1, 需求车位: 1, 成交其他: 3, 成交高层: 0, 奖金: 0, 组别: NO_GROUP })
    expect(TOTALS_HEADS.filter((head) => head.startsWith('需求'))).toHaveLength(NEEDS.length)
  })

  it('names what nobody has written as the weekly pack does', () => {
    const { noGroup, noSource } = wordingOf('zh-CN')
    expect([NO_GROUP, NO_SOURCE]).toEqual([noGroup, noSource])
  })

  it('C14 C21: ¥2 and a price on the table of rules are the yuan of every row, from their dates on', () => {
    const register = one(...dials('陈霞', MON, 98), ...dials('陈霞', WED, 99))
    const sold = area(visits({ date: MON, caller: '陈霞', phone: phoneOf(1), dealDate: WED, product: '商铺', units: 2 }))
    const rules = area(settings(['C14', 2, WED], ['C21.商铺', 300]))
    const rows = byHead(value('DAYLEDGER', register, sold, null, null, null, null, rules))
    expect(rows.map((row) => [row['日期'], row['考勤'], row['欠数'], row['扣款'], row['奖金']])).toEqual([
      [MON, '出勤', 2, 2, 0], [TUE, '休息', 0, 0, 0], [WED, '出勤', 1, 2, 600],
    ])
  })

  it('goes from the first day with calls to the last, whatever a mistyped year says', () => {
    const register = one(...dials('陈霞', TUE, 30), ...dials('陈霞', FRI, 30), { date: '2031-04-22', caller: '陈霞', phone: phoneOf(1), result: '接通' })
    const days = (from: unknown, to: unknown): unknown[] => byHead(value('DAYLEDGER', register, null, null, null, from, to)).map((row) => row['日期'])
    expect(days(null, null)).toEqual([TUE, WED, later(WED, 1), FRI])
    expect(days(serialOn(WED), 0)).toEqual([WED, later(WED, 1), FRI])
    expect(days('', WED)).toEqual([TUE, WED])
    expect(days(WED, WED)).toEqual([WED])
    expect(days(SUN, null)).toEqual([])
  })

  it('is told which period cannot be', () => {
    expect(fault('DAYLEDGER', one(), null, null, null, serialOn(TUE), serialOn(MON))).toEqual(['value', 'period', '开始日期', '结束日期'])
    expect(fault('DAYLEDGER', one(), null, null, null, '春天')).toEqual(['value', 'date', '开始日期', '春天'])
  })

  it('C13 C47: attendance, hiring and the first month in 拓展部 hold as in the pack', () => {
    const people = area(roster({ caller: '陈霞', group: '一组', hired: MON }, { caller: '周敏', group: '一组', hired: '2012-01-01', left: MON }))
    const days = area(attendance(['陈霞', TUE, '半天'], ['周敏', MON, '请假']))
    const rows = byHead(value('DAYLEDGER', one(...dials('陈霞', MON, 100), ...dials('陈霞', TUE, 40)), null, people, days))
    expect(rows.map((row) => [row['日期'], row['组别'], row['电开人员'], row['考勤'], row['定额'], row['扣款']])).toEqual([
      [MON, '一组', '周敏', '请假', 0, 0], [MON, '拓展部', '陈霞', '出勤', 100, 0], [TUE, '拓展部', '陈霞', '半天', 50, 10],
    ])
  })

  it('a ruling on a conflict gives the visit to whom it names', () => {
    const both = area(visits({ date: MON, caller: '陈霞', phone: phoneOf(1), arrived: TUE }, { date: TUE, caller: '周敏', phone: phoneOf(1), arrived: WED }))
    const rulings = [['联系电话', '归属'], [phoneOf(1), '周敏']]
    const credited = (...more: unknown[]): unknown[] => byHead(value('DAYLEDGER', null, both, null, null, MON, SUN, null, ...more)).filter((row) => row['到访'] === 1).map((row) => row['电开人员'])
    expect([credited(), credited(rulings)]).toEqual([['陈霞'], ['周敏']])
  })

  it('never gives null', () => {
    forAll(office, (of) => {
      const [first] = booksOf(of)
      const sheets = [1, 2, 0, 3].map((kind) => area(first!.grids[kind]!))
      const cells = (value('DAYLEDGER', ...sheets) as unknown[][]).flat()
      expect(cells.filter((cell) => cell === null || cell === undefined || Number.isNaN(cell))).toEqual([])
    })
  })
})
