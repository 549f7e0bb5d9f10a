import { describe, expect, it } from 'vitest'
import type { CellValue, Grid } from '../../src/workbook'
import { grid, phoneOf } from '../support/grids'
import { callTable, errorsOf, readSheets } from '../support/reading'

const HEADS = ['序号', '客户姓名', '联系电话', '资源来源', '拨打结果', '意向等级', '产品需求', '备注']
const line = (number: number, grade: CellValue = 'C'): CellValue[] => [number, '客户', phoneOf(number), '派单', '接通', grade]

/** The paper form: a caller's day on one sheet. */
function form(head: CellValue[][], data: CellValue[][], feet: CellValue[][], sheet = '4.22陈霞'): Grid {
  return grid(sheet, [['电开效果管控表'], ...head, HEADS, ...data, ...feet])
}
const feetOf = (...feet: CellValue[][]): [string, number, string][] =>
  readSheets(form([['登记日期', '2013-04-22', null, '电开人员', '陈霞']], [line(1), line(2)], feet)).forms.flatMap((one) =>
    one.feet.map(({ figure, typed, row, column }): [string, number, string] => [figure, typed, `${String.fromCharCode(65 + column)}${row + 1}`]),
  )

describe('a form with date and caller in its head', () => {
  it.each<[string, CellValue[][]]>([
    ['in the cells to the right of their labels', [['登记日期', '2013-04-22', null, '电开人员', '陈霞']]],
    ['in the cells of their labels, behind a colon', [['登记日期:2013.4.22', null, null, '电开人员：陈 霞']]],
    ['one blank cell further', [['登记日期:', null, 41386, null, '电开人员:', null, '陈霞']]],
    ['on rows of their own', [['电开人员', '陈霞'], ['日期', '20130422']]],
  ])('gives them to all its rows: %s', (_, head) => {
    const read = readSheets(form(head, [line(1), line(2)], []))
    expect(callTable(read)).toEqual([['2013-04-22', '陈霞', phoneOf(1), '接通', 'C'], ['2013-04-22', '陈霞', phoneOf(2), '接通', 'C']])
    expect(errorsOf(read)).toEqual([])
  })

  it('with a bad date is told once, at the cell in its head', () => {
    const read = readSheets(form([['登记日期', '昨天', null, '电开人员', '陈霞']], [line(1), line(2), line(3)], []))
    expect(errorsOf(read)).toEqual(['B2 date-invalid'])
    expect(read.calls.map((row) => row.readable)).toEqual([false, false, false])
  })

  it('with a bad date behind the colon is told at that cell', () => {
    expect(errorsOf(readSheets(form([['登记日期:2013.13.2', null, '电开人员:陈霞']], [line(1), line(2)], [])))).toEqual(['A2 date-invalid'])
  })

  it('with no date or no caller is told once, at the cell that should hold it', () => {
    expect(errorsOf(readSheets(form([['登记日期', null, null, '电开人员', '陈霞']], [line(1), line(2)], [])))).toEqual(['B2 date-invalid'])
    expect(errorsOf(readSheets(form([['登记日期', '2013-04-22', null, '电开人员', null]], [line(1), line(2)], [])))).toEqual(['E2 caller-missing'])
  })

  it('never takes the next label for a value that is left blank', () => {
    const read = readSheets(form([['电开人员', null, null, '登记日期', '2013-04-22']], [line(1)], []))
    expect(read.calls.map((row) => row.caller)).toEqual([''])
    expect(errorsOf(read)).toEqual(['B2 caller-missing'])
    const withColons = readSheets(form([['电开人员:', null, null, '登记日期:', '2013-04-22']], [line(1)], []))
    expect(errorsOf(withColons)).toEqual(['B2 caller-missing'])
  })

  it('has errors of its rows at their own cells', () => {
    expect(errorsOf(readSheets(form([['登记日期', '2013-04-22', null, '电开人员', '陈霞']], [line(1, 'B/C'), [2, '客户', '12', '派单', '关机']], [])))).toEqual(['F4 grade-invalid', 'C5 phone-invalid'])
  })
})

describe("the feet of a form (C28)", () => {
  it('stand to the right of their labels', () => {
    expect(feetOf(['电开数量', 2, '有效电话数量', 2, '当日到访量', 1, '成交量', 0])).toEqual([
      ['calls', 2, 'B6'], ['answered', 2, 'D6'], ['visits', 1, 'F6'], ['deals', 0, 'H6'],
    ])
  })

  it('stand under their labels', () => {
    expect(feetOf(['电开数量', '有效电话数量', 'A', 'B', 'C', 'D', '高层', '别墅'], [150, 80, 1, 2, 3, 4, 5, 6])).toEqual([
      ['calls', 150, 'A7'], ['answered', 80, 'B7'], ['A', 1, 'C7'], ['B', 2, 'D7'], ['C', 3, 'E7'], ['D', 4, 'F7'], ['高层', 5, 'G7'], ['别墅', 6, 'H7'],
    ])
  })

  it('stand in the cells of their labels', () => {
    expect(feetOf(['电开数量:２', null, '有效电话数量：2'], ['A类:1', 'B类：0'])).toEqual([
      ['calls', 2, 'A6'], ['answered', 2, 'C6'], ['A', 1, 'A7'], ['B', 0, 'B7'],
    ])
  })

  it('stand in the cell of their label with a unit behind the number', () => {
    expect(feetOf(['电开数量:2组', null, '有效电话数量:2个'])).toEqual([['calls', 2, 'A6'], ['answered', 2, 'C6']])
  })

  it('are each of A–D, each need, visits and deals where they stand', () => {
    const labels = ['高层', '别墅', '洋房', '商铺', '车位', '其他']
    const feet = feetOf(['电开数量', 2], labels.flatMap((label, i) => [label, i]), ['A级', 1, 'B级', 2, 'C级', 3, 'D级', 4])
    expect(feet.map(([figure, typed]) => `${figure} ${typed}`)).toEqual(['calls 2', ...labels.map((label, i) => `${label} ${i}`), 'A 1', 'B 2', 'C 3', 'D 4'])
  })

  it('are no calls and no errors', () => {
    const read = readSheets(form([['登记日期', '2013-04-22', null, '电开人员', '陈霞']], [line(1)], [['电开数量', 1, '有效电话数量', 1], [], ['组长签字:', null, '电开人员签字:']]))
    expect(read.calls).toHaveLength(1)
    expect(errorsOf(read)).toEqual([])
  })

  it("belong to the form's caller and day", () => {
    const read = readSheets(form([['登记日期', '2013-04-22', null, '电开人员', '陈霞']], [line(1)], [['电开数量', 1]]))
    expect(read.forms).toHaveLength(1)
    expect(read.forms[0]!.feet[0]).toMatchObject({ caller: '陈霞', figure: 'calls', typed: 1 })
  })
})

describe('several forms', () => {
  it('are read each by its own head', () => {
    const forms = ['22', '23'].map((day) => form([['登记日期', `2013-04-${day}`, null, '电开人员', '陈霞']], [line(+day)], [['电开数量', 1]], `4.${day}`))
    const read = readSheets(...forms)
    expect(callTable(read).map(([date]) => date)).toEqual(['2013-04-22', '2013-04-23'])
    expect(read.forms).toHaveLength(2)
  })
})
