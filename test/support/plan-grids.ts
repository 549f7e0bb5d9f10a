import { formatOf, valueOf, type SheetPlan } from '../../src/sheets'
import type { CellValue, Grid } from '../../src/workbook'
import { serial } from './days'

/** A plan's sheet as a reader gets it once it is written; days are serial numbers. People may have typed over it, so it is no print. */
export function gridOf(plan: SheetPlan, typed: Record<string, CellValue> = {}): Grid {
  const rows = plan.rows.map(({ cells }) =>
    cells.map((cell, i): CellValue => {
      const value = valueOf(cell)
      return typeof value === 'number' && formatOf(cell, plan.columns[i]!) === 'day' ? serial(value, 1900) : value
    }),
  )
  for (const [address, value] of Object.entries(typed)) {
    const [, column, row] = /^([A-Z])(\d+)$/.exec(address)!
    const cells = (rows[Number(row) - 1] ??= [])
    const at = column!.charCodeAt(0) - 65
    while (cells.length < at) cells.push(null)
    cells[at] = value
  }
  return { sheet: plan.name, rows, merges: plan.merges.map((span) => ({ ...span })), dateSystem: 1900, made: false }
}
