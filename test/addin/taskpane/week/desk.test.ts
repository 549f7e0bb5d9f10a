import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Desk, DeskFile } from '../../../../addin/taskpane/week/desk'
import { namesFor, pickedFiles } from '../../../../addin/taskpane/week/given-files'
import type { Numbered, Task } from '../../../../addin/taskpane/week/messages'
import { book, phoneOf } from '../../../support/grids'
import { rulings, visits } from '../../../support/lines'
import { MON, TUE } from '../../../support/weeks'
import { bookOf, CALLS, EXAMPLE, workbookBytes } from '../../../support/workbooks'
import { deskHere, dropped, WorkerHere } from './desk-in-process'

const example = (group: string, ending = 'xlsx'): { name: string; bytes: Uint8Array } => {
  const name = `${group}电开登记册.${ending}`
  return { name, bytes: new Uint8Array(readFileSync(join(EXAMPLE, name))) }
}
const calls = (name: string): { name: string; bytes: Uint8Array } => ({ name, bytes: workbookBytes({ 电开效果管控表: [...CALLS, [name]] }) })
const statesOf = (desk: Desk): Record<string, DeskFile['state']> => Object.fromEntries(desk.getState().files.map(({ name, state }) => [name, state]))

/** A worker that does not come back from some files. */
class Troubled extends WorkerHere {
  constructor(private readonly trouble: (task: Task) => 'silent' | 'crash' | null) {
    super()
  }

  override postMessage(message: Numbered<Task>): void {
    const trouble = this.trouble(message.body)
    if (trouble === 'crash') queueMicrotask(() => this.onerror?.({ message: 'out of memory' }))
    else if (trouble === null) super.postMessage(message)
  }
}

const troubledBy = (file: string, trouble: 'silent' | 'crash'): Desk =>
  deskHere(() => new Troubled((task) => (task.type === 'read' && task.file === file ? trouble : null)), 2_000)

