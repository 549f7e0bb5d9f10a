import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../src/workbook'
import { day } from '../support/days'
import { grid, phoneOf } from '../support/grids'
import { visits, type Visit } from '../support/lines'
import { errorsOf, readSheets, warningsOf } from '../support/reading'

// columns: A 登记日期 B 电开人员 C 联系电话 D 预约 E 实际到访 F 联系 G 接访人员 H 签字 I 成交日期 J 产品 K 套数 L 来源 M 需求 N 组别
const right: Visit = { date: '2013-04-22', caller: '陈霞', phone: phoneOf(1), source: '派单' }
const read = (...changes: Partial<Visit>[]): ReturnType<typeof readSheets> => readSheets(visits(...changes.map((change) => ({ ...right, ...change }))))

describe('a visit', () => {
  it('is read with all it says', () => {
    const registers = read({ appointed: '4月23日', arrived: '2013.4.24', dealDate: '20130425', product: '高层', units: '2套', need: '别墅' })
    expect(registers.visits[0]).toMatchObject({
      readable: true, day: day('2013-04-22'), caller: '陈霞', phone: phoneOf(1), appointed: day('2013-04-23'), arrived: day('2013-04-24'),
      contacted: true, host: '李接访', signed: true, dealDay: day('2013-04-25'), dealProduct: '高层', dealUnits: 2, source: '小组-派单', need: '别墅',
    })
    expect(registers.problems).toEqual([])
  })

  it.each([
    ['登记日期', '日期'], ['电开人员', '置业顾问(电开)'], ['联系电话', '手机'], ['联系电话', '客户电话'], ['实际到访时间', '到访时间'],
    ['接访人员', '接访顾问'], ['资源来源', '来源渠道'],
  ])('has %s also under the head %s', (head, alias) => {
    const sheet = visits(right)
    const renamed = grid(sheet.sheet, sheet.rows.map((row, i) => (i === 0 ? row!.map((cell) => (cell === head ? alias : cell)) : row)))
    expect(readSheets(renamed).visits).toMatchObject([{ readable: true, host: '李接访', arrived: day('2013-04-22'), source: '小组-派单' }])
  })

  it.each<[string, CellValue, boolean | null]>([
    ['contacted', '√', true], ['contacted', 1, true], ['contacted', 'N', false], ['contacted', '×', false], ['contacted', null, null],
    ['signed', '已签', true], ['signed', '有', true], ['signed', '否', false], ['signed', null, null],
  ])('%s: %j is %s', (field, typed, value) => {
    expect(read({ [field]: typed as string }).visits[0]).toMatchObject({ [field]: value })
  })
})

describe('an error in a visit', () => {
  it.each([
    ['C2 phone-invalid', { phone: '12345' }],
    ['A2 date-invalid', { date: '2013-02-30', arrived: '2013-04-22' }],
    ['B2 caller-missing', { caller: '' }],
  ] as [string, Partial<Visit>][])('%s voids the row', (error, change) => {
    const registers = read(change)
    expect(errorsOf(registers)).toEqual([error])
    expect(registers.visits[0]!.readable).toBe(false)
  })

  it.each([
    ['D2', 'appointed', { appointed: '下周' }],
    ['E2', 'arrived', { arrived: '2013-13-2' }],
    ['I2', 'dealDay', { dealDate: '昨天', product: '高层' }],
  ] as [string, string, Partial<Visit>][])('%s date-invalid voids that date alone (%s)', (cell, field, change) => {
    const registers = read(change)
    expect(errorsOf(registers)).toEqual([`${cell} date-invalid`])
    expect(registers.visits[0]).toMatchObject({ readable: true, [field]: null })
  })

  it('is told for each fault of a row', () => {
    expect(errorsOf(read({ date: '昨天', phone: '1', appointed: 'x', arrived: 'y', dealDate: 'z' })).sort()).toEqual([
      'A2 date-invalid', 'C2 phone-invalid', 'D2 date-invalid', 'E2 date-invalid', 'I2 date-invalid',
    ])
  })

  it('is none where dates, host and signature are blank', () => {
    const registers = read({ arrived: null, contacted: null, host: null, signed: null })
    expect(registers.problems).toEqual([])
  })
})

describe('a warning in a visit', () => {
  it.each([
    ['F2 yes-no-unclear', { contacted: '可能' }],
    ['K2 number-unclear', { dealDate: '2013-04-23', product: '高层', units: '若干' }],
    ['L2 source-unknown', { source: '老带新' }],
    ['M2 need-unknown', { need: '写字楼' }],
  ] as [string, Partial<Visit>][])('%s', (warning, change) => {
    expect(warningsOf(read(change))).toEqual([warning])
    expect(errorsOf(read(change))).toEqual([])
  })
})
