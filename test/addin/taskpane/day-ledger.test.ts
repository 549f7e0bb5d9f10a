import { afterEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../host/node'
import { buildDayLedger, consolidateWeek, standingLedger } from '../../../src/jobs'
import { makePolicy } from '../../../src/policy'
import { WorkbookFault, type Workbook } from '../../../src/port'
import { readRegisters } from '../../../src/registers'
import { day } from '../../support/days'
import { attendance, calls, dials, roster, settings, visits } from '../../support/lines'
import { FRI, MON, SUN, TUE, WED } from '../../support/weeks'
import { columnUnder, ledgerOptions, makeTables, openOffice, setCell, sheetNames, sheetNow } from './office'

const WEEK = { from: day(MON), to: day(SUN) }
const LONG_AFTER = day('2026-01-01')

/** Two callers, a week; made-up people. 陈霞 is 5 short on Monday, has two visits and sold a 别墅. */
const SHEETS = [
  calls(...dials('陈霞', MON, 95), ...dials('陈霞', TUE, 110, 200), ...dials('周敏', MON, 100, 400)),
  visits(
    { caller: '陈霞', date: MON, phone: '13900000001', dealDate: TUE, product: '别墅' },
    { caller: '陈霞', date: TUE, phone: '13900000002' },
  ),
  roster({ caller: '陈霞', group: '一组' }, { caller: '周敏', group: '二组' }),
  attendance(...['陈霞', '周敏'].flatMap((caller) => [WED, '2013-04-25', FRI, '2013-04-27', SUN].map((date) => [caller, date, '休息'] as [string, string, string])), ['周敏', TUE, '请假']),
  settings(['C14', 1], ['C21.别墅', 500]),
]

let host: Host
let workbook: Workbook
async function open(grids = SHEETS, functions = true): Promise<void> {
  ;({ host, workbook } = await openOffice(grids, functions))
}
afterEach(() => host.stop())

async function standing(today = LONG_AFTER) {
  const book = await workbook.read()
  const registers = readRegisters([book])
  return standingLedger(book, registers, makePolicy(registers.overrides), today)
}

describe('the daily ledger in an open workbook', () => {
  it('C44: has a row a caller a day, subtotals by group and a total, with the figures of the weekly pack', async () => {
    await open()
    const built = await buildDayLedger(workbook, ledgerOptions(WEEK))
    expect(built).toEqual({ sheet: '台帐', rows: 14, mode: 'F', asValues: null })
    const now = await sheetNow(host, '台帐')
    expect(columnUnder(now, '组别').filter((cell) => String(cell).includes('小计'))).toEqual(['一组 小计', '二组 小计'])
    const { figures } = consolidateWeek([await workbook.read()], { week: day(MON) })!
    const total = now.values.at(-1)!
    const head = now.values.find((row) => row.includes('可拨通'))!
    const fine = figures.callers.reduce((sum, caller) => sum + caller.fine, 0)
    expect(total[0]).toBe('合计')
    expect(total[head.indexOf('可拨通')]).toBe(305)
    expect(total[head.indexOf('扣款（元）')]).toBe(fine)
    expect(total[head.indexOf('奖金（元）')]).toBe(500)
    expect(fine).toBe(5)
  })

  it('C14 C21: fines and bonuses are formulas over the counts and the rules, and give the derived yuan', async () => {
    await open()
    await buildDayLedger(workbook, ledgerOptions(WEEK))
    const now = await sheetNow(host, '台帐')
    const fines = columnUnder({ ...now, values: now.formulas }, '扣款（元）')
    expect(fines[1]).toMatch(/^=IF\(([A-Z]+)5="","",CALLFINE\(\1/)
    expect(fines[1]).toContain("'规则'!")
    expect(columnUnder({ ...now, values: now.formulas }, '奖金（元）')[1]).toMatch(/^=DEALBONUS\(\$[A-Z]+\$4:\$[A-Z]+\$4,/)
    expect(columnUnder(now, '扣款（元）').slice(1, 3)).toEqual([5, 0])
    expect(columnUnder(now, '奖金（元）').slice(1, 3)).toEqual([0, 500])
    expect(now.values.flat().filter((value) => typeof value === 'string' && value.startsWith('#'))).toEqual([])
  })

  it('C14: two yuan on 规则 change the cells at once, and the ledger stays in date', async () => {
    await open()
    await buildDayLedger(workbook, ledgerOptions(WEEK))
    await setCell(host, '规则', 'B2', 2)
    expect(columnUnder(await sheetNow(host, '台帐'), '扣款（元）')[1]).toBe(10)
    expect(await standing()).toMatchObject({ sheet: '台帐', stale: false })
  })

  it('refers to native tables by their names', async () => {
    await open()
    await makeTables(host, { 规则: '规则' })
    await buildDayLedger(workbook, ledgerOptions(WEEK))
    const now = await sheetNow(host, '台帐')
    expect(columnUnder({ ...now, values: now.formulas }, '扣款（元）')[1]).toContain('规则[#All]')
    expect(columnUnder(now, '扣款（元）')[1]).toBe(5)
  })

  it('makes a 规则 sheet where there is none', async () => {
    await open(SHEETS.slice(0, 4))
    await buildDayLedger(workbook, ledgerOptions(WEEK))
    expect(await sheetNames(host)).toContain('规则')
    expect(columnUnder(await sheetNow(host, '台帐'), '扣款（元）')[1]).toBe(5)
    expect(columnUnder(await sheetNow(host, '台帐'), '奖金（元）')[2]).toBe(500)
  })

  it('C44: built twice, it is the same', async () => {
    await open()
    await buildDayLedger(workbook, ledgerOptions(WEEK))
    const [names, before] = [await sheetNames(host), await sheetNow(host, '台帐')]
    await buildDayLedger(workbook, ledgerOptions(WEEK))
    expect(await sheetNames(host)).toEqual(names)
    expect(await sheetNow(host, '台帐')).toEqual(before)
  })

  it("leaves people's own sheet of that name alone", async () => {
    const own = { ...settings(['C13', 90]), sheet: '台帐', rows: [['我自己的表']] }
    await open([...SHEETS, own])
    expect(await buildDayLedger(workbook, ledgerOptions(WEEK))).toMatchObject({ sheet: '台帐 2' })
    expect((await sheetNow(host, '台帐')).values).toEqual([['我自己的表']])
    expect(await buildDayLedger(workbook, ledgerOptions(WEEK))).toMatchObject({ sheet: '台帐 2' })
  })

  it('builds nothing where there is nothing', async () => {
    await open()
    expect(await buildDayLedger(workbook, ledgerOptions({ from: day('2014-01-06'), to: day('2014-01-12') }))).toMatchObject({ sheet: null, rows: 0 })
    expect(await sheetNames(host)).not.toContain('台帐')
  })

  it('says nothing of days to come, nor of who has not begun today', async () => {
    await open([calls(...dials('陈霞', MON, 95)), roster({ caller: '陈霞', group: '一组' }, { caller: '周敏', group: '一组' })])
    const built = await buildDayLedger(workbook, ledgerOptions({ ...WEEK, today: day(MON) }))
    expect(built.rows).toBe(1)
    expect((await standing(day(MON)))!.code).toMatchObject({ from: day(MON), to: day(MON) })
  })
})

describe('a ledger that is cancelled', () => {
  it.each([1, 2, 3])('at step %i leaves the workbook as it was', async (step) => {
    await open()
    const before = [await sheetNames(host), ...(await Promise.all((await sheetNames(host)).map((name) => sheetNow(host, name))))]
    let asked = 0
    const progress = {
      report: () => undefined,
      check() {
        if (++asked >= step) throw new WorkbookFault('cancelled')
      },
    }
    await expect(buildDayLedger(workbook, ledgerOptions(WEEK), progress)).rejects.toMatchObject({ code: 'cancelled' })
    expect([await sheetNames(host), ...(await Promise.all((await sheetNames(host)).map((name) => sheetNow(host, name))))]).toEqual(before)
  })
})

describe('values instead of formulas', () => {
  it('are written where the host has no custom functions', async () => {
    await open(SHEETS, false)
    expect(await buildDayLedger(workbook, ledgerOptions({ ...WEEK, functions: false }))).toMatchObject({ mode: 'V', asValues: 'no-functions' })
    const now = await sheetNow(host, '台帐')
    expect(columnUnder({ ...now, values: now.formulas }, '扣款（元）')[1]).toBe(5)
    await setCell(host, '规则', 'B2', 2)
    expect(await standing()).toMatchObject({ stale: true })
  })

  it('are written in a workbook that counts its days from 1904', async () => {
    await open()
    const read = workbook.read.bind(workbook)
    workbook.read = async (progress) => {
      const book = await read(progress)
      return { ...book, grids: book.grids.map((grid) => ({ ...grid, dateSystem: 1904 as const })) }
    }
    expect(await buildDayLedger(workbook, ledgerOptions(WEEK))).toMatchObject({ mode: 'V', asValues: 'system-1904' })
    expect(columnUnder(await sheetNow(host, '台帐'), '扣款（元）').slice(1, 3)).toEqual([5, 0])
    expect(await buildDayLedger(workbook, ledgerOptions({ ...WEEK, live: true }))).toMatchObject({ mode: 'V', asValues: 'system-1904' })
  })

  it('are written where there are several sheets of rules', async () => {
    await open([...SHEETS, { ...settings(['C14', 3]), sheet: '规则 新' }])
    expect(await buildDayLedger(workbook, ledgerOptions(WEEK))).toMatchObject({ mode: 'V', asValues: 'several-rules' })
    expect(columnUnder(await sheetNow(host, '台帐'), '扣款（元）')[1]).toBe(15)
  })
})

describe('a ledger out of date', () => {
  it('is told when a figure changes, and not for what changes none', async () => {
    await open()
    await buildDayLedger(workbook, ledgerOptions(WEEK))
    expect(await standing()).toMatchObject({ stale: false, nameErrors: 0 })
    await setCell(host, '电开效果管控表', 'J2', '何先生')
    expect(await standing()).toMatchObject({ stale: false })
    await setCell(host, '电开效果管控表', 'D2', '空号')
    expect(await standing()).toMatchObject({ stale: true })
    await buildDayLedger(workbook, ledgerOptions(WEEK))
    expect(await standing()).toMatchObject({ stale: false })
  })

  it('has formulas without a name where the functions are not there, which is told apart', async () => {
    await open(SHEETS, false)
    await buildDayLedger(workbook, ledgerOptions(WEEK))
    await host.whenCalculated()
    expect(await standing()).toMatchObject({ stale: false, nameErrors: expect.any(Number) })
    expect((await standing())!.nameErrors).toBeGreaterThanOrEqual(28)
  })

  it('is there no more when its sheet is gone', async () => {
    await open()
    expect(await standing()).toBeNull()
  })
})

describe('the live ledger', () => {
  const TABLES = { 电开效果管控表: '管控表', 意向客户邀约到访登记表: '登记表', 花名册: '花名册', 考勤: '考勤', 规则: '规则' }

  it('C44: is one formula over the registers, which follows them', async () => {
    await open()
    await makeTables(host, TABLES)
    expect(await buildDayLedger(workbook, ledgerOptions({ ...WEEK, live: true }))).toMatchObject({ mode: 'L', asValues: null })
    const now = await sheetNow(host, '台帐')
    expect(now.formulas.flat().filter((formula) => String(formula).startsWith('=DAYLEDGER('))).toEqual([
      '=DAYLEDGER(管控表[#All],登记表[#All],花名册[#All],考勤[#All],DATE(2013,4,22),DATE(2013,4,28),规则[#All])',
    ])
    expect(columnUnder(now, '扣款')[0]).toBe(5)
    expect(columnUnder(now, '电开人员')).toHaveLength(14)
    expect(now.text.find((row) => row.includes('陈霞'))![0]).toBe('2013-04-22')
    await setCell(host, '电开效果管控表', 'D2', '空号')
    expect(columnUnder(await sheetNow(host, '台帐'), '扣款')[0]).toBe(6)
    expect(await standing()).toMatchObject({ stale: false })
  })

  it('takes registers without native tables by their cells, and those typed below', async () => {
    await open()
    expect(await buildDayLedger(workbook, ledgerOptions({ ...WEEK, live: true }))).toMatchObject({ mode: 'L' })
    expect(columnUnder(await sheetNow(host, '台帐'), '扣款')[0]).toBe(5)
  })

  it('is not, where a formula cannot be given all registers of a kind', async () => {
    await open([...SHEETS, { ...calls(...dials('周敏', TUE, 3, 900)), sheet: '管控表 2' }])
    expect(await buildDayLedger(workbook, ledgerOptions({ ...WEEK, live: true }))).toMatchObject({ mode: 'F', asValues: 'several-registers' })
  })

  it('is not, where the formula would read something else', async () => {
    const titled = calls(...dials('吴丽', MON, 5, 800))
    await open([{ ...titled, rows: [['小组：三组'], ...titled.rows] }])
    expect(await buildDayLedger(workbook, ledgerOptions({ ...WEEK, live: true }))).toMatchObject({ mode: 'F', asValues: 'reads-otherwise' })
  })
})
