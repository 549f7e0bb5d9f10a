import type { IRange } from '@univerjs/core'
import type { Area } from '../book'
import { COLUMNS, containsCell, ROWS, toArea, WHOLE_SHEET } from './areas'
import type { Direction } from './displacement'
import type { Engine } from './engine'
import type { CellPlace } from './selection'
import { forCellsIn, hasContent } from './shifting'
import { styleReader } from './styles'
import { univer } from './univer'

/**
 * The smallest area that holds all used cells; nothing where there are none. Takes as long as there are filled cells.
 * @param valuesOnly without it cells that only have a look count too
 * @param within where to look
 */
export function usedArea(engine: Engine, sheetId: string, valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | undefined {
  engine.flush()
  const styleAt = styleReader(engine, sheetId)
  const used: Area = { top: Infinity, left: Infinity, bottom: -1, right: -1 }
  forCellsIn(engine.sheet(sheetId), within, (row, column, cell) => {
    const counts = hasContent(cell) || (!valuesOnly && Boolean(cell.s) && Object.keys(styleAt(row, column)).length > 0)
    if (counts) widen(used, row, column)
  })
  for (const spill of spills(engine, sheetId)) {
    if (containsCell(within, spill.top, spill.left)) widen(used, spill.top, spill.left)
    if (containsCell(within, spill.bottom, spill.right)) widen(used, spill.bottom, spill.right)
  }
  return used.bottom < 0 ? undefined : used
}

function widen(area: Area, row: number, column: number): void {
  if (row < area.top) area.top = row
  if (row > area.bottom) area.bottom = row
  if (column < area.left) area.left = column
  if (column > area.right) area.right = column
}

/** The area around an area that empty rows and columns bound, as Ctrl+* selects it. */
export function surroundingArea(engine: Engine, sheetId: string, area: Area): Area {
  const isFilled = filledReader(engine, sheetId)
  const region = { ...area }
  const any = (top: number, left: number, bottom: number, right: number): boolean => {
    for (let row = Math.max(0, top); row <= Math.min(ROWS - 1, bottom); row++) {
      for (let column = Math.max(0, left); column <= Math.min(COLUMNS - 1, right); column++) if (isFilled(row, column)) return true
    }
    return false
  }
  for (let grows = true; grows; ) {
    grows = false
    const { top, left, bottom, right } = region
    if (top > 0 && any(top - 1, left - 1, top - 1, right + 1)) region.top--
    if (bottom < ROWS - 1 && any(bottom + 1, left - 1, bottom + 1, right + 1)) region.bottom++
    if (left > 0 && any(top - 1, left - 1, bottom + 1, left - 1)) region.left--
    if (right < COLUMNS - 1 && any(top - 1, right + 1, bottom + 1, right + 1)) region.right++
    grows = region.top !== top || region.left !== left || region.bottom !== bottom || region.right !== right
  }
  return region
}

/** Where Ctrl and an arrow key go from a cell: the end of the filled cells, or the next filled cell, or the end of the sheet. */
export function edgeCell(engine: Engine, sheetId: string, { row, column }: CellPlace, direction: Direction): CellPlace {
  const isFilled = filledReader(engine, sheetId)
  const used = usedArea(engine, sheetId, true)
  const forward = direction === 'Down' || direction === 'Right'
  if (direction === 'Up' || direction === 'Down') {
    const reach = forward ? (used?.bottom ?? row) : (used?.top ?? row)
    return { row: edgeOf(row, forward ? ROWS - 1 : 0, reach, (at) => isFilled(at, column)), column }
  }
  const reach = forward ? (used?.right ?? column) : (used?.left ?? column)
  return { row, column: edgeOf(column, forward ? COLUMNS - 1 : 0, reach, (at) => isFilled(row, at)) }
}

/**
 * @param end the last row or column of the sheet that way
 * @param reach the last one that anything stands in
 */
function edgeOf(start: number, end: number, reach: number, isFilled: (at: number) => boolean): number {
  if (start === end) return start
  const step = Math.sign(end - start)
  let at = start + step
  if (isFilled(at)) {
    if (isFilled(start)) while (at !== end && isFilled(at + step)) at += step
    return at
  }
  while (at !== end && (reach - at) * step > 0 && !isFilled(at)) at += step
  return isFilled(at) ? at : end
}

/** Whether something stands in a cell, spilled results too. */
export function filledReader(engine: Engine, sheetId: string): (row: number, column: number) => boolean {
  engine.flush()
  const matrix = engine.sheet(sheetId).getCellMatrix()
  const areas = spills(engine, sheetId)
  return (row, column) => hasContent(matrix.getValue(row, column)) || areas.some((area) => containsCell(area, row, column))
}

/** The area that the formula in a cell fills beyond it; nothing when it fills its cell alone. */
export function spillArea(engine: Engine, sheetId: string, { row, column }: CellPlace): Area | undefined {
  return spills(engine, sheetId).find((area) => area.top === row && area.left === column && (area.bottom > row || area.right > column))
}

/** The cell whose formula fills a cell; nothing where no array does. */
export function spillParent(engine: Engine, sheetId: string, { row, column }: CellPlace): CellPlace | undefined {
  const area = spills(engine, sheetId).find((each) => containsCell(each, row, column) && (each.bottom > each.top || each.right > each.left))
  return area && { row: area.top, column: area.left }
}

function spills(engine: Engine, sheetId: string): Area[] {
  const ranges = engine.injector.get(univer.formula.FormulaDataModel).getArrayFormulaRange()[engine.unitId]?.[sheetId] as Record<number, Record<number, IRange | null> | null> | undefined
  const matrix = engine.sheet(sheetId).getCellMatrix()
  return Object.entries(ranges ?? {}).flatMap(([row, line]) =>
    Object.entries(line ?? {}).flatMap(([column, range]) => (range && matrix.getValue(Number(row), Number(column))?.f ? [toArea(range)] : [])),
  )
}
