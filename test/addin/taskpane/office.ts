import { utils, write } from '@e965/xlsx'
import { openWorkbook } from '../../../addin/excel'
import { registerFunctions } from '../../../addin/functions'
import { openWorkbook as openFile } from '../../../host/files'
import { startHost, type Host } from '../../../host/node'
import { makeFunctionsMetadata } from '../../../scripts/functions-metadata.mjs'
import { wordingOf } from '../../../src/i18n'
import type { DayLedgerOptions } from '../../../src/jobs'
import type { Workbook } from '../../../src/port'
import type { CellValue, Grid } from '../../../src/workbook'
import { day } from '../../support/days'

export const words = wordingOf('zh-CN')

/** The host with a workbook of these sheets, our functions in it, and the port over it. */
export async function openOffice(grids: readonly Grid[], functions = true): Promise<{ host: Host; workbook: Workbook }> {
  const metadata = functions ? (await makeFunctionsMetadata()).functions : []
  const host = await startHost({
    workbook: (await openFile('一组电开登记册.xlsx', bytesOf(grids))).book,
    functions: metadata as never,
    addin: () => (functions ? registerFunctions() : undefined),
  })
  return { host, workbook: openWorkbook() }
}

function bytesOf(grids: readonly Grid[]): Uint8Array {
  const book = utils.book_new()
  for (const { sheet, rows } of grids) utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...(row ?? [])])), sheet)
  if (grids.length === 0) utils.book_append_sheet(book, utils.aoa_to_sheet([[]]), 'Sheet1')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

/** Makes each sheet's register a native table, as the product's own registers are. */
export async function makeTables(host: Host, tables: Record<string, string>): Promise<void> {
  await host.Excel.run(async (context) => {
    for (const [sheet, name] of Object.entries(tables)) {
      const range = context.workbook.worksheets.getItem(sheet).getUsedRange()
      context.workbook.tables.add(range, true).name = name
    }
    await context.sync()
  })
}

export interface SheetNow {
  values: CellValue[][]
  formulas: string[][]
  text: string[][]
}

/** What a sheet shows once every function has answered. */
export async function sheetNow(host: Host, name: string): Promise<SheetNow> {
  await host.whenCalculated()
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange(true).load('values,formulas,text')
    await context.sync()
    return { values: range.values as CellValue[][], formulas: range.formulas as string[][], text: range.text as string[][] }
  })
}

export async function sheetNames(host: Host): Promise<string[]> {
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name')
    await context.sync()
    return sheets.items.map(({ name }) => name)
  })
}

export async function setCell(host: Host, sheet: string, address: string, value: CellValue): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]]
    await context.sync()
  })
}

/** A column of a sheet by its head, from the row under it down to the first blank. */
export function columnUnder({ values }: SheetNow, head: string): CellValue[] {
  const row = values.findIndex((cells) => cells.includes(head))
  const column = values[row]?.indexOf(head) ?? -1
  if (row < 0) throw new Error(`no head ${head}`)
  return values.slice(row + 1).map((cells) => cells[column]!)
}

export function ledgerOptions(more: Partial<DayLedgerOptions> & { from: number; to: number }): DayLedgerOptions {
  return { live: false, functions: true, today: day('2026-01-01'), madeAt: '2013-04-29 18:00', words, ...more }
}

