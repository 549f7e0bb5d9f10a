import type { ICellData, IColumnData, IRowData, Nullable, Worksheet } from '@univerjs/core'
import type { Area } from '../book'
import { isWholeColumns, isWholeRows } from '../text'
import { COLUMNS, containsCell, ROWS, toRange } from './areas'
import { depthOf, displaceCell, isInsertion, isVertical, zoneOf } from './displacement'
import type { Displacement } from './displacement'
import type { Engine } from './engine'
import type { PlacedTable } from './features'
import { addRawCells, rawCells } from './rewriting'
import type { RawCells } from './rewriting'
import { addChange } from './undo'
import type { UndoStep } from './undo'
import { univer } from './univer'

type Lines<T> = Record<number, Partial<T>>

/** Whether whole rows or whole columns come or go. */
export function isWhole(displacement: Displacement): boolean {
  return isVertical(displacement) ? isWholeRows(displacement.area) : isWholeColumns(displacement.area)
}

/** The changes that move the cells themselves, with their rows and columns where these are whole. */
export function addShift(step: UndoStep, engine: Engine, sheetId: string, displacement: Displacement, tables: readonly PlacedTable[]): void {
  if (isWhole(displacement)) addLines(step, engine, sheetId, displacement)
  else addRawCells(step, engine, sheetId, movedCells(engine.sheet(sheetId), displacement))
  if (isInsertion(displacement)) addChange(step, ...paired(engine, sheetId, inheritedCells(engine.sheet(sheetId), displacement, tables), displacement))
  addCounts(step, engine, sheetId)
}

/** What stands beyond the end of the sheet after an insertion, values first: Excel refuses to lose them. */
export function losesCells(sheet: Worksheet, displacement: Displacement): boolean {
  if (!isInsertion(displacement)) return false
  const lost = overflow(displacement)
  let loses = false
  sheet.getCellMatrix().forValue((row, column, cell) => {
    loses = containsCell(lost, row, column) && hasContent(cell)
    return !loses
  })
  return loses
}

/** Whether a cell holds more than a look. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (cell.f || cell.si || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== '')))
}

function overflow(displacement: Displacement): Area {
  const zone = zoneOf(displacement)
  const depth = depthOf(displacement)
  return isVertical(displacement) ? { ...zone, top: Math.max(zone.top, ROWS - depth) } : { ...zone, left: Math.max(zone.left, COLUMNS - depth) }
}

/** Cells of a part of the sheet at their new places; those that are gone are empty. */
function movedCells(sheet: Worksheet, displacement: Displacement): RawCells {
  const cells: RawCells = {}
  const moved: [row: number, column: number, cell: ICellData][] = []
  forCellsIn(sheet, zoneOf(displacement), (row, column, cell) => {
    ;(cells[row] ??= {})[column] = null
    const to = displaceCell(row, column, displacement)
    if (to) moved.push([to.row, to.column, cell])
  })
  for (const [row, column, cell] of moved) (cells[row] ??= {})[column] = cell
  return cells
}

/** Calls for each cell that holds something, in time that follows the number of filled rows. */
export function forCellsIn(sheet: Worksheet, area: Area, visit: (row: number, column: number, cell: ICellData) => void): void {
  const rows = sheet.getCellMatrix().getMatrix()
  for (const key in rows) {
    const row = Number(key)
    const line = rows[row]
    if (row < area.top || row > area.bottom || !line) continue
    for (const columnKey in line) {
      const column = Number(columnKey)
      const cell = line[column]
      if (cell && column >= area.left && column <= area.right) visit(row, column, cell)
    }
  }
}

function addLines(step: UndoStep, engine: Engine, sheetId: string, displacement: Displacement): void {
  const { InsertRowMutation, RemoveRowMutation, InsertColMutation, RemoveColMutation } = univer.sheets
  const sheet = engine.sheet(sheetId)
  const place = { unitId: engine.unitId, subUnitId: sheetId, range: { ...toRange(displacement.area), rangeType: isVertical(displacement) ? 1 : 2 } }
  const inserted = isVertical(displacement) ? InsertRowMutation.id : InsertColMutation.id
  const removed = isVertical(displacement) ? RemoveRowMutation.id : RemoveColMutation.id
  if (isInsertion(displacement)) {
    const gone: RawCells = {}
    forCellsIn(sheet, overflow(displacement), (row, column) => ((gone[row] ??= {})[column] = null))
    addRawCells(step, engine, sheetId, gone)
    addChange(step, { id: inserted, params: { ...place, ...inheritedLines(sheet, displacement) } }, { id: removed, params: place })
  } else {
    const back: RawCells = {}
    forCellsIn(sheet, displacement.area, (row, column, cell) => ((back[row] ??= {})[column] = cell))
    step.undos.unshift({ id: inserted, params: { ...place, ...keptLines(sheet, displacement) } }, rawCells(engine, sheetId, back))
    step.redos.push({ id: removed, params: place })
  }
}

