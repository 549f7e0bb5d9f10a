import type { Area } from '../book'
import type { ChartData } from '../chart-data'
import { intersection } from './areas'
import { readNumberFormats, readTexts, readValues } from './cells'
import type { Value } from './cells'
import { axisScale } from './chart-scale'
import type { AxisScale } from './chart-scale'
import { listCharts, placeOfChart, referredArea } from './charts'
import type { Chart, ChartPlace } from './charts'
import type { Engine } from './engine'
import { isLineHidden } from './lines'
import { usedArea } from './regions'
import { univer } from './univer'

/** A chart with what its cells hold now: all that is needed to draw it. */
export interface ChartView {
  chart: Chart
  place: ChartPlace
  title: string | undefined
  categories: string[]
  series: SeriesView[]
  scale: AxisScale
  /** of the axis of values, where it has none of its own that of the first values */
  numberFormat: string
}

export interface SeriesView {
  name: string
  /** `null`: nothing is plotted there */
  values: (number | null)[]
}

/** The words with which charts are named where nobody did. */
export interface ChartWords {
  chart: string
  series: string
  title: string
  axisTitle: string
}

const WORDS: Record<'zh' | 'en', ChartWords> = {
  zh: { chart: '图表', series: '系列', title: '图表标题', axisTitle: '坐标轴标题' },
  en: { chart: 'Chart', series: 'Series', title: 'Chart Title', axisTitle: 'Axis Title' },
}

/** How Excel in the interface's language names charts and their parts of its own. */
export function chartWords(engine: Engine): ChartWords {
  return WORDS[engine.injector.get(univer.core.LocaleService).getCurrentLocale().startsWith('zh') ? 'zh' : 'en']
}

/** A sheet's charts, to be drawn. */
export function viewCharts(engine: Engine, sheetId: string): ChartView[] {
  return listCharts(engine, sheetId).map((chart) => viewChart(engine, sheetId, chart))
}

export function viewChart(engine: Engine, sheetId: string, chart: Chart): ChartView {
  const series = chart.series.map((each, index) => ({ name: seriesName(engine, chart, index), values: seriesValues(engine, chart, each.values) }))
  const count = Math.max(0, ...series.map(({ values }) => values.length))
  return {
    chart,
    place: placeOfChart(engine, sheetId, chart.anchor),
    title: titleOfChart(engine, chart),
    categories: seriesCategories(engine, chart, count),
    series,
    scale: scaleOfChart(chart, series),
    numberFormat: chart.valueAxis.numberFormat ?? firstFormat(engine, chart),
  }
}

/** The title as it is shown: its own text, else the name of the only series. */
export function titleOfChart(engine: Engine, chart: ChartData): string | undefined {
  const { title, series } = chart
  if (!title.visible) return undefined
  return title.text ?? (series.length === 1 && series[0]?.name !== undefined ? seriesName(engine, chart, 0) : chartWords(engine).title)
}

/** The name of a series: a text, or what its cells say, else `系列1`. */
export function seriesName(engine: Engine, { series }: ChartData, index: number): string {
  const name = series[index]?.name
  if (name === undefined) return `${chartWords(engine).series}${index + 1}`
  if (!name.startsWith('=')) return name
  const cells = referredArea(engine, name)
  return cells ? readTexts(engine, cells.sheetId, bounded(engine, cells).area).flat().join(' ') : ''
}

export function seriesValues(engine: Engine, chart: ChartData, reference: string | undefined): (number | null)[] {
  const cells = referredArea(engine, reference)
  if (!cells) return []
  const { sheetId, area } = bounded(engine, cells)
  return shown(engine, chart, sheetId, area, readValues(engine, sheetId, area)).map(plotted)
}

/** Names of categories: what the cells of the first series that has some say, else numbers from 1. */
export function seriesCategories(engine: Engine, chart: ChartData, count: number): string[] {
  const cells = chart.series.map(({ categories }) => referredArea(engine, categories)).find((area) => area !== undefined)
  const { sheetId, area } = cells ? bounded(engine, cells) : { sheetId: '', area: undefined }
  const texts = area ? shown(engine, chart, sheetId, area, readTexts(engine, sheetId, area)) : []
  return Array.from({ length: count }, (_, index) => (area ? (texts[index] ?? '') : String(index + 1)))
}

/** Text counts as zero, and an empty cell or an error is left out, as in Excel. */
function plotted(value: Value): number | null {
  if (typeof value === 'number') return value
  if (value === '' || (typeof value === 'string' && value.startsWith('#'))) return null
  return typeof value === 'boolean' ? Number(value) : 0
}

/** Cells row by row, without those of hidden rows and columns. */
function shown<T>(engine: Engine, chart: ChartData, sheetId: string, area: Area, cells: readonly (readonly T[])[]): T[] {
  return cells.flatMap((row, r) =>
    row.filter((_, c) => chart.plotHidden || !(isLineHidden(engine, sheetId, 'row', area.top + r) || isLineHidden(engine, sheetId, 'column', area.left + c))),
  )
}

/** Whole rows and columns end with what is used of them. */
function bounded(engine: Engine, { sheetId, area }: { sheetId: string; area: Area }): { sheetId: string; area: Area } {
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) <= MOST_CELLS) return { sheetId, area }
  const used = usedArea(engine, sheetId, true)
  const first = { ...area, bottom: area.top, right: area.left }
  return { sheetId, area: (used && intersection(area, used)) ?? first }
}

/** A reference to more is one to whole rows or columns. */
const MOST_CELLS = 16_384

function firstFormat(engine: Engine, { series }: ChartData): string {
  const cells = referredArea(engine, series[0]?.values)
  if (!cells) return 'General'
  const { top, left } = cells.area
  return readNumberFormats(engine, cells.sheetId, { top, left, bottom: top, right: left })[0]?.[0] ?? 'General'
}

/** The scale of the axis of values. */
export function scaleOfChart({ type, valueAxis }: ChartData, series: readonly SeriesView[]): AxisScale {
  const { minimum, maximum, majorUnit } = valueAxis
  const set = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }), ...(majorUnit !== undefined && { majorUnit }) }
  if (type.endsWith('100')) return axisScale([], { minimum: 0, maximum: 1, majorUnit: 0.2, ...set }, true)
  const values = series.map((each) => each.values)
  return axisScale(type.includes('Stacked') ? stackedEnds(values) : values.flat().filter((value) => value !== null), set, !type.startsWith('Line'))
}

/** The ends of stacked values: those above zero and those below are stacked apart. */
function stackedEnds(series: readonly (readonly (number | null)[])[]): number[] {
  const count = Math.max(0, ...series.map((values) => values.length))
  return Array.from({ length: count }, (_, index) => {
    const values = series.map((each) => each[index] ?? 0)
    return [values.reduce((sum, value) => sum + Math.max(0, value), 0), values.reduce((sum, value) => sum + Math.min(0, value), 0)]
  }).flat()
}
