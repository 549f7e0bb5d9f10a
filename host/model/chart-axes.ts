import type { ChartAxisData } from '../chart-data'
import { chartWords, scaleOfChart, seriesName, seriesValues } from '../engine'
import { chartOf, partOf, partValue, patchPart, setChart, within } from './chart-state'
import type { PartState } from './chart-state'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { calculated, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { reference } from './chart-source'
import { either, flag, instance, number, oneOf, optional, text } from './types'
import type { RangeState } from './ranges'

const ticks = oneOf('None', 'Cross', 'Inside', 'Outside')
const group = oneOf('Primary', 'Secondary')
const numberOrNothing = either(number, text)

const axesTable: ClassTable<PartState> = {
  name: 'ChartAxes',
  members: {
    categoryAxis: object('ChartAxis', (state) => axisOf('categoryAxis', state)),
    valueAxis: object('ChartAxis', (state) => axisOf('valueAxis', state)),
    getItem: method([oneOf('Invalid', 'Category', 'Value', 'Series'), optional(group)], 'ChartAxis', (state: PartState, [type, side], host) => {
      chartOf(host, state)
      if (side === 'Secondary' || (type !== 'Category' && type !== 'Value')) throw new HostError('ItemNotFound', 'The chart has no such axis.')
      return axisOf(type === 'Category' ? 'categoryAxis' : 'valueAxis', state)
    }),
  },
}

function axisOf(name: 'categoryAxis' | 'valueAxis', state: PartState): PartState {
  return within(state, name)
}

const isValues = ({ path }: PartState): boolean => path[0] === 'valueAxis'

const axisTable: ClassTable<PartState> = {
  name: 'ChartAxis',
  members: {
    type: value('ChartAxisType', (state) => (isValues(state) ? 'Value' : 'Category')),
    axisGroup: value('ChartAxisGroup', () => 'Primary'),
    visible: partValue<ChartAxisData, boolean>('boolean', (axis) => axis.visible ?? true, flag, (visible) => ({ visible })),
    minimum: limit('minimum'),
    maximum: limit('maximum'),
    majorUnit: limit('majorUnit'),
    minorUnit: value('any', (state, host) => partOf<ChartAxisData>(host, state)?.minorUnit ?? scaleOf(state, host).majorUnit / 5, numberOrNothing, (state, given, host) => setLimit(state, 'minorUnit', given, host)),
    reversePlotOrder: partValue<ChartAxisData, boolean>('boolean', (axis) => axis.reversed ?? false, flag, (on) => ({ reversed: on || undefined })),
    numberFormat: partValue<ChartAxisData, string>('string', (axis) => axis.numberFormat ?? 'General', text, (numberFormat) => ({ numberFormat })),
    linkNumberFormat: partValue<ChartAxisData, boolean>('boolean', (axis) => axis.numberFormat === undefined, flag, (linked) => (linked ? { numberFormat: undefined } : {})),
    tickLabelPosition: partValue<ChartAxisData, NonNullable<ChartAxisData['tickLabels']>>('ChartAxisTickLabelPosition', (axis) => axis.tickLabels ?? 'NextToAxis', oneOf('NextToAxis', 'High', 'Low', 'None'), (tickLabels) => ({ tickLabels })),
    majorTickMark: partValue<ChartAxisData, NonNullable<ChartAxisData['majorTicks']>>('ChartAxisTickMark', (axis) => axis.majorTicks ?? 'None', ticks, (majorTicks) => ({ majorTicks })),
    minorTickMark: partValue<ChartAxisData, NonNullable<ChartAxisData['minorTicks']>>('ChartAxisTickMark', (axis) => axis.minorTicks ?? 'None', ticks, (minorTicks) => ({ minorTicks })),
    /** a logarithmic one is refused */
    scaleType: value('ChartAxisScaleType', () => 'Linear', oneOf('Linear', 'Logarithmic'), (_state, given) => {
      if (given !== 'Linear') throw new HostError('NotImplemented', 'Logarithmic axes are not in this host.')
    }),
    format: object('ChartAxisFormat'),
    title: object('ChartAxisTitle', (state) => within(state, 'title')),
    majorGridlines: object('ChartGridlines', (state) => within(state, 'gridlines')),
    minorGridlines: object('ChartGridlines', (state) => within(state, 'minorGridlines')),
    setCategoryNames: method([instance<RangeState>('Range')], undefined, (state: PartState, [range], host) => {
      const categories = reference(host, range)
      setChart(host, state, (chart) => ({ ...chart, series: chart.series.map((series) => ({ ...series, categories })) }))
    }),
  },
}

/** What an axis of values shows: set, or found from the values, as Excel tells it. */
function limit(key: 'minimum' | 'maximum' | 'majorUnit'): Member<PartState> {
  return calculated(value('any', (state, host) => (isValues(state) ? scaleOf(state, host)[key] : ''), numberOrNothing, (state, given, host) => setLimit(state, key, given, host)))
}

/** An empty text leaves it to Excel. */
function setLimit(state: PartState, key: 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit', given: number | string, host: WorkbookHost): void {
  if (typeof given === 'string' && given !== '') throw new HostError('InvalidArgument', `${JSON.stringify(given)} is no number.`)
  if (!isValues(state)) throw new HostError('InvalidOperation', 'An axis of categories has no limits.')
  if (key.endsWith('Unit') && typeof given === 'number' && given <= 0) throw new HostError('InvalidArgument', 'A unit is more than zero.')
  patchPart(host, state, { [key]: typeof given === 'number' ? given : undefined })
}

function scaleOf(state: PartState, host: WorkbookHost): ReturnType<typeof scaleOfChart> {
  const chart = chartOf(host, state)
  const series = chart.series.map(({ values }, index) => ({ name: seriesName(host.engine, chart, index), values: seriesValues(host.engine, chart, values) }))
  return scaleOfChart(chart, series)
}

type AxisTitle = NonNullable<ChartAxisData['title']>

const axisTitleTable: ClassTable<PartState> = {
  name: 'ChartAxisTitle',
  members: {
    visible: partValue<AxisTitle, boolean>('boolean', (title) => title.visible ?? false, flag, (visible) => ({ visible })),
    text: partValue<AxisTitle, string>('string', (title, _state, host) => title.text ?? (title.visible ? chartWords(host.engine).axisTitle : ''), text, (given) => ({ text: given, visible: true })),
    format: object('ChartAxisTitleFormat'),
  },
}

const gridlinesTable: ClassTable<PartState> = {
  name: 'ChartGridlines',
  members: {
    visible: partValue<{ visible: boolean }, boolean>('boolean', (lines, { path }) => lines.visible ?? (path[0] === 'valueAxis' && path[1] === 'gridlines'), flag, (visible) => ({ visible })),
    format: object('ChartGridlinesFormat'),
  },
}

export const chartAxisTables = [axesTable, axisTable, axisTitleTable, gridlinesTable] as ClassTable[]
