import type { Wording } from '../src/i18n'
import type { ConsolidatedWeek } from '../src/jobs'
import { severityOf, type Registers, type SheetReport } from '../src/registers'
import type { FileLine } from '../src/sheets'
import { isoDate } from '../src/text'
import type { FileOutcome } from './week-worker'

/** What is said of the files: on the console, and in the pack. */
export interface FileLines {
  text: string[]
  /** of every file but those that this product made: they are no input */
  files: FileLine[]
  made: string[]
  /** at least one file holds a register */
  anyRegister: boolean
}

/** What the registers said; with a week, also what its figures show. */
type Said = ConsolidatedWeek | Registers

/** A status line a file, and under it what was left out of it. */
export function fileLines(outcomes: readonly FileOutcome[], said: Said, words: Wording): FileLines {
  const lines: FileLines = { text: [words.cli.reading(outcomes.length)], files: [], made: [], anyRegister: false }
  for (const outcome of outcomes) {
    if (outcome.state === 'read') addRead(lines, outcome.file, said, words)
    else if (outcome.state === 'same') addSame(lines, outcome.file, words.fileState.sameBytes(outcome.as), words)
    else addFailed(lines, outcome.file, outcome.why, words)
  }
  return lines
}

function addRead(lines: FileLines, file: string, said: Said, words: Wording): void {
  const { sheets: allSheets } = 'registers' in said ? said.registers : said
  const sheets = allSheets.filter(({ place }) => place.file === file)
  const registers = sheets.filter(({ state }) => state !== 'made' && state !== 'unknown')
  if (registers.length === 0) {
    if (sheets.some(({ state }) => state === 'made')) {
      lines.text.push(words.cli.passedLine(file, words.fileState.made))
      lines.made.push(file)
    } else addFailed(lines, file, words.fileFaults['no-register'], words)
    return
  }
  lines.anyRegister = true
  const rows = registers.reduce((sum, sheet) => sum + sheet.rows, 0)
  const problems = said.problems.filter(({ place }) => place.file === file)
  const errors = problems.filter((problem) => severityOf(problem) === 'error').length
  lines.text.push(words.cli.readLine(file, rows, errors, problems.length - errors))
  lines.text.push(...sheets.flatMap((sheet) => sheetNotes(sheet, words)).map(words.cli.sheetNote))
  lines.files.push({ file, read: true, rows, state: words.fileState.read })
}

function addSame(lines: FileLines, file: string, state: string, words: Wording): void {
  lines.text.push(words.cli.passedLine(file, state))
  lines.files.push({ file, read: true, rows: null, state })
}

function addFailed(lines: FileLines, file: string, why: string, words: Wording): void {
  lines.text.push(words.cli.failedLine(file, why))
  lines.files.push({ file, read: false, rows: null, state: words.fileState.failed(why) })
}

/** What of a sheet was not taken as data. */
function sheetNotes({ place, state, as, passedOver }: SheetReport, { cli }: Wording): string[] {
  if (state === 'unknown') return [cli.unknownSheet(place.sheet)]
  if (state === 'same') return [cli.sameRows(place.sheet, as!.file, as!.sheet)]
  const { heads, totals, others } = passedOver
  return heads + totals + others > 0 ? [cli.passedRows(place.sheet, heads, totals, others)] : []
}

/** Which week is reported, and why. */
export function weekLines({ choice, figures }: ConsolidatedWeek, { cli, listSeparator }: Wording): string[] {
  const [from, to] = [isoDate(choice.monday), isoDate(choice.monday + 6)]
  const line = choice.why === 'given' ? cli.weekGiven : cli.weekLatest
  return [
    line(from, to, choice.calls),
    ...choice.passedOver.map(({ monday, calls }) => cli.weekPassedOver(isoDate(monday), calls)),
    ...(figures.missingGroups.length > 0 ? [cli.missingGroups(figures.missingGroups.join(listSeparator))] : []),
  ]
}

/** The groups' figures as a table of the console. */
export function groupTable({ figures }: ConsolidatedWeek, words: Wording): string[] {
  const { heads } = words
  const head = [heads.group, heads.calls, heads.connected, heads.answered, 'A', 'B', 'C', 'D', heads.registered, heads.visits, heads.fine, heads.bonus]
  const rows = figures.groups.map((group) => {
    const { A, B, C, D } = group.grades
    return [group.calls, group.connected, group.answered, A, B, C, D, group.registered, group.visits, group.fine, group.bonus]
  })
  const total = head.slice(1).map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0))
  const table = [
    head,
    ...figures.groups.map(({ group }, i) => [group || words.noGroup, ...rows[i]!.map(String)]),
    [words.grandTotal, ...total.map(String)],
  ]
  const widths = head.map((_, column) => Math.max(...table.map((row) => widthOf(row[column]!))))
  return table.map((row) => '  ' + row.map((text, column) => pad(text, widths[column]!, column > 0)).join('  '))
}

/** Columns of a console that a text takes: a Chinese character two. */
function widthOf(text: string): number {
  return text.replace(/[^\0-\xff]/g, '__').length
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - widthOf(text))
  return right ? space + text : text + space
}

export function problemsLine({ problems }: ConsolidatedWeek, { cli }: Wording): string {
  const errors = problems.filter((problem) => severityOf(problem) === 'error').length
  return cli.problems(errors, problems.length - errors)
}
