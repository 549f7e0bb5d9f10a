import type { SheetData } from '../book'
import { formatAddress } from '../text'
import { colorAttributes } from './color'
import { addComments } from './comment'
import { addCharts } from './drawing'
import { filterXml } from './filter'
import type { FormulaWriter } from './formula'
import { given } from './given'
import { hyperlinksXml } from './hyperlink'
import { columnsXml, defaultSizesXml, rowXml } from './lines'
import type { Notes } from './note'
import { fitsPages, pageXml } from './page'
import type { PartsWriter } from './parts'
import { protectionXml } from './protection'
import { completeTable, tableXml } from './table'
import { validationsXml } from './validation'
import type { ChartCells } from './write-chart'
import { CellsWriter, type SharedTexts } from './write-cells'
import { HighlightsWriter } from './write-highlights'
import type { StylesWriter } from './write-styles'
import { listXml, xml } from './xml'

const NAMESPACES = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const NEWER_NAMESPACES = {
  'xmlns:x14': 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main',
}
/** The extension that holds conditional formats of newer kinds. */
const NEWER_FORMATS = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml'

/** What all sheets of a workbook share. */
export interface BookTarget {
  parts: PartsWriter
  texts: SharedTexts
  styles: StylesWriter
  formulas: FormulaWriter
  notes: Notes
  /** tables are counted through the whole workbook */
  tables: number
  /** and so are drawings and charts */
  drawings: number
  charts: number
  /** what charts take their values from */
  cells: ChartCells
}

/** Adds the parts of a sheet and gives the path of its own one. */
export async function addSheet(book: BookTarget, source: SheetData, index: number, active: boolean): Promise<string> {
  const { parts, styles, notes } = book
  const path = `xl/worksheets/sheet${index + 1}.xml`
  const tables = source.tables.map((table) => completeTable(table, source.name, notes))
  const sheet = withHeaders({ ...source, tables })
  const formulas = book.formulas.on(tables)
  for (const { row, column, isThread } of source.comments) if (isThread) notes.add('threaded-comment', { sheet: source.name, cell: formatAddress({ top: row, bottom: row, left: column, right: column }) })
  for (const key of Object.keys(source.customProperties ?? {})) notes.add('custom-property', { sheet: source.name }, key)
  const highlights = new HighlightsWriter(index, styles, formulas).write(sheet.highlights, sheet.name, notes)
  const content = [
    propertiesXml(sheet),
    viewXml(sheet, active),
    defaultSizesXml(sheet),
    columnsXml(sheet, styles),
    dataXml(sheet, book, formulas),
    sheet.protection ? await protectionXml(sheet.protection) : '',
    sheet.filter ? filterXml(formatAddress(sheet.filter.area), sheet.filter.criteria, styles, notes, { sheet: sheet.name }) : '',
    mergesXml(sheet),
    highlights.older,
    validationsXml(sheet.validations, sheet.name, formulas, notes),
    hyperlinksXml(sheet.cells, path, parts),
    pageXml(sheet.page),
    chartsXml(book, sheet, path),
    sheet.comments.length > 0 ? xml('legacyDrawing', { 'r:id': addComments(parts, path, index + 1, sheet.comments) }) : '',
    addTables(book, sheet, path, formulas),
    newerXml(highlights.newer),
  ]
  parts.add(path, xml('worksheet', NAMESPACES, ...content), SHEET_TYPE)
  return path
}

function chartsXml(book: BookTarget, { charts }: SheetData, path: string): string {
  if (!charts?.length) return ''
  const relation = addCharts(book.parts, path, ++book.drawings, book.charts + 1, charts, book.cells)
  book.charts += charts.length
  return xml('drawing', { 'r:id': relation })
}

/** A table's header cells must hold its columns' names as text, or Excel repairs the file. */
function withHeaders(sheet: SheetData): SheetData {
  const cells = { ...sheet.cells }
  for (const { area, showHeaders, columns } of sheet.tables) {
    if (!showHeaders) continue
    const row = { ...cells[area.top] }
    columns.forEach(({ name }, i) => {
      const { style, hyperlink } = row[area.left + i] ?? {}
      row[area.left + i] = given({ value: name, style, hyperlink })
    })
    cells[area.top] = row
  }
  return { ...sheet, cells }
}

function propertiesXml({ tabColor, page }: SheetData): string {
  const color = tabColor ? xml('tabColor', colorAttributes(tabColor)) : ''
  const inside = color + (fitsPages(page) ? xml('pageSetUpPr', { fitToPage: true }) : '')
  return inside === '' ? '' : xml('sheetPr', {}, inside)
}

function viewXml({ showGridlines, showHeadings, freeze }: SheetData, active: boolean): string {
  const attributes = {
    showGridLines: showGridlines ? undefined : false,
    showRowColHeaders: showHeadings ? undefined : false,
    tabSelected: active || undefined,
    workbookViewId: 0,
  }
  return xml('sheetViews', {}, xml('sheetView', attributes, freeze && paneXml(freeze)))
}

function paneXml({ rows, columns }: NonNullable<SheetData['freeze']>): string {
  if (rows === 0 && columns === 0) return ''
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const attributes = {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: formatAddress({ top: rows, left: columns, bottom: rows, right: columns }),
    activePane: pane,
    state: 'frozen',
  }
  return xml('pane', attributes) + xml('selection', { pane })
}

function dataXml(sheet: SheetData, { texts, styles, notes }: BookTarget, formulas: FormulaWriter): string {
  const cells = new CellsWriter({ sheet: sheet.name, texts, styles, formulas, notes }, sheet.cells)
  const rows = [...new Set([...Object.keys(sheet.cells), ...Object.keys(sheet.rows)].map(Number))].sort((a, b) => a - b)
  return xml('sheetData', {}, ...rows.map((row) => rowXml(row, sheet.rows[row], styles, cells.rowXml(row))))
}

function mergesXml({ merges }: SheetData): string {
  return listXml('mergeCells', merges.map((area) => xml('mergeCell', { ref: formatAddress(area) })))
}

function addTables(book: BookTarget, { tables, cells, name }: SheetData, path: string, formulas: FormulaWriter): string {
  const items = tables.map((table) => {
    const id = ++book.tables
    const target = `xl/tables/table${id}.xml`
    book.parts.add(target, tableXml(table, id, cells, book.styles, formulas, book.notes, name), TABLE_TYPE)
    return xml('tablePart', { 'r:id': book.parts.relate(path, 'table', target) })
  })
  return listXml('tableParts', items)
}

function newerXml(formats: string): string {
  if (formats === '') return ''
  return xml('extLst', {}, xml('ext', { uri: NEWER_FORMATS, ...NEWER_NAMESPACES }, xml('x14:conditionalFormattings', {}, formats)))
}
