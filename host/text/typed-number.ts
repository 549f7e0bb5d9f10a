import { builtInPattern, type NumberLocale } from './built-in-formats'

/** A value that typed text stands for, and the format it brings along to a cell in General. */
export interface TypedValue {
  value: string | number | boolean
  numberFormat?: string
}

const LARGEST = 9.999_999_999_999_99e307
const SIGNIFICANT = 15
const DIGITS = '((?:\\d{1,3}|\\d+)(?:,\\d{3})*(?:\\.\\d*)?|\\.\\d+)'
const PLAIN = new RegExp(`^${DIGITS}(?:(E[+-]?\\d+)|(\\s*%))?$`, 'i')
const CURRENCY = new RegExp(`^([¥￥$€£])${DIGITS}$`)
const FRACTION = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/
const LOCAL_CURRENCY: Record<NumberLocale, readonly string[]> = { 'zh-CN': ['¥', '￥'], 'en-US': ['$'] }
const CURRENCY_CODES: Record<string, string> = { '¥': '[$¥-804]', '￥': '[$¥-804]', $: '[$$-409]', '€': '[$€-2]', '£': '[$£-809]' }

/**
 * A number as typed: `1,234`, `12%`, `1e3`, `-5`, `(5)`, `¥12.50`, `1 1/2`; commas before groups of three digits, digits of
 * ASCII only. Digits past the fifteenth become zeros. `undefined` for all else.
 * Sources: "Available number formats in Excel" and "Display numbers as fractions", support.microsoft.com;
 * "Excel specifications and limits" (number precision, largest number), support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3.
 */
export function parseTypedNumber(text: string, locale: NumberLocale): TypedValue | undefined {
  const { negative, unsigned } = takeSign(text)
  const typed = parseCurrency(unsigned, locale) ?? parsePlain(unsigned)
  if (!typed) return parseFraction(text)
  if (typed.value > LARGEST) return undefined
  return negative && typed.value !== 0 ? { ...typed, value: -typed.value } : typed
}

interface TypedNumber extends TypedValue {
  value: number
}

/** `-5`, `(5)`, `¥-5`, `(5)%`. */
function takeSign(text: string): { negative: boolean; unsigned: string } {
  const bracketed = /^\(([^()+-].*)\)(\s*%)?$/.exec(text)
  if (bracketed) return { negative: true, unsigned: bracketed[1]! + (bracketed[2] ?? '') }
  const [, before = '', sign, after = ''] = /^([¥￥$€£]?)([+-])(.*)$/.exec(text) ?? []
  return sign === undefined ? { negative: false, unsigned: text } : { negative: sign === '-', unsigned: before + after }
}

function parsePlain(text: string): TypedNumber | undefined {
  const [, digits, exponent, percent] = PLAIN.exec(text) ?? []
  if (digits === undefined) return undefined
  const value = Number(keepDigits(digits.replaceAll(',', '')) + (percent === undefined ? (exponent ?? '') : 'e-2'))
  const decimals = digits.includes('.')
  if (percent !== undefined) return { value, numberFormat: decimals ? '0.00%' : '0%' }
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' }
  return digits.includes(',') ? { value, numberFormat: decimals ? '#,##0.00' : '#,##0' } : { value }
}

function parseCurrency(text: string, locale: NumberLocale): TypedNumber | undefined {
  const [, symbol, digits] = CURRENCY.exec(text) ?? []
  if (symbol === undefined || digits === undefined) return undefined
  return { value: Number(keepDigits(digits.replaceAll(',', ''))), numberFormat: currencyFormat(symbol, digits.includes('.'), locale) }
}

function currencyFormat(symbol: string, decimals: boolean, locale: NumberLocale): string {
  if (LOCAL_CURRENCY[locale].includes(symbol)) return builtInPattern(decimals ? 8 : 6, locale)!
  const positive = `${CURRENCY_CODES[symbol]}${decimals ? '#,##0.00' : '#,##0'}`
  return `${positive};[Red]-${positive}`
}

/** Zeros for what comes after the fifteenth significant digit. */
function keepDigits(digits: string): string {
  let kept = 0
  return digits.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== '0') kept++
    return kept > SIGNIFICANT ? '0' : digit
  })
}

/** `1 1/2`: a whole number, a space and a fraction; without the whole number it is a date. */
function parseFraction(text: string): TypedValue | undefined {
  const [, sign, whole, above, below] = FRACTION.exec(text) ?? []
  if (whole === undefined || above === undefined || below === undefined || Number(below) === 0) return undefined
  const size = Number(whole) + Number(above) / Number(below)
  return { value: sign === '-' ? -size : size, numberFormat: below.length === 1 && above.length === 1 ? '# ?/?' : '# ??/??' }
}
