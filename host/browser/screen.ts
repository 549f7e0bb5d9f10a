import { IRenderManagerService } from '@univerjs/engine-render'
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

/** Tables may be without filter buttons; Univer's are not. */
function leaveOutFilterButtons(engine: Engine): void {
  const tables = engine.injector.get(univer.sheetsTable.TableManager)
  const all = tables.getSheetFilterRangeWithState.bind(tables)
  tables.getSheetFilterRangeWithState = (unitId, sheetId) => all(unitId, sheetId).filter(({ tableId }) => extrasOf(engine, tableId).showFilterButton)
}
