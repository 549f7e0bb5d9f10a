import type { ChartData, ChartLegendData, ChartTitleData, ChartType } from '../chart-data'
import { CHART_TYPES } from '../chart-data'
import { activateSheet, addChart, anchorAt, changeChart, chartWords, listCharts, omit, placeOfChart, seriesName, titleOfChart } from '../engine'
import type { ChartPlace } from '../engine'
import { chartAxisTables } from './chart-axes'
import { chartLookTables } from './chart-looks'
import { chartSeriesTables } from './chart-series'
import { seriesOver } from './chart-source'
import { chartOf, partValue, setChart, within } from './chart-state'
import type { PartState } from './chart-state'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { resolveRange } from './named-ranges'
import { assertUnprotected } from './ranges'
import type { RangeState } from './ranges'
import { calculated, collectionMembers, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { rangeOrAddress } from './tables'
import { flag, instance, number, oneOf, optional, text } from './types'
import type { Type } from './types'

/** A new chart's size in points, and where it stands. */
const PLACE: ChartPlace = { left: 144, top: 60, width: 360, height: 216 }

const seriesBy = oneOf('Auto', 'Columns', 'Rows')

/** One of Excel's words for types; those of charts that are not here are refused as such. */
const chartType: Type<ChartType> = {
  name: 'ChartType',
  read(given) {
    const known = typeof given === 'string' ? CHART_TYPES.find((type) => type.toLowerCase() === given.toLowerCase()) : undefined
    if (known) return known
    if (typeof given === 'string' && OTHER_TYPES.test(given)) throw new HostError('NotImplemented', `Charts of the type ${given} are not in this host.`)
    throw new HostError('InvalidArgument', `${JSON.stringify(given)} is no type of chart.`)
  },
}

const OTHER_TYPES = /^(?:3D\w+|Surface\w*|Radar\w*|XYScatter\w*|Bubble\w*|Stock\w*|Cylinder\w*|Cone\w*|Pyramid\w*|PieExploded|PieOfPie|BarOfPie|DoughnutExploded|Histogram|Pareto|Boxwhisker|Waterfall|Treemap|Sunburst|RegionMap|Funnel)$/i

const items: NonNullable<ClassTable<string>['items']> = {
  type: 'Chart',
  all: (sheetId, host) => listCharts(host.engine, sheetId).map(({ id }) => stateOf(sheetId, id)),
  find: (sheetId, key, host) => {
    const charts = listCharts(host.engine, sheetId)
    const name = String(key).toLowerCase()
    const found = charts.find(({ id }) => id === key) ?? charts.find((chart) => chart.name.toLowerCase() === name)
    return found && stateOf(sheetId, found.id)
  },
}

function stateOf(sheetId: string, id: string): PartState {
  return { sheetId, id, path: [] }
}

/** The charts of a sheet, by its id. Of several of one name the first is found. */
const collectionTable: ClassTable<string> = {
  name: 'ChartCollection',
  items,
  members: {
    ...collectionMembers(items),
    add: method([chartType, instance<RangeState>('Range'), optional(seriesBy)], 'Chart', async (sheetId: string, [type, source, by = 'Auto'], host) => {
      assertUnprotected(host, sheetId, 'allowEditObjects')
      await host.settle()
      const series = seriesOver(host, source, by)
      return stateOf(sheetId, addChart(host.engine, sheetId, newChart(host, sheetId, type, series)))
    }),
  },
}

function newChart(host: WorkbookHost, sheetId: string, type: ChartType, series: ChartData['series']): ChartData {
  const taken = new Set(listCharts(host.engine, sheetId).map(({ name }) => name.toLowerCase()))
  const word = chartWords(host.engine).chart
  let number = 1
  while (taken.has(`${word} ${number}`.toLowerCase())) number++
  const isPie = type === 'Pie' || type === 'Doughnut'
  return {
    name: `${word} ${number}`,
    type,
    anchor: anchorAt(host.engine, sheetId, PLACE),
    title: { visible: true },
    legend: { visible: isPie || series.length > 1, position: 'Bottom' },
    categoryAxis: { visible: true },
    valueAxis: { visible: true },
    series,
  }
}

const chartTable: ClassTable<PartState> = {
  name: 'Chart',
  identity: ({ id }) => id,
  members: {
    id: value('string', ({ id }) => id),
    name: value('string', (state, host) => chartOf(host, state).name, text, (state, name: string, host) => {
      if (name === '') throw new HostError('InvalidArgument', 'A chart has a name.')
      setChart(host, state, (chart) => ({ ...chart, name }))
    }),
    chartType: value('ChartType', (state, host) => chartOf(host, state).type, chartType, (state, type, host) => setChart(host, state, (chart) => ({ ...chart, type }))),
    left: placeMember('left'),
    top: placeMember('top'),
    width: placeMember('width'),
    height: placeMember('height'),
    plotVisibleOnly: value('boolean', (state, host) => !chartOf(host, state).plotHidden, flag, (state, only, host) => setChart(host, state, (chart) => ({ ...omit(chart, 'plotHidden'), ...(!only && { plotHidden: true as const }) }))),
    displayBlanksAs: partValue<ChartData, NonNullable<ChartData['displayBlanksAs']>>('ChartDisplayBlanksAs', (chart) => chart.displayBlanksAs ?? 'NotPlotted', oneOf('NotPlotted', 'Zero', 'Interplotted'), (given) => ({ displayBlanksAs: given })),
    title: object('ChartTitle', (state) => within(state, 'title')),
    legend: object('ChartLegend', (state) => within(state, 'legend')),
    axes: object('ChartAxes'),
    series: object('ChartSeriesCollection'),
    dataLabels: object('ChartDataLabels'),
    format: object('ChartAreaFormat'),
    plotArea: object('ChartPlotArea'),
    worksheet: object('Worksheet', ({ sheetId }) => sheetId),
    setData: method([instance<RangeState>('Range'), optional(seriesBy)], undefined, async (state: PartState, [source, by = 'Auto'], host) => {
      await host.settle()
      const series = seriesOver(host, source, by)
      setChart(host, state, (chart) => ({ ...chart, series: series.map((each, index) => ({ ...looksOf(chart.series[index]), ...each })) }))
    }),
    setPosition: method([rangeOrAddress, optional(rangeOrAddress)], undefined, (state: PartState, [start, end], host) => setPosition(state, start, end, host)),
    activate: method([], undefined, (state: PartState, _args, host) => {
      chartOf(host, state)
      activateSheet(host.engine, state.sheetId)
    }),
    delete: method([], undefined, (state: PartState, _args, host) => {
      chartOf(host, state)
      assertUnprotected(host, state.sheetId, 'allowEditObjects')
      changeChart(host.engine, state.sheetId, state.id, undefined)
    }),
  },
}

/** A series without its data. */
function looksOf(series: ChartData['series'][number] = {}): ChartData['series'][number] {
  return omit(series, 'name', 'values', 'categories')
}

function placeMember(side: keyof ChartPlace): Member<PartState> {
  return value('number', (state, host) => placeOfChart(host.engine, state.sheetId, chartOf(host, state).anchor)[side], number, (state, points: number, host) => {
    if (points < 0 || points > MOST_POINTS) throw new HostError('InvalidArgument', `${points} is no ${side}.`)
    const place = { ...placeOfChart(host.engine, state.sheetId, chartOf(host, state).anchor), [side]: points }
    setChart(host, state, (chart) => ({ ...chart, anchor: anchorAt(host.engine, state.sheetId, place) }))
  })
}

/** Excel's own bound for the place and size of shapes. */
const MOST_POINTS = 169_056

/** From the first cell on, of its own size, or covering all cells to the last. */
function setPosition(state: PartState, start: RangeState | string, end: RangeState | string | undefined, host: WorkbookHost): void {
  const areaOf = (where: RangeState | string): RangeState['area'] => {
    const range = typeof where === 'string' ? resolveRange(host, where, state.sheetId) : where
    if (range.sheetId !== state.sheetId) throw new HostError('InvalidArgument', 'The range is on another worksheet.')
    return range.area
  }
  const first = areaOf(start)
  const last = end === undefined ? undefined : areaOf(end)
  const from = { row: first.top, column: first.left, x: 0, y: 0 }
  setChart(host, state, (chart) => {
    if (last) {
      const to = { row: Math.max(first.top, last.bottom) + 1, column: Math.max(first.left, last.right) + 1, x: 0, y: 0 }
      return { ...chart, anchor: { from, to } }
    }
    const { width, height } = placeOfChart(host.engine, state.sheetId, chart.anchor)
    const { left, top } = placeOfChart(host.engine, state.sheetId, { from, to: from })
    return { ...chart, anchor: anchorAt(host.engine, state.sheetId, { left, top, width, height }) }
  })
}

const titleTable: ClassTable<PartState> = {
  name: 'ChartTitle',
  members: {
    visible: partValue<ChartTitleData, boolean>('boolean', (title) => title.visible ?? false, flag, (visible) => ({ visible })),
    text: calculated(partValue<ChartTitleData, string>('string', (_title, state, host) => textOfTitle(state, host), text, (given) => ({ text: given, visible: true }))),
    overlay: partValue<ChartTitleData, boolean>('boolean', (title) => title.overlay ?? false, flag, (overlay) => ({ overlay })),
    format: object('ChartTitleFormat'),
  },
}

/** Of a title that is not shown too. */
function textOfTitle(state: PartState, host: WorkbookHost): string {
  const chart = chartOf(host, state)
  return titleOfChart(host.engine, { ...chart, title: { ...chart.title, visible: true } }) ?? (chart.series.length === 1 ? seriesName(host.engine, chart, 0) : '')
}

const position = oneOf('Top', 'Bottom', 'Left', 'Right', 'Corner')

const legendTable: ClassTable<PartState> = {
  name: 'ChartLegend',
  members: {
    visible: partValue<ChartLegendData, boolean>('boolean', (legend) => legend.visible ?? false, flag, (visible) => ({ visible })),
    position: partValue<ChartLegendData, ChartLegendData['position']>('ChartLegendPosition', (legend) => legend.position ?? 'Bottom', position, (given) => ({ position: given })),
    overlay: partValue<ChartLegendData, boolean>('boolean', (legend) => legend.overlay ?? false, flag, (overlay) => ({ overlay })),
    format: object('ChartLegendFormat'),
  },
}

const plotAreaTable: ClassTable<PartState> = { name: 'ChartPlotArea', members: { format: object('ChartPlotAreaFormat') } }

/** The classes of charts. */
export const chartTables = [collectionTable, chartTable, titleTable, legendTable, plotAreaTable, ...chartAxisTables, ...chartLookTables, ...chartSeriesTables] as ClassTable[]

/** The link of a worksheet to its charts. */
export const chartLinks: Record<string, Member<string>> = { charts: object('ChartCollection') }
