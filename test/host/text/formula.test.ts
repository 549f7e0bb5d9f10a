import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  columnName,
  formatStructured,
  fromFileForm,
  fromR1C1,
  functionNames,
  parseStructured,
  renameColumn,
  renameName,
  renameSheet,
  renameTable,
  shiftFormula,
  toFileForm,
  tokenize,
  toR1C1,
  translateStructured,
  untokenize,
  usesStructured,
  type StructuredReference,
  type TableItem,
  type TableShape,
} from '../../../host/text'

const LEDGER: TableShape = {
  name: '台帐',
  sheet: '工作 表',
  area: { top: 0, left: 0, bottom: 9, right: 3 },
  headerRow: true,
  totalsRow: true,
  columns: ['日期', '通话 时长', "a[b]#c'd@e", '金额'],
}
const PLAIN: TableShape = {
  name: 'Plain',
  sheet: 'Sheet1',
  area: { top: 4, left: 5, bottom: 6, right: 5 },
  headerRow: false,
  totalsRow: false,
  columns: ['x'],
}
const TABLES = [LEDGER, PLAIN]

const kinds = (formula: string) => tokenize(formula).map(({ kind, text }) => `${kind} ${text}`).join(' | ')
const outside = (formula: string) => translateStructured(formula, { sheet: 'Sheet1', row: 4, column: 20 }, TABLES)
const inside = (formula: string) => translateStructured(formula, { sheet: '工作 表', row: 4, column: 3 }, TABLES)

describe('tokens', () => {
  test('texts, sheets, references, names and calls are told apart', () => {
    expect(kinds(`=SUM('工作 表'!$A$1:B2,"甲""(")`)).toBe(
      `operator = | function SUM | open ( | sheet '工作 表'! | cells $A$1:B2 | separator , | text "甲""(" | close )`,
    )
    expect(kinds('表!A:C+3:5+甲.乙')).toBe('sheet 表! | cells A:C | operator + | cells 3:5 | operator + | name 甲.乙')
    expect(kinds('LOG10(A1)>=1.5E+3%')).toBe('function LOG10 | open ( | cells A1 | close ) | operator >= | number 1.5E+3 | operator %')
    expect(kinds('{1,"a";#N/A,TRUE}')).toBe(
      'open { | number 1 | separator , | text "a" | separator ; | error #N/A | separator , | name TRUE | close }',
    )
    expect(kinds('A1#+表!#REF!')).toBe('cells A1 | operator # | operator + | sheet 表! | error #REF!')
  })

  test('structured references keep their brackets and escapes together', () => {
    expect(kinds("台帐[[#Headers],[a'[b]]&[@x]")).toBe("structured 台帐[[#Headers],[a'[b]] | operator & | structured [@x]")
    expect(kinds('SUM(表[甲]:[@甲])')).toBe('function SUM | open ( | structured 表[甲] | operator : | structured [@甲] | close )')
  })

  test('sheets of other workbooks and spans of sheets are one token', () => {
    expect(kinds('[1]Sheet1!A1')).toBe('sheet [1]Sheet1! | cells A1')
    expect(kinds("'[b.xlsx]甲 乙'!A1")).toBe("sheet '[b.xlsx]甲 乙'! | cells A1")
    expect(kinds('一月:三月!A1')).toBe('sheet 一月:三月! | cells A1')
    expect(kinds('甲!A1:甲!B2')).toBe('sheet 甲! | cells A1 | operator : | sheet 甲! | cells B2')
  })

  test('what looks like an address past the last cell is a name', () => {
    expect(kinds('XFE1+A1048577+ABCD1')).toBe('name XFE1 | operator + | name A1048577 | operator + | name ABCD1')
  })

  test('tokens of any text are the text again', () => {
    const words = fc.constantFrom('A1', '$B$2:C3', 'A:A', '3:4', '"甲"', "'表 一'!", '表[', '[@x]', '#N/A', '甲', 'SUM(', '1e5')
    const signs = fc.constantFrom(...']()[]{},;+#@ \'"')
    const formula = fc.array(fc.oneof(words, signs, fc.string())).map((parts) => parts.join(''))
    fc.assert(fc.property(formula, (text) => void expect(untokenize(tokenize(text))).toBe(text)))
  })
})

