import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../src/workbook'
import { widen } from '../support/dirt'
import { grid, phoneOf } from '../support/grids'
import { forAll } from '../support/property'
import { callTable, errorsOf, HEADS, readSheets, register, warningsOf } from '../support/reading'

const DATA = ['2013-04-22', '陈霞', '王一', phoneOf(1), '派单', '接通', 'A', '高层', '是', '周末来']
const READ = [['2013-04-22', '陈霞', phoneOf(1), '接通', 'A']]

/** domain.md: heads that people write, by the field they name in our register. */
const CALL_ALIASES: Record<string, string[]> = {
  登记日期: ['日期'],
  电开人员: ['置业顾问(电开)', '置业顾问（电开）', '姓名'],
  联系电话: ['手机', '客户电话'],
  资源来源: ['来源渠道'],
  拨打结果: ['拨打情况', '通话情况'],
  意向等级: ['客户等级', '客户意向'],
  短信跟进: ['短信'],
}

describe('the heads of a call register', () => {
  it.each(Object.entries(CALL_ALIASES).flatMap(([head, aliases]) => aliases.map((alias) => [head, alias])))('%s may be called %s', (head, alias) => {
    const read = readSheets(grid('电开效果管控表', [HEADS.map((one) => (one === head ? alias : one)), DATA]))
    expect(callTable(read)).toEqual(READ)
    expect(read.calls[0]).toMatchObject({ source: '小组-派单', need: '高层', sms: true, note: '周末来', customer: '王一' })
    expect(read.problems).toEqual([])
  })

  it('names the customer by 姓名 where 电开人员 names the caller', () => {
    const heads = ['日期', '姓名', '手机', '电开人员', '拨打结果', '意向等级']
    const read = readSheets(grid('电开效果管控表', [heads, ['2013-04-22', '王一', phoneOf(1), '陈霞', '接通', 'A']]))
    expect(callTable(read)).toEqual(READ)
    expect(read.calls[0]!.customer).toBe('王一')
  })

  it('may stand in any order', () => {
    const order = fc.shuffledSubarray(HEADS.map((_, i) => i), { minLength: HEADS.length })
    forAll(order, (columns) => {
      const read = readSheets(grid('电开效果管控表', [columns.map((i) => HEADS[i]!), columns.map((i) => DATA[i]!)]))
      expect(callTable(read)).toEqual(READ)
      expect(read.problems).toEqual([])
    })
  })

  it('may be full-width, spaced, or have a remark in brackets', () => {
    const typed = ['登 记 日 期', '电开人员', '客户姓名', '联系电话(手机)', '资源来源', '拨打结果*', widen('意向等级'), '产品需求', '短信\n跟进', '备注']
    expect(callTable(readSheets(grid('电开效果管控表', [typed, DATA])))).toEqual(READ)
  })

  it('may have titles and blank rows above them', () => {
    const rows = [['天津八里洲碧桂园电开效果管控表'], undefined, ['小组:一组', null, '2013年4月第4周'], HEADS, DATA]
    const read = readSheets(grid('电开效果管控表', rows))
    expect(callTable(read)).toEqual(READ)
    expect(read.problems).toEqual([])
  })

  it('may begin further right', () => {
    expect(callTable(readSheets(grid('电开效果管控表', [[null, null, ...HEADS], [null, null, ...DATA]])))).toEqual(READ)
  })

  it('that lack a source, a grade and a result are told of', () => {
    const read = readSheets(grid('电开效果管控表', [['登记日期', '电开人员', '联系电话', '意向等级'], ['2013-04-22', '陈霞', phoneOf(1), 'A']]))
    expect(warningsOf(read)).toContain('A1 column-missing')
    expect(read.calls).toHaveLength(1)
  })
})

