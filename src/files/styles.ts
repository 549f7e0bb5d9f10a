import type { Style } from 'exceljs'
import type { ColumnPlan, Format, RowRole, Tone } from '../sheets'

const FONT = '微软雅黑'
const FORMATS: Record<Format, string> = {
  text: '@', count: '#,##0;-#,##0;"–"', yuan: '¥#,##0;[Red]-¥#,##0;"–"', fen: '¥#,##0.00;[Red]-¥#,##0.00', percent: '0.0%', day: 'yyyy-mm-dd',
}
const LINE = { style: 'thin', color: { argb: 'FFD0D5DD' } } as const
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE }
const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const

const TONE_COLORS: Record<Tone, { font: string; fill: string }> = {
  bad: { font: 'FFB42318', fill: 'FFFEE4E2' },
  warn: { font: 'FF93580C', fill: 'FFFEF0C7' },
  good: { font: 'FF05603A', fill: 'FFD1FADF' },
  muted: { font: 'FF667085', fill: 'FFFFFFFF' },
}

/** How a condition colours a cell: Excel takes the fill of a differential style from its background. */
export function toneStyle(tone: Tone): Partial<Style> {
  const { font, fill } = TONE_COLORS[tone]
  return { font: { color: { argb: font }, bold: true }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } } }
}

/** The styles of a workbook, each made once: equal cells share one object. */
export class Styles {
  private readonly known = new Map<string, Partial<Style>>()

  of(role: RowRole, column: ColumnPlan, format: Format, tone: Tone | undefined, linked: boolean): Partial<Style> {
    const key = [role, format, column.wrap ?? false, tone ?? '', linked].join(' ')
    let style = this.known.get(key)
    if (!style) this.known.set(key, (style = makeStyle(role, column, format, tone, linked)))
    return style
  }
}

function makeStyle(role: RowRole, column: ColumnPlan, format: Format, tone: Tone | undefined, linked: boolean): Partial<Style> {
  switch (role) {
    case 'title':
      return { font: { name: FONT, size: 14, bold: true }, alignment: { vertical: 'middle', horizontal: 'left' } }
    case 'note':
      return { font: { name: FONT, size: 9, color: { argb: 'FF667085' } }, alignment: { vertical: 'middle', wrapText: true } }
    case 'section':
      return { font: { name: FONT, size: 11, bold: true }, alignment: { vertical: 'middle' } }
    case 'head':
      return {
        font: { name: FONT, size: 10, bold: true, color: { argb: 'FFFFFFFF' } },
        fill: solid('FF1F4E79'),
        border: BORDER,
        alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
      }
    case 'body':
    case 'subtotal':
    case 'total':
      return bodyStyle(role, column, format, tone, linked)
  }
}

function bodyStyle(
  role: 'body' | 'subtotal' | 'total', column: ColumnPlan, format: Format, tone: Tone | undefined, linked: boolean,
): Partial<Style> {
  const colors = tone ? TONE_COLORS[tone] : null
  const color = linked ? 'FF175CD3' : colors?.font
  const fill = role === 'total' ? 'FFD6E4F0' : role === 'subtotal' ? 'FFEAF1F8' : tone && tone !== 'muted' ? colors!.fill : null
  return {
    numFmt: FORMATS[format],
    font: {
      name: FONT, size: 10, bold: role !== 'body', ...(color ? { color: { argb: color } } : {}), ...(linked ? { underline: true } : {}),
    },
    ...(fill ? { fill: solid(fill) } : {}),
    border: BORDER,
    alignment: {
      vertical: column.wrap ? 'top' : 'middle',
      horizontal: format === 'text' ? 'left' : format === 'day' ? 'center' : 'right',
      ...(format === 'text' ? { indent: 1 } : {}),
      ...(column.wrap ? { wrapText: true } : {}),
    },
  }
}
