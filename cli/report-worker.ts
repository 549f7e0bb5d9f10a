import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readBook, writeBook, type FileFaultCode } from '../src/files'
import { wordingOf, type Language } from '../src/i18n'
import { linesOf, reportFiles, SameBytes, type FileOutcome, type FileRead, type FileReport } from '../src/jobs'
import type { Override } from '../src/policy'
import { findRulings, readRegisters, type Place } from '../src/registers'
import type { FileLine } from '../src/sheets'
import type { Day } from '../src/text'
import type { Book } from '../src/workbook'
import { inflate } from './inflate'
import type { InputFile } from './inputs'
import { REPORTS, type Report, type ReportKind } from './reports'
import { findOverwritten, saveWhole } from './save'
import { fileText } from './week-text'

/** What the thread that works is given. */
export interface ReportTask {
  files: readonly InputFile[]
  /** a file of which nothing but its rulings is read */
  rulings: InputFile | null
  /** files that an earlier try could not finish, by path */
  givenUp: readonly string[]
  /** files that cannot be read, with why */
  failed: readonly { file: string; why: string }[]
  report: ReportKind
  /** any day of the period to report */
  day: Day | null
  overrides: readonly Override[]
  mask: boolean
  out: string | null
  json: string | null
  language: Language
}

/** What it says while it works and at the end. */
export type ReportMessage =
  | { type: 'reading'; path: string; file: string }
  | { type: 'computing' }
  | { type: 'done'; lines: string[]; exit: number }

/** A file larger than this is not even opened, in bytes. */
const LARGEST_FILE = 256 << 20

const task = workerData as ReportTask
const words = wordingOf(task.language)

async function work(): Promise<void> {
  const outcomes = readAll()
  const rulings = readRulings()
  if (typeof rulings === 'string') {
    say({ type: 'done', exit: 1, lines: [rulings] })
    return
  }
  say({ type: 'computing' })
  const books = outcomes.flatMap((outcome) => (outcome.state === 'read' ? [outcome.book] : []))
  const { day, overrides, mask } = task
  const result = REPORTS[task.report].make(books, { day, overrides, rulings, mask, words })
  const given = [...outcomes, ...rulings.map((book): FileOutcome => ({ file: book.file, state: 'read', book }))]
  const reports = reportFiles(given, result ?? readRegisters(books, null, rulings), words)
  const text = fileText(reports, words)
  const anyRegister = reports.some(({ state }) => state === 'read')
  if (!result || !anyRegister || result.empty !== null) {
    say({ type: 'done', exit: 1, lines: [...text, nothingLine(result, anyRegister)] })
    return
  }
  const out = task.out ?? result.out
  const overwritten = findOverwritten([out, ...(task.json === null ? [] : [task.json])], inputPaths(reports))
  if (overwritten !== undefined) {
    say({ type: 'done', exit: 1, lines: [...text, words.cli.badArgument(words.cli.outIsInput(overwritten))] })
    return
  }
  const saved = await save(result, linesOf(reports, words), out)
  const lines = [...text, '', ...result.lines, ...saved.lines]
  const failed = reports.some(({ state }) => state === 'failed')
  say({ type: 'done', exit: saved.failed ? 1 : failed ? 2 : 0, lines })
}

/** The files that must not be written over: those that this product made may be. */
function inputPaths(reports: readonly FileReport[]): string[] {
  const made = new Set(reports.filter(({ state }) => state === 'made').map(({ file }) => file))
  return [...task.files, ...(task.rulings ? [task.rulings] : [])].filter(({ name }) => !made.has(name)).map(({ path }) => path)
}

function say(message: ReportMessage): void {
  parentPort!.postMessage(message)
}

function readAll(): FileOutcome[] {
  const files = new SameBytes()
  const outcomes = task.files.map((input): FileOutcome => {
    const opened = open(input)
    if (!opened.ok) return { file: input.name, state: 'failed', why: opened.why }
    const digest = createHash('sha256').update(opened.bytes).digest('hex')
    return files.outcomeOf(input.name, digest, () => readOpened(input.name, opened.bytes))
  })
  return [...outcomes, ...task.failed.map(({ file, why }): FileOutcome => ({ file, state: 'failed', why }))]
}

type Opened = { ok: true; bytes: Uint8Array } | { ok: false; why: string }

function open({ path, name }: InputFile): Opened {
  say({ type: 'reading', path, file: name })
  if (task.givenUp.includes(path)) return { ok: false, why: words.cli.tookTooLong }
  try {
    if (statSync(path).size > LARGEST_FILE) return { ok: false, why: reason('too-large') }
    return { ok: true, bytes: readFileSync(path) }
  } catch {
    return { ok: false, why: words.cli.noAccess }
  }
}

function readOpened(name: string, bytes: Uint8Array): FileRead {
  const read = readBook(name, bytes, inflate)
  return read.ok ? read : { ok: false, why: reason(read.code) }
}

/** The workbook of rulings, where one is named, or the line that says why it cannot be taken. */
function readRulings(): Book[] | string {
  if (!task.rulings) return []
  const { path, name } = task.rulings
  const opened = open(task.rulings)
  const read = opened.ok ? readOpened(name, opened.bytes) : opened
  if (!read.ok) return words.cli.badRulingsFile(path, read.why)
  return findRulings([read.book]).length > 0 ? [read.book] : words.cli.badRulingsFile(path, words.cli.noRulings)
}

function reason(code: FileFaultCode): string {
  return words.fileFaults[code]
}

function nothingLine(result: Report | null, anyRegister: boolean): string {
  if (!anyRegister) return words.cli.noFiles
  return result?.empty ?? REPORTS[task.report].noPeriod(words)
}

async function save(
  result: Report, files: readonly FileLine[], out: string,
): Promise<{ lines: string[]; failed: boolean }> {
  const plan = result.plan(files, linker(out))
  const lines: string[] = []
  const outputs: [string, () => Promise<Uint8Array> | Uint8Array, (path: string) => string][] = [
    [out, () => writeBook(plan), result.packAt],
  ]
  if (task.json !== null) {
    const json = { ...result.json(), files }
    outputs.push([task.json, () => Buffer.from(JSON.stringify(json, null, 1) + '\n'), words.cli.jsonAt])
  }
  for (const [path, bytes, line] of outputs) {
    try {
      saveWhole(path, await bytes())
      lines.push(line(path))
    } catch (error) {
      lines.push(words.cli.cannotWrite(path, (error as NodeJS.ErrnoException).code ?? (error as Error).message))
      return { lines, failed: true }
    }
  }
  return { lines, failed: false }
}

/** Addresses of registers' cells, relative to the pack. */
function linker(out: string): (place: Place, cell: string) => string | undefined {
  const paths = new Map([...task.files, ...(task.rulings ? [task.rulings] : [])].map(({ name, path }) => [name, path]))
  const folder = dirname(resolve(out))
  return ({ file, sheet }, cell) => {
    const path = paths.get(file)
    if (path === undefined || /\.csv$/i.test(path)) return undefined
    const address = relative(folder, resolve(path)).split(sep).map(encodeURIComponent).join('/')
    return `${address}#'${sheet.replace(/'/g, "''")}'!${cell}`
  }
}

await work()
