import { activeSheet, addSheet, findSheet as findByName, sheetIds as idsInOrder, visibleSheets } from '../engine'
import { HostError } from './errors'
import { eventMembers } from './events-of'
import { WORKBOOK_TARGET } from './events'
import type { WorkbookHost } from './host'
import { collectionMembers, method } from './table'
import type { ClassTable } from './table'
import { flag, optional, text } from './types'
import { structural } from './workbook-protection'

/** A sheet by its id or its name, in any case. */
export function findSheet(host: WorkbookHost, key: string): string | undefined {
  return host.engine.workbook.getSheetBySheetId(key) ? key : findByName(host.engine, key)
}

const items: ClassTable['items'] = {
  type: 'Worksheet',
  all: (_self, host) => idsInOrder(host.engine),
  find: (_self, key, host) => findSheet(host, String(key)),
}

export const worksheetCollectionTable: ClassTable = {
  name: 'WorksheetCollection',
  items,
  members: {
    ...collectionMembers(items, { getItemAt: false }),
    add: structural(method([optional(text)], 'Worksheet', (_self, [name], host) => addSheet(host.engine, name === undefined ? {} : { name }))),
    getCount: method([optional(flag)], undefined, (_self, [visibleOnly], host) => visible(host, visibleOnly).length),
    getActiveWorksheet: method([], 'Worksheet', (_self, _args, host) => activeSheet(host.engine)),
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
        FormulaChangedEvent: 'worksheetFormulaChanged',
        RowHiddenChangedEvent: 'worksheetRowHiddenChanged',
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
  return only ? visibleSheets(host.engine) : idsInOrder(host.engine)
}

function required(id: string | undefined): string {
  if (id === undefined) throw new HostError('ItemNotFound')
  return id
}
