import type { Area, Edge, LineStyle, LineWeight, StyleData } from '../book'
import { asOneStep, looksOf, patched, perform, styleChanges, styleReader } from '../engine'
import { SHEET_COLUMNS, SHEET_ROWS, isWholeColumns, isWholeRows } from '../text'
import { color } from './colors'
import type { WorkbookHost } from './host'
import { common, tintMember } from './look'
import { assertUnprotected, isUnbounded } from './ranges'
import type { RangeState } from './ranges'
import { collectionMembers, value } from './table'
import type { ClassTable, ValueMember } from './table'
import { oneOf } from './types'
import type { Type } from './types'

export const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const
export type Side = (typeof SIDES)[number]

type Border = NonNullable<NonNullable<StyleData['borders']>[Edge]>

/** One side of a range. */
export interface BorderState {
  range: RangeState
  side: Side
}

/** The cells whose edge a side is, and the cells beyond that have the same line as their opposite edge. */
interface Strip {
  edge: Edge
  cells: Area
  beyond?: { edge: Edge; cells: Area }
}

const side = oneOf(...SIDES)
const styles = oneOf('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot')
const weights = oneOf('Hairline', 'Thin', 'Medium', 'Thick')

const NONE: Border = { style: 'None' }
const BLACK = '#000000'

/** Each style of line with the weights it comes in, the usual one first. */
const WEIGHTS: Readonly<Record<LineStyle, readonly LineWeight[]>> = {
  None: ['Thin'],
  Continuous: ['Thin', 'Hairline', 'Medium', 'Thick'],
  Dash: ['Thin', 'Medium'],
  DashDot: ['Thin', 'Medium'],
  DashDotDot: ['Thin', 'Medium'],
  Dot: ['Thin'],
  Double: ['Thick'],
  SlantDashDot: ['Medium'],
}

const items: NonNullable<ClassTable<RangeState>['items']> = {
  type: 'RangeBorder',
  all: (range) => SIDES.map((each): BorderState => ({ range, side: each })),
  find: (range, key): BorderState => ({ range, side: side.read(key) }),
}

export const rangeBorderCollectionTable: ClassTable<RangeState> = {
  name: 'RangeBorderCollection',
  items,
  members: { ...collectionMembers(items), tintAndShade: tintMember() },
}

export const rangeBorderTable: ClassTable<BorderState> = {
  name: 'RangeBorder',
  identity: (self) => self.side,
  members: {
    sideIndex: value('string', (self) => self.side),
    style: borderPart('string', ({ style }) => style, styles, withStyle),
    weight: borderPart('string', ({ style, weight }) => weight ?? WEIGHTS[style][0], weights, withWeight),
    color: borderPart('string', ({ color: own }) => own ?? BLACK, color, (border, rgb) => ({ ...(border.style === 'None' ? withStyle(border, 'Continuous') : border), color: rgb })),
    tintAndShade: { ...tintMember(), get: () => 0 } as unknown as ValueMember<BorderState>,
  },
}

function borderPart<T>(type: string, part: (border: Border) => unknown, setType: Type<T>, change: (border: Border, given: T) => Border): ValueMember<BorderState> {
  return value<BorderState, T>(type, (self, host) => common(bordersOf(self, host).map(part)), setType, (self, given, host) => writeBorder(self, (border) => change(border, given), host))
}

/** A style keeps colour and, where it has it, weight. */
function withStyle(border: Border, style: LineStyle): Border {
  if (style === 'None') return NONE
  const weight = border.style !== 'None' && border.weight && WEIGHTS[style].includes(border.weight) ? border.weight : (WEIGHTS[style][0] ?? 'Thin')
  return { ...border, style, weight }
}

/** A weight makes a line where there was none, and a plain one of a line that has no such weight. */
function withWeight(border: Border, weight: LineWeight): Border {
  return { ...border, style: border.style !== 'None' && WEIGHTS[border.style].includes(weight) ? border.style : 'Continuous', weight }
}

/** The lines along a side; a line stands with the cell on either side of it. */
function bordersOf({ range, side: of }: BorderState, host: WorkbookHost): Border[] {
  const strip = stripOf(range.area, of)
  if (!strip) return [NONE]
  const own = looksOf(host.engine, range.sheetId, strip.cells).map(({ borders }) => borders?.[strip.edge] ?? NONE)
  const beyond = strip.beyond
  if (!beyond || own.every(({ style }) => style !== 'None')) return own
  const across = looksOf(host.engine, range.sheetId, beyond.cells).map(({ borders }) => borders?.[beyond.edge] ?? NONE)
  if (across.every(({ style }) => style === 'None')) return own
  if (own.length === 1 && across.length === 1 && own[0]?.style === 'None') return across
  return isUnbounded({ sheetId: range.sheetId, area: strip.cells }) ? [...own, ...across] : pairwise(host, range.sheetId, strip, beyond)
}

