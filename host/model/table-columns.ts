import { addTableColumns, bodyArea, deleteTableColumns, headerArea, readValues, renameTableColumn, tableById, tableColumnIds, totalsArea, uniqueHeaders } from '../engine'
import type { Engine, Table } from '../engine'
import type { Area } from '../book'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { matrixFor, rangeOf } from './ranges'
import type { RangeState } from './ranges'
import { calculated, collectionMembers, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { editable } from './table-object'
import { tableWords } from './table-words'
import { setValues } from './range'
import { anything, cellValues, int, optional, text } from './types'

/** A column keeps its id, whatever its name and place. */
export interface ColumnState {
  table: string
  column: string
}

const items: NonNullable<ClassTable<string>['items']> = {
  type: 'TableColumn',
  all: (table, host) => tableColumnIds(host.engine, table).map((column): ColumnState => ({ table, column })),
  find: (table, key, host) => findColumn(host, table, key),
}

/** A number is an id; a text is a name, in any case, or else an id. */
function findColumn(host: WorkbookHost, table: string, key: unknown): ColumnState | undefined {
  const ids = tableColumnIds(host.engine, table)
  const wanted = String(key).toLowerCase()
  const named = typeof key === 'string' ? tableById(host.engine, table).columns.findIndex(({ name }) => name.toLowerCase() === wanted) : -1
  const column = ids[named] ?? ids.find((id) => String(numberOf(host.engine, table, id)) === wanted)
  return column === undefined ? undefined : { table, column }
}

export const tableColumnCollectionTable: ClassTable<string> = {
  name: 'TableColumnCollection',
  items,
  members: {
    ...collectionMembers(items),
    add: method([optional(int), optional(anything), optional(text)], 'TableColumn', (id: string, [index, values, name], host) => addColumn(host, id, index, values, name)),
  },
}

export const tableColumnTable: ClassTable<ColumnState> = {
  name: 'TableColumn',
  identity: ({ table, column }, host) => numberOf(host.engine, table, column),
  members: {
    id: value('number', ({ table, column }, host) => numberOf(host.engine, table, column)),
    index: value('integer', (self, host) => columnPlace(host, self).index),
    name: value('string', (self, host) => columnPlace(host, self).name, text, (self, name: string, host) => {
      renameTableColumn(host.engine, editable(host, self.table).id, columnPlace(host, self).index, name)
    }),
    values: calculated(
      value('any[][]', (self, host) => readValues(host.engine, ...placeOf(part(self, host, ({ area }) => area))), cellValues, (self, given, host) => {
        setValues(part(self, host, ({ area }) => area), given, host)
      }),
    ),
    filter: object('Filter'),
    getRange: partMethod(({ area }) => area),
    getHeaderRowRange: partMethod(headerArea),
    getDataBodyRange: partMethod(bodyArea),
    getTotalRowRange: partMethod(totalsArea),
    delete: method([], undefined, (self: ColumnState, _args, host) => deleteTableColumns(host.engine, editable(host, self.table).id, columnPlace(host, self).index)),
  },
}

/** A column of its table as it stands now. @throws HostError ItemNotFound when it is gone */
export function columnPlace(host: WorkbookHost, { table: id, column }: ColumnState): { table: Table; index: number; name: string } {
  const table = tableById(host.engine, id)
  const index = tableColumnIds(host.engine, id).indexOf(column)
  const found = table.columns[index]
  if (!found) throw new HostError('ItemNotFound', 'The column was deleted.')
  return { table, index, name: found.name }
}

function part(self: ColumnState, host: WorkbookHost, of: (table: Table) => Area | undefined): RangeState {
  const { table, index } = columnPlace(host, self)
  const area = of(table)
  if (!area) throw new HostError('ItemNotFound', 'The table does not show this part.')
  return rangeOf(table.sheetId, { ...area, left: area.left + index, right: area.left + index })
}

function partMethod(of: (table: Table) => Area | undefined): Member<ColumnState> {
  return method<ColumnState, []>([], 'Range', (self, _args, host) => part(self, host, of))
}

function placeOf({ sheetId, area }: RangeState): [sheetId: string, area: Area] {
  return [sheetId, area]
}

/**
 * Adds a column with its values: those of the whole column with its header, as in Excel, or one for every cell of its body.
 * A name overrides the header among the values.
 */
function addColumn(host: WorkbookHost, id: string, index: number | undefined, values: unknown, name: string | undefined): ColumnState {
  const table = editable(host, id)
  const height = table.area.bottom - table.area.top + 1
  const given = values === undefined ? undefined : columnValues(table, values, height)
  const header = name ?? (table.showHeaders && given ? String(given[0]?.[0] ?? '') : '')
  const others = table.columns.map((column) => column.name)
  const unique = uniqueHeaders([...others, header], tableWords(host)).at(-1) ?? header
  const at = addTableColumns(host.engine, id, index === undefined || index < 0 ? undefined : index, [unique])
  const state: ColumnState = { table: id, column: tableColumnIds(host.engine, id)[at] ?? '' }
  if (!given) return state
  const range = part(state, host, ({ area }) => area)
  const from = table.showHeaders ? 1 : 0
  host.writer.write(range.sheetId, { ...range.area, top: range.area.top + from, bottom: range.area.top + given.length - 1 }, given.slice(from))
  return state
}

/** The totals row may be left out. */
function columnValues(table: Table, values: unknown, height: number): unknown[][] {
  if (!Array.isArray(values)) return Array.from({ length: height - (table.showTotals ? 1 : 0) }, (_, row) => [table.showHeaders && row === 0 ? '' : values])
  const rows = values.length
  const range = rangeOf(table.sheetId, { ...table.area, right: table.area.left, bottom: table.area.bottom - (table.showTotals && rows === height - 1 ? 1 : 0) })
  return matrixFor(range, values)
}

/** Excel numbers a table's columns from 1 as they come, and no number comes twice. */
function numberOf(engine: Engine, table: string, column: string): number {
  const tables = numbers.get(engine) ?? new Map<string, string[]>()
  numbers.set(engine, tables)
  const met = tables.get(table) ?? []
  tables.set(table, met)
  for (const id of tableColumnIds(engine, table)) if (!met.includes(id)) met.push(id)
  return met.indexOf(column) + 1
}

const numbers = new WeakMap<Engine, Map<string, string[]>>()
