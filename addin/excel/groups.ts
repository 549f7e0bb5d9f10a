import type { Span } from '../../src/sheets'
import { addressOf } from './address'

/** Excel takes lists of addresses of up to 8,192 characters. */
const LONGEST_LIST = 2_000

/**
 * The cells of equal keys as rectangles: runs down each column, joined with equal runs of the next.
 * @param keyAt what a cell is put together by; `undefined` leaves it out
 */
export function groupCells<T>(rows: number, columns: number, keyAt: (row: number, column: number) => T | undefined): Map<T, Span[]> {
  const groups = new Map<T, Span[]>()
  /** the runs that end in the column before, by their key and rows */
  let before = new Map<string, { key: T; span: Span }[]>()
  for (let column = 0; column < columns; column++) {
    const now = new Map<string, { key: T; span: Span }[]>()
    for (let top = 0; top < rows; ) {
      const key = keyAt(top, column)
      let bottom = top
      while (bottom + 1 < rows && keyAt(bottom + 1, column) === key) bottom++
      if (key !== undefined) addRun(groups, before, now, key, { top, left: column, bottom, right: column })
      top = bottom + 1
    }
    before = now
  }
  return groups
}

function addRun<T>(groups: Map<T, Span[]>, before: Map<string, { key: T; span: Span }[]>, now: Map<string, { key: T; span: Span }[]>, key: T, span: Span): void {
  const place = `${span.top} ${span.bottom}`
  const neighbour = before.get(place)?.find((run) => run.key === key)
  const run = neighbour ?? { key, span }
  run.span.right = span.right
  now.set(place, [...(now.get(place) ?? []), run])
  if (neighbour) return
  const spans = groups.get(key)
  if (spans) spans.push(run.span)
  else groups.set(key, [run.span])
}

/** Lists of addresses, each of which the host takes. */
export function addressLists(spans: readonly Span[]): string[] {
  const lists: string[] = []
  let list = ''
  for (const span of spans) {
    const address = addressOf(span)
    if (list.length > 0 && list.length + address.length >= LONGEST_LIST) {
      lists.push(list)
      list = ''
    }
    list = list === '' ? address : `${list},${address}`
  }
  return list === '' ? lists : [...lists, list]
}
