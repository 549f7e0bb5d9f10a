import type { ChartAxisData } from '../../chart-data'
import type { ChartView } from '../../engine'
import { frameOf, valueText } from './frame'
import type { Frame } from './frame'
import { cut, fontOf, line, strokeOf, textAt, widthOf } from './svg'
import type { Box, Font } from './svg'

const GAP = 6
const GRID = '#D9D9D9'
const AXIS = '#BFBFBF'
const TICK = 4
/** Names of categories that do not fit beside each other are turned, and no longer than this. */
const LONGEST_TURNED = 90
/** Names of lying bars take no more of the chart's width. */
const MOST_NAMES = 0.4

/** What the axes need around the plot. */
interface Margins {
  left: number
  right: number
  top: number
  bottom: number
}

const fontOfAxis = ({ chart }: ChartView, axis: ChartAxisData): Font => fontOf(axis.font, chart.font)

/** The plot's own box within the room that title and legend leave, or where the chart says. */
export function plotBox(view: ChartView, room: Box, whole: Box): Box {
  const { plotLayout } = view.chart
  if (plotLayout) return { x: whole.width * plotLayout.x, y: whole.height * plotLayout.y, width: whole.width * plotLayout.width, height: whole.height * plotLayout.height }
  const { left, right, top, bottom } = marginsOf(view, room)
  return { x: room.x + left, y: room.y + top, width: Math.max(1, room.width - left - right), height: Math.max(1, room.height - top - bottom) }
}

function marginsOf(view: ChartView, room: Box): Margins {
  const { categoryAxis, valueAxis, type } = view.chart
  const margins: Margins = { left: GAP, right: GAP + 4, top: GAP, bottom: GAP }
  const flat = type.startsWith('Bar')
  const [valueSide, categorySide] = sidesOf(view)
  if (shows(valueAxis)) margins[valueSide] += flat ? fontOfAxis(view, valueAxis).size + GAP : widest(frameOf(view, room).ticks.map((tick) => valueText(view, tick)), fontOfAxis(view, valueAxis)) + GAP
  if (shows(categoryAxis)) {
    const font = fontOfAxis(view, categoryAxis)
    const names = widest(view.categories, font)
    margins[categorySide] += flat ? Math.min(names, room.width * MOST_NAMES) + GAP : isTurned(view, room.width) ? Math.min(names, LONGEST_TURNED) * Math.SQRT1_2 + font.size : font.size + GAP
  }
  for (const [axis, side] of [[valueAxis, valueSide], [categoryAxis, categorySide]] as const) if (axis.visible && axis.title?.visible) margins[side] += fontOf(axis.title.font, view.chart.font, 10).size + GAP
  return margins
}

/** The sides of the values' and the categories' names: an axis stands where the other one begins. */
function sidesOf({ chart }: ChartView): [value: keyof Margins, category: keyof Margins] {
  const flat = chart.type.startsWith('Bar')
  const { categoryAxis, valueAxis } = chart
  if (flat) return [categoryAxis.reversed ? 'top' : 'bottom', valueAxis.reversed ? 'right' : 'left']
  return [categoryAxis.reversed ? 'right' : 'left', valueAxis.reversed ? 'top' : 'bottom']
}

function shows({ visible, tickLabels }: ChartAxisData): boolean {
  return visible && tickLabels !== 'None'
}

function widest(texts: readonly string[], font: Font): number {
  return Math.max(0, ...texts.map((text) => widthOf(text, font)))
}

function isTurned(view: ChartView, width: number): boolean {
  const font = fontOfAxis(view, view.chart.categoryAxis)
  return widest(view.categories, font) > (width / Math.max(1, view.categories.length)) * 0.95 && !view.chart.type.startsWith('Bar')
}

/** Lines, names and titles of both axes. */
export function axesSvg(view: ChartView, frame: Frame): { below: string; above: string } {
  const { valueAxis, categoryAxis } = view.chart
  const [valueSide, categorySide] = sidesOf(view)
  const below = [gridSvg(view, frame), categoryGridSvg(view, frame)].join('')
  const above = [
    categoryAxis.visible ? zeroLine(view, frame) : '',
    valueAxis.visible ? valueLine(view, frame, valueSide) : '',
    shows(valueAxis) ? valueNames(view, frame, valueSide) : '',
    shows(categoryAxis) ? categoryNames(view, frame, categorySide) : '',
    titleSvg(view, frame, valueAxis, valueSide),
    titleSvg(view, frame, categoryAxis, categorySide),
  ].join('')
  return { below, above }
}

