import { read } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { readFileSync } from 'node:fs'
import { inflate } from '../cli/inflate'
import { READ_OPTIONS, readBook, writeBook } from '../src/files'
import { wordingOf } from '../src/i18n'
import { consolidateWeek, type ConsolidatedWeek } from '../src/jobs'
import { valueOf, weeklyPack, type BookPlan } from '../src/sheets'

/** One measurement in a process of its own: what to do, and the book to do it with. */
const [what, path] = process.argv.slice(2) as [string, string]
const bytes = readFileSync(path)
const now = (): number => performance.now()

function parse(): unknown {
  return read(bytes, READ_OPTIONS)
}

function figures(): ConsolidatedWeek {
  const result = readBook('book.xlsx', bytes, inflate)
  if (!result.ok) throw new Error(result.code)
  return consolidateWeek([result.book])!
}

function plan(): BookPlan {
  const week = figures()
  return weeklyPack({ ...week, files: [], words: wordingOf('zh-CN'), mask: false, linkTo: () => undefined })
}

async function writeUnstyled(book: BookPlan): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  for (const sheet of book.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name)
    for (const { cells } of sheet.rows) worksheet.addRow(cells.map((cell) => valueOf(cell)))
  }
  await workbook.xlsx.writeBuffer()
}

async function timed(work: () => unknown): Promise<number> {
  const start = now()
  await work()
  return now() - start
}

/** The least of some interleaved runs of two works: what disturbs one disturbs the other. */
async function compare(a: () => unknown, b: () => unknown, runs: number): Promise<[number, number]> {
  const best: [number, number] = [Infinity, Infinity]
  for (let i = 0; i < runs; i++) {
    best[0] = Math.min(best[0], await timed(a))
    globalThis.gc?.()
    best[1] = Math.min(best[1], await timed(b))
    globalThis.gc?.()
  }
  return best
}

const peak = (): number => process.resourceUsage().maxRSS * 1024

/** Bytes that stay on the heap once everything that can be thrown away is. */
function kept(work: () => unknown): { ms: number; held: number; peak: number } {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const start = now()
  const result = work()
  const ms = now() - start
  globalThis.gc?.()
  const held = process.memoryUsage().heapUsed - before
  return { ms, held: result ? held : 0, peak: peak() }
}

const measurements: Record<string, () => unknown> = {
  read: () => compare(figures, parse, 3),
  write: async () => {
    const book = plan()
    return compare(() => writeBook(book), () => writeUnstyled(book), 3)
  },
  parsed: () => kept(parse),
  figures: () => kept(figures),
}
console.log(JSON.stringify(await measurements[what]!()))
