import type { ICellData } from '@univerjs/core'
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets'
import type { Area, CellData } from '../book'
import type { CellCustom } from './cell-data'
import type { Engine } from './engine'
import { addChange, emptyStep, perform } from './undo'
import { univer } from './univer'

export type Hyperlink = NonNullable<CellData['hyperlink']>

/** The link of a cell, if it has one. */
export function readHyperlink(engine: Engine, sheetId: string, row: number, column: number): Hyperlink | undefined {
  engine.flush()
  return (engine.sheet(sheetId).getCellRaw(row, column)?.custom as CellCustom | undefined)?.hyperlink
}

/** Gives the cells of an area a link, or takes theirs away; one step of undo. */
export function writeHyperlink(engine: Engine, sheetId: string, area: Area, hyperlink: Hyperlink | undefined): void {
  engine.flush()
  const sheet = engine.sheet(sheetId)
  const cells: Record<number, Record<number, ICellData>> = {}
  const write = (row: number, column: number): void => {
    const { hyperlink: old, ...kept } = (sheet.getCellRaw(row, column)?.custom ?? {}) as CellCustom
    if (!old && !hyperlink) return
    const custom: CellCustom = { ...kept, ...(hyperlink && { hyperlink: { ...hyperlink } }) }
    ;(cells[row] ??= {})[column] = { custom: Object.keys(custom).length > 0 ? { ...custom } : null } as ICellData
  }
  if (hyperlink) {
    for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) write(row, column)
  } else {
    sheet.getCellMatrix().forValue((row, column) => {
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) write(row, column)
    })
  }
  if (Object.keys(cells).length === 0) return
  const { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } = univer.sheets
  const params: ISetRangeValuesMutationParams = { unitId: engine.unitId, subUnitId: sheetId, cellValue: cells }
  const undo = engine.injector.invoke(SetRangeValuesUndoMutationFactory, params)
  const step = emptyStep()
  addChange(step, { id: SetRangeValuesMutation.id, params }, { id: SetRangeValuesMutation.id, params: undo })
  perform(engine, step)
}
