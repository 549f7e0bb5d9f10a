import type { CallRow, VisitRow } from '../registers'
import { dayOfSerial, isoDate, YES_WORD } from '../text'
import type { CellValue } from '../workbook'
import type { Cell } from './plan'

type Row = CallRow | VisitRow

/** What somebody typed into a field of a row; `null` where it is blank or has no column. */
function typed({ table, block, row }: Row, field: string): CellValue {
  const column = (block.columns as Record<string, number | undefined>)[field]
  return column === undefined ? null : (table.grid.rows[row]?.[column] ?? null)
}

/** A field of a row as it was typed, for a print of the register. */
export function asTyped(row: Row, field: string): string | number | null {
  const value = typed(row, field)
  return typeof value === 'boolean' ? (value ? YES_WORD : null) : value
}

/** A field's date as it was typed: a day, or with its time of day as text; words as they are. */
export function dateAsTyped(row: Row, field: string): Cell {
  const value = asTyped(row, field)
  if (typeof value !== 'number') return typeof value === 'string' ? { value, format: 'text' } : null
  const day = dayOfSerial(value, row.table.grid.dateSystem)
  if (day === null) return { value: String(value), format: 'text' }
  const minutes = Math.min(1439, Math.round((value % 1) * 1440))
  return minutes === 0 ? { value: day, format: 'day' } : { value: `${isoDate(day)} ${clock(minutes)}`, format: 'text' }
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** S24: the register's own print has every phone in full; one that is no phone stands as it was typed. */
export function phoneAsTyped(row: Row): string {
  return row.readable ? row.phone : String(asTyped(row, 'phone') ?? '')
}
