import { afterEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../host/node'
import { allocateNumbers, importNumbers, planNumbers, policyOf, returnNumbers, setDoNotCall, writePool, type AllocationChoice } from '../../../src/jobs'
import { poolOf } from '../../../src/ledger'
import type { Workbook } from '../../../src/port'
import { gridOfText, readNumberList, readRegisters } from '../../../src/registers'
import { day } from '../../support/days'
import { phoneOf } from '../../support/grids'
import { roster } from '../../support/lines'
import { openOffice, words } from '../taskpane/office'

let host: Host
afterEach(() => host.stop())

const TODAY = day('2013-04-22')
const FACTS = { batch: '批次一', source: '派单', collector: '示例丙', lawful: '同意回电', day: day('2013-04-01') }
const CHOICE: AllocationChoice = { day: TODAY, full: 2, sources: null, withOld: false }

async function poolNow(workbook: Workbook, on = TODAY) {
  const registers = readRegisters([await workbook.read()])
  return { registers, policy: policyOf(registers), pool: poolOf(registers, policyOf(registers), on) }
}

describe('numbers in a workbook', () => {
  it('C11: are imported, given out with lists to call, returned, and given to another in a row of their own', async () => {
    const opened = await openOffice([roster({ caller: '示例甲', group: '一组' }, { caller: '示例乙', group: '一组' })], false)
    host = opened.host
    const { workbook } = opened
    const list = readNumberList(gridOfText([1, 2, 3, 4].map(phoneOf).join('\n')))
    expect(await importNumbers(workbook, list, FACTS, words)).toEqual({ sheet: '资源库', how: 'made', count: 4 })
    expect(await importNumbers(workbook, list, FACTS, words)).toBeNull()
    await setDoNotCall(workbook, { phone: phoneOf(4), blocked: true, day: TODAY }, words)

    let now = await poolNow(workbook)
    const { print, count } = planNumbers(now.registers, now.policy, CHOICE)
    expect(count).toBe(3)
    await expect(allocateNumbers(workbook, CHOICE, `${print}x`, words)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect(await allocateNumbers(workbook, CHOICE, print, words)).toEqual({ count: 3, sheet: '领用清单' })
    now = await poolNow(workbook)
    expect(now.pool.numbers.map(({ state }) => state)).toEqual(['given', 'given', 'given', 'blocked'])
    expect(now.pool.numbers[0]!.holder).toMatchObject({ given: TODAY })
    const { grids } = await workbook.read()
    const texts = grids.find(({ sheet }) => sheet === '领用清单')!.rows.flatMap((row) => [...(row ?? [])])
    for (const number of [1, 2, 3]) expect(texts).toContain(phoneOf(number))
    expect(texts).not.toContain(phoneOf(4))

    const caller = now.pool.numbers[0]!.holder!.caller
    const returned = await returnNumbers(workbook, { caller, which: 'undialled', day: TODAY + 1 })
    now = await poolNow(workbook, TODAY + 1)
    expect(now.pool.numbers.filter(({ state }) => state === 'free')).toHaveLength(returned)
    const again = planNumbers(now.registers, now.policy, { ...CHOICE, day: TODAY + 1 })
    await allocateNumbers(workbook, { ...CHOICE, day: TODAY + 1 }, again.print, words)
    now = await poolNow(workbook, TODAY + 1)
    expect(now.registers.records.numbers).toHaveLength(4 + returned)
    expect(now.pool.numbers).toHaveLength(4)
    expect(now.registers.problems).toEqual([])

    expect(await writePool(workbook, TODAY + 1, words)).toBe('资源库概况')
    await setDoNotCall(workbook, { phone: phoneOf(4), blocked: false, day: TODAY + 1 }, words)
    expect((await poolNow(workbook, TODAY + 1)).pool.of(phoneOf(4))).toMatchObject({ state: 'free', blockedOn: null })
  })
})
