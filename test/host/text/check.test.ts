import { describe, expect, test } from 'vitest'
import { checkColumnHeader, checkDefinedName, checkFormula, checkSheetName, checkTableName, LIMITS } from '../../../host/text'

describe('formulas that Excel takes', () => {
  test.each([
    '=1',
    '= A1 ',
    '=-A1%',
    '=--1',
    '=SUM(A1:B2,,3)',
    '=NOW()',
    '=IF(,1,)',
    "='工作 表'!A1+表[@[通话 时长]]",
    '={1,-2;"a",TRUE}',
    '=A1:B2 B1:C3',
    '=(A1,B2)',
    '=LAMBDA(x,x)(1)',
    '=SUM( 1 , 2 )',
    '=A1#',
    '=@A1:A9',
    '=UNKNOWN(1)',
    '=表!#REF!',
    '=2^-1',
    '="她说""好"""',
    '=INDEX(A1:A9,1):A9',
    '=IF(A1>=1,"甲",#N/A)',
  ])('%s', (formula) => {
    expect(checkFormula(formula)).toBeUndefined()
  })
})

describe('formulas that Excel refuses', () => {
  test.each([
    ['=', 'empty'],
    ['=  ', 'empty'],
    ['=(1', 'parentheses'],
    ['=SUM(1))', 'parentheses'],
    ['=(1}', 'parentheses'],
    ['=表[金额', 'parentheses'],
    ['="甲', 'quotes'],
    ["='表!A1", 'quotes'],
    ['=1+', 'operator'],
    ['=*1', 'operator'],
    ['=1 2', 'operator'],
    ['=A1"x"', 'operator'],
    ['=(1+)', 'operator'],
    ['=()', 'arguments'],
    ['=(1,)', 'arguments'],
    ['=1,2', 'arguments'],
    ['=SUM(1;2)', 'arguments'],
    ['={1,A1}', 'array'],
    ['={1,2;3}', 'array'],
    ['={}', 'array'],
    ['=表!', 'reference'],
    ['=表[[甲]', 'parentheses'],
    ['=表[甲]]', 'parentheses'],
    ['=表[[甲]乙]', 'reference'],
    ['=1~2', 'character'],
    [`="${'字'.repeat(256)}"`, 'text too long'],
    [`=${'1+'.repeat(4100)}1`, 'too long'],
    [`=SUM(${'1,'.repeat(255)}1)`, 'arguments'],
    [`=${'ABS('.repeat(66)}1${')'.repeat(66)}`, 'nesting'],
  ])('%.30s: %s', (formula, fault) => {
    expect(checkFormula(formula)).toBe(fault)
  })
})

describe('names', () => {
  test('a sheet has 1 to 31 characters, none of : \\ / ? * [ ], no apostrophe at its ends, and is not History', () => {
    for (const good of ['一', '电开台帐_2013-04-22', "O'Brien", '字'.repeat(31), '(1) & more!', ' ']) expect(checkSheetName(good)).toBeUndefined()
    expect(checkSheetName('')).toBe('empty')
    expect(checkSheetName('x'.repeat(32))).toBe('too long')
    for (const bad of [':', '\\', '/', '?', '*', '[', ']', "'x", "x'"]) expect(checkSheetName(bad)).toBe('character')
    expect(checkSheetName('HISTORY')).toBe('reserved')
  })

  test('a defined name begins with a letter, _ or \\, has no spaces and is not like a cell', () => {
    const good = ['税率', '_x', '\\x', 'Sales.Q1_2013', 'a?', '台帐２', 'ABCD1', 'XFE1', 'AB', 'Rate1', 'C0', 'x'.repeat(255)]
    for (const name of good) expect(checkDefinedName(name)).toBeUndefined()
    expect(checkDefinedName('')).toBe('empty')
    expect(checkDefinedName('x'.repeat(256))).toBe('too long')
    for (const bad of ['1x', '.x', '?x', 'a b', 'a-b', '甲（乙）', '甲　乙', 'a!b', '$A$1']) expect(checkDefinedName(bad)).toBe('character')
    for (const cell of ['A1', 'xfd1048576', 'R1C1', 'r', 'C', 'RC', 'R1C', 'C16384']) expect(checkDefinedName(cell)).toBe('like a cell')
    expect(checkDefinedName('True')).toBe('reserved')
    expect(checkTableName('表 1')).toBe('character')
    expect(checkTableName('表1')).toBeUndefined()
  })

  test('a column header may be anything up to 255 characters', () => {
    expect(checkColumnHeader('通话 时长 [秒]')).toBeUndefined()
    expect(checkColumnHeader('')).toBe('empty')
    expect(checkColumnHeader('x'.repeat(256))).toBe('too long')
  })

  test('sizes are those of the specification', () => {
    expect(LIMITS).toMatchObject({ cellText: 32767, formula: 8192, listLiteral: 255, hyperlinks: 65530 })
    expect(LIMITS).toMatchObject({ rowHeight: 409.5, columnWidth: 255, headerFooter: 255 })
  })
})
