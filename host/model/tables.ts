import { addTable, insertCells, listTables, uniqueHeaders } from '../engine'
import type { Table } from '../engine'
import type { Area } from '../book'
import { containsArea, intersection } from '../engine'
import { HostError } from './errors'
import { WORKBOOK_TARGET } from './events'
import { eventMembers } from './events-of'
import type { WorkbookHost } from './host'
import { assertUnprotected, rangeOf } from './ranges'
import type { RangeState } from './ranges'
import { resolveRange } from './named-ranges'
import { collectionMembers, itemOf, method } from './table'
import type { ClassTable } from './table'
import { tableWords } from './table-words'
import { either, flag, instance, text } from './types'

/** The tables of the workbook, of a sheet, or of a range. */
export interface TablesState {
  sheetId?: string
  area?: Area
  /** only tables that lie wholly in the area */
  whole?: boolean
}

export const rangeOrAddress = either(instance<RangeState>('Range'), text)

const items: NonNullable<ClassTable<TablesState>['items']> = {
  type: 'Table',
  all: (self, host) => tablesIn(host, self).map(({ id }) => id),
  find: (self, key, host) => findTable(tablesIn(host, self), key)?.id,
}

function tablesIn(host: WorkbookHost, { sheetId, area, whole }: TablesState): Table[] {
  const tables = listTables(host.engine, sheetId)
  if (!area) return tables
  return tables.filter((table) => (whole ? containsArea(area, table.area) : intersection(area, table.area)))
}

/** By id or by name, in any case. */
function findTable(tables: readonly Table[], key: unknown): Table | undefined {
  const wanted = String(key).toLowerCase()
  return tables.find(({ id }) => id === key) ?? tables.find(({ name }) => name.toLowerCase() === wanted)
}

export const tableCollectionTable: ClassTable<TablesState> = {
  name: 'TableCollection',
  items,
  members: {
    ...collectionMembers(items),
    add: method([rangeOrAddress, flag], 'Table', ({ sheetId }: TablesState, [where, hasHeaders], host) => {
      const range = typeof where === 'string' ? resolveRange(host, where, sheetId) : where
      if (sheetId !== undefined && range.sheetId !== sheetId) throw new HostError('InvalidArgument', 'The range is on another worksheet.')
      return add(host, range, hasHeaders)
    }),
    ...eventMembers<TablesState>(
      { AddedEvent: 'tableAdded', DeletedEvent: 'tableDeleted', DataChangedEvent: 'tableChanged' },
      ({ sheetId }) => sheetId ?? WORKBOOK_TARGET,
    ),
  },
}

/** Without headers Excel makes a header row of its own above the data, which go down by one. */
function add(host: WorkbookHost, range: RangeState, hasHeaders: boolean): string {
  const { engine } = host
  const { sheetId, area } = range
  assertUnprotected(host, sheetId)
  const words = tableWords(host)
  if (hasHeaders) return addTable(engine, sheetId, area, { words })
  const headers = { ...area, bottom: area.top }
  insertCells(engine, sheetId, headers, 'Down')
  const names = uniqueHeaders(Array.from({ length: area.right - area.left + 1 }, () => ''), words)
  host.writer.write(sheetId, headers, [names])
  return addTable(engine, sheetId, { ...area, bottom: area.bottom + 1 }, { words })
}

/** The tables of a range have no `add` and no events. */
export const tableScopedCollectionTable: ClassTable<TablesState> = {
  name: 'TableScopedCollection',
  items,
  members: {
    ...collectionMembers(items, { getItemAt: false }),
    getFirst: method([], 'Table', (self: TablesState, _args, host) => itemOf({ ...items, find: () => items.all(self, host)[0] }, self, 0, host)),
  },
}

/** A range over an area of a table's sheet. */
export function rangeIn({ sheetId }: Table, area: Area): RangeState {
  return rangeOf(sheetId, area)
}
