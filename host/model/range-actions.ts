import {
  activeCell,
  clearCells,
  clearHighlights,
  clearValidation,
  deleteCells,
  edgeCell,
  insertCells,
  mergeCells,
  mergesIn,
  replaceStyle,
  selectAreas,
  spillArea,
  spillParent,
  surroundingArea,
  unmergeCells,
  usedArea,
  writeHyperlink,
} from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { resolveRange } from './named-ranges'
import { assertEditable, assertUnprotected, rangeOf } from './ranges'
import type { RangeState } from './ranges'
import { calculated, method, value } from './table'
import type { Member } from './table'
import { either, flag, instance, oneOf, optional, text } from './types'

const range = instance<RangeState>('Range')
const rangeOrAddress = either(range, text)
const clearWhat = oneOf('All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents')
const direction = oneOf('Left', 'Right', 'Up', 'Down')

/** What is done to a range's cells as a whole, and the areas that its cells' contents make. */
export const rangeActions: Record<string, Member<RangeState>> = {
  clear: method([optional(clearWhat)], undefined, (self: RangeState, [what = 'All'], host) => clear(self, what, host)),
  insert: method([oneOf('Down', 'Right')], 'Range', ({ sheetId, area }: RangeState, [shift], host) => {
    assertUnprotected(host, sheetId, isRows(area) ? 'allowInsertRows' : isColumns(area) ? 'allowInsertColumns' : undefined)
    return rangeOf(sheetId, insertCells(host.engine, sheetId, area, shift))
  }),
  delete: method([oneOf('Up', 'Left')], undefined, ({ sheetId, area }: RangeState, [shift], host) => {
    assertUnprotected(host, sheetId, isRows(area) ? 'allowDeleteRows' : isColumns(area) ? 'allowDeleteColumns' : undefined)
    deleteCells(host.engine, sheetId, area, shift)
  }),
  merge: method([optional(flag)], undefined, ({ sheetId, area }: RangeState, [across = false], host) => {
    assertUnprotected(host, sheetId)
    mergeCells(host.engine, sheetId, area, across)
  }),
  unmerge: method([], undefined, ({ sheetId, area }: RangeState, _args, host) => {
    assertUnprotected(host, sheetId)
    unmergeCells(host.engine, sheetId, area)
  }),
  getMergedAreas: method([], 'RangeAreas', ({ sheetId, area }: RangeState, _args, host) => {
    const areas = mergesIn(host.engine, sheetId, area)
    if (!areas.length) throw new HostError('ItemNotFound', 'The range has no merged cells.')
    return { sheetId, areas }
  }),
  select: method([], undefined, ({ sheetId, area }: RangeState, _args, host) => selectAreas(host.engine, sheetId, [area])),
  calculate: method([], undefined, async ({ sheetId, area }: RangeState, _args, host) => {
    host.flush()
    const range = { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right }
    host.engine.calculation.markDirty([{ unitId: host.engine.unitId, sheetId, range }])
    await host.engine.calculation.calculate(false)
  }),
  getUsedRange: method([optional(flag)], 'Range', async ({ sheetId, area }: RangeState, [valuesOnly = false], host) => {
    await host.settle()
    const used = usedArea(host.engine, sheetId, valuesOnly, area)
    if (!used) throw new HostError('ItemNotFound', 'No cell of the range is used.')
    return rangeOf(sheetId, used)
  }),
  getSurroundingRegion: calculated(method([], 'Range', ({ sheetId, area }: RangeState, _args, host) => rangeOf(sheetId, surroundingArea(host.engine, sheetId, area)))),
  getRangeEdge: calculated(method([direction, optional(rangeOrAddress)], 'Range', (self: RangeState, [to, from], host) => edge(self, to, from, host, false))),
  getExtendedRange: calculated(method([direction, optional(rangeOrAddress)], 'Range', (self: RangeState, [to, from], host) => edge(self, to, from, host, true))),
  hasSpill: calculated(value('boolean', (self: RangeState, host) => spillsOf(self, host))),
  savedAsArray: calculated(value('boolean', (self: RangeState, host) => spillsOf(self, host))),
  getSpillingToRange: calculated(
    method([], 'Range', ({ sheetId, area }: RangeState, _args, host) => {
      const spill = spillArea(host.engine, sheetId, { row: area.top, column: area.left })
      if (!spill) throw new HostError('ItemNotFound', 'The cell does not spill.')
      return rangeOf(sheetId, spill)
    }),
  ),
  getSpillParent: calculated(
    method([], 'Range', ({ sheetId, area }: RangeState, _args, host) => {
      const parent = spillParent(host.engine, sheetId, { row: area.top, column: area.left })
      if (!parent) throw new HostError('ItemNotFound', 'Nothing spills into the cell.')
      return rangeOf(sheetId, { top: parent.row, bottom: parent.row, left: parent.column, right: parent.column })
    }),
  ),
}

const isRows = ({ left, right }: RangeState['area']): boolean => left === 0 && right === 16_383
const isColumns = ({ top, bottom }: RangeState['area']): boolean => top === 0 && bottom === 1_048_575

function clear(self: RangeState, what: 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents', host: WorkbookHost): void {
  const { sheetId, area } = self
  const { engine } = host
  assertEditable(host, self)
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') clearCells(engine, sheetId, area, what !== 'All')
  if (what === 'All' || what === 'Formats') {
    replaceStyle(engine, sheetId, area, {})
    clearHighlights(engine, sheetId, [area])
  }
  if (what === 'All') clearValidation(engine, sheetId, [area])
  if (what !== 'Formats' && what !== 'Contents') writeHyperlink(engine, sheetId, area, undefined)
}

/** All cells of a range together spill, or none do, or some: true, false, null. */
function spillsOf({ sheetId, area }: RangeState, { engine }: WorkbookHost): boolean | null {
  const found = new Set<boolean>()
  for (let row = area.top; row <= area.bottom && found.size < 2; row++) {
    for (let column = area.left; column <= area.right && found.size < 2; column++) {
      found.add(spillArea(engine, sheetId, { row, column }) !== undefined || spillParent(engine, sheetId, { row, column }) !== undefined)
    }
  }
  return found.size === 1 ? found.has(true) : null
}

/** From the active cell, which is the range's first unless another is given. */
function edge(self: RangeState, to: 'Left' | 'Right' | 'Up' | 'Down', from: RangeState | string | undefined, host: WorkbookHost, extended: boolean): RangeState {
  const start = from === undefined ? self : typeof from === 'string' ? resolveRange(host, from, self.sheetId) : from
  const { row, column } = edgeCell(host.engine, self.sheetId, { row: start.area.top, column: start.area.left }, to)
  if (!extended) return rangeOf(self.sheetId, { top: row, bottom: row, left: column, right: column })
  const { area } = self
  return rangeOf(self.sheetId, { top: Math.min(area.top, row), left: Math.min(area.left, column), bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) })
}

/** Where the person stands: the cell of the selection that typing goes into. */
export function activeRange(host: WorkbookHost): RangeState {
  const sheetId = host.engine.workbook.getActiveSheet().getSheetId()
  const { row, column } = activeCell(host.engine, sheetId)
  return rangeOf(sheetId, { top: row, bottom: row, left: column, right: column })
}
