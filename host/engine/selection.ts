import type { Area } from '../book'
import { toArea, toRange } from './areas'
import type { Engine } from './engine'
import { Refusal } from './refusal'
import { univer } from './univer'

export interface CellPlace {
  row: number
  column: number
}

/** What is selected on a sheet, the area selected last at the end; its first cell where nobody selected anything. */
export function selectedAreas(engine: Engine, sheetId: string): Area[] {
  const areas = selections(engine, sheetId).map(({ range }) => toArea(range))
  return areas.length > 0 ? areas : [{ top: 0, left: 0, bottom: 0, right: 0 }]
}

/** The cell of the selection that typing goes into. */
export function activeCell(engine: Engine, sheetId: string): CellPlace {
  const last = selections(engine, sheetId).at(-1)
  if (last?.primary) return { row: last.primary.actualRow, column: last.primary.actualColumn }
  const area = selectedAreas(engine, sheetId).at(-1)!
  return { row: area.top, column: area.left }
}

/**
 * Selects areas and goes to their sheet. The first cell of the last area is active.
 * @throws Refusal InvalidOperation on a hidden sheet
 */
export function selectAreas(engine: Engine, sheetId: string, areas: readonly Area[]): void {
  const sheet = engine.sheet(sheetId)
  if (sheet.isSheetHidden()) throw new Refusal('InvalidOperation', 'Nothing can be selected on a hidden sheet.')
  const last = areas.length - 1
  const chosen = areas.map((area, index) => {
    const range = toRange(area)
    return { range, primary: index === last ? univer.sheets.getPrimaryForRange(range, sheet) : null, style: null }
  })
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  if (engine.workbook.getActiveSheet().getSheetId() !== sheetId) engine.run(univer.sheets.SetWorksheetActiveOperation.id, place)
  engine.run(univer.sheets.SetSelectionsOperation.id, { ...place, selections: chosen })
}

function selections(engine: Engine, sheetId: string) {
  return engine.injector.get(univer.sheets.SheetsSelectionsService).getWorkbookSelections(engine.unitId).getSelectionsOfWorksheet(sheetId)
}
