import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES, isIntent, readGrade } from '../../src/text'
import { anyText, dirty } from '../support/dirt'
import { forAll } from '../support/property'

const grade = fc.constantFrom(...GRADES)

describe('a grade (C26 C38)', () => {
  it('reads back from small letters, 类, 级, full width, spaces and unseen characters', () => {
    const typed = fc
      .tuple(grade, fc.boolean(), fc.constantFrom('', '类', '级'))
      .chain(([letter, small, kind]) =>
        dirty((small ? letter.toLowerCase() : letter) + kind).map((text) => ({ letter, text })),
      )
    forAll(typed, ({ letter, text }) => expect(readGrade(text)).toBe(letter))
  })

  it.each([['a', 'A'], ['Ａ', 'A'], ['A类', 'A'], ['A级', 'A'], [' A ', 'A'], ['ｄ级', 'D'], ['b 类', 'B']] as const)(
    '%j is %s',
    (text, letter) => expect(readGrade(text)).toBe(letter),
  )

  it.each(['B/C', 'AB', 'E', 'A+', 'A-B', '有意向', '意向', '一般', '', ' ', '类', '1', 'F级', 'AA'])('%j is none', (text) =>
    expect(readGrade(text)).toBeNull(),
  )

  it('of two letters is none', () => {
    forAll(grade, grade, fc.constantFrom('', '/', '、', '-', ' ', '或'), (a, b, between) =>
        expect(readGrade(a + between + b)).toBeNull())
  })

  it('is never read from a text without its letter', () => {
    const without = anyText.filter((text) => !/[ABCD]/i.test(text.normalize('NFKC')))
    forAll(without, (text) => expect(readGrade(text)).toBeNull())
  })

  it('read twice is the same as read once', () => {
    forAll(grade.chain(dirty), (text) => expect(readGrade(readGrade(text)!)).toBe(readGrade(text)))
  })

  it('A and B are customers with intent, C, D and no grade are not', () => {
    expect([...GRADES, null].map(isIntent)).toEqual([true, true, false, false, false])
  })
})
