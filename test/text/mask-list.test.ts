import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskList, maskPhone, phoneMasks } from '../../src/text'
import { phone } from '../support/phones'
import { forAll } from '../support/property'

/** Phones that look alike when they are masked plainly, in any number. */
const alike = fc
  .tuple(fc.constantFrom('138', '139'), fc.constantFrom('1234', '5678'))
  .chain(([head, tail]) => fc.array(fc.stringMatching(/^\d{4}$/), { maxLength: 12 }).map((middles) => middles.map((middle) => head + middle + tail)))
const list = fc.array(fc.oneof(phone.map((one) => [one]), alike), { maxLength: 10 }).map((parts) => parts.flat())

describe('masks of phones side by side', () => {
  it('S24: are the plain ones where no two are alike', () => {
    expect(maskList(['13811111234', '13811111235', '13911111234'])).toEqual(['138****1234', '138****1235', '139****1234'])
  })

  it('S24: show the one further digit that tells two customers apart, the nearest to the end first', () => {
    expect(maskList(['13811111234', '13811121234'])).toEqual(['138***11234', '138***21234'])
    expect(maskList(['13812221234', '13813221234', '13812221234'])).toEqual(['138*2**1234', '138*3**1234', '138*2**1234'])
  })

  it('S24: show two digits where one is not enough', () => {
    expect(maskList(['13811111234', '13811121234', '13811211234', '13811221234'])).toEqual(['138**111234', '138**121234', '138**211234', '138**221234'])
  })

  it('S24: are numbered where even two further digits leave customers alike', () => {
    const three = ['13811111234', '13811121234', '13811211234', '13812111234', '13811221234', '13812121234', '13812211234', '13812221234']
    expect(maskList(three)).toEqual(['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'].map((mark) => `138****1234${mark}`))
  })

  it('S24: equal phones look equal and different ones different', () => {
    forAll(list, (phones) => {
      const masks = maskList(phones)
      expect(new Set(masks).size).toBe(new Set(phones).size)
      phones.forEach((one, i) => expect(masks[phones.indexOf(one)]).toBe(masks[i]))
    })
  })

  it('S24: always hide two digits or more', () => {
    forAll(list, (phones) => {
      for (const mask of maskList(phones)) expect(mask.match(/\*/g)!.length).toBeGreaterThanOrEqual(2)
    })
  })

  it('S24: a phone that is not in the list has its plain mask', () => {
    expect(phoneMasks(['13811111234', '13822221234'])('13833331234')).toBe(maskPhone('13833331234'))
  })
})
