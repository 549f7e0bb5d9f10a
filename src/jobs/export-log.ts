import type { Wording } from '../i18n'
import type { LiveBook, Progress, Workbook } from '../port'
import { addToRecord, type RecordedLines } from './records'

/** What left the workbook, or was laid out to leave it on paper (S24). */
export interface Export {
  /** `2013-04-29 18:02` */
  at: string
  who: string
  what: string
  /** the file's name, or the sheet's that is printed */
  file: string
  rows: number
  masked: boolean
}

/**
 * S24: adds an export to 导出记录 of the open workbook. A file is handed out after that alone.
 * @param project the project's name, for the title of a sheet that is made
 * @throws WorkbookFault; NoRecordHeads
 */
export function logExport(workbook: Workbook, book: LiveBook, entry: Export, project: string, words: Wording, progress?: Progress): Promise<RecordedLines> {
  return addToRecord(workbook, book, 'exports', [{ ...entry }], project, words, progress)
}
