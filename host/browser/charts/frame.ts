import type { ChartView } from '../../engine'
import { formatValue } from '../../text'
import type { Box } from './svg'

/** Where categories and values stand in the plot: for bars that lie, categories go upwards and values to the right. */
export interface Frame {
  box: Box
  flat: boolean
  count: number
  /** the width of a category */
  slot: number
  /** the middle of a category, along its axis */
  category(index: number): number
  /** a value, along its axis */
  value(value: number): number
  /** where the axis of categories crosses that of values */
  zero: number
  ticks: number[]
}

/** Steps of an axis never come nearer to each other. */
const NEAREST_TICKS = 22
const MOST_TICKS = 200

export function frameOf({ chart, categories, scale }: ChartView, box: Box): Frame {
  const flat = chart.type.startsWith('Bar')
  const { minimum, maximum } = scale
  const across = flat ? box.height : box.width
  const along = flat ? box.width : box.height
  const count = Math.max(1, categories.length)
  const slot = across / count
  // lying bars begin at the bottom, standing ones at the left
  const fromEnd = Boolean(chart.categoryAxis.reversed) !== flat
  const start = flat ? box.y : box.x
  const category = (index: number): number => start + (fromEnd ? count - index - 0.5 : index + 0.5) * slot
  const part = (value: number): number => (Math.min(maximum, Math.max(minimum, value)) - minimum) / (maximum - minimum)
  const upwards = flat === Boolean(chart.valueAxis.reversed)
  const value = (at: number): number => (flat ? box.x : box.y) + (upwards ? 1 - part(at) : part(at)) * along
  return { box, flat, count, slot, category, value, zero: value(Math.min(maximum, Math.max(minimum, 0))), ticks: ticksOf(scale, along) }
}

function ticksOf({ minimum, maximum, majorUnit }: ChartView['scale'], along: number): number[] {
  const all = Math.floor((maximum - minimum) / majorUnit + 1e-9)
  const step = Math.max(1, Math.ceil(all / Math.max(1, Math.floor(along / NEAREST_TICKS))), Math.ceil(all / MOST_TICKS))
  return Array.from({ length: Math.floor(all / step) + 1 }, (_, index) => Number((minimum + index * step * majorUnit).toPrecision(12)))
}

/** A number as the axis of values shows it. */
export function valueText({ chart, numberFormat }: ChartView, value: number): string {
  const isShare = chart.type.endsWith('100') && chart.valueAxis.numberFormat === undefined
  return formatValue(value, isShare ? '0%' : numberFormat)
}
