import { describe, expect, it } from 'vitest'
import { attendance, calls, dials, roster, visits } from '../support/lines'
import { phoneOf } from '../support/grids'
import { MON, TUE } from '../support/weeks'
import { area, BLANKS, blanked, byHead, fault, serialOn, value } from './support'

const register = area(calls(...dials('陈霞', MON, 3), ...dials('陈霞', TUE, 1, 5)))
const totals = (cells: unknown, date: unknown = serialOn(MON), caller: unknown = '陈霞'): Record<string, unknown> =>
  byHead(value('DAYTOTALS', cells, date, caller))[0]!

/** The local midnight of `YYYY-MM-DD`, as Google Sheets has a date. */
function localDate(date: string): Date {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, dayOfMonth)
}

const withCells = (cells: readonly (readonly unknown[])[], change: (cell: unknown, row: number, column: number) => unknown): unknown[][] =>
  cells.map((row, r) => row.map((cell, c) => change(cell, r, c)))

describe('tables given to functions', () => {
  it('have their columns found by their heads, in any order and under any usual name', () => {
    const heads: unknown[][] = [['通话情况', '备注', '手机', '置业顾问(电开)', '日期'], ['接通', '', phoneOf(1), '陈霞', serialOn(MON)]]
    expect(totals(heads)).toMatchObject({ 电开数量: 1, 可拨通: 1, 有效电话: 1 })
  })

  it('are what their parameter says, not what their heads look like', () => {
    expect(fault('DAYTOTALS', area(visits({ date: MON, caller: '陈霞', phone: phoneOf(1) })), serialOn(MON), '陈霞')).toEqual(['value', 'headsCalls', '管控表'])
    expect(fault('VISITCOUNTS', register, '陈霞', null, null)).toEqual(['value', 'headsVisits', '登记表'])
    expect(fault('DAYLEDGER', register, null, area(attendance()), null)).toEqual(['value', 'headsRoster', '花名册'])
    expect(fault('DAYLEDGER', register, null, null, register)).toEqual(['value', 'headsAttendance', '考勤'])
    expect(fault('DAYLEDGER', register, null, null, null, null, null, null, [['甲']])).toEqual(['value', 'headsRulings', '撞客裁定'])
  })

  it('without a head row are told of', () => {
    expect(fault('DAYTOTALS', register.slice(1), serialOn(MON), '陈霞')).toEqual(['value', 'headsCalls', '管控表'])
    expect(fault('DAYTOTALS', 5, serialOn(MON), '陈霞')).toEqual(['value', 'headsCalls', '管控表'])
    expect(fault('SOURCEFUNNEL', [['甲', '乙'], ['丙', '丁']], null)).toEqual(['value', 'headsCalls', '管控表'])
  })

  it.each(BLANKS)('that hold nothing but heads, or nothing at all, are registers without rows: %j', (blank) => {
    const headOnly = [register[0]!]
    const oneBlankRow = blanked([register[0]!, register[0]!.map(() => null)], blank)
    const nothing = blanked([[null, null]], blank)
    for (const cells of [headOnly, oneBlankRow, nothing, [[blank]], blank]) {
      expect(totals(cells)).toMatchObject({ 电开人员: '陈霞', 电开数量: 0, 可拨通: 0, 'A+B': 0 })
      expect(value('DAYLEDGER', cells, null, null, null)).toHaveLength(1)
      expect(value('SOURCEFUNNEL', cells, cells === headOnly || cells === oneBlankRow ? null : cells)).toHaveLength(1)
    }
    expect(value('VISITCOUNTS', [area(visits())[0]], '陈霞', null, null)).toBe(0)
  })

  it.each(BLANKS)('read the same whatever stands for a blank: %j', (blank) => {
    const sheets = [
      area(calls(...dials('陈霞', MON, 3), { date: TUE, caller: '陈霞', phone: phoneOf(9), result: '接通', grade: 'A', need: '高层' })),
      area(visits({ date: MON, caller: '陈霞', phone: phoneOf(1), arrived: null, signed: null }, { date: MON, caller: '陈霞', phone: phoneOf(2), dealDate: TUE, product: '别墅' })),
      area(roster({ caller: '陈霞', group: '一组', hired: '2012-06-01' })),
      area(attendance(['陈霞', TUE, '半天'])),
    ]
    const [plain, other] = [sheets, sheets.map((cells) => blanked(cells, blank))].map((given) => value('DAYLEDGER', ...given))
    expect(other).toEqual(plain)
    expect(byHead(plain).map((row) => [row['日期'], row['到访'], row['成交别墅'], row['奖金']])).toEqual([[MON, 1, 0, 0], [TUE, 0, 1, 500]])
  })

  it('dates may be serial numbers, text or dates of the host, with a time of day or without', () => {
    const at = (dates: unknown[]): unknown[] => dates.map((date) => totals(withCells(register, (cell) => (cell === MON ? date : cell)))['电开数量'])
    const noon = localDate(MON)
    noon.setHours(23, 59, 59)
    expect(at([serialOn(MON), serialOn(MON) + 0.75, '2013/4/22', '2013年4月22日', localDate(MON), noon])).toEqual(Array(6).fill(3))
    expect([serialOn(MON), '2013.4.22', localDate(MON), noon].map((date) => totals(register, date)['电开数量'])).toEqual(Array(4).fill(3))
  })

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'America/Sao_Paulo'])('dates of the host are the days that they show, in %s', (zone) => {
    const before = process.env['TZ']
    process.env['TZ'] = zone
    try {
      // summer time began at midnight of 21 October 2012 in São Paulo: that day has no midnight
      for (const date of [MON, '2012-10-21', '2013-01-01', '2013-12-31']) expect(value('RECALLDATE', localDate(date), 'A', 0)).toBe(date)
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })

  it('a date without its year is of the year of the day in hand', () => {
    const short = withCells(register, (cell) => (cell === MON ? '4月22日' : cell))
    expect(totals(short)['电开数量']).toBe(3)
    expect(totals(short, '2011-04-22')['电开数量']).toBe(3)
  })

  it.each([[{ code: '#N/A' }], ['#N/A'], [new Error('#REF!')], [{ type: 'Error', basicType: 'Error', basicValue: '#DIV/0!' }]])('a cell with an error voids its row alone: %j', (error) => {
    const phone = register[0]!.indexOf('联系电话')
    const cells = withCells(register, (cell, row, column) => (row === 2 && column === phone ? error : cell))
    expect(totals(cells)).toMatchObject({ 电开数量: 2, 可拨通: 2 })
  })

  it('a cell of a data type counts by its value', () => {
    const typed = withCells(register, (cell) => ({ type: 'FormattedNumber', basicValue: cell }))
    expect(totals(typed)).toEqual(totals(register))
  })

  it('titles, repeated heads, blank rows and totals are passed over', () => {
    const [head, ...rows] = register as [unknown[], ...unknown[][]]
    const width = head.length
    const line = (...cells: unknown[]): unknown[] => [...cells, ...Array(width - cells.length).fill(null)]
    const cells = [line('四月电开'), head, rows[0]!, line(), rows[1]!, head, rows[2]!, line('合计', 3)]
    expect(totals(cells)['电开数量']).toBe(3)
  })

  it('a repeated call counts once more as a call and not as a customer', () => {
    const [head, first] = register as [unknown[], unknown[]]
    expect(totals([head, first, first])).toMatchObject({ 电开数量: 2, 可拨通: 1 })
  })
})
