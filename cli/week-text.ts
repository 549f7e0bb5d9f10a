import type { Wording } from '../src/i18n'
import { groupsTable, type ConsolidatedWeek, type FileReport } from '../src/jobs'
import { severityOf } from '../src/registers'
import { isoDate } from '../src/text'

/** A status line a file, and under it what was left out of it. */
export function fileText(reports: readonly FileReport[], { cli }: Wording): string[] {
  const lines = reports.flatMap(({ file, state, rows, errors, warnings, text, notes }) => {
    if (state === 'failed') return [cli.failedLine(file, text)]
    if (rows === null) return [cli.passedLine(file, text)]
    return [cli.readLine(file, rows, errors, warnings), ...notes.map(cli.sheetNote)]
  })
  return [cli.reading(reports.length), ...lines]
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
export function groupText(week: ConsolidatedWeek, words: Wording): string[] {
  const { heads, rows, total } = groupsTable(week, words)
  const table = [heads, ...rows.map(({ name, figures }) => [name, ...figures.map(String)]), [words.grandTotal, ...total.map(String)]]
  const widths = heads.map((_, column) => Math.max(...table.map((row) => widthOf(row[column]!))))
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
