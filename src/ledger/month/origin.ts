import type { Place } from '../../registers'

/** Rows of a sheet that lie together; numbers as the sheet shows them, from 1. */
export interface RowSpan extends Place {
  first: number
  last: number
}

/** A row of any register or record. */
export interface AnyRow {
  table: { place: Place }
  /** zero-based */
  row: number
}

/** Where rows stand: by sheet in the order given, rows beside each other in one span. */
export function rowSpans(rows: readonly AnyRow[]): RowSpan[] {
  const sheets = new Map<object, { place: Place; rows: Set<number> }>()
  for (const { table, row } of rows) {
    const known = sheets.get(table)
    if (known) known.rows.add(row + 1)
    else sheets.set(table, { place: table.place, rows: new Set([row + 1]) })
  }
  return [...sheets.values()].flatMap(({ place, rows: numbers }) => {
    const spans: RowSpan[] = []
    for (const row of [...numbers].sort((a, b) => a - b)) {
      const last = spans.at(-1)
      if (last && last.last === row - 1) last.last = row
      else spans.push({ file: place.file, sheet: place.sheet, first: row, last: row })
    }
    return spans
  })
}
