import type { Area, FilterCriteria, TableData } from '../book'
import type { TableShape } from '../text'
import { containsCell, intersection, toArea } from './areas'
import type { Engine } from './engine'
import type { TableExtras } from './extras'
import { fromTableFilter } from './filter-items'
import { Refusal } from './refusal'
import { defaultTableExtras, fromUniverTable, shapeOf, wholeArea } from './table-data'
import { univer } from './univer'

/** A table as it stands now. */
export interface Table extends TableData {
  id: string
  sheetId: string
}

/** The tables of the workbook, or of one sheet, in the order in which they were made. */
export function listTables(engine: Engine, sheetId?: string): Table[] {
  engine.flush()
  const order = Object.keys(engine.extras.tables)
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  const sheets = sheetId === undefined ? engine.workbook.getSheets().map((sheet) => sheet.getSheetId()) : [sheetId]
  return sheets.flatMap((sheet) => tablesOf(engine, sheet)).sort((a, b) => place(a.id) - place(b.id))
}

function tablesOf(engine: Engine, sheetId: string): Table[] {
  const manager = engine.injector.get(univer.sheetsTable.TableManager)
  return manager.getTablesBySubunitId(engine.unitId, sheetId).map((table) => {
    const id = table.getId()
    const data = fromUniverTable(table.getTableInfo(), extrasOf(engine, id))
    const filters: Record<number, FilterCriteria> = {}
    data.columns.forEach((_, index) => {
      const item = table.getTableFilterColumn(index)
      if (item) filters[index] = fromTableFilter(item)
    })
    return { id, sheetId, ...data, filters }
  })
}

/** What only Excel knows of a table. */
export function extrasOf(engine: Engine, tableId: string): TableExtras {
  return engine.extras.tables[tableId] ?? defaultTableExtras()
}

/** The table of an id. @throws Refusal ItemNotFound */
export function tableById(engine: Engine, id: string): Table {
  const table = listTables(engine).find((each) => each.id === id)
  if (!table) throw new Refusal('ItemNotFound', `no table ${id}`)
  return table
}

/** The table of a name, in any case. */
export function tableByName(engine: Engine, name: string): Table | undefined {
  return listTables(engine).find((table) => table.name.toLowerCase() === name.toLowerCase())
}

/** The table that a cell belongs to. */
export function tableAt(engine: Engine, sheetId: string, row: number, column: number): Table | undefined {
  return listTables(engine, sheetId).find((table) => containsCell(table.area, row, column))
}

/** The tables that share cells with an area. */
export function tablesTouching(engine: Engine, sheetId: string, area: Area): Table[] {
  return listTables(engine, sheetId).filter((table) => intersection(table.area, area))
}

/** All tables as formulas see them. */
export function tableShapes(engine: Engine): TableShape[] {
  const manager = engine.injector.get(univer.sheetsTable.TableManager)
  return engine.workbook
    .getSheets()
    .flatMap((sheet) =>
      manager
        .getTablesBySubunitId(engine.unitId, sheet.getSheetId())
        .map((table) => shapeOf(fromUniverTable(table.getTableInfo(), extrasOf(engine, table.getId())), sheet.getName())),
    )
}

/** The header row; nothing where it is hidden. */
export function headerArea({ area, showHeaders }: TableData): Area | undefined {
  return showHeaders ? { ...area, bottom: area.top } : undefined
}

/** The rows between header and totals. */
export function bodyArea({ area, showHeaders, showTotals }: TableData): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) }
}

/** The totals row; nothing where it is hidden. */
export function totalsArea({ area, showTotals }: TableData): Area | undefined {
  return showTotals ? { ...area, top: area.bottom } : undefined
}

/** Areas of all tables of a sheet, with header and totals, by the table's id. */
export function tableAreas(engine: Engine, sheetId: string): Map<string, Area> {
  const tables = engine.injector.get(univer.sheetsTable.TableManager).getTablesBySubunitId(engine.unitId, sheetId)
  return new Map(tables.map((table) => [table.getId(), wholeArea(toArea(table.getRange()), extrasOf(engine, table.getId()))]))
}
