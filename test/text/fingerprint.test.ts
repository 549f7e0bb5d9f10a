import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPrints, printOf, printText, type Print } from '../../src/text'
import { forAll } from '../support/property'

/** FNV-1a of 64 bits as its authors write it. */
function reference(text: string): bigint {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash
}

describe('a fingerprint', () => {
  it('is that of FNV-1a', () => {
    expect([printText(printOf('')), printText(printOf('a')), printText(printOf('foobar'))]).toEqual(['cbf29ce484222325', 'af63dc4c8601ec8c', '85944171f73967e8'])
    forAll(fc.string({ unit: 'grapheme' }), (text) => expect(printText(printOf(text))).toBe(reference(text).toString(16).padStart(16, '0')))
  })

  it('of several texts is their sum of 64 bits, in any order', () => {
    forAll(fc.array(fc.string()), (texts) => {
      const sum = (list: readonly string[]): string => printText(list.map(printOf).reduce(addPrints, [0, 0] as Print))
      const total = texts.reduce((all, text) => (all + reference(text)) & 0xffffffffffffffffn, 0n)
      expect(sum(texts)).toBe(total.toString(16).padStart(16, '0'))
      expect(sum([...texts].reverse())).toBe(sum(texts))
    })
  })
})
