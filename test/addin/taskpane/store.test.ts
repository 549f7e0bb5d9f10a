import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBookStore, type FedStore } from '../../../addin/taskpane/store/create-book-store'
import type { Host } from '../../../host/node'
import { WorkbookFault, type SheetChange, type Workbook } from '../../../src/port'
import { readRegisters, type Registers } from '../../../src/registers'
import type { CellValue, Grid } from '../../../src/workbook'
import { grid, phoneOf } from '../../support/grids'
import { errorsOf, HEADS, register, warningsOf } from '../../support/reading'
import { plainRegisters } from '../../support/registers'
import { openOffice } from './office'
import { insertRows, type } from './typing'

const SHEET = '电开效果管控表'
const line = (n: number, result: CellValue = '接通', grade: CellValue = 'C'): CellValue[] =>
  ['2013-04-22', '陈霞', `客户${n}`, phoneOf(n), '派单', result, grade]

let host: Host
let workbook: Workbook
let store: FedStore
const asked = { reads: 0, rows: [] as string[] }

async function open(...grids: Grid[]): Promise<void> {
  const office = await openOffice(grids, false)
  host = office.host
  workbook = counted(office.workbook)
  store = createBookStore(workbook)
  await vi.waitFor(() => expect(store.getState().state).toBe('ready'), 20_000)
}

/** The port, which notes what is read through it. */
function counted(port: Workbook): Workbook {
  Object.assign(asked, { reads: 0, rows: [] })
  return {
    ...port,
    read: (progress) => (asked.reads++, port.read(progress)),
    readRows: (sheet, top, bottom) => (asked.rows.push(`${top}-${bottom}`), port.readRows(sheet, top, bottom)),
  }
}
afterEach(async () => {
  await store.close()
  await host?.stop()
})

const now = () => store.getState().open!
/** But for absence: nobody keeps attendance here. */
const problems = (): string[] => [...errorsOf(now()), ...warningsOf(now())].filter((told) => !told.endsWith('assumed-absent'))
async function until(expected: string[]): Promise<void> {
  await vi.waitFor(() => expect(problems()).toEqual(expected), 20_000)
}
/** What is held must be what a fresh reading of the workbook gives. */
async function sameAsRead(): Promise<void> {
  const fresh = readRegisters([await workbook.read()])
  const bare = (registers: Registers): object => ({ ...(plainRegisters(registers) as object), tables: [] })
  expect(bare(now().registers)).toEqual(bare(fresh))
}

describe('the open workbook', () => {
  it('is read once, and its problems are those of its registers', async () => {
    await open(register(line(1), line(2, '打通了', null)))
    expect(problems()).toEqual(['F3 result-invalid'])
    expect(asked).toEqual({ reads: 1, rows: [] })
  })

  it('is followed while somebody types: only the changed rows are read, problems come and go', async () => {
    await open(register(...Array.from({ length: 300 }, (_, n) => line(n))))
    const { version, registers } = now()
    type(host, SHEET, 'D100', [['1381234']])
    await until(['D100 phone-invalid'])
    expect(now().version).toBeGreaterThan(version)
    expect(now().registers.calls.filter((row, i) => row !== registers.calls[i])).toHaveLength(1)
    type(host, SHEET, 'D100', [[`'${phoneOf(98)}`]])
    await until([])
    expect(asked).toEqual({ reads: 1, rows: ['99-99', '99-99'] })
    await sameAsRead()
  })

  it('reads rows that are typed in one go in one go', async () => {
    await open(register(...Array.from({ length: 50 }, (_, n) => line(n))))
    type(host, SHEET, 'F10', [['打通了']])
    type(host, SHEET, 'F20', [['打通了'], ['打通了']])
    await until(['F10 result-invalid', 'F20 result-invalid', 'F21 result-invalid'])
    expect(asked.rows).toEqual(['9-20'])
    await sameAsRead()
  })

  it('takes in a row typed under the last one', async () => {
    await open(register(line(1)))
    type(host, SHEET, 'A3', [['2013-04-23', '陈霞', '客户2', `'${phoneOf(2)}`, '派单', '接通', 'E']])
    await until(['G3 grade-invalid'])
    expect(now().registers.calls).toHaveLength(2)
    await sameAsRead()
  })

  it('is read whole again when rows are inserted', async () => {
    await open(register(line(1), line(2, '打通了', null)))
    insertRows(host, SHEET, 1, 2)
    await until(['F5 result-invalid'])
    expect(asked.reads).toBe(2)
  })

  it('finds a register on a sheet that had none', async () => {
    await open(register(line(1)), grid('Sheet2', [['随便写写']]))
    const { version } = now()
    type(host, 'Sheet2', 'A1', [HEADS])
    type(host, 'Sheet2', 'A2', [['2013-04-22', '陈霞', '客户1', '12', '派单', '接通']])
    await until(['D2 phone-invalid'])
    expect(now().version).toBe(version + 1)
    expect(asked.reads).toBe(1)
  })

  it('is not told to have changed where no register stands', async () => {
    await open(register(line(1)), grid('随笔', [['随便写写']]))
    const { version } = now()
    type(host, '随笔', 'B2', [['又写一句']])
    await vi.waitFor(() => expect(asked.rows).toEqual(['1-1']), 20_000)
    type(host, '随笔', 'A900', [['再写一句']])
    type(host, SHEET, 'F2', [['打通了']])
    await until(['F2 result-invalid'])
    expect(now().version).toBe(version + 1)
    expect(asked.rows).toEqual(['1-1', '1-1'])
  })

  it('shows what only the figures tell when nobody types for a moment: C24', async () => {
    await open(register([...line(1, '接通', 'A'), '高层', null]))
    await until(['I2 sms-missing', 'G2 appointment-missing'])
    type(host, SHEET, 'I2', [['是']])
    await until(['G2 appointment-missing'])
  })

  it('has the rulebook with the sheet 规则 laid over it, the same one until that changes', async () => {
    await open(register(line(1)), grid('规则', [['编号', '数值'], ['C13', 90]]))
    const { policy } = now()
    expect(policy.figure('quota', 0)).toBe(90)
    type(host, SHEET, 'F2', [['打通了']])
    await vi.waitFor(() => expect(now().registers.problems).toHaveLength(1), 20_000)
    expect(now().policy).toBe(policy)
    type(host, '规则', 'B2', [[80]])
    await vi.waitFor(() => expect(now().policy.figure('quota', 0)).toBe(80), 20_000)
  })

  it('takes over our own edits without being told by the workbook', async () => {
    await open(register(line(1, '打通了', null)))
    const { done } = await workbook.edit([{ sheet: now().book.sheets[0]!.id, row: 1, column: 5, expected: '打通了', value: '接通' }])
    store.took(done)
    expect(errorsOf(now())).toEqual([])
    expect(asked).toEqual({ reads: 1, rows: [] })
    await sameAsRead()
  })
})

