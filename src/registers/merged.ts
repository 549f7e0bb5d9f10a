import type { CellValue, Grid, Merge } from '../workbook'

/** Reads a column in which a merged cell holds for all its rows. */
export interface MergedColumn {
  /** the row whose cell holds the value of `row` */
  anchor(row: number): number
  value(row: number): CellValue
}

export function cellAt(grid: Grid, row: number, column: number): CellValue {
  return grid.rows[row]?.[column] ?? null
}

export function mergedColumn(grid: Grid, column: number): MergedColumn {
  const merges = grid.merges
    .filter((merge) => merge.left <= column && column <= merge.right && merge.bottom > merge.top)
    .sort((a, b) => a.top - b.top)
  let near: Merge | undefined
  const covering = (row: number): Merge | undefined => {
    if (near && near.top <= row && row <= near.bottom) return near
    near = merges.length ? lastBefore(merges, row) : undefined
    return near && row <= near.bottom ? near : undefined
  }
  return {
    anchor: (row) => covering(row)?.top ?? row,
    value: (row) => {
      const merge = covering(row)
      return merge ? cellAt(grid, merge.top, merge.left) : cellAt(grid, row, column)
    },
  }
}

function lastBefore(merges: readonly Merge[], row: number): Merge | undefined {
  let low = 0
  let high = merges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (merges[middle]!.top <= row) low = middle + 1
    else high = middle
  }
  return merges[low - 1]
}

/** The texts of a row of heads; a head merged downwards over two rows stands in both. */
export function headTexts(grid: Grid, row: number): (string | null)[] {
  const texts = Array.from(grid.rows[row] ?? [], (value) => (typeof value === 'string' ? value : null))
  for (const merge of grid.merges) {
    if (merge.top >= row || row > merge.bottom) continue
    const value = cellAt(grid, merge.top, merge.left)
    if (typeof value === 'string' && (texts[merge.left] ?? null) === null) texts[merge.left] = value
  }
  return texts
}
