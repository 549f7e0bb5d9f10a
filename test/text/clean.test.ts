import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDashes, squeeze, tidy } from '../../src/text'
import { anyText, DASHES, dirty, SPACES, UNSEEN, widen } from '../support/dirt'
import { forAll } from '../support/property'

describe('tidy', () => {
  it('done twice is the same as done once', () => {
    forAll(anyText, (text) => expect(tidy(tidy(text))).toBe(tidy(text)))
  })

  it('makes full-width forms narrow and leaves one space where nothing is to be seen', () => {
    expect(tidy('　Ａ１（二）\u200b\u00a0 组\n')).toBe('A1(二) 组')
  })

  it('leaves no unseen character but single spaces inside', () => {
    forAll(anyText, (text) => {
        expect(tidy(text)).not.toMatch(/[\p{Cc}\p{Cf}]|^\s|\s$| {2}/u)
        expect(tidy(text).replace(/ /g, '')).not.toMatch(/[\p{Z}\s]/u)
      })
  })
})

describe('squeeze', () => {
  it('done twice is the same as done once', () => {
    forAll(anyText, (text) => expect(squeeze(squeeze(text))).toBe(squeeze(text)))
  })

  it('done twice is the same as done once where an unseen character parts a letter from its accent', () => {
    const once = squeeze('e\u200d\u0301')
    expect(squeeze(once)).toBe(once)
  })

  it('leaves nothing unseen', () => {
    forAll(anyText, (text) => expect(squeeze(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Z}\s]/u))
    for (const unseen of [...SPACES, ...UNSEEN]) expect(squeeze(`陈${unseen}霞`)).toBe('陈霞')
  })

  it('gives back a word from its dirty form', () => {
    const word = fc.stringMatching(/^[!-~一-龥]{1,8}$/)
    forAll(word.chain((text) => dirty(text).map((typed) => ({ text, typed }))), ({ text, typed }) => expect(squeeze(typed)).toBe(text))
  })

  it('is the same for a word in full width', () => {
    forAll(fc.stringMatching(/^[!-~]{0,12}$/), (text) => expect(squeeze(widen(text))).toBe(text))
  })
})

describe('plainDashes', () => {
  it('makes every kind of dash the same', () => {
    expect(DASHES.filter((dash) => squeeze(plainDashes(squeeze(`1${dash}2`))) !== '1-2')).toEqual([])
  })
})
