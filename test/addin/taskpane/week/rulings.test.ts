import { afterEach, describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../../addin/excel'
import type { Host } from '../../../../host/node'
import { consolidateWeek, sheetsInWorkbook, writeRuling } from '../../../../src/jobs'
import type { Workbook } from '../../../../src/port'
import { readRegisters } from '../../../../src/registers'
import { weeklyPack, type RulingLine } from '../../../../src/sheets'
import type { Book } from '../../../../src/workbook'
import { day } from '../../../support/days'
import { book, grid, phoneOf } from '../../../support/grids'
import { calls, dials, rulings, visits } from '../../../support/lines'
import { FRI, later, MON, TUE } from '../../../support/weeks'
import { exampleFile, startWith } from '../../excel/support'
import { openOffice, sheetNames, sheetNow, words } from '../office'

let host: Host
afterEach(() => host.stop())

async function open(...grids: Book['grids']): Promise<Workbook> {
  const office = await openOffice(grids, false)
  host = office.host
  return office.workbook
}

const REGISTERS = book('二组', visits({ date: MON, caller: '陈霞', phone: phoneOf(1) }, { date: TUE, caller: '周敏', phone: phoneOf(1) }))
const line = (more: Partial<RulingLine> = {}): RulingLine => ({ phone: phoneOf(1), owner: '周敏', judge: '赵经理', day: day(FRI), note: '客户当面说明', ...more })
const write = async (workbook: Workbook, ruling: RulingLine): Promise<unknown> => writeRuling(workbook, await workbook.read(), ruling, '某项目', words)
const ownerBy = async (workbook: Workbook): Promise<string> =>
  consolidateWeek([REGISTERS], { week: day(MON), rulings: [await workbook.read()] })!.figures.conflicts[0]!.owner

describe('a ruling written from the pane', () => {
  it('makes the sheet 撞客裁定 with its table where there is none', async () => {
    const workbook = await open(grid('别的', [['甲']]))
    expect(await write(workbook, line())).toEqual({ state: 'written', sheet: '撞客裁定' })
    const { sheets } = await workbook.read()
    expect(sheets.find(({ name }) => name === '撞客裁定')).toMatchObject({ mark: null, isProtected: false, tables: [{ name: '撞客裁定' }] })
    const { values, text } = await sheetNow(host, '撞客裁定')
    expect(values.slice(2)).toEqual([['联系电话', '归属', '裁定人', '裁定日期', '说明'], [phoneOf(1), '周敏', '赵经理', 41_390, '客户当面说明']])
    expect(text[3]![3]).toMatch(/2013.0?4.26/)
    expect(await ownerBy(workbook)).toBe('周敏')
  })

  it('goes under those that stand there; the last one holds, and can be taken back', async () => {
    const workbook = await open(grid('别的', [['甲']]))
    await write(workbook, line())
    await write(workbook, line({ owner: '陈霞', note: '=1+1' }))
    expect(await ownerBy(workbook)).toBe('陈霞')
    await write(workbook, line())
    await write(workbook, line({ owner: null }))
    expect(await ownerBy(workbook)).toBe('陈霞')
    const { values, formulas } = await sheetNow(host, '撞客裁定')
    expect(values.slice(3).map(([, owner]) => owner)).toEqual(['周敏', '陈霞', '周敏', '撤销'])
    expect(values.slice(3).map(([phone]) => phone)).toEqual(Array(4).fill(phoneOf(1)))
    expect(values[4]![4]).toBe('=1+1')
    expect(formulas[4]![4]).not.toBe(2)
    expect((await workbook.read()).sheets.find(({ name }) => name === '撞客裁定')!.tables[0]!.span.bottom).toBe(6)
  })

  it("finds the columns of people's own sheet by their heads", async () => {
    const own = grid('四月撞客裁定', [['序号', '裁定日期', '归属', '理由', '客户电话'], [1, '2013-04-25', '陈霞', '先接触', phoneOf(1)]])
    const workbook = await open(own)
    expect(await write(workbook, line())).toEqual({ state: 'written', sheet: '四月撞客裁定' })
    expect(await sheetNames(host)).toEqual(['四月撞客裁定'])
    expect((await sheetNow(host, '四月撞客裁定')).values[2]).toEqual(['', 41_390, '周敏', '客户当面说明', phoneOf(1)])
    expect(await ownerBy(workbook)).toBe('周敏')
  })

  it('is not written where a sheet of the name has other heads: nothing of people is changed', async () => {
    const workbook = await open(grid('撞客裁定', [['甲', '乙'], [1, 2]]))
    expect(await write(workbook, line())).toEqual({ state: 'no-heads', sheet: '撞客裁定' })
    expect((await sheetNow(host, '撞客裁定')).values).toEqual([['甲', '乙'], [1, 2]])
  })

  it('is of the same day in a workbook that counts days from 1904', async () => {
    host = await startWith('三组电开登记册.xlsx', exampleFile('三组电开登记册.xlsx'))
    const workbook = openWorkbook()
    await write(workbook, line())
    await write(workbook, line({ owner: '陈霞', day: day(FRI) - 1 }))
    const book = await workbook.read()
    expect(book.grids.find(({ sheet }) => sheet === '撞客裁定')!.dateSystem).toBe(1904)
    expect(readRegisters([book]).rulings.map((ruling) => ruling.day)).toEqual([day(FRI), day(FRI) - 1])
    expect(await ownerBy(workbook)).toBe('周敏')
  })

  it('is read with the registers of the open workbook', async () => {
    const workbook = await open(...REGISTERS.grids)
    await write(workbook, line())
    expect(consolidateWeek([await workbook.read()], { week: day(MON) })!.figures.conflicts).toMatchObject([{ owner: '周敏', ruling: { judge: '赵经理' } }])
  })
})

describe("the week's sheets in the open workbook", () => {
  const sheetsOf = (monday: string) => {
    const week = consolidateWeek([book('一组', calls(...dials('陈霞', MON, 3), ...dials('陈霞', later(MON, 7), 4, 50)))], { week: day(monday) })!
    return sheetsInWorkbook(weeklyPack({ ...week, files: [], words, mask: false, linkTo: () => undefined }), week.choice.monday)
  }

  it('give way to those of the same week, wherever they are renamed to, and stay beside those of another', async () => {
    const workbook = await open(rulings())
    expect((await workbook.apply(sheetsOf(MON))).created).toHaveLength(9)
    expect((await workbook.apply(sheetsOf(later(MON, 7)))).created).toHaveLength(9)
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('撞客 2013-04-22').name = '我的撞客'
      await context.sync()
    })
    const again = await workbook.apply(sheetsOf(MON))
    expect([again.created.length, again.replaced.length, again.kept]).toEqual([0, 9, []])
    const names = await sheetNames(host)
    expect(names).toHaveLength(19)
    expect(names.filter((name) => name.endsWith('2013-04-22'))).toHaveLength(9)
    expect(names.filter((name) => name.endsWith('2013-04-29'))).toHaveLength(9)
    expect((await sheetNow(host, '周汇总 2013-04-29')).values.flat()).toContain(4)
  })
})
