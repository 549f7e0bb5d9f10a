import type { Area } from '../book'
import { quoteSheet } from './address'
import { formatCorners, type Line } from './references'
import { parseStructured, type StructuredReference, type TableItem } from './structured'
import { tokenize, untokenize, type Token } from './tokens'
import { findVariables } from './variables'

/** What structured references need to know of a table. */
export interface TableShape {
  name: string
  /** the sheet's name */
  sheet: string
  /** with header and totals */
  area: Area
  headerRow: boolean
  totalsRow: boolean
  columns: readonly string[]
}

/** Where a formula stands: the sheet's name, row and column from zero. */
export interface CellPlace {
  sheet: string
  row: number
  column: number
}

/**
 * Whether a formula has structured references. A bare table's name is told from other names only where the tables are given.
 */
export function usesStructured(formula: string, tables: readonly { name: string }[] = []): boolean {
  const names = new Set(tables.map(({ name }) => name.toLowerCase()))
  if (!formula.includes('[') && ![...names].some((name) => formula.toLowerCase().includes(name))) return false
  const tokens = tokenize(formula)
  const variables = findVariables(tokens)
  return tokens.some((_, at) => !variables.has(at) && isStructured(tokens, at, (name) => names.has(name.toLowerCase())))
}

/**
 * A formula with every structured reference replaced by a plain one in A1 style: absolute, with the sheet where the table is
 * on another one; `@` gives the formula's own row, relative, in absolute columns. An unknown table, column, header or totals row
 * gives `#REF!`, and `@` outside the table's rows `#VALUE!`, as in Excel.
 * Source: "Using structured references with Excel tables", support.microsoft.com/office/f5ed2452-2337-4f71-bed3-c8ae6d2b276e.
 */
export function translateStructured(formula: string, cell: CellPlace, tables: readonly TableShape[]): string {
  const tokens = tokenize(formula)
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]))
  const variables = findVariables(tokens)
  const translated = tokens.map((token, at): Token => {
    if (variables.has(at) || !isStructured(tokens, at, (name) => byName.has(name.toLowerCase()))) return token
    const reference = token.kind === 'name' ? { table: token.text, items: [] } : parseStructured(token.text)
    return { kind: 'cells', text: reference ? plainReference(reference, cell, { all: tables, byName }) : '#REF!' }
  })
  return untokenize(translated)
}

interface Tables {
  all: readonly TableShape[]
  /** in lower case */
  byName: ReadonlyMap<string, TableShape>
}

/** What stands behind another workbook's name is not ours to translate. */
function isStructured(tokens: readonly Token[], at: number, isTable: (name: string) => boolean): boolean {
  const { kind, text } = tokens[at]!
  if (tokens[at - 1]?.kind === 'sheet') return false
  return kind === 'structured' || (kind === 'name' && isTable(text))
}

function plainReference(reference: StructuredReference, cell: CellPlace, tables: Tables): string {
  const named = reference.table?.toLowerCase()
  const table = named === undefined ? tables.all.find((shape) => contains(shape, cell)) : tables.byName.get(named)
  const columns = table && columnsOf(reference, table)
  if (!table || !columns) return '#REF!'
  const thisRow = reference.items.includes('#This Row')
  const rows = thisRow ? thisRowOf(cell, table) : rowsOf(reference.items, table)
  if (!rows) return thisRow ? '#VALUE!' : '#REF!'
  const line = (index: number, absolute = true): Line => ({ index, absolute })
  const first = { row: line(rows[0], !thisRow), column: line(columns[0]) }
  const last = { row: line(rows[1], !thisRow), column: line(columns[1]) }
  const single = rows[0] === rows[1] && columns[0] === columns[1]
  return (table.sheet === cell.sheet ? '' : `${quoteSheet(table.sheet)}!`) + formatCorners(single ? [first] : [first, last])
}

type Span = [first: number, last: number]

function contains({ sheet, area }: TableShape, cell: CellPlace): boolean {
  return sheet === cell.sheet && area.top <= cell.row && cell.row <= area.bottom && area.left <= cell.column && cell.column <= area.right
}

function columnsOf({ first, last = first }: StructuredReference, { area, columns }: TableShape): Span | undefined {
  if (first === undefined || last === undefined) return [area.left, area.right]
  const names = columns.map((name) => name.toLowerCase())
  const a = names.indexOf(first.toLowerCase())
  const b = names.indexOf(last.toLowerCase())
  return a < 0 || b < 0 ? undefined : [area.left + Math.min(a, b), area.left + Math.max(a, b)]
}

function thisRowOf(cell: CellPlace, table: TableShape): Span | undefined {
  const [top, bottom] = dataRows(table)
  return top <= cell.row && cell.row <= bottom ? [cell.row, cell.row] : undefined
}

/** From the first to the last row of all the parts asked for; a part the table has not makes it nothing. */
function rowsOf(items: readonly TableItem[], table: TableShape): Span | undefined {
  const spans = (items.length === 0 ? (['#Data'] as const) : items).map((item) => itemRows(item, table))
  if (!spans.every((span) => span !== undefined)) return undefined
  return [Math.min(...spans.map(([first]) => first)), Math.max(...spans.map(([, last]) => last))]
}

function itemRows(item: TableItem, table: TableShape): Span | undefined {
  const { area, headerRow, totalsRow } = table
  switch (item) {
    case '#All':
      return [area.top, area.bottom]
    case '#Headers':
      return headerRow ? [area.top, area.top] : undefined
    case '#Totals':
      return totalsRow ? [area.bottom, area.bottom] : undefined
    default:
      return dataRows(table)
  }
}

function dataRows({ area, headerRow, totalsRow }: TableShape): Span {
  return [area.top + (headerRow ? 1 : 0), area.bottom - (totalsRow ? 1 : 0)]
}
