import type { ICellData } from '@univerjs/core'
import type { Area, BookData, SheetData } from '../book'
import { toRange } from './areas'
import { toUniverValue } from './cell-data'
import { createEngine } from './engine'
import type { Engine, EngineOptions } from './engine'
import { setSheetFilter } from './filter'
import { toSnapshot } from './load'
import { setTableFilter } from './table-filters'
import { watchHeaders } from './table-headers'
import { listTables } from './tables'
import { replaceScreenCommands } from './screen-commands'
import { univer } from './univer'

/** Makes a live workbook of a workbook's data: all of it shows at once, with the values last calculated. */
export function openBook(book: BookData, options: Omit<EngineOptions, 'snapshot' | 'extras'> = {}): Engine {
  const { snapshot, extras, sheetIds } = toSnapshot(book)
  const engine = createEngine({ ...options, snapshot, extras })
  markFiltersDirty(engine)
  watchHeaders(engine)
  book.sheets.forEach((sheet, index) => {
    finishTables(engine, sheetIds[index]!)
    restoreSpills(engine, sheet, sheetIds[index]!)
    applyFilters(engine, sheet, sheetIds[index]!)
  })
  const active = engine.workbook.getSheetBySheetId(extras.active)
  if (active) engine.workbook.setActiveSheet(active)
  replaceScreenCommands(engine)
  engine.injector.get(univer.core.IUndoRedoService).clearUndoRedo(engine.unitId)
  return engine
}

/** Univer forgets the styles of tables that it loads. */
function finishTables(engine: Engine, sheetId: string): void {
  const manager = engine.injector.get(univer.sheetsTable.TableManager)
  for (const table of manager.getTablesBySubunitId(engine.unitId, sheetId)) {
    const theme = engine.extras.tables[table.getId()]?.style
    if (theme) manager.setTableByConfig(engine.unitId, table.getId(), { theme })
  }
}

/** Filters hide rows by the values as they are now. */
function applyFilters(engine: Engine, sheet: SheetData, sheetId: string): void {
  if (sheet.filter) setSheetFilter(engine, sheetId, sheet.filter)
  const tables = listTables(engine, sheetId)
  sheet.tables.forEach(({ filters }, index) => {
    const table = tables[index]
    for (const [column, criteria] of Object.entries(filters)) if (table) setTableFilter(engine, table.id, Number(column), criteria)
  })
}

/** Values that arrays spilled over their neighbours stand in Univer's formula model, not in cells. */
function restoreSpills(engine: Engine, sheet: SheetData, sheetId: string): void {
  const ranges: Record<number, Record<number, ReturnType<typeof toRange>>> = {}
  const values: Record<number, Record<number, ICellData>> = {}
  for (const [row, line] of Object.entries(sheet.cells)) {
    for (const [column, cell] of Object.entries(line)) {
      if (cell.formula === undefined || !cell.spill) continue
      ;(ranges[Number(row)] ??= {})[Number(column)] = toRange(cell.spill)
      copyValues(sheet, cell.spill, values)
    }
  }
  if (Object.keys(ranges).length === 0) return
  const model = engine.injector.get(univer.formula.FormulaDataModel)
  const { unitId } = engine
  model.setArrayFormulaRange({ [unitId]: { ...model.getArrayFormulaRange()[unitId], [sheetId]: ranges } })
  model.setArrayFormulaCellData({ [unitId]: { ...model.getArrayFormulaCellData()[unitId], [sheetId]: values } } as Parameters<
    typeof model.setArrayFormulaCellData
  >[0])
}

function copyValues(sheet: SheetData, area: Area, values: Record<number, Record<number, ICellData>>): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = sheet.cells[row]?.[column]?.value
      if (value !== undefined) (values[row] ??= {})[column] = toUniverValue(value)
    }
  }
}

/** Formulas such as SUBTOTAL leave out the rows that a table's filter hides. */
function markFiltersDirty(engine: Engine): void {
  const { id } = univer.sheetsTable.SetSheetTableFilterMutation
  const manager = engine.injector.get(univer.sheetsTable.TableManager)
  engine.injector.get(univer.formula.IActiveDirtyManagerService).register(id, {
    commandId: id,
    getDirtyData: ({ params }) => {
      const { unitId, tableId } = params as { unitId: string; tableId: string }
      const table = manager.getTableById(unitId, tableId)
      return { dirtyRanges: table ? [{ unitId, sheetId: table.getSubunitId(), range: table.getRange() }] : [] }
    },
  })
}
