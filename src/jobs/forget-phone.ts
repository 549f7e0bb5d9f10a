import type { Wording } from '../i18n'
import type { CellEdit, LiveBook, Progress, Workbook } from '../port'
import { readRegisters } from '../registers'
import type { Day } from '../text'
import { cellAddress } from '../workbook'
import { policyOf } from './check'
import { planForget, type ForgetPlan } from './forget-plan'
import { addToRecord } from './records'

/** Who deletes, and when, for 改动记录. */
export interface ForgetOptions {
  words: Wording
  today: Day
  /** `2013-04-29 18:02` */
  at: string
  who: string
}

/** A place where something of the customer stands still. */
export interface LeftPlace {
  sheet: string
  cell: string
}

/**
 * What became of a deletion. `left`: something could not be changed (a formula, a cell changed meanwhile) or was typed meanwhile;
 * what had been changed was then taken back, and nothing is deleted. `halfWay`: not even that could be done everywhere.
 */
export type ForgetOutcome =
  | { state: 'done'; cells: number; sheets: string[]; recordedOn: string }
  | { state: 'left'; left: LeftPlace[]; halfWay: boolean }

/**
 * S24: deletes customers as planned, reads the workbook again to see that their numbers stand nowhere, and writes a line without a
 * number into 改动记录. All of it, or nothing.
 * @throws WorkbookFault; NoRecordHeads where 改动记录 cannot be written; nothing is deleted then
 */
export async function forgetPhone(workbook: Workbook, plan: ForgetPlan, options: ForgetOptions, progress?: Progress): Promise<ForgetOutcome> {
  const { done, refused, undo } = await workbook.edit(plan.traces.map(({ edit }) => edit))
  try {
    const book = await workbook.read(progress)
    const left = placesLeft(book, plan, refused)
    if (left.length > 0) return { state: 'left', left, halfWay: await isLeftHalfWay(workbook, undo) }
    const sheets = [...new Set(plan.traces.map(({ sheet }) => sheet))]
    const recorded = await record(workbook, book, { plan, sheets }, options, progress)
    return { state: 'done', cells: done.length, sheets, recordedOn: recorded.sheet }
  } catch (fault) {
    await isLeftHalfWay(workbook, undo).catch(() => undefined)
    throw fault
  }
}

async function isLeftHalfWay(workbook: Workbook, undo: readonly CellEdit[]): Promise<boolean> {
  return undo.length > 0 && (await workbook.edit(undo)).refused.length > 0
}

/** Where the number stands yet, and refused cells that do not hold what they should: a formula may follow by itself. */
function placesLeft(book: LiveBook, { customers }: ForgetPlan, refused: readonly CellEdit[]): LeftPlace[] {
  const found = planForget(book, customers).traces.map(({ sheet, cell }) => ({ sheet, cell }))
  const held = refused.flatMap(({ sheet: id, row, column, expected }) => {
    const index = book.sheets.findIndex((sheet) => sheet.id === id)
    const now = book.grids[index]?.rows[row]?.[column] ?? null
    return index >= 0 && now !== null && now === expected ? [{ sheet: book.sheets[index]!.name, cell: cellAddress(row, column) }] : []
  })
  const places = new Map([...found, ...held].map((place) => [`${place.sheet} ${place.cell}`, place]))
  return [...places.values()]
}

interface Deleted {
  plan: ForgetPlan
  sheets: readonly string[]
}

/** The pseudonym is written down, the number never. */
async function record(workbook: Workbook, book: LiveBook, { plan: { customers, traces }, sheets }: Deleted, options: ForgetOptions, progress?: Progress) {
  const { words, today, at, who } = options
  const project = policyOf(readRegisters([book])).text('projectName', today)
  const line = {
    at, who, job: words.privacy.forget.title, sheet: sheets.join(words.listSeparator),
    after: customers.length === 1 ? customers[0]!.pseudonym : '', note: words.privacy.forget.recorded(customers.length, traces.length),
  }
  return addToRecord(workbook, book, 'changes', [line], project, words, progress)
}
