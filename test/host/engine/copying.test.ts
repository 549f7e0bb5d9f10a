import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBook, provideUniver, toBook, undo } from '../../../host/engine'
import type { Engine } from '../../../host/engine'
import { copyCells } from '../../../host/engine/copying'
import type { CopyOptions } from '../../../host/engine/copying'
import { moveCells } from '../../../host/engine/moving'
import { requireUniver } from '../../../host/node/univer'
import { bookOf, emptySheet, spelledOut, tableOf } from './books'
import { areaAt, engineOf, formulasIn, idOf, sheetOf, valuesIn } from './sheet-book'

beforeAll(() => provideUniver(requireUniver()))

function copy(engine: Engine, from: string, to: string, options: Partial<CopyOptions> = {}, sheets: { from?: string; to?: string } = {}) {
  return copyCells(engine, { sheetId: idOf(engine, sheets.from), area: areaAt(from) }, { sheetId: idOf(engine, sheets.to), area: areaAt(to) }, { type: 'All', skipBlanks: false, transpose: false, ...options })
}

function move(engine: Engine, from: string, to: string, sheets: { from?: string; to?: string } = {}) {
  const { top, left } = areaAt(to)
  return moveCells(engine, { sheetId: idOf(engine, sheets.from), area: areaAt(from) }, { sheetId: idOf(engine, sheets.to), row: top, column: left })
}

