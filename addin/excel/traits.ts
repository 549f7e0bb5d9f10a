import { FONT, LINE_COLOR, type Look } from '../../src/sheets'

export type Said = string | number | boolean

/** One thing that a look says, as a host is told it. */
export interface Trait {
  of(look: Look): Said
  /** what cells are before anything is said; a link's look is not known, so that its colour and line are always said */
  bare: Said | null
  set(format: Excel.RangeFormat, value: Said): void
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const

/** All but number formats, which are said of ranges and not of their formats. */
export const TRAITS: readonly Trait[] = [
  { of: () => FONT, bare: null, set: ({ font }, name) => (font.name = String(name)) },
  { of: ({ size }) => size, bare: null, set: ({ font }, size) => (font.size = Number(size)) },
  { of: ({ bold }) => bold, bare: false, set: ({ font }, bold) => (font.bold = bold === true) },
  { of: ({ underline }) => underline, bare: null, set: ({ font }, is) => (font.underline = is ? 'Single' : 'None') },
  { of: ({ color }) => color ?? '#000000', bare: null, set: ({ font }, color) => (font.color = String(color)) },
  { of: ({ fill }) => fill ?? '', bare: '', set: ({ fill }, color) => (color === '' ? fill.clear() : (fill.color = String(color))) },
  { of: ({ lines }) => lines, bare: false, set: ({ borders }, has) => draw(borders, has === true) },
  { of: ({ horizontal }) => (horizontal ? HORIZONTAL[horizontal] : 'General'), bare: 'General', set: (format, to) => (format.horizontalAlignment = to as 'Left') },
  { of: ({ vertical }) => (vertical === 'top' ? 'Top' : 'Center'), bare: 'Bottom', set: (format, to) => (format.verticalAlignment = to as 'Top') },
  { of: ({ indent }) => indent, bare: 0, set: (format, indent) => (format.indentLevel = Number(indent)) },
  { of: ({ wrap }) => wrap, bare: false, set: (format, wrap) => (format.wrapText = wrap === true) },
]

function draw(borders: Excel.RangeBorderCollection, has: boolean): void {
  for (const edge of EDGES) {
    const border = borders.getItem(edge)
    border.style = has ? 'Continuous' : 'None'
    if (has) border.color = LINE_COLOR
  }
}
