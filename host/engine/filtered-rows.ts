import type { Engine } from './engine'
import { univer } from './univer'

/** SUBTOTAL and AGGREGATE leave out the rows that any filter hides: Univer tells them of the sheet's own filter only, not of tables'. */
export function leaveOutFiltered(engine: Engine): void {
  const service = engine.injector.get(univer.formula.ISheetRowFilteredService)
  service.register((_unitId, sheetId, row) => engine.workbook.getSheetBySheetId(sheetId)?.getRowFiltered(row) ?? false)
}
