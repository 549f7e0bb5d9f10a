import type { IRange } from '@univerjs/core'
import type { Area } from '../book'
import { SHEET_COLUMNS as COLUMNS, SHEET_ROWS as ROWS } from '../text'

export { COLUMNS, ROWS }
export { isWholeColumns, isWholeRows } from '../text'

/** The whole sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 }

export function toRange({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right }
}

/** Univer writes NaN for the open ends of whole rows and columns. */
export function toArea({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    top: Number.isFinite(startRow) ? startRow : 0,
    left: Number.isFinite(startColumn) ? startColumn : 0,
    bottom: Number.isFinite(endRow) ? endRow : ROWS - 1,
    right: Number.isFinite(endColumn) ? endColumn : COLUMNS - 1,
  }
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}

/** Whether the second area lies wholly in the first. */
export function containsArea(outer: Area, inner: Area): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
}

/** What two areas share, if anything. */
export function intersection(a: Area, b: Area): Area | undefined {
  const shared = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : undefined
}

export function touches(areas: readonly Area[], area: Area): boolean {
  return areas.some((each) => intersection(each, area) !== undefined)
}

/** What is left of the first area without the second: up to four areas, above, below, left and right of it. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole)
  if (!cut) return [area]
  const rest: Area[] = []
  if (cut.top > area.top) rest.push({ ...area, bottom: cut.top - 1 })
  if (cut.bottom < area.bottom) rest.push({ ...area, top: cut.bottom + 1 })
  if (cut.left > area.left) rest.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 })
  if (cut.right < area.right) rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right })
  return rest
}
