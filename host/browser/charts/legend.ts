import type { ChartView } from '../../engine'
import { colorOf, pieColor } from './points'
import { cut, fillOf, fontOf, strokeOf, svg, textAt, widthOf } from './svg'
import type { Box, Font } from './svg'

const GAP = 6
/** A legend beside the plot takes no more of the chart's width. */
const MOST_WIDTH = 0.35

interface Entry {
  name: string
  color: string
}

function entriesOf(view: ChartView): Entry[] {
  if (view.chart.type === 'Pie' || view.chart.type === 'Doughnut') return view.categories.map((name, index) => ({ name, color: pieColor(index) }))
  return view.series.map(({ name }, index) => ({ name, color: colorOf(view, index) }))
}

/** The legend and the room that it leaves. */
export function legendSvg(view: ChartView, room: Box): { drawn: string; rest: Box } {
  const { legend } = view.chart
  const entries = legend.visible ? entriesOf(view) : []
  if (entries.length === 0) return { drawn: '', rest: room }
  const font = fontOf(legend.font, view.chart.font)
  const isBeside = legend.position === 'Left' || legend.position === 'Right' || legend.position === 'Corner'
  const box = isBeside ? besideBox(view, entries, font, room) : acrossBox(view, entries, font, room)
  const frame = legend.fill !== undefined || legend.border !== undefined ? svg('rect', { ...box.area, fill: fillOf(legend.fill, 'none'), ...strokeOf(legend.border, undefined) }) : ''
  return { drawn: frame + box.drawn, rest: legend.overlay ? room : box.rest }
}

interface Laid {
  drawn: string
  area: Box
  rest: Box
}

const size = (font: Font): number => font.size * 0.6
const widthOfEntry = ({ name }: Entry, font: Font): number => size(font) + GAP + widthOf(name, font)

function entrySvg(view: ChartView, { name, color }: Entry, x: number, y: number, font: Font, width: number): string {
  const side = size(font)
  const swatch = view.chart.type.startsWith('Line')
    ? svg('line', { x1: x - side / 3, y1: y, x2: x + side * 1.2, y2: y, stroke: color, 'stroke-width': 3 })
    : svg('rect', { x, y: y - side / 2, width: side, height: side, fill: color })
  return swatch + textAt(cut(name, width - side - GAP, font), { x: x + side + GAP, y, anchor: 'start' }, font)
}

/** Above or below the plot, in as many lines as it needs. */
function acrossBox(view: ChartView, entries: readonly Entry[], font: Font, room: Box): Laid {
  const lines: Entry[][] = [[]]
  let used = 0
  for (const entry of entries) {
    const width = widthOfEntry(entry, font) + GAP * 2
    if (used + width > room.width && lines.at(-1)!.length > 0) {
      lines.push([])
      used = 0
    }
    lines.at(-1)!.push(entry)
    used += width
  }
  const high = font.size + GAP
  const height = lines.length * high
  const isTop = view.chart.legend.position === 'Top'
  const top = isTop ? room.y : room.y + room.height - height
  const drawn = lines.map((line, index) => {
    const width = line.reduce((sum, entry) => sum + widthOfEntry(entry, font) + GAP * 2, -GAP * 2)
    let x = room.x + Math.max(0, (room.width - width) / 2)
    return line
      .map((entry) => {
        const at = x
        x += widthOfEntry(entry, font) + GAP * 2
        return entrySvg(view, entry, at, top + (index + 0.5) * high, font, room.width)
      })
      .join('')
  })
  return {
    drawn: drawn.join(''),
    area: { x: room.x, y: top, width: room.width, height },
    rest: { ...room, y: isTop ? room.y + height : room.y, height: Math.max(1, room.height - height) },
  }
}

function besideBox(view: ChartView, entries: readonly Entry[], font: Font, room: Box): Laid {
  const width = Math.min(room.width * MOST_WIDTH, Math.max(...entries.map((entry) => widthOfEntry(entry, font))) + GAP)
  const isLeft = view.chart.legend.position === 'Left'
  const high = font.size + GAP
  const height = Math.min(room.height, entries.length * high)
  const x = isLeft ? room.x : room.x + room.width - width
  const top = view.chart.legend.position === 'Corner' ? room.y : room.y + (room.height - height) / 2
  const shown = entries.slice(0, Math.max(1, Math.floor(room.height / high)))
  return {
    drawn: shown.map((entry, index) => entrySvg(view, entry, x + GAP / 2, top + (index + 0.5) * high, font, width - GAP / 2)).join(''),
    area: { x, y: top, width, height },
    rest: { ...room, x: isLeft ? room.x + width + GAP : room.x, width: Math.max(1, room.width - width - GAP) },
  }
}
