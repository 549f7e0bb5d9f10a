import { describe, expect, it } from 'vitest'
import { CONVENTIONS, useBook } from './book'

/** What arrived, in a form that a cell can hold; the invocation comes last. */
const show = (...args: unknown[]): string => JSON.stringify(args.slice(0, -1))

describe.each(CONVENTIONS)('arguments of functions without metadata, blank cells as %s', (blanks) => {
  const held = useBook({ blanks, addin: ({ CustomFunctions }) => CustomFunctions.associate('SHOW', show) })
  const blank = blanks === 'zero' ? 0 : null

  it('numbers, text and truth values arrive as they are', async () => {
    expect(await held.book.result('=SHOW(1.5,"甲",TRUE)')).toBe('[1.5,"甲",true]')
  })

  it('cells arrive as scalars, blank ones by the convention', async () => {
    await held.book.put('A1', [[7, '乙', false, '']])
    expect(await held.book.result('=SHOW(A1,B1,C1,D1)')).toBe(JSON.stringify([7, '乙', false, blank]))
  })

  it('several cells arrive as a matrix with blanks inside', async () => {
    await held.book.put('A1', [[1, ''], ['x', true]])
    expect(await held.book.result('=SHOW(A1:B2)')).toBe(JSON.stringify([[[1, blank], ['x', true]]]))
  })

  it('a column and a row are matrices too', async () => {
    await held.book.put('A1', [[1, 2], [3, 4]])
    expect(await held.book.result('=SHOW(A1:A2,A1:B1)')).toBe('[[[1],[3]],[[1,2]]]')
  })

  it('an argument left out between commas is null', async () => {
    expect(await held.book.result('=SHOW(1,,2)')).toBe('[1,null,2]')
  })

  it('no argument is an empty list', async () => {
    expect(await held.book.result('=SHOW()')).toBe('[]')
  })

  it('dates arrive as serial numbers', async () => {
    await held.book.put('A1', [['2013-4-22']])
    expect(await held.book.result('=SHOW(A1)')).toBe('[41386]')
  })

  it('an error among the arguments is the result, and nothing is called', async () => {
    held.book.associate({ SEEN: show })
    await held.book.put('A1', [['=1/0', 2]])
    expect(await held.book.result('=SEEN(A1)')).toBe('#DIV/0!')
    expect(await held.book.result('=SEEN(A1:B1)')).toBe('#DIV/0!')
    expect(await held.book.result('=SEEN(NA())')).toBe('#N/A')
    expect(held.book.calls).toEqual([])
  })

  it('whole columns end with the last used row', async () => {
    held.book.associate({ COUNTROWS: (cells: unknown[][]) => cells.length })
    await held.book.put('A1', [[1], [2], [3]])
    expect(await held.book.result('=COUNTROWS(A:A)')).toBe(3)
    expect(await held.book.result('=COUNTROWS(A:B)')).toBe(3)
  })

  it('a whole column is called again when it grows', async () => {
    held.book.associate({ COUNTROWS: (cells: unknown[][]) => cells.length })
    await held.book.put('A1', [[1], [2]])
    expect(await held.book.result('=COUNTROWS(A:A)')).toBe(2)
    await held.book.put('A6', [[1]])
    expect(await held.book.values('H1')).toEqual([[6]])
  })

  it('whole rows end with the last used column', async () => {
    held.book.associate({ WIDTH: (cells: unknown[][]) => cells[0]!.length })
    await held.book.put('A1', [[1, 2, 3]])
    expect(await held.book.result('=WIDTH(1:1)', 'A5')).toBe(3)
  })

  it('text that looks like a number stays text', async () => {
    await held.book.put('A1', [["'13800138000"]])
    expect(await held.book.result('=SHOW(A1,"007")')).toBe('["13800138000","007"]')
  })
})

