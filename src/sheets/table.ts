import { cellAddress, columnName } from '../workbook'
import { valueOf, type Cell, type ColumnPlan, type Condition, type Format, type RowPlan, type SheetPlan, type Span, type Tone } from './plan'

/** A column of a table of `T`s: its head, its look, and its cell of one `T`. */
export interface Column<T> {
  head: string
  /** a head over several neighbouring columns */
  over?: string
  width: number
  format?: Format
  wrap?: boolean
  /** its cells are added up in subtotals and totals */
  sum?: boolean
  /** colour of cells by their value */
  condition?: { above: number; tone: Tone } | { below: number; tone: Tone } | { equals: string; tone: Tone }
  /** zero-based columns, of which it is the first divided by the second */
  ratio?: readonly [number, number]
  cell: (item: T, row: number) => Cell
}

/** Items that a subtotal stands under; without a label there is none. */
export interface Part<T> {
  label?: string
  items: readonly T[]
  /** what stands there instead of items */
  instead?: readonly Cell[]
}

export interface TableOptions<T> {
  name: string
  mark: string
  title: string
  note: string
  /** stands in place of rows when there is none */
  nothing: string
  columns: readonly Column<T>[]
  parts: readonly Part<T>[]
  /** label of the grand total; left out, there is none */
  total?: string
  bodyColumn?: number
  footer: string
}

/** A sheet with one table: title, note, heads, rows by part with subtotals, grand total. Totals are native SUM formulas. */
export function tablePlan<T>(options: TableOptions<T>): SheetPlan {
  const { columns, parts } = options
  const twoHeads = columns.some((column) => column.over)
  const width = columns.length
  const rows: RowPlan[] = [
    { role: 'title', cells: [options.title] },
    { role: 'note', cells: [options.note] },
    ...headRows(columns, twoHeads),
  ]
  const bodyRow = rows.length
  const body = new Body(columns, rows)
  for (const part of parts) body.add(part)
  if (rows.length === bodyRow) rows.push({ role: 'body', cells: [options.nothing] })
  else if (options.total !== undefined) body.addTotal(options.total)
  return {
    name: options.name,
    mark: options.mark,
    columns: columns.map(columnPlan),
    rows,
    merges: [
      { top: 0, left: 0, bottom: 0, right: width - 1 },
      { top: 1, left: 0, bottom: 1, right: width - 1 },
      ...(twoHeads ? headMerges(columns) : []),
    ],
    bodyRow,
    bodyColumn: options.bodyColumn ?? 0,
    endRow: rows.length,
    conditions: columns.flatMap(toCondition),
    filter: options.total === undefined && rows.length > bodyRow + 1 && !twoHeads,
    footer: options.footer,
    header: options.title,
  }
}

function columnPlan<T>({ width, format, wrap }: Column<T>): ColumnPlan {
  return { width, format: format ?? 'text', ...(wrap ? { wrap } : {}) }
}

function headRows<T>(columns: readonly Column<T>[], two: boolean): RowPlan[] {
  const heads = columns.map((column) => column.head)
  if (!two) return [{ role: 'head', cells: heads }]
  const above = columns.map((column, i) => (column.over && columns[i - 1]?.over === column.over ? null : (column.over ?? column.head)))
  const below = columns.map((column) => (column.over ? column.head : null))
  return [{ role: 'head', cells: above }, { role: 'head', cells: below }]
}

function headMerges<T>(columns: readonly Column<T>[]): Span[] {
  const merges: Span[] = []
  for (let left = 0; left < columns.length; ) {
    const over = columns[left]!.over
    let right = left
    while (over && columns[right + 1]?.over === over) right++
    if (!over) merges.push({ top: 2, left, bottom: 3, right: left })
    else if (right > left) merges.push({ top: 2, left, bottom: 2, right })
    left = right + 1
  }
  return merges
}

function toCondition<T>(column: Column<T>, index: number): Condition[] {
  if (!column.condition) return []
  const { tone, ...when } = column.condition
  return [{ column: index, when, tone }]
}

/** The rows of a table as they grow, with where the sums are to be taken. */
class Body<T> {
  private readonly sums: { row: number; first: number; last: number; subtotal: boolean }[] = []

  constructor(
    private readonly columns: readonly Column<T>[],
    private readonly rows: RowPlan[],
  ) {}

  add(part: Part<T>): void {
    const first = this.rows.length
    for (const item of part.items) {
      const row = this.rows.length
      this.rows.push({ role: 'body', cells: this.columns.map((column) => column.cell(item, row)) })
    }
    if (part.instead) this.rows.push({ role: 'body', cells: part.instead })
    const last = this.rows.length - 1
    if (part.items.length === 0) return
    if (part.label !== undefined) this.pushSum('subtotal', part.label, (column) => rangeSum(column, first, last), first, last)
    this.sums.push({ row: this.rows.length - 1, first, last, subtotal: part.label !== undefined })
  }

  addTotal(label: string): void {
    const ofColumn = (column: number): string => {
      const terms = this.sums.map(({ row, first, last, subtotal }) =>
        subtotal ? cellAddress(row, column) : `${cellAddress(first, column)}:${cellAddress(last, column)}`,
      )
      return `SUM(${terms.join(',')})`
    }
    this.pushSum('total', label, ofColumn, 0, this.rows.length - 1)
  }

  private pushSum(role: 'subtotal' | 'total', label: string, formulaOf: (column: number) => string, first: number, last: number): void {
    const row = this.rows.length
    const sums = this.columns.map((column, index): Cell =>
      column.sum ? { value: this.sumOf(index, first, last), formula: formulaOf(index) } : index === 0 ? label : null,
    )
    const cells = this.columns.map(({ ratio }, index): Cell => {
      if (!ratio) return sums[index]!
      return ratioCell(row, ratio, ratio.map((column) => Number(valueOf(sums[column]))) as [number, number])
    })
    this.rows.push({ role, cells })
  }

  private sumOf(column: number, first: number, last: number): number {
    let total = 0
    for (let row = first; row <= last; row++) {
      const { role, cells } = this.rows[row]!
      const value = role === 'body' ? valueOf(cells[column]) : null
      if (typeof value === 'number') total += value
    }
    return total
  }
}

/** A column that is one column divided by another: in a line of sums, the ratio of the sums. */
export function ratioColumn<T>(head: string, over: number, under: number, values: (item: T) => readonly [number, number]): Column<T> {
  const ratio = [over, under] as const
  return { head, width: 9, format: 'percent', ratio, cell: (item, row) => ratioCell(row, ratio, values(item)) }
}

/** A ratio as a native formula; blank where there is nothing to divide by. */
function ratioCell(row: number, [over, under]: readonly [number, number], [a, b]: readonly [number, number]): Cell {
  const [top, bottom] = [cellAddress(row, over), cellAddress(row, under)]
  return { value: b === 0 ? '' : a / b, formula: `IF(${bottom}=0,"",${top}/${bottom})` }
}

function rangeSum(column: number, first: number, last: number): string {
  const name = columnName(column)
  return `SUM(${name}${first + 1}:${name}${last + 1})`
}

/** The width in characters that the longest of some texts needs, within bounds. A Chinese character is two. */
export function widthFor(texts: Iterable<string>, least: number, most: number): number {
  let widest = 0
  for (const text of texts) widest = Math.max(widest, text.replace(/[^\0-\xff]/g, '__').length)
  return Math.min(most, Math.max(least, widest + 2))
}
