import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeBook } from '../../src/files'
import { wordingOf } from '../../src/i18n'
import { consolidateWeek, weekJson } from '../../src/jobs'
import { weeklyPack } from '../../src/sheets'
import type { Book } from '../../src/workbook'
import { day } from '../support/days'

const HEADS = [
  ['日期', '电开人员', '客户姓名', '联系电话', '资源来源', '拨打结果', '意向等级', '产品需求', '短信'],
  ['登记日期', '电开人员', '客户姓名', '联系电话', '预约到访时间', '实际到访时间', '到访联系电开人员', '接访人员', '接访签字', '成交日期', '成交产品', '成交套数'],
  ['姓名', '组别', '入职日期', '离职日期', '期初到访累计'],
  ['日期', '姓名', '状态'],
  ['编号', '数值', '生效日期'],
  ['序号', '客户姓名', '联系电话', '拨打结果', '意向等级'],
]
const WORDS = [
  ...HEADS.flat(), '小计', '合计', '电开数量', '有效电话数量', 'C13', '2013-04-22', '4月23日', '昨天', '13800000001', '13800000002', '12', '接通', '拒接',
  '占线', 'A', 'b类', 'D', 'E', '高层', '是', '×', '一组', '出勤', '休息', '陈霞', '周敏', '登记日期：2013.4.22 电开人员：陈霞', '小组:二组', '=1+1',
  '', '  ', 'constructor', '__proto__',
]
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  fc.constantFrom(null, 0, 1, 100, 41_386, 39_924, 20_130_422, 13_800_000_003, 1.5, true, false, -1),
  fc.string({ maxLength: 6 }),
)
const rows = fc
  .tuple(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 3 }), fc.constantFrom([], ...HEADS.map((head) => [head])), fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 12 }))
  .map(([above, head, below]) => [...above, ...head, ...below])
const merge = fc
  .tuple(fc.nat(8), fc.nat(4), fc.nat(6), fc.nat(2))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }))
const grid = fc.record({
  sheet: fc.constantFrom('管控表', '登记表', '花名册', '考勤', '规则', '台帐', 'Sheet1', '4.23'),
  rows,
  merges: fc.array(merge, { maxLength: 2 }),
  dateSystem: fc.constantFrom(1900 as const, 1904 as const),
  made: fc.constant(false),
})
const books: fc.Arbitrary<Book[]> = fc.uniqueArray(
  fc.record({ file: fc.constantFrom('一组.xlsx', '二组.xlsx', '拓展部.csv', 'x.xls'), grids: fc.array(grid, { maxLength: 4 }) }),
  { minLength: 1, maxLength: 3, selector: ({ file }) => file },
)

describe('whatever stands in the sheets', () => {
  it('is read without a fault, adds up the same by group, caller and source, and gives a pack', async () => {
    let packs = 0
    await fc.assert(
      fc.asyncProperty(books, async (given) => {
        const week = consolidateWeek(given, { week: day('2013-04-22') })!
        const json = weekJson(week)
        const sum = (key: 'calls' | 'connected' | 'fine' | 'visits' | 'bonus', list: readonly Record<typeof key, number>[]): number =>
          list.reduce((total, item) => total + item[key], 0)
        for (const key of ['calls', 'connected', 'fine', 'visits', 'bonus'] as const) {
          expect(sum(key, json.groups)).toBeCloseTo(sum(key, json.callers), 6)
        }
        for (const key of ['calls', 'connected', 'visits'] as const) {
          expect(json.sources.reduce((total, source) => total + source[key], 0)).toBe(sum(key, json.callers))
        }
        expect(weekJson(consolidateWeek([...given].reverse(), { week: day('2013-04-22') })!)).toEqual(json)
        if (json.groups.length === 0 || packs++ % 10 > 0) return
        await writeBook(weeklyPack({ ...week, files: [], words: wordingOf('zh-CN'), mask: false, linkTo: () => undefined }))
      }),
      { numRuns: 1000 },
    )
    expect(packs).toBeGreaterThan(50)
  })
})