describe('structured references', () => {
  test.each([
    ['=SUM(台帐[金额])', "=SUM('工作 表'!$D$2:$D$9)"],
    ['=SUM(台帐[[通话 时长]])', "=SUM('工作 表'!$B$2:$B$9)"],
    ['=SUM(台帐[通话 时长])', "=SUM('工作 表'!$B$2:$B$9)"],
    ['=台帐[[#Headers],[金额]]', "='工作 表'!$D$1"],
    ['=台帐[[#Totals],[金额]]', "='工作 表'!$D$10"],
    ['=台帐[#All]', "='工作 表'!$A$1:$D$10"],
    ['=台帐[[#All],[日期]:[金额]]', "='工作 表'!$A$1:$D$10"],
    ['=ROWS(台帐)', "=ROWS('工作 表'!$A$2:$D$9)"],
    ['=台帐[]', "='工作 表'!$A$2:$D$9"],
    ['=台帐[[#Headers],[#Data],[金额]]', "='工作 表'!$D$1:$D$9"],
    ['=台帐[[#Data], [#Totals], [日期]:[通话 时长]]', "='工作 表'!$A$2:$B$10"],
    ["=台帐[a'[b']'#c''d'@e]", "='工作 表'!$C$2:$C$9"],
    ["=台帐[@[a'[b']'#c''d'@e]]", "='工作 表'!$C5"],
    ['=台帐[@金额]', "='工作 表'!$D5"],
    ['=台帐[[#This Row],[日期]:[金额]]', "='工作 表'!$A5:$D5"],
    ['=Plain', '=$F$5:$F$7'],
    ['=plain[X]', '=$F$5:$F$7'],
    ['=Plain[@]', '=$F5'],
    ['=Plain[#Headers]', '=#REF!'],
    ['=台帐[没有]', '=#REF!'],
    ['=没有[金额]', '=#REF!'],
    ['=[金额]', '=#REF!'],
    ['="台帐[金额]"&A1', '="台帐[金额]"&A1'],
    ['=[1]!台帐[金额]', '=[1]!台帐[金额]'],
  ])('%s from another sheet is %s', (formula, plain) => {
    expect(outside(formula)).toBe(plain)
  })

  test.each([
    ['=[@金额]*2', '=$D5*2'],
    ['=[@[通话 时长]]', '=$B5'],
    ['=SUM([@[日期]:[通话 时长]])', '=SUM($A5:$B5)'],
    ['=[@金额]/SUM([金额])', '=$D5/SUM($D$2:$D$9)'],
    ['=SUM(台帐[[#Headers],[金额]]:[@金额])', '=SUM($D$1:$D5)'],
    ['=LET(台帐,1,台帐+1)', '=LET(台帐,1,台帐+1)'],
    ['=LAMBDA(x,[y],x)(1)', '=LAMBDA(x,[y],x)(1)'],
  ])('%s within the table is %s', (formula, plain) => {
    expect(inside(formula)).toBe(plain)
  })

  test('this row outside the data rows is #VALUE!', () => {
    expect(translateStructured('=台帐[@金额]', { sheet: '工作 表', row: 9, column: 3 }, TABLES)).toBe('=#VALUE!')
  })

  test('a quick look tells whether there are any', () => {
    expect(usesStructured('=SUM(台帐[金额])')).toBe(true)
    expect(usesStructured('=SUM([1]表!A1)')).toBe(false)
    expect(usesStructured('="[x]"')).toBe(false)
    expect(usesStructured('=ROWS(台帐)')).toBe(false)
    expect(usesStructured('=ROWS(台帐)', TABLES)).toBe(true)
  })

  test('every reference reads back as it was written, shown and stored', () => {
    const column = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((name) => name.trim() === name)
    const items = fc.constantFrom<TableItem[]>([], ['#All'], ['#Headers'], ['#This Row'], ['#Headers', '#Data'], ['#Data', '#Totals'])
    const table = fc.option(fc.constantFrom('台帐', 'Table1'))
    const parts = fc.tuple(table, items, fc.option(column), fc.option(column))
    const reference = parts.map(([table, chosen, first, last]): StructuredReference => ({
      ...(table !== null && { table }),
      items: chosen,
      ...(first !== null && { first, ...(last !== null && { last }) }),
    }))
    fc.assert(
      fc.property(reference, fc.constantFrom('shown' as const, 'stored' as const), (written, form) => {
        const text = formatStructured(written, form)
        expect(parseStructured(text)).toEqual(written)
        expect(tokenize(text)).toHaveLength(1)
      }),
    )
  })
})

describe('renaming', () => {
  test('a table, in its references and bare, not in texts and not as a variable', () => {
    expect(renameTable('=SUM(台帐[金额])+ROWS(台帐)&"台帐"', '台帐', 'Calls')).toBe('=SUM(Calls[金额])+ROWS(Calls)&"台帐"')
    expect(renameTable('=LET(台帐,1,台帐)', '台帐', 'Calls')).toBe('=LET(台帐,1,台帐)')
  })

  test('a column, with escapes where the new name needs them', () => {
    const inside = renameColumn('=台帐[金额]+台帐[@金额]+[@金额]', '台帐', '金额', '金额 [元]', '台帐')
    expect(inside).toBe("=台帐[金额 '[元']]+台帐[@[金额 '[元']]]+[@[金额 '[元']]]")
    const outside = renameColumn('=SUM(台帐[[一]:[金额]],别的[金额],[金额])', '台帐', '金额', '数')
    expect(outside).toBe('=SUM(台帐[[一]:[数]],别的[金额],[金额])')
  })

  test('a sheet, quoted where the new name needs it, in spans too, in other workbooks not', () => {
    expect(renameSheet("=四月!A1+'四月'!B2+五月!A1", '四月', '四 月')).toBe("='四 月'!A1+'四 月'!B2+五月!A1")
    expect(renameSheet("='四 月'!A1", '四 月', "O'Brien")).toBe("='O''Brien'!A1")
    expect(renameSheet("=SUM('一 月:三月'!A1)", '一 月', '一月')).toBe('=SUM(一月:三月!A1)')
    expect(renameSheet('=[1]四月!A1', '四月', '五月')).toBe('=[1]四月!A1')
  })

  test('a name, whatever its case', () => {
    expect(renameName('=Rate*税率+rates', 'RATE', 'Tax')).toBe('=Tax*税率+rates')
  })
})

