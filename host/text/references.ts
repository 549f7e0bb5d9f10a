import { columnIndex, columnName, SHEET_COLUMNS, SHEET_ROWS } from './address'

/** A row or a column of a reference: its index, and whether it stays when the formula moves. */
export interface Line {
  index: number
  absolute: boolean
}

/** A corner of a reference; whole columns have no row, whole rows no column. */
export interface Corner {
  row?: Line
  column?: Line
}

/** What a `cells` token says: one cell, or two corners. */
export type Corners = [first: Corner, last?: Corner]

const CORNER = /^(?:(\$?)([A-Z]{1,3}))?(?:(\$?)(\d{1,7}))?$/i

/** Takes apart a `cells` token in A1 style. */
export function parseCorners(text: string): Corners {
  return text.split(':').map((part): Corner => {
    const [, columnSign, letters, rowSign, digits] = CORNER.exec(part) ?? []
    return {
      ...(letters !== undefined && { column: { index: columnIndex(letters)!, absolute: columnSign === '$' } }),
      ...(digits !== undefined && { row: { index: Number(digits) - 1, absolute: rowSign === '$' } }),
    }
  }) as Corners
}

/** The text in A1 style, the corners brought into order; `#REF!` when one lies outside the sheet. */
export function formatCorners(corners: Corners): string {
  const ordered = order(corners)
  const inside = ordered.every((at) => at === undefined || fits(at))
  return inside ? ordered.map((at) => formatCorner(at!)).join(':') : '#REF!'
}

/** First the upper left corner, then the lower right one; `$` goes with its row or column. */
export function order([first, last]: Corners): Corners {
  if (!last) return [first]
  const [top, bottom] = sort(first.row, last.row)
  const [left, right] = sort(first.column, last.column)
  return [corner(top, left), corner(bottom, right)]
}

/** A corner of those of its lines that there are. */
export function corner(row: Line | undefined, column: Line | undefined): Corner {
  return { ...(row && { row }), ...(column && { column }) }
}

function sort(a: Line | undefined, b: Line | undefined): [Line | undefined, Line | undefined] {
  return a && b && a.index > b.index ? [b, a] : [a, b]
}

function fits({ row, column }: Corner): boolean {
  const inside = (line: Line | undefined, size: number) => !line || (line.index >= 0 && line.index < size)
  return inside(row, SHEET_ROWS) && inside(column, SHEET_COLUMNS)
}

function formatCorner({ row, column }: Corner): string {
  const letters = column ? (column.absolute ? '$' : '') + columnName(column.index) : ''
  return letters + (row ? `${row.absolute ? '$' : ''}${row.index + 1}` : '')
}
