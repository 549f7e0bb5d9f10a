import { isLockName, isWorkbookName, readBook, writeBook } from '../../../src/files'
import { wordingOf, type Wording } from '../../../src/i18n'
import {
  consolidateWeek, linesOf, previewWeek, reportFiles, SameBytes, sheetsInWorkbook,
  type ConsolidatedWeek, type FileOutcome, type FileRead, type FileReport,
} from '../../../src/jobs'
import { byCodePoint, readNumberList, readRegisters, type Place } from '../../../src/registers'
import { rowsIn, weeklyPack, type BookPlan } from '../../../src/sheets'
import { isoDate } from '../../../src/text'
import type { Book } from '../../../src/workbook'
import type { Answers, ReadAnswer, Task, WeekAnswer } from './messages'

interface ReadFile {
  digest: string
  result: FileRead
}

interface Consolidated {
  week: ConsolidatedWeek
  reports: FileReport[]
  words: Wording
}

type TaskOf<K extends Task['type']> = Extract<Task, { type: K }>

/** Reads files, puts them together for a week and makes its sheets: all that takes long, away from the screen. */
export class WeekReader {
  private readonly files = new Map<string, ReadFile>()
  private open: Book | null = null
  private last: Consolidated | null = null

  /** @throws Error for sheets that are asked for before a week is put together */
  async answer(task: Task): Promise<Answers[keyof Answers]> {
    switch (task.type) {
      case 'read':
        return this.read(task)
      case 'numbers':
        return readNumbers(task)
      case 'forget':
        this.files.delete(task.key)
        return null
      case 'open':
        this.open = task.book
        return null
      case 'consolidate':
        return this.consolidate(task)
      case 'sheets':
        return sheetsInWorkbook(this.pack(task.mask, inOpen(this.open)), this.lastWeek().week.choice.monday)
      case 'pack': {
        const { week } = this.lastWeek()
        const pack = this.pack(task.mask, () => undefined)
        return { name: `电开台帐_${isoDate(week.choice.monday)}.xlsx`, bytes: await writeBook(pack), rows: rowsIn(pack) }
      }
    }
  }

  private async read({ key, file, blob, language }: TaskOf<'read'>): Promise<ReadAnswer> {
    const name = file.slice(file.lastIndexOf('/') + 1)
    if (isLockName(name)) return { state: 'passed', as: 'lock' }
    if (!isWorkbookName(name)) return { state: 'passed', as: 'other' }
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const read = readBook(file, bytes)
    const result: FileRead = read.ok ? read : { ok: false, why: wordingOf(language).fileFaults[read.code] }
    this.files.set(key, { digest: await digestOf(bytes), result })
    return result.ok ? { state: 'read' } : { state: 'failed', why: result.why }
  }

  private consolidate({ files, open: part, week: given, language }: TaskOf<'consolidate'>): WeekAnswer {
    const words = wordingOf(language)
    const { open } = this
    const rulings = open && part === 'rulings' ? [open] : []
    const outcomes = this.outcomes(files, part === 'registers' ? open : null)
    const books = outcomes.flatMap((outcome) => (outcome.state === 'read' ? [outcome.book] : []))
    const week = consolidateWeek(books, { week: given, rulings })
    const all = [...outcomes, ...rulings.map((book): FileOutcome => ({ file: book.file, state: 'read', book }))]
    const reports = reportFiles(all, week ?? readRegisters(books, null, rulings), words)
    this.last = week && { week, reports, words }
    const anyRegister = reports.some(({ state }) => state === 'read')
    const state = !anyRegister ? 'no-register' : !week ? 'no-week' : week.figures.callers.length === 0 ? 'empty' : 'ready'
    return { state, reports, preview: anyRegister && week ? previewWeek(week, words) : null }
  }

  /** What became of the files and of the open workbook, by name in code points. */
  private outcomes(files: TaskOf<'consolidate'>['files'], open: Book | null): FileOutcome[] {
    const bytes = new SameBytes()
    const read = files.map(({ key, file, why }) => ({ file, outcome: (): FileOutcome => this.outcomeOf(bytes, key, file, why) }))
    const own = open ? [{ file: open.file, outcome: (): FileOutcome => ({ file: open.file, state: 'read', book: open }) }] : []
    return [...read, ...own].sort((a, b) => byCodePoint(a.file, b.file)).map(({ outcome }) => outcome())
  }

  private outcomeOf(bytes: SameBytes, key: string, file: string, why: string | undefined): FileOutcome {
    const found = this.files.get(key)
    if (why !== undefined || !found) return { file, state: 'failed', why: why ?? '' }
    return bytes.outcomeOf(file, found.digest, () => found.result)
  }

  private pack(mask: boolean, linkTo: (place: Place, cell: string) => string | undefined): BookPlan {
    const { week, reports, words } = this.lastWeek()
    return weeklyPack({ ...week, files: linesOf(reports, words), words, mask, linkTo })
  }

  private lastWeek(): Consolidated {
    if (!this.last) throw new Error('no week')
    return this.last
  }
}

/** C29–C33: the numbers on all sheets of a file. */
async function readNumbers({ file, blob, language }: TaskOf<'numbers'>): Promise<Answers['numbers']> {
  const read = readBook(file, new Uint8Array(await blob.arrayBuffer()))
  return read.ok ? { lines: read.book.grids.flatMap(readNumberList) } : { why: wordingOf(language).fileFaults[read.code] }
}

/** Cells of the open workbook can be gone to from its own sheets; other files are not at hand there. */
function inOpen(open: Book | null): (place: Place, cell: string) => string | undefined {
  return ({ file, sheet }, cell) => (file === open?.file ? `#'${sheet.replace(/'/g, "''")}'!${cell}` : undefined)
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
