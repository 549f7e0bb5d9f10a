import type { RowPlan, SheetPlan } from '../../../src/sheets'

/** A made-up sheet of a title, a head and rows. */
export function planOf(name: string, mark: string | null, rows: readonly RowPlan['cells'][], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    mark,
    columns: [{ width: 12, format: 'text' }, { width: 9, format: 'count' }],
    rows: [{ role: 'title', cells: [name] }, { role: 'head', cells: ['名称', '数'] }, ...rows.map((cells) => ({ role: 'body' as const, cells }))],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    bodyRow: 2,
    bodyColumn: 1,
    endRow: 2 + rows.length,
    conditions: [],
    filter: false,
    footer: '第 &P 页',
    header: name,
    ...more,
  }
}
