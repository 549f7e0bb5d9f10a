import type { ChartLabelsData } from '../../chart-data'
import type { ChartView } from '../../engine'
import { formatValue } from '../../text'
import type { Frame } from './frame'
import { fillOf, fontOf, strokeOf, svg, textAt } from './svg'
import type { Box } from './svg'

/** Office's colours for series that have none of their own. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47']
/** Excel's, in percent of a bar's width. */
const [GAP, STACKED_GAP] = [219, 150]
const LABEL_GAP = 4
const MARKERS = ['Circle', 'Square', 'Diamond', 'Triangle'] as const

export function colorOf({ chart }: ChartView, index: number): string {
  const { fill, line } = chart.series[index] ?? {}
  const own = chart.type.startsWith('Line') ? line?.color : fill === 'none' ? undefined : fill
  return own ?? COLORS[index % COLORS.length]!
}

/** Of a pie every category has a colour. */
export function pieColor(index: number): string {
  return COLORS[index % COLORS.length]!
}

/** A value between the ends of its part of a stack: by itself, or upon those of the series before. */
interface Piece {
  series: number
  index: number
  value: number
  from: number
  to: number
}

/** The values to be drawn with where they begin and end. */
function pieces({ chart, series, categories }: ChartView): Piece[] {
  const isStacked = chart.type.includes('Stacked')
  const isShare = chart.type.endsWith('100')
  return categories.flatMap((_, index) => {
    const total = series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0)
    const ends = { up: 0, down: 0 }
    return series.flatMap(({ values }, at): Piece[] => {
      const value = values[index] ?? null
      if (value === null) return []
      const size = isShare ? (total === 0 ? 0 : value / total) : value
      if (!isStacked) return [{ series: at, index, value, from: 0, to: size }]
      const side = value < 0 ? 'down' : 'up'
      const from = ends[side]
      ends[side] += size
      return [{ series: at, index, value, from, to: ends[side] }]
    })
  })
}

/** Columns and lying bars, with their labels. */
export function barsSvg(view: ChartView, frame: Frame): string {
  const { chart, series } = view
  const isStacked = chart.type.includes('Stacked')
  const beside = isStacked ? 1 : Math.max(1, series.length)
  const overlap = isStacked ? 1 : (chart.overlap ?? 0) / 100
  const gap = (chart.gapWidth ?? (isStacked ? STACKED_GAP : GAP)) / 100
  const wide = frame.slot / (1 + (beside - 1) * (1 - overlap) + gap)
  const all = wide * (1 + (beside - 1) * (1 - overlap))
  const order = frame.flat && !chart.categoryAxis.reversed ? -1 : 1
  return pieces(view)
    .map((piece) => {
      const place = isStacked ? 0 : order < 0 ? beside - 1 - piece.series : piece.series
      const start = frame.category(piece.index) - all / 2 + place * wide * (1 - overlap)
      const [a, b] = [frame.value(piece.from), frame.value(piece.to)]
      const box: Box = frame.flat ? { x: Math.min(a, b), y: start, width: Math.abs(b - a), height: wide } : { x: start, y: Math.min(a, b), width: wide, height: Math.abs(b - a) }
      const { fill, line, labels } = chart.series[piece.series] ?? {}
      const bar = svg('rect', { ...box, fill: fillOf(fill, colorOf(view, piece.series)), ...strokeOf(line, undefined) })
      return bar + barLabel(view, frame, piece, box, labels)
    })
    .join('')
}

function barLabel(view: ChartView, { flat }: Frame, piece: Piece, box: Box, labels: ChartLabelsData | undefined): string {
  const text = labelText(view, piece, labels)
  if (text === '') return ''
  const font = fontOf(labels?.font, view.chart.font)
  const position = labels?.position ?? (view.chart.type.includes('Stacked') ? 'Center' : 'OutsideEnd')
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
  if (position === 'Center') return textAt(text, { x: middleX, y: middleY }, font)
  const { base, end, away } = directionOf(box, flat, piece.value < 0)
  const far = LABEL_GAP + (flat ? 0 : font.size / 2)
  const along = position === 'InsideEnd' ? end - away * far : position === 'InsideBase' ? base + away * far : end + away * far
  if (!flat) return textAt(text, { x: middleX, y: along }, font)
  const outward = position === 'InsideEnd' ? -away : away
  return textAt(text, { x: along, y: middleY, anchor: outward > 0 ? 'start' : 'end' }, font)
}

/** Where a bar begins and ends along its axis, and which way it goes. */
function directionOf({ x, y, width, height }: Box, flat: boolean, isNegative: boolean): { base: number; end: number; away: 1 | -1 } {
  const [low, high] = flat ? [x, x + width] : [y + height, y]
  const upwards = flat ? 1 : -1
  return isNegative ? { base: high, end: low, away: -upwards as 1 | -1 } : { base: low, end: high, away: upwards }
}

/** What stands at a point, by what its series shows. */
export function labelText(view: ChartView, { series, index, value }: Pick<Piece, 'series' | 'index' | 'value'>, labels: ChartLabelsData | undefined, share?: number): string {
  if (!labels) return ''
  const format = labels.numberFormat ?? view.numberFormat
  const parts = [
    labels.series && view.series[series]?.name,
    labels.category && view.categories[index],
    labels.value && formatValue(value, format),
    labels.percentage && share !== undefined && formatValue(share, labels.numberFormat ?? '0%'),
  ]
  return parts.filter((part): part is string => typeof part === 'string' && part !== '').join(labels.separator?.replaceAll('\n', ' ') ?? ', ')
}

