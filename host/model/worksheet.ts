import { activateSheet, copySheet, moveSheet, removeSheet, renameSheet, setSheetVisibility, setTabColor, sheetIds, sheetVisibility, tabColor, usedArea } from '../engine'
import { chartLinks } from './charts'
import { color } from './colors'
import { commentLinks } from './comments'
import { HostError } from './errors'
import { eventMembers } from './events-of'
import type { WorkbookHost } from './host'
import { pageBreakLinks } from './page-breaks'
import { areasAt } from './range-areas'
import { worksheetSearch } from './range-search'
import { inSheet, rangeAt, rangeOf, WHOLE_SHEET } from './ranges'
import { setSheetView, sheetView } from './sheet-view'
import { method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { flag, index, instance, int, number, oneOf, optional, text } from './types'
import { structural } from './workbook-protection'
import { visible } from './worksheets'

const sheet = instance<string>('Worksheet')
const place = oneOf('None', 'Before', 'After', 'Beginning', 'End')

const gridlines: Member<string> = value('boolean', (id, host) => sheetView(host, id).showGridlines, flag, (id, shown, host) => setSheetView(host, id, { showGridlines: shown }))
const headings: Member<string> = value('boolean', (id, host) => sheetView(host, id).showHeadings, flag, (id, shown, host) => setSheetView(host, id, { showHeadings: shown }))

export const worksheetTable: ClassTable<string> = {
  name: 'Worksheet',
  identity: (id) => id,
  members: {
    id: value('string', (id) => id),
    ...commentLinks.worksheet,
    name: structural(value('string', (id, host) => host.engine.sheet(id).getName(), text, (id, name, host) => renameSheet(host.engine, id, name))),
    position: structural(value('integer', (id, host) => sheetIds(host.engine).indexOf(id), int, (id, position, host) => moveSheet(host.engine, id, position))),
    visibility: structural(
      value('SheetVisibility', (id, host) => sheetVisibility(host.engine, id), oneOf('Visible', 'Hidden', 'VeryHidden'), (id, visibility, host) => setSheetVisibility(host.engine, id, visibility)),
    ),
    tabColor: value('string', (id, host) => tabColor(host.engine, id), text, (id, given, host) => setTabColor(host.engine, id, given === '' ? '' : color.read(given))),
    showGridlines: gridlines,
    showHeadings: headings,
    /** the client sets them by these names */
    gridlines,
    headings,
    standardWidth: value('number', (id, host) => sheetView(host, id).standardWidth, number, (id, width, host) => setSheetView(host, id, { standardWidth: width })),
    standardHeight: value('number', (id, host) => sheetView(host, id).standardHeight),
    enableCalculation: value('boolean', () => true),
    names: object('NamedItemCollection', (sheetId) => ({ sheetId })),
    tables: object('TableCollection', (sheetId) => ({ sheetId })),
    autoFilter: object('AutoFilter', (sheetId) => ({ sheetId })),
    protection: object('WorksheetProtection'),
    pageLayout: object('PageLayout'),
    ...pageBreakLinks,
    ...chartLinks,
    freezePanes: object('WorksheetFreezePanes'),
    customProperties: object('WorksheetCustomPropertyCollection'),
    activate: method([], undefined, (id, _args, host) => activateSheet(host.engine, id)),
    delete: structural(method([], undefined, (id: string, _args, host) => removeSheet(host.engine, id))),
    copy: structural(
      method([optional(place), optional(sheet)], 'Worksheet', (id: string, [position, relativeTo], host) => copySheet(host.engine, id, positionOf(host, position, relativeTo))),
    ),
    calculate: method([optional(flag)], undefined, async (_id, [everything], host) => {
      host.flush()
      await host.engine.calculation.calculate(everything ?? false)
    }),
    getNext: method([optional(flag)], 'Worksheet', (id, [visibleOnly], host) => beside(host, id, 1, visibleOnly)),
    getPrevious: method([optional(flag)], 'Worksheet', (id, [visibleOnly], host) => beside(host, id, -1, visibleOnly)),
    getRange: method([optional(text)], 'Range', (id, [address], host) => (address === undefined || address === '' ? rangeOf(id, WHOLE_SHEET) : rangeAt(host, id, address))),
    getRanges: method([optional(text)], 'RangeAreas', (id, [addresses], host) => (addresses === undefined || addresses === '' ? { sheetId: id, areas: [WHOLE_SHEET] } : areasAt(host, id, addresses))),
    getCell: method([index, index], 'Range', (id, [row, column]) => inSheet(id, { top: row, bottom: row, left: column, right: column })),
    getRangeByIndexes: method([index, index, int, int], 'Range', (id, [top, left, rows, columns]) => inSheet(id, { top, left, bottom: top + rows - 1, right: left + columns - 1 })),
    getUsedRange: method([optional(flag)], 'Range', async (id, [valuesOnly = false], host) => {
      await host.settle()
      return rangeOf(id, usedArea(host.engine, id, valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 })
    }),
    /** unlike the method without its ending, null for an empty sheet */
    getUsedRangeOrNullObject: method([optional(flag)], 'Range', async (id, [valuesOnly = false], host) => {
      await host.settle()
      const area = usedArea(host.engine, id, valuesOnly)
      return area ? rangeOf(id, area) : null
    }),
    ...worksheetSearch,
    ...eventMembers<string>(
      {
        ActivatedEvent: 'worksheetActivated',
        DeactivatedEvent: 'worksheetDeactivated',
        CalculatedEvent: 'worksheetCalculated',
        DataChangedEvent: 'worksheetChanged',
        FormatChangedEvent: 'worksheetFormatChanged',
        FormulaChangedEvent: 'worksheetFormulaChanged',
        SelectionChangedEvent: 'worksheetSelectionChanged',
        EventNameChanged: 'worksheetNameChanged',
        EventVisibilityChanged: 'worksheetVisibilityChanged',
        ProtectionChangedEvent: 'worksheetProtectionChanged',
        RowHiddenChangedEvent: 'worksheetRowHiddenChanged',
        RowSortedEvent: 'worksheetRowSorted',
        ColumnSortedEvent: 'worksheetColumnSorted',
      },
      (id) => id,
    ),
  },
}

/** Where a copy goes; by default after the last. @throws HostError InvalidArgument for a neighbour that is not given */
function positionOf(host: WorkbookHost, position: 'None' | 'Before' | 'After' | 'Beginning' | 'End' = 'None', relativeTo: string | undefined): number {
  const ids = sheetIds(host.engine)
  if (position === 'Beginning') return 0
  if (position === 'None' || position === 'End') return ids.length
  if (relativeTo === undefined) throw new HostError('InvalidArgument', `${position} needs a worksheet to stand beside.`)
  return ids.indexOf(relativeTo) + (position === 'After' ? 1 : 0)
}

function beside(host: WorkbookHost, id: string, step: 1 | -1, visibleOnly = false): string {
  const all = sheetIds(host.engine)
  const shown = new Set(visible(host, visibleOnly))
  for (let at = all.indexOf(id) + step; at >= 0 && at < all.length; at += step) {
    const found = all[at]
    if (found !== undefined && shown.has(found)) return found
  }
  throw new HostError('ItemNotFound', 'There is no worksheet on that side.')
}
