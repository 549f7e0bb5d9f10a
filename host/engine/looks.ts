import type { Area, StyleData } from '../book'
import type { Engine } from './engine'
import { styleReader } from './styles'

/** Rows or columns that share one style: some of them by number, or a whole span without those that have styles of their own. */
interface Lines {
  first: number
  count: number
  at(position: number): number
}

/**
 * The looks that occur in an area, each once. Whole rows and columns cost no more than the cells that stand in them.
 * @returns at least one look; defaults are left out of each
 */
export function looksOf(engine: Engine, sheetId: string, area: Area): StyleData[] {
  engine.flush()
  const styleAt = styleReader(engine, sheetId)
  const looks = new Set<StyleData>()
  const own = ownStyled(engine, sheetId, area, (row, column) => looks.add(styleAt(row, column)))
  const sheet = engine.sheet(sheetId)
  const rows = linesOf(area.top, area.bottom, sheet.getRowManager().getRowData())
  const columns = linesOf(area.left, area.right, sheet.getColumnManager().getColumnData())
  for (const ofRows of rows) {
    for (const ofColumns of columns) {
      const cell = firstFree(ofRows, ofColumns, own)
      if (cell) looks.add(styleAt(cell.row, cell.column))
    }
  }
  return [...new Map([...looks].map((look) => [JSON.stringify(look), look])).values()]
}

/** Visits the cells of an area that have a style of their own, and tells which they are. */
function ownStyled(engine: Engine, sheetId: string, area: Area, visit: (row: number, column: number) => void): ReadonlySet<number> {
  const found = new Set<number>()
  const matrix = engine.sheet(sheetId).getCellMatrix().getMatrix()
  for (const row of keysWithin(matrix, area.top, area.bottom)) {
    const line = matrix[row] ?? {}
    for (const column of keysWithin(line, area.left, area.right)) {
      if (!line[column]?.s) continue
      found.add(cellKey(row, column))
      visit(row, column)
    }
  }
  return found
}

function cellKey(row: number, column: number): number {
  return row * 16_384 + column
}

/** The keys between two bounds: by counting, or by looking through all where they are fewer. */
function keysWithin(record: Readonly<Record<number, unknown>>, first: number, last: number): number[] {
  const keys: number[] = []
  if (last - first < 256) {
    for (let at = first; at <= last; at++) if (record[at] !== undefined) keys.push(at)
    return keys
  }
  for (const key of Object.keys(record)) if (Number(key) >= first && Number(key) <= last) keys.push(Number(key))
  return keys
}

/** The lines between two bounds by their style. */
function linesOf(first: number, last: number, data: Readonly<Record<number, { s?: unknown } | undefined>>): Lines[] {
  const styled = keysWithin(data, first, last).filter((line) => data[line]?.s)
  const byStyle = new Map<string, number[]>()
  for (const line of styled) {
    const key = JSON.stringify(data[line]?.s)
    const same = byStyle.get(key)
    if (same) same.push(line)
    else byStyle.set(key, [line])
  }
  const lines: Lines[] = [...byStyle.values()].map((each) => ({ first: each[0] ?? first, count: each.length, at: (position) => each[position] ?? first }))
  const plain = last - first + 1 - styled.length
  if (plain > 0) lines.push(plainLines(first, plain, new Set(styled)))
  return lines
}

function plainLines(first: number, count: number, styled: ReadonlySet<number>): Lines {
  const known: number[] = []
  let next = first
  return {
    first,
    count,
    at(position) {
      for (; known.length <= position; next++) if (!styled.has(next)) known.push(next)
      return known[position] ?? first
    },
  }
}

/** A cell where these rows and columns cross that has no style of its own. */
function firstFree(rows: Lines, columns: Lines, own: ReadonlySet<number>): { row: number; column: number } | undefined {
  for (let r = 0; r < rows.count; r++) {
    const row = rows.at(r)
    for (let c = 0; c < columns.count; c++) {
      const column = columns.at(c)
      if (!own.has(cellKey(row, column))) return { row, column }
    }
  }
  return undefined
}
