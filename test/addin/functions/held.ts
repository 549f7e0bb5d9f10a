import type { StartOptions } from '../../../host/node'
import { registerFunctions } from '../../../addin/functions'
import { makeFunctionsMetadata } from '../../../scripts/functions-metadata.mjs'
import { SAMPLE } from '../../../scripts/functions-sample.mjs'
import { useBook, type Book } from '../../host/functions/book'

export const METADATA = (await makeFunctionsMetadata()).functions as FunctionText[]

export interface FunctionText {
  id: string
  name: string
  description: string
  parameters: { name: string; description: string; type: string; optional?: boolean; dimensionality?: 'matrix' }[]
  result: { type?: string; dimensionality?: 'matrix' }
  allowErrorForDataTypeAny?: boolean
}

/** A host with the product's functions in it, for all tests of a group; each test begins with an empty first sheet. */
export function useFunctions(options: StartOptions = {}): { readonly book: Book } {
  return useBook({ functions: METADATA, addin: registerFunctions, ...options })
}

type Rows = readonly (readonly unknown[])[]

/** Puts rows on a sheet of their own, as a table with the same name. */
export async function putTable(book: Book, name: string, rows: Rows): Promise<void> {
  const width = Math.max(...rows.map((row) => row.length))
  await book.host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name)
    const range = sheet.getRange('A1').getResizedRange(rows.length - 1, width - 1)
    range.values = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''))
    sheet.tables.add(range, true).name = name
    await context.sync()
  })
}

/** The tables of docs/functions.md. */
export async function putSample(book: Book): Promise<void> {
  for (const [name, rows] of Object.entries(SAMPLE)) await putTable(book, name, rows as Rows)
}

/** Takes the sheets that `putTable` made away again. */
export async function dropTables(book: Book): Promise<void> {
  await book.host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name')
    await context.sync()
    for (const sheet of sheets.items) if (sheet.name !== 'Sheet1') sheet.delete()
    await context.sync()
  })
}

/** Everything the client tells its host while `work` runs. */
export async function toldBy(book: Book, work: () => Promise<unknown>): Promise<string> {
  const { session } = book.host
  const receive = session.receive.bind(session)
  const told: string[] = []
  session.receive = (message) => {
    told.push(String(message))
    receive(message)
  }
  try {
    await work()
  } finally {
    session.receive = receive
  }
  return told.join('\n')
}

/** The spilled rows of a formula, alone on the first sheet. */
export async function spill(book: Book, formula: string): Promise<unknown[][]> {
  await book.run((sheet) => sheet.getRange().clear())
  await book.put('A1', [[formula]])
  await book.host.whenCalculated()
  return book.run(async (sheet, context) => {
    const used = sheet.getUsedRange(true).load('values')
    await context.sync()
    return used.values
  })
}
