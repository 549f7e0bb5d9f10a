import { afterEach, describe, expect, it, vi } from 'vitest'
import { listed, neighbour, viewOf, EVERY, type Filter } from '../../../addin/taskpane/check/check-view'
import { findingsOf, kindOf, tell, type Finding } from '../../../addin/taskpane/check/findings'
import { maskWritten } from '../../../addin/taskpane/check/mask-written'
import { nextProblem } from '../../../addin/taskpane/check/next-problem'
import { repair, undoRepair } from '../../../addin/taskpane/check/repairs'
import type { Notice } from '../../../addin/taskpane/shell/pane-context'
import { createBookStore, type FedStore } from '../../../addin/taskpane/store/create-book-store'
import type { Host } from '../../../host/node'
import type { Workbook } from '../../../src/port'
import type { CellValue, Grid } from '../../../src/workbook'
import { grid, phoneOf } from '../../support/grids'
import { HEADS, register } from '../../support/reading'
import { openOffice, sheetNow, words, type SheetNow } from './office'
import { type } from './typing'

const SHEET = '电开效果管控表'
const right: CellValue[] = ['2013-04-22', '陈霞', '王一', phoneOf(1), '小组-派单', '接通', 'C', null, null, null]
const row = (change: Partial<Record<string, CellValue>> = {}): CellValue[] => HEADS.map((head, i) => change[head] ?? (head in change ? null : right[i]!))

let host: Host
let workbook: Workbook
let store: FedStore
let told: Notice[]
async function open(...grids: Grid[]): Promise<void> {
  ;({ host, workbook } = await openOffice(grids, false))
  store = createBookStore(workbook)
  told = []
  await vi.waitFor(() => expect(store.getState().state).toBe('ready'), 20_000)
}
afterEach(async () => {
  await store.close()
  await host.stop()
})

/** The pane as the page of checks sees it. */
const pane = () => ({
  workbook,
  store,
  words,
  notify: (notice: Notice) => void told.push(notice),
  run: async <T>(_label: string, job: (progress: { report(): void; check(): void }) => Promise<T>): Promise<T | undefined> =>
    job({ report: () => undefined, check: () => undefined }),
})
const now = () => store.getState().open!
/** But for absence: nobody keeps attendance here. */
const found = (levels: Partial<Filter['levels']> = {}): readonly Finding[] =>
  listed(now(), { ...EVERY, levels: { ...EVERY.levels, ...levels } }, words).filter((finding) => kindOf(finding) !== 'attendance-assumed-absent')
const lines = (list: readonly Finding[]): string[] => list.map((finding) => `${tell(finding, words).cell} ${kindOf(finding)}`)

/** Values and number formats of a sheet. */
async function cells(sheet = SHEET): Promise<SheetNow & { formats: string[][] }> {
  const formats = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange().load('numberFormat')
    await context.sync()
    return range.numberFormat as string[][]
  })
  return { ...(await sheetNow(host, sheet)), formats }
}
async function selected(): Promise<string> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address')
    await context.sync()
    return range.address
  })
}

describe('bad rows that somebody types', () => {
  it('appear as problems, are fixed where that is certain, and undone: all cells and formats are as before', async () => {
    await open(register(row()))
    expect(lines(found())).toEqual([])
    type(host, SHEET, 'A3', [
      ["'2013,4,23", '陈霞', '王二', `'电话 ${phoneOf(2)}`, '短信', '没人接', null],
      ["'2013-04-24", '陈霞', '王三', 13_900_000_003, '派单', null, 'B'],
      [41_388, '陈霞', '王四', "'138", '派单', '关机', 'A'],
    ])
    const problems = ['A3 date-invalid', 'D3 phone-invalid', 'E3 source-unknown', 'F3 result-invalid', 'F4 result-assumed', 'D5 phone-invalid', 'G5 grade-without-answer']
    await vi.waitFor(() => expect(lines(found())).toEqual(problems), 20_000)
    const before = await cells()
    const offered = found().flatMap(({ suggestion }) => suggestion ?? [])
    await repair(pane(), offered)
    expect(told).toMatchObject([{ intent: 'success', title: words.check.fixed(5) }])
    const fixed = await cells()
    expect(fixed.values[2]!.slice(0, 6)).toEqual([41_387, '陈霞', '王二', phoneOf(2), '策划短信资源', '无人接听'])
    expect(fixed.text[2]![0]).toBe('2013-04-23')
    expect(fixed.values[3]![5]).toBe('接通')
    expect(lines(found())).toEqual(problems.slice(5))
    await undoRepair(pane())
    expect(await cells()).toEqual(before)
    expect(lines(found())).toEqual(problems)
  })

  it('are tidied at once and undone step by step', async () => {
    await open(register(row({ 登记日期: 41_386 }), row({ 登记日期: '2013.4.22', 联系电话: 13_900_000_002, 意向等级: 'c类' })))
    const before = await cells()
    const tidies = found({ error: false, warning: false, tidy: true })
    expect(lines(tidies)).toEqual(['A3 day', 'D3 phone', 'G3 word'])
    await repair(pane(), [tidies[0]!.suggestion!])
    const between = await cells()
    await repair(pane(), tidies.slice(1).map(({ suggestion }) => suggestion!))
    expect((await cells()).values[2]!.slice(0, 7)).toEqual([41_386, '陈霞', '王一', phoneOf(2), '小组-派单', '接通', 'C'])
    expect(lines(found({ error: false, warning: false, tidy: true }))).toEqual([])
    await undoRepair(pane())
    expect(await cells()).toEqual(between)
    await undoRepair(pane())
    expect(await cells()).toEqual(before)
    expect(viewOf(store).get().undo).toEqual([])
  })

  it('that have been changed meanwhile, or come of a formula, are left alone, and that is told', async () => {
    await open(register(row({ 拨打结果: null, 意向等级: 'B' }), row({ 意向等级: 'A类客户' })))
    type(host, SHEET, 'G3', [['="A类"&"客户"']])
    await host.whenCalculated()
    const offered = found().flatMap(({ suggestion }) => suggestion ?? [])
    type(host, SHEET, 'F2', [['占线']])
    const before = await cells()
    await repair(pane(), offered)
    expect(await cells()).toEqual(before)
    expect(told).toMatchObject([{ intent: 'warning', title: words.check.refused(2), text: expect.stringContaining(`${SHEET}!F2`) as string }])
  })
})

