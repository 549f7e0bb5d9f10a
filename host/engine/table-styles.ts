/** A line at an edge of a part, or between its cells. */
export interface TableLine {
  color: string
  weight: 'Thin' | 'Medium' | 'Thick' | 'Double'
}

export type TableSide = 'top' | 'bottom' | 'left' | 'right' | 'horizontal' | 'vertical'

/** How one part of a table looks; what is left out shows what lies below. */
export interface TablePart {
  fill?: string
  color?: string
  bold?: true
  /** at the part's four edges, and between its rows (`horizontal`) and columns (`vertical`) */
  lines?: Partial<Record<TableSide, TableLine>>
}

/** How a table looks, part over part in this order. */
export interface TableStyle {
  whole?: TablePart
  columnBand?: TablePart
  rowBand?: TablePart
  firstColumn?: TablePart
  lastColumn?: TablePart
  header?: TablePart
  totals?: TablePart
}

const BLACK = '#000000'
const WHITE = '#FFFFFF'
const GRAY = '#D9D9D9'
/** The Office theme: black for a family's first style, then the six accents. */
const ACCENTS = [BLACK, '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47']

/** The families of built-in styles: seven styles each, one for black and each accent. */
const FAMILIES: Readonly<Record<string, readonly ((accent: string) => TableStyle)[]>> = {
  Light: [ruled, framed, gridded],
  Medium: [headed, filled, capped, tinted],
  Dark: [deep],
}
/** The last four dark styles pair a body's accent with a header's. */
const PAIRS: readonly [body: number, header: number][] = [
  [0, 0],
  [1, 2],
  [3, 4],
  [5, 6],
]

/** A built-in style by Excel's name (`TableStyleMedium2`); nothing for another, whose table then looks plain. */
export function tableStyle(name: string): TableStyle | undefined {
  const [, family = '', digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? []
  const index = Number(digits) - 1
  const make = FAMILIES[family]?.[Math.floor(index / ACCENTS.length)]
  if (make) return make(ACCENTS[index % ACCENTS.length]!)
  const pair = family === 'Dark' ? PAIRS[index - ACCENTS.length] : undefined
  return pair && paired(ACCENTS[pair[0]]!, ACCENTS[pair[1]]!)
}

const thin = (color: string): TableLine => ({ color, weight: 'Thin' })
const medium = (color: string): TableLine => ({ color, weight: 'Medium' })
const double = (color: string): TableLine => ({ color, weight: 'Double' })
const framedBy = (line: TableLine) => ({ top: line, bottom: line, left: line, right: line })
const gridOf = (line: TableLine) => ({ ...framedBy(line), horizontal: line, vertical: line })
const emphasis: TablePart = { bold: true }
const reversed = (fill: string): TablePart => ({ fill, color: WHITE, bold: true })

function ruled(accent: string): TableStyle {
  const line = thin(accent)
  const band: TablePart = { fill: light(accent, 0.8) }
  return {
    whole: { color: dark(accent, 0.25), lines: { top: line, bottom: line } },
    columnBand: band,
    rowBand: band,
    firstColumn: emphasis,
    lastColumn: emphasis,
    header: { bold: true, lines: { bottom: line } },
    totals: { bold: true, lines: { top: line } },
  }
}

function framed(accent: string): TableStyle {
  const line = thin(accent)
  return {
    whole: { lines: framedBy(line) },
    columnBand: { lines: { left: line, right: line } },
    rowBand: { lines: { top: line, bottom: line } },
    firstColumn: emphasis,
    lastColumn: emphasis,
    header: reversed(accent),
    totals: { bold: true, lines: { top: double(accent) } },
  }
}

function gridded(accent: string): TableStyle {
  const band: TablePart = { fill: light(accent, 0.8) }
  return {
    whole: { lines: gridOf(thin(accent)) },
    columnBand: band,
    rowBand: band,
    firstColumn: emphasis,
    lastColumn: emphasis,
    header: { bold: true, lines: { bottom: medium(accent) } },
    totals: { bold: true, lines: { top: double(accent) } },
  }
}

function headed(accent: string): TableStyle {
  const line = thin(light(accent, 0.4))
  const band: TablePart = { fill: light(accent, 0.8) }
  return {
    whole: { lines: { ...framedBy(line), horizontal: line } },
    columnBand: band,
    rowBand: band,
    firstColumn: emphasis,
    lastColumn: emphasis,
    header: reversed(accent),
    totals: { bold: true, lines: { top: double(accent) } },
  }
}

function filled(accent: string): TableStyle {
  const band: TablePart = { fill: light(accent, 0.6) }
  const strong = reversed(accent)
  const rule: TableLine = { color: WHITE, weight: 'Thick' }
  return {
    whole: { fill: light(accent, 0.8), lines: gridOf(thin(WHITE)) },
    columnBand: band,
    rowBand: band,
    firstColumn: strong,
    lastColumn: strong,
    header: { ...strong, lines: { bottom: rule } },
    totals: { ...strong, lines: { top: rule } },
  }
}

function capped(accent: string): TableStyle {
  const band: TablePart = { fill: GRAY }
  const strong = reversed(accent)
  return {
    whole: { lines: { top: medium(BLACK), bottom: medium(BLACK) } },
    columnBand: band,
    rowBand: band,
    firstColumn: strong,
    lastColumn: strong,
    header: { ...strong, lines: { top: medium(BLACK), bottom: medium(BLACK) } },
    totals: { lines: { top: double(BLACK) } },
  }
}

function tinted(accent: string): TableStyle {
  const band: TablePart = { fill: light(accent, 0.6) }
  return {
    whole: { fill: light(accent, 0.8), lines: gridOf(thin(light(accent, 0.4))) },
    columnBand: band,
    rowBand: band,
    firstColumn: emphasis,
    lastColumn: emphasis,
    header: emphasis,
    totals: { bold: true, lines: { top: medium(accent) } },
  }
}

function deep(accent: string): TableStyle {
  const [body, band] = accent === BLACK ? [light(BLACK, 0.45), light(BLACK, 0.25)] : [accent, dark(accent, 0.25)]
  const rule = medium(WHITE)
  const strong: TablePart = { fill: band, bold: true }
  return {
    whole: { fill: body, color: WHITE },
    columnBand: { fill: band },
    rowBand: { fill: band },
    firstColumn: { ...strong, lines: { right: rule } },
    lastColumn: { ...strong, lines: { left: rule } },
    header: { fill: BLACK, bold: true, lines: { bottom: rule } },
    totals: { fill: accent === BLACK ? light(BLACK, 0.15) : dark(accent, 0.5), bold: true, lines: { top: rule } },
  }
}

function paired(body: string, header: string): TableStyle {
  const band: TablePart = { fill: light(body, 0.6) }
  return {
    whole: { fill: light(body, 0.8) },
    columnBand: band,
    rowBand: band,
    firstColumn: emphasis,
    lastColumn: emphasis,
    header: reversed(header),
    totals: { bold: true, lines: { top: double(BLACK) } },
  }
}

/** A share of the way to white; black's lightest steps are Excel's grays of the white side. */
function light(color: string, share: number): string {
  if (color === BLACK && share >= 0.6) return share === 0.8 ? GRAY : '#A6A6A6'
  return mixed(color, WHITE, share)
}

const dark = (color: string, share: number): string => mixed(color, BLACK, share)

function mixed(from: string, to: string, share: number): string {
  const part = (color: string, at: number) => parseInt(color.slice(at, at + 2), 16)
  const mix = (at: number) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share)
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, '0')).join('').toUpperCase()}`
}
