import type { Language } from '../../../src/i18n'
import type { FileReport, WeekPreview } from '../../../src/jobs'
import type { SheetPlan } from '../../../src/sheets'
import type { NumberListLine } from '../../../src/registers'
import type { Day } from '../../../src/text'
import type { Book } from '../../../src/workbook'

/** A file of the week by its key and the name it goes by; `why` for one that cannot be read and was not given to the worker. */
export interface WeekFile {
  key: string
  file: string
  why?: string
}

/** What of the open workbook takes part. */
export type OpenPart = 'registers' | 'rulings' | 'nothing'

/** What the worker is asked to do. Files stay with it once they are read. */
export type Task =
  | { type: 'read'; key: string; file: string; blob: Blob; language: Language }
  | { type: 'numbers'; file: string; blob: Blob; language: Language }
  | { type: 'forget'; key: string }
  | { type: 'open'; book: Book | null }
  | { type: 'consolidate'; files: readonly WeekFile[]; open: OpenPart; week: Day | null; language: Language }
  | { type: 'sheets'; mask: boolean }
  | { type: 'pack'; mask: boolean }

/** What it answers, by the kind of task. */
export interface Answers {
  read: ReadAnswer
  /** the numbers on a file's sheets, or why it cannot be read, in words */
  numbers: { lines: NumberListLine[] } | { why: string }
  forget: null
  open: null
  consolidate: WeekAnswer
  /** the pack's sheets as they stand in the open workbook */
  sheets: SheetPlan[]
  /** the pack as a file, and the rows of its sheets */
  pack: { name: string; bytes: Uint8Array; rows: number }
}

/** `passed`: by its name no workbook, or one that a program laid beside an open one. */
export type ReadAnswer = { state: 'read' } | { state: 'failed'; why: string } | { state: 'passed'; as: 'lock' | 'other' }

export interface WeekAnswer {
  /** `no-week`: no call has a date that can be read; `empty`: nothing is recorded in the week */
  state: 'ready' | 'no-register' | 'no-week' | 'empty'
  reports: FileReport[]
  preview: WeekPreview | null
}

/** Tasks and answers have numbers: answers may be of a task that nobody waits for any more. */
export interface Numbered<T> {
  number: number
  body: T
}

export type Reply = { ok: true; answer: Answers[keyof Answers] } | { ok: false; message: string }