describe('the next problem', () => {
  it('is selected in order of sheets, rows and columns, round the end, forwards and backwards', async () => {
    await open(register(row({ 拨打结果: '打通了' }), row(), row({ 联系电话: '12', 意向等级: 'E' })), grid('到访登记表', [['登记日期', '电开人员', '联系电话', '接访人员'], ['昨天', '陈霞', phoneOf(1), '李三']]))
    viewOf(store).set({ filter: { ...EVERY, levels: { error: true, warning: false, tidy: false } } })
    const steps: string[] = []
    for (const step of [1, 1, 1, 1, 1, -1, -1] as const) {
      await nextProblem(pane(), step)
      steps.push(await selected())
    }
    expect(steps).toEqual([`${SHEET}!F2`, `${SHEET}!D4`, `${SHEET}!G4`, '到访登记表!A2', `${SHEET}!F2`, '到访登记表!A2', `${SHEET}!G4`])
  })

  it('goes on from a problem that is no more', async () => {
    await open(register(row({ 意向等级: 'E' }), row({ 意向等级: 'E' }), row({ 意向等级: 'E' })))
    const list = found({ warning: false })
    const [first, second, third] = list
    const without = [first!, third!]
    expect(neighbour(without, second!, 1)).toBe(third)
    expect(neighbour(without, second!, -1)).toBe(first)
    expect(neighbour([first!], second!, 1)).toBe(first)
    expect(neighbour([], second!, 1)).toBeNull()
    expect(neighbour(list, null, 1)).toBe(first)
    expect(neighbour(list, null, -1)).toBe(third)
  })

  it('is not there when all is well, and that is told', async () => {
    await open(register(row()), grid('考勤', [['日期', '姓名', '状态'], ...[23, 24, 25, 26, 27, 28].map((date) => [`2013-04-${date}`, '陈霞', date === 28 ? '休息' : '请假'])]))
    await nextProblem(pane())
    expect(told).toMatchObject([{ title: words.check.noneLeft }])
  })
})

describe('findings', () => {
  it('are counted by level, and filtered by level, kind, sheet and text', async () => {
    await open(register(row({ 意向等级: 'E', 客户姓名: '何先生' }), row({ 拨打结果: '打通了', 资源来源: '老带新' }), row({ 联系电话: '+86 139 0000 0001' })))
    const { counts } = findingsOf(now())
    expect(counts).toMatchObject({ error: 2, tidy: 3 + 1 })
    const only = (filter: Partial<Filter>): string[] => lines(listed(now(), { ...EVERY, ...filter }, words)).filter((line) => !line.endsWith('absent'))
    expect(only({})).toEqual(['G2 grade-invalid', 'E3 source-unknown', 'F3 result-invalid'])
    expect(only({ levels: { error: false, warning: true, tidy: false } })).toEqual(['E3 source-unknown'])
    expect(only({ kind: 'result-invalid' })).toEqual(['F3 result-invalid'])
    expect(only({ sheet: '花名册' })).toEqual([])
    expect(only({ text: '何先生' })).toEqual(['G2 grade-invalid'])
    expect(only({ text: 'f3' })).toEqual(['F3 result-invalid'])
    expect(only({ text: words.problems['grade-invalid'].label })).toEqual(['G2 grade-invalid'])
    expect(only({ levels: { error: false, warning: false, tidy: true }, kind: 'phone' })).toEqual(['D4 phone'])
  })

  it('S24: never show a phone unmasked, and still show what would change in it', async () => {
    await open(register(row({ 联系电话: 13_900_000_001 }), row({ 联系电话: '１３９ 0000-0001' }), row({ 联系电话: '1390000000' }), row({ 联系电话: `电话${phoneOf(1)}` })))
    const shown = found({ tidy: true }).filter(({ column }) => column === 3).map((finding) => tell(finding, words))
    expect(shown.map(({ found: before, becomes }) => [before, becomes])).toEqual([
      ['139****0001（数字）', '139****0001（文本）'],
      ['１３９ ****-0001', '139****0001'],
      ['139****000', null],
      ['电话139****0001', '139****0001'],
    ])
    expect(JSON.stringify(shown)).not.toMatch(/\d{7}/)
  })

  it('show what stands in a cell that lacks something', async () => {
    await open(register(row({ 意向等级: 'B', 短信跟进: '否' })))
    expect(found().map((finding) => tell(finding, words).found)).toEqual(['否'])
  })
})

it.each([['１３９ ００００-0001', '１３９ ****-0001'], ['+86 139 0000 0001', '+86 1** **** 0001'], ['12345678901234', '123*******1234'], ['1234567', '123****'], ['12-34', '12-34']])(
  'a phone as it is written is masked: %s',
  (written, masked) => {
    expect(maskWritten(written)).toBe(masked)
  },
)
