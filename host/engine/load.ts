import type { ICellData, IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core'
import type { Area, BookData, CellData, LineData, SheetData } from '../book'
import { SHEET_COLUMNS, SHEET_ROWS, translateStructured, usesStructured } from '../text'
import type { TableShape } from '../text'
import { containsCell, toRange } from './areas'
import { toUniverCell } from './cell-data'
import type { CellCustom } from './cell-data'
import { emptyExtras } from './extras'
import type { Extras } from './extras'
import { toUniverFormat } from './highlight-data'
import { newId, newSheetId } from './ids'
import { toUniverName } from './name-data'
import { omit } from './plain'
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, toPixels } from './points'
import { covering, toUniverStyle } from './style-data'
import { shapeOf, toUniverTable } from './table-data'
import { toUniverRule } from './validation-data'

export interface LoadedBook {
  /** Univer's form of the workbook */
  snapshot: Partial<IWorkbookData>
  /** what Univer cannot hold */
  extras: Extras
  /** the sheets' ids in order */
  sheetIds: string[]
}

type Resources = Record<
  'SHEET_TABLE_PLUGIN' | 'SHEET_DATA_VALIDATION_PLUGIN' | 'SHEET_CONDITIONAL_FORMATTING_PLUGIN' | 'SHEET_NOTE_PLUGIN',
  Record<string, unknown>
>

/** A workbook in Univer's form. Filters, spilled values and the sheet on top need the live workbook: see `openBook`. */
export function toSnapshot(book: BookData): LoadedBook {
  const sheetIds = book.sheets.map(newSheetId)
  const extras: Extras = {
    ...emptyExtras(),
    date1904: book.date1904,
    properties: structuredClone(book.properties),
    settings: structuredClone(book.settings),
    ...(book.protection && { protection: structuredClone(book.protection) }),
    active: sheetIds[book.active] ?? sheetIds[0] ?? '',
  }
  const resources: Resources = {
    SHEET_TABLE_PLUGIN: {},
    SHEET_DATA_VALIDATION_PLUGIN: {},
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: {},
    SHEET_NOTE_PLUGIN: {},
  }
  book.sheets.forEach((sheet, index) => addSheet(extras, resources, sheet, sheetIds[index]!))
  const names = book.names.map((name) => toUniverName(name, newId(), sheetIds))
  const pool = new StylePool(book)
  const shapes = book.sheets.flatMap((sheet) => sheet.tables.map((table) => shapeOf(table, sheet.name)))
  return {
    sheetIds,
    extras,
    snapshot: {
      id: newId(),
      name: book.name,
      sheetOrder: sheetIds,
      sheets: Object.fromEntries(book.sheets.map((sheet, index) => [sheetIds[index], toWorksheet(sheet, sheetIds[index]!, pool, shapes)])),
      styles: pool.styles,
      resources: [
        ...Object.entries(resources).map(([name, data]) => ({ name, data: JSON.stringify(data) })),
        { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(Object.fromEntries(names.map((name) => [name.id, name]))) },
      ],
    },
  }
}

function addSheet(extras: Extras, resources: Resources, sheet: SheetData, id: string): void {
  extras.sheets[id] = {
    ...(sheet.visibility === 'VeryHidden' && { veryHidden: true }),
    ...(sheet.protection && { protection: structuredClone(sheet.protection) }),
    ...(sheet.page && { page: structuredClone(sheet.page) }),
    ...(sheet.charts && { charts: sheet.charts.map((chart) => ({ ...structuredClone(chart), id: newSheetId() })) }),
    ...(sheet.customProperties && { customProperties: { ...sheet.customProperties } }),
  }
  const tables = sheet.tables.map((table) => {
    const made = toUniverTable(table, newId(), table.columns.map(newId))
    extras.tables[made.json.id] = made.extras
    return made.json
  })
  if (tables.length > 0) resources.SHEET_TABLE_PLUGIN[id] = { tables, tableFilteredOutRows: [] }
  if (sheet.validations.length > 0)
    resources.SHEET_DATA_VALIDATION_PLUGIN[id] = sheet.validations.map((rule) => toUniverRule(rule, newId()))
  if (sheet.highlights.length > 0)
    resources.SHEET_CONDITIONAL_FORMATTING_PLUGIN[id] = sheet.highlights.map((highlight) => toUniverFormat(highlight, newId()))
  const notes: Record<number, Record<number, unknown>> = {}
  for (const { row, column, author, text } of sheet.comments)
    (notes[row] ??= {})[column] = { id: newId(), row, col: column, width: NOTE_WIDTH, height: NOTE_HEIGHT, note: text, author }
  if (sheet.comments.length > 0) resources.SHEET_NOTE_PLUGIN[id] = notes
}

const NOTE_WIDTH = 220
const NOTE_HEIGHT = 100

/** The workbook's styles, and those that cells need over rows and columns with styles, each once. */
class StylePool {
  readonly styles: Record<string, IStyleData> = {}
  private readonly covers = new Map<string, string>()

  constructor(book: BookData) {
    book.styles.forEach((style, index) => (this.styles[`s${index}`] = toUniverStyle(style)))
  }

  get(index: number | undefined): IStyleData | undefined {
    return index === undefined ? undefined : this.styles[`s${index}`]
  }

  /** The id of a line's style; none for Excel's default. */
  idOf(index: number | undefined): string | undefined {
    const style = this.get(index)
    return style && Object.keys(style).length > 0 ? `s${index}` : undefined
  }

