import { WorkbookFault } from '../../src/port'
import { nameOfMark } from '../../src/sheets'
import { addressOf } from './address'
import { codeOf, faultOf } from './faults'
import { REPLACED, UNFINISHED } from './marks'
import type { Job, Stage } from './stage'
import { brief, type Talk } from './talk'

/**
 * Puts drafts in place, in one round trip. Each sheet concerned is looked for first, so that one that is gone ends it before
 * anything is done; what can be turned back comes next; what cannot, the deletion of old sheets, comes last.
 */
export async function swap(talk: Talk, { jobs, setAside: oldTables }: Stage): Promise<void> {
  const { worksheets, names, tables } = talk.context.workbook
  const sheets = jobs.map(({ draft }) => worksheets.getItem(draft).load('id'))
  const olds = jobs.map(({ old }) => (old ? worksheets.getItem(old.id).load('name') : null))
  const byPlace = jobs.map((_, i) => i).filter((i) => olds[i]).sort((a, b) => jobs[a]!.old!.position - jobs[b]!.old!.position)
  try {
    await talk.quietTrip(() => {
      for (const i of byPlace) setAside(names, olds[i]!, jobs[i]!)
      for (const { name, aside } of oldTables) tables.getItem(name).name = aside
      jobs.forEach((job, i) => putInPlace(names, sheets[i]!, job, i))
      byPlace.forEach((i, before) => (sheets[i]!.position = jobs[i]!.old!.position + before))
      sheets[0]!.activate()
      for (const i of byPlace) takeAway(names, olds[i]!, jobs[i]!)
    })
  } catch (error) {
    // a name is refused when it was given to another sheet meanwhile
    throw codeOf(error) === 'InvalidArgument' || codeOf(error) === 'InvalidReference' ? meanwhile(error) : error
  }
}

function meanwhile(error: unknown): WorkbookFault {
  return new WorkbookFault('changed-meanwhile', faultOf(error).facts)
}

/** The old sheet's place and name are wanted; should it stay after all, it is known for what it is. */
function setAside(names: Excel.NamedItemCollection, sheet: Excel.Worksheet, { plan, draft }: Job): void {
  sheet.name = asideOf(draft)
  mark(names, REPLACED + plan.mark, sheet)
}

export function asideOf(draft: string): string {
  return `${draft}~`
}

function putInPlace(names: Excel.NamedItemCollection, sheet: Excel.Worksheet, { plan, name, tables }: Job, index: number): void {
  sheet.name = name
  sheet.visibility = 'Visible'
  freeze(sheet, plan.bodyRow, plan.bodyColumn)
  for (const table of tables) if (table.draft !== table.name) sheet.tables.getItem(table.draft).name = table.name
  unmark(names, UNFINISHED + index)
  if (plan.mark !== null) mark(names, plan.mark, sheet)
}

function takeAway(names: Excel.NamedItemCollection, sheet: Excel.Worksheet, { plan, old }: Job): void {
  if (old!.veryHidden) sheet.visibility = 'Hidden'
  sheet.delete()
  unmark(names, REPLACED + plan.mark)
}

/** Lets a hidden name tell what a sheet is. */
export function mark(names: Excel.NamedItemCollection, itsMark: string, sheet: Excel.Worksheet): void {
  unmark(names, itsMark)
  names.add(nameOfMark(itsMark), brief(sheet.getRange('A1'))).visible = false
}

export function unmark(names: Excel.NamedItemCollection, itsMark: string): void {
  names.getItemOrNullObject(nameOfMark(itsMark)).delete()
}

function freeze({ freezePanes }: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(addressOf({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }))
  else if (rows > 0) freezePanes.freezeRows(rows)
  else if (columns > 0) freezePanes.freezeColumns(columns)
}
