import type { Workbook } from '@univerjs/core'
import { univer } from './univer'

interface RowWalker {
  refreshSheetRowVisibleFuncSet(unitId: string, subUnitId: string): void
  _getSheetRowVisibleFuncSet(unitId: string, subUnitId: string): Set<number>
  _univerInstanceService: { getUnit(unitId: string): Workbook | null }
}

/**
 * Lets Univer's bands of colour look only at rows that may be hidden. Its own way asks all 1,048,576 rows of a sheet with tables at every
 * change of a filter, a table or a hidden row, which takes a second.
 */
export function boundRowWalks(): void {
  const walker = univer.sheets.SheetRangeThemeModel.prototype as unknown as RowWalker
  walker.refreshSheetRowVisibleFuncSet = function (this: RowWalker, unitId, subUnitId) {
    const hidden = this._getSheetRowVisibleFuncSet(unitId, subUnitId)
    hidden.clear()
    const sheet = this._univerInstanceService.getUnit(unitId)?.getSheetBySheetId(subUnitId)
    if (!sheet) return
    const lines = sheet.getRowManager()
    const look = (row: number): void => {
      if (!sheet.getRowVisible(row) || lines.getRowHeight(row) === 0) hidden.add(row)
    }
    const end = sheet.getCellMatrix().getLength()
    for (let row = 1; row < end; row++) look(row)
    for (const key of Object.keys(lines.getRowData())) if (Number(key) >= Math.max(end, 1)) look(Number(key))
  }
}
