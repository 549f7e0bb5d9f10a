import { bodyArea, sortTable, tableById } from '../engine'
import type { SortField } from '../engine'
import { formatAddress } from '../text'
import { WORKBOOK_TARGET } from './events'
import type { WorkbookHost } from './host'
import { assertEditable, assertUnprotected } from './ranges'
import { readSortFields, sortFields } from './sort-fields'
import { method, value } from './table'
import type { ClassTable } from './table'
import { flag, oneOf, optional } from './types'

interface LastSort {
  fields: SortField[]
  matchCase: boolean
  method: 'PinYin' | 'StrokeCount'
}

const sorts = new WeakMap<WorkbookHost, Map<string, LastSort>>()
/** texts are compared by pinyin: another way is refused */
const sortMethod = oneOf('PinYin')

/** How a table is sorted: of its id. What was done is remembered while the workbook is open. */
export const tableSortTable: ClassTable<string> = {
  name: 'TableSort',
  members: {
    fields: value('SortField[]', (id, host) => (lastSort(host, id)?.fields ?? []).map(shown)),
    matchCase: value('boolean', (id, host) => lastSort(host, id)?.matchCase ?? false),
    method: value('SortMethod', (id, host) => lastSort(host, id)?.method ?? 'PinYin'),
    apply: method([sortFields, optional(flag), optional(sortMethod)], undefined, (id: string, [fields, matchCase = false], host) => {
      const { columns } = tableById(host.engine, id)
      apply(host, id, { fields: readSortFields(fields, columns.length), matchCase, method: 'PinYin' })
    }),
    reapply: method([], undefined, (id: string, _args, host) => {
      const last = lastSort(host, id)
      if (last) apply(host, id, last)
    }),
    clear: method([], undefined, (id: string, _args, host) => {
      sorts.get(host)?.delete(id)
    }),
  },
}

function lastSort(host: WorkbookHost, id: string): LastSort | undefined {
  return sorts.get(host)?.get(id)
}

function apply(host: WorkbookHost, id: string, sort: LastSort): void {
  const table = tableById(host.engine, id)
  const body = bodyArea(table)
  assertUnprotected(host, table.sheetId, 'allowSort')
  assertEditable(host, { sheetId: table.sheetId, area: body })
  sortTable(host.engine, id, sort.fields, sort.matchCase)
  const known = sorts.get(host) ?? new Map<string, LastSort>()
  sorts.set(host, known.set(id, sort))
  host.events.emit('worksheetRowSorted', [table.sheetId, WORKBOOK_TARGET], { address: formatAddress(body), source: 'Local', worksheetId: table.sheetId })
}

function shown({ textAsNumber, ...field }: SortField): object {
  return { ...field, dataOption: textAsNumber ? 'TextAsNumber' : 'Normal' }
}
