import { selectedAreas } from '../engine'
import { formatAddress, formatAddresses } from '../text'
import type { CellsChange, Change } from '../engine'
import { WORKBOOK_TARGET } from './events'
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
  host.engine.calculation.onCalculated(() => {
    for (const sheet of host.engine.workbook.getSheets()) {
      const worksheetId = sheet.getSheetId()
      host.events.emit('worksheetCalculated', [worksheetId, WORKBOOK_TARGET], { worksheetId, address: '' })
    }
  })
}

function tell(host: WorkbookHost, change: Change): void {
  const { events } = host
  if (change.type === 'tables') return
  const targets = [change.sheetId, WORKBOOK_TARGET]
  const source = { source: 'Local', worksheetId: change.sheetId }
  switch (change.type) {
    case 'cells':
      return tellCells(host, change)
    case 'format':
      return events.emit('worksheetFormatChanged', targets, { ...source, address: formatAddress(change.area), triggerSource: triggerSource(host) })
    case 'sheet-added':
      return events.emit('worksheetAdded', [WORKBOOK_TARGET], source)
    case 'sheet-deleted':
      return events.emit('worksheetDeleted', [WORKBOOK_TARGET], source)
    case 'sheet-activated':
      return events.emit('worksheetActivated', targets, { worksheetId: change.sheetId })
    case 'sheet-renamed':
      return events.emit('worksheetNameChanged', targets, { ...source, nameBefore: change.before, nameAfter: change.after })
    case 'selection':
      return events.emit('worksheetSelectionChanged', targets, { worksheetId: change.sheetId, address: formatAddresses(selectedAreas(host.engine, change.sheetId)) })
  }
}

function tellCells(host: WorkbookHost, { sheetId, kind, area, shift, details }: CellsChange): void {
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

/** While a batch runs, what happens is the add-in's doing. Source: Excel.EventTriggerSource in the API reference. */
function triggerSource(host: WorkbookHost): string {
  return host.events.isHeld ? BY_ADDIN : 'Unknown'
}
