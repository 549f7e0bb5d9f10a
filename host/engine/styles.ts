import type { ICellData, IStyleData, Worksheet } from '@univerjs/core'
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets'
import type { Area, Edge, StyleData } from '../book'
import { isWholeColumns, isWholeRows } from '../text'
import type { Engine } from './engine'
import { covering, fromUniverStyle, toUniverStyle } from './style-data'
import { addChange, emptyStep, perform } from './undo'
import type { UndoStep } from './undo'
import { univer } from './univer'

type Border = NonNullable<StyleData['borders']>[Edge]
type Font = NonNullable<StyleData['font']>

/** What a style shall become: what is left out stays, `null` goes back to Excel's default. */
export type StylePatch = { [K in Exclude<keyof StyleData, 'font' | 'borders'>]?: StyleData[K] | null } & {
  font?: { [K in keyof Font]?: Font[K] | null } | null
  borders?: { [E in Edge]?: Border | null } | null
}

type StyleId = string | IStyleData | null | undefined | void
type Resolved = IStyleData | null | undefined

/** Tells how cells of one sheet look. Styles met twice are worked out once; keep it no longer than the sheet stays as it is. */
export function styleReader(engine: Engine, sheetId: string): (row: number, column: number) => StyleData {
  const sheet = engine.sheet(sheetId)
  const known = new Map<string, StyleData>()
  return (row, column) => {
    const layers = layersAt(sheet, row, column)
    const key = layers.map(keyOf).join('|')
    let style = known.get(key)
    if (!style) known.set(key, (style = compose(engine, layers)))
    return style
  }
}

/** How a cell looks: its own style, or its row's, or its column's. Defaults are left out. */
export function readStyle(engine: Engine, sheetId: string, row: number, column: number): StyleData {
  return compose(engine, layersAt(engine.sheet(sheetId), row, column))
}

/** How a whole column's or row's empty cells look. */
export function readLineStyle(engine: Engine, sheetId: string, line: { row: number } | { column: number }): StyleData {
  const sheet = engine.sheet(sheetId)
  return compose(engine, [
    'row' in line ? sheet.getRowManager().getRowStyle(line.row) : sheet.getColumnManager().getColumnStyle(line.column),
  ])
}

/**
 * UndoStep how the cells of an area look, as one step of undo. Whole rows and columns are changed as such: their empty cells cost nothing.
 * @param patch what changes; `null` takes a part back to Excel's default
 */
export function writeStyle(engine: Engine, sheetId: string, area: Area, patch: StylePatch): void {
  perform(
    engine,
    styleChanges(engine, sheetId, area, (style) => patched(style, patch)),
  )
}

/** Makes all cells of an area look exactly so, as one step of undo; `{}` clears formats. */
export function replaceStyle(engine: Engine, sheetId: string, area: Area, style: StyleData): void {
  perform(
    engine,
    styleChanges(engine, sheetId, area, () => style),
  )
}

/** A style after a change. */
export function patched(style: StyleData, patch: StylePatch): StyleData {
  const { font, borders, ...rest } = patch
  const next: Record<string, unknown> = merged(style, rest)
  if (font !== undefined) next.font = font === null ? undefined : merged(style.font ?? {}, font)
  if (borders !== undefined) next.borders = borders === null ? undefined : merged(style.borders ?? {}, borders)
  return fromUniverStyle(toUniverStyle(next as StyleData))
}

function merged(old: object, patch: object): Record<string, unknown> {
  const next: Record<string, unknown> = { ...old }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete next[key]
    else if (value !== undefined) next[key] = value
  }
  return next
}

/** The changes that make an area look as `to` says of each look it has now. */
export function styleChanges(engine: Engine, sheetId: string, area: Area, to: (style: StyleData) => StyleData): UndoStep {
  engine.flush()
  const changes = emptyStep()
  const sheet = engine.sheet(sheetId)
  const restyle = restyler(engine, to)
  if (isWholeColumns(area)) {
    const columns = lineChanges(engine, sheet, 'column', area.left, area.right, restyle)
    addCells(
      changes,
      engine,
      sheetId,
      cellsOfLines(sheet, area, restyle, (row) => sheet.getRowManager().getRowStyle(row), columns.styles),
    )
    addChange(changes, columns.redo, columns.undo)
  } else if (isWholeRows(area)) {
    const rows = lineChanges(engine, sheet, 'row', area.top, area.bottom, restyle)
    addCells(
      changes,
      engine,
      sheetId,
      cellsOfLines(sheet, area, restyle, () => null, rows.styles),
    )
    addChange(changes, rows.redo, rows.undo)
  } else {
    addCells(changes, engine, sheetId, cellsOfArea(sheet, area, restyle))
  }
  return changes
}

type Restyle = (layers: readonly StyleId[], below: readonly StyleId[]) => IStyleData | undefined

/** For the layers of a cell, the style its own layer needs over those below it; nothing when it looks right already. */
function restyler(engine: Engine, to: (style: StyleData) => StyleData): Restyle {
  const known = new Map<string, IStyleData | undefined>()
  return (layers, below) => {
    const key = `${layers.map(keyOf).join('|')}/${below.map(keyOf).join('|')}`
    if (known.has(key)) return known.get(key)
    const old = compose(engine, layers)
    const next = to(old)
    const own = layers.at(-1)
    const resolved = below.map((each) => resolve(engine, each))
    const restyled = covering(toUniverStyle(next), resolved)
    const done = same(next, compose(engine, [...below, own])) ? undefined : replacing(resolve(engine, own), restyled)
    known.set(key, done)
    return done
  }
}

