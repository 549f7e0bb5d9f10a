import { dayOf, maskPhonesIn, serialOf, squeeze, tidy } from '../text'
import type { CellValue } from '../workbook'

const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!', '#ERROR!', '#GETTING_DATA'])
/** Text longer than this is cut where an error tells of it. */
const SHOWN = 20

/**
 * A cell as some host hands it to a function: a value, a date as a `Date` (local midnight, in Google Sheets), a data type or an
 * error as an object, nothing as `null`, `undefined` or ''.
 */
export function cellOf(value: unknown): CellValue {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : null
    case 'string':
      return value === '' ? null : value
    case 'boolean':
      return value
    case 'object':
      return value === null ? null : cellOfObject(value)
    default:
      return null
  }
}

function cellOfObject(value: object): CellValue {
  if (isDate(value)) return serialOfDate(value)
  const { code, basicValue } = value as { code?: unknown; basicValue?: unknown }
  return cellOf(typeof code === 'string' ? code : basicValue)
}

/** Dates may come from another realm, whose `Date` is not ours. */
function isDate(value: object): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}

/** The calendar's date where the host is: the clock and the zone are left aside. */
function serialOfDate(date: Date): CellValue {
  const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate())
  return day === null ? '#NUM!' : serialOf(day)
}

/** The error that a cell shows, or `null`. */
export function errorIn(cell: CellValue): string | null {
  return typeof cell === 'string' && ERRORS.has(cell) ? cell : null
}

export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && squeeze(cell) === '')
}

/** What stands in a cell, short enough for a sentence; phones are masked (S24). */
export function shown(cell: CellValue): string {
  const text = maskPhonesIn(tidy(String(cell ?? '')))
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
