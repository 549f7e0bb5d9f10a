import type { ICellData, IColumnData, IRange, IRowData, Nullable, Worksheet } from '@univerjs/core'
import type { BookData, CellMatrix, CommentData, LineData, SheetData, StyleData } from '../book'
import { toArea } from './areas'
import { fromUniverCell } from './cell-data'
import { cellReader, formulaReader } from './cells'
import { chartForFile } from './charts'
import type { Engine } from './engine'
import type { SheetExtras } from './extras'
import { sheetFilter } from './filter'
import { fromUniverFormat } from './highlight-data'
import { fromUniverName } from './name-data'
import { omit, present } from './plain'
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, toPoints } from './points'
import { readLineStyle, styleReader } from './styles'
import { listTables } from './tables'
import { univer } from './univer'
import { fromUniverRule } from './validation-data'

/** The live workbook as plain data: the inverse of `openBook`. Wait for the calculation before, or its results are missing. */
export function toBook(engine: Engine): BookData {
  engine.flush()
  const sheets = engine.workbook.getSheets()
  const sheetIds = sheets.map((sheet) => sheet.getSheetId())
  const styles = new StyleList()
  const active = engine.workbook.getActiveSheet(true)?.getSheetId() ?? ''
  const names = Object.values(engine.injector.get(univer.formula.IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {})
  return {
    name: engine.workbook.getName(),
    date1904: engine.extras.date1904,
    sheets: sheets.map((sheet) => toSheet(engine, sheet, styles)),
    styles: styles.all,
    names: names.flatMap((name) => fromUniverName(name, sheetIds) ?? []),
    active: Math.max(0, sheetIds.indexOf(active)),
    properties: structuredClone(engine.extras.properties),
    settings: structuredClone(engine.extras.settings),
    ...(engine.extras.protection && { protection: structuredClone(engine.extras.protection) }),
  }
}

/** Styles, each once. */
class StyleList {
  readonly all: StyleData[] = []
  private readonly known = new Map<string, number>()
  private readonly met = new Map<StyleData, number | undefined>()

  /** The index of a style; none for Excel's default. */
  index(style: StyleData): number | undefined {
    if (this.met.has(style)) return this.met.get(style)
    const key = JSON.stringify(style)
    let index = key === '{}' ? undefined : this.known.get(key)
    if (index === undefined && key !== '{}') {
      index = this.all.push(style) - 1
      this.known.set(key, index)
    }
    this.met.set(style, index)
    return index
  }
}

function toSheet(engine: Engine, sheet: Worksheet, styles: StyleList): SheetData {
  const id = sheet.getSheetId()
  const config = sheet.getConfig()
  const extras = engine.extras.sheets[id] ?? {}
  const { xSplit, ySplit } = sheet.getFreeze()
  const tabColor = sheet.getTabColor()
  return {
    name: sheet.getName(),
    visibility: !sheet.isSheetHidden() ? 'Visible' : extras.veryHidden ? 'VeryHidden' : 'Hidden',
    ...(tabColor && { tabColor }),
    showGridlines: config.showGridlines !== 0,
    showHeadings: !config.rowHeader.hidden,
    cells: toCells(engine, sheet, styles),
    merges: sheet.getMergeData().map(toArea),
    columns: mapLines(config.columnData, (line, index) => fromColumn(line, styles.index(readLineStyle(engine, id, { column: index })))),
    rows: toRows(engine, sheet, styles),
    ...(config.defaultRowHeight !== DEFAULT_ROW_PIXELS && { defaultRowHeight: toPoints(config.defaultRowHeight) }),
    ...(config.defaultColumnWidth !== DEFAULT_COLUMN_PIXELS && { defaultColumnWidth: toPoints(config.defaultColumnWidth) }),
    ...((xSplit > 0 || ySplit > 0) && { freeze: { rows: ySplit, columns: xSplit } }),
    ...features(engine, id),
    ...(extras.protection && { protection: structuredClone(extras.protection) }),
    ...(extras.page && { page: structuredClone(extras.page) }),
    ...(extras.charts?.length && { charts: extras.charts.map((chart) => chartForFile(engine, id, chart)) }),
    ...(extras.customProperties && { customProperties: { ...extras.customProperties } }),
  }
}

type Features = Pick<SheetData, 'tables' | 'validations' | 'highlights' | 'comments' | 'filter'>

function features(engine: Engine, id: string): Features {
  const { injector, unitId } = engine
  const rules = injector.get(univer.sheetsDataValidation.SheetDataValidationModel).getRules(unitId, id)
  const formats = injector.get(univer.sheetsConditionalFormatting.ConditionalFormattingRuleModel).getSubunitRules(unitId, id) ?? []
  const notes = [...(injector.get(univer.sheetsNote.SheetsNoteModel).getSheetNotes(unitId, id)?.values() ?? [])]
  const filter = sheetFilter(engine, id)
  return {
    tables: listTables(engine, id).map((table) => omit(table, 'id', 'sheetId')),
    validations: rules.flatMap((rule) => fromUniverRule(rule) ?? []),
    highlights: formats.map(fromUniverFormat),
    comments: notes.map((note) => toComment(note, engine.extras.sheets[id] ?? {})),
    ...(filter && { filter }),
  }
}

/** A note with its conversation, one remark a paragraph, as files hold it. */
function toComment(note: { id: string; row: number; col: number; note: string; author?: string }, { replies, resolvedComments }: SheetExtras): CommentData {
  const said = replies?.[note.id] ?? []
  return {
    row: note.row,
    column: note.col,
    author: note.author ?? '',
    text: [note.note, ...said.map(({ author, text }) => (author ? `${author}: ${text}` : text))].join('\n'),
    ...((said.length > 0 || resolvedComments?.[note.id]) && { isThread: true }),
  }
}

function toCells(engine: Engine, sheet: Worksheet, styles: StyleList): CellMatrix {
  const id = sheet.getSheetId()
  const styleAt = styleReader(engine, id)
  const formulaAt = formulaReader(engine, id)
  const cellAt = cellReader(engine, id)
  const spills = engine.injector.get(univer.formula.FormulaDataModel).getArrayFormulaRange()[engine.unitId]?.[id] as
    | Record<number, Record<number, IRange | null> | null>
    | undefined
  const cells: CellMatrix = {}
  const put = (row: number, column: number): void => {
    const { own, shown } = cellAt(row, column)
    const formula = own ? formulaAt(own, row, column) : undefined
    const spill = spills?.[row]?.[column]
    const cell = fromUniverCell(shown ?? {}, formula)
    const style = own?.s || Object.keys(cell).length > 0 ? styles.index(styleAt(row, column)) : undefined
    const full = { ...cell, ...present({ spill: spill && formula !== undefined ? toArea(spill) : undefined, style }) }
    if (Object.keys(full).length > 0 || hidesBelow(sheet, row, column, own)) (cells[row] ??= {})[column] = full
  }
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell) put(row, column)
  })
  for (const line of Object.values(spills ?? {})) {
    for (const spill of Object.values(line ?? {})) {
      if (!spill) continue
      for (let row = spill.startRow; row <= spill.endRow; row++)
        for (let column = spill.startColumn; column <= spill.endColumn; column++) if (!cells[row]?.[column]) put(row, column)
    }
  }
  return cells
}

