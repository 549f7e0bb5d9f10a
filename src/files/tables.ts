import type { Worksheet } from 'exceljs'
import { TABLE_STYLE, valueOf, type SheetPlan, type TablePlan } from '../sheets'
import { cellAddress } from '../workbook'

/** Adds a plan's native tables. They write their cells: add them before the rows, which then say what stands there. */
export function addTables(worksheet: Worksheet, plan: SheetPlan): void {
  for (const table of plan.tables ?? []) addTable(worksheet, plan, table)
}

function addTable(worksheet: Worksheet, plan: SheetPlan, { name, span }: TablePlan): void {
  const { top, left, bottom, right } = span
  const heads = plan.rows[top]!.cells.slice(left, right + 1).map((head) => String(valueOf(head)))
  worksheet.addTable({
    name,
    ref: cellAddress(top, left),
    headerRow: true,
    style: { theme: TABLE_STYLE, showRowStripes: false },
    columns: heads.map((head) => ({ name: head, filterButton: true })),
    rows: Array.from({ length: bottom - top }, () => heads.map(() => null)),
  })
  forgetTotals(worksheet, name)
}

/** exceljs gives the first column the label "Total" although there is no row of totals, and Excel would show it with one. */
function forgetTotals(worksheet: Worksheet, name: string): void {
  const { model } = worksheet.getTable(name) as unknown as { model: { columns: Record<string, unknown>[] } }
  for (const column of model.columns) {
    delete column['totalsRowLabel']
    delete column['totalsRowFunction']
  }
}
