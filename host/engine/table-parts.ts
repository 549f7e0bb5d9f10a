import { SHEET_ROWS, checkColumnHeader } from '../text'
import type { Area, TableData } from '../book'
import { toArea, toRange } from './areas'
import { readValues } from './cells'
import type { Engine } from './engine'
import { Refusal } from './refusal'
import { hasContent } from './shifting'
import { deleteCells, insertCells } from './structure'
import { addOneTableChange, clearCells, columnOf } from './table-editing'
import { bodyArea, extrasOf, tableById, totalsArea } from './tables'
import type { Table } from './tables'
import { addExtra, asOneStep, emptyStep, perform } from './undo'

/**
 * Inserts empty rows into a table; what stands below the table goes down. New rows get the formulas of calculated columns.
 * @param index of the first new row among the table's rows; without it, at the end
 * @returns the new rows' area
 */
export function addTableRows(engine: Engine, id: string, index: number | undefined, count = 1): Area {
  const table = tableById(engine, id)
  const body = bodyArea(table)
  const size = body.bottom - body.top + 1
  if (index !== undefined && (index < 0 || index > size)) throw new Refusal('InvalidArgument', `the table has no place ${index}`)
  const top = body.top + (index ?? size)
  const rows = { ...body, top, bottom: top + count - 1 }
  asOneStep(engine, () => {
    insertCells(engine, table.sheetId, rows, 'Down')
    growTo(engine, id, { ...table.area, bottom: table.area.bottom + count })
  })
  return rows
}

/** Rows inserted at a table's edges are not yet the table's. */
function growTo(engine: Engine, id: string, area: Area): void {
  const table = tableById(engine, id)
  if (table.area.top === area.top && table.area.bottom === area.bottom) return
  const step = emptyStep()
  addOneTableChange(step, engine, table, (old) => ({
    ...old,
    range: toRange({ ...area, bottom: area.bottom - (table.showTotals ? 1 : 0) }),
  }))
  perform(engine, step)
}

/**
 * Deletes rows of a table; what stands below the table comes up. Of the last row only the contents go: a table keeps one row.
 * @throws Refusal InvalidArgument when there are not so many rows
 */
export function deleteTableRows(engine: Engine, id: string, index: number, count = 1): void {
  const table = tableById(engine, id)
  const body = bodyArea(table)
  const size = body.bottom - body.top + 1
  if (index < 0 || count < 1 || index + count > size) throw new Refusal('InvalidArgument', `the table has ${size} rows`)
  asOneStep(engine, () => {
    const kept = count === size ? 1 : 0
    if (kept > 0) clearCells(engine, table.sheetId, { ...body, bottom: body.top })
    if (count > kept)
      deleteCells(engine, table.sheetId, { ...body, top: body.top + index + kept, bottom: body.top + index + count - 1 }, 'Up')
  })
}

/**
 * Inserts columns into a table; what stands to the right of it goes right. Headers are given names of their own.
 * @param index of the first new column; without it, at the end
 * @returns the index of the first new column
 */
export function addTableColumns(engine: Engine, id: string, index: number | undefined, names: readonly string[]): number {
  const table = tableById(engine, id)
  const at = index ?? table.columns.length
  if (at < 0 || at > table.columns.length) throw new Refusal('InvalidArgument', `the table has no column ${at}`)
  const left = table.area.left + at
  const area = { ...table.area, left, right: left + names.length - 1 }
  asOneStep(engine, () => {
    insertCells(engine, table.sheetId, area, 'Right')
    placeColumns(engine, id, table, at, names)
  })
  return at
}

/** Makes the cells just inserted columns of the table, with their headers. */
function placeColumns(engine: Engine, id: string, before: Table, at: number, names: readonly string[]): void {
  const now = tableById(engine, id)
  const step = emptyStep()
  addOneTableChange(step, engine, now, (old) => {
    const isAdded = old.columns.length > before.columns.length
    const columns = [...old.columns]
    const filters = Array.from(before.columns, (_, column) => old.filters[column] ?? null)
    if (!isAdded) {
      columns.splice(at, 0, ...names.map((name) => columnOf(name)))
      filters.splice(at, 0, ...names.map(() => null))
    }
    names.forEach((name, index) => (columns[at + index] = { ...columns[at + index]!, displayName: name }))
    const { area } = before
    const range = toRange({ ...area, right: area.right + names.length, bottom: area.bottom - (before.showTotals ? 1 : 0) })
    return { ...old, columns, filters: isAdded ? old.filters : filters, range }
  })
  perform(engine, step)
  if (before.showHeaders) writeTexts(engine, before.sheetId, before.area.top, before.area.left + at, names)
}

const FORCED_STRING = 4

function writeTexts(engine: Engine, sheetId: string, row: number, left: number, texts: readonly string[]): void {
  const cells = Object.fromEntries(texts.map((text, index) => [left + index, { v: text, t: FORCED_STRING, f: null, p: null, si: null }]))
  const range = { startRow: row, endRow: row, startColumn: left, endColumn: left + texts.length - 1 }
  engine.run('sheet.command.set-range-values', { unitId: engine.unitId, subUnitId: sheetId, range, value: { [row]: cells } })
}