/** Lines with their markers, and areas. */
export function linesSvg(view: ChartView, frame: Frame): string {
  const isArea = view.chart.type.startsWith('Area')
  const all = pieces(view)
  // areas lie over each other from the last to the first
  const order = view.series.map((_, index) => (isArea ? view.series.length - 1 - index : index))
  return order.map((series) => runsOf(view, all.filter((piece) => piece.series === series)).map((run) => (isArea ? areaSvg(view, frame, series, run) : lineSvg(view, frame, series, run))).join('')).join('')
}

/** The points of a series in pieces that hang together: a gap ends one unless it is to be bridged. */
function runsOf({ chart }: ChartView, points: readonly Piece[]): Piece[][] {
  if (chart.displayBlanksAs === 'Interplotted') return [[...points]]
  const runs: Piece[][] = []
  for (const point of points) {
    const last = runs.at(-1)
    if (last && last.at(-1)!.index === point.index - 1) last.push(point)
    else runs.push([point])
  }
  return runs
}

function lineSvg(view: ChartView, frame: Frame, series: number, run: readonly Piece[]): string {
  const { line, smooth, labels, marker } = view.chart.series[series] ?? {}
  const color = colorOf(view, series)
  const at = run.map(({ index, to }): [number, number] => [frame.category(index), frame.value(to)])
  const path = at.length > 1 ? svg('path', { d: smooth ? smoothPath(at) : `M${at.map((point) => point.map(decimals).join(' ')).join('L')}`, fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round', ...strokeOf(line, color, 2.25) }) : ''
  const isMarked = view.chart.type.startsWith('LineMarkers') && marker?.style !== 'None'
  const style = marker?.style === undefined || marker.style === 'Automatic' ? MARKERS[series % MARKERS.length]! : marker.style
  const marks = isMarked ? at.map(([x, y]) => markerSvg(style, x, y, ((marker?.size ?? 5) * 96) / 72 / 2, marker?.fill ?? color, marker?.color ?? color)) : []
  return path + marks.join('') + run.map((piece, index) => pointLabel(view, piece, at[index]!, labels)).join('')
}

function pointLabel(view: ChartView, piece: Piece, [x, y]: [number, number], labels: ChartLabelsData | undefined): string {
  const text = labelText(view, piece, labels)
  if (text === '') return ''
  const font = fontOf(labels?.font, view.chart.font)
  const far = LABEL_GAP * 2 + font.size / 2
  switch (labels?.position) {
    case 'Left':
      return textAt(text, { x: x - LABEL_GAP * 2, y, anchor: 'end' }, font)
    case 'Right':
      return textAt(text, { x: x + LABEL_GAP * 2, y, anchor: 'start' }, font)
    case 'Center':
      return textAt(text, { x, y }, font)
    default:
      return textAt(text, { x, y: labels?.position === 'Bottom' ? y + far : y - far }, font)
  }
}

function areaSvg(view: ChartView, frame: Frame, series: number, run: readonly Piece[]): string {
  const { fill, line } = view.chart.series[series] ?? {}
  const point = (index: number, value: number): string => `${decimals(frame.category(index))} ${decimals(frame.value(value))}`
  const d = `M${run.map(({ index, to }) => point(index, to)).join('L')}L${[...run].reverse().map(({ index, from }) => point(index, from)).join('L')}Z`
  return svg('path', { d, fill: fillOf(fill, colorOf(view, series)), ...strokeOf(line, undefined) })
}

const decimals = (value: number): number => Math.round(value * 100) / 100

/** A curve through points, each leaving in the direction of its neighbours. */
function smoothPath(at: readonly [number, number][]): string {
  const near = (index: number): [number, number] => at[Math.min(at.length - 1, Math.max(0, index))]!
  const bends = at.slice(1).map((to, index) => {
    const [before, from, after] = [near(index - 1), near(index), near(index + 2)]
    const controls = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6, to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return `C${[...controls, ...to].map(decimals).join(' ')}`
  })
  return `M${at[0]!.map(decimals).join(' ')}${bends.join('')}`
}

function markerSvg(style: string, x: number, y: number, radius: number, fill: string, stroke: string): string {
  const look = { fill, stroke, 'stroke-width': 1 }
  const corners: Record<string, [number, number][]> = {
    Square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
    Diamond: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
    Triangle: [[0, -1.1], [1.1, 1], [-1.1, 1]],
    Dash: [[-1, -0.3], [1, -0.3], [1, 0.3], [-1, 0.3]],
  }
  const shape = corners[style]
  if (shape) return svg('polygon', { points: shape.map(([dx, dy]) => `${decimals(x + dx * radius)},${decimals(y + dy * radius)}`).join(' '), ...look })
  const crossing: Record<string, string> = { X: 'M-1-1L1 1M-1 1L1-1', Plus: 'M-1 0L1 0M0-1L0 1', Star: 'M-1-1L1 1M-1 1L1-1M0-1L0 1' }
  const cross = crossing[style]
  if (cross) return svg('path', { d: cross, transform: `translate(${decimals(x)} ${decimals(y)}) scale(${radius})`, fill: 'none', stroke, 'stroke-width': 1 / radius })
  return svg('circle', { cx: x, cy: y, r: radius, ...look })
}
