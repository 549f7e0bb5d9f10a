import type { Area } from '../book'
import { numberFormatCategory } from '../text'
import { containsArea, intersection } from './areas'
import { toUniverValue } from './cell-data'
import { formulaReader, readNumberFormats, readValues } from './cells'
import { addCopiedFeatures } from './copied-features'
import { CLEARED, contentsOf, looksOf, writeContents } from './copying'
import type { Contents, Pair } from './copying'
import type { Direction } from './displacement'
import type { Engine } from './engine'
import { Refusal } from './refusal'
import { addRawCells } from './rewriting'
import { continuation } from './series'
import type { SeriesCell } from './series'
import { asOneStep, emptyStep, perform } from './undo'

/** The part of Excel.AutoFillType that is here. */
export type FillType = 'FillDefault' | 'FillCopy' | 'FillSeries' | 'FillFormats' | 'FillValues'

/**
 * Fills an area from the cells at one of its ends: series of numbers, dates, numbered texts, weekdays and months go on, formulas move along,
 * all else is repeated. One step of undo.
 * @param target holds the source and goes on from it in one direction
 * @throws Refusal InvalidArgument when it does not
 */
export function fillCells(engine: Engine, sheetId: string, source: Area, target: Area, type: FillType): void {
  engine.flush()
  const direction = directionOf(source, target)
  if (!direction) return
  const rest = restOf(source, target, direction)
  const pairs = pairsOf(source, rest, direction)
  const contents = type === 'FillFormats' ? {} : contentsOf(engine, sheetId, sheetId, pairs, 'All', false)
  if (type !== 'FillFormats' && type !== 'FillCopy') continueSeries(engine, sheetId, contents, { source, rest, direction, single: type === 'FillSeries' })
  const step = emptyStep()
  if (type !== 'FillValues') {
    addRawCells(step, engine, sheetId, looksOf(engine, sheetId, sheetId, pairs))
    addCopiedFeatures(step, engine, { sheetId, area: source }, { sheetId, area: rest }, false, type !== 'FillFormats')
  }
  asOneStep(engine, () => {
    perform(engine, step)
    writeContents(engine, sheetId, contents)
  })
}

function directionOf(source: Area, target: Area): Direction | undefined {
  const sameColumns = source.left === target.left && source.right === target.right
  const sameRows = source.top === target.top && source.bottom === target.bottom
  if (sameColumns && sameRows) return undefined
  if (containsArea(target, source)) {
    if (sameColumns && source.top === target.top) return 'Down'
    if (sameColumns && source.bottom === target.bottom) return 'Up'
    if (sameRows && source.left === target.left) return 'Right'
    if (sameRows && source.right === target.right) return 'Left'
  }
  throw new Refusal('InvalidArgument', 'A fill goes on from its source in one direction.')
}

function restOf(source: Area, target: Area, direction: Direction): Area {
  switch (direction) {
    case 'Down':
      return { ...target, top: source.bottom + 1 }
    case 'Up':
      return { ...target, bottom: source.top - 1 }
    case 'Right':
      return { ...target, left: source.right + 1 }
    case 'Left':
      return { ...target, right: source.left - 1 }
  }
}

function pairsOf(source: Area, rest: Area, direction: Direction): Pair[] {
  const wrap = (at: number, first: number, last: number): number => {
    const size = last - first + 1
    return first + ((((at - first) % size) + size) % size)
  }
  const isVertical = direction === 'Down' || direction === 'Up'
  const pairs: Pair[] = []
  for (let row = rest.top; row <= rest.bottom; row++) {
    for (let column = rest.left; column <= rest.right; column++) {
      const from = isVertical ? { row: wrap(row, source.top, source.bottom), column } : { row, column: wrap(column, source.left, source.right) }
      pairs.push({ from, to: { row, column } })
    }
  }
  return pairs
}

interface Fill {
  source: Area
  rest: Area
  direction: Direction
  single: boolean
}

/** Puts what goes on in the place of what would be repeated, column by column or row by row. */
function continueSeries(engine: Engine, sheetId: string, contents: Contents, { source, rest, direction, single }: Fill): void {
  const values = readValues(engine, sheetId, source)
  const formats = readNumberFormats(engine, sheetId, source)
  const formulaAt = formulaReader(engine, sheetId)
  const isVertical = direction === 'Down' || direction === 'Up'
  const forward = direction === 'Down' || direction === 'Right'
  const lanes = isVertical ? source.right - source.left + 1 : source.bottom - source.top + 1
  const length = isVertical ? source.bottom - source.top + 1 : source.right - source.left + 1
  for (let lane = 0; lane < lanes; lane++) {
    const places = Array.from({ length }, (_, at) => (isVertical ? { row: at, column: lane } : { row: lane, column: at }))
    const isFormula = places.some(({ row, column }) => {
      const cell = engine.sheet(sheetId).getCellRaw(source.top + row, source.left + column)
      return cell && formulaAt(cell, source.top + row, source.left + column) !== undefined
    })
    if (isFormula) continue
    const cells = places.map(({ row, column }): SeriesCell => ({ value: values[row]![column]!, isDate: numberFormatCategory(formats[row]![column]!) === 'Date' }))
    const next = continuation(forward ? cells : cells.toReversed(), forward, single)
    if (!next) continue
    const laneArea = isVertical ? { ...rest, left: source.left + lane, right: source.left + lane } : { ...rest, top: source.top + lane, bottom: source.top + lane }
    const area = intersection(rest, laneArea)!
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const place = { Down: row - rest.top, Up: rest.bottom - row, Right: column - rest.left, Left: rest.right - column }[direction]
        ;(contents[row] ??= {})[column] = { ...CLEARED, ...toUniverValue(next(place)) }
      }
    }
  }
}
