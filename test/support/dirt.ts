import fc from 'fast-check'

/** Every character of the basic plane that a pattern matches. */
function charactersOf(pattern: RegExp): string[] {
  return Array.from({ length: 0x10000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCharCode(code))
    .filter((character) => pattern.test(character))
}

/** Spaces of every width, and breaks. */
export const SPACES = charactersOf(/[\p{Z}\s]/u)
/** Control and format characters: zero width, marks of direction, soft hyphen. */
export const UNSEEN = charactersOf(/[\p{Cc}\p{Cf}]/u)
/** What Unicode says is not shown at all: besides format characters, fillers and variation selectors. */
export const IGNORABLE = charactersOf(/\p{Default_Ignorable_Code_Point}/u)
/** Every kind of dash, and the minus signs. */
export const DASHES = [...charactersOf(/\p{Pd}/u), '−', '⁻', '₋']

/** ASCII as full-width characters. */
export function widen(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

/** Some of a text's characters, or all, full-width. */
export function widened(text: string): fc.Arbitrary<string> {
  return fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((wide) => Array.from(text, (character, i) => (wide[i] ? widen(character) : character)).join(''))
}

/** A text with strings of `dirt` between its characters and at its ends. */
export function strewn(text: string, dirt: readonly string[], inside: readonly string[] = dirt): fc.Arbitrary<string> {
  const some = (from: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...from) })
  const gaps = Math.max(0, Array.from(text).length - 1)
  return fc
    .tuple(some(dirt), fc.array(some(inside), { minLength: gaps, maxLength: gaps }), some(dirt))
    .map(([before, between, after]) => before + Array.from(text, (c, i) => c + (between[i] ?? '')).join('') + after)
}

/** A text as a hurried person leaves it: in parts full-width, with spaces and unseen characters anywhere. */
export function dirty(text: string): fc.Arbitrary<string> {
  return widened(text).chain((wide) => strewn(wide, [...SPACES, ...UNSEEN]))
}

/** A date likewise, but for spaces inside it: in `2013.4.2 2` nobody knows where the day ends. */
export function dirtyDate(text: string): fc.Arbitrary<string> {
  return widened(text).chain((wide) => strewn(wide, [...SPACES, ...UNSEEN], UNSEEN.filter((character) => !/\s/.test(character))))
}

/** Any text, made of what cells hold: words, figures, dashes, marks that combine, unseen characters. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'电开一二三组小计 AaＡ１1-－—/.:：()（）é①㈠ｶﾞ'),
      fc.constantFrom(...SPACES, ...UNSEEN, ...DASHES),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
