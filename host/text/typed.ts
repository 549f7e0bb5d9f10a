import { ERROR_VALUES } from '../book'
import type { NumberLocale } from './built-in-formats'
import { checkFormula } from './check'
import { parseTypedDate } from './typed-date'
import { parseTypedNumber, type TypedValue } from './typed-number'

/** What Excel makes of typed text: a value, with the format it brings to a cell in General, or a formula with its `=`. */
export type Typed = { kind: 'value'; value: TypedValue['value']; numberFormat?: string } | { kind: 'formula'; formula: string }

export interface TypedOptions {
  /** `zh-CN` without it */
  locale?: NumberLocale
  date1904?: boolean
  /** of dates typed without one; this year without it */
  year?: number
}

const ERRORS = new Set<string>(ERROR_VALUES)

/**
 * What Excel makes of text typed into a cell that is not formatted as text, and of strings set through Office.js `values`:
 * a leading `'` makes it text and goes; a leading `=` makes a formula, as `+` and `-` do before what is no number; then TRUE and
 * FALSE, errors, numbers, dates and times; all else is text. Full-width digits are text.
 * Sources: "Enter data manually in worksheet cells" and "Overview of formulas in Excel", support.microsoft.com;
 * learn.microsoft.com/javascript/api/excel/excel.range (values).
 */
export function parseTyped(text: string, options: TypedOptions = {}): Typed {
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) }
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text }
  const constant = constantOf(text, options)
  if (constant) return { kind: 'value', ...constant }
  const signed = /^[+-]./.test(text) && checkFormula(`=${text}`) === undefined
  return signed ? { kind: 'formula', formula: `=${text}` } : { kind: 'value', value: text }
}

function constantOf(text: string, options: TypedOptions): TypedValue | undefined {
  const { locale = 'zh-CN', date1904 = false, year = new Date().getFullYear() } = options
  const bare = text.trim()
  if (bare === '') return undefined
  if (/^(?:TRUE|FALSE)$/i.test(bare)) return { value: bare.toUpperCase() === 'TRUE' }
  if (ERRORS.has(bare.toUpperCase())) return { value: bare.toUpperCase() }
  return parseTypedNumber(bare, locale) ?? parseTypedDate(bare, { locale, date1904, year })
}