describe('copying', () => {
  test('relative references move, absolute ones stay', () => {
    expect(shiftFormula('=A1+$A1+A$1+$A$1', 2, 1)).toBe('=B3+$A3+B$1+$A$1')
    expect(shiftFormula("=SUM('表 一'!A1:B2)+A:A+3:5&\"A1\"", 1, 1)).toBe("=SUM('表 一'!B2:C3)+B:B+4:6&\"A1\"")
  })

  test('past the edge there is #REF!', () => {
    expect(shiftFormula('=A1+表!B2', -1, 0)).toBe('=#REF!+表!B1')
    expect(shiftFormula('=XFD1', 0, 1)).toBe('=#REF!')
    expect(shiftFormula('=1048576:1048576', 1, 0)).toBe('=#REF!')
  })

  test('corners that cross come into order again', () => {
    expect(shiftFormula('=SUM(A$5:A6)', -3, 0)).toBe('=SUM(A3:A$5)')
  })
})

describe('R1C1', () => {
  test.each([
    ['=B2+$B$2+B$2', '=R[1]C[1]+R2C2+R2C[1]'],
    ['=SUM(A1:C3)', '=SUM(RC:R[2]C[2])'],
    ['=SUM(A:A,$A:$C,1:1,$3:$5)', '=SUM(C,C1:C3,R,R3:R5)'],
    ['=台帐[@金额]&"R1C1"', '=台帐[@金额]&"R1C1"'],
  ])('%s seen from A1 is %s', (a1, r1c1) => {
    expect(toR1C1(a1, 0, 0)).toBe(r1c1)
    expect(fromR1C1(r1c1, 0, 0)).toBe(a1)
  })

  test('relative references go on from the other side of the sheet', () => {
    expect(fromR1C1('=R[-1]C[-1]', 0, 0)).toBe('=XFD1048576')
  })

  test('an absolute reference outside the sheet is #REF!', () => {
    expect(fromR1C1('=R1048577C1', 0, 0)).toBe('=#REF!')
  })
})

describe('calls', () => {
  test('each function once, in capitals, no variables and no texts', () => {
    const names = functionNames('=sum(1)+SUM(_xlfn.XLOOKUP(1,2,3))&"IF("+LET(f,LAMBDA(x,x),f(1))+callfine(2)')
    expect(names).toEqual(['SUM', 'XLOOKUP', 'LET', 'LAMBDA', 'CALLFINE'])
  })
})

describe('there and back', () => {
  const dollar = fc.constantFrom('', '$')
  const line = fc.integer({ min: 100, max: 200 })
  const place = fc.tuple(dollar, line, dollar, line)
  const at = (c: string, column: number, r: string, row: number) => `${c}${columnName(column)}${r}${row + 1}`
  const cell = place.map(([c, column, r, row]) => at(c, column, r, row))
  const area = place.map(([c, column, r, row]) => `${at(c, column, r, row)}:${at(c, column + 5, r, row + 8)}`)
  const other = fc.constantFrom('"A1"', '12.5', 'TRUE', '#N/A', "'工作 表'!ZZ200", '表[@金额]', '表[金额]', '{1,2;3,4}', '税率', '[@[一 二]]')
  const operand = fc.oneof(cell, area, other)
  const called = fc.constantFrom('SUM', 'XLOOKUP', 'SORT', 'CALLFINE', 'MINE', 'STDEV.S')
  const formula = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small' },
      operand,
      fc.tuple(tie('expression'), fc.constantFrom('+', '&', '>=', ' * '), tie('expression')).map((parts) => parts.join('')),
      fc.tuple(called, fc.array(tie('expression'), { maxLength: 3 })).map(([name, args]) => `${name}(${args.join(',')})`),
    ),
  })).expression.map((text) => `=${text}`)
  const delta = fc.integer({ min: -90, max: 90 })

  test('a copy copied back is the formula', () => {
    fc.assert(
      fc.property(formula, delta, delta, (text, rows, columns) => {
        expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text)
      }),
    )
  })

  test('R1C1 read from the same cell is the formula, and copies look alike', () => {
    fc.assert(
      fc.property(formula, fc.nat(500), fc.nat(500), delta, delta, (text, row, column, rows, columns) => {
        expect(fromR1C1(toR1C1(text, row, column), row, column)).toBe(text)
        fc.pre(row + rows >= 0 && column + columns >= 0)
        expect(toR1C1(shiftFormula(text, rows, columns), row + rows, column + columns)).toBe(toR1C1(text, row, column))
      }),
    )
  })

  test('stored and shown again is the formula', () => {
    fc.assert(fc.property(formula, (text) => void expect(fromFileForm(toFileForm(text, (name) => name === 'CALLFINE'))).toBe(text)))
  })
})
