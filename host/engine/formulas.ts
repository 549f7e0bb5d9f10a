import type { ICellData, ICommandInfo, Worksheet } from '@univerjs/core'
import { mayHoldHashes, translateHashes, translateStructured, usesStructured } from '../text'
import type { CellPlace, TableShape } from '../text'
import type { CellCustom } from './cell-data'
import type { Area } from '../book'
import type { Engine } from './engine'
import { NameExpansion } from './name-expansion'
import { spillArea } from './regions'
import { findSheet } from './sheets'
import { univer } from './univer'

type CellMatrix = Record<number, Record<number, ICellData | null>>

/**
 * Excel's structured references, kept on the cell as they were typed and calculated by Univer as plain references:
 * Univer does not know `表[@列]`. Translated when a formula is put into a cell, by whomever, and anew when a table changes.
 */
export interface Formulas {
  /** The tables changed: formulas over them are translated anew before the next calculation. */
  tablesChanged(): void
  /** Changes the formulas as typed, when a table or one of its columns has another name; `place` is where a formula stands. */
  renameIn(change: (formula: string, place: CellPlace) => string): void
  /** Translates what waits. */
  refresh(): void
}

/** What formulas are translated by: the tables as they are now, and the names that Univer cannot calculate. */
interface Terms {
  shapes: readonly TableShape[]
  names: NameExpansion
  filledBy(sheet: string, row: number, column: number): Area | undefined
}

/** Areas that hang on each other may follow one another so often before they are given up. */
const MOST_ROUNDS = 20

/** @param shapes the tables as they are now */
export function watchFormulas(engine: Engine, shapes: () => TableShape[]): Formulas {
  let stale = false
  let names: NameExpansion | undefined
  let hadNames = false
  let hasHashes = engine.workbook.getSheets().some((sheet) => someFormula(sheet, mayHoldHashes))
  let rounds = 0
  const filledBy = areaReader(engine)
  const terms = (): Terms => ({ shapes: shapes(), names: (names ??= new NameExpansion(engine, shapes())), filledBy })
  const commands = engine.injector.get(univer.core.ICommandService)
  const nameMutations = new Set([univer.formula.SetDefinedNameMutation.id, univer.formula.RemoveDefinedNameMutation.id])
  commands.beforeCommandExecuted((command) => {
    if (command.id !== 'sheet.command.set-range-values') return
    forEachWritten(command, (sheetId, row, column, cell) => {
      hasHashes ||= typeof cell.f === 'string' && mayHoldHashes(cell.f)
      prepare(engine, terms(), sheetId, row, column, cell)
    })
  })
  commands.onCommandExecuted(({ id }) => {
    if (id === univer.sheets.RemoveSheetMutation.id) stale = hasHashes = true
  })
  engine.calculation.onCalculated(() => {
    if (!hasHashes) return
    const isChanged = rewrite(engine, terms(), (formula) => formula)
    rounds = isChanged ? rounds + 1 : 0
    if (rounds > MOST_ROUNDS) hasHashes = false
  })
  commands.onCommandExecuted((command) => {
    if (!nameMutations.has(command.id)) return
    names = undefined
    stale ||= hadNames || !terms().names.isEmpty
  })
  hadNames = !terms().names.isEmpty
  stale = hadNames || hasHashes
  return {
    tablesChanged() {
      names = undefined
      stale = true
    },
    renameIn: (change) => void rewrite(engine, terms(), change),
    refresh() {
      if (!stale) return
      stale = false
      rewrite(engine, terms(), (formula) => formula)
      hadNames = !terms().names.isEmpty
    },
  }
}

/** A formula as Univer calculates it. */
function translate(formula: string, place: CellPlace, { shapes, names, filledBy }: Terms): string {
  const expanded = translateHashes(names.expand(formula, place.sheet), place.sheet, filledBy)
  return (expanded.includes('[') || shapes.length > 0) && usesStructured(expanded, shapes) ? translateStructured(expanded, place, shapes) : expanded
}

