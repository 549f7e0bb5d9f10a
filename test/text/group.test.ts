import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findGroup, readGroup } from '../../src/text'
import { anyText, dirty } from '../support/dirt'
import { forAll } from '../support/property'

const NAMES = ['一组', '二组', '三组', '四组', '五组', '六组', '七组', '八组', '九组', '十组', '十一组', '十二组']

describe("a group's name", () => {
  it('has one form, however its number is typed', () => {
    const typed = fc
      .nat(NAMES.length - 1)
      .chain((i) =>
        fc.constantFrom(NAMES[i]!, `第${NAMES[i]!}`, `${i + 1}组`, `第${i + 1}组`).chain((form) => dirty(form).map((text) => ({ i, text }))),
      )
    forAll(typed, ({ i, text }) => expect(readGroup(text)).toBe(NAMES[i]))
  })

  it('that is not a number is kept as written', () => {
    expect(readGroup('拓展部')).toBe('拓展部')
    expect(readGroup(' 精英 组 ')).toBe('精英组')
  })

  it('read twice is the same as read once', () => {
    const marks = /\p{M}/u
    forAll(anyText.filter((text) => !marks.test(text.normalize('NFKD'))), (text) => expect(readGroup(readGroup(text))).toBe(readGroup(text)))
    forAll(fc.nat(99), (n) => expect(readGroup(readGroup(`${n}组`))).toBe(readGroup(`${n}组`)))
  })

  it("is found in a file's name or a title", () => {
    expect(findGroup('二组电开登记册.xlsx')).toBe('二组')
    expect(findGroup('4月第3组 电开效果管控表')).toBe('三组')
    expect(findGroup('小组汇总.xlsx')).toBeNull()
  })
})
