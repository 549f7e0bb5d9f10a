import type { Place, Problem, ProblemCode } from '../registers'

export type Facts = Record<string, string | number>
/** A row of any register, as far as its place goes. */
export type AnyRow = { table: { place: Place }; block: { columns: Record<string, number | undefined> }; row: number }

/** A problem at a field's cell of a row; at the row's first cell where the field has no column. */
export function at(code: ProblemCode, row: AnyRow, field: string, found = '', facts?: Facts): Problem {
  const column = row.block.columns[field] ?? 0
  return { code, place: row.table.place, row: row.row, column, found, fix: null, ...(facts ? { facts } : {}) }
}
