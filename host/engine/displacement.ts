import type { Area } from '../book'
import { COLUMNS, intersection, ROWS, without } from './areas'

export type Direction = 'Down' | 'Right' | 'Up' | 'Left'

/** Cells inserted (`Down`, `Right`) or deleted (`Up`, `Left`), and the way the cells behind them go. */
export interface Displacement {
  area: Area
  direction: Direction
}

/** The first and the last of some rows or columns. */
interface Span {
  first: number
  last: number
}

export function isVertical({ direction }: Displacement): boolean {
  return direction === 'Down' || direction === 'Up'
}

export function isInsertion({ direction }: Displacement): boolean {
  return direction === 'Down' || direction === 'Right'
}

/** How many rows or columns are inserted or deleted. */
export function depthOf(displacement: Displacement): number {
  const { first, last } = along(displacement.area, displacement)
  return last - first + 1
}

/** All cells that an insertion or deletion moves or takes away. */
export function zoneOf(displacement: Displacement): Area {
  return isVertical(displacement) ? { ...displacement.area, bottom: ROWS - 1 } : { ...displacement.area, right: COLUMNS - 1 }
}

/**
 * An area after cells were inserted or deleted, as Excel changes a reference to it: it moves, grows or shrinks when all of its width
 * is concerned, and stays otherwise. Nothing is left of an area whose cells are all gone.
 */
export function displaceArea(area: Area, displacement: Displacement): Area | undefined {
  const across = crossing(area, displacement)
  const moved = crossing(displacement.area, displacement)
  if (across.first < moved.first || across.last > moved.last) return area
  return displaceAlong(area, displacement)
}

/**
 * Areas that a rule applies to, after cells were inserted or deleted: the part of an area that lies in the way moves, the rest stays.
 * Cells inserted within an area belong to it.
 */
export function displaceAreas(areas: readonly Area[], displacement: Displacement): Area[] {
  const zone = zoneOf(displacement)
  if (!areas.some((area) => intersection(area, zone))) return [...areas]
  const parts = areas.flatMap((area) => {
    if (!intersection(area, zone)) return [area]
    const lane = isVertical(displacement) ? { ...area, left: displacement.area.left, right: displacement.area.right } : { ...area, top: displacement.area.top, bottom: displacement.area.bottom }
    const concerned = intersection(area, lane)
    const moved = concerned && displaceAlong(concerned, displacement)
    return [...(moved ? [moved] : []), ...without(area, lane)]
  })
  return joined(parts)
}

/** Areas beside each other that make up one area, as one. */
export function joined(areas: readonly Area[]): Area[] {
  const rest = [...areas].sort((a, b) => a.top - b.top || a.left - b.left)
  for (let first = 0; first < rest.length; first++) {
    const second = rest.findIndex((other, at) => at > first && makeOne(rest[first]!, other))
    if (second < 0) continue
    const [a, b] = [rest[first]!, rest[second]!]
    rest[first] = { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) }
    rest.splice(second, 1)
    first = -1
  }
  return rest
}

function makeOne(a: Area, b: Area): boolean {
  const sameColumns = a.left === b.left && a.right === b.right && b.top <= a.bottom + 1 && a.top <= b.bottom + 1
  const sameRows = a.top === b.top && a.bottom === b.bottom && b.left <= a.right + 1 && a.left <= b.right + 1
  return sameColumns || sameRows
}

/** Where a cell goes; nothing when it is deleted or pushed off the sheet. */
export function displaceCell(row: number, column: number, displacement: Displacement): { row: number; column: number } | undefined {
  const moved = displaceArea({ top: row, left: column, bottom: row, right: column }, displacement)
  return moved && { row: moved.top, column: moved.left }
}

function displaceAlong(area: Area, displacement: Displacement): Area | undefined {
  const size = isVertical(displacement) ? ROWS : COLUMNS
  const span = along(area, displacement)
  if (span.first === 0 && span.last === size - 1) return area
  const next = isInsertion(displacement) ? pushed(span, along(displacement.area, displacement), size) : pulled(span, along(displacement.area, displacement))
  if (!next) return undefined
  return isVertical(displacement) ? { ...area, top: next.first, bottom: next.last } : { ...area, left: next.first, right: next.last }
}

function pushed(span: Span, inserted: Span, size: number): Span | undefined {
  const count = inserted.last - inserted.first + 1
  const first = span.first >= inserted.first ? span.first + count : span.first
  const last = span.last >= inserted.first ? span.last + count : span.last
  return first < size ? { first, last: Math.min(last, size - 1) } : undefined
}

function pulled(span: Span, deleted: Span): Span | undefined {
  const count = deleted.last - deleted.first + 1
  const first = span.first < deleted.first ? span.first : Math.max(span.first - count, deleted.first)
  const last = span.last > deleted.last ? span.last - count : Math.min(span.last, deleted.first - 1)
  return first <= last ? { first, last } : undefined
}

function along(area: Area, displacement: Displacement): Span {
  return isVertical(displacement) ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right }
}

function crossing(area: Area, displacement: Displacement): Span {
  return isVertical(displacement) ? { first: area.left, last: area.right } : { first: area.top, last: area.bottom }
}
