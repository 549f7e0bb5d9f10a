import type { IRange } from '@univerjs/core'
import type { Area } from '../book'
import { isWholeColumns, isWholeRows } from '../text'
import { addChartShift } from './charts'
import { containsArea, intersection, toArea, toRange } from './areas'
import { changedRules, displacedFeatures, displacedPage } from './displaced-features'
import { displaceArea, isInsertion, isVertical, zoneOf } from './displacement'
import type { Direction, Displacement } from './displacement'
import { registerDirtyAreas } from './dirty-areas'
import type { Engine } from './engine'
import { addPlacement, readFeatures } from './features'
import type { Features, PlacedTable } from './features'
import { Refusal } from './refusal'
import { addRawCells, formulaChanges, rewriteReferences } from './rewriting'
import type { RawCells, Rewrite } from './rewriting'
import { addShift, forCellsIn, isWhole, losesCells } from './shifting'
import { wholeArea } from './table-data'
import { addExtra, asOneStep, emptyStep, perform } from './undo'
import type { UndoStep } from './undo'
import { univer } from './univer'

/** Univer's commands, as people at the screen run them too, that this room does in Excel's way. */
const COMMANDS: Readonly<Record<string, Direction>> = {
  'sheet.command.insert-row-by-range': 'Down',
  'sheet.command.insert-col-by-range': 'Right',
  'sheet.command.remove-row-by-range': 'Up',
  'sheet.command.remove-col-by-range': 'Left',
  'sheet.command.insert-range-move-down': 'Down',
  'sheet.command.insert-range-move-right': 'Right',
  'sheet.command.delete-range-move-up': 'Up',
  'sheet.command.delete-range-move-left': 'Left',
}

/**
 * Inserts empty cells into an area; whole rows and columns as such. What stood there goes down or right, and all that refers to it follows:
 * formulas, names, tables, validations, conditional formats, merged cells, notes, print areas. New cells look like those above or before them.
 * One step of undo.
 * @returns the new cells
 * @throws Refusal InsertDeleteConflict when a table or merged cells would be cut, NonBlankCellOffSheet when values would leave the sheet
 */
export function insertCells(engine: Engine, sheetId: string, area: Area, shift: 'Down' | 'Right'): Area {
  displace(engine, sheetId, { area, direction: isWholeRows(area) ? 'Down' : isWholeColumns(area) ? 'Right' : shift })
  return area
}

/**
 * Deletes the cells of an area; whole rows and columns as such. What stands behind them moves up or left; references to what is gone become `#REF!`.
 * One step of undo.
 * @throws Refusal InsertDeleteConflict when a table or merged cells would be cut
 */
export function deleteCells(engine: Engine, sheetId: string, area: Area, shift: 'Up' | 'Left'): void {
  const displacement: Displacement = { area, direction: isWholeRows(area) ? 'Up' : isWholeColumns(area) ? 'Left' : shift }
  const emptied = keptRow(engine, sheetId, displacement)
  if (!emptied) return displace(engine, sheetId, displacement)
  asOneStep(engine, () => {
    if (area.bottom > area.top) displace(engine, sheetId, { ...displacement, area: { ...area, top: area.top + 1 } })
    clearContents(engine, sheetId, emptied)
  })
}

/** A table keeps its last row, emptied, when all of its rows are deleted and its header is not. */
function keptRow(engine: Engine, sheetId: string, { area, direction }: Displacement): Area | undefined {
  if (direction !== 'Up') return undefined
  const losing = readFeatures(engine, sheetId).tables.map(({ range }) => toArea(range)).find((table) => containsArea(area, { ...table, top: table.top + 1 }) && area.top === table.top + 1 && table.bottom > table.top)
  return losing && { ...area, bottom: area.top }
}

function clearContents(engine: Engine, sheetId: string, area: Area): void {
  const value: Record<number, Record<number, unknown>> = {}
  forCellsIn(engine.sheet(sheetId), area, (row, column) => ((value[row] ??= {})[column] = { v: null, f: null, si: null, p: null, t: null, ref: null }))
  if (Object.keys(value).length > 0) engine.run('sheet.command.set-range-values', { unitId: engine.unitId, subUnitId: sheetId, range: toRange(area), value })
}

