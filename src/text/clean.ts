/** What cannot be seen: control and format characters, and every kind of space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\p{DI}\s]+/gu
const DASHES = /[\p{Pd}−﹣]/gu

/**
 * Text as a person reads it: full-width forms made narrow (NFKC), unseen characters at the ends dropped,
 * those inside turned into one space.
 */
export function tidy(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, ' ').normalize('NFKC').replace(UNSEEN, ' ').trim()
}

/** Like `tidy`, with nothing unseen left inside: for codes, names and heads. */
export function squeeze(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, '').normalize('NFKC').replace(UNSEEN, '')
}

/** Every kind of dash made `-`. */
export function plainDashes(text: string): string {
  return text.replace(DASHES, '-')
}

/** Nothing to tidy: ASCII and Chinese characters without a space (nearly every cell). */
const PLAIN = /^[!-~一-鿿]*$/