describe('a copy', () => {
  it('brings values, moved formulas and looks, and has the size of its source', async () => {
    const engine = await engineOf([[1, '=A1*2'], [3, '=$A$1+A2']], { cells: { 0: { 0: { value: 1, style: 0 }, 1: { formula: '=A1*2' } }, 1: { 0: { value: 3 }, 1: { formula: '=$A$1+A2' } } } }, [], { styles: [{ font: { bold: true } }] })
    expect(copy(engine, 'A1:B2', 'D5')).toEqual(areaAt('D5:E6'))
    expect(await formulasIn(engine, 'D5:E6')).toEqual([[1, '=D5*2'], [3, '=$A$1+D6']])
    expect(await valuesIn(engine, 'D5:E6')).toEqual([[1, 2], [3, 4]])
    const book = toBook(engine)
    expect(book.styles[book.sheets[0]!.cells[4]![3]!.style!]).toEqual({ font: { bold: true } })
  })

  it('fills its target again and again where the size fits', async () => {
    const engine = await engineOf([[1, 2]])
    expect(copy(engine, 'A1:B1', 'A2:B4')).toEqual(areaAt('A2:B4'))
    expect(copy(engine, 'A1:B1', 'D1:F1')).toEqual(areaAt('D1:E1'))
    expect(await valuesIn(engine, 'A1:F4')).toEqual([[1, 2, '', 1, 2, ''], [1, 2, '', '', '', ''], [1, 2, '', '', '', ''], [1, 2, '', '', '', '']])
  })

  it('of the values has results, spilled ones too, and leaves looks alone', async () => {
    const engine = await engineOf([[1, '=A1+1', '=SEQUENCE(2)'], ['007']], {}, [], { styles: [] })
    copy(engine, 'A1:C2', 'A4', { type: 'Values' })
    expect(await formulasIn(engine, 'A4:C5')).toEqual([[1, 2, 1], ['007', '', 2]])
  })

  it('of the formats leaves values alone', async () => {
    const engine = await engineOf([], { cells: { 0: { 0: { value: 1, style: 0 }, 2: { value: 7, style: 1 } } } }, [], { styles: [{ numberFormat: '0.00' }, { fill: '#FF0000' }] })
    copy(engine, 'A1', 'C1', { type: 'Formats' })
    const book = toBook(engine)
    const cell = book.sheets[0]!.cells[0]![2]!
    expect([cell.value, book.styles[cell.style!]]).toEqual([7, { numberFormat: '0.00' }])
  })

  it('may skip blanks, exchange rows and columns, or link', async () => {
    const engine = await engineOf([[1, null, '=A1+$A$1'], [4, 5, 6], ['x', 'y', 'z']])
    copy(engine, 'A1:C1', 'A3', { skipBlanks: true })
    expect(await formulasIn(engine, 'A3:C3')).toEqual([[1, 'y', '=A3+$A$1']])
    copy(engine, 'A1:C2', 'E1', { transpose: true })
    expect(await formulasIn(engine, 'E1:F3')).toEqual([[1, 4], ['', 5], ['=E1+$A$1', 6]])
    copy(engine, 'A2:B2', 'H1', { type: 'Link' })
    expect(await formulasIn(engine, 'H1:I1')).toEqual([['=A2', '=B2']])
  })

  it('hides the look of the column it comes to', async () => {
    const engine = await engineOf([[1]], { columns: { 2: { style: 0 } } }, [], { styles: [{ fill: '#FF0000' }] })
    copy(engine, 'A1', 'C1')
    const book = toBook(engine)
    const style = book.sheets[0]!.cells[0]![2]!.style
    expect(style === undefined ? {} : book.styles[style]).toEqual({})
  })

  it('brings validations, conditional formats, merged cells and notes', async () => {
    const engine = await engineOf([[1, 2]], {
      merges: [areaAt('A3:B3')],
      comments: [{ row: 0, column: 0, author: '甲', text: '看' }],
      validations: [{ areas: [areaAt('A1:A3')], type: 'Custom', formula1: '=B1>0', inCellDropDown: true, ignoreBlanks: true }],
      highlights: [{ areas: [areaAt('A1:B1')], stopIfTrue: false, rule: { type: 'Custom', formula: '=A1>$A$1', format: {} } }],
    })
    copy(engine, 'A1:B3', 'D2')
    const sheet = await sheetOf(engine)
    expect(sheet.merges).toEqual([areaAt('A3:B3'), areaAt('D4:E4')])
    expect(sheet.comments.map(({ row, column }) => [row, column])).toEqual([[0, 0], [1, 3]])
    expect(sheet.validations[1]).toMatchObject({ areas: [areaAt('D2:D4')], formula1: '=E2>0' })
    expect(sheet.highlights[0]).toMatchObject({ areas: [areaAt('D2:E2')], rule: { formula: '=D2>$A$1' } })
    undo(engine)
    expect((await sheetOf(engine)).validations).toHaveLength(1)
  })

  it('of structured references reads them for the row they come to', async () => {
    const engine = await engineOf([['n', 'd'], [1, '=[@n]*2'], [5, null]], { tables: [tableOf('表', areaAt('A1:B3'), ['n', 'd'])] })
    copy(engine, 'B2', 'B3')
    expect(await formulasIn(engine, 'B3')).toEqual([['=[@n]*2']])
    expect(await valuesIn(engine, 'B3')).toEqual([[10]])
  })
})

