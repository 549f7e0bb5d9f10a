import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../addin/excel'
import { toBook } from '../../../host/engine'
import { findSheet, removeSheet, renameSheet } from '../../../host/engine/sheets'
import { startHost, type Host } from '../../../host/node'
import type { SheetPlan } from '../../../src/sheets'
import { bookOf, cellsOf, emptySheet } from '../../host/engine/books'
import { planOf } from './plans'
import { faultOf, tripsOf, trouble, type Trouble } from './support'

const TABLE = { name: '数表', span: { top: 1, left: 0, bottom: 2, right: 1 } }
/** Two sheets over each other's cells, one with a table. */
const plans = (value: number, more: SheetPlan[] = []): SheetPlan[] => [
  planOf('数', 'a', [['一', value]], { tables: [TABLE] }),
  planOf('和', 'b', [['和', { value, formula: 'SUM(数表[数])' }]]),
  ...more,
]

let host: Host
beforeAll(async () => {
  host = await startHost({ workbook: bookOf([emptySheet('首', { cells: cellsOf([['people’s own']]) }), emptySheet('尾')]) })
})
afterAll(() => host.stop())

/** All of the workbook that people may see or that the add-in goes by. */
function state(): unknown {
  const { sheets, names, active } = toBook(host.engine)
  return {
    active,
    names: names.map(({ name, formula }) => `${name} ${formula}`).sort(),
    sheets: sheets.map(({ name, visibility, tables, cells }) => [
      name, visibility, tables.map((table) => table.name),
      Object.values(cells).map((row) => Object.values(row).map(({ value, formula }) => formula ?? value ?? null)),
    ]),
  }
}

/** Makes sheets with something going wrong. */
async function failing(made: SheetPlan[], troubleAt: (trip: number) => Trouble | undefined): Promise<{ code: string | null; actions: number[] }> {
  const troubled = trouble(host, troubleAt)
  const code = await openWorkbook().apply(made).then(() => null, (fault: { code: string }) => fault.code)
  troubled.end()
  return { code, actions: troubled.actions }
}

const settled = async (): Promise<unknown> => {
  await host.whenCalculated()
  return state()
}

describe('making sheets in the place of others', () => {
  let [older, newer]: unknown[] = []
  let actions: number[] = []
  beforeAll(async () => {
    await openWorkbook().apply(plans(5))
    older = await settled()
    actions = (await failing(plans(7), () => undefined)).actions
    newer = await settled()
  })
  beforeEach(async () => {
    await openWorkbook().apply(plans(5))
    expect(await settled()).toEqual(older)
  })

  it('changes what it should, in three round trips', () => {
    expect(newer).not.toEqual(older)
    expect(actions).toHaveLength(3)
  })

  it.each([0, 1, 2])('leaves the old or the new when the host fails at any action of round trip %i, and can be done again', async (trip) => {
    const count = actions[trip]!
    // the second makes the sheets beside the others: some of its actions are enough
    for (let action = 0; action <= count; action += trip === 1 ? 29 : 1) {
      const code = action % 2 ? 'GeneralException' : 'AccessDenied'
      const { code: told } = await failing(plans(7), (at) => (at === trip ? { action, code } : undefined))
      expect([action, await settled()]).toEqual([action, told === null ? newer : older])
      if (told === null) await openWorkbook().apply(plans(5))
    }
    await openWorkbook().apply(plans(7))
    expect(await settled()).toEqual(newer)
  })

  it.each([0, 1, 2])('leaves the old or the new when round trip %i or its answer is lost', async (trip) => {
    for (const what of ['lost', 'answer-lost'] as const) {
      const { code } = await failing(plans(7), (at) => (at === trip ? what : undefined))
      // of the last the answer alone was lost, and the new sheets are found to be in place
      expect(code).toBe(what === 'answer-lost' && trip === 2 ? null : 'connection-lost')
      expect(await settled()).toEqual(code === null ? newer : older)
      await openWorkbook().apply(plans(5))
    }
  })

  it.each([1, 2])('leaves nothing but hidden drafts when the connection is lost for good at round trip %i, and the next time clears them away', async (trip) => {
    for (const what of ['lost', 'answer-lost'] as const) {
      const { code } = await failing(plans(7), (at) => (at > trip ? 'lost' : at === trip ? what : undefined))
      expect(code).toBe('connection-lost')
      const { sheets } = (await settled()) as { sheets: [string, string][] }
      const { sheets: shown } = (what === 'answer-lost' && trip === 2 ? newer : older) as { sheets: [string, string][] }
      expect(sheets.filter(([, visibility]) => visibility === 'Visible')).toEqual(shown)
      const book = await openWorkbook().read()
      for (const [i, { name }] of book.sheets.entries()) if (name.startsWith('~')) expect(book.grids[i]!.made).toBe(true)
      await openWorkbook().apply(plans(5))
      expect(await settled()).toEqual(older)
    }
  })

  it('leaves all as it was when a draft, or an old sheet’s place, is gone meanwhile', async () => {
    const remove = (name: string) => ({ engine }: Host): void => removeSheet(engine, findSheet(engine, name)!)
    expect((await failing(plans(7), (at) => (at === 2 ? remove('~') : undefined))).code).toBe('sheet-gone')
    expect(await settled()).toEqual(older)
    expect((await failing(plans(7), (at) => (at === 2 ? remove('和') : undefined))).code).toBe('sheet-gone')
    await openWorkbook().apply(plans(7))
    expect(await settled()).toMatchObject({ names: ['_CallLedgerMade_a =数!$A$1', '_CallLedgerMade_b =和!$A$1'] })
  })

  it('hears others again after a failure', async () => {
    await failing(plans(7), (at) => (at === 1 ? { action: 20 } : undefined))
    expect(host.document.events.enabled).toBe(true)
  })
})

describe('a name that a co-author gives to another sheet meanwhile', () => {
  it('leaves all as it was', async () => {
    await openWorkbook().apply(plans(5))
    const { sheets: before } = (await settled()) as { sheets: [string][] }
    const take = ({ engine }: Host): void => renameSheet(engine, findSheet(engine, '尾')!, '三')
    const { code } = await failing(plans(7, [planOf('三', 'c', [['x', 1]])]), (at) => (at === 2 ? take : undefined))
    expect(code).toBe('changed-meanwhile')
    const { sheets } = (await settled()) as { sheets: [string][] }
    expect(sheets.map(([name, ...rest]) => [name === '三' ? '尾' : name, ...rest])).toEqual(before)
    renameSheet(host.engine, findSheet(host.engine, '三')!, '尾')
  })
})

describe('the first sheets of a workbook', () => {
  it('are made whole or not at all, whichever round trip fails', async () => {
    const mine = [planOf('甲册', null, [['x', 1]]), planOf('乙册', null, [['y', 2]])]
    const before = await settled()
    const { actions } = await failing([planOf('首', null, [])], () => undefined)
    expect(actions).toHaveLength(1)
    for (const trip of [0, 1, 2]) {
      for (let action = 0; action < 60; action += 7) {
        const { code } = await failing(mine, (at) => (at === trip ? { action } : undefined))
        if (code === null) break
        expect([trip, action, await settled()]).toEqual([trip, action, before])
      }
    }
    const { trips } = await tripsOf(host, () => openWorkbook().apply([planOf('丙册', null, [['x', 1]])]))
    expect(trips).toBe(3)
    expect((await faultOf(Promise.resolve().then(() => openWorkbook().readRows('none', 0, 1)))).code).toBe('sheet-gone')
  })
})
