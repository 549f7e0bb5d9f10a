import type { ChartSeriesData } from '../chart-data'
import { intersection, readTypes, usedArea } from '../engine'
import { formatAbsolute } from '../text'
import type { WorkbookHost } from './host'
import { columnCount, isUnbounded, rowCount } from './ranges'
import type { RangeState } from './ranges'

export type SeriesBy = 'Auto' | 'Columns' | 'Rows'

/** The reference to a range, as charts hold it. */
export function reference(host: WorkbookHost, { sheetId, area }: RangeState): string {
  return `=${formatAbsolute(area, host.engine.sheet(sheetId).getName())}`
}

/**
 * The series of a chart over a range, as Excel finds them: along its longer side, with the names and categories that its first row and
 * column hold where these hold texts, or where its first cell is empty.
 * Source: "Select data for a chart", support.microsoft.com; Excel.ChartCollection.add in the API reference.
 */
export function seriesOver(host: WorkbookHost, given: RangeState, by: SeriesBy): ChartSeriesData[] {
  const range = used(host, given)
  const along = by === 'Auto' ? (columnCount(range) > rowCount(range) ? 'Rows' : 'Columns') : by
  const { area } = range
  const types = readTypes(host.engine, range.sheetId, area)
  const at = (line: number, place: number): string => (along === 'Columns' ? types[place]?.[line] : types[line]?.[place]) ?? 'Empty'
  const [lines, places] = along === 'Columns' ? [columnCount(range), rowCount(range)] : [rowCount(range), columnCount(range)]
  const isCornerEmpty = at(0, 0) === 'Empty'
  const someText = (count: number, typeAt: (index: number) => string): boolean => Array.from({ length: count }, (_, index) => typeAt(index)).includes('String')
  const hasNames = places > 1 && (isCornerEmpty || someText(Math.max(1, lines - 1), (index) => at(Math.min(index + 1, lines - 1), 0)))
  const hasCategories = lines > 1 && (isCornerEmpty || someText(places - (hasNames ? 1 : 0), (index) => at(0, index + (hasNames ? 1 : 0))))
  const part = (line: number, from: number, to: number): string => {
    const [first, last] = along === 'Columns' ? [{ row: area.top + from, column: area.left + line }, { row: area.top + to, column: area.left + line }] : [{ row: area.top + line, column: area.left + from }, { row: area.top + line, column: area.left + to }]
    return reference(host, { sheetId: range.sheetId, area: { top: first.row, left: first.column, bottom: last.row, right: last.column } })
  }
  const start = hasNames ? 1 : 0
  return Array.from({ length: lines - (hasCategories ? 1 : 0) }, (_, index) => {
    const line = index + (hasCategories ? 1 : 0)
    return {
      ...(hasNames && { name: part(line, 0, 0) }),
      values: part(line, start, places - 1),
      ...(hasCategories && { categories: part(0, start, places - 1) }),
    }
  })
}

/** Whole rows and columns end with what is used of them. */
function used(host: WorkbookHost, range: RangeState): RangeState {
  if (!isUnbounded(range)) return range
  const area = usedArea(host.engine, range.sheetId, true)
  const { top, left } = range.area
  return { ...range, area: (area && intersection(area, range.area)) ?? { top, left, bottom: top, right: left } }
}
