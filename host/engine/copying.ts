import type { ICellData, IStyleData, Nullable } from '@univerjs/core'
import type { Area } from '../book'
import { quoteSheet, shiftFormula, columnName } from '../text'
import { toRange } from './areas'
import type { CellCustom } from './cell-data'
import { cellReader, formulaReader } from './cells'
import { addCopiedFeatures } from './copied-features'
import type { Engine } from './engine'
import { usedArea } from './regions'
import { addRawCells } from './rewriting'
import type { RawCells } from './rewriting'
import { hasContent } from './shifting'
import { covering, toUniverStyle } from './style-data'
import { styleReader } from './styles'
import { transposeFormula } from './transposing'
import { asOneStep, emptyStep, perform } from './undo'

/** Excel.RangeCopyType, and a reference to the source in place of its content. */
export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link'

export interface CopyOptions {
  type: CopyType
  /** empty cells of the source leave the target as it is */
  skipBlanks: boolean
  /** rows become columns */
  transpose: boolean
}

/** An area on a sheet. */
export interface Place {
  sheetId: string
  area: Area
}

/** A cell of the source and where it goes. */
export interface Pair {
  from: { row: number; column: number }
  to: { row: number; column: number }
}

/**
 * Copies an area. The target is filled again and again where its rows or columns are a multiple of the source's, and has the source's size
 * otherwise. Relative references move along. With `All` come conditional formats, validations, merged cells and notes too. One step of undo.
 * @returns the area filled
 */
export function copyCells(engine: Engine, source: Place, target: Place, { type, skipBlanks, transpose }: CopyOptions): Area {
  engine.flush()
  const from = bounded(engine, source, target, transpose)
  const filled = filledArea(from, target.area, transpose)
  const pairs = pairsOf(from, filled, transpose).filter(({ from: cell }) => !skipBlanks || hasContent(engine.sheet(source.sheetId).getCellRaw(cell.row, cell.column)))
  const contents = type === 'Formats' ? {} : contentsOf(engine, source.sheetId, target.sheetId, pairs, type, transpose)
  const step = emptyStep()
  if (type === 'All' || type === 'Formats') {
    addRawCells(step, engine, target.sheetId, looksOf(engine, source.sheetId, target.sheetId, pairs))
    if (!skipBlanks) addCopiedFeatures(step, engine, { sheetId: source.sheetId, area: from }, { sheetId: target.sheetId, area: filled }, transpose, type === 'All')
  }
  asOneStep(engine, () => {
    perform(engine, step)
    writeContents(engine, target.sheetId, contents)
  })
  return filled
}

/** Whole rows and columns count as far as something stands in them, in the source or the target. */
function bounded(engine: Engine, { sheetId, area }: Place, target: Place, transpose: boolean): Area {
  if (area.bottom - area.top < MANY && area.right - area.left < MANY) return area
  const own = usedArea(engine, sheetId, false, area)
  const others = usedArea(engine, target.sheetId, false)
  const rows = Math.max((own?.bottom ?? area.top) - area.top, transpose ? 0 : (others?.bottom ?? 0) - target.area.top, 0)
  const columns = Math.max((own?.right ?? area.left) - area.left, transpose ? 0 : (others?.right ?? 0) - target.area.left, 0)
  return { ...area, bottom: Math.min(area.bottom, area.top + rows), right: Math.min(area.right, area.left + columns) }
}

/** rows or columns from which on only used cells are looked at */
const MANY = 10_000

function filledArea(source: Area, target: Area, transpose: boolean): Area {
  const height = source.bottom - source.top + 1
  const width = source.right - source.left + 1
  const [rows, columns] = transpose ? [width, height] : [height, width]
  const times = (given: number, one: number): number => (given % one === 0 ? given : one)
  return {
    ...target,
    bottom: target.top + times(target.bottom - target.top + 1, rows) - 1,
    right: target.left + times(target.right - target.left + 1, columns) - 1,
  }
}

function pairsOf(source: Area, filled: Area, transpose: boolean): Pair[] {
  const height = source.bottom - source.top + 1
  const width = source.right - source.left + 1
  const pairs: Pair[] = []
  for (let row = filled.top; row <= filled.bottom; row++) {
    for (let column = filled.left; column <= filled.right; column++) {
      const [down, right] = transpose ? [column - filled.left, row - filled.top] : [row - filled.top, column - filled.left]
      pairs.push({ from: { row: source.top + (down % height), column: source.left + (right % width) }, to: { row, column } })
    }
  }
  return pairs
}

