import fc from 'fast-check'
import { DASHES, SPACES, strewn, UNSEEN, widened } from './dirt'

function digits(count: number): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(`^\\d{${count}}$`))
}

/** A mobile: 1[3-9] and nine digits; some begin as the dial prefixes do. */
export const mobile: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...'3456789'), digits(9)).map(([second, rest]) => '1' + second + rest) },
  { weight: 1, arbitrary: digits(6).map((rest) => '17951' + rest) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...'3456789'), digits(4)).map(([second, rest]) => '1' + second + '12593' + rest) },
)

/** A landline with its area code: 010 and 02x with eight digits, 03xx–09xx with seven or eight. */
export const landline: fc.Arbitrary<string> = fc.oneof(
  digits(8).map((rest) => '010' + rest),
  digits(9).map((rest) => '02' + rest),
  fc.tuple(fc.constantFrom(...'3456789'), digits(2), fc.oneof(digits(7), digits(8))).map((parts) => '0' + parts.join('')),
)

export const phone: fc.Arbitrary<string> = fc.oneof({ weight: 3, arbitrary: mobile }, { weight: 2, arbitrary: landline })

export const PREFIXES = ['+86', '86', '17951', '12593']

/** A phone and one form of it as people type it. */
export interface Typed {
  phone: string
  typed: string
}

function inCell(text: string): fc.Arbitrary<string> {
  return widened(text).chain((wide) => strewn(wide, [...SPACES, ...UNSEEN], [...SPACES, ...UNSEEN, ...DASHES]))
}

/** A phone with a prefix or none, in parts full-width, with spaces, dashes and unseen characters in it. */
export const dirtyPhone: fc.Arbitrary<Typed> = fc
  .tuple(phone, fc.constantFrom('', ...PREFIXES))
  .chain(([number, prefix]) => inCell(prefix + number).map((typed) => ({ phone: number, typed })))

/** A landline that lost its leading 0, and is as dirty. */
export const dirtyWithoutZero: fc.Arbitrary<Typed> = landline.chain((number) =>
  inCell(number.slice(1)).map((typed) => ({ phone: number, typed })),
)
