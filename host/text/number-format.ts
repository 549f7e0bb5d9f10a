import { format, getFormatDateInfo, getFormatInfo, isDateFormat, isTextFormat, isValidFormat, tokenize } from 'numfmt'
import { ERROR_VALUES } from '../book'
import { resolvePattern, type NumberLocale } from './built-in-formats'
import { withChineseDigits } from './chinese-digits'
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
 * Sources: "Number format codes", support.microsoft.com; ECMA-376-1 18.8.31 numFmts.
 * @throws Error when the pattern is no number format (see `isPattern`)
 */
export function formatValue(value: string | number | boolean | undefined, pattern: string, options: NumberFormatOptions = {}): string {
  const { date1904 = false, locale = 'zh-CN' } = options
  if (value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string' && ERRORS.has(value)) return value
  const prepared = prepare(pattern, locale)
  if (typeof value === 'string') return prepared.kind === 'general' ? value : format(prepared.pattern, value)
  return formatNumber(value, prepared, date1904)
}

function formatNumber(value: number, prepared: Prepared, date1904: boolean): string {
  const { pattern, kind, decimals } = prepared
  const rounded = decimals === undefined ? value : roundDecimals(value, decimals)
  switch (kind) {
    case 'general':
      return formatGeneral(value)
    case 'text':
      return format(pattern, formatGeneral(value))
    case 'date':
      return withChineseDigits(formatDate(value, prepared, date1904), pattern, kind)
    case 'number':
      return withChineseDigits(format(pattern, rounded), pattern, /General/i.test(pattern) ? 'general' : kind)
  }
}

/** A pattern, looked at once for all the cells that have it. */
interface Prepared {
  pattern: string
  kind: 'general' | 'text' | 'date' | 'number'
  /** decimals it shows, before percent signs and thousands scale the number; without it the number goes in as it is */
  decimals?: number
  /** it shows days, months, years or weekdays, not a time alone */
  calendar: boolean
}

const preparedPatterns = new Map<string, Prepared>()
const PREPARED_AT_MOST = 1000

function prepare(pattern: string, locale: NumberLocale): Prepared {
  const key = `${locale} ${pattern}`
  const known = preparedPatterns.get(key)
  if (known) return known
  const resolved = resolvePattern(pattern, locale)
  if (!isValidFormat(resolved)) throw new Error(`no number format: ${pattern}`)
  const kind = resolved === 'General' ? 'general' : isTextFormat(resolved) ? 'text' : isDateFormat(resolved) ? 'date' : 'number'
  const decimals = kind === 'number' ? decimalsOf(resolved) : undefined
  const calendar = kind === 'date' && isCalendar(resolved)
  const prepared: Prepared = { pattern: resolved, kind, calendar, ...(decimals !== undefined && { decimals }) }
  if (preparedPatterns.size >= PREPARED_AT_MOST) preparedPatterns.clear()
  preparedPatterns.set(key, prepared)
  return prepared
}

function formatDate(value: number, { pattern, calendar }: Prepared, date1904: boolean): string {
  const serial = date1904 && calendar ? value + DAYS_1904 : value
  if (serial < 0) return NO_DATE
  const options = { locale: 'en-US', dateErrorNumber: false, dateSpanLarge: false, overflow: NO_DATE }
  return format(/a{3}|上午/i.test(pattern) ? inChinese(pattern, serial) : pattern, serial, options)
}

function isCalendar(pattern: string): boolean {
  const { year, month, day } = getFormatDateInfo(pattern)
  return year || month || day || hasWeekday(pattern)
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

/** How many decimals a pattern of plain numbers shows: Excel rounds them in decimal digits, 1.005 is 1.01 in `0.00`. */
function decimalsOf(pattern: string): number | undefined {
  const sections = pattern.split(';').filter(isValidFormat).map((section) => getFormatInfo(section))
  const plain = sections.every(({ type }) => ['number', 'grouped', 'currency', 'percent', 'general', 'text'].includes(type))
  const shown = sections.map(({ type, maxDecimals, scale }) => (type === 'general' ? 15 : maxDecimals + Math.round(Math.log10(scale))))
  const decimals = Math.max(...shown)
  return plain && Number.isFinite(decimals) ? decimals : undefined
}
