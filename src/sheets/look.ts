import { valueOf, type Cell, type ColumnPlan, type Format, type RowRole, type SheetPlan, type Tone } from './plan'

/** How a cell looks, in plain words that every writer turns into its host's. Colours are `#RRGGBB`, sizes points. */
export interface Look {
  size: number
  bold: boolean
  underline: boolean
  /** left out: the host's own */
  color?: string
  fill?: string
  /** thin lines all around */
  lines: boolean
  /** left out: General */
  numberFormat?: string
  /** left out: text left, numbers right */
  horizontal?: 'left' | 'center' | 'right'
  vertical: 'top' | 'middle'
  indent: number
  wrap: boolean
}

export const FONT = '微软雅黑'
export const LINE_COLOR = '#D0D5DD'

export const NUMBER_FORMATS: Record<Format, string> = {
  text: '@', plain: 'General', count: '#,##0;-#,##0;"–"', yuan: '¥#,##0;[Red]-¥#,##0;"–"', fen: '¥#,##0.00;[Red]-¥#,##0.00', percent: '0.0%', day: 'yyyy-mm-dd',
}

/** `fill` is laid over cells by rules that colour them; a cell toned by its plan has it but for `muted`. */
export const TONE_COLORS: Record<Tone, { font: string; fill: string }> = {
  bad: { font: '#B42318', fill: '#FEE4E2' },
  warn: { font: '#93580C', fill: '#FEF0C7' },
  good: { font: '#05603A', fill: '#D1FADF' },
  muted: { font: '#667085', fill: '#FFFFFF' },
}

/** How native tables are drawn: lines between rows, no bands that would drown colours. */
export const TABLE_STYLE = 'TableStyleLight9'

/** Margins of a printed page, in inches. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const

const HEAD_FILL = '#1F4E79'
const HEAD_COLOR = '#FFFFFF'
const SUM_FILLS: Partial<Record<RowRole, string>> = { total: '#D6E4F0', subtotal: '#EAF1F8' }
const LINK_COLOR = '#175CD3'
const NOTE_COLOR = '#667085'
const POINTS_A_LINE = 15

/** Yuan are shown without places where they have none. */
export function formatOf(cell: Cell | undefined, column: ColumnPlan): Format {
  const format = (typeof cell === 'object' && cell !== null ? cell.format : undefined) ?? column.format
  const value = valueOf(cell)
  return format === 'yuan' && typeof value === 'number' && !Number.isInteger(value) ? 'fen' : format
}

/** The look of a cell by the role of its row, its column and what the plan says of it. */
export function lookOf(role: RowRole, column: ColumnPlan, format: Format, tone: Tone | undefined, linked: boolean): Look {
  const plain: Look = { size: 10, bold: false, underline: false, lines: false, vertical: 'middle', indent: 0, wrap: false }
  switch (role) {
    case 'title':
      return { ...plain, size: 14, bold: true, horizontal: 'left' }
    case 'note':
      return { ...plain, size: 9, color: NOTE_COLOR, wrap: true }
    case 'section':
      return { ...plain, size: 11, bold: true }
    case 'head':
      return { ...plain, bold: true, color: HEAD_COLOR, fill: HEAD_FILL, lines: true, horizontal: 'center', wrap: true }
    case 'body':
    case 'subtotal':
    case 'total':
      return { ...plain, ...bodyLook(role, column, format, tone, linked) }
  }
}

function bodyLook(role: RowRole, column: ColumnPlan, format: Format, tone: Tone | undefined, linked: boolean): Partial<Look> {
  const color = linked ? LINK_COLOR : tone && TONE_COLORS[tone].font
  const fill = SUM_FILLS[role] ?? (tone && tone !== 'muted' ? TONE_COLORS[tone].fill : undefined)
  return {
    bold: role !== 'body',
    underline: linked,
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    lines: column.lines ?? true,
    numberFormat: NUMBER_FORMATS[format],
    ...(format === 'plain' ? {} : { horizontal: format === 'text' ? 'left' : format === 'day' ? 'center' : 'right' }),
    vertical: column.wrap ? 'top' : 'middle',
    indent: format === 'text' ? 1 : 0,
    wrap: column.wrap ?? false,
  }
}

/** How many cells of a row are drawn: lines of text end with their last cell, rows of a table run across. */
export function drawnCells(plan: SheetPlan, row: number): number {
  const { role, cells } = plan.rows[row]!
  return role === 'title' || role === 'note' || role === 'section' ? cells.length : plan.columns.length
}

/** Heights in points that a program cannot find by itself: those of merged lines; `null` leaves it to the host. */
export function rowHeight(plan: SheetPlan, index: number): number | null {
  const { role, cells, height } = plan.rows[index]!
  if (height !== undefined) return height
  if (role === 'title') return 28
  if (role === 'head' || role === 'section') return 22
  if (role !== 'note') return null
  const width = plan.columns.reduce((sum, column) => sum + column.width, 0)
  const length = String(valueOf(cells[0]) ?? '').replace(/[^\0-\xff]/g, '__').length
  return POINTS_A_LINE * Math.max(1, Math.ceil(length / width)) + 3
}
