import type { Wording } from '../i18n'
import type { LiveBook, Workbook } from '../port'
import { findRulings, kindByName } from '../registers'
import { rulingCells, rulingsSheet, RULINGS_SHEET, type RulingLine } from '../sheets'
import { serialOf } from '../text'
import type { CellValue } from '../workbook'

/** What became of a ruling: it cannot be written where a sheet of the name has not the heads. */
export type RulingOutcome = { state: 'written'; sheet: string } | { state: 'no-heads'; sheet: string }

/** Days between the first of the two date systems. */
const DAYS_TO_1904 = 1462

/**
 * Writes a ruling on a conflict under those on 撞客裁定 of the open workbook; where there is no such sheet, it is made.
 * @param book the workbook as last read
 * @param project the project's name, for the title of a sheet that is made
 * @throws WorkbookFault
 */
export async function writeRuling(workbook: Workbook, book: LiveBook, line: RulingLine, project: string, words: Wording): Promise<RulingOutcome> {
  const table = findRulings([book]).find(({ place }) => kindByName(place.sheet) === 'rulings')
  if (!table) {
    const { kept } = await workbook.apply([rulingsSheet(line, project, words)])
    return kept.length > 0 ? { state: 'no-heads', sheet: RULINGS_SHEET } : { state: 'written', sheet: RULINGS_SHEET }
  }
  const { id, name } = book.sheets[book.grids.indexOf(table.grid)]!
  const { columns } = table.blocks.at(-1)!
  const cells = rulingCells(line)
  const row: CellValue[] = Array<null>(1 + Math.max(...Object.values(columns))).fill(null)
  for (const [field, column] of Object.entries(columns) as [keyof typeof cells, number][]) {
    row[column] = field === 'date' ? serialOf(line.day) - (table.grid.dateSystem === 1904 ? DAYS_TO_1904 : 0) : cells[field]
  }
  await workbook.append(id, [row])
  return { state: 'written', sheet: name }
}