/** Whether a cell that looks like Excel's default hides another look below it. */
function hidesBelow(sheet: Worksheet, row: number, column: number, own: Nullable<ICellData>): boolean {
  return Boolean(own?.s && (sheet.getColumnManager().getColumnStyle(column) || sheet.getRowManager().getRowStyle(row)))
}

function mapLines<T>(lines: Record<number, T | undefined>, map: (line: T, index: number) => LineData): Record<number, LineData> {
  const mapped: Record<number, LineData> = {}
  for (const [key, line] of Object.entries(lines)) {
    const own = line && map(line, Number(key))
    if (own && Object.keys(own).length > 0) mapped[Number(key)] = own
  }
  return mapped
}

function fromColumn({ w, hd }: Partial<IColumnData>, style: number | undefined): LineData {
  return { ...(w !== undefined && { size: toPoints(w) }), ...(hd && { hidden: true }), ...(style !== undefined && { style }) }
}

/** Only a height that was set: Univer works out the others again. Rows that a filter hides are hidden, as in files. */
function fromRow({ h, ia, hd }: Partial<IRowData>, style: number | undefined): LineData {
  return { ...(h !== undefined && ia === 0 && { size: toPoints(h) }), ...(hd && { hidden: true }), ...(style !== undefined && { style }) }
}

function toRows(engine: Engine, sheet: Worksheet, styles: StyleList): Record<number, LineData> {
  const id = sheet.getSheetId()
  const rows = mapLines(sheet.getConfig().rowData, (line, index) => fromRow(line, styles.index(readLineStyle(engine, id, { row: index }))))
  const end = sheet.getCellMatrix().getLength()
  for (let row = 0; row < end; row++) if (sheet.getRowFiltered(row)) rows[row] = { ...rows[row], hidden: true }
  return rows
}