/** New rows look like the one above, new columns like the one before, in size too; they are never hidden. */
function inheritedLines(sheet: Worksheet, displacement: Displacement): { rowInfo: Lines<IRowData> } | { colInfo: Lines<IColumnData> } {
  const { area } = displacement
  const depth = depthOf(displacement)
  const repeat = <T extends { hd?: number | undefined }>(line: Nullable<Partial<T>>): Lines<T> => {
    const shown: Partial<T> = { ...line }
    delete shown.hd
    return Object.fromEntries(Array.from({ length: depth }, (_, index) => [index, { ...shown }]))
  }
  return isVertical(displacement) ? { rowInfo: repeat(sheet.getRowManager().getRow(area.top - 1)) } : { colInfo: repeat(sheet.getColumnManager().getColumn(area.left - 1)) }
}

function keptLines(sheet: Worksheet, displacement: Displacement): { rowInfo: Lines<IRowData> } | { colInfo: Lines<IColumnData> } {
  const { area } = displacement
  const keep = <T>(lines: Lines<T>, first: number, last: number): Lines<T> => {
    const kept: Lines<T> = {}
    for (const key of Object.keys(lines).map(Number)) if (key >= first && key <= last) kept[key - first] = structuredClone(lines[key]!)
    return kept
  }
  return isVertical(displacement)
    ? { rowInfo: keep<IRowData>(sheet.getRowManager().getRowData(), area.top, area.bottom) }
    : { colInfo: keep<IColumnData>(sheet.getColumnManager().getColumnData(), area.left, area.right) }
}

/** New cells look like those above or before them; right below a table's header like the row that was there. */
function inheritedCells(sheet: Worksheet, displacement: Displacement, tables: readonly PlacedTable[]): RawCells {
  const { area } = displacement
  const cells: RawCells = {}
  const put = (row: number, column: number, cell: Nullable<ICellData>): void => {
    if (cell?.s) (cells[row] ??= {})[column] = { s: cell.s }
  }
  const matrix = sheet.getCellMatrix()
  if (isVertical(displacement)) {
    const isHeader = (column: number): boolean =>
      tables.some(({ range, showHeader }) => showHeader && range.startRow === area.top - 1 && column >= range.startColumn && column <= range.endColumn)
    for (const column of styledColumns(sheet, area)) {
      const source = matrix.getValue(isHeader(column) ? area.top : area.top - 1, column)
      for (let row = area.top; row <= area.bottom; row++) put(row, column, source)
    }
  } else if (area.left > 0) {
    forCellsIn(sheet, { ...area, left: area.left - 1, right: area.left - 1 }, (row, _column, cell) => {
      for (let column = area.left; column <= area.right; column++) put(row, column, cell)
    })
  }
  return cells
}

function styledColumns(sheet: Worksheet, area: Area): number[] {
  if (area.top === 0) return []
  const matrix = sheet.getCellMatrix().getMatrix()
  return [...new Set([...Object.keys(matrix[area.top - 1] ?? {}), ...Object.keys(matrix[area.top] ?? {})])].map(Number).filter((column) => column >= area.left && column <= area.right)
}

/** What is put into new cells: to be emptied again before they go, where they are a part of the sheet. */
function paired(engine: Engine, sheetId: string, cells: RawCells, displacement: Displacement): [UndoStep['redos'][number], UndoStep['undos'][number]] {
  const emptied: RawCells = {}
  if (!isWhole(displacement)) for (const [row, line] of Object.entries(cells)) emptied[Number(row)] = Object.fromEntries(Object.keys(line).map((column) => [column, null]))
  return [rawCells(engine, sheetId, cells), rawCells(engine, sheetId, emptied)]
}

/** A sheet keeps its size: last of all, both when done and when undone. */
function addCounts(step: UndoStep, engine: Engine, sheetId: string): void {
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  const sizes = [
    { id: univer.sheets.SetWorksheetRowCountMutation.id, params: { ...place, rowCount: ROWS } },
    { id: univer.sheets.SetWorksheetColumnCountMutation.id, params: { ...place, columnCount: COLUMNS } },
  ]
  step.redos.push(...sizes)
  step.undos.push(...sizes)
}
