import { readPercent } from '../policy'
import { maskPhone, readDate, squeeze, type Day } from '../text'
import type { CellValue } from '../workbook'
import { cellOf, errorIn, isBlank, shown } from './cell'
import { CellError, faultOf } from './fault'
import type { Parameter } from './parameters'

/** A single argument. @throws CellError for a cell with an error */
export function single(value: unknown): CellValue {
  const cell = cellOf(value)
  const error = errorIn(cell)
  if (error !== null) throw new CellError(error)
  return isBlank(cell) ? null : cell
}

/** A number, also as text; `null` for a blank. @throws FormulaFault `number` */
export function readNumber(value: unknown, parameter: Parameter): number | null {
  const cell = single(value)
  if (cell === null) return null
  const number = typeof cell === 'string' ? Number(squeeze(cell)) : cell
  if (typeof number !== 'number' || !Number.isFinite(number)) throw faultOf('value', 'number', parameter, shown(cell))
  return number
}

/** A whole number from 0 on; `null` for a blank. @throws FormulaFault `number`, `whole` */
export function readCount(value: unknown, parameter: Parameter): number | null {
  const number = readNumber(value, parameter)
  if (number !== null && !(Number.isInteger(number) && number >= 0)) throw faultOf('value', 'whole', parameter, String(number))
  return number
}

/** An amount from 0 on; `null` for a blank. @throws FormulaFault `number`, `amount` */
export function readAmount(value: unknown, parameter: Parameter): number | null {
  const number = readNumber(value, parameter)
  if (number !== null && number < 0) throw faultOf('value', 'amount', parameter, String(number))
  return number
}

/** A share: 0.05, or the text 5%; `null` for a blank. @throws FormulaFault `percent` */
export function readShare(value: unknown, parameter: Parameter): number | null {
  const cell = single(value)
  if (cell === null) return null
  const share = readPercent(cell)
  if (share === null) throw faultOf('value', 'percent', parameter, shown(cell))
  return share
}

/** A day, from a serial number, a `Date` or text with its year; `null` for a blank, as which 0 counts too. @throws FormulaFault `date` */
export function readDay(value: unknown, parameter: Parameter): Day | null {
  const cell = single(value)
  if (cell === null || cell === 0) return null
  const written = typeof cell === 'boolean' ? null : readDate(cell, 1900)
  if (written === null || !('day' in written)) throw faultOf('value', 'date', parameter, shown(cell))
  return written.day
}

/** A word or a name, without spaces; '' for a blank, as which 0 counts too. */
export function readWord(value: unknown): string {
  const cell = single(value)
  return cell === null || cell === 0 ? '' : squeeze(String(cell))
}

/** A caller's name. @throws FormulaFault `missing` */
export function readCaller(value: unknown): string {
  const name = readWord(value)
  if (name === '') throw faultOf('value', 'missing', 'caller')
  return name
}

/** What a phone's cell holds, a number or text; `null` for a blank, as which 0 counts too. */
export function readPhoneCell(value: unknown): string | number | null {
  const cell = single(value)
  return cell === null || cell === 0 ? null : typeof cell === 'boolean' ? String(cell) : cell
}

/** A phone that is none, masked as if it were one (S24). */
export function maskedWord(cell: string | number): string {
  return shown(maskPhone(String(cell)))
}

/** The cells of an area, row by row; a single value is an area of one cell, nothing at all `null`. */
export function readArea(value: unknown): CellValue[][] | null {
  if (value === null || value === undefined || value === '') return null
  if (!Array.isArray(value)) return [[cellOf(value)]]
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]))
}
