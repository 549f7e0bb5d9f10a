import { sortArea } from '../engine'
import { formatAddress } from '../text'
import { WORKBOOK_TARGET } from './events'
import type { WorkbookHost } from './host'
import { assertEditable, columnCount, rowCount } from './ranges'
import type { RangeState } from './ranges'
import { readSortFields, sortFields } from './sort-fields'
import { calculated, method } from './table'
import type { ClassTable } from './table'
import { flag, oneOf, optional } from './types'

const orientation = oneOf('Rows', 'Columns')
const sortMethod = oneOf('PinYin', 'StrokeCount')

/** `range.sort`: its state is the range. */
export const rangeSortTable: ClassTable<RangeState> = {
  name: 'RangeSort',
  members: {
    apply: calculated(
      method([sortFields, optional(flag), optional(flag), optional(orientation), optional(sortMethod)], undefined, (self: RangeState, [fields, matchCase = false, hasHeaders = false, how = 'Rows'], host) =>
        apply(self, fields, { matchCase, hasHeaders, columns: how === 'Columns' }, host),
      ),
    ),
  },
}

function apply(self: RangeState, fields: readonly Record<string, unknown>[], options: { matchCase: boolean; hasHeaders: boolean; columns: boolean }, host: WorkbookHost): void {
  const { matchCase, hasHeaders, columns } = options
  assertEditable(host, self)
  const read = readSortFields(fields, columns ? rowCount(self) : columnCount(self))
  const first = columns ? 'left' : 'top'
  const area = hasHeaders ? { ...self.area, [first]: self.area[first] + 1 } : self.area
  sortArea(host.engine, self.sheetId, area, read, { matchCase, columns })
  const event = columns ? 'worksheetColumnSorted' : 'worksheetRowSorted'
  host.events.emit(event, [self.sheetId, WORKBOOK_TARGET], { source: 'Local', worksheetId: self.sheetId, address: formatAddress(area) })
}
