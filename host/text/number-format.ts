import { format, getFormatDateInfo, getFormatInfo, isDateFormat, isTextFormat, isValidFormat, tokenize } from 'numfmt'
import { ERROR_VALUES } from '../book'
import { resolvePattern, type NumberLocale } from './built-in-formats'
import { formatGeneral, roundDecimals } from './general'

export interface NumberFormatOptions {
  /** serial 0 is 1904-01-01; otherwise the 1900 system with its 29 February 1900 */
  date1904?: boolean
  /** `zh-CN` without it */
  locale?: NumberLocale
}

/** What Excel shows for a date before its first: a cell full of `#`, whatever its width. */
const NO_DATE = '########'
const DAYS_1904 = 1462
const PATTERN_LENGTH = 255
const WEEKDAYS = '日一二三四五六'
const ERRORS = new Set<string>(ERROR_VALUES)

/** Whether Excel takes a pattern as a number format: up to four sections, quotes closed, no letters it does not know. */
export function isPattern(pattern: string): boolean {
  return pattern.length <= PATTERN_LENGTH && isValidFormat(resolvePattern(pattern, 'en-US'))
}

/**
 * A cell's value as Excel shows it and Office.js gives it as `text`, in a column wide enough (no `####` for want of room).
 * Errors and, where the pattern has no text section, texts stand as they are. Months and weekdays are English unless the pattern
 * says `[$-804]` or `aaa`/`aaaa`, as in Excel in Chinese; the system's short and long dates follow the language.
 * Chinese digits (`[DBNum1]`) are not drawn: the digits stay 0–9.
 * Sources: "Number format codes", support.microsoft.com; ECMA-376-1 18.8.31 numFmts.
 * @throws Error when the pattern is no number format (see `isPattern`)
 */
export function formatValue(value: string | number | boolean | undefined, pattern: string, options: NumberFormatOptions = {}): string {
  const { date1904 = false, locale = 'zh-CN' } = options
  if (value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string' && ERRORS.has(value)) return value
  const resolved = resolvePattern(pattern, locale)
  if (!isValidFormat(resolved)) throw new Error(`no number format: ${pattern}`)
  if (typeof value === 'string') return format(resolved, value)
  if (resolved === 'General') return formatGeneral(value)
  if (isTextFormat(resolved)) return format(resolved, formatGeneral(value))
  return isDateFormat(resolved) ? formatDate(value, resolved, date1904) : format(resolved, roundFor(value, resolved))
}

function formatDate(value: number, pattern: string, date1904: boolean): string {
  const { year, month, day } = getFormatDateInfo(pattern)
  const serial = date1904 && (year || month || day || hasWeekday(pattern)) ? value + DAYS_1904 : value
  if (serial < 0) return NO_DATE
  const options = { locale: 'en-US', dateErrorNumber: false, dateSpanLarge: false, overflow: NO_DATE }
  return format(inChinese(pattern, serial), serial, options)
}

function hasWeekday(pattern: string): boolean {
  return tokenize(pattern).some(({ type, raw }) => type === 'datetime' && /^(?:a+|d+)$/i.test(raw))
}

/** `aaa` as `一`, `aaaa` as `星期一`; `上午/下午` as the Chinese AM/PM. */
function inChinese(pattern: string, serial: number): string {
  const weekday = WEEKDAYS[(Math.floor(serial) + 6) % 7]!
  const halves = pattern.includes('上午/下午')
  const spelt = (halves ? pattern.replaceAll('上午/下午', 'AM/PM') : pattern).replace(/^(?!\[\$-)/, halves ? '[$-804]' : '')
  return tokenize(spelt)
    .map(({ type, raw }) => (type === 'datetime' && /^a{3,}$/i.test(raw) ? `"${raw.length === 3 ? weekday : `星期${weekday}`}"` : raw))
    .join('')
}

/** The number as far as the pattern shows it, rounded in decimal digits: 1.005 is 1.01 in `0.00`. */
function roundFor(value: number, pattern: string): number {
  const sections = pattern.split(';').filter(isValidFormat).map((section) => getFormatInfo(section))
  const plain = sections.every(({ type }) => ['number', 'grouped', 'currency', 'percent', 'general', 'text'].includes(type))
  const decimals = Math.max(...sections.map(({ type, maxDecimals, scale }) => (type === 'general' ? 15 : maxDecimals + Math.round(Math.log10(scale)))))
  return plain && Number.isFinite(decimals) ? roundDecimals(value, decimals) : value
}
