import type { ChartView } from '../../engine'
import { axesSvg, plotBox } from './axes'
import { frameOf } from './frame'
import { legendSvg } from './legend'
import { pieSvg } from './pie'
import { barsSvg, linesSvg } from './points'
import { fillOf, fontOf, strokeOf, svg, textAt, toPixels } from './svg'
import type { Box } from './svg'

const PADDING = 8
const BORDER = '#D9D9D9'
/** Points that a reader of the screen hears one by one; of more, the title alone. */
const MOST_TOLD = 60

/** A chart as SVG in its own size. */
export function drawChart(view: ChartView): string {
  const whole: Box = { x: 0, y: 0, width: toPixels(view.place.width), height: toPixels(view.place.height) }
  const inner: Box = { x: PADDING, y: PADDING, width: Math.max(1, whole.width - 2 * PADDING), height: Math.max(1, whole.height - 2 * PADDING) }
  const title = titleSvg(view, inner)
  const legend = legendSvg(view, title.rest)
  const { fill, border } = view.chart
  const half = 0.5
  return svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: whole.width, height: whole.height, viewBox: `0 0 ${whole.width} ${whole.height}`, role: 'img', 'aria-label': toldOf(view) },
    svg('rect', { x: half, y: half, width: Math.max(0, whole.width - 1), height: Math.max(0, whole.height - 1), fill: fillOf(fill, '#FFFFFF'), ...strokeOf(border, BORDER) }),
    title.drawn,
    plotSvg(view, legend.rest, whole),
    legend.drawn,
  )
}

function titleSvg(view: ChartView, room: Box): { drawn: string; rest: Box } {
  const { title } = view
  if (title === undefined || title === '') return { drawn: '', rest: room }
  const font = fontOf(view.chart.title.font, view.chart.font, 14)
  const lines = title.split('\n')
  const high = font.size * 1.3
  const height = lines.length * high + PADDING / 2
  const drawn = lines.map((line, index) => textAt(line, { x: room.x + room.width / 2, y: room.y + (index + 0.5) * high }, font)).join('')
  return { drawn, rest: view.chart.title.overlay ? room : { ...room, y: room.y + height, height: Math.max(1, room.height - height) } }
}

function plotSvg(view: ChartView, room: Box, whole: Box): string {
  const { type, plotFill } = view.chart
  if (type === 'Pie' || type === 'Doughnut') return pieSvg(view, room)
  const box = plotBox(view, room, whole)
  const frame = frameOf(view, box)
  const axes = axesSvg(view, frame)
  const points = type.startsWith('Column') || type.startsWith('Bar') ? barsSvg(view, frame) : linesSvg(view, frame)
  const ground = plotFill === undefined || plotFill === 'none' ? '' : svg('rect', { ...box, fill: plotFill })
  return ground + axes.below + points + axes.above
}

/** A chart in words: its title, and what stands in it. */
function toldOf({ title, chart, categories, series }: ChartView): string {
  const count = categories.length * series.length
  const points = series.map(({ name, values }) => `${name}: ${categories.map((category, index) => `${category} ${values[index] ?? '–'}`).join(', ')}`)
  return [title ?? chart.name, ...(count <= MOST_TOLD ? points : [])].join('; ')
}
