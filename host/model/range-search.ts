import type { Area } from '../book'
import { findCells, moveCells, removeDuplicates, replaceAll } from '../engine'
import type { SearchOptions } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { resolveRange } from './named-ranges'
import { notEmpty } from './areas-state'
import type { AreasState } from './areas-state'
import { assertEditable, assertUnprotected, rangeOf, WHOLE_SHEET } from './ranges'
import type { RangeState } from './ranges'
import { joinedAreas, specialCells } from './special-cells'
import { calculated, method, value } from './table'
import type { ClassTable, Member } from './table'
import { either, flag, index, instance, listOf, oneOf, optional, record, text } from './types'

const rangeOrAddress = either(instance<RangeState>('Range'), text)
const searchDirection = optional(oneOf('Forward', 'Backwards'))

interface Removed {
  removed: number
  uniqueRemaining: number
}

/** What is looked for in a range's cells, and what is done with what is found. */
export const rangeSearch: Record<string, Member<RangeState>> = {
  find: calculated(
    method([text, optional(record)], 'Range', (self: RangeState, [wanted, criteria = {}], host) => {
      const found = findCells(host.engine, self.sheetId, self.area, wanted, optionsOf(criteria))
      const cell = searchDirection.read(criteria['searchDirection']) === 'Backwards' ? found.at(-1) : found[0]
      if (!cell) throw new HostError('ItemNotFound', 'No cell holds the text.')
      return rangeOf(self.sheetId, { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column })
    }),
  ),
  replaceAll: calculated(
    method([text, text, optional(record)], undefined, (self: RangeState, [wanted, replacement, criteria = {}], host) => {
      if (host.engine.extras.sheets[self.sheetId]?.protection) assertFoundEditable(host, self, wanted, criteria)
      return replaceAll(host.engine, self.sheetId, self.area, wanted, replacement, optionsOf(criteria))
    }),
  ),
  removeDuplicates: calculated(
    method([listOf(index), flag], 'RemoveDuplicatesResult', (self: RangeState, [columns, includesHeader], host): Removed => {
      assertEditable(host, self)
      return removeDuplicates(host.engine, self.sheetId, self.area, columns, includesHeader)
    }),
  ),
  moveTo: calculated(
    method([rangeOrAddress], undefined, (self: RangeState, [to], host) => {
      const target = typeof to === 'string' ? resolveRange(host, to, self.sheetId) : to
      assertUnprotected(host, self.sheetId)
      assertUnprotected(host, target.sheetId)
      moveCells(host.engine, self, { sheetId: target.sheetId, row: target.area.top, column: target.area.left })
    }),
  ),
  getSpecialCells: specialCells<RangeState>((self) => ({ sheetId: self.sheetId, areas: [self.area] })),
}

/** The same for a whole sheet. */
export const worksheetSearch: Record<string, Member<string>> = {
  findAll: calculated(
    method([text, optional(record)], 'RangeAreas', (sheetId: string, [wanted, criteria = {}], host): AreasState => {
      const found = findCells(host.engine, sheetId, WHOLE_SHEET, wanted, optionsOf(criteria))
      return notEmpty({ sheetId, areas: joinedAreas(found) })
    }),
  ),
  replaceAll: calculated(
    method([text, text, optional(record)], undefined, (sheetId: string, [wanted, replacement, criteria = {}], host) => {
      const all = rangeOf(sheetId, WHOLE_SHEET)
      if (host.engine.extras.sheets[sheetId]?.protection) assertFoundEditable(host, all, wanted, criteria)
      return replaceAll(host.engine, sheetId, WHOLE_SHEET, wanted, replacement, optionsOf(criteria))
    }),
  ),
}

export const removeDuplicatesResultTable: ClassTable<Removed> = {
  name: 'RemoveDuplicatesResult',
  members: {
    removed: value('integer', ({ removed }) => removed),
    uniqueRemaining: value('integer', ({ uniqueRemaining }) => uniqueRemaining),
  },
}

/** Left out, a part of the cell is enough and case does not matter. Source: Excel.SearchCriteria in the API reference. */
function optionsOf(criteria: Record<string, unknown>): SearchOptions {
  const read = optional(flag)
  return { completeMatch: read.read(criteria['completeMatch']) ?? false, matchCase: read.read(criteria['matchCase']) ?? false }
}

function assertFoundEditable(host: WorkbookHost, { sheetId, area }: RangeState, wanted: string, criteria: Record<string, unknown>): void {
  const cellOf = (row: number, column: number): Area => ({ top: row, bottom: row, left: column, right: column })
  for (const { row, column } of findCells(host.engine, sheetId, area, wanted, optionsOf(criteria))) assertEditable(host, { sheetId, area: cellOf(row, column) })
}