describe.each(CONVENTIONS)('arguments of declared functions, blank cells as %s', (blanks) => {
  const number = { name: 'number', type: 'number' } as const
  const text = { name: 'text', type: 'string' } as const
  const flag = { name: 'flag', type: 'boolean' } as const
  const any = { name: 'any', type: 'any' } as const
  const matrix = { name: 'matrix', type: 'any', dimensionality: 'matrix' } as const
  const held = useBook({
    blanks,
    functions: [
      { id: 'MATRIX', parameters: [matrix] },
      { id: 'NUMBERS', parameters: [{ ...number, dimensionality: 'matrix' }] },
      { id: 'NUMBER', parameters: [number] },
      { id: 'TEXT1', parameters: [text] },
      { id: 'FLAG', parameters: [flag] },
      { id: 'ANY', parameters: [any] },
      { id: 'OPTIONAL', parameters: [number, { ...text, optional: true }, { ...number, optional: true }] },
      { id: 'MANY', parameters: [text, { ...number, repeating: true }] },
      { id: 'MANYTABLES', parameters: [{ ...matrix, repeating: true }] },
      { id: 'ADD', parameters: [number, number] },
      { id: 'ERRORS', parameters: [any], allowErrorForDataTypeAny: true },
      { id: 'ERRORCELLS', parameters: [matrix], allowErrorForDataTypeAny: true },
      { id: 'hidden', name: 'SHOWNAME', parameters: [] },
    ],
    addin({ CustomFunctions }) {
      for (const name of ['MATRIX', 'NUMBERS', 'NUMBER', 'TEXT1', 'FLAG', 'ANY']) CustomFunctions.associate(name, (value: unknown) => JSON.stringify(value))
      for (const name of ['OPTIONAL']) CustomFunctions.associate(name, (a: unknown, b: unknown, c: unknown) => JSON.stringify([a, b, c]))
      CustomFunctions.associate('MANY', (first: string, rest: number[]) => JSON.stringify([first, rest]))
      CustomFunctions.associate('MANYTABLES', (tables: unknown) => JSON.stringify(tables))
      CustomFunctions.associate('ADD', (a: number, b: number) => a + b)
      CustomFunctions.associate('ERRORS', (value: unknown) => JSON.stringify([value instanceof Error, (value as { code?: string } | null)?.code]))
      CustomFunctions.associate('ERRORCELLS', (cells: { code?: string }[][]) => cells.flat().map((cell) => cell.code ?? cell).join())
      CustomFunctions.associate('hidden', () => 'found')
    },
  })
  const blank = blanks === 'zero' ? 0 : null

  it('a single cell is a matrix of one where a matrix is wanted', async () => {
    await held.book.put('A1', [[5]])
    expect(await held.book.result('=MATRIX(A1)')).toBe('[[5]]')
    expect(await held.book.result('=MATRIX(3)')).toBe('[[3]]')
    expect(await held.book.result('=MATRIX(B9)')).toBe(JSON.stringify([[blank]]))
  })

  it('an optional argument that is left out is null, in the middle and at the end', async () => {
    expect(await held.book.result('=OPTIONAL(1)')).toBe('[1,null,null]')
    expect(await held.book.result('=OPTIONAL(1,,3)')).toBe('[1,null,3]')
    expect(await held.book.result('=OPTIONAL(1,"a")')).toBe('[1,"a",null]')
  })

  it('repeating arguments arrive as a list', async () => {
    expect(await held.book.result('=MANY("a",1,2,3)')).toBe('["a",[1,2,3]]')
    expect(await held.book.result('=MANY("a")')).toBe('["a",[]]')
    await held.book.put('A1', [[1, 2]])
    expect(await held.book.result('=MANYTABLES(A1:B1,A1)')).toBe('[[[1,2]],[[1]]]')
  })

  it('text becomes a number where a number is wanted', async () => {
    expect(await held.book.result('=NUMBER("12.5")')).toBe('12.5')
    expect(await held.book.result('=NUMBER(TRUE)')).toBe('1')
    await held.book.put('A1', [["'42", true]])
    expect(await held.book.result('=NUMBER(A1)')).toBe('42')
  })

  it('text that is no number is a value error, and nothing is called', async () => {
    expect(await held.book.result('=NUMBER("twelve")')).toBe('#VALUE!')
    expect(await held.book.result('=NUMBER("")')).toBe('#VALUE!')
  })

  it('numbers and truth values become text where text is wanted', async () => {
    expect(await held.book.result('=TEXT1(12.5)')).toBe('"12.5"')
    expect(await held.book.result('=TEXT1(TRUE)')).toBe('"TRUE"')
  })

  it('numbers and words become truth values', async () => {
    expect(await held.book.result('=FLAG(1)')).toBe('true')
    expect(await held.book.result('=FLAG(0)')).toBe('false')
    expect(await held.book.result('=FLAG("true")')).toBe('true')
    expect(await held.book.result('=FLAG("maybe")')).toBe('#VALUE!')
  })

  it('blank cells follow the convention in each type', async () => {
    const expected = blanks === 'zero' ? ['0', '0', '""', 'false'] : ['null', 'null', 'null', 'null']
    await held.book.put('H1', [['=ANY(A1)', '=NUMBER(A1)', '=TEXT1(A1)', '=FLAG(A1)']])
    expect(await held.book.values('H1:K1')).toEqual([expected])
  })

  it('too few and too many arguments are value errors', async () => {
    expect(await held.book.result('=ADD(1)')).toBe('#VALUE!')
    expect(await held.book.result('=ADD(1,2,3)')).toBe('#VALUE!')
  })

  it('an array where a scalar is wanted is taken cell by cell, and the results spill', async () => {
    await held.book.put('A1', [[1], [2], [3]])
    await held.book.put('H1', [['=ADD(A1:A3,10)']])
    expect(await held.book.values('H1:H4')).toEqual([[11], [12], [13], ['']])
  })

  it('a row and a column together make a table', async () => {
    await held.book.put('A1', [[1, 2], [3, '']])
    await held.book.put('H1', [['=ADD({10;20},{1,2,3})']])
    expect(await held.book.values('H1:J2')).toEqual([[11, 12, 13], [21, 22, 23]])
  })

  it('one cell that cannot be taken is an error in its own place', async () => {
    await held.book.put('A1', [[1], ['x'], [3]])
    await held.book.put('H1', [['=ADD(A1:A3,10)']])
    expect(await held.book.values('H1:H3')).toEqual([[11], ['#VALUE!'], [13]])
  })

  it('an error is the result, unless the function takes errors', async () => {
    await held.book.put('A1', [['=NA()']])
    expect(await held.book.result('=ANY(A1)')).toBe('#N/A')
    expect(await held.book.result('=ERRORS(A1)')).toBe('[true,"#N/A"]')
    await held.book.put('B1', [[1]])
    expect(await held.book.result('=ERRORCELLS(A1:B1)')).toBe('#N/A,1')
  })

  it('a function that takes errors never sees that another is busy', async () => {
    held.book.associate({ ANY: () => 'inner' })
    held.book.associate({ ERRORS: (value: unknown) => JSON.stringify(value) })
    expect(await held.book.result('=ERRORS(ANY(1))')).toBe('"inner"')
    expect(held.book.calls.map(({ name }) => name)).toEqual(['ANY', 'ERRORS'])
  })

  it('the name on the sheet may differ from the name in the add-in', async () => {
    expect(await held.book.result('=SHOWNAME()')).toBe('found')
  })
})
