import type { ICellData, Nullable, Worksheet } from '@univerjs/core'
import type { Area } from '../book'
import { checkFormula, formatValue, normalizeFormula, parseTyped } from '../text'
import { fromUniverValue, isError, toUniverValue } from './cell-data'
import type { CellCustom } from './cell-data'
import type { Engine } from './engine'
import { styleReader } from './styles'
import { univer } from './univer'

export type Value = string | number | boolean
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error'

const GENERAL = 'General'
const TEXT = '@'
const CLEARED: ICellData = { v: null, f: null, si: null, p: null, t: null, ref: null } as unknown as ICellData

/** What a formula that Excel refuses ends with. */
export class FormulaRefused extends Error {}

/** Values as Office.js gives them: `''` for blank, serial numbers for dates, errors as text. */
export function readValues(engine: Engine, sheetId: string, area: Area): Value[][] {
  return readCells(engine, sheetId, area, (cell) => fromUniverValue(cell) ?? '')
}

/** Formulas with `=`, or the values where there is none. */
export function readFormulas(engine: Engine, sheetId: string, area: Area): Value[][] {
  const formulaAt = formulaReader(engine, sheetId)
  return readCells(engine, sheetId, area, (cell, row, column, own) => (own ? (formulaAt(own, row, column) ?? fromUniverValue(own) ?? '') : (fromUniverValue(cell) ?? '')))
}

/** What each cell shows. */
export function readTexts(engine: Engine, sheetId: string, area: Area): string[][] {
  const styleAt = styleReader(engine, sheetId)
  const date1904 = engine.extras.date1904
  return readCells(engine, sheetId, area, (cell, row, column) => {
    const value = fromUniverValue(cell)
    return value === undefined ? '' : formatValue(value, styleAt(row, column).numberFormat ?? GENERAL, { date1904 })
  })
}

export function readTypes(engine: Engine, sheetId: string, area: Area): ValueType[][] {
  return readCells(engine, sheetId, area, (cell) => typeOfValue(fromUniverValue(cell)))
}

export function typeOfValue(value: Value | undefined): ValueType {
  if (value === undefined || value === '') return 'Empty'
  if (typeof value === 'number') return 'Double'
  if (typeof value === 'boolean') return 'Boolean'
  return isError(value) ? 'Error' : 'String'
}

export function readNumberFormats(engine: Engine, sheetId: string, area: Area): string[][] {
  const styleAt = styleReader(engine, sheetId)
  return readCells(engine, sheetId, area, (_cell, row, column) => styleAt(row, column).numberFormat ?? GENERAL)
}

/** The formula that stands in a cell, as typed; nothing where there is none. */
export function formulaReader(engine: Engine, sheetId: string): (cell: ICellData, row: number, column: number) => string | undefined {
  const model = engine.injector.get(univer.formula.FormulaDataModel)
  return (cell, row, column) => {
    const typed = (cell.custom as CellCustom | undefined)?.formula
    if (typed !== undefined && cell.f) return typed
    if (cell.f) return cell.f
    return cell.si ? (model.getFormulaStringByCell(row, column, sheetId, engine.unitId) ?? undefined) : undefined
  }
}

/** The cell with what spilled into it; `own` is what stands in it itself. */
type Visit<T> = (cell: Nullable<ICellData>, row: number, column: number, own: Nullable<ICellData>) => T

function readCells<T>(engine: Engine, sheetId: string, area: Area, visit: Visit<T>): T[][] {
  engine.flush()
  const at = cellReader(engine, sheetId)
  const rows: T[][] = []
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = []
    for (let column = area.left; column <= area.right; column++) {
      const { own, shown } = at(row, column)
      cells.push(visit(shown, row, column, own))
    }
    rows.push(cells)
  }
  return rows
}

/** Reads cells with the results that arrays spill over their neighbours. */
export function cellReader(engine: Engine, sheetId: string): (row: number, column: number) => { own: Nullable<ICellData>; shown: Nullable<ICellData> } {
  const matrix = engine.sheet(sheetId).getCellMatrix()
  const spilled = engine.injector.get(univer.formula.FormulaDataModel).getArrayFormulaCellData()[engine.unitId]?.[sheetId]
  if (!spilled) {
    return (row, column) => {
      const own = matrix.getValue(row, column)
      return { own, shown: own }
    }
  }
  const results = spilled as unknown as Record<number, Record<number, ICellData | null> | undefined>
  return (row, column) => {
    const own = matrix.getValue(row, column)
    const isEmpty = !own || (own.v === undefined && !own.p && !own.f)
    const result = isEmpty ? results[row]?.[column] : undefined
    return { own, shown: result ? { ...own, ...result } : own }
  }
}

