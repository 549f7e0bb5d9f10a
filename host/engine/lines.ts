import type { IColumnData, IMutation, IRowData, Worksheet } from '@univerjs/core'
import { SHEET_COLUMNS, SHEET_ROWS } from '../text'
import { toRange, WHOLE_SHEET } from './areas'
import { readTexts } from './cells'
import type { Engine } from './engine'
import { toPixels, toPoints } from './points'
import { styleReader } from './styles'
import { emptyStep, perform } from './undo'
import type { UndoStep } from './undo'
import { univer } from './univer'

export type LineKind = 'row' | 'column'

/** Rows or columns that follow each other. */
export interface LineSpan {
  kind: LineKind
  first: number
  last: number
}

type OwnLine = Partial<IRowData> & Partial<IColumnData>

/** A row's height or a column's width in points; nought where it is hidden. */
export function lineSize(engine: Engine, sheetId: string, kind: LineKind, index: number): number {
  if (isLineHidden(engine, sheetId, kind, index)) return 0
  const sheet = engine.sheet(sheetId)
  return toPoints(kind === 'row' ? sheet.getRowManager().getRowHeight(index) : sheet.getColumnManager().getColumnWidth(index))
}

/** Whether a row or column is hidden, by a filter too. */
export function isLineHidden(engine: Engine, sheetId: string, kind: LineKind, index: number): boolean {
  const sheet = engine.sheet(sheetId)
  return kind === 'row' ? !sheet.getRowVisible(index) : !sheet.getColVisible(index)
}

/** The size in points of rows or columns that have none of their own. */
export function standardSize(engine: Engine, sheetId: string, kind: LineKind): number {
  const config = engine.sheet(sheetId).getConfig()
  return toPoints(kind === 'row' ? config.defaultRowHeight : config.defaultColumnWidth)
}

/**
 * Sets heights or widths; nought hides, more shows again.
 * @param points what each has
 */
export function setLineSizes(engine: Engine, sheetId: string, span: LineSpan, points: number): void {
  if (points === 0) return setLinesHidden(engine, sheetId, span, true)
  if (isAll(span)) return setStandardSize(engine, sheetId, span.kind, points)
  const pixels = toPixels(points)
  change(engine, sheetId, span, () => (span.kind === 'row' ? { h: pixels, ia: 0, hd: 0 } : { w: pixels, hd: 0 }))
}

/** Lets rows or columns go back to the size they have of themselves: columns the standard width, rows what their text needs. */
export function clearLineSizes(engine: Engine, sheetId: string, span: LineSpan): void {
  change(engine, sheetId, span, (line) =>
    line ? (span.kind === 'row' ? { h: undefined, ia: undefined, ah: undefined } : { w: undefined }) : undefined,
  )
}

export function setLinesHidden(engine: Engine, sheetId: string, span: LineSpan, hidden: boolean): void {
  change(engine, sheetId, span, (line) => (Boolean(line?.hd) === hidden ? undefined : { hd: hidden ? 1 : 0 }))
}

/** Sets the size of all rows or columns, whatever they had. */
export function setStandardSize(engine: Engine, sheetId: string, kind: LineKind, points: number): void {
  register(engine)
  const span = { kind, first: 0, last: (kind === 'row' ? SHEET_ROWS : SHEET_COLUMNS) - 1 }
  const step = stepOf(engine, sheetId, span, (line) =>
    line ? (kind === 'row' ? { h: undefined, ia: undefined } : { w: undefined }) : undefined,
  )
  const place = { unitId: engine.unitId, subUnitId: sheetId, kind }
  step.redos.unshift({ id: STANDARD_SIZE, params: { ...place, pixels: toPixels(points) } satisfies StandardSize })
  step.undos.unshift({
    id: STANDARD_SIZE,
    params: { ...place, pixels: toPixels(standardSize(engine, sheetId, kind)) } satisfies StandardSize,
  })
  perform(engine, step)
}

/** Makes columns as wide as their longest text and rows as high as theirs, by measures of a usual font; blank ones stay. */
export function autofitLines(engine: Engine, sheetId: string, span: LineSpan): void {
  const used = engine.sheet(sheetId).getDataRealRange()
  const last = Math.min(span.last, span.kind === 'row' ? used.endRow : used.endColumn)
  if (last < span.first) return
  const area =
    span.kind === 'row'
      ? { top: span.first, bottom: last, left: 0, right: used.endColumn }
      : { top: 0, bottom: used.endRow, left: span.first, right: last }
  const texts = readTexts(engine, sheetId, area)
  const styleAt = styleReader(engine, sheetId)
  const needs = new Map<number, number>()
  texts.forEach((line, r) =>
    line.forEach((text, c) => {
      if (text === '') return
      const { font, wrapText } = styleAt(area.top + r, area.left + c)
      if (span.kind === 'column' && wrapText) return
      const at = span.kind === 'row' ? area.top + r : area.left + c
      const size = font?.size ?? FONT_SIZE
      const need = span.kind === 'row' ? text.split('\n').length * size * LINE_HEIGHT : widthOf(text) * size * DIGIT_WIDTH + MARGIN
      needs.set(at, Math.max(needs.get(at) ?? 0, Math.ceil(need)))
    }),
  )
  change(engine, sheetId, { ...span, last }, (_line, index) => {
    const need = needs.get(index)
    if (need === undefined) return undefined
    return span.kind === 'row'
      ? { h: undefined, ia: 1, ah: Math.max(need, engine.sheet(sheetId).getConfig().defaultRowHeight) }
      : { w: need }
  })
}

