import type { ICellData } from '@univerjs/core'
import type { Area } from '../book'
import { checkFormula, parseTyped } from '../text'
import { intersection } from './areas'
import { fromUniverValue, isError, toUniverValue } from './cell-data'
import { cellReader, formulaReader, readTexts, readValues } from './cells'
import type { Value } from './cells'
import { CLEARED, contentsOf, writeContents } from './copying'
import type { Contents, Pair } from './copying'
import type { Engine } from './engine'
import { usedArea } from './regions'
import { Refusal } from './refusal'
import type { CellPlace } from './selection'
import { styleReader } from './styles'

export interface SearchOptions {
  /** the whole cell, not a part of it */
  completeMatch: boolean
  matchCase: boolean
}

/**
 * The cells of an area that hold a text, row by row: in what they show, or in the formula or value itself. `*` stands for any characters, `?` for
 * one, `~` before either takes it literally.
 * Source: "Find or replace text and numbers on a worksheet", support.microsoft.com.
 */
export function findCells(engine: Engine, sheetId: string, area: Area, text: string, options: SearchOptions): CellPlace[] {
  const used = usedArea(engine, sheetId, true, area)
  const searched = used && intersection(used, area)
  if (!searched || text === '') return []
  const pattern = patternOf(text, options)
  const texts = readTexts(engine, sheetId, searched)
  const sourceAt = sourceReader(engine, sheetId)
  return texts.flatMap((line, r) =>
    line.flatMap((shown, c) => {
      const place = { row: searched.top + r, column: searched.left + c }
      const isFound = [shown, sourceAt(place)].some((each) => each !== '' && each.search(pattern) >= 0)
      return isFound ? [place] : []
    }),
  )
}

/**
 * Replaces a text in formulas and values; what comes of it is read as if it were typed. A cell whose formula would not be one any more stays.
 * One step of undo.
 * @returns how many cells were changed
 */
export function replaceAll(engine: Engine, sheetId: string, area: Area, text: string, replacement: string, options: SearchOptions): number {
  const pattern = patternOf(text, options)
  const sourceAt = sourceReader(engine, sheetId)
  const styleAt = styleReader(engine, sheetId)
  const contents: Contents = {}
  let count = 0
  for (const place of findCells(engine, sheetId, area, text, options)) {
    const source = sourceAt(place)
    const next = source.replaceAll(pattern, () => replacement)
    const cell = next === source ? undefined : typedCell(next, styleAt(place.row, place.column).numberFormat, engine.extras.date1904)
    if (!cell) continue
    ;(contents[place.row] ??= {})[place.column] = cell
    count++
  }
  writeContents(engine, sheetId, contents)
  return count
}

function typedCell(text: string, format: string | undefined, date1904: boolean): ICellData | undefined {
  if (text === '') return { ...CLEARED }
  if (format === '@') return { ...CLEARED, ...toUniverValue(text) }
  const typed = parseTyped(text, { date1904 })
  if (typed.kind === 'formula') return checkFormula(typed.formula) ? undefined : { ...CLEARED, f: typed.formula }
  const brought = format === undefined ? typed.numberFormat : undefined
  return { ...CLEARED, ...toUniverValue(typed.value), ...(brought && { s: { n: { pattern: brought } } }) }
}

/** A cell's formula, or its value as text. */
function sourceReader(engine: Engine, sheetId: string): (place: CellPlace) => string {
  const cellAt = cellReader(engine, sheetId)
  const formulaAt = formulaReader(engine, sheetId)
  return ({ row, column }) => {
    const { own, shown } = cellAt(row, column)
    const formula = own ? formulaAt(own, row, column) : undefined
    if (formula !== undefined) return formula
    const value = fromUniverValue(shown) ?? ''
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
  }
}

function patternOf(text: string, { completeMatch, matchCase }: SearchOptions): RegExp {
  const source = text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\])/g, (_all, literal?: string, wild?: string, special?: string) =>
    literal ? `\\${literal}` : wild === '*' ? '[^]*' : wild ? '[^]' : `\\${special}`,
  )
  return new RegExp(completeMatch ? `^${source}$` : source, matchCase ? 'g' : 'gi')
}

/**
 * Takes out the rows of an area that are the same as one above them in the columns asked for, and pulls the rest up within the area; what lies
 * beside it stays. Texts are the same whatever their case. One step of undo.
 * @param columns from the area's first, from zero
 * @param includesHeader the first row is not compared
 * @throws Refusal InvalidArgument for a column outside the area
 */
export function removeDuplicates(engine: Engine, sheetId: string, area: Area, columns: readonly number[], includesHeader: boolean): { removed: number; uniqueRemaining: number } {
  const width = area.right - area.left + 1
  if (columns.length === 0 || columns.some((column) => column < 0 || column >= width)) throw new Refusal('InvalidArgument', 'The columns must lie in the range.')
  const used = usedArea(engine, sheetId, true, area)
  const first = area.top + (includesHeader ? 1 : 0)
  if (!used || used.bottom < first) return { removed: 0, uniqueRemaining: 0 }
  const compared = { ...area, top: first, bottom: used.bottom }
  const kept = firstOfEach(readValues(engine, sheetId, compared), columns)
  const pairs: Pair[] = []
  kept.forEach((from, to) => {
    for (let column = area.left; from !== to && column <= area.right; column++) pairs.push({ from: { row: first + from, column }, to: { row: first + to, column } })
  })
  const rows = compared.bottom - compared.top + 1
  const contents = contentsOf(engine, sheetId, sheetId, pairs, 'All', false)
  for (let row = first + kept.length; row < first + rows; row++) contents[row] = Object.fromEntries(Array.from({ length: width }, (_, column) => [area.left + column, { ...CLEARED }]))
  writeContents(engine, sheetId, contents)
  return { removed: rows - kept.length, uniqueRemaining: kept.length }
}

function firstOfEach(values: readonly (readonly Value[])[], columns: readonly number[]): number[] {
  const met = new Set<string>()
  return values.flatMap((line, row) => {
    const key = JSON.stringify(columns.map((column) => keyOf(line[column] ?? '')))
    if (met.has(key)) return []
    met.add(key)
    return [row]
  })
}

function keyOf(value: Value): Value | [string] {
  return typeof value === 'string' ? (isError(value) ? [value] : value.toLowerCase()) : value
}

