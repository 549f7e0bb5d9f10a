import { cellAddress } from '../workbook'
import type { ChartData } from './charts'
import { valueOf, type Cell, type ChartPlan, type RowPlan, type SheetPlan, type Span } from './plan'

/** A chart and what its table says besides: formulas for its values, and columns beside them. */
export interface ChartTable {
  chart: ChartData
  /** of the first series, without `=`, for as many categories as have one; left out, values stand as they are */
  formulas?: readonly (string | undefined)[]
  /** a column of the first series' ratios to the category before, under this head */
  rate?: string
}

/** Rows that a chart covers. */
const CHART_ROWS = 15
/** Widths in characters that the columns of a chart's table have at least. */
const CATEGORY_WIDTH = 12
const VALUE_WIDTH = 10

/** Columns that are taken as one, ends included. */
interface Columns {
  left: number
  right: number
}

/**
 * A sheet with charts beside each other below its rows, on a page of their own when printed, and under each the small table that it is
 * drawn from.
 * @param words heads of the charts and of their tables
 */
export function withCharts(plan: SheetPlan, tables: readonly ChartTable[], words: { title: string; data: string }): SheetPlan {
  if (tables.length === 0) return plan
  const first = plan.rows.length + 1
  const placed = shares(plan, tables.length).map((place, i) => new PlacedTable(tables[i]!, plan, place, first + CHART_ROWS + 2))
  const blank: RowPlan = { role: 'note', cells: [] }
  const length = Math.max(...placed.map(({ rows }) => rows))
  return {
    ...plan,
    rows: [
      ...plan.rows,
      blank,
      { role: 'section', cells: [words.title] },
      ...Array.from({ length: CHART_ROWS }, () => blank),
      { role: 'section', cells: [words.data] },
      ...Array.from({ length }, (_, i): RowPlan => ({ role: i === 0 ? 'head' : 'body', sparse: true, cells: sideBySide(placed, i) })),
    ],
    merges: [...plan.merges, ...placed.flatMap((table) => table.merges())],
    charts: placed.map((table) => table.plan({ top: first + 1, bottom: first + CHART_ROWS })),
    print: { orientation: 'landscape', breaks: [...(plan.print?.breaks ?? []), first], fitted: true },
  }
}

function sideBySide(tables: readonly PlacedTable[], row: number): Cell[] {
  const cells: Cell[] = []
  for (const table of tables) table.put(cells, row)
  return Array.from(cells, (cell) => cell ?? null)
}

/** A sheet's columns in so many parts of about the same width. */
function shares({ columns }: SheetPlan, count: number): Columns[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const ends: number[] = []
  let width = 0
  columns.forEach((column, i) => {
    width += column.width
    if (ends.length < count - 1 && width >= (whole / count) * (ends.length + 1) - column.width / 2) ends.push(i)
  })
  ends.push(columns.length - 1)
  return ends.map((right, i) => ({ left: i === 0 ? 0 : ends[i - 1]! + 1, right }))
}

/** A chart's table at its place: its head on `top`, a row a category below. */
class PlacedTable {
  readonly rows: number
  private readonly columns: Columns[]

  constructor(
    private readonly table: ChartTable,
    private readonly sheet: SheetPlan,
    private readonly share: Columns,
    private readonly top: number,
  ) {
    const { chart, rate } = table
    this.rows = 1 + chart.categories.length
    const widths = [CATEGORY_WIDTH, ...chart.series.map(() => VALUE_WIDTH), ...(rate === undefined ? [] : [VALUE_WIDTH])]
    let left = share.left
    this.columns = widths.map((width) => {
      const taken = this.take(left, width)
      left = taken.right + 1
      return taken
    })
  }

  /** Columns from one on that are so wide together. */
  private take(left: number, width: number): Columns {
    let right = left
    for (let has = this.widthOf(left); has < width && right < this.share.right; has += this.widthOf(right)) right++
    return { left, right }
  }

  private widthOf(column: number): number {
    return this.sheet.columns[column]!.width
  }

  /** Puts the table's cells of one of its rows among those of the sheet's row. */
  put(cells: Cell[], row: number): void {
    if (row >= this.rows) return
    const own = row === 0 ? this.heads() : this.cellsOf(row - 1)
    own.forEach((cell, i) => {
      const { left, right } = this.columns[i]!
      for (let column = left; column <= right; column++) cells[column] = column === left ? cell : { value: null }
    })
  }

  private heads(): Cell[] {
    const { chart, rate } = this.table
    return [chart.over, ...chart.series.map(({ name }) => name), ...(rate === undefined ? [] : [rate])]
  }

  private cellsOf(category: number): Cell[] {
    const { chart, formulas, rate } = this.table
    const values = chart.series.map(({ values: all }, i): Cell => {
      const formula = i === 0 ? formulas?.[category] : undefined
      return { value: all[category] ?? null, format: 'count', ...(formula === undefined ? {} : { formula }) }
    })
    return [{ value: chart.categories[category]!, format: 'text' }, ...values, ...(rate === undefined ? [] : [this.rateOf(category, values[0]!)])]
  }

  private rateOf(category: number, cell: Cell): Cell {
    const before = this.table.chart.series[0]!.values[category - 1]
    if (category === 0 || typeof before !== 'number') return { value: null }
    const { left } = this.columns[1]!
    const [over, under] = [cellAddress(this.top + 1 + category, left), cellAddress(this.top + category, left)]
    return { value: before === 0 ? '' : Number(valueOf(cell)) / before, formula: `IF(${under}=0,"",${over}/${under})`, format: 'percent' }
  }

  merges(): Span[] {
    const wide = this.columns.filter(({ left, right }) => right > left)
    return Array.from({ length: this.rows }, (_, i) => this.top + i).flatMap((row) => wide.map((columns) => ({ ...columns, top: row, bottom: row })))
  }

  plan(place: { top: number; bottom: number }): ChartPlan {
    const { kind, title, series } = this.table.chart
    const column = (i: number): Span => {
      const { left } = this.columns[i]!
      return { top: this.top + 1, left, bottom: this.top + this.rows - 1, right: left }
    }
    return { kind, title, categories: column(0), series: series.map(({ name }, i) => ({ name, values: column(i + 1) })), place: { ...place, ...this.share } }
  }
}
