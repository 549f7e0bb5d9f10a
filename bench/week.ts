import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkbook } from '../addin/excel'
import { Desk } from '../addin/taskpane/week/desk'
import type { Numbered, Task } from '../addin/taskpane/week/messages'
import { WeekReader } from '../addin/taskpane/week/reader'
import type { WorkerLike } from '../addin/taskpane/week/worker-talk'
import { startHost } from '../host/node'
import { wordingOf } from '../src/i18n'

/** The week as the pane makes it, measured in a process of its own: one line of JSON. Its only argument: a folder of registers. */
export interface WeekFigures {
  /** milliseconds from the drop of the files to the figures, and from there to the sheets in the workbook */
  toPreview: number
  toSheets: number
  /** round trips that write the sheets, and the cells in them */
  trips: number
  cells: number
}

/** The week's worker in this thread, for there is no other to read on in Node; all is copied as between threads. */
class WorkerHere implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  onmessageerror: WorkerLike['onmessageerror'] = null
  private readonly reader = new WeekReader()

  postMessage(message: Numbered<Task>): void {
    const { number, body } = structuredClone(message)
    void this.reader.answer(body).then((answer) => this.onmessage?.({ data: structuredClone({ number, body: { ok: true as const, answer } }) }))
  }

  terminate(): void {
    this.onmessage = null
  }
}

const folder = process.argv[2]!
const files = readdirSync(folder).map((name) => ({ path: name, blob: new File([readFileSync(join(folder, name))], name) }))
const host = await startHost()
const workbook = openWorkbook()
const desk = new Desk(() => new WorkerHere(), wordingOf('zh-CN'), 'zh-CN')
const start = performance.now()
desk.add({ files, subfolders: [] })
await desk.settled()
const shown = performance.now()
const before = host.session.traffic.batches
const sheets = await desk.sheets(false)
await workbook.apply(sheets)
const figures: WeekFigures = {
  toPreview: shown - start,
  toSheets: performance.now() - shown,
  trips: host.session.traffic.batches - before,
  cells: sheets.reduce((sum, { rows }) => sum + rows.reduce((count, { cells }) => count + cells.filter((cell) => cell !== null).length, 0), 0),
}
desk.dispose()
await host.stop()
process.stdout.write(JSON.stringify(figures), () => process.exit(0))
