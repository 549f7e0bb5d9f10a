import { afterEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../host/node'
import { addReviews, checkSigned, loggedWorkbook, planReviews, policyOf, publishReviews, signPeriod } from '../../../src/jobs'
import { checkSignings, findReviews } from '../../../src/ledger'
import type { Workbook } from '../../../src/port'
import { readRegisters, type Registers } from '../../../src/registers'
import { day } from '../../support/days'
import { grid, phoneOf } from '../../support/grids'
import { calls, dials } from '../../support/lines'
import { FRI, MON, SUN, TUE } from '../../support/weeks'
import { openOffice, setCell, sheetNames, sheetNow, words } from '../taskpane/office'

let host: Host
let workbook: Workbook
afterEach(() => host.stop())

const registers = async (): Promise<Registers> => readRegisters([await workbook.read()])
const REGISTER = calls(...dials('示例甲', MON, 99), ...dials('示例甲', TUE, 100))

describe('a period that is signed', () => {
  it('C42 C43: is kept, and a later change is shown until an adjustment is signed', async () => {
    ;({ host, workbook } = await openOffice([REGISTER], false))
    const options = { from: day(MON), to: day(TUE), group: null, signer: '示例组长', today: day(FRI), note: '' }
    const warnings = async (): Promise<number> => {
      const now = await registers()
      return checkSignings(now, policyOf(now)).length
    }
    expect(await signPeriod(workbook, options, words)).toEqual({ state: 'signed', sheet: '签字存档', count: 1 })
    expect((await registers()).records.signings).toMatchObject([{ caller: '示例甲', calls: 199, fine: 1, signer: '示例组长', date: day(FRI) }])
    expect(await signPeriod(workbook, options, words)).toEqual({ state: 'unchanged' })
    expect(await checkSigned(workbook, day(FRI), words)).toEqual({ sheet: '签字核对', changed: 0 })

    await setCell(host, '电开效果管控表', 'D2', '关机')
    expect(await warnings()).toBe(1)
    expect(await checkSigned(workbook, day(FRI), words)).toEqual({ sheet: '签字核对', changed: 1 })
    expect((await sheetNow(host, '签字核对')).text.flat().join(' ')).toContain('扣款 1 → 2')
    expect(await signPeriod(workbook, options, words)).toEqual({ state: 'needs-note', callers: ['示例甲'] })
    expect(await signPeriod(workbook, { ...options, note: '第 2 行改为关机' }, words)).toMatchObject({ state: 'signed', count: 1 })
    expect(await warnings()).toBe(0)
    expect((await sheetNames(host)).filter((name) => name.startsWith('签字核对'))).toHaveLength(1)
  }, 60_000)

  it('S11 S12: proposals are written once, and only what is published stands on the notice', async () => {
    ;({ host, workbook } = await openOffice([REGISTER], false))
    const now = await registers()
    const plan = planReviews(now, policyOf(now), { from: day(MON), to: day(TUE) }, words)
    expect(await addReviews(workbook, plan, words)).toEqual({ sheet: '奖惩登记', count: 1 })
    expect(await addReviews(workbook, plan, words)).toEqual({ sheet: '奖惩登记', count: 0 })
    expect(findReviews(await registers()).map(({ state }) => state)).toEqual(['manager'])
    expect(await publishReviews(workbook, day('2013-04-01'), words)).toEqual({ sheet: '奖惩公示', rows: 0, waiting: 0 })
  }, 60_000)
})

describe('an edit that is logged', () => {
  it('S11 S24: puts on record who, where, from what to what, phones masked; a record that cannot be written is told of', async () => {
    ;({ host, workbook } = await openOffice([REGISTER], false))
    const failed: unknown[] = []
    const log = {
      who: '示例甲', now: () => '2013-04-29 18:00', job: '修正', book: await workbook.read(), project: '测试花园', words, failed: (error: unknown) => failed.push(error),
    }
    const sheet = log.book.sheets[0]!.id
    const edit = (expected: string, value: string) => [{ sheet, row: 1, column: 2, expected, value }]
    await loggedWorkbook(workbook, log).edit(edit(phoneOf(0), phoneOf(77)))
    // The same book, read before there was a record.
    const again = loggedWorkbook(workbook, log)
    await again.edit(edit(phoneOf(77), phoneOf(78)))
    const refused = await again.edit(edit('别的', phoneOf(79)))
    await again.append(sheet, [[MON, '示例甲', phoneOf(80)]])
    expect(refused.done).toEqual([])
    expect(failed).toEqual([])
    const changes = (await registers()).records.changes.map(({ at, who, job, sheet: on, cell, before, after }) => [at, who, job, on, cell, before, after])
    const common = ['2013-04-29 18:00', '示例甲', '修正', '电开效果管控表']
    expect(changes).toEqual([
      [...common, 'C2', '139****0000', '139****0077'],
      [...common, 'C2', '139****0077', '139****0078'],
      [...common, 'A201', '(新行)', '2013-04-22、示例甲、139****0080'],
    ])
  }, 60_000)

  it('S11: never makes the job fail', async () => {
    ;({ host, workbook } = await openOffice([REGISTER, grid('改动记录', [['随便写写'], [1]])], false))
    const failed: unknown[] = []
    const log = { who: '', now: () => SUN, job: '修正', book: null, project: '', words, failed: (error: unknown) => failed.push(error) }
    const book = await workbook.read()
    const outcome = await loggedWorkbook(workbook, log).edit([{ sheet: book.sheets[0]!.id, row: 1, column: 1, expected: '示例甲', value: '示例乙' }])
    expect([outcome.done.length, failed.length]).toEqual([1, 1])
  }, 60_000)
})
