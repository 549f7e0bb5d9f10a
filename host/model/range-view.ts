import { readFormulas, readNumberFormats, readTexts, readTypes, readValues } from '../engine'
import type { Engine } from '../engine'
import type { Area } from '../book'
import { formatAddress } from '../text'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { setValues } from './range'
import { isUnbounded, rangeOf } from './ranges'
import { calculated, collectionMembers, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { cellValues } from './types'
import type { ViewState } from './view-state'

const rows: NonNullable<ClassTable<ViewState>['items']> = {
  type: 'RangeView',
  all: ({ range }, host) => linesOf(host, { range }).rows.map((_, row): ViewState => ({ range, row })),
}

export const rangeViewCollectionTable: ClassTable<ViewState> = {
  name: 'RangeViewCollection',
  items: rows,
  members: collectionMembers(rows, { getItem: false }),
}

export const rangeViewTable: ClassTable<ViewState> = {
  name: 'RangeView',
  members: {
    values: cells(readValues),
    formulas: cells(readFormulas),
    formulasLocal: cells(readFormulas),
    text: calculated(value('string[][]', (self, host) => readVisible(host, self, readTexts))),
    valueTypes: calculated(value('string[][]', (self, host) => readVisible(host, self, readTypes))),
    numberFormat: value('any[][]', (self, host) => readVisible(host, self, readNumberFormats)),
    cellAddresses: value('string[][]', (self, host) => readVisible(host, self, addresses)),
    rowCount: value('integer', (self, host) => linesOf(host, self).rows.length),
    columnCount: value('integer', (self, host) => linesOf(host, self).columns.length),
    index: value('integer', ({ row }) => row ?? 0),
    rows: object('RangeViewCollection'),
    getRange: method([], 'Range', ({ range }: ViewState) => rangeOf(range.sheetId, range.area)),
  },
}

/** Rows and columns of a view that show. @throws HostError for whole rows and columns */
function linesOf(host: WorkbookHost, { range, row }: ViewState): { rows: number[]; columns: number[] } {
  if (isUnbounded(range)) throw new HostError('InvalidArgument', 'Whole rows and columns have no view.')
  const { area, sheetId } = range
  const sheet = host.engine.sheet(sheetId)
  const visible = (first: number, last: number, shows: (line: number) => boolean): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(shows)
  const shown = visible(area.top, area.bottom, (line) => sheet.getRowVisible(line))
  return { rows: row === undefined ? shown : shown.slice(row, row + 1), columns: visible(area.left, area.right, (line) => sheet.getColVisible(line)) }
}

type Read = (engine: Engine, sheetId: string, area: Area) => unknown[][]

function readVisible(host: WorkbookHost, self: ViewState, read: Read): unknown[][] {
  const { rows, columns } = linesOf(host, self)
  const { sheetId, area } = self.range
  const all = read(host.engine, sheetId, area)
  return rows.map((row) => columns.map((column) => all[row - area.top]?.[column - area.left]))
}

function addresses(_engine: Engine, _sheetId: string, { top, left, bottom, right }: Area): string[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => formatAddress({ top: top + row, bottom: top + row, left: left + column, right: left + column })),
  )
}

function cells(read: Read): Member<ViewState> {
  return calculated(value('any[][]', (self: ViewState, host) => readVisible(host, self, read), cellValues, write))
}

/** Hidden cells stay as they are. */
function write(self: ViewState, given: unknown, host: WorkbookHost): void {
  const { rows, columns } = linesOf(host, self)
  const matrix = Array.isArray(given) ? (given as unknown[][]) : rows.map(() => columns.map(() => given))
  if (matrix.length !== rows.length || matrix.some((line) => line.length !== columns.length)) throw new HostError('InvalidArgument', `${rows.length} x ${columns.length} values wanted.`)
  rows.forEach((row, r) =>
    columns.forEach((column, c) => setValues(rangeOf(self.range.sheetId, { top: row, bottom: row, left: column, right: column }), matrix[r]?.[c], host)),
  )
}
