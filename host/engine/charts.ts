import type { Area } from '../book'
import type { ChartAnchor, ChartCorner, ChartData, ChartSeriesData } from '../chart-data'
import { parseAddress } from '../text'
import { depthOf, isInsertion, isVertical } from './displacement'
import type { Displacement } from './displacement'
import type { Engine } from './engine'
import { newSheetId } from './ids'
import { lineSize } from './lines'
import type { LineKind } from './lines'
import { omit } from './plain'
import type { Rewrite } from './rewriting'
import { addExtra, emptyStep, perform } from './undo'
import type { UndoStep } from './undo'

/** A chart of the live workbook. */
export interface Chart extends ChartData {
  id: string
}

/** Where a chart stands on its sheet, in points. */
export interface ChartPlace {
  left: number
  top: number
  width: number
  height: number
}

/** A sheet's charts in order of their making. */
export function listCharts(engine: Engine, sheetId: string): readonly Chart[] {
  return engine.extras.sheets[sheetId]?.charts ?? []
}

/** @returns the chart's id */
export function addChart(engine: Engine, sheetId: string, chart: ChartData): string {
  const id = newSheetId()
  setCharts(engine, sheetId, [...listCharts(engine, sheetId), { ...chart, id }])
  return id
}

/** Puts another in a chart's place; without one the chart goes. */
export function changeChart(engine: Engine, sheetId: string, id: string, to: ChartData | undefined): void {
  setCharts(engine, sheetId, listCharts(engine, sheetId).flatMap((chart) => (chart.id !== id ? [chart] : to ? [{ ...to, id }] : [])))
}

function setCharts(engine: Engine, sheetId: string, charts: readonly Chart[]): void {
  const step = emptyStep()
  addExtra(step, engine, path(sheetId), charts)
  perform(engine, step)
}

const path = (sheetId: string): string[] => ['sheets', sheetId, 'charts']

/** The sheet and the area that a chart's reference means; nothing where they are gone. */
export function referredArea(engine: Engine, reference: string | undefined): { sheetId: string; area: Area } | undefined {
  const address = reference === undefined ? undefined : parseAddress(reference.replace(/^=/, ''))
  const sheet = address?.sheet === undefined ? undefined : engine.workbook.getSheetBySheetName(address.sheet)
  return address && sheet ? { sheetId: sheet.getSheetId(), area: address.area } : undefined
}

/** Adds what becomes of the charts' references, on whichever sheet they stand, to the changes of formulas. */
export function addChartReferences(step: UndoStep, engine: Engine, rewrite: Rewrite): void {
  for (const sheet of engine.workbook.getSheets()) {
    const id = sheet.getSheetId()
    const charts = listCharts(engine, id)
    const next = charts.map((chart) => ({ ...chart, series: chart.series.map((series) => rewrittenSeries(series, (text) => rewrite(text, ''))) }))
    if (JSON.stringify(next) !== JSON.stringify(charts)) addExtra(step, engine, path(id), next)
  }
}

export function rewrittenSeries(series: ChartSeriesData, rewrite: (reference: string) => string): ChartSeriesData {
  const { name, values, categories } = series
  return {
    ...series,
    ...(name?.startsWith('=') && { name: rewrite(name) }),
    ...(values !== undefined && { values: rewrite(values) }),
    ...(categories !== undefined && { categories: rewrite(categories) }),
  }
}

/** Adds what becomes of a sheet's charts when rows or columns come and go: they keep to their cells, as Excel's do. */
export function addChartShift(step: UndoStep, engine: Engine, sheetId: string, displacement: Displacement): void {
  const charts = listCharts(engine, sheetId)
  const next = charts.map((chart) => ({ ...chart, anchor: displacedAnchor(chart.anchor, displacement) }))
  if (JSON.stringify(next) !== JSON.stringify(charts)) addExtra(step, engine, path(sheetId), next)
}

function displacedAnchor({ from, to }: ChartAnchor, displacement: Displacement): ChartAnchor {
  const vertical = isVertical(displacement)
  const [line, offset] = vertical ? (['row', 'y'] as const) : (['column', 'x'] as const)
  const first = vertical ? displacement.area.top : displacement.area.left
  const depth = depthOf(displacement)
  const moved = (corner: ChartCorner, isEnd: boolean): ChartCorner => {
    const at = corner[line]
    // an end at the very edge of a line still belongs to the line before
    if (at < first || (isEnd && at === first && corner[offset] === 0)) return corner
    if (isInsertion(displacement)) return { ...corner, [line]: at + depth }
    return at < first + depth ? { ...corner, [line]: first, [offset]: 0 } : { ...corner, [line]: at - depth }
  }
  return { from: moved(from, false), to: moved(to, true) }
}

/** Where a chart stands by the sizes that rows and columns have now. */
export function placeOfChart(engine: Engine, sheetId: string, { from, to }: ChartAnchor): ChartPlace {
  const at = ({ row, column, x, y }: ChartCorner): [x: number, y: number] => [
    distance(engine, sheetId, 'column', column) + x,
    distance(engine, sheetId, 'row', row) + y,
  ]
  const [left, top] = at(from)
  const [right, bottom] = at(to)
  return { left: round(left), top: round(top), width: round(Math.max(0, right - left)), height: round(Math.max(0, bottom - top)) }
}

/** A chart as files hold it: its corners lie in the cells that they name. */
export function chartForFile(engine: Engine, sheetId: string, chart: Chart): ChartData {
  const isWithin = ({ row, column, x, y }: ChartCorner): boolean =>
    (x === 0 || x <= lineSize(engine, sheetId, 'column', column)) && (y === 0 || y <= lineSize(engine, sheetId, 'row', row))
  const { from, to } = chart.anchor
  const anchor = isWithin(from) && isWithin(to) ? chart.anchor : anchorAt(engine, sheetId, placeOfChart(engine, sheetId, chart.anchor))
  return structuredClone({ ...omit(chart, 'id'), anchor })
}

/** The cells that a place lies over. */
export function anchorAt(engine: Engine, sheetId: string, { left, top, width, height }: ChartPlace): ChartAnchor {
  const corner = (x: number, y: number): ChartCorner => {
    const [column, restX] = lineAt(engine, sheetId, 'column', x)
    const [row, restY] = lineAt(engine, sheetId, 'row', y)
    return { row, column, x: round(restX), y: round(restY) }
  }
  return { from: corner(left, top), to: corner(left + width, top + height) }
}

/** From the sheet's edge to a row or column. */
function distance(engine: Engine, sheetId: string, kind: LineKind, index: number): number {
  let sum = 0
  for (let line = 0; line < index; line++) sum += lineSize(engine, sheetId, kind, line)
  return sum
}

function lineAt(engine: Engine, sheetId: string, kind: LineKind, position: number): [line: number, rest: number] {
  let rest = Math.max(0, position)
  for (let line = 0; ; line++) {
    const size = lineSize(engine, sheetId, kind, line)
    if (rest < size || line >= MOST_LINES) return [line, Math.min(rest, size)]
    rest -= size
  }
}

/** Nobody puts a chart so far away: a bound for what is looked through. */
const MOST_LINES = 16_383

function round(points: number): number {
  return Math.round(points * 1000) / 1000
}