describe('moved cells', () => {
  it('are followed by what refers to them and keep what they refer to', async () => {
    const engine = await engineOf([[5, '=A1*2', '=B1+1', '=SUM(A1:B1)']], {}, [emptySheet('乙', { cells: { 0: { 0: { formula: '=Sheet1!A1' } } } })], { names: [{ name: '甲', formula: '=Sheet1!$A$1', visible: true }] })
    move(engine, 'A1', 'A9')
    move(engine, 'B1', 'B9')
    expect(await formulasIn(engine, 'A1:D1')).toEqual([['', '', '=B9+1', '=SUM(A1:B1)']])
    expect(await formulasIn(engine, 'A9:B9')).toEqual([[5, '=A9*2']])
    expect(await formulasIn(engine, 'A1', '乙')).toEqual([['=Sheet1!A9']])
    expect(toBook(engine).names[0]?.formula).toBe('=Sheet1!$A$9')
    expect(await valuesIn(engine, 'C1')).toEqual([[11]])
  })

  it('go to another sheet with their references, and others write its name', async () => {
    const engine = await engineOf([[1, '=A1+C1', 7, '=A1']], {}, [emptySheet('乙 丙')])
    move(engine, 'A1:B1', 'B2', { to: '乙 丙' })
    expect(await formulasIn(engine, 'B2:C2', '乙 丙')).toEqual([[1, '=B2+Sheet1!C1']])
    expect(await formulasIn(engine, 'A1:D1')).toEqual([['', '', 7, "='乙 丙'!B2"]])
    expect(await valuesIn(engine, 'C2', '乙 丙')).toEqual([[8]])
  })

  it('make #REF! of references to what they overwrite', async () => {
    const engine = await engineOf([[1, 2, '=B1']])
    move(engine, 'A1', 'B1')
    expect(await formulasIn(engine, 'A1:C1')).toEqual([['', 1, '=#REF!']])
  })

  it('take tables, merged cells, notes and rules along', async () => {
    const engine = await engineOf([['n'], [1]], {
      tables: [tableOf('表', areaAt('A1:A2'), ['n'])],
      merges: [areaAt('A4:B4')],
      comments: [{ row: 1, column: 0, author: '', text: 'x' }],
      highlights: [{ areas: [areaAt('A1:A8')], stopIfTrue: false, rule: { type: 'Custom', formula: '=A1>1', format: {} } }],
    })
    move(engine, 'A1:B4', 'D3')
    const sheet = await sheetOf(engine)
    expect(sheet.tables[0]?.area).toEqual(areaAt('D3:D4'))
    expect(sheet.merges).toEqual([areaAt('D6:E6')])
    expect(sheet.comments.map(({ row, column }) => [row, column])).toEqual([[3, 3]])
    expect(sheet.highlights).toMatchObject([{ areas: [areaAt('D3:D6')], rule: { formula: '=D3>1' } }, { areas: [areaAt('A5:A8')], rule: { formula: '=A5>1' } }])
  })

  it('do not tear tables or merged cells', async () => {
    const engine = await engineOf([['n'], [1]], { tables: [tableOf('表', areaAt('A1:A2'), ['n'])] })
    expect(() => move(engine, 'A1', 'D3')).toThrow(expect.objectContaining({ code: 'InsertDeleteConflict' }))
    expect(() => move(engine, 'A1:A2', 'A1048576')).toThrow(expect.objectContaining({ code: 'InvalidArgument' }))
  })

  it('moved there and back are where they were, and undone too', async () => {
    const book = () =>
      bookOf([
        emptySheet('Sheet1', { cells: { 0: { 0: { value: 1, style: 0 }, 1: { formula: '=A1+C2' }, 2: { formula: '=SUM(A1:B2)' } }, 1: { 0: { formula: '=B1&"x"' }, 2: { value: 4 } }, 3: { 3: { formula: '=$A$2+Sheet1!C2' } } } }),
        emptySheet('乙', { cells: { 0: { 0: { formula: "=Sheet1!A1+SUM(Sheet1!A1:C2)" } } } }),
      ], { styles: [{ fill: '#FFFF00' }], names: [{ name: 'n', formula: '=Sheet1!$C$2', visible: true }] })
    const corner = fc.record({ row: fc.integer({ min: 6, max: 9 }), column: fc.nat(6) })
    await fc.assert(
      fc.asyncProperty(corner, fc.constantFrom('A1:C2', 'A1', 'B1:C2', 'A1:D4'), fc.boolean(), async ({ row, column }, from, other) => {
        const engine = openBook(book())
        await engine.calculation.calculate(true)
        const before = spelledOut(toBook(engine))
        const area = areaAt(from)
        const target = idOf(engine, other ? '乙' : 'Sheet1')
        const there = moveCells(engine, { sheetId: idOf(engine), area }, { sheetId: target, row, column })
        moveCells(engine, { sheetId: target, area: there }, { sheetId: idOf(engine), row: area.top, column: area.left })
        await engine.calculation.settle()
        const stripped = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('Sheet1!', ''))
        expect(stripped(spelledOut(toBook(engine)))).toEqual(stripped(before))
        undo(engine)
        undo(engine)
        await engine.calculation.settle()
        expect(spelledOut(toBook(engine))).toEqual(before)
        engine.dispose()
      }),
      { numRuns: 20 },
    )
  }, 60_000)
})
