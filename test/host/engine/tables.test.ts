import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readValues } from '../../../host/engine/cells'
import { toBook } from '../../../host/engine/dump'
import type { Engine } from '../../../host/engine/engine'
import { openBook } from '../../../host/engine/open'
import { addTable, convertTableToRange, deleteTable, renameTable, resizeTable, setTableFlags } from '../../../host/engine/table-editing'
import { clearTableFilters, reapplyTableFilters, setTableFilter, sortTable } from '../../../host/engine/table-filters'
import {
  addTableColumns,
  addTableRows,
  deleteTableColumns,
  deleteTableRows,
  renameTableColumn,
  setShowHeaders,
  setShowTotals,
} from '../../../host/engine/table-parts'
import { bodyArea, listTables, tableAt, tableById, tableByName } from '../../../host/engine/tables'
import { redo, undo } from '../../../host/engine/undo'
import { provideUniver } from '../../../host/engine/univer'
import { requireUniver } from '../../../host/node/univer'
import { areaOf, bookOf, cellsOf, emptySheet, spelledOut } from './books'

let engine: Engine
let sheet: string

beforeAll(() => provideUniver(requireUniver()))
beforeEach(() => {
  const cells = cellsOf([
    ['姓名', '数', '价'],
    ['李', 2, 5],
    ['王', 10, 3],
    ['赵', 4, 7],
    [null, null, null],
    ['下', null, null],
  ])
  engine = openBook(bookOf([emptySheet('甲', { cells })]))
  sheet = engine.workbook.getSheets()[0]!.getSheetId()
})

const values = (top: number, left: number, bottom: number, right: number) => readValues(engine, sheet, areaOf(top, left, bottom, right))
const column = (index: number, top = 0, bottom = 6) => values(top, index, bottom, index).flat()
const add = (name = '售') => addTable(engine, sheet, areaOf(0, 0, 3, 2), { name })
const names = (id: string) => tableById(engine, id).columns.map(({ name }) => name)

/** Checks that undoing all steps brings the workbook back, and doing them again what they made. */
function goesBackAndForth(act: () => void): void {
  const before = spelledOut(toBook(engine))
  act()
  const after = spelledOut(toBook(engine))
  let steps = 0
  while (undo(engine)) steps++
  expect(spelledOut(toBook(engine))).toEqual(before)
  while (steps-- > 0) redo(engine)
  expect(spelledOut(toBook(engine))).toEqual(after)
}

