import { intersection, listTables, toArea, univer } from '../engine'
import type { CellsChange } from '../engine'
import { formatAddress } from '../text'
import { WORKBOOK_TARGET } from './events'
import type { WorkbookHost } from './host'

/** Tells tables of changes of their cells and of the selection. */
export function tellTables(host: WorkbookHost): void {
  host.changes.listen((change) => {
    if (change.type === 'cells' && isAwaited(host, 'tableChanged')) tellCells(host, change)
    if (change.type === 'selection' && isAwaited(host, 'tableSelectionChanged')) tellSelection(host, change.sheetId)
  })
}

function isAwaited(host: WorkbookHost, event: 'tableChanged' | 'tableSelectionChanged'): boolean {
  return host.events.isAwaited(event)
}

function tellCells(host: WorkbookHost, { sheetId, kind, area, details }: CellsChange): void {
  for (const table of listTables(host.engine, sheetId)) {
    const part = intersection(table.area, area)
    if (!part) continue
    const address = formatAddress(part)
    host.events.emit('tableChanged', [table.id, sheetId, WORKBOOK_TARGET], {
      address,
      changeType: inTable(kind, area.right - area.left >= table.area.right - table.area.left),
      source: 'Local',
      tableId: table.id,
      worksheetId: sheetId,
      referenceId: `${sheetId}!${address}`,
      ...(details && { valueBefore: details.before, valueAfter: details.after, valueTypeBefore: details.typeBefore, valueTypeAfter: details.typeAfter }),
    })
  }
}

/** Cells inserted or deleted over the whole width of a table are its rows, others its columns. */
function inTable(kind: CellsChange['kind'], isWide: boolean): CellsChange['kind'] {
  if (kind === 'CellInserted') return isWide ? 'RowInserted' : 'ColumnInserted'
  if (kind === 'CellDeleted') return isWide ? 'RowDeleted' : 'ColumnDeleted'
  return kind
}

/** Every table hears; one that the selection is not in gets no address. */
function tellSelection(host: WorkbookHost, sheetId: string): void {
  const range = host.engine.injector.get(univer.sheets.SheetsSelectionsService).getCurrentLastSelection()?.range
  const selected = range && toArea(range)
  for (const table of listTables(host.engine)) {
    const isInside = selected && table.sheetId === sheetId && intersection(table.area, selected) !== undefined
    host.events.emit('tableSelectionChanged', [table.id], { address: isInside ? formatAddress(selected) : '', tableId: table.id, worksheetId: sheetId })
  }
}