function gridSvg({ chart }: ChartView, { ticks, value, box, flat }: Frame): string {
  const lines = chart.valueAxis.gridlines
  if (lines?.visible === false) return ''
  const stroke = strokeOf(lines?.line, GRID)
  return ticks.map((tick) => (flat ? line(value(tick), box.y, value(tick), box.y + box.height, stroke) : line(box.x, value(tick), box.x + box.width, value(tick), stroke))).join('')
}

function categoryGridSvg({ chart }: ChartView, { count, slot, box, flat }: Frame): string {
  const lines = chart.categoryAxis.gridlines
  if (!lines?.visible) return ''
  const stroke = strokeOf(lines.line, GRID)
  return Array.from({ length: count + 1 }, (_, index) => {
    const at = (flat ? box.y : box.x) + index * slot
    return flat ? line(box.x, at, box.x + box.width, at, stroke) : line(at, box.y, at, box.y + box.height, stroke)
  }).join('')
}

function zeroLine({ chart }: ChartView, { box, flat, zero }: Frame): string {
  const stroke = strokeOf(chart.categoryAxis.line, AXIS)
  return flat ? line(zero, box.y, zero, box.y + box.height, stroke) : line(box.x, zero, box.x + box.width, zero, stroke)
}

/** Excel draws no line of values unless it is given one. */
function valueLine({ chart: { valueAxis } }: ChartView, { box, ticks, value, flat }: Frame, side: keyof Margins): string {
  const stroke = strokeOf(valueAxis.line, undefined)
  const isMarked = valueAxis.majorTicks !== undefined && valueAxis.majorTicks !== 'None'
  const at = side === 'left' ? box.x : side === 'right' ? box.x + box.width : side === 'top' ? box.y : box.y + box.height
  const own = flat ? line(box.x, at, box.x + box.width, at, stroke) : line(at, box.y, at, box.y + box.height, stroke)
  const marks = isMarked ? ticks.map((tick) => (flat ? line(value(tick), at - TICK / 2, value(tick), at + TICK / 2, { stroke: AXIS }) : line(at - TICK / 2, value(tick), at + TICK / 2, value(tick), { stroke: AXIS }))) : []
  return own + marks.join('')
}

function valueNames(view: ChartView, { ticks, value, box, flat }: Frame, side: keyof Margins): string {
  const font = fontOfAxis(view, view.chart.valueAxis)
  const far = GAP + font.size / 2
  return ticks
    .map((tick) => {
      const text = valueText(view, tick)
      if (flat) return textAt(text, { x: value(tick), y: side === 'top' ? box.y - far : box.y + box.height + far }, font)
      return textAt(text, side === 'right' ? { x: box.x + box.width + GAP, y: value(tick), anchor: 'start' } : { x: box.x - GAP, y: value(tick), anchor: 'end' }, font)
    })
    .join('')
}

function categoryNames(view: ChartView, frame: Frame, side: keyof Margins): string {
  const { box, flat, category, slot } = frame
  const font = fontOfAxis(view, view.chart.categoryAxis)
  const turned = isTurned(view, box.width)
  const step = Math.max(1, Math.ceil((font.size * 1.1) / slot))
  const far = GAP + font.size / 2
  return view.categories
    .map((name, index) => {
      if (index % step !== 0) return ''
      const at = category(index)
      if (flat) {
        const text = cut(name, Math.max(box.x - GAP, box.width * MOST_NAMES), font)
        return textAt(text, side === 'right' ? { x: box.x + box.width + GAP, y: at, anchor: 'start' } : { x: box.x - GAP, y: at, anchor: 'end' }, font)
      }
      const y = side === 'top' ? box.y - far : box.y + box.height + far
      return turned ? textAt(cut(name, LONGEST_TURNED, font), { x: at + font.size / 3, y, anchor: 'end', turn: -45 }, font) : textAt(name, { x: at, y }, font)
    })
    .join('')
}

/** At the outer edge of what the axis needs. */
function titleSvg(view: ChartView, { box }: Frame, axis: ChartAxisData, side: keyof Margins): string {
  if (!axis.visible || !axis.title?.visible) return ''
  const font = fontOf(axis.title.font, view.chart.font, 10)
  const text = axis.title.text ?? ''
  const room = marginsOf(view, box)
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
  const out = room[side] - font.size / 2
  if (side === 'left') return textAt(text, { x: box.x - out, y: middleY, turn: -90 }, font)
  if (side === 'right') return textAt(text, { x: box.x + box.width + out, y: middleY, turn: 90 }, font)
  return textAt(text, { x: middleX, y: side === 'top' ? box.y - out : box.y + box.height + out }, font)
}
