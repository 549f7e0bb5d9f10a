import { intersection } from '../engine'
import { HostError } from './errors'
import { columnCount, inSheet, matrixFor, rowCount, shifted } from './ranges'
import type { RangeState } from './ranges'
import { method } from './table'
import type { Member } from './table'
import { anything, either, index, instance, int, optional, text } from './types'
import { rangeAt } from './ranges'
import type { WorkbookHost } from './host'

const range = instance<RangeState>('Range')
const rangeOrAddress = either(range, text)

/** Ranges beside, inside and around a range. */
export const rangeNavigation: Record<string, Member<RangeState>> = {
  getCell: method([int, int], 'Range', ({ sheetId, area }: RangeState, [row, column]) => inSheet(sheetId, { top: area.top + row, bottom: area.top + row, left: area.left + column, right: area.left + column })),
  getRow: method([int], 'Range', (self: RangeState, [row]) => within(self, row, rowCount(self), (at) => ({ ...self.area, top: self.area.top + at, bottom: self.area.top + at }))),
  getColumn: method([int], 'Range', (self: RangeState, [column]) => within(self, column, columnCount(self), (at) => ({ ...self.area, left: self.area.left + at, right: self.area.left + at }))),
  getLastRow: method([], 'Range', ({ sheetId, area }: RangeState) => inSheet(sheetId, { ...area, top: area.bottom })),
  getLastColumn: method([], 'Range', ({ sheetId, area }: RangeState) => inSheet(sheetId, { ...area, left: area.right })),
  getLastCell: method([], 'Range', ({ sheetId, area }: RangeState) => inSheet(sheetId, { ...area, top: area.bottom, left: area.right })),
  getEntireRow: method([], 'Range', ({ sheetId, area }: RangeState) => inSheet(sheetId, { ...area, left: 0, right: 16_383 })),
  getEntireColumn: method([], 'Range', ({ sheetId, area }: RangeState) => inSheet(sheetId, { ...area, top: 0, bottom: 1_048_575 })),
  getOffsetRange: method([int, int], 'Range', (self: RangeState, [rows, columns]) => shifted(self, { top: rows, bottom: rows, left: columns, right: columns })),
  getResizedRange: method([int, int], 'Range', ({ sheetId, area }: RangeState, [rows, columns]) => inSheet(sheetId, spanned(area, area.bottom + rows, area.right + columns))),
  getAbsoluteResizedRange: method([int, int], 'Range', ({ sheetId, area }: RangeState, [rows, columns]) => inSheet(sheetId, { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 })),
  getRowsAbove: method([optional(int)], 'Range', (self: RangeState, [count = 1]) => beside(self, 'top', -count)),
  getRowsBelow: method([optional(int)], 'Range', (self: RangeState, [count = 1]) => beside(self, 'top', count)),
  getColumnsBefore: method([optional(int)], 'Range', (self: RangeState, [count = 1]) => beside(self, 'left', -count)),
  getColumnsAfter: method([optional(int)], 'Range', (self: RangeState, [count = 1]) => beside(self, 'left', count)),
  getBoundingRect: method([rangeOrAddress], 'Range', (self: RangeState, [other], host) => {
    const { area } = onSameSheet(self, other, host)
    return inSheet(self.sheetId, {
      top: Math.min(self.area.top, area.top),
      left: Math.min(self.area.left, area.left),
      bottom: Math.max(self.area.bottom, area.bottom),
      right: Math.max(self.area.right, area.right),
    })
  }),
  getIntersection: method([rangeOrAddress], 'Range', (self: RangeState, [other], host) => {
    const common = intersection(self.area, onSameSheet(self, other, host).area)
    if (!common) throw new HostError('ItemNotFound', 'The ranges do not meet.')
    return inSheet(self.sheetId, common)
  }),
  _ValidateArraySize: method([index, index], undefined, (self: RangeState, [rows, columns]) => {
    matrixFor(self, Array.from({ length: rows }, () => new Array(columns)))
    return null
  }),
  _KeepReference: method([optional(anything)], undefined, () => null),
}

/** From an area's first cell to another, which may lie before it. Source: Microsoft's sample of patterns, github.com/OfficeDev/office-js-snippets. */
function spanned({ top, left }: RangeState['area'], row: number, column: number): RangeState['area'] {
  return { top: Math.min(top, row), bottom: Math.max(top, row), left: Math.min(left, column), right: Math.max(left, column) }
}

function within(self: RangeState, at: number, count: number, area: (at: number) => RangeState['area']): RangeState {
  if (at < 0 || at >= count) throw new HostError('InvalidArgument', `The range has ${count} of them; there is no ${at}.`)
  return inSheet(self.sheetId, area(at))
}

/** Rows above (negative) or below, columns before (negative) or after. */
function beside({ sheetId, area }: RangeState, first: 'top' | 'left', count: number): RangeState {
  const last = first === 'top' ? 'bottom' : 'right'
  if (count === 0) throw new HostError('InvalidArgument', 'The count must not be 0.')
  return inSheet(sheetId, count < 0 ? { ...area, [first]: area[first] + count, [last]: area[first] - 1 } : { ...area, [first]: area[last] + 1, [last]: area[last] + count })
}

function onSameSheet(self: RangeState, other: RangeState | string, host: WorkbookHost): RangeState {
  const resolved = typeof other === 'string' ? rangeAt(host, self.sheetId, other) : other
  if (resolved.sheetId !== self.sheetId) throw new HostError('InvalidArgument', 'The ranges are on different worksheets.')
  return resolved
}