/** Puts Excel's way of inserting and deleting in the place of Univer's commands; done of itself before the first insertion or deletion. */
export function replaceStructureCommands(engine: Engine): void {
  if (replaced.has(engine)) return
  replaced.add(engine)
  const commands = engine.injector.get(univer.core.ICommandService)
  for (const [id, direction] of Object.entries(COMMANDS)) {
    commands.unregisterCommand(id)
    const handler = (_accessor: unknown, params?: { range?: IRange; subUnitId?: string }): boolean => {
      const range = params?.range ?? engine.injector.get(univer.sheets.SheetsSelectionsService).getCurrentLastSelection()?.range
      if (!range) return false
      return displaceAsCommand(engine, params?.subUnitId ?? engine.workbook.getActiveSheet().getSheetId(), { area: toArea(range), direction })
    }
    commands.registerCommand({ id, type: univer.core.CommandType.COMMAND, handler })
  }
  registerDirtyAreas(engine)
}

const replaced = new WeakSet<Engine>()

/** Checked before the command: Univer's command service does not recover from a command that throws. */
function displace(engine: Engine, sheetId: string, displacement: Displacement): void {
  engine.flush()
  replaceStructureCommands(engine)
  check(engine, sheetId, displacement)
  const word = isVertical(displacement) ? 'row' : 'col'
  const id = isWhole(displacement)
    ? `sheet.command.${isInsertion(displacement) ? 'insert' : 'remove'}-${word}-by-range`
    : `sheet.command.${isInsertion(displacement) ? 'insert' : 'delete'}-range-move-${displacement.direction.toLowerCase()}`
  asOneStep(engine, () => {
    engine.run(id, { unitId: engine.unitId, subUnitId: sheetId, range: toRange(displacement.area) })
    if (displacement.direction === 'Down') fillCalculatedColumns(engine, sheetId, displacement)
  })
}

function displaceAsCommand(engine: Engine, sheetId: string, displacement: Displacement): boolean {
  try {
    check(engine, sheetId, displacement)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    engine.injector.get(univer.core.ErrorService).emit(error.message)
    return false
  }
  const target = engine.sheet(sheetId).getName()
  const change = (area: Area): Area | undefined => displaceArea(area, displacement)
  const rewrite = (formula: string, home: string): string => (concerns(formula, displacement) ? rewriteReferences(formula, home, target, change) : formula)
  asOneStep(engine, () => {
    perform(engine, formulaChanges(engine, rewrite, (area, id) => (id === sheetId ? change(area) : area)))
    perform(engine, displacementStep(engine, sheetId, displacement, rewrite))
  })
  return true
}

/** Whether a formula may refer to rows that move: a quick look at its numbers. */
function concerns(formula: string, displacement: Displacement): boolean {
  return !isVertical(displacement) || (formula.match(/\d+/g) ?? []).some((number) => Number(number) > displacement.area.top)
}

/** All but the formulas, which have been changed where they stood: the cells move with what is in them. */
function displacementStep(engine: Engine, sheetId: string, displacement: Displacement, rewrite: Rewrite): UndoStep {
  const target = engine.sheet(sheetId).getName()
  const step = emptyStep()
  const old = readFeatures(engine, sheetId)
  const next = displacedFeatures(old, displacement, (formula) => rewrite(formula, target), (id) => hasTotals(engine, id), columnNamer(engine))
  addShift(step, engine, sheetId, displacement, old.tables)
  addHeaders(step, engine, sheetId, old.tables, next.tables)
  addExtras(step, engine, sheetId, displacement, old.tables)
  addPlacement(step, engine, sheetId, old, next)
  for (const other of engine.workbook.getSheets()) if (other.getSheetId() !== sheetId) addOtherRules(step, engine, other.getSheetId(), rewrite)
  return step
}

/** Rules of other sheets whose formulas refer to cells that moved. */
function addOtherRules(step: UndoStep, engine: Engine, sheetId: string, rewrite: (formula: string, home: string) => string): void {
  const old = readFeatures(engine, sheetId)
  const home = engine.sheet(sheetId).getName()
  const next: Features = { ...old, ...changedRules(old, (area) => area, (areas) => areas, (formula) => rewrite(formula, home)) }
  addPlacement(step, engine, sheetId, old, next)
}

/** A new column of a table has a header. */
function addHeaders(step: UndoStep, engine: Engine, sheetId: string, before: readonly PlacedTable[], after: readonly PlacedTable[]): void {
  const cells: RawCells = {}
  for (const table of after) {
    const known = new Set(before.find(({ id }) => id === table.id)?.columns.map(({ id }) => id))
    if (!table.showHeader) continue
    table.columns.forEach(({ id, displayName }, index) => {
      const { startRow, startColumn } = table.range
      const s = engine.sheet(sheetId).getCellMatrix().getValue(startRow, startColumn)?.s
      if (!known.has(id)) (cells[startRow] ??= {})[startColumn + index] = { v: displayName, t: 1, ...(s && { s }) }
    })
  }
  if (Object.keys(cells).length > 0) step.redos.push({ ...emptyRaw(engine, sheetId, cells) })
}

