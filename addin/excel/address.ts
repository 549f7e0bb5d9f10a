import type { Span } from '../../src/sheets'
import { cellAddress, columnName } from '../../src/workbook'

export const LAST_ROW = 1_048_575
export const LAST_COLUMN = 16_383

/** The span of an address as the host gives it: `'到访 反馈'!A1:C3`, `B2`, `3:5`, `A:C`. */
export function parseAddress(address: string): Span {
  const [from = '', to = from] = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '').split(':')
  const [first, last] = [cornerOf(from), cornerOf(to)]
  return { top: first.row ?? 0, left: first.column ?? 0, bottom: last.row ?? LAST_ROW, right: last.column ?? LAST_COLUMN }
}

/** Row and column of `B2`, `B` or `2`. */
function cornerOf(text: string): { row: number | null; column: number | null } {
  const [, letters = '', digits = ''] = /^([A-Za-z]*)(\d*)$/.exec(text) ?? []
  return { row: digits ? Number(digits) - 1 : null, column: letters ? columnIndex(letters) : null }
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The address of a span on its sheet: `A1:C3`. */
export function addressOf({ top, left, bottom, right }: Span): string {
  if (top === 0 && bottom === LAST_ROW) return `${columnName(left)}:${columnName(right)}`
  return top === bottom && left === right ? cellAddress(top, left) : `${cellAddress(top, left)}:${cellAddress(bottom, right)}`
}

/** A span's range, that is used in one round trip only. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Span): Excel.Range {
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
  range.untrack()
  return range
}

export const rowsOf = ({ top, bottom }: Span): number => bottom - top + 1
export const columnsOf = ({ left, right }: Span): number => right - left + 1