/** Takes everything but the look out of a cell. */
export const CLEARED = { v: null, f: null, si: null, p: null, t: null, ref: null, custom: null } as unknown as ICellData

/** What is written into cells, by row and column. */
export type Contents = Record<number, Record<number, ICellData>>

/** What a copy of each cell holds. */
export function contentsOf(engine: Engine, sourceId: string, targetId: string, pairs: readonly Pair[], type: CopyType, transpose: boolean): Contents {
  const cellAt = cellReader(engine, sourceId)
  const formulaAt = formulaReader(engine, sourceId)
  const prefix = sourceId === targetId ? '' : `${quoteSheet(engine.sheet(sourceId).getName())}!`
  const contents: Contents = {}
  for (const { from, to } of pairs) {
    const { own, shown } = cellAt(from.row, from.column)
    const formula = own ? formulaAt(own, from.row, from.column) : undefined
    ;(contents[to.row] ??= {})[to.column] = contentOf(type === 'Values' ? shown : own, formula, { from, to }, { type, transpose, prefix })
  }
  return contents
}

function contentOf(cell: Nullable<ICellData>, formula: string | undefined, { from, to }: Pair, { type, transpose, prefix }: { type: CopyType; transpose: boolean; prefix: string }): ICellData {
  if (type === 'Link') return { ...CLEARED, f: `=${prefix}${columnName(from.column)}${from.row + 1}` }
  if (!cell) return { ...CLEARED }
  if (formula !== undefined && type !== 'Values') {
    return { ...CLEARED, f: transpose ? transposeFormula(formula, from, to) : shiftFormula(formula, to.row - from.row, to.column - from.column) }
  }
  const { v, p, t } = cell
  const hyperlink = type === 'All' ? (cell.custom as CellCustom | null | undefined)?.hyperlink : undefined
  return { ...CLEARED, ...(v !== undefined && { v }), ...(p && type === 'All' && { p: structuredClone(p) }), ...(t && { t }), ...(hyperlink && { custom: { hyperlink } }) }
}

/** Writes through Univer's command, so that structured references are read for the cell they come to. */
export function writeContents(engine: Engine, sheetId: string, contents: Contents): void {
  const rows = Object.keys(contents).map(Number)
  if (rows.length === 0) return
  const range = toRange({ top: rows[0]!, left: 0, bottom: rows.at(-1)!, right: 0 })
  engine.run('sheet.command.set-range-values', { unitId: engine.unitId, subUnitId: sheetId, range, value: contents })
}

/** The target's cells with the looks of the source's. */
export function looksOf(engine: Engine, sourceId: string, targetId: string, pairs: readonly Pair[]): RawCells {
  const lookAt = lookMapper(engine, sourceId, targetId)
  const matrix = engine.sheet(targetId).getCellMatrix()
  const cells: RawCells = {}
  for (const { from, to } of pairs) {
    const next: ICellData = { ...matrix.getValue(to.row, to.column) }
    delete next.s
    const s = lookAt(from, to)
    if (s) next.s = s
    ;(cells[to.row] ??= {})[to.column] = Object.keys(next).length > 0 ? next : null
  }
  return cells
}

/** The style that makes a cell look like another one, whatever the styles of their rows and columns. */
export function lookMapper(engine: Engine, sourceId: string, targetId: string): (from: Pair['from'], to: Pair['to']) => string | IStyleData | undefined {
  const [source, target] = [engine.sheet(sourceId), engine.sheet(targetId)]
  const pool = engine.workbook.getStyles()
  const styleAt = styleReader(engine, sourceId)
  const known = new Map<string, string | null | undefined>()
  return (from, to) => {
    const own = source.getCellMatrix().getValue(from.row, from.column)?.s
    const above = [source.getColumnManager().getColumnStyle(from.column), source.getRowManager().getRowStyle(from.row)]
    const below = [target.getColumnManager().getColumnStyle(to.column), target.getRowManager().getRowStyle(to.row)]
    if (![...above, ...below].some(Boolean)) return own ?? undefined
    const key = JSON.stringify([own, above, below])
    if (!known.has(key)) {
      const style = covering(toUniverStyle(styleAt(from.row, from.column)), below.map((each) => pool.get(each ?? null) as IStyleData | undefined))
      known.set(key, Object.keys(style).length > 0 ? (pool.setValue(style) as string) : undefined)
    }
    return known.get(key) ?? undefined
  }
}