/** Univer merges styles key by key: what shall go must be said. */
function replacing(old: Resolved, next: IStyleData): IStyleData {
  const full: Record<string, unknown> = {}
  for (const key of Object.keys(old ?? {})) full[key] = null
  Object.assign(full, next)
  if (old?.bd && next.bd) {
    const gone = Object.keys(old.bd).map((edge) => [edge, null])
    full.bd = { ...Object.fromEntries(gone), ...next.bd }
  }
  return full as IStyleData
}

type CellValues = Record<number, Record<number, ICellData>>

function cellsOfArea(sheet: Worksheet, area: Area, restyle: Restyle): CellValues {
  const values: CellValues = {}
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Record<number, ICellData> = {}
    for (let column = area.left; column <= area.right; column++) {
      const [columnStyle, rowStyle, own] = layersAt(sheet, row, column)
      const style = restyle([columnStyle, rowStyle, own], [columnStyle, rowStyle])
      if (style) line[column] = cellWith(sheet, row, column, style)
    }
    if (Object.keys(line).length > 0) values[row] = line
  }
  return values
}

/** A cell keeps its type: Univer would read numbers out of text again. */
function cellWith(sheet: Worksheet, row: number, column: number, style: IStyleData): ICellData {
  const type = sheet.getCellRaw(row, column)?.t
  return type ? { s: style, t: type } : { s: style }
}

/** The cells of whole rows or columns that have a look of their own, and the crossings with rows and columns that have one. */
function cellsOfLines(
  sheet: Worksheet,
  area: Area,
  restyle: Restyle,
  crossing: (row: number) => StyleId,
  lines: ReadonlyMap<number, StyleId>,
): CellValues {
  const values: CellValues = {}
  const isColumns = isWholeColumns(area)
  const put = (row: number, column: number): void => {
    const layers = layersAt(sheet, row, column)
    const below = isColumns ? [lines.get(column), layers[1]] : [layers[0], lines.get(row)]
    const style = restyle(layers, below)
    if (style) (values[row] ??= {})[column] = cellWith(sheet, row, column, style)
  }
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell?.s && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) put(row, column)
  })
  if (isColumns) {
    for (const row of styledLines(sheet.getRowManager().getRowData()))
      if (crossing(row)) for (let column = area.left; column <= area.right; column++) put(row, column)
  } else {
    const columns = styledLines(sheet.getColumnManager().getColumnData())
    for (let row = area.top; row <= area.bottom; row++) for (const column of columns) put(row, column)
  }
  return values
}

function styledLines(lines: Record<number, { s?: StyleId } | undefined>): number[] {
  return Object.keys(lines)
    .map(Number)
    .filter((index) => lines[index]?.s)
}

function lineChanges(
  engine: Engine,
  sheet: Worksheet,
  kind: 'row' | 'column',
  first: number,
  last: number,
  restyle: Restyle,
): { redo: UndoStep['redos'][number]; undo: UndoStep['undos'][number]; styles: Map<number, StyleId> } {
  const { SetRowDataMutation, SetRowDataMutationFactory, SetColDataMutation, SetColDataMutationFactory } = univer.sheets
  const pool = engine.workbook.getStyles()
  const styles = new Map<number, StyleId>()
  const data: Record<number, { s: string | undefined }> = {}
  for (let line = first; line <= last; line++) {
    const old = kind === 'row' ? sheet.getRowManager().getRowStyle(line) : sheet.getColumnManager().getColumnStyle(line)
    const next = restyle([old], [])
    const id = next ? pool.setValue(withoutNulls(next)) : old
    styles.set(line, id)
    if (next) data[line] = { s: typeof id === 'string' ? id : undefined }
  }
  const place = { unitId: engine.unitId, subUnitId: sheet.getSheetId() }
  if (kind === 'row') {
    const params = { ...place, rowData: data as Parameters<typeof SetRowDataMutationFactory>[0]['rowData'] }
    return {
      redo: { id: SetRowDataMutation.id, params },
      undo: { id: SetRowDataMutation.id, params: SetRowDataMutationFactory(params, sheet) },
      styles,
    }
  }
  const params = { ...place, columnData: data as Parameters<typeof SetColDataMutationFactory>[0]['columnData'] }
  return {
    redo: { id: SetColDataMutation.id, params },
    undo: { id: SetColDataMutation.id, params: SetColDataMutationFactory(params, sheet) },
    styles,
  }
}

function withoutNulls(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null))
}

function addCells(changes: UndoStep, engine: Engine, sheetId: string, cellValue: CellValues): void {
  if (Object.keys(cellValue).length === 0) return
  const { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } = univer.sheets
  // without the trigger Univer takes a cell without a value for one whose formula goes
  const params: ISetRangeValuesMutationParams = { unitId: engine.unitId, subUnitId: sheetId, cellValue, trigger: SetStyleCommand.id }
  const undo = engine.injector.invoke(SetRangeValuesUndoMutationFactory, params)
  addChange(changes, { id: SetRangeValuesMutation.id, params }, { id: SetRangeValuesMutation.id, params: undo })
}

/** The styles of a cell from the lowest up: its column's, its row's, its own. */
function layersAt(sheet: Worksheet, row: number, column: number): [StyleId, StyleId, StyleId] {
  return [
    sheet.getColumnManager().getColumnStyle(column),
    sheet.getRowManager().getRowStyle(row),
    sheet.getCellMatrix().getValue(row, column)?.s,
  ]
}

function resolve(engine: Engine, id: StyleId): Resolved {
  return engine.workbook.getStyles().get(id ?? null) as Resolved
}

function compose(engine: Engine, layers: readonly StyleId[]): StyleData {
  return fromUniverStyle(Object.assign({}, ...layers.map((layer) => resolve(engine, layer))))
}

function keyOf(id: StyleId): string {
  return typeof id === 'string' ? id : id ? JSON.stringify(id) : ''
}

function same(a: StyleData, b: StyleData): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