/** Deletes columns of a table; what stands to the right of it comes left. @throws Refusal when none would be left */
export function deleteTableColumns(engine: Engine, id: string, index: number, count = 1): void {
  const table = tableById(engine, id)
  const size = table.columns.length
  if (index < 0 || index + count > size) throw new Refusal('InvalidArgument', `the table has ${size} columns`)
  if (count === size) throw new Refusal('InvalidOperation', 'a table needs a column')
  const left = table.area.left + index
  deleteCells(engine, table.sheetId, { ...table.area, left, right: left + count - 1 }, 'Left')
}

/** @throws Refusal when another column has the name */
export function renameTableColumn(engine: Engine, id: string, index: number, name: string): void {
  const table = tableById(engine, id)
  const fault = checkColumnHeader(name)
  if (fault) throw new Refusal('InvalidArgument', `"${name}" cannot be a column's name: ${fault}`)
  if (table.columns.some((column, at) => at !== index && column.name.toLowerCase() === name.toLowerCase()))
    throw new Refusal('ItemAlreadyExists', `there is a column ${name}`)
  asOneStep(engine, () => {
    const step = emptyStep()
    addOneTableChange(step, engine, table, (old) => ({
      ...old,
      columns: old.columns.map((column, at) => (at === index ? { ...column, displayName: name } : column)),
    }))
    perform(engine, step)
    if (table.showHeaders) writeTexts(engine, table.sheetId, table.area.top, table.area.left + index, [name])
  })
}

/** Sets what a column's totals cell shows and the formula that new rows get. */
export function setColumnExtras(engine: Engine, id: string, index: number, extras: Omit<TableData['columns'][number], 'name'>): void {
  const table = tableById(engine, id)
  const step = emptyStep()
  addOneTableChange(step, engine, table, (old) => {
    addExtra(step, engine, ['tables', id, 'columns', old.columns[index]!.id], extras)
    return old
  })
  perform(engine, step)
}

/** Shows or hides the header row: hidden, its cells are empty; shown again, what stands there moves down first. */
export function setShowHeaders(engine: Engine, id: string, show: boolean): void {
  const table = tableById(engine, id)
  if (table.showHeaders === show) return
  asOneStep(engine, () => {
    if (show) showHeaders(engine, table)
    else hideHeaders(engine, table)
  })
}

/** The row leaves the table first: a table's headers are never empty. */
function hideHeaders(engine: Engine, table: Table): void {
  placeRows(engine, table, { showHeader: false, top: table.area.top + 1, bottom: table.area.bottom })
  clearContents(engine, table.sheetId, { ...table.area, bottom: table.area.top })
}

function showHeaders(engine: Engine, table: Table): void {
  const above = { ...table.area, top: table.area.top - 1, bottom: table.area.top - 1 }
  const isFree = table.area.top > 0 && isEmpty(engine, table.sheetId, above)
  const header = isFree ? above : { ...table.area, bottom: table.area.top }
  if (!isFree) insertCells(engine, table.sheetId, header, 'Down')
  const bottom = table.area.bottom + (isFree ? 0 : 1)
  placeRows(engine, tableById(engine, table.id), { showHeader: true, top: header.top, bottom })
  writeTexts(
    engine,
    table.sheetId,
    header.top,
    header.left,
    table.columns.map((column) => column.name),
  )
}

function placeRows(engine: Engine, table: Table, { showHeader, top, bottom }: { showHeader: boolean; top: number; bottom: number }): void {
  const step = emptyStep()
  addOneTableChange(step, engine, table, (old) => ({
    ...old,
    showHeader,
    range: toRange({ ...toArea(old.range), top, bottom: bottom - (table.showTotals ? 1 : 0) }),
  }))
  perform(engine, step)
}

/** Shows or hides the totals row: hidden, its cells are empty; shown, what stands below the table moves down where it must. */
export function setShowTotals(engine: Engine, id: string, show: boolean): void {
  const table = tableById(engine, id)
  if (table.showTotals === show) return
  asOneStep(engine, () => {
    if (show) {
      const row = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 }
      if (row.bottom >= SHEET_ROWS || !isEmpty(engine, table.sheetId, row)) insertCells(engine, table.sheetId, row, 'Down')
    } else {
      clearContents(engine, table.sheetId, totalsArea(table)!)
    }
    const step = emptyStep()
    addExtra(step, engine, ['tables', id], { ...extrasOf(engine, id), showTotals: show })
    addOneTableChange(step, engine, table, (old) => ({ ...old, filters: [...old.filters] }))
    perform(engine, step)
  })
}

function isEmpty(engine: Engine, sheetId: string, area: Area): boolean {
  const matrix = engine.sheet(sheetId).getCellMatrix()
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) if (hasContent(matrix.getValue(row, column))) return false
  return readValues(engine, sheetId, area).every((line) => line.every((value) => value === ''))
}

/** Empties cells and leaves how they look. */
export function clearContents(engine: Engine, sheetId: string, area: Area): void {
  const value: Record<number, Record<number, object>> = {}
  engine
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const isInside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
      if (cell && isInside) (value[row] ??= {})[column] = { v: null, f: null, si: null, p: null, t: null, custom: null }
    })
  if (Object.keys(value).length > 0)
    engine.run('sheet.command.set-range-values', { unitId: engine.unitId, subUnitId: sheetId, range: toRange(area), value })
}
