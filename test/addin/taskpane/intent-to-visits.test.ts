import { afterEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../host/node'
import { addIntentRows, planIntentRows, policyOf } from '../../../src/jobs'
import type { Workbook } from '../../../src/port'
import { readRegisters } from '../../../src/registers'
import type { Grid } from '../../../src/workbook'
import { day } from '../../support/days'
import { grid, phoneOf } from '../../support/grids'
import { calls, dials, roster, visits } from '../../support/lines'
import { MON, SUN, TUE, WED } from '../../support/weeks'
import { openOffice, setCell, sheetNow } from './office'

let host: Host
let workbook: Workbook
async function open(...grids: Grid[]): Promise<void> {
  ;({ host, workbook } = await openOffice(grids))
}
afterEach(() => host.stop())

const WEEK = { from: day(MON), to: day(SUN) }
const MONDAY = { from: day(MON), to: day(MON) }

async function plan(period = WEEK) {
  const book = await workbook.read()
  const registers = readRegisters([book])
  return planIntentRows(book, registers, policyOf(registers), period)
}

async function addAll(period = WEEK) {
  const { sheets, candidates } = await plan(period)
  return addIntentRows(workbook, { ...period, sheet: sheets[0]!.id, keys: candidates.map(({ key }) => key) })
}

/** Made-up customers: A on Monday, B on Monday and C on Tuesday, C on Monday, A on Wednesday. */
const CALLS = calls(
  { caller: '陈霞', date: MON, phone: phoneOf(1), result: '接通', grade: 'A', customer: '何先生', need: '高层', source: '派单' },
  { caller: '陈霞', date: MON, phone: phoneOf(2), result: '接通', grade: 'B' },
  { caller: '陈霞', date: MON, phone: phoneOf(3), result: '接通', grade: 'C' },
  { caller: '陈霞', date: TUE, phone: phoneOf(2), result: '接通', grade: 'C' },
  { caller: '陈霞', date: WED, phone: phoneOf(4), result: '接通', grade: 'A', customer: '马女士' },
)
const VISITS = visits({ caller: '陈霞', date: MON, phone: phoneOf(900) })

describe('intent customers who are not registered', () => {
  it('C26 C27: are those whose last grade of the day, or of the week, is A or B', async () => {
    await open(CALLS, VISITS)
    expect((await plan(MONDAY)).candidates.map(({ phone, grade }) => phone + grade)).toEqual([phoneOf(1) + 'A', phoneOf(2) + 'B'])
    expect((await plan()).candidates.map(({ phone, grade }) => phone + grade)).toEqual([phoneOf(1) + 'A', phoneOf(4) + 'A'])
  })

  it('are not those whom the caller has registered already, however the number is written', async () => {
    await open(CALLS, visits({ caller: '陈霞', date: MON, phone: `+86 ${phoneOf(1)}` }, { caller: '陈 霞', date: '没有日期', phone: phoneOf(4) }))
    expect((await plan()).candidates).toEqual([])
  })

  it('are told to be another caller’s where that one registered first', async () => {
    await open(CALLS, visits({ caller: '周敏', date: MON, phone: phoneOf(1) }))
    expect((await plan()).candidates.map(({ claimedBy }) => claimedBy)).toEqual(['周敏', null])
  })

  it('are told so too of two callers in the same list', async () => {
    await open(calls(...dials('陈霞', MON, 1, 1, { grade: 'A' }), ...dials('周敏', TUE, 1, 1, { grade: 'B' })), VISITS)
    expect((await plan()).candidates.map(({ caller, claimedBy }) => [caller, claimedBy])).toEqual([['陈霞', null], ['周敏', '陈霞']])
  })

  it('need a register with date, caller and phone', async () => {
    await open(CALLS, grid('到访登记表', [['客户姓名', '联系电话', '接访人员', '备注']]))
    expect((await plan()).sheets).toEqual([{ id: expect.any(String), name: '到访登记表', fits: false }])
    expect(await addAll()).toBeNull()
    await host.stop()
    await open(CALLS)
    expect((await plan()).sheets).toEqual([])
  })
})

describe('adding them', () => {
  it('writes date, caller, customer, phone, source and need under the last row, and never twice', async () => {
    await open(CALLS, VISITS)
    expect(await addAll()).toEqual({ sheet: '意向客户邀约到访登记表', row: 2, count: 2 })
    const { values } = await sheetNow(host, '意向客户邀约到访登记表')
    expect(values).toHaveLength(4)
    const registers = readRegisters([await workbook.read()])
    expect(registers.visits.slice(1).map(({ day: on, caller, phone, source, need, readable }) => [on, caller, phone, source, need, readable])).toEqual([
      [day(MON), '陈霞', phoneOf(1), '小组-派单', '高层', true],
      [day(WED), '陈霞', phoneOf(4), '小组-派单', '', true],
    ])
    expect(await addAll()).toBeNull()
    expect((await sheetNow(host, '意向客户邀约到访登记表')).values).toHaveLength(4)
  })

  it('leaves out who is registered between looking and adding', async () => {
    await open(CALLS, VISITS)
    const { sheets, candidates } = await plan()
    await setCell(host, '意向客户邀约到访登记表', 'A3', MON)
    await setCell(host, '意向客户邀约到访登记表', 'B3', '陈霞')
    await setCell(host, '意向客户邀约到访登记表', 'C3', phoneOf(1))
    const added = await addIntentRows(workbook, { ...WEEK, sheet: sheets[0]!.id, keys: candidates.map(({ key }) => key) })
    expect(added).toMatchObject({ count: 1 })
  })

  it("finds the columns of people's own register by their heads, and writes dates as it has them", async () => {
    const own = grid('5月登记表', [
      ['意向客户登记'],
      ['序号', '客户', '手机', '邀约人', '预约时间', '登记日期', '来源渠道', '接访顾问'],
      [1, '李女士', phoneOf(900), '陈霞', null, '2013.4.21', '派单', null],
      ['合计', 1, null, null, null, null, null, null],
    ])
    await open(CALLS, own)
    await addAll()
    const { values } = await sheetNow(host, '5月登记表')
    expect(values[4]).toEqual(['', '何先生', phoneOf(1), '陈霞', '', '2013-04-22', '小组-派单', ''])
    expect(readRegisters([await workbook.read()]).visits.map(({ readable, day: on }) => [readable, on])).toEqual([
      [true, day('2013-04-21')], [true, day(MON)], [true, day(WED)],
    ])
  })

  it('fills the first empty row of a native table, which grows for the others', async () => {
    const heads = grid('意向客户邀约到访登记表', [['登记日期', '电开人员', '客户姓名', '联系电话', '资源来源', '产品需求', '预约到访时间', '接访人员'], Array<null>(8).fill(null)])
    await open(CALLS, roster({ caller: '陈霞', group: '一组' }), heads)
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('意向客户邀约到访登记表').getRange('A1:H2')
      context.workbook.tables.add(range, true).name = '登记表'
      context.workbook.worksheets.getItem('意向客户邀约到访登记表').getRange('A2:A2').numberFormat = [['yyyy-mm-dd']]
      context.workbook.worksheets.getItem('意向客户邀约到访登记表').getRange('D2:D2').numberFormat = [['@']]
      await context.sync()
    })
    expect(await addAll()).toMatchObject({ row: 1, count: 2 })
    const { text, values } = await sheetNow(host, '意向客户邀约到访登记表')
    expect(text.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['2013-04-22', '陈霞', '何先生', phoneOf(1)],
      ['2013-04-24', '陈霞', '马女士', phoneOf(4)],
    ])
    expect(values[1]![3]).toBe(phoneOf(1))
    await host.Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('登记表').getRange().load('address')
      await context.sync()
      expect(range.address).toMatch(/A1:H3$/)
    })
  })

  it('C35: text that begins like a formula stays text', async () => {
    await open(calls({ caller: '陈霞', date: MON, phone: phoneOf(1), result: '接通', grade: 'A', customer: '=1+1' }), VISITS, roster({ caller: '陈霞', group: '一组' }))
    const heads = await sheetNow(host, '意向客户邀约到访登记表')
    expect(heads.values[0]).not.toContain('客户姓名')
    await setCell(host, '意向客户邀约到访登记表', 'O1', '客户姓名')
    await addAll()
    const now = await sheetNow(host, '意向客户邀约到访登记表')
    expect(now.values[2]![14]).toBe('=1+1')
  })
})

