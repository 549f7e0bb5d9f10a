import { setStandardSize, standardSize, univer } from '../engine'
import type { WorkbookHost } from './host'

/** How a sheet is shown; widths in Excel's points. */
export interface SheetView {
  showGridlines: boolean
  showHeadings: boolean
  standardWidth: number
  standardHeight: number
}

export function sheetView({ engine }: WorkbookHost, sheetId: string): SheetView {
  const config = engine.sheet(sheetId).getConfig()
  return {
    showGridlines: config.showGridlines !== univer.core.BooleanNumber.FALSE,
    showHeadings: config.rowHeader.hidden !== univer.core.BooleanNumber.TRUE,
    standardWidth: standardSize(engine, sheetId, 'column'),
    standardHeight: standardSize(engine, sheetId, 'row'),
  }
}

export function setSheetView({ engine }: WorkbookHost, sheetId: string, { showGridlines, showHeadings, standardWidth }: Partial<SheetView>): void {
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  if (showGridlines !== undefined) engine.run(univer.sheets.ToggleGridlinesMutation.id, { ...place, showGridlines: showGridlines ? 1 : 0 })
  if (showHeadings !== undefined) {
    const config = engine.sheet(sheetId).getConfig()
    config.rowHeader = { ...config.rowHeader, hidden: showHeadings ? 0 : 1 }
    config.columnHeader = { ...config.columnHeader, hidden: showHeadings ? 0 : 1 }
  }
  if (standardWidth !== undefined) setStandardSize(engine, sheetId, 'column', standardWidth)
}
