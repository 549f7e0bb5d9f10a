import type { BookData, SheetData } from '../../../host/book'
import { openBook, toBook, watchFormulas } from '../../../host/engine'
import type { Engine, Formulas } from '../../../host/engine'
import { shapeOf } from '../../../host/engine/table-data'
import { parseAddress } from '../../../host/text'
import { bookOf, cellsOf, emptySheet } from './books'

type Plain = string | number | boolean | null

/** A live workbook whose first sheet holds rows of plain values and formulas from A1. */
export async function engineOf(rows: readonly (readonly Plain[])[], sheet: Partial<SheetData> = {}, more: SheetData[] = [], book: Partial<BookData> = {}): Promise<Engine> {
  const engine = openBook(bookOf([emptySheet('Sheet1', { cells: cellsOf(rows), ...sheet }), ...more], book))
  formulas.set(engine, watchFormulas(engine, () => toBook(engine).sheets.flatMap(({ tables, name }) => tables.map((table) => shapeOf(table, name)))))
  await engine.calculation.calculate(true)
  return engine
}

const formulas = new WeakMap<Engine, Formulas>()

/** The sheets of a live workbook by name, with results. */
export async function sheetOf(engine: Engine, name = 'Sheet1'): Promise<SheetData> {
  formulas.get(engine)?.tablesChanged()
  formulas.get(engine)?.refresh()
  await engine.calculation.settle()
  return toBook(engine).sheets.find((sheet) => sheet.name === name)!
}

/** What stands in an area: formulas, or values where there is none; `''` for nothing. */
export async function formulasIn(engine: Engine, address: string, name?: string): Promise<Plain[][]> {
  return inArea(engine, address, name, (cell) => cell?.formula ?? cell?.value ?? '')
}

export async function valuesIn(engine: Engine, address: string, name?: string): Promise<Plain[][]> {
  return inArea(engine, address, name, (cell) => cell?.value ?? '')
}

async function inArea(engine: Engine, address: string, name: string | undefined, read: (cell: SheetData['cells'][number][number] | undefined) => Plain): Promise<Plain[][]> {
  const { cells } = await sheetOf(engine, name)
  const { top, left, bottom, right } = areaAt(address)
  return Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => read(cells[top + row]?.[left + column])))
}

export function areaAt(address: string): { top: number; left: number; bottom: number; right: number } {
  return parseAddress(address)!.area
}

/** A sheet's id by its name. */
export function idOf(engine: Engine, name = 'Sheet1'): string {
  return engine.workbook.getSheetBySheetName(name)!.getSheetId()
}
