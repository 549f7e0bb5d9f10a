import { describe, expect, it } from 'vitest'
import { kindByName } from '../../src/registers'
import { isoDate } from '../../src/text'
import type { CellValue, Grid } from '../../src/workbook'
import { day, serial } from '../support/days'
import { grid, phoneOf } from '../support/grids'
import { attendance, calls, roster, settings, visits } from '../support/lines'
import { callTable, HEADS, readSheets, register } from '../support/reading'

const stateOf = (one: Grid): string => readSheets(one).sheets[0]!.state
const underName = (sheet: string, one: Grid): Grid => ({ ...one, sheet })
const call = { date: '2013-04-22', caller: '陈霞', phone: phoneOf(1), result: '接通', grade: 'A' }

const LEDGER: CellValue[][] = [
  ['日期', '电开人员', '电开数量', '可拨通', '有效电话数量', 'A', 'B', 'C', 'D', '当日到访量', '成交量'],
  ['2013-04-22', '陈霞', 120, 101, 80, 1, 2, 3, 4, 1, 0],
]
const SHEETS: [string, Grid][] = [
  ['calls', calls(call)],
  ['visits', visits({ date: '2013-04-22', caller: '陈霞', phone: phoneOf(1) })],
  ['roster', roster({ caller: '陈霞', group: '一组', hired: '2013-01-07' })],
  ['attendance', attendance(['陈霞', '2013-04-22', '出勤'])],
  ['settings', settings(['C13', 120])],
  ['ledger', grid('电开台帐', LEDGER)],
]

describe('a sheet is known by its name', () => {
  it.each([
    ['电开效果管控表', 'calls'], ['4月管控表(一组)', 'calls'], ['意向客户邀约到访登记表', 'visits'], ['花名册', 'roster'], ['4月考勤', 'attendance'],
    ['电开台帐', 'ledger'], ['电开台账', 'ledger'], ['规则', 'settings'], ['管 控 表', 'calls'], ['Sheet1', null], ['汇总', null],
  ])('%s: %s', (name, kind) => expect(kindByName(name)).toBe(kind))

  it.each(SHEETS)('%s', (kind, one) => expect(stateOf(one)).toBe(kind))
})

describe('a sheet whose name says nothing is known by its heads', () => {
  it.each(SHEETS)('%s', (kind, one) => expect(stateOf(underName('Sheet1', one))).toBe(kind))

  it('a typed ledger with a column of groups is no roster', () => {
    const withGroup = LEDGER.map((row, i) => [row[0]!, i === 0 ? '组别' : '一组', ...row.slice(1)])
    const read = readSheets(grid('Sheet1', withGroup))
    expect(read.sheets[0]!.state).toBe('ledger')
    expect(read.roster).toEqual([])
  })

  it('attendance with a column of groups is no roster', () => {
    const read = readSheets(grid('Sheet1', [['日期', '组别', '姓名', '状态'], ['2013-04-22', '一组', '陈霞', '休息']]))
    expect(read.sheets[0]!.state).toBe('attendance')
  })

  it('a visit register with a grade is no call register', () => {
    const heads = ['登记日期', '电开人员', '客户姓名', '联系电话', '意向等级', '实际到访时间', '接访人员']
    expect(stateOf(grid('Sheet1', [heads, ['2013-04-22', '陈霞', '王一', phoneOf(1), 'A', '2013-04-23', '李接访']]))).toBe('visits')
  })

  it('and is told as unknown when they say nothing either', () => {
    expect(readSheets(grid('说明', [['填表说明'], ['请每天填写']])).sheets).toMatchObject([{ state: 'unknown', rows: 0 }])
  })
})

describe('a sheet that this product made', () => {
  it.each(SHEETS)('is never read as a register: %s', (_, one) => {
    const read = readSheets({ ...one, made: true })
    expect(read.sheets).toMatchObject([{ state: 'made', rows: 0 }])
    const { calls, visits, roster, attendance, overrides, ledgers, problems } = read
    expect([calls, visits, roster, attendance, overrides, ledgers, problems].flat()).toEqual([])
  })

  it('leaves the others in its book', () => {
    expect(readSheets({ ...calls(call), made: true }, calls(call)).calls).toHaveLength(1)
  })
})

describe("dates in a book's own date system", () => {
  const on = day('2013-04-22')
  const dated = (date: CellValue, dateSystem: 1900 | 1904): string[] =>
    callTable(readSheets(grid('电开效果管控表', [HEADS, [date, '陈霞', null, phoneOf(1), null, '接通', 'C']], { dateSystem }))).map((row) => row[0]!)

  it.each([1900, 1904] as const)('%d: a serial number, as a number and as text, with a time of day', (system) => {
    const number = serial(on, system)
    for (const cell of [number, number + 0.5, String(number)]) expect(dated(cell, system)).toEqual(['2013-04-22'])
  })

  it.each([1900, 1904] as const)('%d: a date in words is the same', (system) => {
    for (const cell of ['2013.4.22', '２０１３／４／２２', '20130422', 20130422, '2013-04-22']) expect(dated(cell, system)).toEqual(['2013-04-22'])
  })

  it('two books may have two systems', () => {
    const sheets = ([1900, 1904] as const).map((system) =>
      grid(`管控表${system}`, [HEADS, [serial(on, system), '陈霞', null, phoneOf(system), null, '接通', 'C']], { dateSystem: system }),
    )
    expect(readSheets(...sheets).calls.map((row) => row.day)).toEqual([on, on])
  })
})

describe('a year-less date', () => {
  const rows = (dates: string[]): CellValue[][] => dates.map((date, i) => [date, '陈霞', null, phoneOf(i), '派单', '接通', 'C'])
  const days = (...dates: string[]): string[] => readSheets(register(...rows(dates))).calls.map((row) => (row.day === null ? 'none' : isoDate(row.day)))

  it('lies nearest to the week with the most calls', () => {
    expect(days('2013-12-31', '2014-01-02', '2014-01-03', '1月1日', '12月30日')).toEqual(['2013-12-31', '2014-01-02', '2014-01-03', '2014-01-01', '2013-12-30'])
  })

  it('is not moved by one date with a mistyped year', () => {
    expect(days('2013-04-22', '2013-04-23', '2031-04-24', '4月25日')).toEqual(['2013-04-22', '2013-04-23', '2031-04-24', '2013-04-25'])
  })

  it('is date-invalid where no date has a year', () => {
    expect(days('4月22日')).toEqual(['none'])
  })
})
