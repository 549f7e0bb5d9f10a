import { squeeze, tidy } from '../text'
import type { CellValue } from '../workbook'

export const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && squeeze(value) === '')

/** The text of a cell, tidied; '' when it is blank. */
export const textOf = (value: CellValue): string => (value === null ? '' : tidy(String(value)))

/** A name without spaces: 陈 霞 is 陈霞. */
export const nameOf = (value: CellValue): string => (value === null ? '' : squeeze(String(value)))
