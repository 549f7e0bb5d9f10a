import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { erasedPhone, isErased, maskPhone, maskPhonesIn, readPhone, replacePhoneIn, TOKEN_LENGTH, TOKEN_LETTERS } from '../../src/text'
import { dirtyPhone, landline, mobile, phone } from '../support/phones'
import { forAll } from '../support/property'

const token = fc.array(fc.constantFrom(...TOKEN_LETTERS), { minLength: TOKEN_LENGTH, maxLength: TOKEN_LENGTH }).map((letters) => letters.join(''))

describe('what stands in the place of a deleted number', () => {
  it('S24: is read as one customer, also full-width, in small letters and with spaces', () => {
    forAll(token, (one) => {
      expect(readPhone(erasedPhone(one))).toBe(erasedPhone(one))
      expect(readPhone(` ${erasedPhone(one).toLowerCase().normalize('NFKC')} `)).toBe(erasedPhone(one))
      expect(isErased(erasedPhone(one))).toBe(true)
    })
  })

  it('S24: is shown as it is where phones are masked', () => {
    forAll(token, (one) => {
      expect(maskPhone(erasedPhone(one))).toBe(erasedPhone(one))
      expect(maskPhonesIn(`客户 ${erasedPhone(one)}`)).toBe(`客户 ${erasedPhone(one)}`)
    })
  })

  it.each(['已删除', '已删除-', '已删除-ABC', '已删除-ABCDEFGHJK1', '已删除-ABCDEFGHJI', '电话已删除-ABCDEFGHJK', '已删除-ABCDEFGHJK.0', '已删除-13812345678'])('S24: is none: %s', (text) =>
    expect(readPhone(text)).toBeNull())
})

describe('one phone in a text', () => {
  const put = '#'
  const found = (number: string, text: string): string | null => replacePhoneIn(number, put)(text)

  it.each([
    ['约周六，13812345678 张先生', '约周六，# 张先生'],
    ['138 1234 5678/13900000000', '#/13900000000'],
    ['+86 138-1234-5678', '#'],
    ['(13812345678)', '(#)'],
    ['１３８１２３４５６７８转告', '#转告'],
    ['8613812345678,17951-13812345678', '#,#'],
    ['又打13812345678。再打13812345678', '又打#。再打#'],
  ])('S24: is found as people write it: %s', (text, replaced) => expect(found('13812345678', text)).toBe(replaced))

  it.each(['13812345679', '113812345678', '138123456780', '1381234567', '138x12345678', '', '张先生'])('S24: is not found in %j', (text) =>
    expect(found('13812345678', text)).toBeNull())

  it('S24: a landline is found with or without its leading 0', () => {
    expect(found('01062345678', '家里010-62345678')).toBe('家里#')
    expect(found('01062345678', '家里10 62345678')).toBe('家里#')
    expect(found('037112345678', '0371-12345678')).toBe('#')
  })

  it('S24: is found however it is typed', () => {
    forAll(dirtyPhone, ({ phone: number, typed }) => {
      const left = found(number, `客户${typed}，再约`)
      if (/^[\d\s+()（）./\p{Pd}０-９＋－-]*$/u.test(typed)) expect(left).toMatch(/^客户.*#.*，再约$/s)
    })
  })

  it('S24: leaves every other phone as it is', () => {
    forAll(fc.oneof(mobile, landline), phone, (number, other) => {
      if (number !== other && !other.includes(number.slice(1))) expect(found(number, `客户${other}，再约`)).toBeNull()
    })
  })
})
