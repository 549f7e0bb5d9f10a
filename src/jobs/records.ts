import type { Wording } from '../i18n'
import { WorkbookFault, type LiveBook, type Progress, type Workbook } from '../port'
import { RECORDS, type RecordFieldName, type RecordKind } from '../registers'
import { fieldsOfRecord, recordCell, recordSheet, type RecordLine } from '../sheets'
import type { CellValue } from '../workbook'
import { datesIn, liveTables, tablesOfKind } from './live-tables'

/** Where lines of a record went. */
export interface RecordedLines {
  sheet: string
  how: 'made' | 'added'
}

/** A sheet has the record's name and not its heads: nothing can be written there. */
export class NoRecordHeads extends Error {
  constructor(readonly sheet: string) {
    super(`no heads on ${sheet}`)
  }
}

/**
 * Writes lines under those of a record; where the workbook has no such sheet, it is made.
 * @param book the workbook as last read
 * @param project the project's name, for the title of a sheet that is made
 * @throws WorkbookFault; NoRecordHeads
 */
export async function addToRecord<K extends RecordKind>(
  workbook: Workbook, book: LiveBook, kind: K, lines: readonly RecordLine<K>[], project: string, words: Wording, progress?: Progress,
): Promise<RecordedLines> {
  const live = tablesOfKind(liveTables(book), kind).at(-1)
  if (!live) {
    const plan = recordSheet(kind, lines, project, words)
    if (book.sheets.some(({ name }) => name === plan.name)) throw new NoRecordHeads(plan.name)
    const { kept } = await workbook.apply([plan], progress)
    if (kept.length > 0) throw new WorkbookFault('changed-meanwhile', { sheet: plan.name })
    return { sheet: plan.name, how: 'made' }
  }
  const { columns } = live.table.blocks.at(-1)!
  const columnOf = columns as unknown as Partial<Record<RecordFieldName<K>, number>>
  const width = 1 + Math.max(...Object.values<number>(columns as Record<string, number>))
  const rows = lines.map((line) => {
    const cells = Array<CellValue>(width).fill(null)
    for (const { field, type } of fieldsOfRecord(kind)) {
      const column = columnOf[field]
      const value = recordCell(type, line[field])
      if (column !== undefined) cells[column] = type === 'day' && typeof value === 'number' ? datesIn(live, column, RECORDS[kind].sheet)(value) : value
    }
    return cells
  })
  await workbook.append(live.sheet.id, rows)
  return { sheet: live.sheet.name, how: 'added' }
}