describe('rows inside a table', () => {
  it('are passed over and counted when they repeat the heads', () => {
    const read = readSheets(register(DATA, HEADS, [...DATA.slice(0, 3), phoneOf(2), ...DATA.slice(4)]))
    expect(read.calls.map((row) => row.phone)).toEqual([phoneOf(1), phoneOf(2)])
    expect(read.sheets[0]!.passedOver.heads).toBe(1)
  })

  it('after repeated heads are read by the order of those', () => {
    const turned = [...HEADS].reverse()
    expect(callTable(readSheets(register(DATA, turned, [...DATA].reverse())))).toEqual([...READ, ...READ])
  })

  it('are passed over when they are blank, or prepared with a date and a caller and nothing else', () => {
    const read = readSheets(register([], DATA, [null, ' ', '\u200b'], ['2013-04-23', '陈霞']))
    expect(read.calls).toHaveLength(1)
    expect(read.problems).toEqual([])
  })

  it('are passed over and counted when they are remarks or signatures', () => {
    const read = readSheets(register(DATA, ['组长签字:', null, null, '日期:'], ['备注:本表一式二份']))
    expect(read.calls).toHaveLength(1)
    expect(read.sheets[0]!.passedOver.others).toBe(2)
    expect(errorsOf(read)).toEqual([])
  })
})

describe("a day's summary in the middle of a long table", () => {
  const bad: CellValue[] = ['2013-04-23', '陈霞', '王二', '123', '派单', '接通', 'C']

  it('is passed over, and the rows behind it are calls', () => {
    const read = readSheets(register(DATA, ['电开数量', 1, '有效电话数量', 1], ['2013-04-23', ...DATA.slice(1)]))
    expect(callTable(read).map(([date]) => date)).toEqual(['2013-04-22', '2013-04-23'])
  })

  it('hides no fault in the row behind it', () => {
    const read = readSheets(register(DATA, ['电开数量', 1, '有效电话数量', 1], bad, ['2013-04-23', ...DATA.slice(1)]))
    expect(errorsOf(read)).toEqual(['D4 phone-invalid'])
  })
})

describe('a row of which only a grade and a need are words', () => {
  it('is a call, and its mistyped number is told', () => {
    const rows: CellValue[][] = [DATA, [null, null, null, 12345, null, null, 'A', '高层']]
    const read = readSheets(grid('电开效果管控表', [HEADS, ...rows], { merges: ['A2:A3', 'B2:B3'] }))
    expect(errorsOf(read)).toContain('D3 phone-invalid')
  })
})

describe('typed totals (C28)', () => {
  const data = (number: number, phone: CellValue = phoneOf(number)): CellValue[] => ['2013-04-22', '陈霞', null, phone, '派单', '接通', 'C']
  const totals = (...rows: CellValue[][]): [number, number][] =>
    readSheets(register(...rows)).totals.map(({ typed, counted }) => [typed, counted])

  it('小计 sums the data rows since the last 小计, 合计 all of them, void ones included', () => {
    expect(
      totals(data(1), data(2, '123'), ['小计', null, null, 2], data(3), ['小计', null, null, 9], data(4), ['合计', null, null, 4]),
    ).toEqual([[2, 2], [9, 1], [4, 4]])
  })

  it('may hold their number in the same cell, as text, or in any column to the right', () => {
    expect(totals(data(1), ['小计:1'], data(2), [null, null, '小计', null, null, '１组'], data(3), ['合计', null, null, null, null, null, null, null, null, 3])).toEqual([
      [1, 1], [1, 1], [3, 3],
    ])
  })

  it('are no calls and no errors', () => {
    const read = readSheets(register(data(1), ['小计', null, null, 1], ['合计', null, null, 1], ['总计', null, null, 1]))
    expect(read.calls).toHaveLength(1)
    expect(read.problems).toEqual([])
    expect(read.sheets[0]!.passedOver.totals).toBe(3)
  })

  it('are told at the cell of their number', () => {
    expect(readSheets(register(data(1), [null, '小计', null, null, 7])).totals).toMatchObject([{ row: 2, column: 4, typed: 7, counted: 1 }])
  })

  it('without a number are passed over', () => {
    const read = readSheets(register(data(1), ['合计']))
    expect(read.totals).toEqual([])
    expect(read.sheets[0]!.passedOver.totals).toBe(1)
  })
})
