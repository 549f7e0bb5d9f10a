import type { ChartFont, ChartLine } from '../../chart-data'

const ESCAPES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }
const PIXELS_PER_POINT = 96 / 72
const FAMILY = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"
const DASHES: Partial<Record<NonNullable<ChartLine['style']>, string>> = { Dash: '4 3', DashDot: '4 3 1 3', DashDotDot: '4 3 1 3 1 3', Dot: '2 2', RoundDot: '1 2' }

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

type Attributes = Record<string, string | number | undefined>

/** An element as text; what is undefined is left out; the content is SVG already. */
export function svg(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${typeof value === 'number' ? round(value) : escapeText(value)}"`))
  return `<${name}${written.join('')}>${content.join('')}</${name}>`
}

export function escapeText(text: string): string {
  return text.replace(/[<>&"]/g, (char) => ESCAPES[char]!)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

export function toPixels(points: number): number {
  return points * PIXELS_PER_POINT
}

/** A font with everything said. */
export interface Font {
  name?: string
  /** pixels */
  size: number
  bold: boolean
  italic: boolean
  underline: boolean
  color: string
}

/** The font of a part of a chart: its own, else the chart's, else Excel's. */
export function fontOf(own: ChartFont | undefined, chart: ChartFont | undefined, points = 9): Font {
  const { name, size = points, bold = false, italic = false, underline, color = '#595959' } = { ...chart, ...own }
  return { ...(name !== undefined && { name }), size: toPixels(size), bold, italic, underline: underline !== undefined, color }
}

/** About how wide a text is drawn: a Chinese character is as wide as it is high. */
export function widthOf(text: string, { size, bold }: Pick<Font, 'size' | 'bold'>): number {
  let ems = 0
  for (const char of text) ems += char > '\u2e7f' ? 1 : /[MW%@]/.test(char) ? 0.9 : /[A-Z0-9]/.test(char) ? 0.6 : 0.5
  return ems * size * (bold ? 1.05 : 1)
}

/** A text cut to a width, with a mark where it was cut. */
export function cut(text: string, width: number, font: Font): string {
  if (widthOf(text, font) <= width) return text
  let kept = [...text]
  while (kept.length > 1 && widthOf(`${kept.join('')}…`, font) > width) kept = kept.slice(0, -1)
  return `${kept.join('')}…`
}

export interface Placed {
  x: number
  y: number
  anchor?: 'start' | 'middle' | 'end'
  /** degrees around its own point */
  turn?: number
}

/** A line of text, its middle at the height of `y`. */
export function textAt(text: string, { x, y, anchor = 'middle', turn }: Placed, font: Font): string {
  return svg(
    'text',
    {
      x, y, 'text-anchor': anchor, 'dominant-baseline': 'central', fill: font.color, 'font-size': font.size,
      'font-family': font.name === undefined ? FAMILY : `'${font.name.replace(/['\\]/g, '')}', ${FAMILY}`,
      'font-weight': font.bold ? 600 : undefined, 'font-style': font.italic ? 'italic' : undefined,
      'text-decoration': font.underline ? 'underline' : undefined, transform: turn === undefined ? undefined : `rotate(${turn} ${round(x)} ${round(y)})`,
    },
    escapeText(text),
  )
}

/** How a line is drawn; nothing for one that is not. */
export function strokeOf(line: ChartLine | undefined, color: string | undefined, weight = 0.75): Attributes {
  const stroke = line?.style === 'None' ? undefined : (line?.color ?? color)
  if (stroke === undefined) return {}
  return { stroke, 'stroke-width': toPixels(line?.weight ?? weight), 'stroke-dasharray': line?.style && DASHES[line.style] }
}

export function fillOf(fill: string | undefined, otherwise: string): string {
  return fill === 'none' ? 'none' : (fill ?? otherwise)
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Attributes): string {
  return 'stroke' in stroke ? svg('line', { x1, y1, x2, y2, ...stroke }) : ''
}
