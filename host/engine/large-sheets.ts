import type { ICellData, Injector, IRowData, Nullable, Workbook, Worksheet } from '@univerjs/core'
import { univer } from './univer'

interface RowWalker {
  refreshSheetRowVisibleFuncSet(unitId: string, subUnitId: string): void
  _getSheetRowVisibleFuncSet(unitId: string, subUnitId: string): Set<number>
  _univerInstanceService: { getUnit(unitId: string): Workbook | null }
}

/**
 * Lets Univer's bands of colour look only at rows that may be hidden. Its own way asks all 1,048,576 rows of a sheet with tables at every
 * change of a filter, a table or a hidden row, which takes a second.
 */
export function boundRowWalks(): void {
  const walker = univer.sheets.SheetRangeThemeModel.prototype as unknown as RowWalker
  walker.refreshSheetRowVisibleFuncSet = function (this: RowWalker, unitId, subUnitId) {
    const hidden = this._getSheetRowVisibleFuncSet(unitId, subUnitId)
    hidden.clear()
    const sheet = this._univerInstanceService.getUnit(unitId)?.getSheetBySheetId(subUnitId)
    if (!sheet) return
    const lines = sheet.getRowManager()
    const look = (row: number): void => {
      if (!sheet.getRowVisible(row) || lines.getRowHeight(row) === 0) hidden.add(row)
    }
    const end = sheet.getCellMatrix().getLength()
    for (let row = 1; row < end; row++) look(row)
    for (const key of Object.keys(lines.getRowData())) if (Number(key) >= Math.max(end, 1)) look(Number(key))
  }
}

type Rows = Record<number, Pick<IRowData, 'h' | 'ah' | 'ia' | 'hd'> | undefined>

interface Layout {
  rowTotalHeight: number
  rowHeightAccumulation: number[]
}

interface Skeleton {
  worksheet: Worksheet
  _injector: Injector
  _gapConfig: { rowGaps?: Record<number, { size?: number } | undefined> }
  _generateRowMatrixCache(rowCount: number, rows: Rows, height: number): Layout
}

/**
 * Lets Univer's layout ask only rows that a filter may hide whether one does, and lay 1,048,576 rows out anew only when some have another
 * height. Its own way asks them all for every sheet that is added, which takes half a second each, and lays them out at every change of a cell.
 */
export function boundRowLayout(): void {
  const skeleton = univer.core.SheetSkeleton.prototype as unknown as Skeleton
  const kept = new WeakMap<Skeleton, { key: string; layout: Layout }>()
  skeleton._generateRowMatrixCache = function (this: Skeleton, rowCount, rows, height) {
    const odd = oddHeights(this, rows, height)
    const key = `${rowCount} ${height} ${odd.flat().join()}`
    const before = kept.get(this)
    if (before?.key === key) return before.layout
    const layout = layOut(rowCount, height, new Map(odd))
    kept.set(this, { key, layout })
    return layout
  }
}

function layOut(rowCount: number, height: number, odd: ReadonlyMap<number, number>): Layout {
  const rowHeightAccumulation: number[] = []
  let rowTotalHeight = 0
  for (let row = 0; row < rowCount; row++) {
    rowTotalHeight += odd.get(row) ?? height
    rowHeightAccumulation.push(rowTotalHeight)
  }
  return { rowTotalHeight, rowHeightAccumulation }
}

/** The rows that have another height than the sheet's, in order. */
function oddHeights(skeleton: Skeleton, rows: Rows, height: number): [row: number, height: number][] {
  const gaps = skeleton._gapConfig.rowGaps ?? {}
  const heights = new Map<number, number>()
  for (const row of Object.keys(rows).map(Number)) heights.set(row, heightOf(rows[row], height))
  const end = filteredEnd(skeleton)
  for (let row = 0; row < end; row++) if (skeleton.worksheet.getRowFiltered(row)) heights.set(row, 0)
  for (const row of Object.keys(gaps).map(Number)) heights.set(row, (heights.get(row) ?? height) + (gaps[row]?.size ?? 0))
  return [...heights].filter(([, own]) => own !== height)
}

function heightOf(row: Rows[number], height: number): number {
  if (!row) return height
  if (row.hd === 1) return 0
  const isAuto = row.ia === undefined || row.ia === 1
  return isAuto && typeof row.ah === 'number' && row.ah > 0 ? row.ah : (row.h ?? height)
}

/** The first row that neither the sheet's filter nor a table reaches. */
function filteredEnd({ worksheet, _injector }: Skeleton): number {
  const [unit, sheet] = [worksheet.getUnitId(), worksheet.getSheetId()]
  const filter = _injector.get(univer.sheetsFilter.SheetsFilterService).getFilterModel(unit, sheet)
  const tables = _injector.get(univer.sheetsTable.TableManager).getTablesBySubunitId(unit, sheet)
  return Math.max(0, ...[filter?.getRange(), ...tables.map((table) => table.getRange())].map((range) => (range ? range.endRow + 1 : 0)))
}

interface FormulaModel {
  updateFormulaData(unitId: string, sheetId: string, cellValue: CellMatrixData): CellMatrixData
  _univerInstanceService: { getUnit(unitId: string): Workbook | null }
}

type FormulaCell = Nullable<Pick<ICellData, 'f' | 'si'>>
type CellMatrixData = Record<number, Nullable<Record<number, FormulaCell>>>

/**
 * Lets Univer look only at the cells that change for formulas that come and go. Its own way walks all cells of all sheets at every
 * change of a value or a format. Formulas that it keeps once for several cells (`si`) are left to it.
 */
export function boundFormulaWalks(): void {
  const model = univer.formula.FormulaDataModel.prototype as unknown as FormulaModel
  const walk = (model.updateFormulaData as { ofUniver?: FormulaModel['updateFormulaData'] }).ofUniver ?? model.updateFormulaData
  model.updateFormulaData = Object.assign(
    function (this: FormulaModel, unitId: string, sheetId: string, cellValue: CellMatrixData): CellMatrixData {
      const cells = this._univerInstanceService.getUnit(unitId)?.getSheetBySheetId(sheetId)?.getCellMatrix()
      const changed = cells && formulasOf(cellValue, (row, column) => cells.getValue(row, column))
      return changed ?? walk.call(this, unitId, sheetId, cellValue)
    },
    { ofUniver: walk },
  )
}

/** The formulas of changed cells, null where one goes; undefined when one of them is shared. */
function formulasOf(cellValue: CellMatrixData, before: (row: number, column: number) => FormulaCell): CellMatrixData | undefined {
  const changed: CellMatrixData = {}
  for (const [row, cells] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const old = before(Number(row), Number(column))
      if (cell?.si || old?.si) return undefined
      if (isFormula(cell?.f)) (changed[Number(row)] ??= {})[Number(column)] = { f: cell!.f! }
      else if (isFormula(old?.f)) (changed[Number(row)] ??= {})[Number(column)] = null
    }
  }
  return changed
}

const isFormula = (text: Nullable<string>): boolean => typeof text === 'string' && text.startsWith('=') && text.length > 1
