import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { provideUniver, toBook, undo } from '../../../host/engine'
import { deleteCells, insertCells } from '../../../host/engine/structure'
import { Refusal } from '../../../host/engine/refusal'
import { requireUniver } from '../../../host/node/univer'
import { bookOf, emptySheet, spelledOut, tableOf } from './books'
import { areaAt, engineOf, formulasIn, idOf, sheetOf, valuesIn } from './sheet-book'

beforeAll(() => provideUniver(requireUniver()))

const ROWS = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
]

describe('cells inserted', () => {
  it('push the cells below down, in their columns alone', async () => {
    const engine = await engineOf(ROWS)
    insertCells(engine, idOf(engine), areaAt('B2'), 'Down')
    expect(await valuesIn(engine, 'A1:C4')).toEqual([[1, 2, 3], [4, '', 6], [7, 5, 9], ['', 8, '']])
  })

  it('push the cells beside them right, in their rows alone', async () => {
    const engine = await engineOf(ROWS)
    insertCells(engine, idOf(engine), areaAt('A2:B2'), 'Right')
    expect(await valuesIn(engine, 'A1:E2')).toEqual([[1, 2, 3, '', ''], ['', '', 4, 5, 6]])
  })

  it('move references and widen ranges that they fall into', async () => {
    const engine = await engineOf([[1, '=A1+$A$3', '=SUM(A1:A3)', '=SUM(A:A)', '=SUM(A1:B3)'], [2], [3]])
    insertCells(engine, idOf(engine), areaAt('A2'), 'Down')
    expect(await formulasIn(engine, 'B1:E1')).toEqual([['=A1+$A$4', '=SUM(A1:A4)', '=SUM(A:A)', '=SUM(A1:B3)']])
    expect(await valuesIn(engine, 'B1:D1')).toEqual([[4, 6, 6]])
  })

  it('take the look of the cells above them', async () => {
    const engine = await engineOf([], { cells: { 0: { 0: { value: 1, style: 0 } }, 1: { 0: { value: 2 } } } }, [], { styles: [{ font: { bold: true } }] })
    insertCells(engine, idOf(engine), areaAt('A2:A3'), 'Down')
    const book = toBook(engine)
    expect([1, 2, 3].map((row) => book.styles[book.sheets[0]!.cells[row]?.[0]?.style ?? -1])).toEqual([{ font: { bold: true } }, { font: { bold: true } }, undefined])
  })

  it('are refused where values would leave the sheet', async () => {
    const engine = await engineOf([], { cells: { 1_048_575: { 0: { value: 'last' } } } })
    expect(() => insertCells(engine, idOf(engine), areaAt('A5'), 'Down')).toThrow(expect.objectContaining({ code: 'NonBlankCellOffSheet' }))
    expect(() => insertCells(engine, idOf(engine), areaAt('3:3'), 'Down')).toThrow(Refusal)
    insertCells(engine, idOf(engine), areaAt('B5'), 'Down')
  })
})

