import type { Border, Borders, Style } from 'exceljs'
import { FONT, LINE_COLOR, TONE_COLORS, type Look, type Tone } from '../sheets'

/** `#RRGGBB` as exceljs has it. */
const argb = (color: string): { argb: string } => ({ argb: color.replace('#', 'FF') })
const LINE: Partial<Border> = { style: 'thin', color: argb(LINE_COLOR) }
const LINES: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE }

/** How a rule colours a cell: Excel takes the fill of a differential style from its background. */
export function toneStyle(tone: Tone): Partial<Style> {
  const { font, fill } = TONE_COLORS[tone]
  return { font: { color: argb(font), bold: true }, fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) } }
}

/** The styles of a workbook, each made once: equal looks share one object. */
export class Styles {
  private readonly known = new Map<string, Partial<Style>>()

  of(look: Look): Partial<Style> {
    const key = JSON.stringify(look)
    let style = this.known.get(key)
    if (!style) this.known.set(key, (style = toStyle(look)))
    return style
  }
}

function toStyle({ size, bold, underline, color, fill, lines, numberFormat, horizontal, vertical, indent, wrap }: Look): Partial<Style> {
  return {
    ...(numberFormat !== undefined ? { numFmt: numberFormat } : {}),
    font: {
      name: FONT, size, ...(bold ? { bold } : {}), ...(underline ? { underline } : {}), ...(color ? { color: argb(color) } : {}),
    },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(fill) } as const } : {}),
    ...(lines ? { border: LINES } : {}),
    alignment: {
      vertical, ...(horizontal ? { horizontal } : {}), ...(indent ? { indent } : {}), ...(wrap ? { wrapText: true } : {}),
    },
  }
}
