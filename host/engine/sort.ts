import type { ICellData } from '@univerjs/core'
import type { Area } from '../book'
import { shiftFormula } from '../text'
import type { CellCustom } from './cell-data'
import { isError } from './cell-data'
import { formulaReader, readValues } from './cells'
import type { Value } from './cells'
import type { Engine } from './engine'
import { omit } from './plain'
import { addRawCells } from './rewriting'
import type { RawCells } from './rewriting'
import { styleReader } from './styles'
import { emptyStep, perform } from './undo'

export interface SortField {
  /** the column (or row, when columns are sorted) from the area's first */
  key: number
  ascending: boolean
  sortOn: 'Value' | 'CellColor' | 'FontColor'
  /** the colour that comes first */
  color?: string
  /** numbers written as text count as numbers */
  textAsNumber: boolean
}

export interface SortOptions {
  matchCase: boolean
  /** sorts columns instead of rows */
  columns: boolean
}

type Key = { rank: number; value: Value }

/** Numbers, then text, truth values, errors; blanks are last, whichever way. */
const RANKS = { number: 0, text: 1, boolean: 2, error: 3, blank: 4 }

/**
 * Sorts an area's rows, whole or by columns, as one step of undo; rows that are equal keep their order. Texts compare as in Chinese
 * dictionaries, by pinyin. References of moved formulas to their own row stay so.
 * Source of the order: "Sort data in a range or table", support.microsoft.com.
 */
export function sortArea(engine: Engine, sheetId: string, area: Area, fields: readonly SortField[], options: SortOptions): void {
  const order = sortedOrder(engine, sheetId, area, fields, options)
  const step = emptyStep()
  addRawCells(step, engine, sheetId, reordered(engine, sheetId, area, order, options.columns))
  perform(engine, step)
}

function sortedOrder(
  engine: Engine,
  sheetId: string,
  area: Area,
  fields: readonly SortField[],
  { matchCase, columns }: SortOptions,
): number[] {
  const values = readValues(engine, sheetId, area)
  const styleAt = styleReader(engine, sheetId)
  const count = columns ? area.right - area.left + 1 : area.bottom - area.top + 1
  const keysOf = (line: number): Key[] =>
    fields.map((field) => {
      const [row, column] = columns ? [field.key, line] : [line, field.key]
      if (field.sortOn === 'Value') return keyOf(values[row]?.[column] ?? '', field.textAsNumber)
      const style = styleAt(area.top + row, area.left + column)
      const color = field.sortOn === 'CellColor' ? style.fill : (style.font?.color ?? '#000000')
      return { rank: (color ?? '').toUpperCase() === (field.color ?? '').toUpperCase() ? 0 : 1, value: '' }
    })
  const keys = Array.from({ length: count }, (_, line) => keysOf(line))
  const compareTexts = new Intl.Collator('zh-CN', { sensitivity: matchCase ? 'variant' : 'accent', caseFirst: 'lower' }).compare
  return Array.from({ length: count }, (_, line) => line).sort((a, b) => {
    for (const [index, { ascending }] of fields.entries()) {
      const difference = compareKeys(keys[a]![index]!, keys[b]![index]!, ascending, compareTexts)
      if (difference !== 0) return difference
    }
    return a - b
  })
}

function keyOf(value: Value, textAsNumber: boolean): Key {
  if (value === '') return { rank: RANKS.blank, value }
  if (typeof value === 'number') return { rank: RANKS.number, value }
  if (typeof value === 'boolean') return { rank: RANKS.boolean, value: value ? 1 : 0 }
  if (isError(value)) return { rank: RANKS.error, value: '' }
  const number = textAsNumber && value.trim() !== '' ? Number(value) : NaN
  return Number.isFinite(number) ? { rank: RANKS.number, value: number } : { rank: RANKS.text, value }
}

function compareKeys(a: Key, b: Key, ascending: boolean, compareTexts: (a: string, b: string) => number): number {
  if (a.rank === RANKS.blank || b.rank === RANKS.blank) return a.rank - b.rank
  const difference =
    a.rank !== b.rank
      ? a.rank - b.rank
      : typeof a.value === 'number'
        ? a.value - Number(b.value)
        : compareTexts(String(a.value), String(b.value))
  return ascending ? difference : -difference
}

/** The area's cells in another order of its rows or columns. */
function reordered(engine: Engine, sheetId: string, area: Area, order: readonly number[], columns: boolean): RawCells {
  const matrix = engine.sheet(sheetId).getCellMatrix()
  const formulaAt = formulaReader(engine, sheetId)
  const cells: RawCells = {}
  const others = columns ? area.bottom - area.top + 1 : area.right - area.left + 1
  order.forEach((from, to) => {
    if (from === to) return
    for (let other = 0; other < others; other++) {
      const [fromRow, fromColumn] = columns ? [area.top + other, area.left + from] : [area.top + from, area.left + other]
      const [row, column] = columns ? [fromRow, area.left + to] : [area.top + to, fromColumn]
      const cell = matrix.getValue(fromRow, fromColumn)
      ;(cells[row] ??= {})[column] = cell ? movedCell(cell, formulaAt(cell, fromRow, fromColumn), row - fromRow, column - fromColumn) : null
    }
  })
  return cells
}

function movedCell(cell: ICellData, shown: string | undefined, down: number, right: number): ICellData {
  if (shown === undefined) return cell
  const rest = omit(cell, 'si')
  const custom = cell.custom as CellCustom | undefined | null
  const f = shiftFormula(cell.f ?? shown, down, right)
  return { ...rest, f, ...(custom?.formula !== undefined && { custom: { ...custom, formula: shiftFormula(custom.formula, down, right) } }) }
}