describe('whole rows and columns inserted', () => {
  it('move everything behind them, heights and widths too', async () => {
    const engine = await engineOf([...ROWS, ['=SUM(A1:A3)', '=A2']], { rows: { 1: { size: 30 } }, columns: { 1: { size: 90 } } })
    insertCells(engine, idOf(engine), areaAt('1:2'), 'Down')
    insertCells(engine, idOf(engine), areaAt('A:A'), 'Right')
    const sheet = await sheetOf(engine)
    expect(await formulasIn(engine, 'A1:D6')).toEqual([['', '', '', ''], ['', '', '', ''], ['', 1, 2, 3], ['', 4, 5, 6], ['', 7, 8, 9], ['', '=SUM(B3:B5)', '=B4', '']])
    expect(sheet.rows).toEqual({ 3: { size: 30 } })
    expect(sheet.columns).toEqual({ 2: { size: 90 } })
    expect(engine.sheet(idOf(engine)).getRowCount()).toBe(1_048_576)
    expect(engine.sheet(idOf(engine)).getColumnCount()).toBe(16_384)
  })

  it('look like the row above and the column before', async () => {
    const engine = await engineOf(ROWS, { rows: { 0: { size: 30, style: 0 } }, columns: { 0: { size: 60 } } }, [], { styles: [{ fill: '#FFFF00' }] })
    insertCells(engine, idOf(engine), areaAt('2:2'), 'Down')
    insertCells(engine, idOf(engine), areaAt('B:B'), 'Right')
    const sheet = await sheetOf(engine)
    expect(sheet.rows[1]).toEqual(sheet.rows[0])
    expect(sheet.columns[1]).toEqual({ size: 60 })
  })

  it('move what other sheets and names refer to', async () => {
    const other = emptySheet('其他 表', { cells: { 0: { 0: { formula: '=Sheet1!A3*2' }, 1: { formula: '=A3' } } } })
    const engine = await engineOf(ROWS, {}, [other], { names: [{ name: '合计', formula: '=SUM(Sheet1!$A$1:$A$3)', visible: true }, { name: '本表', formula: '=Sheet1!$A$2', sheet: 1, visible: true }] })
    insertCells(engine, idOf(engine), areaAt('2:2'), 'Down')
    expect(await formulasIn(engine, 'A1:B1', '其他 表')).toEqual([['=Sheet1!A4*2', '=A3']])
    expect(toBook(engine).names.map((name) => name.formula)).toEqual(['=SUM(Sheet1!$A$1:$A$4)', '=Sheet1!$A$3'])
  })

  it('widen validations, conditional formats, merges, print areas, and move notes', async () => {
    const engine = await engineOf(ROWS, {
      merges: [areaAt('A5:B6'), areaAt('A1:B1')],
      validations: [{ areas: [areaAt('A1:A3')], type: 'Custom', formula1: '=A1>$C$3', inCellDropDown: true, ignoreBlanks: true }],
      highlights: [{ areas: [areaAt('B1:B3')], stopIfTrue: false, rule: { type: 'Custom', formula: '=$C1>1', format: { fill: '#FF0000' } } }],
      comments: [{ row: 2, column: 0, author: '甲', text: '看' }],
      page: { printArea: [areaAt('A1:C3')], titleRows: { first: 0, last: 0 } },
    })
    insertCells(engine, idOf(engine), areaAt('2:2'), 'Down')
    const sheet = await sheetOf(engine)
    expect(sheet.merges).toEqual([areaAt('A6:B7'), areaAt('A1:B1')])
    expect(sheet.validations[0]).toMatchObject({ areas: [areaAt('A1:A4')], formula1: '=A1>$C$4' })
    expect(sheet.highlights[0]).toMatchObject({ areas: [areaAt('B1:B4')], rule: { formula: '=$C1>1' } })
    expect(sheet.comments).toMatchObject([{ row: 3, column: 0 }])
    expect(sheet.page).toEqual({ printArea: [areaAt('A1:C4')], titleRows: { first: 0, last: 0 } })
  })

  it('move arrays, which fill their cells again', async () => {
    const engine = await engineOf([[1, null, '=SEQUENCE(2,2)'], [2]])
    insertCells(engine, idOf(engine), areaAt('1:1'), 'Down')
    expect(await valuesIn(engine, 'A1:D3')).toEqual([['', '', '', ''], [1, '', 1, 2], [2, '', 3, 4]])
    undo(engine)
    expect(await valuesIn(engine, 'A1:D3')).toEqual([[1, '', 1, 2], [2, '', 3, 4], ['', '', '', '']])
  })
})

