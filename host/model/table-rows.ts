import type { Area } from '../book'
import { addTableRows, bodyArea, deleteTableRows, readValues, tableById, usedArea } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { setValues } from './range'
import { rangeOf } from './ranges'
import type { RangeState } from './ranges'
import { calculated, collectionMembers, method, value } from './table'
import type { ClassTable } from './table'
import { editable } from './table-object'
import { anything, either, flag, index, instance, int, listOf, optional } from './types'

/** A row by its place among the table's rows: what stands there may change, as in Excel. */
export interface RowState {
  table: string
  row: number
}

const items: NonNullable<ClassTable<string>['items']> = {
  type: 'TableRow',
  all: (table, host) => Array.from({ length: rowsOf(host, table) }, (_, row): RowState => ({ table, row })),
}

export const tableRowCollectionTable: ClassTable<string> = {
  name: 'TableRowCollection',
  items,
  members: {
    ...collectionMembers(items, { getItem: false }),
    /** the third argument matters only to screens that add rows below a table: both ways the rows become the table's */
    add: method([optional(int), optional(anything), optional(flag)], 'TableRow', (id: string, [at, values], host) => addRows(host, id, at, values)),
    deleteRows: method([listOf(either(index, instance<RowState>('TableRow')))], undefined, (id: string, [rows], host) => {
      refuseFiltered(host, id)
      const chosen = rows.map((row) => (typeof row === 'number' ? row : row.row))
      const count = rowsOf(host, id)
      if (new Set(chosen).size < chosen.length || chosen.some((row) => row >= count)) throw new HostError('InvalidArgument', `The table has ${count} rows.`)
      for (const row of chosen.sort((a, b) => b - a)) deleteTableRows(host.engine, id, row)
    }),
    deleteRowsAt: method([index, optional(index)], undefined, (id: string, [at, count = 1], host) => {
      refuseFiltered(host, id)
      deleteTableRows(host.engine, id, at, count)
    }),
  },
}

export const tableRowTable: ClassTable<RowState> = {
  name: 'TableRow',
  members: {
    index: value('integer', ({ row }) => row),
    values: calculated(
      value('any[][]', (self, host) => readValues(host.engine, rowRange(host, self).sheetId, rowRange(host, self).area), anything, (self, given, host) => {
        setValues(rowRange(host, self), rowMatrix(given), host)
      }),
    ),
    getRange: method([], 'Range', (self: RowState, _args, host) => rowRange(host, self)),
    delete: method([], undefined, ({ table, row }: RowState, _args, host) => deleteTableRows(host.engine, editable(host, table).id, row)),
  },
}

function rowsOf(host: WorkbookHost, id: string): number {
  const body = bodyArea(tableById(host.engine, id))
  return body.bottom - body.top + 1
}

/** @throws HostError ItemNotFound when the table has fewer rows now */
function rowRange(host: WorkbookHost, { table, row }: RowState): RangeState {
  const found = tableById(host.engine, table)
  const body = bodyArea(found)
  if (body.top + row > body.bottom) throw new HostError('ItemNotFound', `There is no row ${row}.`)
  return rangeOf(found.sheetId, { ...body, top: body.top + row, bottom: body.top + row })
}

/** Source: Excel.TableRowCollection.deleteRows in the API reference. */
function refuseFiltered(host: WorkbookHost, id: string): void {
  const { filters } = editable(host, id)
  if (Object.keys(filters).length > 0) throw new HostError('InsertDeleteConflict', 'The table is filtered.')
}

/** One row may come without the outer array. */
function rowMatrix(values: unknown): unknown {
  return Array.isArray(values) && values.length > 0 && !values.some(Array.isArray) ? [values] : values
}

/** At the end for null and -1. */
function addRows(host: WorkbookHost, id: string, at: number | undefined, values: unknown): RowState {
  const { columns } = editable(host, id)
  const matrix = rowMatrix(values)
  const given = matrix === undefined || Array.isArray(matrix) ? (matrix as unknown[][] | undefined) : [new Array<unknown>(columns.length).fill(matrix)]
  if (given && (given.length === 0 || given.some((row) => !Array.isArray(row) || row.length !== columns.length))) {
    throw new HostError('InvalidArgument', `The table has ${columns.length} columns.`)
  }
  const count = given?.length ?? 1
  const end = isBlankRow(host, id) ? 0 : rowsOf(host, id)
  const row = at === undefined || at < 0 ? end : at
  const area = end === 0 ? intoBlankRow(host, id, count) : addTableRows(host.engine, id, row === end ? undefined : row, count)
  if (given) host.writer.write(tableById(host.engine, id).sheetId, area, given)
  return { table: id, row: Math.min(row, end) }
}

/** A table without data shows one blank row, which the first row that is added fills. Source: ListObject.InsertRowRange in the VBA reference. */
function isBlankRow(host: WorkbookHost, id: string): boolean {
  const table = tableById(host.engine, id)
  const body = bodyArea(table)
  return body.top === body.bottom && !usedArea(host.engine, table.sheetId, true, body)
}

function intoBlankRow(host: WorkbookHost, id: string, count: number): Area {
  const body = bodyArea(tableById(host.engine, id))
  if (count > 1) addTableRows(host.engine, id, undefined, count - 1)
  return { ...body, bottom: body.top + count - 1 }
}