type Cells = Record<number, Record<number, ICellData>>

/**
 * Cells to be written, put off until the next command or read: the client sends a large array in pieces of 1,500 cells, and one
 * command and one change event must come of them. Pieces that follow each other downwards are joined; while no one is told of changes, all
 * writes to a sheet are, since Univer goes through the whole sheet for each.
 */
export class CellWriter {
  private pending: { sheetId: string; area: Area; cells: Cells } | undefined

  /** @param isWatched whether someone must be told of each change by itself */
  constructor(
    private readonly engine: Engine,
    private readonly isWatched: () => boolean = () => true,
  ) {
    engine.flush = () => this.flush()
  }

  /** Values as a person would type them: text is read as number, date or formula, `''` clears, `null` leaves as is. @throws FormulaRefused */
  write(sheetId: string, area: Area, values: readonly (readonly unknown[])[]): void {
    const before = this.pending
    if (before && !this.joins(before, sheetId, area)) this.flush()
    const cells = toCells(this.engine, sheetId, area, values)
    if (!this.pending) this.pending = { sheetId, area: { ...area }, cells }
    else {
      for (const [row, line] of Object.entries(cells)) Object.assign((this.pending.cells[Number(row)] ??= {}), line)
      this.pending.area = bounding(this.pending.area, area)
    }
  }

  private joins(pending: NonNullable<CellWriter['pending']>, sheetId: string, area: Area): boolean {
    if (pending.sheetId !== sheetId) return false
    if (pending.area.bottom + 1 === area.top && pending.area.left === area.left && pending.area.right === area.right) return true
    return !this.isWatched() && !holdsAny(pending.cells, area)
  }

  flush(): void {
    const pending = this.pending
    if (!pending) return
    this.pending = undefined
    const { top, left, bottom, right } = pending.area
    this.engine.run('sheet.command.set-range-values', {
      unitId: this.engine.unitId,
      subUnitId: pending.sheetId,
      range: { startRow: top, startColumn: left, endRow: bottom, endColumn: right },
      value: pending.cells,
    })
  }
}

function bounding(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) }
}

function holdsAny(cells: Cells, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    const line = cells[row]
    if (line) for (let column = area.left; column <= area.right; column++) if (line[column]) return true
  }
  return false
}

function toCells(engine: Engine, sheetId: string, area: Area, values: readonly (readonly unknown[])[]): Cells {
  const sheet = engine.sheet(sheetId)
  const formatAt = numberFormatReader(engine, sheetId, sheet)
  const date1904 = engine.extras.date1904
  const cells: Cells = {}
  values.forEach((line, r) => {
    const row: Record<number, ICellData> = {}
    line.forEach((value, c) => {
      if (value !== null && value !== undefined) row[area.left + c] = toCell(value, () => formatAt(area.top + r, area.left + c), date1904)
    })
    cells[area.top + r] = row
  })
  return cells
}

function toCell(value: unknown, format: () => string, date1904: boolean): ICellData {
  if (value === '') return { ...CLEARED }
  if (typeof value === 'number' || typeof value === 'boolean') return { ...CLEARED, ...toUniverValue(value) }
  const text = typeof value === 'string' ? value : String(value)
  const current = couldBeTyped(text) ? format() : GENERAL
  if (current === TEXT) return { ...CLEARED, ...toUniverValue(text) }
  const typed = parseTyped(text, { date1904 })
  if (typed.kind === 'formula') {
    const reason = checkFormula(typed.formula)
    if (reason) throw new FormulaRefused(reason)
    return { ...CLEARED, f: normalizeFormula(typed.formula) }
  }
  const cell: ICellData = { ...CLEARED, ...toUniverValue(typed.value) }
  if (typed.numberFormat && current === GENERAL) cell.s = { n: { pattern: typed.numberFormat } }
  return cell
}

/** Whether a text may be something else than text, so that the cell's format matters. */
function couldBeTyped(text: string): boolean {
  return /^[\s(=+\-'.$¥￥\d]|^(true|false)$|^#|%\s*$/i.test(text)
}

function numberFormatReader(engine: Engine, sheetId: string, sheet: Worksheet): (row: number, column: number) => string {
  const known = new Map<unknown, string>()
  const styleAt = styleReader(engine, sheetId)
  return (row, column) => {
    const own = sheet.getCellRaw(row, column)?.s
    if (typeof own !== 'string') return styleAt(row, column).numberFormat ?? GENERAL
    let format = known.get(own)
    if (format === undefined) known.set(own, (format = styleAt(row, column).numberFormat ?? GENERAL))
    return format
  }
}
