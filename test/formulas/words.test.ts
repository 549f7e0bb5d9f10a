import { describe, expect, it } from 'vitest'
import { BLANKS, fault, value } from './support'

describe('CALLGRADE', () => {
  it('C38: reads a grade in every way people write it', () => {
    expect(['A', 'a', 'Ａ', 'A类', 'b级', ' C ', 'd'].map((text) => value('CALLGRADE', text))).toEqual(['A', 'A', 'A', 'A', 'B', 'C', 'D'])
  })

  it.each(BLANKS)('a blank (%j) is blank', (blank) => {
    expect(value('CALLGRADE', blank)).toBe('')
    expect(value('GRADECLASS', blank)).toBe('')
  })

  it('knows no other', () => {
    for (const text of ['B/C', 'AB', 'E', '有意向', '5']) expect(fault('CALLGRADE', text)).toEqual(['na', 'grade', '等级', text])
    expect(fault('CALLGRADE', 5)).toEqual(['na', 'grade', '等级', '5'])
    expect(fault('CALLGRADE', true)).toEqual(['na', 'grade', '等级', 'true'])
  })
})

describe('GRADECLASS', () => {
  it('C26 C38: A and B have intent, C may have, D has none', () => {
    expect(['A', 'b类', 'Ｃ', 'D'].map((text) => value('GRADECLASS', text))).toEqual(['意向客户', '意向客户', '潜在客户', '无效客户'])
  })

  it('an unknown grade has no class', () => {
    expect(fault('GRADECLASS', 'E')).toEqual(['na', 'grade', '等级', 'E'])
  })
})

describe('CALLPHONE', () => {
  it.each([
    ['138 0013 8000', '13800138000'], ['+86-13800138000', '13800138000'], ['１３８００１３８０００', '13800138000'],
    [13800138000, '13800138000'], ['022-8765 4321', '02287654321'], [2287654321, '02287654321'], ['1795113800138000', '13800138000'],
  ])('reads %j', (written, phone) => {
    expect(value('CALLPHONE', written)).toBe(phone)
  })

  it.each(BLANKS)('a blank (%j) is blank', (blank) => {
    expect(value('CALLPHONE', blank)).toBe('')
    expect(value('MASKPHONE', blank)).toBe('')
  })

  it('S24: says of a number that is none only its ends', () => {
    expect(fault('CALLPHONE', '138001380001')).toEqual(['na', 'phone', '电话', '138*****0001'])
    expect(fault('CALLPHONE', 138001380)).toEqual(['na', 'phone', '电话', '138****80'])
    expect(fault('CALLPHONE', '没有')).toEqual(['na', 'phone', '电话', '没有'])
  })
})

describe('MASKPHONE', () => {
  it('S24: hides the middle of a phone, however it is written', () => {
    expect(['13800138000', '138-0013-8000', 13800138000].map((phone) => value('MASKPHONE', phone))).toEqual(Array(3).fill('138****8000'))
  })

  it('S24: hides the middle of one that is mistyped, too', () => {
    expect(value('MASKPHONE', '1380013800012')).not.toContain('0013')
  })
})
