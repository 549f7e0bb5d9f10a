import type { ColumnPlan, PrintPlan, RowPlan, SheetPlan, Span } from './plan'

/** A sheet of pages to print, each with its own title and heads. */
export interface PagesInput {
  name: string
  mark: string
  title: string
  footer: string
  orientation: PrintPlan['orientation']
  columns: readonly ColumnPlan[]
  pages: readonly (readonly RowPlan[])[]
  /** zero-based columns in which the boxes of a sparse row begin */
  boxes?: readonly number[]
}

/** Pages one under the other, with a break before each but the first; titles and notes go over the whole width. */
export function pagesSheet({ name, mark, title, footer, orientation, columns, pages, boxes = [] }: PagesInput): SheetPlan {
  const rows = pages.flat()
  const last = columns.length - 1
  const breaks: number[] = []
  let next = 0
  for (const page of pages) {
    if (next > 0) breaks.push(next)
    next += page.length
  }
  return {
    name, mark, columns, rows,
    merges: rows.flatMap(({ role, sparse }, row): Span[] => {
      if (sparse) return boxes.map((left, i) => ({ top: row, left, bottom: row, right: (boxes[i + 1] ?? last + 1) - 1 }))
      return role === 'body' || role === 'head' ? [] : [{ top: row, left: 0, bottom: row, right: last }]
    }),
    bodyRow: 0,
    bodyColumn: 0,
    endRow: rows.length,
    conditions: [],
    filter: false,
    header: title,
    footer,
    print: { orientation, breaks },
  }
}
