import { describe, expect, it } from 'vitest'
import { RECORD_KINDS, RECORDS } from '../../src/registers'
import { wordingOf } from '../../src/i18n'
import { recordSheet, valueOf } from '../../src/sheets'
import { day } from '../support/days'
import { grid } from '../support/grids'
import { warningsOf, errorsOf, readSheets } from '../support/reading'

describe('a record beside the registers', () => {
  it('gives a value for each of its columns, blank ones unknown', () => {
    const { records, problems } = readSheets(grid('月度考核', [
      ['月份', '姓名', '业绩目标', '实际业绩', '客户满意度'],
      ['2013-04', '示例甲', '￥1,200,000', 1_300_000.5, '4.8分'],
      ['2013年5月', '示例 甲', '', null, null],
      [41386, '示例乙', 1, 2, 3],
    ]))
    expect(problems).toEqual([])
    expect(records.months).toMatchObject([
      { month: day('2013-04-01'), caller: '示例甲', target: 1_200_000, actual: 1_300_000.5, satisfaction: 4.8, attitude: null, note: '' },
      { month: day('2013-05-01'), caller: '示例甲', target: null, actual: null, satisfaction: null },
      { month: day('2013-04-01'), caller: '示例乙', target: 1, actual: 2, satisfaction: 3 },
    ])
  })

  it('has no row for a line without what it needs, and tells of it', () => {
    const read = readSheets(grid('资源库', [['联系电话', '领用人', '不再拨打'], ['1380000', '示例甲', ''], ['13800001234', '', '也许'], ['13800001235', '示例乙', '是']]))
    expect(errorsOf(read)).toEqual(['A2 phone-invalid'])
    expect(warningsOf(read)).toEqual(['C3 yes-no-unclear'])
    expect(read.records.numbers).toMatchObject([
      { phone: '13800001234', caller: '', doNotCall: null },
      { phone: '13800001235', caller: '示例乙', doNotCall: true },
    ])
  })

  it('is known by its name alone: other sheets with such heads are none', () => {
    const { records } = readSheets(grid('花名', [['月份', '电开人员', '业绩目标'], ['2013-04', '示例甲', 5]]))
    expect(records.months).toEqual([])
  })

  it.each(RECORD_KINDS)('%s is read from the sheet that is made for it', (kind) => {
    const { name, rows } = recordSheet(kind, [], '示例项目', wordingOf('zh-CN'))
    const read = readSheets(grid(name, rows.map(({ cells }) => cells.map((cell) => valueOf(cell)))))
    expect(read.sheets).toMatchObject([{ state: kind, rows: 0 }])
    expect(rows[2]!.cells).toHaveLength(Object.keys(RECORDS[kind].fields).length)
    expect(read.problems).toEqual([])
  })
})
