import type { Policy } from '../policy'
import type { LiveBook } from '../port'
import { filledRange, findLists, ROSTER_NAMES, wordLists, type ColumnSpan, type Lists } from '../sheets'
import type { Day } from '../text'
import { liveTables } from './live-tables'

/** Names are taken from so many rows of a roster that is there. */
const ROSTER_DEPTH = 100

/** The lists to choose from, on a sheet that we made before, whatever it is called by now. */
export function listsIn({ grids, sheets }: LiveBook, policy: Policy, day: Day): Lists | null {
  for (const [i, { sheet, rows }] of grids.entries()) {
    const found = sheets[i]!.mark === null ? findLists(sheet, rows, wordLists(policy, day)) : null
    if (found) return found
  }
  return null
}

/** Where the callers' names stand on the workbook's own roster; `null` when it has none. */
export function rosterNamesIn(book: LiveBook): ColumnSpan | null {
  for (const { sheet, table } of liveTables(book)) {
    const { headRow, columns } = table.blocks[0]!
    const column = table.kind === 'roster' ? (columns as { caller?: number }).caller : undefined
    if (column !== undefined) return { sheet: sheet.name, column, top: headRow + 1, bottom: headRow + ROSTER_DEPTH }
  }
  return null
}

/** The callers to choose from: of the workbook's roster, or of ours, where it will stand. */
export function callersIn(book: LiveBook): string {
  return filledRange(rosterNamesIn(book) ?? ROSTER_NAMES)
}
