import { plainDashes, squeeze } from './clean'

/** S24: what stands in the place of a number that was deleted; a token of its own behind it tells customers apart. */
const ERASED = '已删除-'
/** Letters alone: a token is never taken for digits of a phone, nor masked. I and O are left out. */
export const TOKEN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const FORM = new RegExp(`^${ERASED}([${TOKEN_LETTERS}]{10})$`)
/** Letters of a token: 24 to the tenth are enough for no two to meet. */
export const TOKEN_LENGTH = 10

/** More than a byte needs to be even among the letters: such bytes are passed over. */
const EVEN = 240

/**
 * A token out of random bytes: of nothing else, so that no number can be told from it.
 * @throws RangeError where there are too few bytes; 32 have always been enough
 */
export function tokenOf(bytes: Iterable<number>): string {
  const letters = Array.from(bytes).filter((byte) => byte < EVEN).map((byte) => TOKEN_LETTERS[byte % TOKEN_LETTERS.length])
  if (letters.length < TOKEN_LENGTH) throw new RangeError('too few bytes')
  return letters.slice(0, TOKEN_LENGTH).join('')
}

/** The pseudonym of a customer whose number was deleted. */
export function erasedPhone(token: string): string {
  return ERASED + token
}

/** A pseudonym in its one form, or `null` where the text is none. */
export function readErased(text: string): string | null {
  const plain = plainDashes(squeeze(text)).toUpperCase()
  return FORM.test(plain) ? plain : null
}

/** S24: the customer's number was deleted: the rows still count, and nobody can call. */
export function isErased(phone: string): boolean {
  return phone.startsWith(ERASED)
}