const FONT_SIZE = 11
/** pixels by point of the font's size */
const LINE_HEIGHT = 1.65
const DIGIT_WIDTH = 0.66
const MARGIN = 10

/** In digits: Chinese characters are twice as wide. */
function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => [...line].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0)))
}

function isAll({ kind, first, last }: LineSpan): boolean {
  return first === 0 && last >= (kind === 'row' ? SHEET_ROWS : SHEET_COLUMNS) - 1
}

type LineChange = (line: OwnLine | undefined, index: number) => Record<string, unknown> | undefined

function change(engine: Engine, sheetId: string, span: LineSpan, to: LineChange): void {
  perform(engine, stepOf(engine, sheetId, span, to))
}

/** The data themselves, exactly back when undone, and Univer's own mutation after them, which the screen listens to. */
function stepOf(engine: Engine, sheetId: string, span: LineSpan, to: LineChange): UndoStep {
  engine.flush()
  const next: Record<number, object> = {}
  const old: Record<number, object> = {}
  for (const index of indexesOf(engine.sheet(sheetId), span, to)) {
    const line = linesOf(engine.sheet(sheetId), span.kind)[index]
    const part = to(line, index)
    if (!part) continue
    next[index] = part
    old[index] = Object.fromEntries(Object.keys(part).map((key) => [key, line?.[key as keyof OwnLine]]))
  }
  const step = emptyStep()
  if (Object.keys(next).length === 0) return step
  step.redos.push(...dataOf(engine, sheetId, span, next))
  step.undos.push(...dataOf(engine, sheetId, span, old))
  return step
}

/** Of whole sheets only the rows and columns that differ from the standard. */
function indexesOf(sheet: Worksheet, span: LineSpan, to: LineChange): number[] {
  if (isAll(span) && to(undefined, span.last) === undefined) return Object.keys(linesOf(sheet, span.kind)).map(Number)
  return Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index)
}

function linesOf(sheet: Worksheet, kind: LineKind): Record<number, OwnLine | undefined> {
  return (kind === 'row' ? sheet.getRowManager().getRowData() : sheet.getColumnManager().getColumnData()) as Record<
    number,
    OwnLine | undefined
  >
}

function dataOf(engine: Engine, sheetId: string, { kind, first, last }: LineSpan, data: Record<number, object>): UndoStep['redos'] {
  const { SetRowDataMutation, SetColDataMutation, SetWorksheetRowHeightMutation, SetWorksheetColWidthMutation } = univer.sheets
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  const ranges = [toRange(kind === 'row' ? { ...WHOLE_SHEET, top: first, bottom: last } : { ...WHOLE_SHEET, left: first, right: last })]
  if (kind === 'row') {
    return [
      { id: SetRowDataMutation.id, params: { ...place, rowData: data } },
      ...hiddenChange(place, data, univer.sheets.SetRowHiddenMutation.id, univer.sheets.SetRowVisibleMutation.id),
      { id: SetWorksheetRowHeightMutation.id, params: { ...place, ranges, rowHeight: {} } },
    ]
  }
  return [
    { id: SetColDataMutation.id, params: { ...place, columnData: data } },
    ...hiddenChange(place, data, univer.sheets.SetColHiddenMutation.id, univer.sheets.SetColVisibleMutation.id),
    { id: SetWorksheetColWidthMutation.id, params: { ...place, ranges, colWidth: {} } },
  ]
}

/** Says that rows or columns were hidden or shown; they already are. */
function hiddenChange(
  place: { unitId: string; subUnitId: string },
  data: Record<number, object>,
  hide: string,
  show: string,
): UndoStep['redos'] {
  const parts = Object.values(data) as { hd?: number }[]
  if (!parts.some((part) => 'hd' in part)) return []
  return [{ id: parts.some((part) => part.hd) ? hide : show, params: { ...place, ranges: [] } }]
}

const STANDARD_SIZE = 'host.mutation.set-standard-size'

interface StandardSize {
  unitId: string
  subUnitId: string
  kind: LineKind
  pixels: number
}

function register(engine: Engine): void {
  const commands = engine.injector.get(univer.core.ICommandService)
  if (commands.hasCommand(STANDARD_SIZE)) return
  const mutation: IMutation<StandardSize> = {
    id: STANDARD_SIZE,
    type: univer.core.CommandType.MUTATION,
    handler: (_accessor, { subUnitId, kind, pixels }) => {
      const config = engine.sheet(subUnitId).getConfig()
      if (kind === 'row') config.defaultRowHeight = pixels
      else config.defaultColumnWidth = pixels
      return true
    },
  }
  commands.registerCommand(mutation)
}
