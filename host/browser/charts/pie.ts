import type { ChartView } from '../../engine'
import { labelText, pieColor } from './points'
import { fontOf, svg, textAt } from './svg'
import type { Box } from './svg'

const HOLE = 0.5
const EDGE = '#FFFFFF'
/** Where a label stands, in radii: by itself outside. */
const OUTSIDE = 1.12
const INSIDE = 0.68

/** Pies and rings: of a ring every series, of a pie the first. */
export function pieSvg(view: ChartView, { x, y, width, height }: Box): string {
  const isRing = view.chart.type === 'Doughnut'
  const shown = isRing ? view.series : view.series.slice(0, 1)
  const hasLabels = view.chart.series.some(({ labels }) => labels)
  const radius = Math.max(1, (Math.min(width, height) / 2) * (hasLabels && !isRing ? 0.82 : 0.95))
  const [cx, cy] = [x + width / 2, y + height / 2]
  const ring = (radius * (1 - HOLE)) / Math.max(1, shown.length)
  return shown
    .map((_, series) => {
      const inner = isRing ? radius * HOLE + series * ring : 0
      return slices(view, series).map((slice) => sliceSvg(view, slice, cx, cy, inner, isRing ? inner + ring : radius)).join('')
    })
    .join('')
}

interface Slice {
  series: number
  index: number
  value: number
  share: number
  /** where it begins, in parts of the whole from the top on */
  from: number
}

function slices({ series }: ChartView, at: number): Slice[] {
  const values = series[at]?.values ?? []
  const total = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0)
  let from = 0
  return values.flatMap((value, index) => {
    if (value === null || total === 0) return []
    const slice = { series: at, index, value, share: Math.abs(value) / total, from }
    from += slice.share
    return [slice]
  })
}

function sliceSvg(view: ChartView, slice: Slice, cx: number, cy: number, inner: number, outer: number): string {
  const { from, share, series, index } = slice
  const point = (part: number, radius: number): string => {
    const angle = part * 2 * Math.PI
    return `${Math.round((cx + radius * Math.sin(angle)) * 100) / 100} ${Math.round((cy - radius * Math.cos(angle)) * 100) / 100}`
  }
  // a whole round has no beginning: it is drawn short of its end
  const to = from + Math.min(share, 0.99999)
  const large = share > 0.5 ? 1 : 0
  const back = inner > 0 ? `L${point(to, inner)}A${inner} ${inner} 0 ${large} 0 ${point(from, inner)}Z` : `L${cx} ${cy}Z`
  const piece = svg('path', { d: `M${point(from, outer)}A${outer} ${outer} 0 ${large} 1 ${point(to, outer)}${back}`, fill: pieColor(index), stroke: EDGE, 'stroke-width': 1 })
  const labels = view.chart.series[series]?.labels
  const text = labelText(view, slice, labels, share)
  if (text === '') return piece
  const isInside = inner > 0 || labels?.position === 'Center' || labels?.position === 'InsideEnd'
  const far = inner > 0 ? (inner + outer) / 2 : outer * (isInside ? INSIDE : OUTSIDE)
  const angle = (from + share / 2) * 2 * Math.PI
  const anchor = isInside ? 'middle' : Math.sin(angle) < -0.2 ? 'end' : Math.sin(angle) > 0.2 ? 'start' : 'middle'
  return piece + textAt(text, { x: cx + far * Math.sin(angle), y: cy - far * Math.cos(angle), anchor }, fontOf(labels?.font, view.chart.font))
}
