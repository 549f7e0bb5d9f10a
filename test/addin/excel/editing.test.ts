import { afterEach, describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../addin/excel'
import { toBook } from '../../../host/engine'
import { findSheet, removeSheet } from '../../../host/engine/sheets'
import { setExtraForGood } from '../../../host/model/set-extra'
import type { BookData, SheetData } from '../../../host/book'
import { startHost, type Host } from '../../../host/node'
import type { CellEdit } from '../../../src/port'
import type { CellValue } from '../../../src/workbook'
import { areaOf, bookOf, cellsOf, emptySheet, tableOf } from '../../host/engine/books'
import { faultOf, tripsOf, trouble } from './support'

let host: Host
afterEach(() => host.stop())

async function open(sheets: SheetData[], more: Partial<BookData> = {}): Promise<void> {
  host = await startHost({ workbook: bookOf(sheets, more) })
}

const idOf = (name: string): string => findSheet(host.engine, name)!
const sheetNamed = (name: string): SheetData => toBook(host.engine).sheets.find((sheet) => sheet.name === name)!
const valueAt = (name: string, row: number, column: number): CellValue => sheetNamed(name).cells[row]?.[column]?.value ?? null
const edit = (sheet: string, row: number, column: number, expected: CellValue, value: CellValue): CellEdit => ({ sheet: idOf(sheet), row, column, expected, value })
const PROTECTED = { options: {} as never }

describe('cells that are changed', () => {
  it('are those that hold what is expected; the others are refused and stay', async () => {
    await open([emptySheet('甲', { cells: cellsOf([['A类', 5, true], ['B类', null, '=1+1']]) })])
    const edits = [
      edit('甲', 0, 0, 'A类', 'A'), edit('甲', 1, 0, 'C类', 'C'), edit('甲', 0, 1, 5, 7), edit('甲', 1, 1, null, '新'),
      edit('甲', 0, 2, true, null), edit('甲', 1, 2, 2, 3), edit('甲', 0, 0, 'A类', 'B'),
    ]
    const { trips, result } = await tripsOf(host, () => openWorkbook().edit(edits))
    expect(trips).toBe(2)
    expect(result.done).toEqual([edits[0], edits[2], edits[3], edits[4]])
    expect(new Set(result.refused)).toEqual(new Set([edits[1], edits[5], edits[6]]))
    expect([0, 1].map((row) => [0, 1, 2].map((column) => valueAt('甲', row, column)))).toEqual([['A', 7, null], ['B类', '新', 2]])
    expect(sheetNamed('甲').cells[1]![2]!.formula).toBe('=1+1')
  })

  it('come back by the same edits turned round', async () => {
    const rows = [['=1', 'A类', 41_386], ['138', null, false]] as const
    await open([emptySheet('甲', { cells: cellsOf([...rows]) })])
    host.engine.flush()
    const before = toBook(host.engine).sheets
    const workbook = openWorkbook()
    const { done } = await workbook.edit([edit('甲', 0, 1, 'A类', '+86'), edit('甲', 0, 2, 41_386, '2013-04-22'), edit('甲', 1, 1, null, 5), edit('甲', 1, 2, false, null)])
    expect(done).toHaveLength(4)
    expect((await workbook.edit(done.map((each) => ({ ...each, expected: each.value, value: each.expected })))).refused).toEqual([])
    expect(toBook(host.engine).sheets).toEqual(before)
  })

  it('hold texts as texts, in cells of any format, and numbers as numbers in cells of text', async () => {
    const cells = cellsOf([['a', 'b', 'c'], ['a', 'b', 'c']])
    for (const row of [0, 1]) cells[row]![0]!.style = 0
    await open([emptySheet('甲', { cells })], { styles: [{ numberFormat: '@' }] })
    await openWorkbook().edit([
      edit('甲', 0, 0, 'a', '=1+1'), edit('甲', 0, 1, 'b', '=1+1'), edit('甲', 0, 2, 'c', '13812345678'), edit('甲', 1, 0, 'a', 5), edit('甲', 1, 1, 'b', '\t@x'), edit('甲', 1, 2, 'c', "'1"),
    ])
    expect([0, 1].map((row) => [0, 1, 2].map((column) => valueAt('甲', row, column)))).toEqual([['=1+1', '=1+1', '13812345678'], [5, '\t@x', "'1"]])
    expect(Object.values(sheetNamed('甲').cells).flatMap((row) => Object.values(row).map(({ formula }) => formula))).toEqual(Array(6).fill(undefined))
  })

  it('take two round trips, however many and wherever they are', async () => {
    const rows = Array.from({ length: 6_000 }, (_, i) => ['陈霞', i, 'A类', `备注${i}`])
    await open([emptySheet('甲', { cells: cellsOf(rows) }), emptySheet('乙', { cells: cellsOf(rows) })])
    const edits = rows.flatMap((_, i) => (i % 3 === 0 ? [edit('甲', i, 2, 'A类', 'A'), edit('乙', i, 1, i, null)] : []))
    const { trips, result } = await tripsOf(host, () => openWorkbook().edit(edits))
    expect([trips, result.done.length]).toEqual([2, edits.length])
    expect([0, 1, 2, 3].map((row) => [valueAt('甲', row, 2), valueAt('乙', row, 1)])).toEqual([['A', null], ['A类', 1], ['A类', 2], ['A', null]])
    expect(await tripsOf(host, () => openWorkbook().edit([]))).toMatchObject({ result: { done: [], refused: [] } })
  })

  it('are not changed at all where a sheet is protected or gone, whose name is said', async () => {
    await open([emptySheet('甲', { cells: cellsOf([['a']]) }), emptySheet('乙', { cells: cellsOf([['b']]), protection: PROTECTED })])
    const workbook = openWorkbook()
    await workbook.read()
    const edits = [edit('甲', 0, 0, 'a', 'x'), edit('乙', 0, 0, 'b', 'x')]
    const denied = await tripsOf(host, () => faultOf(workbook.edit(edits)))
    expect([denied.trips, denied.result.code, denied.result.facts.sheet]).toEqual([1, 'protected-sheet', '乙'])
    removeSheet(host.engine, idOf('乙'))
    const gone = await faultOf(workbook.edit(edits))
    expect([gone.code, gone.facts.sheet, valueAt('甲', 0, 0)]).toEqual(['sheet-gone', '乙', 'a'])
  })

  it('are put back when a sheet is protected or goes between looking and writing', async () => {
    for (const [happens, code] of [
      [(at: Host) => removeSheet(at.engine, idOf('乙')), 'sheet-gone'],
      [(at: Host) => setExtraForGood(at.document, ['sheets', idOf('乙'), 'protection'], PROTECTED), 'protected-sheet'],
    ] as const) {
      await open([emptySheet('甲', { cells: cellsOf([['a'], [1]]) }), emptySheet('乙', { cells: cellsOf([['b']]) })])
      const edits = [edit('甲', 0, 0, 'a', 'x'), edit('甲', 1, 0, 1, 2), edit('乙', 0, 0, 'b', 'x')]
      const { end } = trouble(host, (trip) => (trip === 1 ? happens : undefined))
      const fault = await faultOf(openWorkbook().edit(edits))
      end()
      expect([fault.code, valueAt('甲', 0, 0), valueAt('甲', 1, 0)]).toEqual([code, 'a', 1])
      await host.stop()
    }
    await open([emptySheet('甲')])
  })

  it('are left alone while a cell is being edited', async () => {
    await open([emptySheet('甲', { cells: cellsOf([['a']]) })])
    const { end } = trouble(host, (trip) => (trip === 0 ? { action: 0, code: 'InvalidOperationInCellEditMode' } : undefined))
    expect((await faultOf(openWorkbook().edit([edit('甲', 0, 0, 'a', 'b')]))).code).toBe('editing-cell')
    end()
    expect(valueAt('甲', 0, 0)).toBe('a')
  })
})

describe('rows that are added', () => {
  const HEADS = ['日期', '姓名', '电话']
  const table = (rows: number) => tableOf('管控表', areaOf(0, 0, rows, 2), HEADS)
  const list: SheetData['validations'][number] = { areas: [areaOf(1, 1, 20, 1)], type: 'List', formula1: '陈霞,高洋', inCellDropDown: true, ignoreBlanks: true }
  const STYLES = [{ numberFormat: 'yyyy-mm-dd' }, { numberFormat: '@' }]

  function dressed(rows: (string | number | null)[][]): SheetData['cells'] {
    const cells = cellsOf([HEADS, ...rows])
    rows.forEach((_, i) => ((cells[i + 1] ??= {})[0] = { ...cells[i + 1]![0], style: 0 }))
    rows.forEach((_, i) => (cells[i + 1]![2] = { ...cells[i + 1]![2], style: 1 }))
    return cells
  }

  it('make a table longer, with the formats of the row above, and push down what is below', async () => {
    const cells = { ...dressed([[41_386, '陈霞', '13800000000']]), 3: { 0: { value: '表下' } } }
    await open([emptySheet('甲', { cells, tables: [table(1)], validations: [list] })], { styles: STYLES })
    const { row } = await openWorkbook().append(idOf('甲'), [[41_387, '高洋', '01087654321'], [41_388, '=1+1', null]])
    expect(row).toBe(2)
    const made = sheetNamed('甲')
    expect(made.tables[0]!.area).toEqual(areaOf(0, 0, 3, 2))
    expect([2, 3].map((at) => [0, 1, 2].map((column) => valueAt('甲', at, column)))).toEqual([[41_387, '高洋', '01087654321'], [41_388, '=1+1', null]])
    const { styles } = toBook(host.engine)
    expect([2, 3].map((at) => styles[made.cells[at]![0]!.style!]!.numberFormat)).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd'])
    expect(styles[made.cells[2]![2]!.style!]!.numberFormat).toBe('@')
    expect(valueAt('甲', 5, 0)).toBe('表下')
  })

  it('fill the blank rows at the end of a table first', async () => {
    await open([emptySheet('甲', { cells: dressed([[null, null, null], [null, null, null]]), tables: [table(2)] })], { styles: STYLES })
    const workbook = openWorkbook()
    expect(await workbook.append(idOf('甲'), [[41_387, '高洋', '1']])).toEqual({ row: 1 })
    expect(sheetNamed('甲').tables[0]!.area).toEqual(areaOf(0, 0, 2, 2))
    expect(await workbook.append(idOf('甲'), [[1, 'b', '2'], [2, 'c', '3']])).toEqual({ row: 2 })
    expect(sheetNamed('甲').tables[0]!.area).toEqual(areaOf(0, 0, 3, 2))
    expect([1, 2, 3].map((row) => valueAt('甲', row, 2))).toEqual(['1', '2', '3'])
  })

  it('go on with a column’s formula', async () => {
    const heads = ['名', '数', '倍']
    await open([emptySheet('甲', { cells: cellsOf([heads, ['a', 2, '=B2*2']]), tables: [tableOf('表', areaOf(0, 0, 1, 2), heads)] })])
    await openWorkbook().append(idOf('甲'), [['b', 3], ['c', 4, null]])
    await host.whenCalculated()
    expect([2, 3].map((row) => [sheetNamed('甲').cells[row]![2]!.formula, valueAt('甲', row, 2)])).toEqual([['=B3*2', 6], ['=B4*2', 8]])
  })

  it('go under the last row of a sheet without a table, and look like it', async () => {
    await open([emptySheet('甲', { cells: dressed([[41_386, '陈霞', '1'], [41_387, '陈霞', '2']]) }), emptySheet('空')], { styles: STYLES })
    const workbook = openWorkbook()
    expect(await workbook.append(idOf('甲'), [[41_388, '高洋', '0571']])).toEqual({ row: 3 })
    const { styles } = toBook(host.engine)
    expect([valueAt('甲', 3, 0), valueAt('甲', 3, 2), styles[sheetNamed('甲').cells[3]![0]!.style!]!.numberFormat]).toEqual([41_388, '0571', 'yyyy-mm-dd'])
    expect(await workbook.append(idOf('空'), [['x', 1]])).toEqual({ row: 0 })
    expect([valueAt('空', 0, 0), valueAt('空', 0, 1)]).toEqual(['x', 1])
  })

  it('are refused on a protected sheet, and on one that is gone', async () => {
    await open([emptySheet('甲', { cells: dressed([[1, 'a', 'b']]), tables: [table(1)], protection: PROTECTED })], { styles: STYLES })
    const { code, facts } = await faultOf(openWorkbook().append(idOf('甲'), [[1]]))
    expect([code, facts.sheet, sheetNamed('甲').tables[0]!.area]).toEqual(['protected-sheet', '甲', areaOf(0, 0, 1, 2)])
    expect((await faultOf(openWorkbook().append('{00000000-0000-0000-0000-000000000000}', [[1]]))).code).toBe('sheet-gone')
  })
})
