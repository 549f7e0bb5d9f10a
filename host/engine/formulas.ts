import type { ICellData, ICommandInfo } from '@univerjs/core'
import { translateStructured, usesStructured } from '../text'
import type { CellPlace, TableShape } from '../text'
import type { CellCustom } from './cell-data'
import type { Engine } from './engine'
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

/** @param shapes the tables as they are now */
export function watchFormulas(engine: Engine, shapes: () => TableShape[]): Formulas {
  let stale = false
  const commands = engine.injector.get(univer.core.ICommandService)
  commands.beforeCommandExecuted((command) => {
    if (command.id === 'sheet.command.set-range-values') forEachWritten(command, (sheetId, row, column, cell) => prepare(engine, shapes, sheetId, row, column, cell))
  })
  return {
    tablesChanged: () => (stale = true),
    renameIn: (change) => rewrite(engine, shapes(), change),
    refresh() {
      if (!stale) return
      stale = false
      rewrite(engine, shapes(), (formula) => formula)
    },
  }
}

/** A written cell's formula in the form that Univer calculates, with the form that was typed beside it. */
function prepare(engine: Engine, shapes: () => TableShape[], sheetId: string, row: number, column: number, cell: ICellData): void {
  if (!('f' in cell) && !('v' in cell)) return
  const { formula: _old, ...rest } = (cell.custom ?? engine.sheet(sheetId).getCellRaw(row, column)?.custom ?? {}) as CellCustom
  const typed = typeof cell.f === 'string' ? cell.f : undefined
  const custom: CellCustom = { ...rest }
  if (typed !== undefined && (typed.includes('[') || shapes().length > 0) && usesStructured(typed, shapes())) {
    custom.formula = typed
    cell.f = translateStructured(typed, { sheet: engine.sheet(sheetId).getName(), row, column }, shapes())
  }
  cell.custom = Object.keys(custom).length ? { ...custom } : null
}

function forEachWritten(command: ICommandInfo, visit: (sheetId: string, row: number, column: number, cell: ICellData) => void): void {
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

/** Translates all structured formulas of the workbook again; a mutation, since what they say stays the same. */
function rewrite(engine: Engine, shapes: TableShape[], change: (formula: string, place: CellPlace) => string): void {
  for (const sheet of engine.workbook.getSheets()) {
    const cellValue: CellMatrix = {}
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const custom = cell?.custom as CellCustom | undefined
      if (!cell || custom?.formula === undefined) return
      const place = { sheet: sheet.getName(), row, column }
      const formula = change(custom.formula, place)
      const f = translateStructured(formula, place, shapes)
      if (f !== cell.f || formula !== custom.formula) (cellValue[row] ??= {})[column] = { f, custom: { ...custom, formula } }
    })
    if (Object.keys(cellValue).length) engine.run('sheet.mutation.set-range-values', { unitId: engine.unitId, subUnitId: sheet.getSheetId(), cellValue })
  }
}
