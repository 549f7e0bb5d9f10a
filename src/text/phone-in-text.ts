/** What may stand between the digits of a phone in a sentence. */
const BETWEEN = String.raw`[\s\p{Pd}−⁻₋\p{Cc}\p{Cf}\p{DI}./()（）]{0,4}`
const DIGIT = '[0-9０-９]'
const PREFIXES = ['0086', '86', '17951', '12593']

/**
 * Finds one phone in texts, however it is typed there: full-width, with spaces, dashes, brackets or a prefix (+86, 17951, 12593), a
 * landline with or without its leading 0. Within a longer number it is not meant.
 * @param phone as `readPhone` gives it
 * @param put what is to stand in its place
 * @returns the text with all of them replaced, or `null` where it is not in it
 */
export function replacePhoneIn(phone: string, put: string): (text: string) => string | null {
  const digits = Array.from(phone, digitIn)
  if (phone.startsWith('0')) digits[0] = `(?:${digits[0]}${BETWEEN})?`
  const number = digits.reduce((all, digit, i) => all + (i === 0 || (i === 1 && phone.startsWith('0')) ? '' : BETWEEN) + digit, '')
  const prefixes = PREFIXES.map((prefix) => Array.from(prefix, digitIn).join(BETWEEN)).join('|')
  const pattern = new RegExp(`(?<!${DIGIT})(?:(?:[+＋]${BETWEEN})?(?:${prefixes})${BETWEEN})?${number}(?!${DIGIT})`, 'gu')
  return (text) => {
    if (text.length < digits.length - 1 || !/[0-9０-９]/.test(text)) return null
    const replaced = text.replace(pattern, put)
    return replaced === text ? null : replaced
  }
}

function digitIn(digit: string): string {
  return `[${digit}${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}]`
}
