import { squeeze, tidy } from '../text'
import type { CellValue, Grid } from '../workbook'
import { cellAt } from './merged'

/** A value that stands beside its label, outside a table: a form's date, its caller, a typed total. */
export interface Labelled {
  value: CellValue
  row: number
  column: number
}

/** The figures at the foot of a form (C28) and what people write for them. */
const FEET: Record<string, readonly string[]> = {
  calls: ['电开数量', '拨打数量', '电开总量'],
  answered: ['有效电话数量', '有效电话', '打通有效电话数量'],
  intent: ['意向客户数量', '意向客户'],
  visits: ['当日到访量', '到访量', '当日到访'],
  deals: ['成交量', '当日成交量'],
  A: ['A', 'A类', 'A级', 'A类客户', 'A级客户', 'A类数量'],
  B: ['B', 'B类', 'B级', 'B类客户', 'B级客户', 'B类数量'],
  C: ['C', 'C类', 'C级', 'C类客户', 'C级客户', 'C类数量'],
  D: ['D', 'D类', 'D级', 'D类客户', 'D级客户', 'D类数量'],
  高层: ['高层', '高层数量', '高层需求'],
  别墅: ['别墅', '别墅数量', '别墅需求'],
  洋房: ['洋房', '洋房数量', '洋房需求'],
  商铺: ['商铺', '商铺数量', '商铺需求'],
  车位: ['车位', '车位数量', '车位需求'],
  其他: ['其他', '其他数量', '其他需求'],
}
const FOOT_BY_LABEL = new Map(Object.entries(FEET).flatMap(([figure, labels]) => labels.map((label) => [label, figure])))

/** The label that our own forms have for a figure at their foot: `calls`, `answered`, `A`, a need, `visits`, `deals`. */
export function footLabel(figure: string): string {
  return FEET[figure]![0]!
}

/** Labels with what stands in the same cell behind them: `登记日期:2013.4.22  电开人员:罗伟` is two. */
const LABELLED = /([^\s:]{1,14}) ?: ?([^:]*?)(?= [^\s:]{1,14} ?:|$)/g

function splitLabels(value: CellValue): { label: string; rest: string }[] {
  if (typeof value !== 'string') return []
  const text = tidy(value)
  if (!text.includes(':')) return [{ label: squeeze(text).toUpperCase(), rest: '' }]
  return Array.from(text.matchAll(LABELLED), ([, label, rest]) => ({ label: squeeze(label!).toUpperCase(), rest: rest!.trim() }))
}

/** The figure that a foot's label names (`电开数量`), or `null`; a number may follow in the cell. */
export function footFigure(value: CellValue): string | null {
  const [first] = splitLabels(value)
  return first ? (FOOT_BY_LABEL.get(first.label.replace(/\d+[组个条通人次套]?$/, '')) ?? null) : null
}

/** Labels that only a foot has: a row with one of them is no call. */
export function isFootLabel(value: CellValue): boolean {
  const figure = footFigure(value)
  return figure === 'calls' || figure === 'answered' || figure === 'visits' || figure === 'deals'
}

/**
 * The value of the first cell labelled with one of `labels` in the given rows: behind the colon, else in the next cell
 * to the right that is not blank, else (nothing there) the place where it should stand.
 * @returns `null` when no cell has such a label
 */
export function findLabelled(grid: Grid, rows: Iterable<number>, labels: readonly string[]): Labelled | null {
  for (const row of rows) {
    const cells = grid.rows[row] ?? []
    for (let column = 0; column < cells.length; column++) {
      const found = splitLabels(cells[column] ?? null).find(({ label }) => labels.includes(label))
      if (!found) continue
      return found.rest ? { value: found.rest, row, column } : beside(grid, row, column)
    }
  }
  return null
}

/** Words that label a value of a form's head: where one stands, no value does. */
const HEAD_LABELS = new Set(['登记日期', '日期', '电开人员', '置业顾问(电开)', '姓名', '小组', '组别', '销售小组', '组长', '销售组长'])

function isLabel(value: CellValue): boolean {
  return (
    splitLabels(value).some(({ label }) => HEAD_LABELS.has(label) || FOOT_BY_LABEL.has(label)) ||
    (typeof value === 'string' && /[:：]$/.test(value.trim()))
  )
}

function beside(grid: Grid, row: number, column: number): Labelled {
  const cells = grid.rows[row] ?? []
  const merge = grid.merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right)
  const first = (merge?.right ?? column) + 1
  for (let next = first; next < cells.length; next++) {
    const value = cellAt(grid, row, next)
    if (value === null || value === '') continue
    if (isLabel(value)) break
    return { value, row, column: next }
  }
  return { value: null, row, column: first }
}

/** The typed figures of a form's foot: a number behind its label, to the right of it, or under it. */
export function readFeet(grid: Grid, rows: readonly number[]): (Labelled & { figure: string; value: number })[] {
  const feet: (Labelled & { figure: string; value: number })[] = []
  for (const row of rows) {
    const cells = grid.rows[row] ?? []
    cells.forEach((cell, column) => {
      const figure = footFigure(cell)
      const found = figure === null ? null : footValue(grid, row, column)
      if (figure !== null && found) feet.push({ figure, ...found })
    })
  }
  return feet
}

function footValue(grid: Grid, row: number, column: number): (Labelled & { value: number }) | null {
  const inline = /:?(\d+)[组个条通人次套]?$/.exec(squeeze(String(cellAt(grid, row, column))))
  if (inline) return { value: Number(inline[1]), row, column }
  for (const [r, c] of [[row, column + 1], [row + 1, column]] as const) {
    const value = wholeNumber(cellAt(grid, r, c))
    if (value !== null) return { value, row: r, column: c }
  }
  return null
}

/** A whole number in a cell, typed as a number or as text (`150`, `１５０组`). */
export function wholeNumber(value: CellValue): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null
  const match = typeof value === 'string' ? /^(-?\d+)[组个条通人次套]?$/.exec(squeeze(value)) : null
  return match ? Number(match[1]) : null
}
