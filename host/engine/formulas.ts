import type { ICellData, ICommandInfo } from '@univerjs/core'
import { translateStructured, usesStructured } from '../text'
import type { CellPlace, TableShape } from '../text'
import type { CellCustom } from './cell-data'
import type { Engine } from './engine'
import { NameExpansion } from './name-expansion'
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
}

/** @param shapes the tables as they are now */
export function watchFormulas(engine: Engine, shapes: () => TableShape[]): Formulas {
  let stale = false
  let names: NameExpansion | undefined
  let hadNames = false
  const terms = (): Terms => ({ shapes: shapes(), names: (names ??= new NameExpansion(engine, shapes())) })
  const commands = engine.injector.get(univer.core.ICommandService)
  const nameMutations = new Set([univer.formula.SetDefinedNameMutation.id, univer.formula.RemoveDefinedNameMutation.id])
  commands.beforeCommandExecuted((command) => {
    if (command.id === 'sheet.command.set-range-values') forEachWritten(command, (sheetId, row, column, cell) => prepare(engine, terms(), sheetId, row, column, cell))
  })
  commands.onCommandExecuted((command) => {
    if (!nameMutations.has(command.id)) return
    names = undefined
    stale ||= hadNames || !terms().names.isEmpty
  })
  hadNames = stale = !terms().names.isEmpty
  return {
    tablesChanged() {
      names = undefined
      stale = true
    },
    renameIn: (change) => rewrite(engine, terms(), change),
    refresh() {
      if (!stale) return
      stale = false
      rewrite(engine, terms(), (formula) => formula)
      hadNames = !terms().names.isEmpty
    },
  }
}

/** A formula as Univer calculates it. */
function translate(formula: string, place: CellPlace, { shapes, names }: Terms): string {
  const expanded = names.expand(formula, place.sheet)
  return (expanded.includes('[') || shapes.length > 0) && usesStructured(expanded, shapes) ? translateStructured(expanded, place, shapes) : expanded
}

/** A written cell's formula in the form that Univer calculates, with the form that was typed beside it. */
function prepare(engine: Engine, terms: Terms, sheetId: string, row: number, column: number, cell: ICellData): void {
  if (!('f' in cell) && !('v' in cell)) return
  const typed = typeof cell.f === 'string' ? cell.f : undefined
  const old: CellCustom | null | undefined = cell.custom ?? engine.sheet(sheetId).getCellRaw(row, column)?.custom
  if (typed === undefined && old?.formula === undefined) return
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

/** Translates all formulas of the workbook again that ask for it; a mutation, since what they say stays the same. */
function rewrite(engine: Engine, terms: Terms, change: (formula: string, place: CellPlace) => string): void {
  for (const sheet of engine.workbook.getSheets()) {
    const cellValue: CellMatrix = {}
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const { formula: before, ...rest } = (cell?.custom ?? {}) as CellCustom
      if (!cell?.f || (before === undefined && terms.names.isEmpty)) return
      const place = { sheet: sheet.getName(), row, column }
      const formula = before === undefined ? cell.f : change(before, place)
      const f = translate(formula, place, terms)
      const typed = f === formula ? undefined : formula
      if (f === cell.f && typed === before) return
      const custom = { ...rest, ...(typed !== undefined && { formula: typed }) }
      ;(cellValue[row] ??= {})[column] = { f, custom: Object.keys(custom).length ? custom : null }
    })
    if (Object.keys(cellValue).length) engine.run('sheet.mutation.set-range-values', { unitId: engine.unitId, subUnitId: sheet.getSheetId(), cellValue })
  }
}
