import type { Area } from '../book'
import { intersection, toArea, toRange } from './areas'
import type { Engine } from './engine'
import { addPlacement, readFeatures } from './features'
import { Refusal } from './refusal'
import { addRawCells } from './rewriting'
import type { RawCells } from './rewriting'
import { forCellsIn, hasContent } from './shifting'
import { wholeArea } from './table-data'
import { emptyStep, perform } from './undo'

/** The merged cells that an area touches. */
export function mergesIn(engine: Engine, sheetId: string, area: Area): Area[] {
  return engine.sheet(sheetId).getMergeData().map(toArea).filter((merge) => intersection(merge, area))
}

/**
 * Merges an area into one cell, or each of its rows; only the first cell's content stays. One step of undo.
 * @throws Refusal InvalidOperation within a table
 */
export function mergeCells(engine: Engine, sheetId: string, area: Area, across: boolean): void {
  engine.flush()
  const old = readFeatures(engine, sheetId)
  const table = old.tables.find(({ id, range }) => intersection(wholeArea(toArea(range), { showTotals: engine.extras.tables[id]?.showTotals ?? false }), area))
  if (table) throw new Refusal('InvalidOperation', `Cells of the table ${table.name} cannot be merged.`)
  const parts = across ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row })) : [area]
  const merged = parts.filter((part) => part.top < part.bottom || part.left < part.right)
  const step = emptyStep()
  addRawCells(step, engine, sheetId, emptied(engine, sheetId, merged))
  const rest = old.merges.filter((range) => !intersection(toArea(range), area))
  addPlacement(step, engine, sheetId, old, { ...old, merges: [...rest, ...merged.map(toRange)] })
  perform(engine, step)
}

/** All cells of the areas but the first of each, with their look alone. */
function emptied(engine: Engine, sheetId: string, areas: readonly Area[]): RawCells {
  const cells: RawCells = {}
  for (const area of areas) {
    forCellsIn(engine.sheet(sheetId), area, (row, column, cell) => {
      const isFirst = row === area.top && column === area.left
      if (!isFirst && hasContent(cell)) (cells[row] ??= {})[column] = cell.s ? { s: cell.s } : null
    })
  }
  return cells
}

/** Takes apart all merged cells that an area touches. One step of undo. */
export function unmergeCells(engine: Engine, sheetId: string, area: Area): void {
  engine.flush()
  const old = readFeatures(engine, sheetId)
  const step = emptyStep()
  addPlacement(step, engine, sheetId, old, { ...old, merges: old.merges.filter((range) => !intersection(toArea(range), area)) })
  perform(engine, step)
}
