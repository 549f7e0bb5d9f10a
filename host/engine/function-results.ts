import type { BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula'
import { univer } from './univer'

/** What came back: a value or a matrix, or an error by its number on the wire. */
export type InvocationResult = { id: number; ok: true; value: unknown } | { id: number; ok: false; code: number; message: string }

const VALUE_ERROR = '#VALUE!'
const NUMBER_ERROR = '#NUM!'
const UNKNOWN = '#NAME?'
/** Numbers of errors on the wire. 9 and 10: the add-in has no such function. */
const ERRORS: Record<number, string> = { 1: '#N/A', 5: '#DIV/0!', 6: NUMBER_ERROR, 7: VALUE_ERROR, 8: '#NULL!', 9: UNKNOWN, 10: UNKNOWN }
/** The client's word for a result that is no number; it gives it no number of its own. */
const NOT_A_NUMBER = 'NaN'

/** A result as the formula engine takes it. A thrown error without a code of its own is #VALUE!. */
export function readResult(result: InvocationResult): FunctionVariantType {
  if (result.ok) return toVariant(result.value)
  return errorValue(ERRORS[result.code] ?? (result.message === NOT_A_NUMBER ? NUMBER_ERROR : VALUE_ERROR), result.message)
}

export function errorValue(type: string, message = ''): BaseValueObject {
  return univer.formula.ErrorValueObject.create(type as never, message)
}

/** Rows of values as an array; they have one width. */
export function toMatrix(rows: BaseValueObject[][]): FunctionVariantType {
  return univer.formula.ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  })
}

/** An array is made of rows; rows that are too short end with #N/A. */
function toVariant(value: unknown): FunctionVariantType {
  if (!Array.isArray(value)) return toScalar(value)
  if (!value.every(Array.isArray)) return errorValue(VALUE_ERROR)
  const rows = value as unknown[][]
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return errorValue('#CALC!')
  return toMatrix(rows.map((row) => Array.from({ length: width }, (_, column) => (column < row.length ? toScalar(row[column]) : errorValue('#N/A')))))
}

/** `null` shows as 0, as in Excel. */
function toScalar(value: unknown): BaseValueObject {
  const { BooleanValueObject, NumberValueObject, StringValueObject } = univer.formula
  if (value === null || value === undefined) return NumberValueObject.create(0)
  if (typeof value === 'number') return NumberValueObject.create(value)
  if (typeof value === 'boolean') return BooleanValueObject.create(value)
  if (typeof value === 'string') return StringValueObject.create(value)
  const { basicValue, code, type } = value as { basicValue?: unknown; code?: string; type?: string }
  if (type === 'Error' || code !== undefined) return errorValue(code ?? String(basicValue ?? VALUE_ERROR))
  return basicValue === undefined ? errorValue(VALUE_ERROR) : toScalar(basicValue)
}