describe('the desk', () => {
  it('tells of each file what became of it, and puts together what can be read', async () => {
    const desk = deskHere()
    desk.add(dropped([example('二组'), { name: '坏.xlsx', bytes: example('一组').bytes.subarray(0, 5000) }, { name: '说明.docx', bytes: new Uint8Array([1]) }, { name: '~$二组.xlsx', bytes: new Uint8Array([1]) }]))
    await desk.settled()
    expect(statesOf(desk)).toEqual({ '二组电开登记册.xlsx': 'read', '坏.xlsx': 'failed', '说明.docx': 'other', '~$二组.xlsx': 'lock' })
    const { answer, work, stale } = desk.getState()
    expect([work, stale, answer?.state]).toEqual([null, false, 'ready'])
    expect(answer!.reports).toMatchObject([{ file: '二组电开登记册.xlsx', state: 'read', rows: 682 }, { file: '坏.xlsx', state: 'failed', rows: null }])
    expect(answer!.reports[1]!.text).toContain('不完整')
  })

  it('says which file it reads, and how many of how many', async () => {
    const desk = deskHere()
    const seen: string[] = []
    desk.subscribe(() => {
      const { work } = desk.getState()
      const said = work ? `${work.kind} ${work.file} ${work.done}/${work.of}` : ''
      if (said !== '' && said !== seen.at(-1)) seen.push(said)
    })
    desk.add(dropped([calls('一组.xlsx'), calls('二组.xlsx')]))
    await desk.settled()
    expect(seen).toEqual(['reading 一组.xlsx 0/2', 'reading 二组.xlsx 1/2', 'consolidating  0/1'])
  })

  it.each(['silent', 'crash'] as const)('gives up a file that makes the worker %s, and does the others', async (trouble) => {
    const desk = troubledBy('三组.xlsx', trouble)
    desk.add(dropped([calls('一组.xlsx'), calls('三组.xlsx'), calls('二组.xlsx')]))
    await desk.settled()
    expect(statesOf(desk)).toEqual({ '一组.xlsx': 'read', '三组.xlsx': 'failed', '二组.xlsx': 'read' })
    expect(desk.getState().files[1]!.why).toContain('已放弃')
    expect(desk.getState().answer!.reports.map(({ file, state }) => [file, state])).toEqual([['一组.xlsx', 'read'], ['三组.xlsx', 'failed'], ['二组.xlsx', 'read']])
  })

  it('blames no file where the worker cannot be started, and goes on when it can', async () => {
    let broken = true
    const desk = deskHere(() => new Troubled(() => (broken ? 'crash' : null)))
    desk.add(dropped([calls('一组.xlsx')]))
    await desk.settled()
    expect(statesOf(desk)).toEqual({ '一组.xlsx': 'waiting' })
    expect(desk.getState().fault).toContain('crashed')
    broken = false
    desk.refresh()
    await desk.settled()
    expect(desk.getState()).toMatchObject({ fault: null, answer: { state: 'ready' } })
  })

  it('stops when it is told to, and goes on where it is told to', async () => {
    const desk = deskHere(() => new Troubled((task) => (task.type === 'read' && task.file === '二组.xlsx' && !desk.getState().files.some(({ name }) => name === '三组.xlsx') ? 'silent' : null)))
    desk.add(dropped([calls('一组.xlsx'), calls('二组.xlsx')]))
    await new Promise<void>((resolve) => desk.subscribe(() => statesOf(desk)['二组.xlsx'] === 'reading' && resolve()))
    desk.stop()
    await desk.settled()
    expect(statesOf(desk)).toEqual({ '一组.xlsx': 'read', '二组.xlsx': 'waiting' })
    expect(desk.getState()).toMatchObject({ stopped: true, work: null, stale: true, fault: null })
    desk.add(dropped([calls('三组.xlsx')]))
    await desk.settled()
    expect(desk.getState()).toMatchObject({ stopped: false, answer: { state: 'ready' } })
    expect(desk.getState().answer!.reports).toHaveLength(3)
  })

  it('takes a file away again', async () => {
    const desk = deskHere()
    desk.add(dropped([example('一组'), example('二组')]))
    await desk.settled()
    desk.remove(desk.getState().files.find(({ name }) => name.startsWith('一组'))!.key)
    await desk.settled()
    expect(desk.getState().answer!.preview!.missingGroups).toContain('一组')
    desk.clear()
    await desk.settled()
    expect(desk.getState()).toMatchObject({ files: [], answer: null })
  })

  it('passes over a file that lies there already, and reads one of the same bytes once', async () => {
    const desk = deskHere()
    const { name, bytes } = example('二组')
    const given = dropped([{ name, bytes }, { name: '二组 - 副本.xlsx', bytes }])
    desk.add(given)
    desk.add(given)
    await desk.settled()
    expect(desk.getState().files).toHaveLength(2)
    expect(desk.getState().answer!.reports).toMatchObject([{ file: '二组 - 副本.xlsx', state: 'read' }, { file: name, state: 'same', text: '与《二组 - 副本.xlsx》完全相同，未重复计' }])
  })

  it('reads of a folder the workbooks in it, and counts the rest', async () => {
    const desk = deskHere()
    desk.add(dropped([calls('四月/一组.xlsx'), { name: '四月/照片.jpg', bytes: new Uint8Array([1]) }, { name: '四月/~$一组.xlsx', bytes: new Uint8Array([1]) }], ['四月/旧']))
    await desk.settled()
    expect(statesOf(desk)).toEqual({ '一组.xlsx': 'read' })
    expect(desk.getState()).toMatchObject({ others: 1, subfolders: ['四月/旧'] })
  })

  it('names files of the same name by their folders, as the command line does', async () => {
    const desk = deskHere()
    desk.add(dropped([calls('a/一组.xlsx'), example('二组')]))
    await desk.settled()
    desk.add(dropped([calls('b/一组.xlsx')]))
    await desk.settled()
    expect(desk.getState().answer!.reports.map(({ file }) => file)).toEqual(['a/一组.xlsx', 'b/一组.xlsx', '二组电开登记册.xlsx'])
  })

  it('does not open a file over 256 MB', async () => {
    const desk = deskHere()
    const blob = new File(['x'], '大.xlsx')
    Object.defineProperty(blob, 'size', { value: 256 * 1024 * 1024 + 1 })
    desk.add({ files: [{ path: '大.xlsx', blob }], subfolders: [] })
    await desk.settled()
    expect(desk.getState().files).toMatchObject([{ state: 'failed', why: expect.stringContaining('过大') as string }])
  })

  it('takes the open workbook for a file of its name, for as long as it takes part', async () => {
    const desk = deskHere()
    const { name, bytes } = example('二组')
    desk.set({ open: bookOf(name, bytes), part: 'registers' })
    desk.add(dropped([{ name, bytes }]))
    await desk.settled()
    expect(statesOf(desk)).toEqual({ [name]: 'open' })
    expect(desk.getState().answer!.reports).toMatchObject([{ file: name, state: 'read', rows: 682 }])
    desk.set({ part: 'nothing' })
    await desk.settled()
    expect(statesOf(desk)).toEqual({ [name]: 'read' })
    expect(desk.getState().answer!.reports).toHaveLength(1)
  })

  it('puts the week together anew when the open workbook, the part it takes, or the week changes', async () => {
    const desk = deskHere()
    desk.set({ open: book('本册', visits({ date: MON, caller: '陈霞', phone: phoneOf(1) })), part: 'registers' })
    await desk.settled()
    expect(desk.getState().answer!.state).toBe('no-week')
    desk.set({ week: 15_817 })
    await desk.settled()
    expect(desk.getState().answer!).toMatchObject({ state: 'ready', preview: { choice: { why: 'given' } } })
    desk.set({ week: 15_817 - 70 })
    await desk.settled()
    expect(desk.getState().answer!.state).toBe('empty')
  })

  it('reads of an open workbook that does not take part its rulings all the same', async () => {
    const desk = deskHere()
    const lines = [{ date: MON, caller: '陈霞', phone: phoneOf(1) }, { date: TUE, caller: '周敏', phone: phoneOf(1) }]
    const bytes = workbookBytes({ 登记表: visits(...lines).rows as never, 管控表: CALLS })
    desk.set({ open: book('本册', rulings({ phone: phoneOf(1), owner: '周敏', judge: '赵经理', date: TUE, note: '说明' })), part: 'rulings' })
    desk.add(dropped([{ name: '一组.xlsx', bytes }]))
    await desk.settled()
    expect(desk.getState().answer!.reports).toMatchObject([{ file: '一组.xlsx', state: 'read' }, { file: '本册.xlsx', state: 'rulings', rows: 1 }])
    expect(desk.getState().answer!.preview!.conflicts).toMatchObject([{
      owner: '周敏', ruled: true, why: '裁定（赵经理 2013-04-23）：说明', masked: '139****0001',
      claims: [{ caller: '陈霞', day: MON, verdict: '撞客，已裁定归 周敏', counted: false, owns: false }, { caller: '周敏', counted: true, owns: true }],
    }])
  })

  it('has nothing to put together where no file is there and the workbook takes no part', async () => {
    const desk = deskHere()
    desk.set({ open: book('本册', rulings({ phone: phoneOf(1), owner: '周敏' })), part: 'rulings' })
    await desk.settled()
    expect(desk.getState()).toMatchObject({ answer: null, stale: false })
  })
})

describe('files as they are given', () => {
  it('are those of a picked folder, without its subfolders', () => {
    const file = (path: string): File => Object.defineProperty(new File([], path.split('/').at(-1)!), 'webkitRelativePath', { value: path })
    expect(pickedFiles([file('四月/一组.xlsx'), file('四月/旧/二组.xlsx'), file('四月/旧/三组.xlsx')])).toMatchObject({
      files: [{ path: '四月/一组.xlsx' }], subfolders: ['四月/旧'],
    })
  })

  it('have names that tell them apart', () => {
    expect(namesFor(['一组.xlsx', '四月/二组.xlsx'])).toEqual(['一组.xlsx', '二组.xlsx'])
    expect(namesFor(['a/一组.xlsx', 'b/一组.xlsx'])).toEqual(['a/一组.xlsx', 'b/一组.xlsx'])
    expect(namesFor(['一组.xlsx', '一组.xlsx', 'README'])).toEqual(['一组.xlsx', '一组 (2).xlsx', 'README'])
  })
})
