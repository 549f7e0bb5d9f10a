import { getFormatInfo, isDateFormat, tokenize } from 'numfmt'
import { resolvePattern } from './built-in-formats'
import { isPattern } from './number-format'

/** Excel.NumberFormatCategory. */
export type NumberFormatCategory =
  | 'General'
  | 'Number'
  | 'Currency'
  | 'Accounting'
  | 'Date'
  | 'Time'
  | 'Percentage'
  | 'Fraction'
  | 'Scientific'
  | 'Text'
  | 'Special'
  | 'Custom'

/** Postcodes, telephone numbers, Chinese digits: the Special list in Chinese and English. */
const SPECIAL = new Set([
  '00000',
  '00000-0000',
  '000-00-0000',
  '[<=9999999]###-####;(###) ###-####',
  '000000',
  '[dbnum1][$-804]general',
  '[dbnum2][$-804]general',
])
const PLAIN_NUMBER = /^(?:#,##)?0(?:\.0+)?$/
const FRACTION = /^# (?:\?{1,3}\/\?{1,3}|\?\/[248]|\?{1,2}\/1[06]|\?\?\/100)$/
const CURRENCY = /"[^"]*[¥￥$€£][^"]*"|\[\$[^\]-]+(?:-[^\]]*)?\]|[¥￥$€£]/g
/** Colours, signs, brackets and gaps that Excel's own number formats have around their digits. */
const TRIMMINGS = /\[(?:red|红色)\]|_.|\\[-() ]|[-() ]/gi
/** Words of dates and times in Excel's own lists. */
const DATE_WORDS = /^[年月日时分秒星期周\s/:.,\-上午下]*$/

/**
 * The category that Excel's Format Cells dialog and Office.js `numberFormatCategories` give a pattern. Read from the pattern's
 * build, not from each language's list: a date of plain parts is a Date though Excel may list it as Custom.
 * Source: learn.microsoft.com/javascript/api/excel/excel.numberformatcategory; "Available number formats in Excel", support.microsoft.com.
 */
export function numberFormatCategory(pattern: string): NumberFormatCategory {
  const resolved = resolvePattern(pattern, 'en-US')
  if (resolved === 'General') return 'General'
  if (resolved === '@') return 'Text'
  if (SPECIAL.has(resolved.toLowerCase())) return 'Special'
  if (!isPattern(resolved)) return 'Custom'
  return isDateFormat(resolved) ? dateCategory(resolved) : numericCategory(resolved)
}

function numericCategory(pattern: string): NumberFormatCategory {
  if (/^0(?:\.0+)?%$/.test(pattern)) return 'Percentage'
  if (/^0(?:\.0+)?E\+00$/i.test(pattern)) return 'Scientific'
  if (FRACTION.test(pattern)) return 'Fraction'
  if (/\* /.test(pattern) && pattern.split(';').length > 2) return 'Accounting'
  const withoutCurrency = pattern.replace(CURRENCY, '')
  const plain = withoutCurrency.split(';').every((section) => PLAIN_NUMBER.test(section.replace(TRIMMINGS, '')))
  if (!plain) return 'Custom'
  return withoutCurrency === pattern ? 'Number' : 'Currency'
}

function dateCategory(pattern: string): NumberFormatCategory {
  const [first = '', ...rest] = pattern.split(';')
  const words = tokenize(first)
    .filter(({ type }) => !['datetime', 'duration', 'locale', 'dbnum', 'ampm', 'zero', 'color'].includes(type))
    .map(({ value }) => String(value))
  if (!DATE_WORDS.test(words.join('')) || rest.some((section) => section !== '@')) return 'Custom'
  return getFormatInfo(first).type === 'time' ? 'Time' : 'Date'
}
