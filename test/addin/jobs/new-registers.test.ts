import { afterEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../host/node'
import { newRegisters, policyOf, type NewRegistersOutcome } from '../../../src/jobs'
import { makePolicy } from '../../../src/policy'
import { WorkbookFault, type Workbook } from '../../../src/port'
import { readRegisters } from '../../../src/registers'
import type { Grid } from '../../../src/workbook'
import { day } from '../../support/days'
import { grid, phoneOf } from '../../support/grids'
import { attendance, calls, dials, roster } from '../../support/lines'
import { MON } from '../../support/weeks'
import { openOffice, sheetNames, words } from '../taskpane/office'

const ALL = ['电开效果管控表', '意向客户邀约到访登记表', '花名册', '考勤', '规则', '说明']
let host: Host

afterEach(() => host.stop())

async function office(grids: Grid[]): Promise<Workbook> {
  const opened = await openOffice(grids, false)
  host = opened.host
  return opened.workbook
}

const make = (workbook: Workbook): Promise<NewRegistersOutcome> =>
  newRegisters(workbook, { words, policy: makePolicy(), today: day(MON) })

/** The source of the list at a cell. */
async function listAt(sheet: string, cell: string): Promise<string> {
  return host.Excel.run(async (context) => {
    const validation = context.workbook.worksheets.getItem(sheet).getRange(cell).dataValidation.load('rule')
    await context.sync()
    return String(validation.rule.list?.source)
  })
}

describe('新建登记册 in a new workbook', () => {
  it('makes all sheets with their tables, ready to be typed into', async () => {
    const workbook = await office([])
    expect(await make(workbook)).toEqual({ created: ALL, replaced: [], kept: [], instead: [] })
    expect(await sheetNames(host)).toEqual(['Sheet1', ...ALL])
    const book = await workbook.read()
    expect(book.sheets.map(({ tables, mark, isProtected }) => [tables.map(({ name }) => name).join(), mark, isProtected])).toEqual(
      ['', '管控表', '登记表', '花名册', '考勤', '规则', ''].map((table) => [table, null, false]),
    )
    expect(readRegisters([book]).problems).toEqual([])
    expect(policyOf(readRegisters([book])).figure('quota', day(MON))).toBe(100)
  })

  it('calculates what is typed as it is, beside all its colours', async () => {
    await make(await office([]))
    const missing = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('电开效果管控表')
      sheet.getRange('A4:A6').values = [['2013-04-22'], ['2013-04-22'], ['2013-04-22']]
      sheet.getRange('D4:D6').values = [['13800001234'], ['13800001235'], ['13800001236']]
      await context.sync()
      const formats = ['=$A4=""', '=AND($D4<>"",$A4="")'].map((formula) => {
        const format = sheet.getRange('A4:A100').conditionalFormats.add('Custom')
        format.custom.rule.formula = formula
        return format
      })
      const cells = sheet.getRange('Z4:Z7')
      cells.formulas = [4, 5, 6, 7].map((row) => [`=AND($D${row}<>"",$A${row}="")`])
      cells.load('values')
      formats.forEach((format) => format.load('id'))
      await context.sync()
      return cells.values.flat()
    })
    expect(missing).toEqual([false, false, false, false])
  })

  it('keeps phones as text, gives dates their format, and lists from 说明 and 花名册', async () => {
    await make(await office([]))
    const formats = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('电开效果管控表').getRange('A900:D900').load('numberFormat')
      await context.sync()
      return range.numberFormat[0]
    })
    expect(formats).toEqual(['yyyy-mm-dd', '@', '@', '@'])
    expect(await listAt('电开效果管控表', 'G900')).toMatch(/^='?说明'?!\$A\$\d+:\$A\$\d+$/)
    expect(await listAt('考勤', 'B4')).toContain('花名册')
  })

  it('takes what is typed and appended, and reads it without a problem', async () => {
    const workbook = await office([])
    await make(workbook)
    const before = await workbook.read()
    const id = (name: string): string => before.sheets.find((sheet) => sheet.name === name)!.id
    await workbook.append(id('电开效果管控表'), [1, 2].map((n) => [41386, '陈霞', '何先生', phoneOf(n), '常规资源', null, '接通', 'C']))
    await workbook.append(id('花名册'), [['陈霞', '一组']])
    const registers = readRegisters([await workbook.read()])
    expect(registers.problems).toEqual([])
    expect(registers.calls.map(({ row, day: on, phone }) => [row, on, phone])).toEqual([[3, day(MON), phoneOf(1)], [4, day(MON), phoneOf(2)]])
    expect(registers.roster.map(({ caller, group }) => [caller, group])).toEqual([['陈霞', '一组']])
  })

  it('changes nothing the second time, and says what is there', async () => {
    const workbook = await office([])
    await make(workbook)
    expect(await make(workbook)).toEqual({ created: [], replaced: [], kept: ALL, instead: [] })
    expect(await sheetNames(host)).toEqual(['Sheet1', ...ALL])
  })
})

