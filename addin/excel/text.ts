import type { CellValue } from '../../src/workbook'

/** No other text is taken for anything than text: it has no digit of any kind, and begins like a word. */
const PLAIN = /^[\p{L}(（【《“][^\p{N}〇零一二三四五六七八九十]*$/u
const BOOLEAN = /^(?:true|false)$/i
const TEXT_FORMAT = '@'

/**
 * What to give the host so that a cell holds a value as it is. Cells take strings as typed: a number, a date or a formula would be
 * made of them, but in a cell formatted as text, or behind an apostrophe.
 * @param format the cell's number format
 */
export function landing(value: CellValue, format: unknown): string | number | boolean {
  if (value === null) return ''
  if (typeof value !== 'string' || value === '') return value
  if (format === TEXT_FORMAT) return value
  return PLAIN.test(value) && !BOOLEAN.test(value.trim()) ? value : `'${value}`
}

/** The format that a cell needs for an edit, `null` where its own will do: a cell formatted as text makes text of numbers too. */
export function formatFor({ value, format }: { value: CellValue; format?: string }, present: unknown): string | null {
  if (format !== undefined) return format === present ? null : format
  return present === TEXT_FORMAT && typeof value !== 'string' && value !== null ? 'General' : null
}
