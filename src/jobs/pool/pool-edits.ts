import type { NumberRow } from '../../ledger'
import { WorkbookFault, type CellEdit, type LiveBook, type Workbook } from '../../port'
import { NUMBER_FORMATS } from '../../sheets'
import { NO_WORD, serialOf, YES_WORD, type Day } from '../../text'
import { NoRecordHeads } from '../records'

/** What of a pool's row can be changed. A day is a day, blank is `null`. */
export interface RowChange {
  caller?: string
  given?: Day
  returned?: Day
  doNotCall?: boolean
  blockedOn?: Day | null
}
const DAYS = new Set(['given', 'returned', 'blockedOn'])
/** Without these columns the change can be made all the same. */
const DISPENSABLE = new Set(['blockedOn'])

/**
 * The edits that change a row of the pool.
 * @throws NoRecordHeads where its sheet has no column for it
 */
export function editsOfRow(book: LiveBook, { table, block, row }: NumberRow, change: RowChange): CellEdit[] {
  const sheet = book.sheets[book.grids.findIndex((grid) => grid.sheet === table.place.sheet)]!
  return Object.entries(change).flatMap(([field, value]: [string, string | number | boolean | null]): CellEdit[] => {
    const column = (block.columns as Record<string, number | undefined>)[field]
    if (column === undefined) {
      if (DISPENSABLE.has(field)) return []
      throw new NoRecordHeads(sheet.name)
    }
    const isDay = DAYS.has(field) && typeof value === 'number'
    const written = isDay ? serialOf(value, table.grid.dateSystem) : typeof value === 'boolean' ? (value ? YES_WORD : NO_WORD) : value
    const expected = table.grid.rows[row]?.[column] ?? null
    return expected === written ? [] : [{ sheet: sheet.id, row, column, expected, value: written, ...(isDay ? { format: NUMBER_FORMATS.day } : {}) }]
  })
}

/**
 * Does edits, all or none.
 * @throws WorkbookFault where somebody has changed a cell meanwhile
 */
export async function editAll(workbook: Workbook, edits: readonly CellEdit[]): Promise<void> {
  if (edits.length === 0) return
  const { refused, undo } = await workbook.edit(edits)
  if (refused.length === 0) return
  await workbook.edit(undo)
  throw new WorkbookFault('changed-meanwhile')
}
