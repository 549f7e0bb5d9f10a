import type { ICellData, Nullable } from '@univerjs/core'
import type { Area } from '../book'
import { translateStructured, usesStructured } from '../text'
import { toRange } from './areas'
import { fromUniverValue } from './cell-data'
import type { Value } from './cells'
import type { Engine } from './engine'
import { tableShapes } from './tables'
import { univer } from './univer'

/**
 * Works a formula out without writing it into a cell, for each cell of an area: its relative references hold for the area's first cell.
 * @param formula with `=`
 * @returns for each cell of the area the values it gives, rows within rows; `''` for blank, errors as text
 */
export async function evaluate(engine: Engine, sheetId: string, formula: string, area: Area): Promise<Value[][][][]> {
  const { injector, unitId } = engine
  engine.flush()
  const shapes = tableShapes(engine)
  const place = { sheet: engine.sheet(sheetId).getName(), row: area.top, column: area.left }
  const text = usesStructured(formula, shapes) ? translateStructured(formula, place, shapes) : formula
  const service = injector.get(univer.formula.RegisterOtherFormulaService)
  const id = service.registerFormulaWithRange(unitId, sheetId, text, [toRange(area)])
  const result = service.getFormulaValue(unitId, sheetId, id)
  await registered()
  await engine.calculation.calculate(false)
  const found = (await result)?.result as Record<number, Record<number, Nullable<ICellData>[][]>> | undefined
  service.deleteFormula(unitId, sheetId, [id])
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (_, column) =>
      (found?.[row]?.[column] ?? []).map((line) => line.map((cell) => fromUniverValue(cell) ?? '')),
    ),
  )
}

/** Univer registers a formula after the current turn. */
function registered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