/** A written cell's formula in the form that Univer calculates, with the form that was typed beside it. */
function prepare(engine: Engine, terms: Terms, sheetId: string, row: number, column: number, cell: ICellData): void {
  if (!('f' in cell) && !('v' in cell)) return
  const typed = typeof cell.f === 'string' ? cell.f : undefined
  const old = (cell.custom ?? engine.sheet(sheetId).getCellRaw(row, column)?.custom ?? {}) as CellCustom
  if (typed === undefined && old.formula === undefined) return
  const custom: CellCustom = { ...old }
  delete custom.formula
  const f = typed === undefined ? undefined : translate(typed, { sheet: engine.sheet(sheetId).getName(), row, column }, terms)
  if (typed !== undefined && f !== undefined && f !== typed) {
    custom.formula = typed
    cell.f = f
  }
  cell.custom = Object.keys(custom).length ? { ...custom } : null
}

/** Visits the cells that Univer's command for setting values is about to write. */
export function forEachWritten(command: ICommandInfo, visit: (sheetId: string, row: number, column: number, cell: ICellData) => void): void {
  const { value, range, subUnitId } = command.params as { value: unknown; range?: { startRow: number; startColumn: number }; subUnitId: string }
  if (Array.isArray(value) && range) {
    value.forEach((row: ICellData[], r) => row.forEach((cell, c) => cell && visit(subUnitId, range.startRow + r, range.startColumn + c, cell)))
  } else if (univer.core.isICellData(value) && range) {
    visit(subUnitId, range.startRow, range.startColumn, value)
  } else if (value && typeof value === 'object') {
    for (const [row, cells] of Object.entries(value as CellMatrix)) {
      for (const [column, cell] of Object.entries(cells)) if (cell) visit(subUnitId, Number(row), Number(column), cell)
    }
  }
}

/** What the formula of a cell fills: its own cell when that is all. */
function areaReader(engine: Engine): Terms['filledBy'] {
  return (name, row, column) => {
    const sheetId = findSheet(engine, name)
    const cell = sheetId === undefined ? undefined : engine.sheet(sheetId).getCellRaw(row, column)
    if (sheetId === undefined || !(cell?.f || cell?.si)) return undefined
    return spillArea(engine, sheetId, { row, column }) ?? { top: row, bottom: row, left: column, right: column }
  }
}

function someFormula(sheet: Worksheet, test: (formula: string) => boolean): boolean {
  let found = false
  sheet.getCellMatrix().forValue((_row, _column, cell) => {
    found ||= Boolean(cell?.f && test(cell.f))
  })
  return found
}

/**
 * Translates all formulas of the workbook again that ask for it; a mutation, since what they say stays the same.
 * @returns whether any is calculated in another form now
 */
function rewrite(engine: Engine, terms: Terms, change: (formula: string, place: CellPlace) => string): boolean {
  let isChanged = false
  for (const sheet of engine.workbook.getSheets()) {
    const cellValue: CellMatrix = {}
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const { formula: before, ...rest } = (cell?.custom ?? {}) as CellCustom
      if (!cell?.f || (before === undefined && terms.names.isEmpty && !mayHoldHashes(cell.f))) return
      const place = { sheet: sheet.getName(), row, column }
      const formula = before === undefined ? cell.f : change(before, place)
      const f = translate(formula, place, terms)
      const typed = f === formula ? undefined : formula
      if (f === cell.f && typed === before) return
      const custom = { ...rest, ...(typed !== undefined && { formula: typed }) }
      ;(cellValue[row] ??= {})[column] = { f, custom: Object.keys(custom).length ? custom : null }
    })
    if (!Object.keys(cellValue).length) continue
    isChanged = true
    engine.run('sheet.mutation.set-range-values', { unitId: engine.unitId, subUnitId: sheet.getSheetId(), cellValue })
  }
  return isChanged
}