/** Only the doing: when undone, the columns go with what is in them. */
function emptyRaw(engine: Engine, sheetId: string, cells: RawCells): UndoStep['redos'][number] {
  const step = emptyStep()
  addRawCells(step, engine, sheetId, cells)
  return step.redos[0]!
}

function addExtras(step: UndoStep, engine: Engine, sheetId: string, displacement: Displacement, tables: readonly PlacedTable[]): void {
  if (isWhole(displacement)) addChartShift(step, engine, sheetId, displacement)
  const page = engine.extras.sheets[sheetId]?.page
  const next = page && displacedPage(page, displacement)
  if (next) addExtra(step, engine, ['sheets', sheetId, 'page'], next)
  for (const { id, range } of tables) {
    const totals = { ...toArea(range), top: range.endRow + 1, bottom: range.endRow + 1 }
    if (hasTotals(engine, id) && !displaceArea(totals, displacement)) addExtra(step, engine, ['tables', id, 'showTotals'], false)
  }
}

function hasTotals(engine: Engine, tableId: string): boolean {
  return engine.extras.tables[tableId]?.showTotals ?? false
}

/** `列1`, `列2` …, as Excel calls a column that nobody named. */
function columnNamer(engine: Engine): (taken: readonly string[]) => string {
  const isChinese = engine.injector.get(univer.core.LocaleService).getCurrentLocale().startsWith('zh')
  return (taken) => {
    const names = new Set(taken.map((name) => name.toLowerCase()))
    let number = 1
    const nameOf = (): string => `${isChinese ? '列' : 'Column'}${number}`
    while (names.has(nameOf().toLowerCase())) number++
    return nameOf()
  }
}

/** New rows of a table get the formulas of its calculated columns. */
function fillCalculatedColumns(engine: Engine, sheetId: string, { area }: Displacement): void {
  for (const { id, range, columns } of readFeatures(engine, sheetId).tables) {
    const rows = intersection(area, { ...toArea(range), top: range.startRow + 1 })
    const formulas = columns.map((column) => engine.extras.tables[id]?.columns[column.id]?.formula)
    if (!rows || !formulas.some(Boolean)) continue
    const value: Record<number, Record<number, { f: string; v: null }>> = {}
    for (let row = rows.top; row <= rows.bottom; row++) {
      formulas.forEach((f, index) => {
        if (f !== undefined) (value[row] ??= {})[range.startColumn + index] = { f, v: null }
      })
    }
    engine.run('sheet.command.set-range-values', { unitId: engine.unitId, subUnitId: sheetId, range: toRange(rows), value })
  }
}

/** @throws Refusal when Excel would refuse */
function check(engine: Engine, sheetId: string, displacement: Displacement): void {
  const features = readFeatures(engine, sheetId)
  if (losesCells(engine.sheet(sheetId), displacement)) throw new Refusal('NonBlankCellOffSheet', 'The insertion would push cells off the sheet.')
  for (const { id, name, range, showHeader } of features.tables) {
    const area = wholeArea(toArea(range), { showTotals: hasTotals(engine, id) })
    const header = { ...area, bottom: area.top }
    if (cuts(area, displacement)) throw new Refusal('InsertDeleteConflict', `It would shift a part of the table ${name}.`)
    const losesHeader = showHeader && displacement.direction === 'Up' && !displaceArea(header, displacement)
    if (losesHeader && displaceArea(area, displacement)) throw new Refusal('InsertDeleteConflict', `The table ${name} would lose its header row.`)
  }
  const merge = features.merges.map(toArea).find((area) => cuts(area, displacement))
  if (merge) throw new Refusal('InsertDeleteConflict', 'It would shift a part of merged cells.')
}

/** Whether only a part of an area's width would move. */
function cuts(area: Area, displacement: Displacement): boolean {
  if (isWhole(displacement)) return false
  const zone = zoneOf(displacement)
  if (!intersection(area, zone)) return false
  const lane = isVertical(displacement) ? { ...area, left: zone.left, right: zone.right } : { ...area, top: zone.top, bottom: zone.bottom }
  return !containsArea(lane, area)
}