describe('tables', () => {
  const table = () => tableOf('工作', areaAt('B2:C4'), ['姓名', '通数'])
  const cells = [[], [null, '姓名', '通数'], [null, '甲', 1], [null, '乙', 2], ['=SUM(工作[通数])']]

  it('grow with a row inserted within them', async () => {
    const engine = await engineOf(cells, { tables: [table()] })
    insertCells(engine, idOf(engine), areaAt('4:4'), 'Down')
    expect((await sheetOf(engine)).tables[0]?.area).toEqual(areaAt('B2:C5'))
    expect(await formulasIn(engine, 'A6')).toEqual([['=SUM(工作[通数])']])
    expect(await valuesIn(engine, 'A6')).toEqual([[3]])
  })

  it('move with rows and columns inserted before them, columns and all', async () => {
    const engine = await engineOf(cells, { tables: [table()] })
    insertCells(engine, idOf(engine), areaAt('1:2'), 'Down')
    insertCells(engine, idOf(engine), areaAt('A:A'), 'Right')
    expect((await sheetOf(engine)).tables[0]).toMatchObject({ area: areaAt('C4:D6'), columns: [{ name: '姓名' }, { name: '通数' }] })
    expect(await valuesIn(engine, 'B7')).toEqual([[3]])
    undo(engine)
    undo(engine)
    expect((await sheetOf(engine)).tables[0]).toMatchObject({ area: areaAt('B2:C4'), columns: [{ name: '姓名' }, { name: '通数' }] })
  })

  it('get a named column where one is inserted within them', async () => {
    const engine = await engineOf(cells, { tables: [table()] })
    insertCells(engine, idOf(engine), areaAt('C:C'), 'Right')
    expect((await sheetOf(engine)).tables[0]).toMatchObject({ area: areaAt('B2:D4'), columns: [{ name: '姓名' }, { name: '列1' }, { name: '通数' }] })
    expect(await valuesIn(engine, 'B2:D2')).toEqual([['姓名', '列1', '通数']])
    undo(engine)
    expect((await sheetOf(engine)).tables[0]).toMatchObject({ area: areaAt('B2:C4'), columns: [{ name: '姓名' }, { name: '通数' }] })
  })

  it('fill their calculated columns in rows inserted within them', async () => {
    const calculated = tableOf('工作', areaAt('A1:B3'), ['通数', '倍'], { columns: [{ name: '通数' }, { name: '倍', formula: '=[@通数]*2' }] })
    const engine = await engineOf([['通数', '倍'], [1, '=[@通数]*2'], [2, '=[@通数]*2']], { tables: [calculated] })
    insertCells(engine, idOf(engine), areaAt('3:3'), 'Down')
    expect(await formulasIn(engine, 'B2:B4')).toEqual([['=[@通数]*2'], ['=[@通数]*2'], ['=[@通数]*2']])
    expect(await valuesIn(engine, 'B2:B4')).toEqual([[2], [0], [4]])
  })

  it('are not cut: an insertion or deletion that would shift a part of one is refused', async () => {
    const engine = await engineOf(cells, { tables: [table()] })
    const id = idOf(engine)
    expect(() => insertCells(engine, id, areaAt('B1'), 'Down')).toThrow(expect.objectContaining({ code: 'InsertDeleteConflict' }))
    expect(() => insertCells(engine, id, areaAt('A3'), 'Right')).toThrow(Refusal)
    expect(() => deleteCells(engine, id, areaAt('A1:B1'), 'Up')).toThrow(Refusal)
    expect(() => deleteCells(engine, id, areaAt('2:2'), 'Up')).toThrow(Refusal)
    insertCells(engine, id, areaAt('B1:C1'), 'Down')
    expect((await sheetOf(engine)).tables[0]?.area).toEqual(areaAt('B3:C5'))
  })

  it('grow before their totals row', async () => {
    const engine = await engineOf([['通数'], [1], [2], ['=SUBTOTAL(109,工作[通数])']], { tables: [tableOf('工作', areaAt('A1:A4'), ['通数'], { showTotals: true })] })
    insertCells(engine, idOf(engine), areaAt('4:4'), 'Down')
    expect((await sheetOf(engine)).tables[0]?.area).toEqual(areaAt('A1:A5'))
    engine.run('sheet.command.set-range-values', { unitId: engine.unitId, subUnitId: idOf(engine), range: { startRow: 3, endRow: 3, startColumn: 0, endColumn: 0 }, value: { v: 5, t: 2 } })
    expect(await valuesIn(engine, 'A5')).toEqual([[8]])
  })

  it('lose columns that are deleted, and go when all of them are', async () => {
    const engine = await engineOf(cells, { tables: [table()] })
    deleteCells(engine, idOf(engine), areaAt('B:B'), 'Left')
    expect((await sheetOf(engine)).tables[0]).toMatchObject({ area: areaAt('B2:B4'), columns: [{ name: '通数' }] })
    deleteCells(engine, idOf(engine), areaAt('B:B'), 'Left')
    expect((await sheetOf(engine)).tables).toEqual([])
    undo(engine)
    undo(engine)
    expect((await sheetOf(engine)).tables[0]).toMatchObject({ area: areaAt('B2:C4'), columns: [{ name: '姓名' }, { name: '通数' }] })
  })

  it('keep a row when all their rows are deleted', async () => {
    const engine = await engineOf(cells, { tables: [table()] })
    deleteCells(engine, idOf(engine), areaAt('3:4'), 'Up')
    expect((await sheetOf(engine)).tables[0]?.area).toEqual(areaAt('B2:C3'))
    expect(await formulasIn(engine, 'A2:C4')).toEqual([['', '姓名', '通数'], ['', '', ''], ['=SUM(工作[通数])', '', '']])
  })
})

