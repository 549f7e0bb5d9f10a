import { describe, expect, it } from 'vitest'
import { CONVENTIONS, until, useBook } from './book'

describe.each(CONVENTIONS)('results of functions, blank cells as %s', (blanks) => {
  const held = useBook({ blanks })

  it('a function may answer at once, by a promise, or fail', async () => {
    held.book.associate({ NOW1: () => 1, LATER: async () => 2, FAILS: () => Promise.reject(new Error('no')), THROWS: () => { throw new TypeError('no') } })
    await held.book.put('A1', [['=NOW1()', '=LATER()', '=FAILS()', '=THROWS()']])
    expect(await held.book.values('A1:D1')).toEqual([[1, 2, '#VALUE!', '#VALUE!']])
  })

  it('each error of CustomFunctions.Error is shown by its own name', async () => {
    const { CustomFunctions } = globalThis as never as { CustomFunctions: { Error: new (code: string, message?: string) => Error } }
    const codes = ['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!']
    held.book.associate({ ERRORBY: (code: string) => { throw new CustomFunctions.Error(code, '为什么') } })
    await held.book.put('A1', [codes.map((code) => `=ERRORBY("${code}")`)])
    expect(await held.book.values('A1:E1')).toEqual([codes])
  })

  it('text, truth values and large numbers come back as they are', async () => {
    held.book.associate({ MIRROR: (value: unknown) => value })
    await held.book.put('A1', [['=MIRROR("甲")', '=MIRROR(TRUE)', '=MIRROR(123456789.25)', '=MIRROR(-0.1)']])
    expect(await held.book.values('A1:D1')).toEqual([['甲', true, 123456789.25, -0.1]])
  })

  it('text that looks like a number, a date or a formula stays text', async () => {
    held.book.associate({ MIRROR: (value: unknown) => value, FORMULA: () => '=1+1' })
    await held.book.put('A1', [['=MIRROR("007")', '=MIRROR("2013-4-22")', '=FORMULA()', '=MIRROR("#N/A!")']])
    expect(await held.book.values('A1:D1')).toEqual([['007', '2013-4-22', '=1+1', '#N/A!']])
    expect(await held.book.result('=ISTEXT(A1)')).toBe(true)
  })

  it('null and nothing show as 0, empty text as a blank', async () => {
    held.book.associate({ NULL1: () => null, NOTHING: () => undefined, EMPTY: () => '' })
    await held.book.put('A1', [['=NULL1()', '=NOTHING()', '=EMPTY()']])
    expect(await held.book.values('A1:C1')).toEqual([[0, 0, '']])
  })

  it('what is no number is a number error', async () => {
    held.book.associate({ NOTANUMBER: () => NaN, ENDLESS: () => Infinity })
    await held.book.put('A1', [['=NOTANUMBER()', '=ENDLESS()']])
    expect(await held.book.values('A1:B1')).toEqual([['#NUM!', '#NUM!']])
  })

  it('what is no number inside an array comes as null from the client, and so as 0', async () => {
    held.book.associate({ BOTH: () => [[NaN, 1, -Infinity]] })
    await held.book.put('A1', [['=BOTH()']])
    expect(await held.book.values('A1:C1')).toEqual([[0, 1, 0]])
  })

  it('errors may be returned as well as thrown, and stand among values', async () => {
    const { CustomFunctions } = globalThis as never as { CustomFunctions: { Error: new (code: string) => Error } }
    held.book.associate({ RETURNED: () => new CustomFunctions.Error('#N/A'), MIXED: () => [[1, new CustomFunctions.Error('#NUM!')]] })
    await held.book.put('A1', [['=RETURNED()', '=ISNA(A1)'], ['=MIXED()', '']])
    expect(await held.book.values('A1:B2')).toEqual([['#N/A', true], [1, '#NUM!']])
    expect(await held.book.result('=ISERROR(B2)')).toBe(true)
  })

  it('an array spills over its neighbours, and its own cell alone has the formula', async () => {
    held.book.associate({ GRID: (rows: number, columns: number) => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => r * 10 + c)) })
    await held.book.put('A1', [['=GRID(2,3)']])
    expect(await held.book.values('A1:D3')).toEqual([[0, 1, 2, ''], [10, 11, 12, ''], ['', '', '', '']])
    const formulas = await held.book.run(async (sheet, context) => {
      const range = sheet.getRange('A1:B1').load('formulas')
      await context.sync()
      return range.formulas
    })
    expect(formulas[0]![0]).toBe('=GRID(2,3)')
  })

  it('an array that comes smaller or larger takes its old place away and takes a new one', async () => {
    held.book.associate({ COUNTTO: (end: number) => Array.from({ length: end }, (_, row) => [row + 1]) })
    await held.book.put('A1', [[3, '=COUNTTO(A1)']])
    expect(await held.book.values('B1:B5')).toEqual([[1], [2], [3], [''], ['']])
    await held.book.put('A1', [[1]])
    expect(await held.book.values('B1:B5')).toEqual([[1], [''], [''], [''], ['']])
    await held.book.put('A1', [[4]])
    expect(await held.book.values('B1:B5')).toEqual([[1], [2], [3], [4], ['']])
  })

  it('an array is made of rows: a plain list is a value error', async () => {
    held.book.associate({ ONEROW: () => [[1, 2, 3]], LIST: () => [1, 2, 3], RAGGED: () => [[1, 2], [3]] })
    await held.book.put('A1', [['=ONEROW()'], ['=LIST()'], ['=RAGGED()']])
    expect(await held.book.values('A1:C4')).toEqual([[1, 2, 3], ['#VALUE!', '', ''], [1, 2, ''], [3, '#N/A', '']])
  })

  it('blanks inside an array show as 0, empty text as blanks', async () => {
    held.book.associate({ HOLES: () => [[null, '', 'x']] })
    await held.book.put('A1', [['=HOLES()']])
    expect(await held.book.values('A1:C1')).toEqual([[0, '', 'x']])
  })

  it('an empty array is a calculation error', async () => {
    held.book.associate({ NONE: () => [[]] })
    expect(await held.book.result('=NONE()')).toBe('#CALC!')
  })

  it('an array that is in the way of something is a spill error until the way is free', async () => {
    held.book.associate({ COUNTTO: (end: number) => Array.from({ length: end }, (_, row) => [row + 1]) })
    await held.book.put('A3', [['in the way']])
    await held.book.put('A1', [['=COUNTTO(3)']])
    expect(await held.book.values('A1:A3')).toEqual([['#SPILL!'], [''], ['in the way']])
    await held.book.put('A3', [['']])
    expect(await held.book.values('A1:A3')).toEqual([[1], [2], [3]])
  })

  it('a formula over a spilled array follows it', async () => {
    held.book.associate({ COUNTTO: (end: number) => Array.from({ length: end }, (_, row) => [row + 1]) })
    await held.book.put('A1', [[3, '=COUNTTO(A1)', '=SUM(B1:B10)']])
    expect(await held.book.values('C1')).toEqual([[6]])
    await held.book.put('A1', [[5]])
    expect(await held.book.values('C1')).toEqual([[15]])
  })

  it('a function within another is called first', async () => {
    held.book.associate({ ADDONE: (value: number) => value + 1 })
    await held.book.put('A1', [[1, '=ADDONE(ADDONE(ADDONE(A1)))']])
    expect(await held.book.values('B1')).toEqual([[4]])
    expect(held.book.calls.map(({ args }) => args[0])).toEqual([1, 2, 3])
  })

  it('functions are parts of other formulas', async () => {
    held.book.associate({ ADDONE: (value: number) => value + 1, GRID: (cells: number[][]) => cells.map((row) => row.map((value) => value * 10)) })
    await held.book.put('A1', [[1, 2], [3, 4]])
    await held.book.put('D1', [['=IF(A1="","",ADDONE(A1)*2)', '=SUM(GRID(A1:B2))', '=IF(C1="","",ADDONE(C1))', '=ADDONE(A1)&"个"']])
    expect(await held.book.values('D1:G1')).toEqual([[4, 100, '', '2个']])
  })

  it('an error that is caught is not caught before the function has answered', async () => {
    const answers: ((value: number) => void)[] = []
    held.book.associate({ SLOW: () => new Promise<number>((resolve) => answers.push(resolve)) })
    await held.book.put('A1', [['=IFERROR(SLOW(),"caught")', '=IF(ISERROR(SLOW()),"error","fine")', '=A1&"!"']])
    expect(await held.book.now('A1:C1')).toEqual([['#BUSY!', '#BUSY!', '#BUSY!']])
    await until(() => answers.length === 2)
    answers.forEach((answer) => answer(5))
    expect(await held.book.values('A1:C1')).toEqual([[5, 'fine', '5!']])
  })

  it('a formula in a table reads its row and the whole table', async () => {
    held.book.associate({ ADDONE: (value: number) => value + 1, ROWCOUNT: (cells: unknown[][]) => cells.length })
    await held.book.put('A1', [['数', '加一'], [1, ''], [5, '']])
    await held.book.run((sheet) => {
      sheet.tables.add('A1:B3', true).name = '表'
    })
    await held.book.put('B2', [['=ADDONE([@数])'], ['=ADDONE(表[@数])']])
    await held.book.put('D1', [['=ROWCOUNT(表[#All])', '=ROWCOUNT(表[数])', '=ROWCOUNT(表)']])
    expect(await held.book.values('B2:B3')).toEqual([[2], [6]])
    expect(await held.book.values('D1:F1')).toEqual([[3, 2, 2]])
    await held.book.run((sheet) => sheet.tables.getItem('表').delete())
  })

  it('names and other sheets are arguments', async () => {
    held.book.associate({ TOTALOF: (cells: number[][]) => cells.flat().reduce((sum, value) => sum + value, 0) })
    await held.book.run((_sheet, context) => context.workbook.worksheets.add('另一张'))
    await held.book.put('A1', [[1], [2]], '另一张')
    await held.book.run((_sheet, context) => context.workbook.names.add('数据', context.workbook.worksheets.getItem('另一张').getRange('A1:A2')))
    await held.book.put('A1', [['=TOTALOF(另一张!A1:A2)', '=TOTALOF(数据)']])
    expect(await held.book.values('A1:B1')).toEqual([[3, 3]])
    await held.book.put('A2', [[10]], '另一张')
    expect(await held.book.values('A1:B1')).toEqual([[11, 11]])
    await held.book.run(async (_sheet, context) => {
      context.workbook.names.getItem('数据').delete()
      context.workbook.worksheets.getItem('另一张').delete()
    })
  })

  it('a name that nobody knows is a name error', async () => {
    expect(await held.book.result('=NOBODYKNOWS(1)')).toBe('#NAME?')
  })

  it('the address of the cell is told', async () => {
    held.book.associate({ WHERE: (...args: unknown[]) => (args.at(-1) as { address: string }).address })
    await held.book.put('B3', [['=WHERE()']])
    expect(await held.book.values('B3')).toEqual([['Sheet1!B3']])
  })
})
