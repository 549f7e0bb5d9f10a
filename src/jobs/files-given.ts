import { severityOf, type Problem, type Registers, type SheetReport } from '../registers'
import type { FileLine } from '../sheets'
import type { Wording } from '../i18n'
import type { Book } from '../workbook'

/** What became of one file. */
export type FileOutcome =
  | { file: string; state: 'read'; book: Book }
  | { file: string; state: 'same'; as: string }
  | { file: string; state: 'failed'; why: string }

/** A file's bytes as a workbook, or why they are none, in words. */
export type FileRead = { ok: true; book: Book } | { ok: false; why: string }

/** Leaves out files of the same bytes as one read already. Files are to come by name in code points. */
export class SameBytes {
  private readonly seen = new Map<string, string>()

  /**
   * @param digest tells the bytes from all others
   * @param read is called only where no file of the same bytes was read before
   */
  outcomeOf(file: string, digest: string, read: () => FileRead): FileOutcome {
    const twin = this.seen.get(digest)
    if (twin !== undefined) return { file, state: 'same', as: twin }
    const result = read()
    if (!result.ok) return { file, state: 'failed', why: result.why }
    this.seen.set(digest, file)
    return { file, state: 'read', book: result.book }
  }
}

/** What is said of a file. */
export interface FileReport {
  file: string
  /** `rulings`: it holds no register but rulings on conflicts; `made`: this product made it, it is no input */
  state: 'read' | 'rulings' | 'same' | 'made' | 'failed'
  /** `null`: it was not read */
  rows: number | null
  errors: number
  warnings: number
  /** what became of it, in words */
  text: string
  /** what of it was not taken as data, in words */
  notes: string[]
}

/** What the registers said; with a period, also what its figures show. */
type Said = { registers: Registers; problems: readonly Problem[] } | Registers

/** A report a file, in the order of the outcomes. */
export function reportFiles(outcomes: readonly FileOutcome[], said: Said, words: Wording): FileReport[] {
  return outcomes.map((outcome) => {
    if (outcome.state === 'read') return reportRead(outcome.file, said, words)
    return outcome.state === 'same'
      ? unread(outcome.file, 'same', words.fileState.sameBytes(outcome.as))
      : unread(outcome.file, 'failed', outcome.why)
  })
}

function unread(file: string, state: FileReport['state'], text: string): FileReport {
  return { file, state, rows: null, errors: 0, warnings: 0, text, notes: [] }
}

function reportRead(file: string, said: Said, words: Wording): FileReport {
  const { sheets: allSheets } = 'registers' in said ? said.registers : said
  const sheets = allSheets.filter(({ place }) => place.file === file)
  const registers = sheets.filter(({ state }) => state !== 'made' && state !== 'unknown')
  if (registers.length === 0) {
    return sheets.some(({ state }) => state === 'made')
      ? unread(file, 'made', words.fileState.made)
      : unread(file, 'failed', words.fileFaults['no-register'])
  }
  const problems = said.problems.filter(({ place }) => place.file === file)
  const errors = problems.filter((problem) => severityOf(problem) === 'error').length
  const state = registers.every((sheet) => sheet.state === 'rulings') ? 'rulings' : 'read'
  return {
    file,
    state,
    rows: registers.reduce((sum, sheet) => sum + sheet.rows, 0),
    errors,
    warnings: problems.length - errors,
    text: words.fileState[state],
    notes: sheets.flatMap((sheet) => sheetNotes(sheet, words)),
  }
}

/** What of a sheet was not taken as data. */
function sheetNotes({ place, state, as, passedOver }: SheetReport, { cli }: Wording): string[] {
  if (state === 'unknown') return [cli.unknownSheet(place.sheet)]
  if (state === 'same') return [cli.sameRows(place.sheet, as!.file, as!.sheet)]
  const { heads, totals, others } = passedOver
  return heads + totals + others > 0 ? [cli.passedRows(place.sheet, heads, totals, others)] : []
}

/** The lines of the pack's list of files: of all but those that this product made. */
export function linesOf(reports: readonly FileReport[], words: Wording): FileLine[] {
  return reports.flatMap(({ file, state, rows, text }) => {
    if (state === 'made') return []
    const read = state !== 'failed'
    return [{ file, read, rows, state: read ? text : words.fileState.failed(text) }]
  })
}
