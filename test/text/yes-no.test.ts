import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUnits, readYesNo } from '../../src/text'
import { dirty } from '../support/dirt'
import { forAll } from '../support/property'

describe('yes and no (C17–C19)', () => {
  it.each(['是', '√', 'Y', 'y', 'Ｙ', '有', '已签', '1', 1, true, ' 是 '])('%j is yes', (value) =>
    expect(readYesNo(value)).toBe(true),
  )

  it.each(['否', '×', 'N', 'n', '无', '0', 0, false, '\u200b否'])('%j is no', (value) => expect(readYesNo(value)).toBe(false))

  it.each(['', '也许', '待定', '2', '是否', '√×'])('%j is neither', (value) => expect(readYesNo(value)).toBeNull())

  it('reads the same from dirty forms', () => {
    const typed = fc.constantFrom('是', '√', 'Y', '有', '已签', '1', '否', '×', 'N', '无', '0').chain((word) => dirty(word).map((text) => ({ word, text })))
    forAll(typed, ({ word, text }) => expect(readYesNo(text)).toBe(readYesNo(word)))
  })
})

describe('units of a deal (C21)', () => {
  it.each([[2, 2], ['2', 2], ['２套', 2], ['-1', -1], [-1, -1], ['－1', -1], ['一套', 1], ['两套', 2]] as const)('%j is %d', (value, units) =>
    expect(readUnits(value)).toBe(units),
  )

  it.each(['', '若干', '1.5', 1.5, '1-2', '套'])('%j is no whole number', (value) => expect(readUnits(value)).toBeNull())
})
