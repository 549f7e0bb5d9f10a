import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CheckFigures } from './check'
import type { HostFigures } from './host'
import { madeUpBook } from './made-up-book'
import type { JobTrips } from './jobs'
import type { WeekFigures } from './week'

const folder = mkdtempSync(join(tmpdir(), 'call-ledger-bench-'))
const measureScript = fileURLToPath(new URL('./measure.js', import.meta.url))
const checkScript = fileURLToPath(new URL('./check.js', import.meta.url))
const hostScript = fileURLToPath(new URL('./host.js', import.meta.url))
const jobsScript = fileURLToPath(new URL('./jobs.js', import.meta.url))
const weekScript = fileURLToPath(new URL('./week.js', import.meta.url))
const example = fileURLToPath(new URL('../../examples/week-2013-04-22', import.meta.url))
const cli = fileURLToPath(new URL('../../scripts/cli.mjs', import.meta.url))

function measure<T>(what: string, path: string): T {
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', measureScript, what, path], { encoding: 'utf8' })) as T
}

interface Kept {
  ms: number
  held: number
  peak: number
}

const seconds = (ms: number): string => (ms / 1000).toFixed(2) + ' s'
const milliseconds = (ms: number): string => ms.toFixed(1) + ' ms'
const megabytes = (bytes: number): string => Math.round(bytes / 1e6) + ' MB'
const say = (name: string, value: string, goal = ''): void => console.log(`${name.padEnd(58)} ${value.padStart(22)}  ${goal}`)

/** A register of 20,000 rows that somebody types into. */
function measureCheck(): void {
  const { full, across, edited, typedUnder, editedTwice } = JSON.parse(execFileSync(process.execPath, [checkScript], { encoding: 'utf8' })) as CheckFigures
  say('20,000 rows read and checked (of it across rows)', `${milliseconds(full)} (${milliseconds(across)})`)
  say('20,000 rows checked again after one edit / whole', `${milliseconds(edited)} (${(edited / full).toFixed(3)})`, 'goal < 50 ms')
  say('20,000 rows checked again with a row typed under the last', milliseconds(typedUnder), 'goal < 50 ms')
  say('checked again after one edit, 40,000 rows / 20,000 rows', (editedTwice / edited).toFixed(1), 'goal: about 2 (linear)')
}

/** The embedded host against Univer alone, in one process. */
function measureHost(): void {
  const { roundTripsASecond, write, read, functions } = JSON.parse(execFileSync(process.execPath, [hostScript], { encoding: 'utf8' })) as HostFigures
  say('embedded host: round trips a second', Math.round(roundTripsASecond).toString())
  say('100,000 cells written / by Univer itself', `${(write[0] / write[1]).toFixed(2)} (${seconds(write[0])})`, 'goal <= 3')
  say('100,000 cells read / by Univer itself', `${(read[0] / read[1]).toFixed(2)} (${seconds(read[0])})`, 'goal <= 3')
  say('1,000 custom-function cells, edit to value', `${seconds(functions.ms)}, ${functions.invocations} calls in ${functions.messages}`, 'goal: 1 message')
}

/** The example week as the pane makes it: the port over the real office.js, into the embedded host. */
function measureWeek(): void {
  const { toPreview, toSheets, trips, cells } = JSON.parse(execFileSync(process.execPath, [weekScript, example], { encoding: 'utf8' })) as WeekFigures
  say('week in the pane: files dropped to figures shown', seconds(toPreview))
  say(`week in the pane: nine sheets, ${cells} cells, written`, `${seconds(toSheets)}, ${trips} round trips`, 'goal <= 4 trips')
}

/** What each job asks of the open workbook. */
function measureJobs(): void {
  const trips = JSON.parse(execFileSync(process.execPath, [jobsScript, example], { encoding: 'utf8' })) as JobTrips
  for (const [job, count] of Object.entries(trips)) say(`round trips of a job: ${job}`, String(count))
}

try {
  const paths = [25_000, 250_000].map((rows) => {
    const path = join(folder, `${rows}.xlsx`)
    writeFileSync(path, madeUpBook(rows))
    return path
  }) as [string, string]
  for (const [rows, path] of [['25,000', paths[0]], ['250,000', paths[1]]] as const) {
    const [ours, parse] = measure<[number, number]>('read', path)
    say(`read to figures / SheetJS parsing, ${rows} rows`, `${(ours / parse).toFixed(2)} (${seconds(ours)})`, 'goal <= 1.3')
  }
  const [pack, unstyled] = measure<[number, number]>('write', paths[0])
  say('writing the pack / exceljs writing its cells unstyled', `${(pack / unstyled).toFixed(2)} (${seconds(pack)})`, 'goal <= 2')
  measureCheck()
  measureHost()
  measureWeek()
  measureJobs()
  const start = performance.now()
  execFileSync(process.execPath, [cli, 'week', '--out', join(folder, 'pack.xlsx')])
  say('cold start to pack written, example week', seconds(performance.now() - start))
  const [small, large] = paths.map((path) => ({ parsed: measure<Kept>('parsed', path), figures: measure<Kept>('figures', path) }))
  say('250,000 rows: time to figures', seconds(large!.figures.ms))
  say('250,000 rows: peak memory (SheetJS alone)', `${megabytes(large!.figures.peak)} (${megabytes(large!.parsed.peak)})`)
  say('time to figures, 250,000 rows / 25,000 rows', (large!.figures.ms / small!.figures.ms).toFixed(1), 'goal: about 10 (linear)')
  const growth = (large!.figures.held - small!.figures.held) / 225_000
  say('memory held a row', `${Math.round(growth)} bytes`)
  const beyond = (large!.figures.peak - large!.parsed.peak - (small!.figures.peak - small!.parsed.peak)) / 225_000
  say('peak memory a row beyond the parse', `${Math.round(beyond)} bytes`, 'goal < 2000')
} finally {
  rmSync(folder, { recursive: true })
}
