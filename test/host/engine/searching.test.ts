import { beforeAll, describe, expect, it } from 'vitest'
import { provideUniver, undo } from '../../../host/engine'
import { findCells, removeDuplicates, replaceAll } from '../../../host/engine/searching'
import { requireUniver } from '../../../host/node/univer'
import { areaAt, engineOf, formulasIn, idOf, valuesIn } from './sheet-book'

beforeAll(() => provideUniver(requireUniver()))

const PART = { completeMatch: false, matchCase: false }
const WHOLE = { completeMatch: true, matchCase: true }

async function found(rows: (string | number | boolean | null)[][], text: string, options = PART, address = 'A1:D9') {
  const engine = await engineOf(rows)
  return findCells(engine, idOf(engine), areaAt(address), text, options).map(({ row, column }) => [row, column])
}

describe('a search', () => {
  it('finds parts of texts row by row, whatever the case', async () => {
    expect(await found([['Apples', 'pear'], ['x', 'green apples']], 'APPLE')).toEqual([[0, 0], [1, 1]])
    expect(await found([['Apples', 'pear'], ['x', 'green apples']], 'APPLE', PART, 'B:B')).toEqual([[1, 1]])
  })

  it('may ask for whole cells and the same case', async () => {
    expect(await found([['No'], ['no'], ['Not']], 'No', WHOLE)).toEqual([[0, 0]])
  })

  it('finds results and formulas, numbers as shown and as they are', async () => {
    expect(await found([['=10*2'], [20], ['=SUM(A1)']], '20')).toEqual([[0, 0], [1, 0], [2, 0]])
    expect(await found([['=10*2']], 'SUM')).toEqual([])
    const engine = await engineOf([], { cells: { 0: { 0: { value: 1234, style: 0 } } } }, [], { styles: [{ numberFormat: '#,##0' }] })
    for (const text of ['1,234', '1234']) expect(findCells(engine, idOf(engine), areaAt('A1'), text, WHOLE)).toHaveLength(1)
  })

  it('reads * and ? as any characters unless ~ stands before', async () => {
    expect(await found([['张三'], ['张小三'], ['张*']], '张*三', WHOLE)).toEqual([[0, 0], [1, 0]])
    expect(await found([['张三'], ['张?'], ['张*']], '张~*')).toEqual([[2, 0]])
    expect(await found([['张三'], ['张小三']], '张?三')).toEqual([[1, 0]])
    expect(await found([['(1)'], ['1']], '(1)')).toEqual([[0, 0]])
  })
})

describe('a replacement', () => {
  it('changes texts, reads what comes of them, and counts cells', async () => {
    const engine = await engineOf([['Total 2012'], ['2012'], [2012], ['other']])
    expect(replaceAll(engine, idOf(engine), areaAt('A1:A4'), '2012', '2014', PART)).toBe(3)
    expect(await valuesIn(engine, 'A1:A4')).toEqual([['Total 2014'], [2014], [2014], ['other']])
    undo(engine)
    expect(await valuesIn(engine, 'A1:A2')).toEqual([['Total 2012'], ['2012']])
  })

  it('changes formulas, and leaves those that would not be formulas any more', async () => {
    const engine = await engineOf([['=A9+1', '=SUM(A9)']])
    expect(replaceAll(engine, idOf(engine), areaAt('A1:B1'), 'A9', 'B9', PART)).toBe(2)
    expect(replaceAll(engine, idOf(engine), areaAt('A1:B1'), 'B9)', 'B9', PART)).toBe(0)
    expect(await formulasIn(engine, 'A1:B1')).toEqual([['=B9+1', '=SUM(B9)']])
  })
})

describe('duplicates', () => {
  it('are taken out but for the first, and the rest is pulled up', async () => {
    const engine = await engineOf([['Name', 'No', 'w'], ['a', 1, 'x'], ['b', 2, 'y'], ['A', 3, 'z'], ['c', '=B4*2', 'v']])
    expect(removeDuplicates(engine, idOf(engine), areaAt('A1:B5'), [0], true)).toEqual({ removed: 1, uniqueRemaining: 3 })
    expect(await formulasIn(engine, 'A1:C5')).toEqual([['Name', 'No', 'w'], ['a', 1, 'x'], ['b', 2, 'y'], ['c', '=B3*2', 'z'], ['', '', 'v']])
    undo(engine)
    expect(await valuesIn(engine, 'A4:A5')).toEqual([['A'], ['c']])
  })

  it('by two columns must be the same in both', async () => {
    const engine = await engineOf([['a', 1], ['a', 2], ['a', 1], ['1', 1], [1, 1]])
    expect(removeDuplicates(engine, idOf(engine), areaAt('A:B'), [0, 1], false)).toEqual({ removed: 1, uniqueRemaining: 4 })
    expect(() => removeDuplicates(engine, idOf(engine), areaAt('A:B'), [2], false)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }))
  })
})
