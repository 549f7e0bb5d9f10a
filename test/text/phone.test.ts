import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPhone } from '../../src/text'
import { dirty, IGNORABLE, strewn } from '../support/dirt'
import { dirtyPhone, dirtyWithoutZero, landline, mobile, phone, PREFIXES } from '../support/phones'
import { forAll } from '../support/property'

describe('a phone', () => {
  it('stays as it is when it is valid, also when it begins as a dial prefix does', () => {
    forAll(phone, (number) => expect(readPhone(number)).toBe(number))
    expect(readPhone('17951123456')).toBe('17951123456')
  })

  it('reads back from full width, spaces, dashes, unseen characters and a prefix, in any mixture', () => {
    forAll(dirtyPhone, ({ phone, typed }) => expect(readPhone(typed)).toBe(phone))
  })

  it('reads back a landline that lost its leading 0', () => {
    forAll(dirtyWithoutZero, ({ phone, typed }) => expect(readPhone(typed)).toBe(phone))
  })

  it('reads back from a number, where a landline loses its 0', () => {
    forAll(phone, (number) => expect(readPhone(Number(number))).toBe(number))
  })

  it('reads back a mobile behind 86 from a number', () => {
    forAll(mobile, (number) => expect(readPhone(Number('86' + number))).toBe(number))
  })

  it('takes off one prefix and no more', () => {
    forAll(mobile, fc.constantFrom(...PREFIXES), (number, prefix) => {
        expect(readPhone(prefix + number)).toBe(number)
        expect(readPhone('17951' + prefix + number)).toBeNull()
      })
  })

  it('keeps a mobile that begins 17951 behind the prefix 17951', () => {
    expect(readPhone('17951 17951123456')).toBe('17951123456')
    expect(readPhone('+86 17951123456')).toBe('17951123456')
  })

  it('restores a lost 0 before it takes off 86', () => {
    expect(readPhone('86712345678')).toBe('086712345678')
  })

  it('is read past every character that Unicode says is not shown', () => {
    const unseen = IGNORABLE.filter((character) => readPhone(`138${character}12345678`) !== '13812345678')
    expect(unseen.map((character) => character.codePointAt(0)!.toString(16))).toEqual([])
  })

  it('read twice is the same as read once', () => {
    forAll(fc.oneof(dirtyPhone, dirtyWithoutZero), ({ typed }) => {
        const once = readPhone(typed)
        expect(readPhone(once!)).toBe(once)
      })
  })
})

describe('what is no phone', () => {
  it('is invalid when it is too short', () => {
    forAll(fc.stringMatching(/^\d{0,9}$/).chain(dirty), (text) => expect(readPhone(text)).toBeNull())
  })

  it('is invalid when it is too long for any prefix', () => {
    forAll(fc.stringMatching(/^\d{18,30}$/).chain(dirty), (text) => expect(readPhone(text)).toBeNull())
  })

  it('is invalid when a mobile lacks its last digit or has one more', () => {
    forAll(mobile, fc.constantFrom(...'0123456789'), (number, digit) => {
        expect(readPhone(number.slice(0, -1))).toBeNull()
        expect(readPhone(number + digit)).toBeNull()
      })
  })

  it('is invalid when a landline has three digits too few or two too many', () => {
    forAll(landline, (number) => {
        expect(readPhone(number.slice(0, 8))).toBeNull()
        expect(readPhone(number + '99')).toBeNull()
      })
  })

  it('is invalid when a letter or a word stands in it', () => {
    forAll(phone.chain((number) => fc.tuple(fc.constant(number), fc.nat(number.length), fc.constantFrom('x', '号', 'E', '转', 'O'))),
        ([number, at, letter]) => expect(readPhone(number.slice(0, at) + letter + number.slice(at))).toBeNull())
  })

  it.each(['1.38E+10', '1.38E10', '', ' ', '无', '微信', '不详', '138****1234', '12012345678', '10912345678', '#N/A', '020123456', '0110123456'])(
    'is invalid: %j',
    (text) => expect(readPhone(text)).toBeNull(),
  )

  it('is invalid when it is a number with a fraction', () => {
    expect(readPhone(371123456.7)).toBeNull()
    expect(readPhone(13812345678.5)).toBeNull()
  })

  it('is not made valid by its dirt', () => {
    const short = fc.stringMatching(/^\d{7}$/).chain((text) => strewn(text, ['-', ' ', '\u200b']))
    forAll(short, (text) => expect(readPhone(text)).toBeNull())
  })

  it('is invalid when two phones stand in one cell', () => {
    forAll(phone, phone, fc.constantFrom(' ', '/', '、', '\n'), (a, b, between) =>
        expect(readPhone(a + between + b)).toBeNull())
  })
})
