import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readBook, writeBook, type FileFaultCode } from '../src/files'
import { wordingOf, type Language } from '../src/i18n'
import { consolidateWeek, weekJson, type ConsolidatedWeek } from '../src/jobs'
import type { Override } from '../src/policy'
import { readRegisters, type Place } from '../src/registers'
import { weeklyPack, type FileLine } from '../src/sheets'
import { isoDate, type Day } from '../src/text'
import type { Book } from '../src/workbook'
import { inflate } from './inflate'
import type { InputFile } from './inputs'
import { findOverwritten, saveWhole } from './save'
import { fileLines, groupTable, problemsLine, weekLines } from './week-text'

/** What the thread that works is given. */
export interface WeekTask {
  files: readonly InputFile[]
  /** files that an earlier try could not finish, by path */
  givenUp: readonly string[]
  /** files that cannot be read, with why */
  failed: readonly { file: string; why: string }[]
  week: Day | null
  overrides: readonly Override[]
  mask: boolean
  out: string | null
  json: string | null
  language: Language
}

/** What it says while it works and at the end. */
export type WeekMessage =
  | { type: 'reading'; path: string; file: string }
  | { type: 'computing' }
  | { type: 'done'; lines: string[]; exit: number }

/** What became of one file. */
export type FileOutcome =
  | { file: string; state: 'read'; book: Book }
  | { file: string; state: 'same'; as: string }
  | { file: string; state: 'failed'; why: string }

/** A file larger than this is not even opened, in bytes. */
const LARGEST_FILE = 256 << 20

const task = workerData as WeekTask
const words = wordingOf(task.language)

async function work(): Promise<void> {
  const outcomes = readAll()
  say({ type: 'computing' })
  const books = outcomes.flatMap((outcome) => (outcome.state === 'read' ? [outcome.book] : []))
  const result = consolidateWeek(books, { week: task.week, overrides: task.overrides })
  const lines = fileLines(outcomes, result ?? readRegisters(books), words)
  const failed = lines.files.some(({ read }) => !read)
  if (!result || !lines.anyRegister || isEmpty(result)) {
    say({ type: 'done', exit: 1, lines: [...lines.text, nothingLine(result, lines.anyRegister)] })
    return
  }
  const out = task.out ?? `电开台帐_${isoDate(result.choice.monday)}.xlsx`
  const inputs = task.files.filter(({ name }) => !lines.made.includes(name)).map(({ path }) => path)
  const overwritten = findOverwritten([out, ...(task.json === null ? [] : [task.json])], inputs)
  if (overwritten !== undefined) {
    say({ type: 'done', exit: 1, lines: [...lines.text, words.cli.badArgument(words.cli.outIsInput(overwritten))] })
    return
  }
  const saved = await save(result, lines.files, out)
  const text = [
    ...lines.text, '', ...weekLines(result, words), '', ...groupTable(result, words), '', problemsLine(result, words), ...saved.lines,
  ]
  say({ type: 'done', exit: saved.failed ? 1 : failed ? 2 : 0, lines: text })
}

function say(message: WeekMessage): void {
  parentPort!.postMessage(message)
}

function readAll(): FileOutcome[] {
  const seen = new Map<string, string>()
  const outcomes = task.files.map((input): FileOutcome => {
    say({ type: 'reading', path: input.path, file: input.name })
    return task.givenUp.includes(input.path)
      ? { file: input.name, state: 'failed', why: words.cli.tookTooLong }
      : readOne(input, seen)
  })
  return [...outcomes, ...task.failed.map(({ file, why }): FileOutcome => ({ file, state: 'failed', why }))]
}

function readOne({ path, name }: InputFile, seen: Map<string, string>): FileOutcome {
  let bytes: Uint8Array
  try {
    if (statSync(path).size > LARGEST_FILE) return { file: name, state: 'failed', why: reason('too-large') }
    bytes = readFileSync(path)
  } catch {
    return { file: name, state: 'failed', why: words.cli.noAccess }
  }
  const digest = createHash('sha256').update(bytes).digest('hex')
  const twin = bytes.length > 0 ? seen.get(digest) : undefined
  if (twin !== undefined) return { file: name, state: 'same', as: twin }
  const read = readBook(name, bytes, inflate)
  if (!read.ok) return { file: name, state: 'failed', why: reason(read.code) }
  seen.set(digest, name)
  return { file: name, state: 'read', book: read.book }
}

function reason(code: FileFaultCode): string {
  return words.fileFaults[code]
}

/** Nothing at all in the week: neither a caller nor a figure. */
function isEmpty({ figures }: ConsolidatedWeek): boolean {
  return figures.callers.length === 0
}

function nothingLine(result: ConsolidatedWeek | null, anyRegister: boolean): string {
  if (!anyRegister) return words.cli.noFiles
  if (!result) return words.cli.noWeek
  return words.cli.emptyWeek(isoDate(result.figures.monday), isoDate(result.figures.monday + 6))
}

async function save(
  result: ConsolidatedWeek, files: readonly FileLine[], out: string,
): Promise<{ lines: string[]; failed: boolean }> {
  const plan = weeklyPack({ ...result, files, words, mask: task.mask, linkTo: linker(out) })
  const lines: string[] = []
  const outputs: [string, () => Promise<Uint8Array> | Uint8Array, (path: string) => string][] = [
    [out, () => writeBook(plan), words.cli.packAt],
  ]
  if (task.json !== null) {
    const json = { ...weekJson(result, task.mask), files }
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
  const paths = new Map(task.files.map(({ name, path }) => [name, path]))
  const folder = dirname(resolve(out))
  return ({ file, sheet }, cell) => {
    const path = paths.get(file)
    if (path === undefined || /\.csv$/i.test(path)) return undefined
    const address = relative(folder, resolve(path)).split(sep).map(encodeURIComponent).join('/')
    return `${address}#'${sheet.replace(/'/g, "''")}'!${cell}`
  }
}

await work()
