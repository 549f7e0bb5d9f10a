import { beforeAll, describe, expect, it } from 'vitest'
import { provideUniver, tableShapes, toBook, undo, watchFormulas } from '../../../host/engine'
import { redo } from '../../../host/engine/undo'
import { copySheet } from '../../../host/engine/sheet-copy'
import { activateSheet, activeSheet, addSheet, findSheet, moveSheet, removeSheet, renameSheet, setSheetVisibility, setTabColor, sheetIds, sheetVisibility, tabColor } from '../../../host/engine/sheets'
import { replaceScreenCommands } from '../../../host/engine/screen-commands'
import { univer } from '../../../host/engine/univer'
import { requireUniver } from '../../../host/node/univer'
import { emptySheet, spelledOut, tableOf } from './books'
import { areaAt, engineOf, formulasIn, idOf, sheetOf, valuesIn } from './sheet-book'

beforeAll(() => provideUniver(requireUniver()))

const namesOf = (engine: Parameters<typeof sheetIds>[0]) => sheetIds(engine).map((id) => engine.sheet(id).getName())

describe('a sheet added', () => {
  it('has the next free name, Excel’s size, an id as Excel gives them, and is not gone to', async () => {
    const engine = await engineOf([])
    const first = activeSheet(engine)
    const id = addSheet(engine)
    expect(id).toMatch(/^\{[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}\}$/)
    expect(namesOf(engine)).toEqual(['Sheet1', 'Sheet2'])
    expect([engine.sheet(id).getRowCount(), engine.sheet(id).getColumnCount()]).toEqual([1_048_576, 16_384])
    expect(activeSheet(engine)).toBe(first)
    undo(engine)
    expect(namesOf(engine)).toEqual(['Sheet1'])
    redo(engine)
    expect(namesOf(engine)).toEqual(['Sheet1', 'Sheet2'])
  })

  it('goes where it is asked to, under the name it is given', async () => {
    const engine = await engineOf([])
    addSheet(engine, { name: '工作底稿', position: 0 })
    expect(namesOf(engine)).toEqual(['工作底稿', 'Sheet1'])
    expect(findSheet(engine, '工作底稿')).toBe(sheetIds(engine)[0])
  })

  it('is refused a name that Excel does not allow or another sheet has', async () => {
    const engine = await engineOf([])
    expect(() => addSheet(engine, { name: 'a/b' })).toThrow(expect.objectContaining({ code: 'InvalidArgument' }))
    expect(() => addSheet(engine, { name: 'SHEET1' })).toThrow(expect.objectContaining({ code: 'ItemAlreadyExists' }))
  })
})

describe('a sheet removed', () => {
  const start = () =>
    engineOf([[1], [2]], { tables: [tableOf('表', areaAt('A1:A2'), ['列'], {})], merges: [areaAt('C1:D1')] }, [emptySheet('乙', { cells: { 0: { 0: { formula: '=Sheet1!A2*2' }, 1: { formula: "=SUM('Sheet1'!A1:A2)" } } } })], {
      names: [
        { name: '全', formula: '=Sheet1!$A$1', visible: true },
        { name: '本', formula: '=Sheet1!$A$1', sheet: 0, visible: true },
      ],
    })

  it('leaves #REF! where it was referred to, and takes its own names along', async () => {
    const engine = await start()
    const formulas = watchFormulas(engine, () => tableShapes(engine))
    removeSheet(engine, idOf(engine))
    formulas.refresh()
    expect(await formulasIn(engine, 'A1:B1', '乙')).toEqual([['=#REF!A2*2', '=SUM(#REF!A1:A2)']])
    expect(await valuesIn(engine, 'A1:B1', '乙')).toEqual([['#REF!', '#REF!']])
    expect(toBook(engine).names).toMatchObject([{ name: '全', formula: '=#REF!$A$1' }])
    expect(activeSheet(engine)).toBe(idOf(engine, '乙'))
  })

  it('comes back with everything on it', async () => {
    const engine = await start()
    const before = spelledOut({ ...toBook(engine), active: 0 })
    removeSheet(engine, idOf(engine))
    undo(engine)
    await engine.calculation.settle()
    expect(spelledOut({ ...toBook(engine), active: 0 })).toEqual(before)
  })

  it('is not the last one in sight', async () => {
    const engine = await engineOf([], {}, [emptySheet('乙', { visibility: 'Hidden' })])
    expect(() => removeSheet(engine, idOf(engine))).toThrow(expect.objectContaining({ code: 'InvalidOperation' }))
    removeSheet(engine, idOf(engine, '乙'))
    expect(namesOf(engine)).toEqual(['Sheet1'])
  })
})

