import { HostError } from './errors'
import { eventMembers } from './events-of'
import { WORKBOOK_TARGET } from './events'
import type { WorkbookHost } from './host'
import { collectionMembers, method } from './table'
import type { ClassTable } from './table'
import { flag, optional } from './types'

/** Ids of the sheets in order. */
export function sheetIds(host: WorkbookHost): readonly string[] {
  return host.engine.workbook.getSheetOrders()
}

/** A sheet by its id or its name, in any case. */
export function findSheet(host: WorkbookHost, key: string): string | undefined {
  const { workbook } = host.engine
  if (workbook.getSheetBySheetId(key)) return key
  const name = key.toLowerCase()
  return workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === name)?.getSheetId()
}

const items: ClassTable['items'] = {
  type: 'Worksheet',
  all: (_self, host) => sheetIds(host),
  find: (_self, key, host) => findSheet(host, String(key)),
}

export const worksheetCollectionTable: ClassTable = {
  name: 'WorksheetCollection',
  items,
  members: {
    ...collectionMembers(items, { getItemAt: false }),
    getCount: method([optional(flag)], undefined, (_self, [visibleOnly], host) => visible(host, visibleOnly).length),
    getActiveWorksheet: method([], 'Worksheet', (_self, _args, host) => host.engine.workbook.getActiveSheet().getSheetId()),
    getFirst: method([optional(flag)], 'Worksheet', (_self, [visibleOnly], host) => required(visible(host, visibleOnly)[0])),
    getLast: method([optional(flag)], 'Worksheet', (_self, [visibleOnly], host) => required(visible(host, visibleOnly).at(-1))),
    ...eventMembers(
      {
        ActivatedEvent: 'worksheetActivated',
        DeactivatedEvent: 'worksheetDeactivated',
        AddedEvent: 'worksheetAdded',
        DeletedEvent: 'worksheetDeleted',
        CalculatedEvent: 'worksheetCalculated',
        DataChangedEvent: 'worksheetChanged',
        FormatChangedEvent: 'worksheetFormatChanged',
        SelectionChangedEvent: 'worksheetSelectionChanged',
        EventNameChanged: 'worksheetNameChanged',
        EventMoved: 'worksheetMoved',
        EventVisibilityChanged: 'worksheetVisibilityChanged',
        ProtectionChangedEvent: 'worksheetProtectionChanged',
        RowSortedEvent: 'worksheetRowSorted',
        ColumnSortedEvent: 'worksheetColumnSorted',
      },
      () => WORKBOOK_TARGET,
    ),
  },
}

/** All sheets in order, or those that are not hidden. */
export function visible(host: WorkbookHost, only = false): readonly string[] {
  return only ? sheetIds(host).filter((id) => !host.engine.sheet(id).isSheetHidden()) : sheetIds(host)
}

function required(id: string | undefined): string {
  if (id === undefined) throw new HostError('ItemNotFound')
  return id
}