describe('a workbook that cannot be read', () => {
  /** A workbook that fails where it is told to, and somebody who types into it. */
  function failing(): { port: Workbook; fail: { read?: WorkbookFault; rows?: WorkbookFault }; tell: (change: Partial<SheetChange>) => void } {
    const fail: { read?: WorkbookFault; rows?: WorkbookFault } = {}
    let listener: (change: SheetChange) => void = () => undefined
    const sheets = [{ id: 's1', name: SHEET, visible: true, isProtected: false, mark: null, tables: [] }]
    const port = {
      read: async () => {
        if (fail.read) throw fail.read
        return { file: '一组.xlsx', sheets, grids: [register(line(1))] }
      },
      readRows: async () => {
        if (fail.rows) throw fail.rows
        return [line(1, '打通了', null)]
      },
      watch: async (told: typeof listener) => ((listener = told), async () => undefined),
    } as unknown as Workbook
    return { port, fail, tell: (change) => listener({ sheet: 's1', kind: 'cells', span: { top: 1, left: 5, bottom: 1, right: 5 }, ...change }) }
  }

  it('says why, keeps what was read, and is read whole at the next change', async () => {
    const { port, fail, tell } = failing()
    store = createBookStore(port)
    await vi.waitFor(() => expect(store.getState().state).toBe('ready'), 20_000)
    fail.rows = new WorkbookFault('connection-lost')
    tell({})
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ state: 'failed', fault: { code: 'connection-lost' } }), 20_000)
    expect(now().registers.calls).toHaveLength(1)
    fail.rows = undefined as never
    tell({})
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ state: 'ready', fault: null }), 20_000)
  })

  it('fails at first, and is ready when it is read again', async () => {
    const { port, fail } = failing()
    fail.read = new WorkbookFault('too-large')
    store = createBookStore(port)
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ state: 'failed', open: null, fault: { code: 'too-large' } }), 20_000)
    fail.read = undefined as never
    await store.reload()
    expect(store.getState()).toMatchObject({ state: 'ready', fault: null })
  })

  it('keeps what was read when reading again is cancelled, and says so to whoever runs it', async () => {
    const { port, fail } = failing()
    store = createBookStore(port)
    await vi.waitFor(() => expect(store.getState().state).toBe('ready'), 20_000)
    fail.read = new WorkbookFault('cancelled')
    await expect(store.reload({ report: () => undefined, check: () => undefined })).rejects.toMatchObject({ code: 'cancelled' })
    expect(store.getState()).toMatchObject({ state: 'ready', fault: null })
  })
})
