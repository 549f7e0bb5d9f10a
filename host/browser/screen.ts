import { IRenderManagerService } from '@univerjs/engine-render'
import type { INumfmtService } from '@univerjs/sheets'
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui'
import { extrasOf, univer } from '../engine'
import type { CellCustom, Engine } from '../engine'

const CHANGED_EXTRA = 'host.mutation.set-extra'
/** Before Univer's own, which takes the formula that is calculated. */
const FIRST = 100

/** Lets Univer's interface show what only this host knows of a workbook. */
export function improveScreen(engine: Engine): void {
  redrawOnExtras(engine)
  showTypedFormulas(engine)
  leaveOutFilterButtons(engine)
  checkFilledRows(engine)
  heedFormatsOfLines(engine)
}

/** What Univer cannot hold is drawn too: a table's bands, its totals, its filter buttons. */
function redrawOnExtras(engine: Engine): void {
  engine.injector.get(univer.core.ICommandService).onCommandExecuted(({ id }) => {
    if (id !== CHANGED_EXTRA) return
    const render = engine.injector.get(IRenderManagerService).getRenderById(engine.unitId)
    const sheetId = engine.workbook.getActiveSheet().getSheetId()
    const skeletons = render?.with(SheetSkeletonManagerService)
    skeletons?.makeDirty({ sheetId }, true)
    skeletons?.setCurrent({ sheetId })
    render?.mainComponent?.makeDirty()
  })
}

/** The formula bar and the editor show a formula as it was typed, not the form in which it is calculated. */
function showTypedFormulas(engine: Engine): void {
  const { BEFORE_CELL_EDIT, SheetInterceptorService } = univer.sheets
  engine.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler(cell, _place, next) {
      const typed = (cell?.custom as CellCustom | undefined)?.formula
      return typed === undefined ? next(cell) : { ...cell, f: typed }
    },
  })
}

/** Univer marks cells that break their rules. It would look at every row of a rule, and there are rules of twenty thousand rows. */
function checkFilledRows(engine: Engine): void {
  const checker = engine.injector.get(univer.sheetsDataValidation.SheetsDataValidationValidatorService)
  const check = checker.validatorRanges.bind(checker)
  checker.validatorRanges = (unitId, sheetId, ranges) => {
    const { endRow } = engine.sheet(sheetId).getDataRealRange()
    const filled = ranges.filter(({ startRow }) => startRow <= endRow)
    return check(unitId, sheetId, filled.map((range) => ({ ...range, endRow: Math.min(range.endRow, endRow) })))
  }
}

/** Univer asks a cell alone for its number format, where it draws it and takes what is typed: whole rows and columns have theirs too. */
function heedFormatsOfLines(engine: Engine): void {
  const formats = engine.injector.get(univer.sheets.INumfmtService)
  const ofCell = formats.getValue.bind(formats)
  formats.getValue = (unitId, sheetId, row, column) => {
    const own = ofCell(unitId, sheetId, row, column)
    if (own) return own
    const sheet = engine.sheet(sheetId)
    const lines = [sheet.getRowManager().getRowStyle(row), sheet.getColumnManager().getColumnStyle(column)]
    return lines.map((style) => engine.workbook.getStyles().get(style)?.n).find(Boolean) ?? null
  }
  keepTypedText(engine, formats)
}

/** What is typed where the format is text stays as it is typed: a phone is no number, and what begins with = no formula. */
function keepTypedText(engine: Engine, formats: Pick<INumfmtService, 'getValue'>): void {
  const { AFTER_CELL_EDIT, SheetInterceptorService } = univer.sheets
  const { CellValueType, isTextFormat } = univer.core
  engine.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler(cell, { unitId, subUnitId, row, col }, next) {
      const typed = cell?.f ?? cell?.v
      if (typed === undefined || typed === null || !isTextFormat(formats.getValue(unitId, subUnitId, row, col)?.pattern)) return next(cell)
      return next({ ...cell, v: String(typed), f: null, si: null, t: CellValueType.STRING })
    },
  })
}

/** Tables may be without filter buttons; Univer's are not. */
function leaveOutFilterButtons(engine: Engine): void {
  const tables = engine.injector.get(univer.sheetsTable.TableManager)
  const all = tables.getSheetFilterRangeWithState.bind(tables)
  tables.getSheetFilterRangeWithState = (unitId, sheetId) => all(unitId, sheetId).filter(({ tableId }) => extrasOf(engine, tableId).showFilterButton)
}