describe('新建登记册 in a workbook that is in use', () => {
  it('makes no second register where one stands under another name, and takes the callers from its roster', async () => {
    const workbook = await office([
      { ...calls(...dials('陈霞', MON, 2)), sheet: '4月电话管控表' },
      { ...roster({ caller: '陈霞', group: '一组' }), sheet: '人员花名册' },
    ])
    expect(await make(workbook)).toEqual({
      created: ['意向客户邀约到访登记表', '考勤', '规则', '说明'],
      replaced: [],
      kept: [],
      instead: [{ wanted: '电开效果管控表', there: '4月电话管控表' }, { wanted: '花名册', there: '人员花名册' }],
    })
    expect(await listAt('意向客户邀约到访登记表', 'B4')).toMatch(/人员花名册.*\$A\$2/)
  })

  it('leaves sheets of these names as they are', async () => {
    const own = attendance(['陈霞', MON, '出勤'])
    const workbook = await office([own, grid('说明', [['本组的说明']])])
    const outcome = await make(workbook)
    expect(outcome.kept).toEqual(['考勤', '说明'])
    expect(outcome.created).toEqual(['电开效果管控表', '意向客户邀约到访登记表', '花名册', '规则', '说明 2'])
    const book = await workbook.read()
    expect(book.grids.find(({ sheet }) => sheet === '考勤')!.rows).toEqual(own.rows)
    expect(book.grids.find(({ sheet }) => sheet === '说明')!.rows).toEqual([['本组的说明']])
    expect(await listAt('电开效果管控表', 'G4')).toMatch(/说明 2/)
  })

  it('uses the lists that it made before for what is made again', async () => {
    const workbook = await office([])
    await make(workbook)
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('意向客户邀约到访登记表').delete()
      await context.sync()
    })
    const outcome = await make(workbook)
    expect(outcome.created).toEqual(['意向客户邀约到访登记表'])
    expect(await listAt('意向客户邀约到访登记表', 'E4')).toMatch(/^='?说明'?!/)
  })

  it('takes an empty paper form for no register', async () => {
    const form = grid('日管控表', [['电开效果管控表'], ['登记日期', null, null, '电开人员'], ['序号', '客户姓名', '联系电话', '资源来源', '拨打结果', '意向等级'], [1], [2]])
    const workbook = await office([form])
    expect((await make(workbook)).created).toEqual(ALL)
  })

  it('makes nothing in a workbook that is protected, and says why', async () => {
    const workbook = await office([])
    await host.Excel.run(async (context) => {
      context.workbook.protection.protect()
      await context.sync()
    })
    await expect(make(workbook)).rejects.toThrow(WorkbookFault)
    expect(await sheetNames(host)).toEqual(['Sheet1'])
  })
})
