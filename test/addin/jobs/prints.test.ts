import { afterEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../host/node'
import { makePaperForm, printVisits } from '../../../src/jobs'
import type { Workbook } from '../../../src/port'
import { readRegisters } from '../../../src/registers'
import type { CellValue, Grid } from '../../../src/workbook'
import { day } from '../../support/days'
import { grid, phoneOf } from '../../support/grids'
import { calls, dials, roster, settings, visits } from '../../support/lines'
import { FRI, later, MON, SUN, TUE } from '../../support/weeks'
import { openOffice, sheetNames, words } from '../taskpane/office'

let host: Host

afterEach(() => host.stop())

async function office(...grids: Grid[]): Promise<Workbook> {
  const opened = await openOffice(grids, false)
  host = opened.host
  return opened.workbook
}

async function rowsOf(workbook: Workbook, sheet: string): Promise<CellValue[][]> {
  const { grids } = await workbook.read()
  return Array.from(grids.find((one) => one.sheet === sheet)!.rows, (row) => [...(row ?? [])])
}

const PEOPLE = roster({ caller: '陈霞', group: '一组' }, { caller: '罗伟', group: '二组' })
const REGISTER = visits(
  { caller: '罗伟', date: TUE, phone: phoneOf(2) },
  { caller: '陈霞', date: FRI, phone: phoneOf(3) },
  { caller: '陈霞', date: MON, phone: phoneOf(1) },
  { caller: '陈霞', date: later(MON, -14), phone: phoneOf(9) },
  { caller: '陈霞', date: '昨天', phone: phoneOf(8) },
)

describe('打印登记表', () => {
  it('lays out the last week with registrations, by group, caller and day, in two copies', async () => {
    const workbook = await office(REGISTER, PEOPLE, settings(['C00', '测试花园']))
    expect(await printVisits(workbook, { words, today: day(SUN) })).toEqual({
      sheet: '登记表打印', from: day(MON), to: day(SUN), rows: 3, undated: 1,
    })
    const rows = await rowsOf(workbook, '登记表打印')
    expect(rows[0]![0]).toBe(`测试花园 意向客户邀约到访登记表（${MON} 至 ${SUN}）`)
    const labels = rows.map(([first]) => first).filter((first) => typeof first === 'string' && / · /.test(first))
    expect(labels).toEqual([
      '组长联 · 一组 · 第 1 张，共 1 张', '组长联 · 二组 · 第 1 张，共 1 张', '电开人员联 · 一组 陈霞 · 第 1 张，共 1 张', '电开人员联 · 二组 罗伟 · 第 1 张，共 1 张',
    ])
    const phones = rows.filter(([first]) => typeof first === 'number').map((row) => row[4])
    expect(phones).toEqual([phoneOf(1), phoneOf(3), phoneOf(2), phoneOf(1), phoneOf(3), phoneOf(2)])
  })

  it('prints the days that are asked for', async () => {
    const workbook = await office(REGISTER, PEOPLE)
    const span = { from: day(later(MON, -14)), to: day(TUE) }
    expect(await printVisits(workbook, { words, today: day(SUN), span })).toMatchObject({ ...span, rows: 3 })
  })

  it('takes a mistyped year for no week to print', async () => {
    const workbook = await office(visits({ caller: '陈霞', date: MON, phone: phoneOf(1) }, { caller: '陈霞', date: '2031-04-22', phone: phoneOf(2) }), PEOPLE)
    expect(await printVisits(workbook, { words, today: day(SUN) })).toMatchObject({ from: day(MON), rows: 1 })
  })

  it('takes the place of the print before, and is never read as a register', async () => {
    const workbook = await office(REGISTER, PEOPLE)
    await printVisits(workbook, { words, today: day(SUN) })
    await printVisits(workbook, { words, today: day(SUN) })
    expect((await sheetNames(host)).filter((name) => name.startsWith('登记表打印'))).toEqual(['登记表打印'])
    expect(readRegisters([await workbook.read()]).visits).toHaveLength(5)
  })

  it('makes no sheet when nothing is registered', async () => {
    const workbook = await office(PEOPLE)
    expect(await printVisits(workbook, { words, today: day(SUN) })).toBeNull()
    expect(await sheetNames(host)).toEqual(['花名册'])
  })
})

describe('the paper form in a workbook', () => {
  it('is made empty, once, and read when it is filled in', async () => {
    const workbook = await office(PEOPLE)
    expect(await makePaperForm(workbook, { words, today: day(MON) })).toEqual({ sheet: '日管控表', kept: false, rows: 0 })
    expect(await makePaperForm(workbook, { words, today: day(MON) })).toMatchObject({ kept: true })
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('日管控表')
      for (const [cell, value] of Object.entries({ C3: MON, E3: '陈霞', C5: phoneOf(1), D5: '派单', E5: '接通', F5: 'C' })) sheet.getRange(cell).values = [[value]]
      await context.sync()
    })
    const registers = readRegisters([await workbook.read()])
    expect(registers.problems).toEqual([])
    expect(registers.calls.map(({ caller, day: on, phone }) => [caller, on, phone])).toEqual([['陈霞', day(MON), phoneOf(1)]])
  })

  it("prints a caller's day as the register has it, with the figures of its foot", async () => {
    const register = calls(
      ...dials('陈霞', MON, 3, 0, { grade: 'A', need: '高层', sms: '是' }), ...dials('陈霞', MON, 1, 0), ...dials('罗伟', MON, 2, 50), ...dials('陈霞', TUE, 1, 70),
    )
    const workbook = await office(register, visits({ caller: '陈霞', date: MON, phone: phoneOf(0), dealDate: MON, product: '别墅', units: 2 }), PEOPLE)
    const of = { caller: '陈霞', day: day(MON) }
    expect(await makePaperForm(workbook, { words, today: day(SUN), of })).toEqual({ sheet: '管控表打印', kept: false, rows: 4 })
    const rows = await rowsOf(workbook, '管控表打印')
    const figure = (label: string): CellValue => {
      const row = rows.findLast((cells) => cells.includes(label))!
      return row[row.indexOf(label) + 1]!
    }
    expect(rows[2]!.filter((cell) => cell !== null)).toEqual(['登记日期', 41386, '电开人员', '陈霞', '小组', '一组'])
    expect(['电开数量', '有效电话数量', 'A', 'B', '当日到访量', '成交量', '高层', '别墅'].map(figure)).toEqual([4, 3, 3, 0, 1, 2, 3, 0])
    expect(readRegisters([await workbook.read()]).calls).toHaveLength(7)
  })

  it('has nothing to print of a day without calls', async () => {
    const workbook = await office(calls(...dials('陈霞', MON, 1)), PEOPLE, grid('备忘', [['无']]))
    expect(await makePaperForm(workbook, { words, today: day(SUN), of: { caller: '陈霞', day: day(SUN) } })).toBeNull()
  })
})
