import type { Day } from '../text'
import type { Place } from './problem'
import type { CallRow, VisitRow } from './rows'

type Row = CallRow | VisitRow

/** A register sheet and its rows. */
export interface Sheetful<R extends Row> {
  place: Place
  rows: R[]
  /** the fields that have a column */
  fields: ReadonlySet<string>
}

/** Two sheets of different files that hold the same caller's same day. */
export interface Overlap {
  first: Place
  second: Place
  /** rows of the second that equal rows of the first, and count once */
  equal: number
  /** zero-based row of the first row in the second that is concerned */
  row: number
}

const COMPARED = [
  'day', 'caller', 'customer', 'phone', 'source', 'result', 'grade', 'need', 'sms', 'note', 'collector',
  'appointed', 'arrived', 'contacted', 'host', 'signed', 'dealDay', 'dealProduct', 'dealUnits',
]
/** A row's field as its column is called, where the two differ. */
const COLUMN_OF: Record<string, string> = { day: 'date', dealDay: 'dealDate' }

function valueOf(row: Row, field: string): unknown {
  return (row as unknown as Record<string, unknown>)[field]
}

function sameRow(a: Row, b: Row, fields: readonly string[]): boolean {
  return fields.every((field) => valueOf(a, field) === valueOf(b, field))
}

/** The earlier sheet whose rows are the same, one by one, or `null`. A sheet without rows equals none. */
export function findSameRows<R extends Row>(sheet: Sheetful<R>, earlier: readonly Sheetful<R>[]): Sheetful<R> | null {
  if (sheet.rows.length === 0) return null
  return (
    earlier.find(
      (other) =>
        other.rows.length === sheet.rows.length && other.rows.every((row, i) => sameRow(row, sheet.rows[i]!, COMPARED)),
    ) ?? null
  )
}

/**
 * Takes out of `sheet` the rows that equal rows of earlier sheets of other files for the same caller and day, one for one:
 * a dial made twice stands twice in the first, and only a third in the second counts.
 * @returns the rows taken out, and an overlap for each earlier sheet concerned
 */
export function takeOutOverlap<R extends Row>(
  sheet: Sheetful<R>,
  earlier: readonly Sheetful<R>[],
): { taken: Set<R>; overlaps: Overlap[] } {
  const taken = new Set<R>()
  const overlaps: Overlap[] = []
  const others = earlier.filter(({ place }) => place.file !== sheet.place.file)
  const days = others.length ? byCallerDay(sheet.rows) : new Map<string, R[]>()
  for (const other of others) {
    const shared = COMPARED.filter((field) => hasField(sheet, field) && hasField(other, field))
    let equal = 0
    let firstRow: number | null = null
    for (const [key, theirs] of byCallerDay(other.rows)) {
      const ours = days.get(key)
      if (!ours) continue
      firstRow = Math.min(firstRow ?? Infinity, ours[0]!.row)
      equal += takeEqual(ours, theirs, shared, taken)
    }
    if (firstRow !== null) overlaps.push({ first: other.place, second: sheet.place, equal, row: firstRow })
  }
  return { taken, overlaps }
}

function hasField<R extends Row>(sheet: Sheetful<R>, field: string): boolean {
  return field === 'day' || field === 'caller' || sheet.fields.has(COLUMN_OF[field] ?? field)
}

function takeEqual<R extends Row>(
  ours: readonly R[], theirs: readonly R[], fields: readonly string[], taken: Set<R>,
): number {
  const keyOf = (row: R): string => JSON.stringify(fields.map((field) => valueOf(row, field)))
  const left = new Map<string, number>()
  for (const row of theirs) left.set(keyOf(row), (left.get(keyOf(row)) ?? 0) + 1)
  let equal = 0
  for (const row of ours) {
    const count = taken.has(row) ? 0 : (left.get(keyOf(row)) ?? 0)
    if (count === 0) continue
    left.set(keyOf(row), count - 1)
    taken.add(row)
    equal++
  }
  return equal
}

function byCallerDay<R extends Row>(rows: readonly R[]): Map<string, R[]> {
  const days = new Map<string, R[]>()
  let lastKey = ''
  let last: { day: Day | null; caller: string } = { day: null, caller: '' }
  for (const row of rows) {
    if (row.day === null || row.caller === '') continue
    if (row.day !== last.day || row.caller !== last.caller) {
      last = row
      lastKey = `${row.day} ${row.caller}`
    }
    const list = days.get(lastKey)
    if (list) list.push(row)
    else days.set(lastKey, [row])
  }
  return days
}
