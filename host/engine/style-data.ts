import type { BorderStyleTypes, IBorderData, IStyleData } from '@univerjs/core'
import type { Edge, LineStyle, LineWeight, StyleData } from '../book'
import { telling, unlessEmpty } from './plain'

type Font = NonNullable<StyleData['font']>
type Border = NonNullable<NonNullable<StyleData['borders']>[Edge]>

/** What Univer's style has no place for, and what stands there instead. */
type Leftover = Pick<StyleData, 'horizontalAlignment' | 'verticalAlignment' | 'shrinkToFit' | 'indent' | 'locked' | 'formulaHidden'> & {
  underline?: Font['underline']
  /** edges whose colour is automatic */
  automatic?: Edge[]
}

/** Edges by Univer's names. */
const EDGES: Record<Edge, keyof IBorderData> = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
  DiagonalDown: 'tl_br',
  DiagonalUp: 'bl_tr',
}
const EDGE_NAMES = Object.keys(EDGES) as Edge[]

/** Excel's pairs of style and weight by Univer's numbers (BorderStyleTypes, from 1). */
const LINES: readonly [LineStyle, LineWeight][] = [
  ['None', 'Thin'],
  ['Continuous', 'Thin'],
  ['Continuous', 'Hairline'],
  ['Dot', 'Thin'],
  ['Dash', 'Thin'],
  ['DashDot', 'Thin'],
  ['DashDotDot', 'Thin'],
  ['Double', 'Thick'],
  ['Continuous', 'Medium'],
  ['Dash', 'Medium'],
  ['DashDot', 'Medium'],
  ['DashDotDot', 'Medium'],
  ['SlantDashDot', 'Medium'],
  ['Continuous', 'Thick'],
]

const HORIZONTAL = { Left: 1, Center: 2, Right: 3, Justify: 4, Distributed: 6, Fill: 1, CenterAcrossSelection: 2 } as const
const VERTICAL = { Top: 1, Center: 2, Justify: 2, Distributed: 2 } as const
const OWN_HORIZONTAL = new Map<number, StyleData['horizontalAlignment']>([
  [1, 'Left'],
  [2, 'Center'],
  [3, 'Right'],
  [4, 'Justify'],
  [5, 'Justify'],
  [6, 'Distributed'],
])
const OWN_VERTICAL = new Map<number, StyleData['verticalAlignment']>([
  [1, 'Top'],
  [2, 'Center'],
])
const DOUBLE = 10
const WRAP = 3
const SUBSCRIPT = 2
const SUPERSCRIPT = 3
const STACKED = 180
const BLACK = '#000000'
/** pixels of padding for each step of indent */
const INDENT = 9

/** A style in Univer's words. What Univer cannot say rides along in `td`, which Univer keeps and does not use. */
export function toUniverStyle(style: StyleData): IStyleData {
  const leftover = leftoverOf(style)
  return {
    ...toFont(style.font ?? {}),
    ...(style.fill && { bg: { rgb: style.fill } }),
    ...toBorders(style.borders ?? {}),
    ...(style.numberFormat && style.numberFormat !== 'General' && { n: { pattern: style.numberFormat } }),
    ...(style.horizontalAlignment && { ht: HORIZONTAL[style.horizontalAlignment] as NonNullable<IStyleData['ht']> }),
    ...(style.verticalAlignment && { vt: VERTICAL[style.verticalAlignment] as NonNullable<IStyleData['vt']> }),
    ...(style.wrapText && { tb: WRAP }),
    ...(style.textOrientation && { tr: style.textOrientation === STACKED ? { a: 0, v: 1 } : { a: -style.textOrientation } }),
    ...(style.indent && { pd: { [style.horizontalAlignment === 'Right' ? 'r' : 'l']: style.indent * INDENT } }),
    ...(Object.keys(leftover).length > 0 && { td: JSON.stringify(leftover) as unknown as NonNullable<IStyleData['td']> }),
  }
}

function toFont(font: Font): IStyleData {
  const underline = font.underline && { ul: { s: 1, ...(font.underline.startsWith('Double') && { t: DOUBLE }) } }
  return {
    ...(font.name && { ff: font.name }),
    ...(font.size && { fs: font.size }),
    ...(font.bold && { bl: 1 }),
    ...(font.italic && { it: 1 }),
    ...(font.strikethrough && { st: { s: 1 } }),
    ...underline,
    ...(font.color && { cl: { rgb: font.color } }),
    ...(font.superscript ? { va: SUPERSCRIPT } : font.subscript && { va: SUBSCRIPT }),
  }
}

function toBorders(borders: NonNullable<StyleData['borders']>): Pick<IStyleData, 'bd'> {
  const bd: IBorderData = {}
  for (const edge of EDGE_NAMES) {
    const border = borders[edge]
    const line = border && lineOf(border)
    if (border && line) bd[EDGES[edge]] = { s: line, cl: { rgb: border.color ?? BLACK } }
  }
  return Object.keys(bd).length > 0 ? { bd } : {}
}

/** The number of a line; a pair Excel does not have counts as the first line of its style. */
function lineOf({ style, weight = 'Thin' }: Border): BorderStyleTypes | undefined {
  const exact = LINES.findIndex(([lineStyle, lineWeight]) => lineStyle === style && lineWeight === weight)
  const line = exact >= 0 ? exact : LINES.findIndex(([lineStyle]) => lineStyle === style)
  return line > 0 ? line : undefined
}