describe('cells deleted', () => {
  it('draw up what is below them, and references to them become #REF!', async () => {
    const engine = await engineOf([[1, '=A2', '=SUM(A1:A3)', '=A3'], [2], [3]])
    deleteCells(engine, idOf(engine), areaAt('A2'), 'Up')
    expect(await formulasIn(engine, 'A1:D2')).toEqual([[1, '=#REF!', '=SUM(A1:A2)', '=A2'], [3, '', '', '']])
    expect(await valuesIn(engine, 'B1:D1')).toEqual([['#REF!', 4, 3]])
  })

  it('on another sheet keep its name before #REF!', async () => {
    const engine = await engineOf([[1]], {}, [emptySheet('其他', { cells: { 0: { 0: { formula: '=Sheet1!A1+1' } } } })])
    deleteCells(engine, idOf(engine), areaAt('A:A'), 'Left')
    expect(await formulasIn(engine, 'A1', '其他')).toEqual([['=Sheet1!#REF!+1']])
    expect(await valuesIn(engine, 'A1', '其他')).toEqual([['#REF!']])
  })

  it('take whole rows with their heights, merges and rules', async () => {
    const engine = await engineOf(ROWS, {
      rows: { 0: { size: 20 }, 2: { size: 40 } },
      merges: [areaAt('A2:B2'), areaAt('A5:B8')],
      highlights: [{ areas: [areaAt('A1:A3')], stopIfTrue: false, rule: { type: 'Custom', formula: '=$C1>1', format: { fill: '#FF0000' } } }],
    })
    deleteCells(engine, idOf(engine), areaAt('1:2'), 'Up')
    const sheet = await sheetOf(engine)
    expect(sheet.rows).toEqual({ 0: { size: 40 } })
    expect(sheet.merges).toEqual([areaAt('A3:B6')])
    expect(sheet.highlights[0]).toMatchObject({ areas: [areaAt('A1')], rule: { formula: '=$C1>1' } })
    expect(await valuesIn(engine, 'A1:C1')).toEqual([[7, 8, 9]])
  })

  it('refuse to cut merged cells', async () => {
    const engine = await engineOf(ROWS, { merges: [areaAt('A3:B3')] })
    expect(() => deleteCells(engine, idOf(engine), areaAt('A1'), 'Up')).toThrow(expect.objectContaining({ code: 'InsertDeleteConflict' }))
    deleteCells(engine, idOf(engine), areaAt('A1:B1'), 'Up')
    expect((await sheetOf(engine)).merges).toEqual([areaAt('A2:B2')])
  })
})

describe('an insertion', () => {
  const area = fc.record({ top: fc.nat(6), left: fc.nat(4), height: fc.integer({ min: 1, max: 3 }), width: fc.integer({ min: 1, max: 2 }) }).map(({ top, left, height, width }) => ({ top, left, bottom: top + height - 1, right: left + width - 1 }))
  const rich = () =>
    bookOf([
      emptySheet('Sheet1', {
        cells: { 0: { 0: { value: 1, style: 0 }, 1: { formula: '=A1+A3' }, 2: { formula: '=SUM(A1:B4)' } }, 2: { 0: { value: 2 }, 3: { formula: '=$B$1*Sheet1!C1' } }, 4: { 1: { value: '文', style: 1 }, 2: { formula: '=B5&A1' } } },
        rows: { 2: { size: 33 } },
        columns: { 1: { size: 99, style: 1 } },
        validations: [{ areas: [areaAt('A1:C5')], type: 'List', formula1: '=$A$1:$A$3', inCellDropDown: true, ignoreBlanks: true }],
        highlights: [{ areas: [areaAt('B2:B5')], stopIfTrue: true, rule: { type: 'Custom', formula: '=B2>$A$3', format: { font: { bold: true } } } }],
        comments: [{ row: 3, column: 1, author: '', text: 'x' }],
        page: { printArea: [areaAt('A1:D5')] },
      }),
    ], { styles: [{ fill: '#FFFF00' }, { font: { bold: true } }], names: [{ name: 'n', formula: '=Sheet1!$A$3', visible: true }] })

  it('is undone in one step, and so is a deletion', async () => {
    await fc.assert(
      fc.asyncProperty(area, fc.constantFrom('Down', 'Right', 'Up', 'Left'), fc.boolean(), async (at, shift, whole) => {
        const { openBook } = await import('../../../host/engine')
        const engine = openBook(rich())
        await engine.calculation.calculate(true)
        const before = spelledOut(toBook(engine))
        const target = whole ? (shift === 'Down' || shift === 'Up' ? { ...at, left: 0, right: 16_383 } : { ...at, top: 0, bottom: 1_048_575 }) : at
        if (shift === 'Down' || shift === 'Right') insertCells(engine, idOf(engine), target, shift)
        else deleteCells(engine, idOf(engine), target, shift)
        await engine.calculation.settle()
        undo(engine)
        await engine.calculation.settle()
        expect(spelledOut(toBook(engine))).toEqual(before)
        engine.dispose()
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('deleted again leaves everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(area, fc.boolean(), fc.boolean(), async (at, down, whole) => {
        const { openBook } = await import('../../../host/engine')
        const engine = openBook(rich())
        await engine.calculation.calculate(true)
        const before = spelledOut(toBook(engine))
        const target = whole ? (down ? { ...at, left: 0, right: 16_383 } : { ...at, top: 0, bottom: 1_048_575 }) : at
        insertCells(engine, idOf(engine), target, down ? 'Down' : 'Right')
        deleteCells(engine, idOf(engine), target, down ? 'Up' : 'Left')
        await engine.calculation.settle()
        expect(spelledOut(toBook(engine))).toEqual(before)
        engine.dispose()
      }),
      { numRuns: 20 },
    )
  }, 60_000)
})
