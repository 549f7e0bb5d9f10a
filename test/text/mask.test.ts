import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPhone, maskPhonesIn, readPhone } from '../../src/text'
import { dirtyPhone, dirtyWithoutZero, phone } from '../support/phones'
import { forAll } from '../support/property'

/** All digits that a reader sees, in whatever width, in one row. */
const digitsIn = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')
const before = fc.constantFrom('', '客户 ', '请回电', '(', '电话:')
const after = fc.constantFrom('', ' 张先生', '再联系', ')', ',周末来')

describe('maskPhone (S24)', () => {
  it('shows the first three and the last four digits of a mobile', () => {
    expect(maskPhone('13812341234')).toBe('138****1234')
  })

  it('leaves no phone that could be dialled, however it is typed', () => {
    forAll(fc.oneof(dirtyPhone, dirtyWithoutZero), ({ phone, typed }) => {
        const masked = maskPhone(typed)
        expect(readPhone(masked)).toBeNull()
        expect(digitsIn(masked)).not.toContain(phone.slice(1))
        expect(masked.match(/\*/g)!.length).toBeGreaterThanOrEqual(3)
      })
  })

  it('hides digits of a mistyped phone too', () => {
    expect(maskPhone('1381234567')).not.toContain('1234567')
    expect(maskPhone('138123456789')).not.toContain('123456789')
  })

  it('shows nothing that it has hidden when it masks again', () => {
    forAll(phone, (number) => {
      const once = maskPhone(number)
      const twice = maskPhone(once)
      expect(Array.from(twice, (character, i) => character === once[i] || character === '*')).not.toContain(false)
    })
  })
})

describe('maskPhonesIn (S24)', () => {
  it('leaves no whole phone in a sentence', () => {
    forAll(before, phone, after, (start, number, end) => {
        const masked = maskPhonesIn(start + number + end)
        expect(digitsIn(masked)).not.toContain(number)
        expect(masked.startsWith(start) && masked.endsWith(end)).toBe(true)
      })
  })

  it('leaves no whole phone in a sentence when the phone is full-width, has a prefix, spaces, dashes or unseen characters', () => {
    forAll(before, dirtyPhone, after, (start, { phone, typed }, end) => {
        expect(digitsIn(maskPhonesIn(start + typed + end))).not.toContain(phone)
      })
  })

  it('leaves no whole phone in a sentence when a landline lost its leading 0', () => {
    forAll(before, phone, after, (start, number, end) => {
        const lost = number.replace(/^0/, '')
        expect(digitsIn(maskPhonesIn(start + lost + end))).not.toContain(lost)
      })
  })

  it('masks both of two phones in one cell', () => {
    forAll(phone, phone, fc.constantFrom('/', '、', ' ', ';', '\n', '转'), (a, b, between) => {
        const shown = digitsIn(maskPhonesIn(a + between + b))
        expect(shown).not.toContain(a)
        expect(shown).not.toContain(b)
      })
  })

  it('leaves dates, amounts and counts readable', () => {
    for (const text of ['2013-04-22', '20130422', '罚款 100 元', '41386', '昨天', 'B/C', '2013年4月22日 9:30', '1.38E+10']) {
      expect(maskPhonesIn(text)).toBe(text)
    }
  })
})
