import { FormulaRefused, readFormulas, readNumberFormats, readTexts, readTypes, readValues, writeStyle } from '../engine'
import { formatAddress, fromR1C1, isPattern, numberFormatCategory, toR1C1 } from '../text'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { rangeFeatures } from './range-features'
import { rangeActions } from './range-actions'
import { rangeCopying } from './range-copying'
import { rangeFormatting } from './range-formatting'
import { rangeNavigation } from './range-navigation'
import { rangeSearch } from './range-search'
import { rangeTraces } from './range-traces'
import { assertEditable, assertUnprotected, columnCount, isUnbounded, matrixFor, rowCount } from './ranges'
import type { RangeState } from './ranges'
import { calculated, object, value } from './table'
import type { ClassTable, Member } from './table'
import { cellValues } from './types'

/** Text in a cell is at most 32,767 characters. Source: support.microsoft.com "Excel specifications and limits". */
const MOST_CHARACTERS = 32_767

const contents: Record<string, Member<RangeState>> = {
  values: calculated(value('any[][]', cellwise(readValues), cellValues, setValues)),
  formulas: calculated(value('any[][]', cellwise(readFormulas), cellValues, setValues)),
  formulasLocal: calculated(value('any[][]', cellwise(readFormulas), cellValues, setValues)),
  formulasR1C1: calculated(value('any[][]', cellwise(readR1C1), cellValues, setR1C1)),
  text: calculated(value('string[][]', cellwise(readTexts))),
  valueTypes: calculated(value('string[][]', cellwise(readTypes))),
  numberFormat: value('any[][]', cellwise(readNumberFormats), cellValues, setNumberFormats),
  numberFormatLocal: value('any[][]', cellwise(readNumberFormats), cellValues, setNumberFormats),
  numberFormatCategories: value('string[][]', cellwise((engine, sheetId, area) => readNumberFormats(engine, sheetId, area).map((row) => row.map(numberFormatCategory)))),
}

const place: Record<string, Member<RangeState>> = {
  address: value('string', addressOf),
  addressLocal: value('string', addressOf),
  cellCount: value('integer', cellCount),
  rowCount: value('integer', rowCount),
  columnCount: value('integer', columnCount),
  rowIndex: value('integer', ({ area }) => area.top),
  columnIndex: value('integer', ({ area }) => area.left),
  isEntireColumn: value('boolean', ({ area }) => area.top === 0 && area.bottom === 1_048_575),
  isEntireRow: value('boolean', ({ area }) => area.left === 0 && area.right === 16_383),
  worksheet: object('Worksheet', ({ sheetId }) => sheetId),
  sort: object('RangeSort'),
}

export const rangeTable: ClassTable<RangeState> = {
  name: 'Range',
  byReference: true,
  members: { ...contents, ...place, ...rangeNavigation, ...rangeActions, ...rangeCopying, ...rangeSearch, ...rangeTraces, ...rangeFeatures, ...rangeFormatting },
}

export function addressOf({ sheetId, area }: RangeState, host: WorkbookHost): string {
  return formatAddress(area, host.engine.sheet(sheetId).getName())
}

/** Cells beyond 2^31 - 1 are not counted: -1. Source: Excel.Range.cellCount in the API reference. */
function cellCount(range: RangeState): number {
  const count = rowCount(range) * columnCount(range)
  return count > 2 ** 31 - 1 ? -1 : count
}

type Read = (engine: WorkbookHost['engine'], sheetId: string, area: RangeState['area']) => unknown[][]

/** What is read cell by cell is `null` for whole rows and columns. */
function cellwise(read: Read) {
  return (range: RangeState, host: WorkbookHost): unknown => (isUnbounded(range) ? null : read(host.engine, range.sheetId, range.area))
}

export function setValues(range: RangeState, given: unknown, host: WorkbookHost): void {
  const matrix = matrixFor(range, given)
  assertEditable(host, range)
  for (const row of matrix) for (const cell of row) if (typeof cell === 'string' && cell.length > MOST_CHARACTERS) throw new HostError('InvalidArgument', `A cell holds at most ${MOST_CHARACTERS} characters.`)
  try {
    host.writer.write(range.sheetId, range.area, matrix)
  } catch (error) {
    if (error instanceof FormulaRefused) throw new HostError('InvalidArgument', error.message)
    throw error
  }
}

function setR1C1(range: RangeState, given: unknown, host: WorkbookHost): void {
  const { top, left } = range.area
  setValues(range, matrixFor(range, given).map((row, r) => row.map((cell, c) => (typeof cell === 'string' && cell.startsWith('=') ? fromR1C1(cell, top + r, left + c) : cell))), host)
}

function readR1C1(engine: WorkbookHost['engine'], sheetId: string, area: RangeState['area']): unknown[][] {
  return readFormulas(engine, sheetId, area).map((row, r) => row.map((cell, c) => (typeof cell === 'string' && cell.startsWith('=') ? toR1C1(cell, area.top + r, area.left + c) : cell)))
}

function setNumberFormats(range: RangeState, given: unknown, host: WorkbookHost): void {
  assertUnprotected(host, range.sheetId, 'allowFormatCells')
  const one = onlyOne(given)
  const matrix = one && isUnbounded(range) ? [one] : matrixFor(range, one ? one[0] : given)
  const checked = matrix.map((row) => row.map((pattern) => checkPattern(pattern)))
  const first = checked[0]?.[0]
  if (checked.every((row) => row.every((pattern) => pattern === first))) {
    if (first !== null) writeStyle(host.engine, range.sheetId, range.area, { numberFormat: first ?? null })
    return
  }
  checked.forEach((row, r) => {
    for (const run of runs(row)) {
      const top = range.area.top + r
      if (run.value !== null) writeStyle(host.engine, range.sheetId, { top, bottom: top, left: range.area.left + run.from, right: range.area.left + run.to }, { numberFormat: run.value })
    }
  })
}

/** A pattern for all cells, also within arrays: `[['0.00']]`. Source: Microsoft's samples of conditional formats, github.com/OfficeDev/office-js-snippets. */
function onlyOne(given: unknown): [unknown] | undefined {
  if (!Array.isArray(given)) return [given]
  const [row] = given as unknown[]
  return given.length === 1 && Array.isArray(row) && row.length === 1 ? [row[0]] : undefined
}

function checkPattern(pattern: unknown): string | null {
  if (pattern === null) return null
  if (typeof pattern !== 'string' || !isPattern(pattern)) throw new HostError('InvalidArgument', `${JSON.stringify(pattern)} is not a number format.`)
  return pattern
}

function runs<T>(row: readonly T[]): { from: number; to: number; value: T }[] {
  const found: { from: number; to: number; value: T }[] = []
  row.forEach((value, at) => {
    const last = found.at(-1)
    if (last && last.value === value) last.to = at
    else found.push({ from: at, to: at, value })
  })
  return found
}