/** Where lines stand with the cells here and with those beyond there: cell by cell. */
function pairwise(host: WorkbookHost, sheetId: string, strip: Strip, beyond: NonNullable<Strip['beyond']>): Border[] {
  const { cells } = strip
  const down = beyond.cells.top - cells.top
  const right = beyond.cells.left - cells.left
  const styleAt = styleReader(host.engine, sheetId)
  const at = (row: number, column: number, edge: Edge) => styleAt(row, column).borders?.[edge]
  const found: Border[] = []
  for (let row = cells.top; row <= cells.bottom; row++) {
    for (let column = cells.left; column <= cells.right; column++) found.push(at(row, column, strip.edge) ?? at(row + down, column + right, beyond.edge) ?? NONE)
  }
  return found
}

function writeBorder({ range, side: of }: BorderState, change: (border: Border) => Border, host: WorkbookHost): void {
  assertUnprotected(host, range.sheetId, 'allowFormatCells')
  const strip = stripOf(range.area, of)
  if (!strip) return
  const before = common(bordersOf({ range, side: of }, host).map((border) => JSON.stringify(border)))
  const shared = before === null ? undefined : (JSON.parse(before) as Border)
  asOneStep(host.engine, () => {
    restyle(host, range.sheetId, strip.cells, (style) => withEdge(style, strip.edge, change(shared ?? style.borders?.[strip.edge] ?? NONE)))
    const beyond = strip.beyond
    if (beyond) restyle(host, range.sheetId, beyond.cells, (style) => (style.borders?.[beyond.edge] ? patched(style, { borders: { [beyond.edge]: null } }) : style))
  })
}

function restyle(host: WorkbookHost, sheetId: string, area: Area, to: (style: StyleData) => StyleData): void {
  perform(host.engine, styleChanges(host.engine, sheetId, area, to))
}

function withEdge(style: StyleData, edge: Edge, border: Border): StyleData {
  return patched(style, { borders: { [edge]: border.style === 'None' ? null : border } })
}

/** Nothing for the inside of a single row or column: it has none. */
function stripOf(area: Area, of: Side): Strip | undefined {
  const { top, left, bottom, right } = area
  switch (of) {
    case 'EdgeTop':
      return { edge: of, cells: { ...area, bottom: top }, ...(top > 0 && { beyond: { edge: 'EdgeBottom', cells: { ...area, top: top - 1, bottom: top - 1 } } }) }
    case 'EdgeBottom':
      return { edge: of, cells: { ...area, top: bottom }, ...(bottom < SHEET_ROWS - 1 && { beyond: { edge: 'EdgeTop', cells: { ...area, top: bottom + 1, bottom: bottom + 1 } } }) }
    case 'EdgeLeft':
      return { edge: of, cells: { ...area, right: left }, ...(left > 0 && { beyond: { edge: 'EdgeRight', cells: { ...area, left: left - 1, right: left - 1 } } }) }
    case 'EdgeRight':
      return { edge: of, cells: { ...area, left: right }, ...(right < SHEET_COLUMNS - 1 && { beyond: { edge: 'EdgeLeft', cells: { ...area, left: right + 1, right: right + 1 } } }) }
    case 'InsideHorizontal':
      return insideHorizontal(area)
    case 'InsideVertical':
      return insideVertical(area)
    default:
      return { edge: of, cells: area }
  }
}

/** Of whole columns all rows count, also the last, so that they stay whole. */
function insideHorizontal(area: Area): Strip | undefined {
  if (area.top === area.bottom) return undefined
  if (isWholeColumns(area)) return { edge: 'EdgeBottom', cells: area, beyond: { edge: 'EdgeTop', cells: area } }
  return { edge: 'EdgeBottom', cells: { ...area, bottom: area.bottom - 1 }, beyond: { edge: 'EdgeTop', cells: { ...area, top: area.top + 1 } } }
}

function insideVertical(area: Area): Strip | undefined {
  if (area.left === area.right) return undefined
  if (isWholeRows(area)) return { edge: 'EdgeRight', cells: area, beyond: { edge: 'EdgeLeft', cells: area } }
  return { edge: 'EdgeRight', cells: { ...area, right: area.right - 1 }, beyond: { edge: 'EdgeLeft', cells: { ...area, left: area.left + 1 } } }
}
