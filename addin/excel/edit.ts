import { WorkbookFault, type CellEdit, type EditOutcome } from '../../src/port'
import type { CellValue } from '../../src/workbook'
import { rangeOf } from './address'
import type { Own } from './own'
import { talk, type Talk } from './talk'
import { formatFor, landing } from './text'

/** Cells of one column with at most these many rows between them are asked and written together: that is shorter. */
const GAP = 40

/** Neighbouring edits of one column. */
interface Run {
  sheet: string
  column: number
  top: number
  bottom: number
  edits: CellEdit[]
}

interface Present {
  values: unknown[][]
  formulas: unknown[][]
  numberFormat: unknown[][]
}

/** A sheet's name, as last seen. */
type NameOf = (sheet: string) => string | undefined

/**
 * Changes cells that hold what is expected, in two round trips: one to look, one to write. Should the second fail half-way, what it
 * has written is put back.
 */
export async function editCells(own: Own, edits: readonly CellEdit[], nameOf: NameOf): Promise<EditOutcome> {
  let begun: readonly CellEdit[] = []
  try {
    return await talk({ own, sheets: edits.map(({ sheet }) => sheet) }, (its) => editOnce(its, edits, nameOf, (done) => (begun = done)))
  } catch (fault) {
    for (const id of new Set(begun.map(({ sheet }) => sheet))) {
      const back = begun.filter(({ sheet }) => sheet === id).map((edit) => ({ ...edit, expected: edit.value, value: edit.expected }))
      await talk({ own }, (its) => editOnce(its, back, nameOf, () => undefined)).catch(() => undefined)
    }
    throw fault
  }
}

async function editOnce(its: Talk, edits: readonly CellEdit[], nameOf: NameOf, begin: (done: readonly CellEdit[]) => void): Promise<EditOutcome> {
  const { worksheets } = its.context.workbook
  const runs = toRuns(edits)
  const ids = [...new Set(runs.map(({ sheet }) => sheet))]
  const sheets = new Map(ids.map((id) => [id, worksheets.getItemOrNullObject(id).load('name,protection/protected')]))
  const ranges = runs.map((run) => spanOf(sheets, run).load('values,formulas,numberFormat'))
  await its.trip()
  for (const [id, sheet] of sheets) checkSheet(sheet, nameOf(id))
  const refused = new Set<CellEdit>()
  runs.forEach((run, i) => refuse(run, ranges[i]!, refused))
  const wanted = runs.map((run) => ({ ...run, edits: run.edits.filter((edit) => !refused.has(edit)) }))
  const done = edits.filter((edit) => !refused.has(edit))
  begin(done)
  if (done.length > 0) await write(its, wanted, ranges)
  return { done, refused: [...refused], undo: undoOf(done, runs, ranges) }
}

/** @throws WorkbookFault where a sheet is gone or protected */
export function checkSheet(sheet: Excel.Worksheet, lastName: string | undefined): void {
  if (sheet.isNullObject) throw new WorkbookFault('sheet-gone', lastName === undefined ? {} : { sheet: lastName })
  if (sheet.protection.protected) throw new WorkbookFault('protected-sheet', { sheet: sheet.name })
}

function toRuns(edits: readonly CellEdit[]): Run[] {
  const sorted = [...edits].sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row))
  const runs: Run[] = []
  for (const edit of sorted) {
    const last = runs.at(-1)
    if (last && last.sheet === edit.sheet && last.column === edit.column && edit.row - last.bottom <= GAP) {
      last.edits.push(edit)
      last.bottom = edit.row
    } else runs.push({ sheet: edit.sheet, column: edit.column, top: edit.row, bottom: edit.row, edits: [edit] })
  }
  return runs
}

function spanOf(sheets: ReadonlyMap<string, Excel.Worksheet>, { sheet, column, top, bottom }: Run): Excel.Range {
  return rangeOf(sheets.get(sheet)!, { top, bottom, left: column, right: column })
}

/** What holds another value, or a formula, is not changed; of two edits of one cell only the first is done. */
function refuse({ top, edits }: Run, { values, formulas }: Present, refused: Set<CellEdit>): void {
  const seen = new Set<number>()
  for (const edit of edits) {
    const value = valueOf(values[edit.row - top]?.[0])
    const formula = formulas[edit.row - top]?.[0]
    const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value
    if (value !== valueOf(edit.expected) || isFormula || seen.has(edit.row)) refused.add(edit)
    seen.add(edit.row)
  }
}

function valueOf(value: unknown): CellValue {
  return value === '' || value === undefined ? null : (value as CellValue)
}

/** Looks once more for each sheet before the first cell is written: one that is gone by now ends it in time. */
async function write({ context, quietTrip }: Talk, runs: readonly Run[], ranges: readonly Present[]): Promise<void> {
  const { worksheets } = context.workbook
  const sheets = new Map([...new Set(runs.map(({ sheet }) => sheet))].map((id) => [id, worksheets.getItem(id).load('id')]))
  await quietTrip(() =>
    runs.forEach((run, i) => {
      if (run.edits.length === 0) return
      const { numberFormat } = ranges[i]!
      const formats = formatsOf(run, numberFormat)
      const range = spanOf(sheets, run)
      if (formats.some(([format]) => format !== null)) range.numberFormat = formats
      range.values = columnOf(run, numberFormat)
    }),
  )
}

/** The formats of a run that change; `null` leaves a cell's as it is. */
function formatsOf({ top, bottom, edits }: Run, formats: readonly (readonly unknown[])[]): (string | null)[][] {
  const column = Array.from({ length: bottom - top + 1 }, (): [string | null] => [null])
  for (const edit of edits) column[edit.row - top] = [formatFor(edit, formats[edit.row - top]?.[0])]
  return column
}

/** What takes edits back: the values they expected, and the formats that their cells had. */
function undoOf(done: readonly CellEdit[], runs: readonly Run[], ranges: readonly Present[]): CellEdit[] {
  const former = new Map<CellEdit, unknown>()
  runs.forEach((run, i) => {
    for (const edit of run.edits) former.set(edit, ranges[i]!.numberFormat[edit.row - run.top]?.[0])
  })
  return done.map((edit) => {
    const { sheet, row, column, expected, value } = edit
    const format = former.get(edit)
    const turned: CellEdit = { sheet, row, column, expected: value, value: expected }
    return typeof format === 'string' && formatFor(edit, format) !== null ? { ...turned, format } : turned
  })
}

/** The values of a run; `null` leaves a cell as it is. */
function columnOf({ top, bottom, edits }: Run, formats: readonly (readonly unknown[])[]): (string | number | boolean | null)[][] {
  const column = Array.from({ length: bottom - top + 1 }, (): [string | number | boolean | null] => [null])
  for (const edit of edits) {
    const present = formats[edit.row - top]?.[0]
    column[edit.row - top] = [landing(edit.value, formatFor(edit, present) ?? present)]
  }
  return column
}
