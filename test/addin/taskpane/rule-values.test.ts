import { describe, expect, it } from 'vitest'
import { readTyped, valueText, valueWithUnit } from '../../../addin/taskpane/rules/value-text'
import { wordingOf } from '../../../src/i18n'
import { ruleBoard, ruleName } from '../../../src/jobs'
import { makePolicy } from '../../../src/policy'
import { day } from '../../support/days'

const board = ruleBoard(makePolicy(), day('2013-04-22'))

describe.each(['zh-CN', 'en-US'] as const)('rules on the form, in %s', (language) => {
  const words = wordingOf(language)

  it.each(board.map((line) => [line.id, line] as const))('%s: its standard, as it is shown, is read as what it is', (_, line) => {
    const text = valueText(line.standard!, line.kind, words.rules)
    expect(readTyped(line.id, text, null)).toEqual({ id: line.id, value: line.standard, from: null })
  })

  it('have a name, and a unit in this language', () => {
    for (const line of board) {
      expect(ruleName(words, line)).not.toBe(line.key === line.product ? '' : line.key)
      if (line.unit) expect(words.rules.units).toHaveProperty(line.unit)
    }
  })
})

describe('what is typed', () => {
  it('is refused where the rule cannot have it', () => {
    expect(readTyped('C14', '-1', null)).toBeNull()
    expect(readTyped('C13', '99.5', null)).toBeNull()
    expect(readTyped('C22.summer.end', '五点半', null)).toBeNull()
    expect(readTyped('C13', '', null)).toBeNull()
  })

  it('holds from the day that is chosen', () => {
    expect(readTyped('C14', ' ２ ', day('2013-05-01'))).toEqual({ id: 'C14', value: 2, from: day('2013-05-01') })
    expect(readTyped('S02', '7.5%', null)).toEqual({ id: 'S02', value: 0.075, from: null })
  })

  it('is shown with its unit', () => {
    const { rules } = wordingOf('zh-CN')
    expect(valueWithUnit(2, { kind: 'yuan', unit: '元/组' }, rules)).toBe('2 元/组')
    expect(valueWithUnit(0.05, { kind: 'percent', unit: '' }, rules)).toBe('5%')
    expect(valueWithUnit(['接通', '拒接'], { kind: 'words', unit: '' }, rules)).toBe('接通、拒接')
  })
})