function leftoverOf(style: StyleData): Leftover {
  const automatic = EDGE_NAMES.filter((edge) => {
    const border = style.borders?.[edge]
    return border && border.style !== 'None' && !border.color
  })
  const { horizontalAlignment, verticalAlignment } = style
  return {
    ...((horizontalAlignment === 'Fill' || horizontalAlignment === 'CenterAcrossSelection') && { horizontalAlignment }),
    ...((verticalAlignment === 'Justify' || verticalAlignment === 'Distributed') && { verticalAlignment }),
    ...(style.shrinkToFit && { shrinkToFit: true }),
    ...(style.indent && { indent: style.indent }),
    ...(style.locked === false && { locked: false }),
    ...(style.formulaHidden && { formulaHidden: true }),
    ...(style.font?.underline?.endsWith('Accountant') && { underline: style.font.underline }),
    ...(automatic.length > 0 && { automatic }),
  }
}

/** A style of Univer's in Excel's words: the inverse of `toUniverStyle`; what stands at its default is left out. */
export function fromUniverStyle(style: IStyleData): StyleData {
  const leftover = parseLeftover(style.td)
  const font = fromFont(style, leftover)
  const borders = fromBorders(style.bd ?? {}, leftover)
  const horizontalAlignment = instead(HORIZONTAL, leftover.horizontalAlignment, style.ht, OWN_HORIZONTAL)
  const verticalAlignment = instead(VERTICAL, leftover.verticalAlignment, style.vt, OWN_VERTICAL)
  const padding = style.pd?.l || style.pd?.r || 0
  const indent = padding === (leftover.indent ?? 0) * INDENT ? leftover.indent : Math.round(padding / INDENT)
  const textOrientation = style.tr?.v ? STACKED : -(style.tr?.a ?? 0)
  const pattern = style.n?.pattern
  return {
    ...telling({
      numberFormat: pattern === 'General' ? '' : pattern,
      font: unlessEmpty(font),
      fill: hexOf(style.bg),
      borders: unlessEmpty(borders),
      horizontalAlignment,
      verticalAlignment,
      wrapText: style.tb === WRAP,
      shrinkToFit: leftover.shrinkToFit,
      indent,
      textOrientation,
    }),
    ...(leftover.locked === false && { locked: false }),
    ...telling({ formulaHidden: leftover.formulaHidden }),
  }
}

function hexOf(color: { rgb?: string | null | void } | null | undefined | void): string {
  return color?.rgb ? toHex(color.rgb) : ''
}

/** What rides along holds only while what stands for it does: an edit in Univer's own interface goes before it. */
function instead<T extends string>(
  stand: Readonly<Record<T, number>>,
  kept: T | undefined,
  now: number | null | undefined | void,
  own: ReadonlyMap<number, T | undefined>,
): T | undefined {
  return kept && stand[kept] === now ? kept : own.get(now ?? 0)
}

function parseLeftover(text: unknown): Leftover {
  return typeof text === 'string' && text.startsWith('{') ? (JSON.parse(text) as Leftover) : {}
}

function fromFont(style: IStyleData, leftover: Leftover): Font {
  const underline = style.ul?.s ? (style.ul.t === DOUBLE ? 'Double' : 'Single') : undefined
  const kept = underline && leftover.underline?.startsWith(underline) ? leftover.underline : underline
  return telling({
    name: style.ff ?? '',
    size: style.fs,
    bold: style.bl === 1,
    italic: style.it === 1,
    strikethrough: style.st?.s === 1,
    underline: kept,
    color: hexOf(style.cl),
    subscript: style.va === SUBSCRIPT,
    superscript: style.va === SUPERSCRIPT,
  })
}

function fromBorders(bd: IBorderData, leftover: Leftover): NonNullable<StyleData['borders']> {
  const borders: NonNullable<StyleData['borders']> = {}
  for (const edge of EDGE_NAMES) {
    const line = bd[EDGES[edge]]
    const pair = line && LINES[line.s]
    if (!line || !pair || line.s === 0) continue
    const color = toHex(line.cl?.rgb ?? BLACK)
    const automatic = color === BLACK && leftover.automatic?.includes(edge)
    borders[edge] = { style: pair[0], weight: pair[1], ...(!automatic && { color }) }
  }
  return borders
}

/** `#RRGGBB` in capitals; Univer's interface also writes `rgb(…)` and short forms. */
function toHex(color: string): string {
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color)
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase()
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color)
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : color
  ).toUpperCase()
}

/** For each of Univer's keys what stands for Excel's default, where a row or column below would otherwise show through. */
const NEUTRAL = {
  ff: '',
  fs: 0,
  bl: 0,
  it: 0,
  ul: { s: 0 },
  st: { s: 0 },
  bg: { rgb: '' },
  cl: { rgb: '' },
  bd: { tl_bc: { s: 0, cl: { rgb: '' } } },
  va: 1,
  n: { pattern: 'General' },
  tr: { a: 0 },
  ht: 0,
  vt: 0,
  tb: 0,
  td: 0,
  pd: { l: 0 },
} satisfies Partial<Record<keyof IStyleData, unknown>>

/** A style that hides what lies below it: Excel's cells do not inherit, Univer's do, key by key. */
export function covering(style: IStyleData, below: readonly (IStyleData | null | undefined)[]): IStyleData {
  const covered: Record<string, unknown> = { ...style }
  for (const [key, neutral] of Object.entries(NEUTRAL)) {
    if (covered[key] === undefined && below.some((each) => each?.[key as keyof IStyleData] != null)) covered[key] = neutral
  }
  return covered as IStyleData
}
