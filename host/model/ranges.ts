import type { Area } from '../book'
import { styleReader } from '../engine'
import { isWholeColumns, isWholeRows, SHEET_COLUMNS, SHEET_ROWS } from '../text'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { findRange } from './named-ranges'

/** A range of one sheet: the client keeps it by reference, and its area moves with its cells. */
export interface RangeState {
  sheetId: string
  area: Area
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 }

export function rangeOf(sheetId: string, area: Area): RangeState {
  return { sheetId, area: { ...area } }
}

export function rowCount({ area }: RangeState): number {
  return area.bottom - area.top + 1
}

export function columnCount({ area }: RangeState): number {
  return area.right - area.left + 1
}

/**
 * Whole rows or columns: their cells are neither read nor written one by one.
 * Source: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
 */
export function isUnbounded({ area }: RangeState): boolean {
  return isWholeColumns(area) || isWholeRows(area)
}

/** A range moved and resized, within the sheet. @throws HostError InvalidArgument beyond its edge */
export function shifted(range: RangeState, by: Partial<Record<keyof Area, number>>): RangeState {
  const { top, left, bottom, right } = range.area
  return inSheet(range.sheetId, { top: top + (by.top ?? 0), left: left + (by.left ?? 0), bottom: bottom + (by.bottom ?? 0), right: right + (by.right ?? 0) })
}

/** @throws HostError InvalidArgument for an area that is empty or leaves the sheet */
export function inSheet(sheetId: string, area: Area): RangeState {
  const { top, left, bottom, right } = area
  if (top < 0 || left < 0 || bottom >= SHEET_ROWS || right >= SHEET_COLUMNS || bottom < top || right < left) {
    throw new HostError('InvalidArgument', 'The range would leave the worksheet.')
  }
  return { sheetId, area }
}

/**
 * The range that a text names on a sheet: an address with its own sheet's name or without, a defined name of a range of the sheet, or a
 * structured reference (`表[列]`) to one of its tables. @throws HostError InvalidArgument
 */
export function rangeAt(host: WorkbookHost, sheetId: string, address: string): RangeState {
  const found = findRange(host, address, sheetId)
  if (!found) throw new HostError('InvalidArgument', `${JSON.stringify(address)} is not an address.`)
  if (found.sheetId !== sheetId) throw new HostError('InvalidArgument', `${JSON.stringify(address)} is on another worksheet.`)
  return rangeOf(sheetId, found.area)
}

/** Writing into locked cells of a protected sheet is refused, as Excel does. @throws HostError AccessDenied */
export function assertEditable(host: WorkbookHost, { sheetId, area }: RangeState): void {
  if (!host.engine.extras.sheets[sheetId]?.protection) return
  const styleAt = styleReader(host.engine, sheetId)
  const used = host.engine.sheet(sheetId).getCellMatrix().getDataRange()
  const end = isUnbounded({ sheetId, area })
    ? { bottom: Math.min(area.bottom, Math.max(used.endRow, area.top)), right: Math.min(area.right, Math.max(used.endColumn, area.left)) }
    : area
  for (let row = area.top; row <= end.bottom; row++) {
    for (let column = area.left; column <= end.right; column++) {
      if (styleAt(row, column).locked !== false) throw new HostError('AccessDenied', 'The worksheet is protected.')
    }
  }
}

/** A protected sheet takes no change of its structure. @throws HostError AccessDenied */
export function assertUnprotected(host: WorkbookHost, sheetId: string, allowed?: keyof NonNullable<NonNullable<(typeof host.engine.extras.sheets)[string]>['protection']>['options']): void {
  const protection = host.engine.extras.sheets[sheetId]?.protection
  if (protection && !(allowed && protection.options[allowed])) throw new HostError('AccessDenied', 'The worksheet is protected.')
}

/**
 * The matrix to put into a range: one value is for every cell; an array must have the range's own size.
 * Source: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export function matrixFor(range: RangeState, value: unknown): unknown[][] {
  if (isUnbounded(range)) throw new HostError('InvalidArgument', 'Cells of whole rows or columns cannot be set at once.')
  const rows = rowCount(range)
  const columns = columnCount(range)
  if (rows * columns > MOST_CELLS) throw new HostError('OperationCellsExceedLimit', `${rows * columns} cells are more than ${MOST_CELLS}.`)
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value))
  if (value.length !== rows || value.some((row: unknown) => !Array.isArray(row) || row.length !== columns)) {
    throw new HostError('InvalidArgument', `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ${rows} x ${columns} wanted.`)
  }
  return value as unknown[][]
}

/** Excel on the web takes at most five million cells at once. Source: learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const MOST_CELLS = 5_000_000