describe('a sheet renamed', () => {
  it('is followed by formulas, names, validations and conditional formats', async () => {
    const other = emptySheet('乙', {
      cells: { 0: { 0: { formula: '=Sheet1!A1+1' } } },
      validations: [{ areas: [areaAt('B1')], type: 'List', formula1: '=Sheet1!$A$1:$A$2', inCellDropDown: true, ignoreBlanks: true }],
      highlights: [{ areas: [areaAt('C1')], stopIfTrue: false, rule: { type: 'Custom', formula: '=C1>Sheet1!$A$1', format: {} } }],
    })
    const engine = await engineOf([[1]], {}, [other], { names: [{ name: '全', formula: '=Sheet1!$A$1', visible: true }] })
    renameSheet(engine, idOf(engine), '2013 年')
    const sheet = await sheetOf(engine, '乙')
    expect(await formulasIn(engine, 'A1', '乙')).toEqual([["='2013 年'!A1+1"]])
    expect(await valuesIn(engine, 'A1', '乙')).toEqual([[2]])
    expect(sheet.validations[0]?.formula1).toBe("='2013 年'!$A$1:$A$2")
    expect(sheet.highlights[0]?.rule).toMatchObject({ formula: "=C1>'2013 年'!$A$1" })
    expect(toBook(engine).names[0]?.formula).toBe("='2013 年'!$A$1")
    undo(engine)
    expect(await formulasIn(engine, 'A1', '乙')).toEqual([['=Sheet1!A1+1']])
  })

  it('may change the case of its own name', async () => {
    const engine = await engineOf([])
    renameSheet(engine, idOf(engine), 'SHEET1')
    expect(namesOf(engine)).toEqual(['SHEET1'])
  })
})

describe('sheets', () => {
  it('are moved, hidden, shown and coloured, and each is undone', async () => {
    const engine = await engineOf([], {}, [emptySheet('乙'), emptySheet('丙')])
    const [first, second] = sheetIds(engine) as [string, string, string]
    moveSheet(engine, first, 2)
    expect(namesOf(engine)).toEqual(['乙', '丙', 'Sheet1'])
    undo(engine)
    expect(namesOf(engine)).toEqual(['Sheet1', '乙', '丙'])
    setSheetVisibility(engine, first, 'VeryHidden')
    expect(sheetVisibility(engine, first)).toBe('VeryHidden')
    expect(activeSheet(engine)).toBe(second)
    expect(() => activateSheet(engine, first)).toThrow(expect.objectContaining({ code: 'InvalidOperation' }))
    setSheetVisibility(engine, first, 'Hidden')
    expect((await sheetOf(engine)).visibility).toBe('Hidden')
    setSheetVisibility(engine, first, 'Visible')
    expect(activeSheet(engine)).toBe(second)
    setTabColor(engine, first, '#FF0000')
    expect(tabColor(engine, first)).toBe('#FF0000')
    undo(engine)
    expect(tabColor(engine, first)).toBe('')
  })

  it('are copied with all that is on them', async () => {
    const engine = await engineOf([['通数', '倍'], [1, '=工作[@通数]*2'], ['=SUM(工作[通数])', '=一']], {
      tables: [tableOf('工作', areaAt('A1:B2'), ['通数', '倍'])],
      merges: [areaAt('D1:E1')],
      columns: { 0: { size: 99 } },
      comments: [{ row: 0, column: 0, author: '甲', text: '看' }],
      highlights: [{ areas: [areaAt('A2')], stopIfTrue: false, rule: { type: 'Custom', formula: '=A2>0', format: { fill: '#FF0000' } } }],
      page: { orientation: 'Landscape' },
    }, [], { names: [{ name: '一', formula: '=Sheet1!$A$2', visible: true }] })
    copySheet(engine, idOf(engine))
    const copy = await sheetOf(engine, 'Sheet1 (2)')
    const original = await sheetOf(engine)
    expect(copy.tables).toMatchObject([{ name: '工作2', area: areaAt('A1:B2'), columns: [{ name: '通数' }, { name: '倍' }] }])
    expect(await formulasIn(engine, 'A2:B3', 'Sheet1 (2)')).toEqual([[1, '=工作2[@通数]*2'], ['=SUM(工作2[通数])', '=一']])
    expect(await valuesIn(engine, 'A2:B3', 'Sheet1 (2)')).toEqual([[1, 2], [1, 1]])
    for (const part of ['merges', 'columns', 'comments', 'highlights', 'page'] as const) expect(copy[part]).toEqual(original[part])
    expect(toBook(engine).names).toMatchObject([{ name: '一', formula: '=Sheet1!$A$2' }, { name: '一', formula: "='Sheet1 (2)'!$A$2", sheet: 1 }])
    undo(engine)
    expect(namesOf(engine)).toEqual(['Sheet1'])
    expect(toBook(engine).names).toHaveLength(1)
  })
})

describe('at the screen', () => {
  it('sheets are added, copied, renamed and removed in Excel’s way', async () => {
    const engine = await engineOf([['=1+1']], {}, [emptySheet('乙', { cells: { 0: { 0: { formula: '=Sheet1!A1' } } } })])
    replaceScreenCommands(engine)
    const run = (command: string, params: object) => engine.injector.get(univer.core.ICommandService).syncExecuteCommand(`sheet.command.${command}`, { unitId: engine.unitId, ...params })
    run('insert-sheet', {})
    run('copy-sheet', { subUnitId: idOf(engine) })
    run('set-worksheet-name', { subUnitId: idOf(engine), name: '首' })
    expect(namesOf(engine)).toEqual(['首', 'Sheet1 (2)', '乙', 'Sheet2'])
    run('remove-sheet', { subUnitId: idOf(engine, '首') })
    expect(await formulasIn(engine, 'A1', '乙')).toEqual([['=#REF!A1']])
    expect(run('set-worksheet-name', { subUnitId: idOf(engine, '乙'), name: 'Sheet2' })).toBe(false)
    expect(namesOf(engine)).toEqual(['Sheet1 (2)', '乙', 'Sheet2'])
  })
})
