import type { Engine } from './engine'
import { univer } from './univer'

/** What a table and its columns are called, by ids that stay. */
export interface TableNames {
  id: string
  sheetId: string
  name: string
  columns: { id: string; name: string }[]
}

/** Univer's ids of a table's columns in order: they stay when columns are renamed or others come and go. */
export function tableColumnIds(engine: Engine, tableId: string): string[] {
  const table = engine.injector.get(univer.sheetsTable.TableManager).getTableById(engine.unitId, tableId)
  return table?.getTableInfo().columns.map(({ id }) => id) ?? []
}

/** Names of all tables and columns. */
export function tableNames(engine: Engine): TableNames[] {
  const manager = engine.injector.get(univer.sheetsTable.TableManager)
  return engine.workbook.getSheets().flatMap((sheet) =>
    manager.getTablesBySubunitId(engine.unitId, sheet.getSheetId()).map((table): TableNames => ({
      id: table.getId(),
      sheetId: sheet.getSheetId(),
      name: table.getDisplayName(),
      columns: table.getTableInfo().columns.map(({ id, displayName }) => ({ id, name: displayName })),
    })),
  )
}
