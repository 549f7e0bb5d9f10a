import { beforeAll, describe, expect, it } from 'vitest'
import { provideUniver, undo } from '../../../host/engine'
import { mergeCells, mergesIn, unmergeCells } from '../../../host/engine/merges'
import { edgeCell, spillArea, spillParent, surroundingArea, usedArea } from '../../../host/engine/regions'
import { activeCell, selectAreas, selectedAreas } from '../../../host/engine/selection'
import { activeSheet } from '../../../host/engine/sheets'
import { requireUniver } from '../../../host/node/univer'
import { emptySheet, tableOf } from './books'
import { areaAt, engineOf, idOf, sheetOf, valuesIn } from './sheet-book'

beforeAll(() => provideUniver(requireUniver()))

describe('a selection', () => {
  it('is the first cell of a sheet at first', async () => {
    const engine = await engineOf([])
    expect(selectedAreas(engine, idOf(engine))).toEqual([areaAt('A1')])
    expect(activeCell(engine, idOf(engine))).toEqual({ row: 0, column: 0 })
  })

  it('of several areas goes to their sheet, and the last one’s first cell is active', async () => {
    const engine = await engineOf([], {}, [emptySheet('乙'), emptySheet('丙', { visibility: 'Hidden' })])
    selectAreas(engine, idOf(engine, '乙'), [areaAt('B2:C3'), areaAt('E:E')])
    expect(activeSheet(engine)).toBe(idOf(engine, '乙'))
    expect(selectedAreas(engine, idOf(engine, '乙'))).toEqual([areaAt('B2:C3'), areaAt('E:E')])
    expect(activeCell(engine, idOf(engine, '乙'))).toEqual({ row: 0, column: 4 })
    expect(() => selectAreas(engine, idOf(engine, '丙'), [areaAt('A1')])).toThrow(expect.objectContaining({ code: 'InvalidOperation' }))
  })
})

describe('the used area', () => {
  it('holds values, and looks where they count', async () => {
    const engine = await engineOf([], { cells: { 1: { 1: { value: 1 } }, 5: { 3: { formula: '=1' } }, 7: { 5: { style: 0 } } } }, [], { styles: [{ fill: '#FFFF00' }] })
    const id = idOf(engine)
    expect(usedArea(engine, id, true)).toEqual(areaAt('B2:D6'))
    expect(usedArea(engine, id, false)).toEqual(areaAt('B2:F8'))
    expect(usedArea(engine, id, true, areaAt('A:A'))).toBeUndefined()
    expect(usedArea(engine, id, true, areaAt('D:D'))).toEqual(areaAt('D6'))
  })

  it('holds what arrays spill', async () => {
    const engine = await engineOf([['=SEQUENCE(3,2)']])
    expect(usedArea(engine, idOf(engine), true)).toEqual(areaAt('A1:B3'))
    expect(spillArea(engine, idOf(engine), { row: 0, column: 0 })).toEqual(areaAt('A1:B3'))
    expect(spillParent(engine, idOf(engine), { row: 2, column: 1 })).toEqual({ row: 0, column: 0 })
    expect(spillParent(engine, idOf(engine), { row: 3, column: 1 })).toBeUndefined()
  })
})

describe('around a cell', () => {
  const ROWS = [[null, null, null, null, null, null], [null, 1, 2, 3, null, null], [null, 4, null, 6, null, null], [null, 7, 8, 9, null, null], [], [null, null, null, null, null, 'apart']]

  it('empty rows and columns bound the region', async () => {
    const engine = await engineOf(ROWS)
    expect(surroundingArea(engine, idOf(engine), areaAt('C3'))).toEqual(areaAt('B2:D4'))
    expect(surroundingArea(engine, idOf(engine), areaAt('F6'))).toEqual(areaAt('F6'))
    expect(surroundingArea(engine, idOf(engine), areaAt('A1'))).toEqual(areaAt('A1:D4'))
  })

  it('Ctrl and an arrow key go to the end of the filled cells, to the next one, or to the end of the sheet', async () => {
    const engine = await engineOf(ROWS)
    const from = (address: string, direction: 'Up' | 'Down' | 'Left' | 'Right') => {
      const { top, left } = areaAt(address)
      const { row, column } = edgeCell(engine, idOf(engine), { row: top, column: left }, direction)
      return [row, column]
    }
    expect(from('B2', 'Down')).toEqual([3, 1])
    expect(from('B2', 'Right')).toEqual([1, 3])
    expect(from('C2', 'Down')).toEqual([3, 2])
    expect(from('B4', 'Down')).toEqual([1_048_575, 1])
    expect(from('D2', 'Right')).toEqual([1, 16_383])
    expect(from('F9', 'Up')).toEqual([5, 5])
    expect(from('B2', 'Up')).toEqual([0, 1])
    expect(from('A1', 'Left')).toEqual([0, 0])
    expect(from('H3', 'Left')).toEqual([2, 3])
  })
})

describe('merged cells', () => {
  it('keep the first cell’s content alone, and come apart again', async () => {
    const engine = await engineOf([[1, 2], [3, 4]])
    const id = idOf(engine)
    mergeCells(engine, id, areaAt('A1:B2'), false)
    expect(await valuesIn(engine, 'A1:B2')).toEqual([[1, ''], ['', '']])
    expect(mergesIn(engine, id, areaAt('B2:C3'))).toEqual([areaAt('A1:B2')])
    unmergeCells(engine, id, areaAt('B2'))
    expect((await sheetOf(engine)).merges).toEqual([])
    undo(engine)
    undo(engine)
    expect(await valuesIn(engine, 'A1:B2')).toEqual([[1, 2], [3, 4]])
    expect((await sheetOf(engine)).merges).toEqual([])
  })

  it('are one for each row when merged across, and take in those that were there', async () => {
    const engine = await engineOf([[1, 2], [3, 4]], { merges: [areaAt('A1:A2')] })
    mergeCells(engine, idOf(engine), areaAt('A1:B2'), true)
    expect((await sheetOf(engine)).merges).toEqual([areaAt('A1:B1'), areaAt('A2:B2')])
    expect(await valuesIn(engine, 'A1:B2')).toEqual([[1, ''], [3, '']])
  })

  it('are refused in a table', async () => {
    const engine = await engineOf([['a'], [1]], { tables: [tableOf('表', areaAt('A1:A2'), ['a'])] })
    expect(() => mergeCells(engine, idOf(engine), areaAt('A2:B2'), false)).toThrow(expect.objectContaining({ code: 'InvalidOperation' }))
  })
})
