import { afterEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../host/node'
import { NoFromColumn, policyOf, saveRule } from '../../../src/jobs'
import type { Override, Policy } from '../../../src/policy'
import { WorkbookFault, type Workbook } from '../../../src/port'
import { readRegisters } from '../../../src/registers'
import type { Grid } from '../../../src/workbook'
import { day } from '../../support/days'
import { grid } from '../../support/grids'
import { calls, dials, settings } from '../../support/lines'
import { MON, TUE } from '../../support/weeks'
import { openOffice, setCell, sheetNames, sheetNow, words } from './office'

let host: Host
let workbook: Workbook
async function open(...grids: Grid[]): Promise<void> {
  ;({ host, workbook } = await openOffice(grids))
}
afterEach(() => host.stop())

const CALLS = calls(...dials('陈霞', MON, 3))
const save = (id: string, value: Override['value'], from: string | null = null) =>
  saveRule(workbook, { id, value, from: from === null ? null : day(from) }, words, day(MON))
const policy = async (): Promise<Policy> => policyOf(readRegisters([await workbook.read()]))

describe('saving a rule to the 规则 sheet', () => {
  it('changes the value of the row with the same id and day', async () => {
    await open(CALLS, settings(['C13', 100], ['C13', 120, TUE], ['C14', 1]))
    expect(await save('C13', 110, TUE)).toEqual({ sheet: '规则', row: 2, how: 'changed' })
    expect((await sheetNow(host, '规则')).values.slice(1)).toEqual([['C13', 100, ''], ['C13', 110, TUE], ['C14', 1, '']])
    expect((await policy()).figure('quota', day(TUE))).toBe(110)
  })

  it('of several rows for the same day changes the last, which holds', async () => {
    await open(CALLS, settings(['C14', 1], ['C14', 3]))
    expect(await save('C14', 2)).toMatchObject({ row: 2 })
    expect((await policy()).figure('finePerCall', day(MON))).toBe(2)
  })

  it('adds a row for another day, like the row before', async () => {
    await open(CALLS, grid('规则', [['编号', '规则名称', '数值', '生效日期', '制度条款'], ['C14', '每少一组扣款', 1, null, '第一条']]))
    expect(await save('C14', 2, TUE)).toMatchObject({ row: 2, how: 'added' })
    expect((await sheetNow(host, '规则')).values[2]).toEqual(['C14', '每少一组扣款', 2, TUE, '第一条'])
    const rules = await policy()
    expect([rules.figure('finePerCall', day(MON)), rules.figure('finePerCall', day(TUE))]).toEqual([1, 2])
  })

  it('adds the price of a product that has none, with its name, unit and clause', async () => {
    await open(CALLS, grid('规则', [['编号', '规则名称', '数值', '单位', '生效日期', '制度默认', '制度条款'], ['C14', '每少一组扣款', 1, '元/组', null, 1, '第一条']]))
    await save('C21.商铺', 800)
    expect((await sheetNow(host, '规则')).values[2]).toEqual(['C21.商铺', '商铺每套成交奖金', 800, '元/套', '', '', '二、2 激励方式 第二条'])
    expect((await policy()).dealBonus('商铺', day(MON))).toBe(800)
  })

  it('makes the sheet where there is none, with all rules and the change', async () => {
    await open(CALLS)
    const saved = await save('C14', 2, TUE)
    expect(saved).toMatchObject({ sheet: '规则', how: 'made' })
    expect(await sheetNames(host)).toContain('规则')
    expect((await sheetNow(host, '规则')).values[saved.row]!.slice(0, 3)).toEqual(['C14', '每少一组扣款', 2])
    const rules = await policy()
    expect([rules.figure('finePerCall', day(MON)), rules.figure('finePerCall', day(TUE)), rules.figure('quota', day(MON))]).toEqual([1, 2, 100])
    expect(await save('C14', 3, TUE)).toMatchObject({ row: saved.row, how: 'changed' })
  })

  it('keeps words, times and days of the year readable', async () => {
    await open(CALLS)
    await save('C13.connectable', ['接通', '拒接'])
    await save('C22.summer.end', '18:00')
    await save('C22.summer.from', '06-01')
    await save('S02', 0.1)
    const rules = await policy()
    expect(rules.words('connectable', day(MON))).toEqual(['接通', '拒接'])
    expect(rules.text('summerEnd', day(MON))).toBe('18:00')
    expect(rules.text('summerFrom', day(MON))).toBe('06-01')
    expect(rules.figure('bonusRate', day(MON))).toBe(0.1)
    expect(readRegisters([await workbook.read()]).problems.filter(({ code }) => code.startsWith('rule'))).toEqual([])
  })

  it('writes nothing where the value stands there already', async () => {
    await open(CALLS, settings(['C14', 2]))
    expect(await save('C14', 2)).toMatchObject({ how: 'same' })
  })

  it('says so when a sheet cannot hold a from-date', async () => {
    await open(CALLS, grid('规则', [['编号', '数值'], ['C14', 1]]))
    await expect(save('C14', 2, TUE)).rejects.toThrow(NoFromColumn)
    expect((await sheetNow(host, '规则')).values).toEqual([['编号', '数值'], ['C14', 1]])
  })

  it('does not overwrite what somebody changed in between', async () => {
    await open(CALLS, settings(['C14', 1]))
    const read = workbook.read.bind(workbook)
    workbook.read = async (progress) => {
      const book = await read(progress)
      await setCell(host, '规则', 'B2', 5)
      return book
    }
    await expect(save('C14', 2)).rejects.toThrow(WorkbookFault)
    expect((await sheetNow(host, '规则')).values[1]).toEqual(['C14', 5, ''])
  })
})
