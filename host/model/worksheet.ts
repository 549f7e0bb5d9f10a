import { commentLinks } from './comments'
import { eventMembers } from './events-of'
import { inSheet, rangeAt, rangeOf, WHOLE_SHEET } from './ranges'
import { method, object, value } from './table'
import type { ClassTable } from './table'
import { index, int, optional, text } from './types'

export const worksheetTable: ClassTable<string> = {
  name: 'Worksheet',
  identity: (id) => id,
  members: {
    id: value('string', (id) => id),
    ...commentLinks.worksheet,
    name: value('string', (id, host) => host.engine.sheet(id).getName()),
    position: value('integer', (id, host) => host.engine.workbook.getSheetOrders().indexOf(id)),
    names: object('NamedItemCollection', (sheetId) => ({ sheetId })),
    tables: object('TableCollection', (sheetId) => ({ sheetId })),
    autoFilter: object('AutoFilter', (sheetId) => ({ sheetId })),
    protection: object('WorksheetProtection'),
    pageLayout: object('PageLayout'),
    freezePanes: object('WorksheetFreezePanes'),
    getRange: method([optional(text)], 'Range', (id, [address], host) => (address === undefined || address === '' ? rangeOf(id, WHOLE_SHEET) : rangeAt(host, id, address))),
    getCell: method([index, index], 'Range', (id, [row, column]) => inSheet(id, { top: row, bottom: row, left: column, right: column })),
    getRangeByIndexes: method([index, index, int, int], 'Range', (id, [top, left, rows, columns]) => inSheet(id, { top, left, bottom: top + rows - 1, right: left + columns - 1 })),
    ...eventMembers<string>(
      {
        ActivatedEvent: 'worksheetActivated',
        DeactivatedEvent: 'worksheetDeactivated',
        CalculatedEvent: 'worksheetCalculated',
        DataChangedEvent: 'worksheetChanged',
        FormatChangedEvent: 'worksheetFormatChanged',
        SelectionChangedEvent: 'worksheetSelectionChanged',
        EventNameChanged: 'worksheetNameChanged',
        EventVisibilityChanged: 'worksheetVisibilityChanged',
        ProtectionChangedEvent: 'worksheetProtectionChanged',
        RowSortedEvent: 'worksheetRowSorted',
        ColumnSortedEvent: 'worksheetColumnSorted',
      },
      (id) => id,
    ),
  },
}
