import { selectedAreas } from '../engine'
import { formatAddress, formatAddresses } from '../text'
import type { CellsChange, Change } from '../engine'
import { WORKBOOK_TARGET } from './events'
import type { EventName } from './events'
import type { WorkbookHost } from './host'

const BY_ADDIN = 'ThisLocalAddin'

/** Turns what happens in the workbook into the events of Excel's object model. */
export function tellChanges(host: WorkbookHost): void {
  let active = host.engine.workbook.getActiveSheet()?.getSheetId()
  host.changes.listen((change) => {
    if (change.type === 'sheet-activated') {
      if (active && active !== change.sheetId) host.events.emit('worksheetDeactivated', [active, WORKBOOK_TARGET], { worksheetId: active })
      active = change.sheetId
    }
    tell(host, change)
  })
  host.changes.watchFormulas((sheetId) => host.events.isWanted('worksheetFormulaChanged', [sheetId, WORKBOOK_TARGET]))
  host.engine.calculation.onCalculated(() => {
    for (const sheet of host.engine.workbook.getSheets()) {
      const worksheetId = sheet.getSheetId()
      host.events.emit('worksheetCalculated', [worksheetId, WORKBOOK_TARGET], { worksheetId, address: '' })
    }
  })
}

type OfSheet = Exclude<Change, { type: 'tables' | 'cells' | 'settings' }>
type Told = [event: EventName, targets: 'both' | 'workbook', details: object]

const TELLERS: { [T in OfSheet['type']]: (change: Extract<OfSheet, { type: T }>, host: WorkbookHost) => Told } = {
  format: ({ area }, host) => ['worksheetFormatChanged', 'both', { address: formatAddress(area), triggerSource: triggerSource(host) }],
  'sheet-added': () => ['worksheetAdded', 'workbook', {}],
  'sheet-deleted': () => ['worksheetDeleted', 'workbook', {}],
  'sheet-activated': () => ['worksheetActivated', 'both', {}],
  'sheet-renamed': ({ before, after }) => ['worksheetNameChanged', 'both', { nameBefore: before, nameAfter: after }],
  'sheet-moved': ({ before, after }) => ['worksheetMoved', 'workbook', { positionBefore: before, positionAfter: after }],
  'sheet-visibility': ({ before, after }) => ['worksheetVisibilityChanged', 'both', { visibilityBefore: before, visibilityAfter: after }],
  'rows-hidden': ({ area, hidden }) => ['worksheetRowHiddenChanged', 'both', { address: formatAddress(area), changeType: hidden ? 'Hidden' : 'Unhidden' }],
  selection: ({ sheetId }, host) => ['worksheetSelectionChanged', 'both', { address: formatAddresses(selectedAreas(host.engine, sheetId)) }],
}

function tell(host: WorkbookHost, change: Change): void {
  if (change.type === 'tables' || change.type === 'settings') return
  if (change.type === 'cells') return tellCells(host, change)
  const [event, who, details] = (TELLERS[change.type] as (change: OfSheet, host: WorkbookHost) => Told)(change, host)
  const targets = who === 'both' ? [change.sheetId, WORKBOOK_TARGET] : [WORKBOOK_TARGET]
  host.events.emit(event, targets, { source: 'Local', worksheetId: change.sheetId, ...details })
}

function tellCells(host: WorkbookHost, { sheetId, kind, area, shift, details, formulas }: CellsChange): void {
  if (formulas) tellFormulas(host, sheetId, formulas)
  const address = formatAddress(area)
  host.events.emit('worksheetChanged', [sheetId, WORKBOOK_TARGET], {
    address,
    changeType: kind,
    source: 'Local',
    worksheetId: sheetId,
    triggerSource: triggerSource(host),
    shiftDirection: shift ? `Shift${shift}` : 'None',
    referenceId: `${sheetId}!${address}`,
    ...(details && { valueBefore: details.before, valueAfter: details.after, valueTypeBefore: details.typeBefore, valueTypeAfter: details.typeAfter }),
  })
}

function tellFormulas(host: WorkbookHost, sheetId: string, formulas: NonNullable<CellsChange['formulas']>): void {
  const formulaDetails = formulas.map(({ row, column, before }) => ({
    cellAddress: formatAddress({ top: row, bottom: row, left: column, right: column }),
    previousFormula: String(before),
  }))
  host.events.emit('worksheetFormulaChanged', [sheetId, WORKBOOK_TARGET], { source: 'Local', worksheetId: sheetId, formulaDetails })
}

/** While a batch runs, what happens is the add-in's doing. Source: Excel.EventTriggerSource in the API reference. */
function triggerSource(host: WorkbookHost): string {
  return host.events.isRunning ? BY_ADDIN : 'Unknown'
}
