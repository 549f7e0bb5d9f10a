import { selectedAreas } from '../engine'
import { commentLinks } from './comments'
import { HostError } from './errors'
import { activeRange } from './range-actions'
import { rangeOf } from './ranges'
import { parseAddress } from '../text'
import { method, object, value } from './table'
import type { ClassTable } from './table'
import { text } from './types'

export const workbookTable: ClassTable = {
  name: 'Workbook',
  members: {
    name: value('string', (_self, host) => host.name),
    isDirty: value('boolean', () => true),
    readOnly: value('boolean', () => false),
    autoSave: value('boolean', () => false),
    previouslySaved: value('boolean', () => true),
    application: object('Application'),
    worksheets: object('WorksheetCollection'),
    ...commentLinks.workbook,
    functions: object('Functions'),
    names: object('NamedItemCollection', () => ({})),
    tables: object('TableCollection', () => ({})),
    settings: object('SettingCollection'),
    properties: object('DocumentProperties'),
    protection: object('WorkbookProtection'),
    _Runtime: object('Runtime'),
    getActiveCell: method([], 'Range', (_self, _args, host) => activeRange(host)),
    getSelectedRange: method([], 'Range', (_self, _args, host) => {
      const sheetId = host.engine.workbook.getActiveSheet().getSheetId()
      const [area, ...others] = selectedAreas(host.engine, sheetId)
      if (!area || others.length) throw new HostError('InvalidSelection', 'Several areas are selected.')
      return rangeOf(sheetId, area)
    }),
    getSelectedRanges: method([], 'RangeAreas', (_self, _args, host) => {
      const sheetId = host.engine.workbook.getActiveSheet().getSheetId()
      return { sheetId, areas: selectedAreas(host.engine, sheetId) }
    }),
    /** an event's `getRange`: its reference is the sheet's id and the address */
    _GetRangeForEventByReferenceId: method([text], 'Range', (_self, [reference], host) => {
      const at = reference.lastIndexOf('!')
      const sheetId = reference.slice(0, at)
      const area = parseAddress(reference.slice(at + 1))?.area
      if (!area || !host.engine.workbook.getSheetBySheetId(sheetId)) throw new HostError('ItemNotFound')
      return rangeOf(sheetId, area)
    }),
  },
}