  /** The id of a style that hides those below it. */
  over(index: number | undefined, below: readonly (number | undefined)[]): string | undefined {
    const lower = below.filter((each) => this.idOf(each) !== undefined && each !== index)
    if (lower.length === 0) return index === undefined ? undefined : `s${index}`
    const key = [index ?? '', ...lower].join('/')
    let id = this.covers.get(key)
    if (!id) {
      id = `c${this.covers.size}`
      this.styles[id] = covering(
        this.get(index) ?? {},
        lower.map((each) => this.get(each)),
      )
      this.covers.set(key, id)
    }
    return id
  }
}

function toWorksheet(sheet: SheetData, id: string, pool: StylePool, shapes: readonly TableShape[]): Partial<IWorksheetData> {
  const { freeze } = sheet
  const columns = freeze?.columns ?? 0
  const rows = freeze?.rows ?? 0
  const hideHeadings = sheet.showHeadings ? 0 : 1
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'Visible' ? 0 : 1,
    ...(sheet.tabColor && { tabColor: sheet.tabColor }),
    rowCount: SHEET_ROWS,
    columnCount: SHEET_COLUMNS,
    showGridlines: sheet.showGridlines ? 1 : 0,
    rowHeader: { width: 46, hidden: hideHeadings },
    columnHeader: { height: 20, hidden: hideHeadings },
    defaultRowHeight: sheet.defaultRowHeight === undefined ? DEFAULT_ROW_PIXELS : toPixels(sheet.defaultRowHeight),
    defaultColumnWidth: sheet.defaultColumnWidth === undefined ? DEFAULT_COLUMN_PIXELS : toPixels(sheet.defaultColumnWidth),
    mergeData: sheet.merges.map(toRange),
    freeze: { xSplit: columns, ySplit: rows, startColumn: columns || -1, startRow: rows || -1 },
    columnData: mapLines(sheet.columns, (line) => toColumn(line, pool)),
    rowData: mapLines(sheet.rows, (line, row) => toRow(line, row, sheet, pool)),
    cellData: toCells(sheet, pool, shapes),
  }
}

function mapLines<T>(lines: Record<number, LineData>, map: (line: LineData, index: number) => T): Record<number, T> {
  return Object.fromEntries(Object.entries(lines).map(([index, line]) => [index, map(line, Number(index))]))
}

function toColumn({ size, hidden, style }: LineData, pool: StylePool): Partial<IColumnData> {
  const id = pool.idOf(style)
  return { ...(size !== undefined && { w: toPixels(size) }), ...(hidden && { hd: 1 }), ...(id && { s: id }) }
}

/** A row that a filter hides is not hidden itself: the filter says so again. */
function toRow({ size, hidden, style }: LineData, row: number, sheet: SheetData, pool: StylePool): Partial<IRowData> {
  const id = pool.idOf(style)
  const isHidden = hidden && !filteredAreas(sheet).some((area) => row >= area.top && row <= area.bottom)
  return { ...(size !== undefined && { h: toPixels(size), ia: 0 }), ...(isHidden && { hd: 1 }), ...(id && { s: id }) }
}

/** The rows that filters with criteria may hide. */
function filteredAreas({ tables, filter }: SheetData): Area[] {
  const areas = tables
    .filter((table) => Object.keys(table.filters).length > 0)
    .map(({ area, showHeaders, showTotals }) => ({
      ...area,
      top: area.top + (showHeaders ? 1 : 0),
      bottom: area.bottom - (showTotals ? 1 : 0),
    }))
  if (filter && Object.keys(filter.criteria).length > 0) areas.push({ ...filter.area, top: filter.area.top + 1 })
  return areas
}

function toCells(sheet: SheetData, pool: StylePool, shapes: readonly TableShape[]): Record<number, Record<number, ICellData>> {
  const spills = spilledAreas(sheet)
  const rows: Record<number, Record<number, ICellData>> = {}
  for (const [rowKey, line] of Object.entries(sheet.cells)) {
    const row = Number(rowKey)
    const cells: Record<number, ICellData> = {}
    for (const [columnKey, cell] of Object.entries(line)) {
      const column = Number(columnKey)
      const isSpilled = cell.formula === undefined && spills.some((area) => containsCell(area, row, column))
      const plain = isSpilled ? omit(cell, 'value', 'spill') : omit(cell, 'spill')
      const s = pool.over(cell.style, [sheet.columns[column]?.style, sheet.rows[row]?.style])
      cells[column] = { ...withFormula(plain, { sheet: sheet.name, row, column }, shapes), ...(s && { s }) }
    }
    rows[row] = cells
  }
  return rows
}

/** Structured references are calculated as plain ones. */
function withFormula(cell: CellData, place: Parameters<typeof translateStructured>[1], shapes: readonly TableShape[]): ICellData {
  const own = toUniverCell(cell)
  if (cell.formula === undefined || !usesStructured(cell.formula, shapes)) return own
  const custom: CellCustom = { ...(own.custom as CellCustom | undefined), formula: cell.formula }
  return { ...own, f: translateStructured(cell.formula, place, shapes), custom: { ...custom } }
}

/** Areas that a formula fills beyond its own cell. */
export function spilledAreas(sheet: SheetData): Area[] {
  return Object.values(sheet.cells).flatMap((line) =>
    Object.values(line).flatMap((cell) => (cell.formula !== undefined && cell.spill ? [cell.spill] : [])),
  )
}
