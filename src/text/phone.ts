import { plainDashes, squeeze } from './clean'
import { isErased, readErased } from './erased'

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(?:010\d{8}|02\d\d{8}|0[3-9]\d{2}\d{7,8})$/
const PUNCTUATION = /[-().'"/_]/g
const COUNTRY = /^(?:\+|00)?86/
const DIAL_PREFIX = /^(?:17951|12593)/

/**
 * A phone number in one form: digits only, a landline with its area code and leading 0.
 *
 * Tried in this order: the number as it stands, with a lost leading 0, with one prefix off (+86, 86, 17951, 12593). What stands in
 * the place of a deleted number (S24, `已删除-…`) is one customer too, and is read as it is.
 * @param value a cell: text in any width, with spaces, dashes, brackets or unseen characters, or a number
 * @returns the number (11 or 12 digits) or a deleted one's pseudonym, or `null` when it is neither
 * @example readPhone('+86 138-1234-5678') // '13812345678'
 * @see domain.md, "Reading what people type"
 */
export function readPhone(value: string | number): string | null {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return null
  const text = String(value)
  if (MOBILE.test(text)) return text
  const plain = plainDashes(squeeze(text))
  return isErased(plain) ? readErased(plain) : withoutPrefix(plain.replace(PUNCTUATION, ''))
}

function withoutPrefix(digits: string): string | null {
  const national = digits.replace(COUNTRY, '')
  const abroad = national !== digits
  return (
    valid(digits) ??
    valid('0' + digits) ??
    (abroad ? (valid(national) ?? valid('0' + national)) : null) ??
    valid(digits.replace(DIAL_PREFIX, ''))
  )
}

function valid(digits: string): string | null {
  return MOBILE.test(digits) || LANDLINE.test(digits) ? digits : null
}

/**
 * A phone with its middle hidden, for every place that S24 does not name: `138****1234`.
 * All digits of the text are taken as one number, so a mistyped one is no leak; fewer than 7 are left alone.
 */
export function maskPhone(text: string): string {
  const plain = text.normalize('NFKC')
  const count = plain.match(/\d/g)?.length ?? 0
  if (count < 7) return text
  const tail = Math.min(4, count - 7)
  let seen = 0
  return plain.replace(/\d/g, (digit) => (seen++ < 3 || seen > count - tail ? digit : '*'))
}

const RUN = /[+＋]?[\d０-９](?:[\s\p{Pd}−⁻₋\p{Cc}\p{Cf}\p{DI}./()（）]{0,4}[\d０-９]){6,}/gu
const DATED = /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}/
/** A run of digits shorter than this is no whole phone. */
const SHORTEST = 9

/** Text with every phone in it masked; other figures (dates, amounts) are left readable. */
export function maskPhonesIn(text: string): string {
  return text.replace(RUN, (run) => {
    const plain = squeeze(run)
    return plain.replace(/\D/g, '').length < SHORTEST || DATED.test(plain) ? run : maskPhone(run)
  })
}