describe('tables', () => {
  it('are made of an area, found by name in any case and by cell', () => {
    const id = add('售')
    expect(listTables(engine).map(({ name, area }) => [name, area])).toEqual([['售', areaOf(0, 0, 3, 2)]])
    expect(tableByName(engine, '售')?.id).toBe(id)
    expect(tableAt(engine, sheet, 3, 2)?.id).toBe(id)
    expect(tableAt(engine, sheet, 4, 2)).toBeUndefined()
  })

  it('get a free name, and headers that are text and each once', () => {
    engine.run('sheet.command.set-range-values', {
      unitId: engine.unitId,
      subUnitId: sheet,
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 },
      value: [
        [
          { v: 2013, t: 2 },
          { v: 'a', t: 1 },
          { v: 'a', t: 1 },
        ],
      ],
    })
    const id = addTable(engine, sheet, areaOf(0, 0, 3, 3))
    expect(tableById(engine, id).name).toBe('表1')
    expect(names(id)).toEqual(['2013', 'a', 'a2', '列4'])
    expect(values(0, 0, 0, 3)).toEqual([['2013', 'a', 'a2', '列4']])
  })

  it('do not overlap, and have names that are good and free', () => {
    add()
    expect(() => addTable(engine, sheet, areaOf(3, 2, 5, 4))).toThrow(/overlaps/)
    const other = addTable(engine, sheet, areaOf(0, 5, 2, 6))
    for (const name of ['My table', 'A1', '1st', 'R1C1', '售', '']) expect(() => renameTable(engine, other, name)).toThrow()
    renameTable(engine, other, '通话登记')
    expect(listTables(engine).map(({ name }) => name)).toEqual(['售', '通话登记'])
  })

  it('get rows at the end and between, and what stands below goes down', () => {
    const id = add()
    expect(addTableRows(engine, id, undefined, 2)).toEqual(areaOf(4, 0, 5, 2))
    expect(addTableRows(engine, id, 0)).toEqual(areaOf(1, 0, 1, 2))
    expect(tableById(engine, id).area).toEqual(areaOf(0, 0, 6, 2))
    expect(column(0, 0, 8)).toEqual(['姓名', '', '李', '王', '赵', '', '', '', '下'])
  })

  it('lose rows, but keep one', () => {
    const id = add()
    deleteTableRows(engine, id, 1)
    expect(column(0)).toEqual(['姓名', '李', '赵', '', '下', '', ''])
    deleteTableRows(engine, id, 0, 2)
    expect(tableById(engine, id).area).toEqual(areaOf(0, 0, 1, 2))
    expect(column(0, 0, 3)).toEqual(['姓名', '', '', '下'])
  })

  it('get columns with headers, and lose them with their cells', () => {
    const id = add()
    addTableColumns(engine, id, 1, ['注'])
    addTableColumns(engine, id, undefined, ['末', '尾'])
    expect(names(id)).toEqual(['姓名', '注', '数', '价', '末', '尾'])
    expect(values(0, 0, 1, 5)).toEqual([
      ['姓名', '注', '数', '价', '末', '尾'],
      ['李', '', 2, 5, '', ''],
    ])
    deleteTableColumns(engine, id, 0, 2)
    expect(names(id)).toEqual(['数', '价', '末', '尾'])
    expect(values(1, 0, 1, 1)).toEqual([[2, 5]])
  })

  it('write a renamed column into its header', () => {
    const id = add()
    renameTableColumn(engine, id, 1, '量')
    expect(values(0, 1, 0, 1)).toEqual([['量']])
    expect(() => renameTableColumn(engine, id, 0, '量')).toThrow()
  })

  it('take in more rows without changing cells, and keep their header row', () => {
    const id = add()
    resizeTable(engine, id, areaOf(0, 0, 5, 3))
    expect(bodyArea(tableById(engine, id))).toEqual(areaOf(1, 0, 5, 3))
    expect(names(id)).toEqual(['姓名', '数', '价', '列4'])
    expect(() => resizeTable(engine, id, areaOf(1, 0, 5, 3))).toThrow()
    expect(() => resizeTable(engine, id, areaOf(0, 7, 5, 8))).toThrow()
  })

  it('show a totals row below and hide it', () => {
    const id = add()
    setShowTotals(engine, id, true)
    expect(tableById(engine, id).area).toEqual(areaOf(0, 0, 4, 2))
    expect(bodyArea(tableById(engine, id))).toEqual(areaOf(1, 0, 3, 2))
    addTableRows(engine, id, undefined)
    expect(tableById(engine, id).area).toEqual(areaOf(0, 0, 5, 2))
    expect(column(0)).toEqual(['姓名', '李', '王', '赵', '', '', '下'])
    setShowTotals(engine, id, false)
    expect(tableById(engine, id).area).toEqual(areaOf(0, 0, 4, 2))
  })

  it('begin with their data without headers, and get them back', () => {
    const id = add()
    setShowHeaders(engine, id, false)
    expect(tableById(engine, id).area).toEqual(areaOf(1, 0, 3, 2))
    expect(values(0, 0, 1, 1)).toEqual([
      ['', ''],
      ['李', 2],
    ])
    setShowHeaders(engine, id, true)
    expect(tableById(engine, id).area).toEqual(areaOf(0, 0, 3, 2))
    expect(values(0, 0, 1, 1)).toEqual([
      ['姓名', '数'],
      ['李', 2],
    ])
  })

  it('become ranges, or go with their cells', () => {
    convertTableToRange(engine, add())
    expect(listTables(engine)).toEqual([])
    expect(column(0, 0, 1)).toEqual(['姓名', '李'])
    deleteTable(engine, add())
    expect(values(0, 0, 3, 2).flat().join('')).toBe('')
    expect(column(0, 5, 5)).toEqual(['下'])
  })

  it('are filtered by values, numbers, words and ranks, until they are cleared', () => {
    const id = add()
    const shown = () => [1, 2, 3].filter((row) => !engine.sheet(sheet).getRowFiltered(row)).map((row) => column(0)[row])
    setTableFilter(engine, id, 0, { filterOn: 'Values', values: ['李', '赵'] })
    expect(shown()).toEqual(['李', '赵'])
    setTableFilter(engine, id, 1, { filterOn: 'Custom', criterion1: '>=4' })
    expect(shown()).toEqual(['赵'])
    expect(tableById(engine, id).filters).toEqual({
      0: { filterOn: 'Values', values: ['李', '赵'] },
      1: { filterOn: 'Custom', criterion1: '>=4' },
    })
    clearTableFilters(engine, id)
    expect(shown()).toEqual(['李', '王', '赵'])
    setTableFilter(engine, id, 2, { filterOn: 'TopItems', criterion1: '2' })
    expect(shown()).toEqual(['李', '赵'])
    engine.run('sheet.command.set-range-values', {
      unitId: engine.unitId,
      subUnitId: sheet,
      range: { startRow: 2, endRow: 2, startColumn: 2, endColumn: 2 },
      value: { v: 99, t: 2 },
    })
    expect(shown()).toEqual(['李', '赵'])
    reapplyTableFilters(engine, id)
    expect(shown()).toEqual(['王', '赵'])
  })

  it('keep their filters and hidden rows when the workbook is written out and opened', () => {
    setTableFilter(engine, add(), 1, { filterOn: 'Custom', criterion1: '>=4', criterion2: '<=4', operator: 'And' })
    const book = toBook(engine)
    expect(book.sheets[0]!.rows).toEqual({ 1: { hidden: true }, 2: { hidden: true } })
    const again = openBook(book)
    expect(spelledOut(toBook(again))).toEqual(spelledOut(book))
  })

  it('are sorted by rows', () => {
    const id = add()
    sortTable(engine, id, [{ key: 1, ascending: false, sortOn: 'Value', textAsNumber: false }])
    expect(column(0, 1, 3)).toEqual(['王', '赵', '李'])
  })

  it('undo and do again all that is done to them', () => {
    goesBackAndForth(() => {
      const id = add()
      setTableFlags(engine, id, { style: 'TableStyleLight9', bandedRows: false })
      addTableRows(engine, id, 1, 2)
      addTableColumns(engine, id, 1, ['注'])
      setShowTotals(engine, id, true)
      renameTableColumn(engine, id, 0, '谁')
      setTableFilter(engine, id, 0, { filterOn: 'Custom', criterion1: '<>李' })
      deleteTableRows(engine, id, 0, 1)
      setShowHeaders(engine, id, false)
      renameTable(engine, id, '别的')
      deleteTableColumns(engine, id, 3)
      setShowHeaders(engine, id, true)
      deleteTable(engine, id)
    })
  })
})
