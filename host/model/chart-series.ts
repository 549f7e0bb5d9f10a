import type { ChartLabelsData, ChartMarker, ChartSeriesData } from '../chart-data'
import { seriesCategories, seriesName, seriesValues } from '../engine'
import { parseAddress } from '../text'
import { reference } from './chart-source'
import { chartOf, partOf, partValue, patchPart, setChart, within } from './chart-state'
import type { PartState } from './chart-state'
import { color } from './colors'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import type { RangeState } from './ranges'
import { calculated, collectionMembers, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { flag, instance, int, number, oneOf, optional, text } from './types'

const range = instance<RangeState>('Range')
const MARKERS = ['Automatic', 'None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus'] as const satisfies readonly ChartMarker[]
/** Excel takes no more series in a chart. Source: "Excel specifications and limits", support.microsoft.com. */
const MOST_SERIES = 255

const items: NonNullable<ClassTable<PartState>['items']> = {
  type: 'ChartSeries',
  all: (state, host) => chartOf(host, state).series.map((_, index) => seriesAt(state, index)),
}

function seriesAt(state: PartState, index: number): PartState {
  return { sheetId: state.sheetId, id: state.id, path: ['series', index] }
}

const collectionTable: ClassTable<PartState> = {
  name: 'ChartSeriesCollection',
  items,
  members: {
    ...collectionMembers(items, { getItem: false }),
    add: method([optional(text), optional(int)], 'ChartSeries', (state: PartState, [name, index], host) => {
      const { length } = chartOf(host, state).series
      const at = index ?? length
      if (at < 0 || at > length) throw new HostError('InvalidArgument', `There is no place ${at} among ${length} series.`)
      if (length >= MOST_SERIES) throw new HostError('InvalidOperation', `A chart has at most ${MOST_SERIES} series.`)
      const made: ChartSeriesData = name === undefined ? {} : { name: nameOf(name) }
      setChart(host, state, (chart) => ({ ...chart, series: chart.series.toSpliced(at, 0, made) }))
      return seriesAt(state, at)
    }),
  },
}

/** A name may be a reference to a cell with its sheet; all else is a text. */
function nameOf(given: string): string {
  if (!given.startsWith('=')) return given
  if (parseAddress(given.slice(1))?.sheet === undefined) throw new HostError('InvalidArgument', `${JSON.stringify(given)} is no reference with its worksheet's name.`)
  return given
}

const indexOf = ({ path }: PartState): number => Number(path[1])

const seriesTable: ClassTable<PartState> = {
  name: 'ChartSeries',
  members: {
    name: calculated(
      value('string', (state, host) => (partOf(host, state), seriesName(host.engine, chartOf(host, state), indexOf(state))), text, (state, given, host) => patchPart(host, state, { name: nameOf(given) })),
    ),
    chartType: value('ChartType', (state, host) => chartOf(host, state).type),
    axisGroup: value('ChartAxisGroup', () => 'Primary', oneOf('Primary', 'Secondary'), (_state, given) => {
      if (given !== 'Primary') throw new HostError('NotImplemented', 'A second axis is not in this host.')
    }),
    plotOrder: value('integer', (state) => indexOf(state) + 1),
    filtered: value('boolean', () => false),
    hasDataLabels: partValue<ChartSeriesData, boolean>('boolean', ({ labels }) => isShown(labels), flag, (on) => ({ labels: on ? { value: true } : undefined })),
    dataLabels: object('ChartDataLabels', (state) => within(state, 'labels')),
    format: object('ChartSeriesFormat'),
    gapWidth: ofGroup('gapWidth', 219, 0, 500),
    overlap: ofGroup('overlap', 0, -100, 100),
    smooth: partValue<ChartSeriesData, boolean>('boolean', ({ smooth }) => smooth ?? false, flag, (smooth) => ({ smooth })),
    markerStyle: markerValue('ChartMarkerStyle', ({ style }) => style ?? 'Automatic', oneOf(...MARKERS), (style) => ({ style })),
    markerSize: markerValue('integer', ({ size }) => size ?? 5, sizeOfMarker(), (size) => ({ size })),
    markerBackgroundColor: markerValue('string', ({ fill }) => fill ?? '', color, (fill) => ({ fill })),
    markerForegroundColor: markerValue('string', (marker) => marker.color ?? '', color, (given) => ({ color: given })),
    setValues: method([range], undefined, (state: PartState, [cells], host) => patchPart(host, state, { values: reference(host, cells) })),
    setXAxisValues: method([range], undefined, (state: PartState, [cells], host) => patchPart(host, state, { categories: reference(host, cells) })),
    getDimensionValues: calculated(
      method([oneOf('Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes')], undefined, (state: PartState, [dimension], host) => {
        const chart = chartOf(host, state)
        const values = seriesValues(host.engine, chart, partOf<ChartSeriesData>(host, state)?.values)
        if (dimension === 'Values') return values.map((each) => (each === null ? '' : String(each)))
        if (dimension === 'Categories') return seriesCategories(host.engine, chart, values.length)
        throw new HostError('InvalidArgument', `A chart of this type has no ${dimension}.`)
      }),
    ),
    delete: method([], undefined, (state: PartState, _args, host) => {
      partOf(host, state)
      setChart(host, state, (chart) => ({ ...chart, series: chart.series.toSpliced(indexOf(state), 1) }))
    }),
  },
}

function isShown(labels: ChartLabelsData | undefined): boolean {
  return Boolean(labels && (labels.value || labels.category || labels.series || labels.percentage))
}

/** Bars stand in one group: what one series says of its width holds for all. */
function ofGroup(key: 'gapWidth' | 'overlap', otherwise: number, least: number, most: number): Member<PartState> {
  return value('integer', (state, host) => chartOf(host, state)[key] ?? otherwise, int, (state, given, host) => {
    if (given < least || given > most) throw new HostError('InvalidArgument', `${key} is from ${least} to ${most}.`)
    partOf(host, state)
    setChart(host, state, (chart) => ({ ...chart, [key]: given }))
  })
}

type Marker = NonNullable<ChartSeriesData['marker']>

function markerValue<T>(kind: string, get: (marker: Marker) => unknown, type: Parameters<typeof partValue<Marker, T>>[2], patch: (given: T) => Partial<Marker>): Member<PartState> {
  const inner = partValue<Marker, T>(kind, get, type, patch)
  const at = (state: PartState): PartState => within(state, 'marker')
  return { ...inner, get: (state, host) => inner.get(at(state), host), set: (state, given, host) => inner.set?.(at(state), given, host) }
}

/** From 2 to 72 points, as Excel's dialog takes them. */
function sizeOfMarker(): typeof number {
  return {
    name: 'number',
    read(given) {
      const size = number.read(given)
      if (size < 2 || size > 72) throw new HostError('InvalidArgument', 'A marker has from 2 to 72 points.')
      return size
    },
  }
}

/** The labels of a series; of a chart those of all its series, told by the first. */
const dataLabelsTable: ClassTable<PartState> = {
  name: 'ChartDataLabels',
  members: {
    showValue: labelValue('boolean', ({ value: shown }) => shown ?? false, flag, (shown) => ({ value: shown })),
    showCategoryName: labelValue('boolean', ({ category }) => category ?? false, flag, (category) => ({ category })),
    showSeriesName: labelValue('boolean', ({ series }) => series ?? false, flag, (series) => ({ series })),
    showPercentage: labelValue('boolean', ({ percentage }) => percentage ?? false, flag, (percentage) => ({ percentage })),
    showLegendKey: labelValue('boolean', ({ legendKey }) => legendKey ?? false, flag, (legendKey) => ({ legendKey })),
    position: labelValue('ChartDataLabelPosition', ({ position }) => position ?? 'BestFit', oneOf('Center', 'InsideEnd', 'InsideBase', 'OutsideEnd', 'Left', 'Right', 'Top', 'Bottom', 'BestFit'), (position) => ({ position })),
    numberFormat: labelValue('string', ({ numberFormat }) => numberFormat ?? 'General', text, (numberFormat) => ({ numberFormat })),
    linkNumberFormat: labelValue('boolean', ({ numberFormat }) => numberFormat === undefined, flag, (linked) => (linked ? { numberFormat: undefined } : {})),
    separator: labelValue('string', ({ separator }) => separator ?? ', ', text, (separator) => ({ separator })),
    format: object('ChartDataLabelFormat', (state, host) => labelsIn(state, host)[0] ?? state),
  },
}

function labelsIn(state: PartState, host: WorkbookHost): PartState[] {
  if (state.path.length > 0) return [state]
  return chartOf(host, state).series.map((_, index) => within(seriesAt(state, index), 'labels'))
}

function labelValue<T>(kind: string, get: (labels: ChartLabelsData) => unknown, type: Parameters<typeof partValue<ChartLabelsData, T>>[2], patch: (given: T) => { [K in keyof ChartLabelsData]?: ChartLabelsData[K] | undefined }): Member<PartState> {
  return value(
    kind,
    (state, host) => {
      const [first] = labelsIn(state, host)
      return get((first && partOf<ChartLabelsData>(host, first)) ?? {})
    },
    type,
    (state, given, host) => labelsIn(state, host).forEach((each) => patchPart(host, each, patch(given))),
  )
}

export const chartSeriesTables = [collectionTable, seriesTable, dataLabelsTable] as ClassTable[]
