import type { CellValue } from '../../src/workbook'
import type { DateSystem } from '../../src/text'
import type { Workbook } from '../../src/port'
import type { Span } from '../../src/sheets'
import { parseAddress, rangeOf } from './address'
import { appendRows } from './append'
import { applyPlans } from './apply'
import { editCells } from './edit'
import { faultOf } from './faults'
import { Own } from './own'
import { readBook } from './read'
import { brief, talk, UNTOLD, type Talk } from './talk'
import { watchWorkbook } from './watch'

/** The workbook that the add-in stands beside. */
export function openWorkbook(): Workbook {
  const own = new Own()
  const names = new Map<string, string>()
  let known: number | undefined
  let system: DateSystem | null = null
  return {
    async read(progress = UNTOLD) {
      const book = await talk({ own, progress }, (its) => readBook(its, known, progress.report))
      known = book.sheets.length
      system = book.grids[0]?.dateSystem ?? null
      for (const { id, name } of book.sheets) names.set(id, name)
      return book
    },
    readRows: (sheet, top, bottom) => talk({ own }, (its) => readRows(its, sheet, top, bottom)),
    apply: (plans, progress = UNTOLD) => talk({ own, progress }, (its) => applyPlans(its, plans, { own, system, progress })),
    edit: (edits) => editCells(own, edits, (id) => names.get(id)),
    append: (sheet, rows) => talk({ own, sheets: [sheet] }, (its) => appendRows(its, sheet, rows, names.get(sheet))),
    select: (sheet, span) => talk({ own }, (its) => select(its, sheet, span)),
    watch: async (listener) => {
      try {
        return await watchWorkbook(own, listener)
      } catch (error) {
        throw faultOf(error)
      }
    },
  }
}

async function readRows({ context, trip }: Talk, id: string, top: number, bottom: number): Promise<CellValue[][]> {
  const rows = brief(context.workbook.worksheets.getItem(id).getRange(`${top + 1}:${bottom + 1}`))
  const used = brief(rows.getUsedRangeOrNullObject(true)).load('address,values')
  await trip()
  const read = Array.from({ length: bottom - top + 1 }, (): CellValue[] => [])
  if (used.isNullObject) return read
  const span = parseAddress(used.address)
  used.values.forEach((cells: unknown[], i) => {
    read[span.top - top + i] = [...Array<CellValue>(span.left).fill(null), ...cells.map((value) => (value === '' ? null : (value as CellValue)))]
  })
  return read
}

/** Goes to cells; a sheet that people have hidden is shown first. */
async function select({ context, trip }: Talk, id: string, span: Span): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id).load('visibility')
  await trip()
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible'
  sheet.activate()
  rangeOf(sheet, span).select()
  await trip()
}
