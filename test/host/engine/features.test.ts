import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HighlightData, ValidationData } from '../../../host/book'
import { readValues } from '../../../host/engine/cells'
import { toBook } from '../../../host/engine/dump'
import type { Engine } from '../../../host/engine/engine'
import { evaluate } from '../../../host/engine/evaluate'
import {
  addHighlight,
  changeHighlight,
  clearHighlights,
  deleteHighlight,
  listHighlights,
  setHighlightPriority,
} from '../../../host/engine/highlights'
import {
  autofitLines,
  clearLineSizes,
  isLineHidden,
  lineSize,
  setLineSizes,
  setLinesHidden,
  setStandardSize,
} from '../../../host/engine/lines'
import { addName, changeName, deleteName, listNames, nameOf, nameSeenFrom } from '../../../host/engine/names'
import { addNote, changeNote, deleteNote, listNotes, noteAt } from '../../../host/engine/notes'
import { openBook } from '../../../host/engine/open'
import { insertCells } from '../../../host/engine/structure'
import { addTable } from '../../../host/engine/table-editing'
import { tableById } from '../../../host/engine/tables'
import { redo, undo } from '../../../host/engine/undo'
import { provideUniver } from '../../../host/engine/univer'
import { clearValidation, listValidations, readValidation, setValidation } from '../../../host/engine/validation'
import { invalidCells, isAreaValid } from '../../../host/engine/validity'
import { requireUniver } from '../../../host/node/univer'
import { areaOf, bookOf, cellsOf, emptySheet, spelledOut } from './books'

let engine: Engine
let sheet: string
let other: string

beforeAll(() => provideUniver(requireUniver()))
beforeEach(() => {
  const cells = cellsOf([
    [1, '甲', 41386],
    [-1, '乙', 41500],
    [2.5, '丁', null],
    ['梨', null, null],
  ])
  engine = openBook(bookOf([emptySheet('Sheet1', { cells }), emptySheet('词', { cells: cellsOf([['甲'], ['乙'], ['丙']]) })]))
  ;[sheet, other] = engine.workbook.getSheets().map((each) => each.getSheetId()) as [string, string]
})

const write = (row: number, column: number, v: string | number, sheetId = sheet) =>
  engine.run('sheet.command.set-range-values', {
    unitId: engine.unitId,
    subUnitId: sheetId,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value: { v, t: typeof v === 'number' ? 2 : 1 },
  })

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

const rule = (rest: Partial<ValidationData>): ValidationData => ({
  areas: [areaOf(0, 0, 3, 0)],
  type: 'WholeNumber',
  inCellDropDown: true,
  ignoreBlanks: true,
  ...rest,
})

describe('validation', () => {
  it('is read as none, one, or mixed', () => {
    const whole = rule({ operator: 'GreaterThan', formula1: 0 })
    setValidation(engine, sheet, whole)
    expect(readValidation(engine, sheet, areaOf(1, 0, 2, 0))).toEqual(whole)
    expect(readValidation(engine, sheet, areaOf(1, 0, 9, 0))).toBe('Mixed')
    expect(readValidation(engine, sheet, areaOf(8, 0, 9, 0))).toBeUndefined()
  })

  it('gives way where another rule comes, and what refers to cells relatively stays right', () => {
    setValidation(engine, sheet, rule({ type: 'Custom', formula1: '=A1>$B$1' }))
    setValidation(engine, sheet, rule({ areas: [areaOf(1, 0, 1, 0)], type: 'List', formula1: '是,否' }))
    const rules = listValidations(engine, sheet, areaOf(0, 0, 3, 0))
    expect(rules.map(({ areas, formula1 }) => [areas, formula1])).toEqual([
      [[areaOf(0, 0, 0, 0)], '=A1>$B$1'],
      [[areaOf(2, 0, 3, 0)], '=A3>$B$1'],
      [[areaOf(1, 0, 1, 0)], '是,否'],
    ])
    clearValidation(engine, sheet, [areaOf(0, 0, 2, 0)])
    expect(listValidations(engine, sheet, areaOf(0, 0, 9, 9)).map(({ areas, formula1 }) => [areas, formula1])).toEqual([
      [[areaOf(3, 0, 3, 0)], '=A4>$B$1'],
    ])
  })

  it('finds the cells that break it', async () => {
    setValidation(engine, sheet, rule({ operator: 'GreaterThan', formula1: 0 }))
    expect(await invalidCells(engine, sheet, areaOf(0, 0, 9, 0))).toEqual([
      { row: 1, column: 0 },
      { row: 2, column: 0 },
      { row: 3, column: 0 },
    ])
    expect([
      await isAreaValid(engine, sheet, areaOf(0, 0, 0, 0)),
      await isAreaValid(engine, sheet, areaOf(1, 0, 1, 0)),
      await isAreaValid(engine, sheet, areaOf(0, 0, 1, 0)),
    ]).toEqual([true, false, null])
  })

  it('works out lists on other sheets, and formulas for each cell', async () => {
    setValidation(engine, sheet, rule({ areas: [areaOf(0, 1, 3, 1)], type: 'List', formula1: '=词!$A$1:$A$3' }))
    expect(await invalidCells(engine, sheet, areaOf(0, 1, 9, 1))).toEqual([{ row: 2, column: 1 }])
    setValidation(engine, sheet, rule({ areas: [areaOf(0, 1, 2, 1)], type: 'Custom', formula1: '=A1>0' }))
    expect(await invalidCells(engine, sheet, areaOf(0, 1, 9, 1))).toEqual([{ row: 1, column: 1 }])
  })

  it('knows dates as people write them', async () => {
    setValidation(
      engine,
      sheet,
      rule({ areas: [areaOf(0, 2, 3, 2)], type: 'Date', operator: 'Between', formula1: '2013-04-01', formula2: '2013-04-30' }),
    )
    expect(await invalidCells(engine, sheet, areaOf(0, 2, 3, 2))).toEqual([{ row: 1, column: 2 }])
  })
})

describe('conditional formats', () => {
  const red = (formula: string, areas = [areaOf(0, 0, 3, 0)]): HighlightData => ({
    areas,
    stopIfTrue: false,
    rule: { type: 'Custom', formula, format: { fill: '#FF0000' } },
  })
  const formulas = () => listHighlights(engine, sheet).map(({ rule }) => (rule as { formula: string }).formula)

  it('come before the others, and change their places', () => {
    const first = addHighlight(engine, sheet, red('=A1=1'))
    addHighlight(engine, sheet, red('=A1=2'))
    addHighlight(engine, sheet, red('=A1=3'), 2)
    expect(formulas()).toEqual(['=A1=2', '=A1=1', '=A1=3'])
    setHighlightPriority(engine, sheet, first, 0)
    expect(formulas()).toEqual(['=A1=1', '=A1=2', '=A1=3'])
    changeHighlight(engine, sheet, first, { stopIfTrue: true })
    expect(listHighlights(engine, sheet)[0]).toMatchObject({ id: first, stopIfTrue: true, priority: 0 })
    deleteHighlight(engine, sheet, first)
    expect(formulas()).toEqual(['=A1=2', '=A1=3'])
  })

  it('are cleared from a part, and stay right in the rest', () => {
    addHighlight(engine, sheet, red('=$A1>0'))
    clearHighlights(engine, sheet, [areaOf(0, 0, 1, 0)])
    expect(listHighlights(engine, sheet).map(({ areas, rule }) => [areas, rule])).toEqual([
      [[areaOf(2, 0, 3, 0)], { type: 'Custom', formula: '=$A3>0', format: { fill: '#FF0000' } }],
    ])
    expect(listHighlights(engine, sheet, areaOf(0, 0, 1, 9))).toEqual([])
  })

  it('follow rows that are inserted', () => {
    addHighlight(engine, sheet, red('=$A1>0'))
    insertCells(engine, sheet, areaOf(0, 0, 0, 16_383), 'Down')
    expect(listHighlights(engine, sheet).map(({ areas, rule }) => [areas, (rule as { formula: string }).formula])).toEqual([
      [[areaOf(1, 0, 4, 0)], '=$A2>0'],
    ])
  })
})

describe('defined names', () => {
  it('belong to the workbook or to a sheet, whose own are seen first there', () => {
    addName(engine, { name: '费率', formula: '=0.5', visible: true })
    addName(engine, { name: '费率', formula: '=Sheet1!$A$1', visible: true, sheetId: sheet })
    expect([
      nameOf(engine, '费率')?.formula,
      nameSeenFrom(engine, '费率', sheet)?.formula,
      nameSeenFrom(engine, '费率', other)?.formula,
    ]).toEqual(['=0.5', '=Sheet1!$A$1', '=0.5'])
  })

  it('are good names, and free', () => {
    addTable(engine, sheet, areaOf(0, 0, 3, 1), { name: '表' })
    addName(engine, { name: 'Taken', formula: '=1', visible: true })
    for (const name of ['My name', 'A1', '1st', 'R1C1', 'taken', '表'])
      expect(() => addName(engine, { name, formula: '=1', visible: true })).toThrow()
    expect(listNames(engine)).toHaveLength(1)
  })

  it('are changed, hidden and deleted', () => {
    const id = addName(engine, { name: 'Rate', formula: '=2', visible: true })
    changeName(engine, id, { formula: '=5', visible: false, comment: '静' })
    expect(nameOf(engine, 'RATE')).toEqual({ id, name: 'Rate', formula: '=5', visible: false, comment: '静' })
    deleteName(engine, id)
    expect(listNames(engine)).toEqual([])
  })
})

describe('notes', () => {
  it('are found at their cell, changed, moved along and deleted', () => {
    const id = addNote(engine, sheet, { row: 1, column: 0, author: '王五', text: '一' })
    expect(() => addNote(engine, sheet, { row: 1, column: 0, author: '', text: '二' })).toThrow()
    changeNote(engine, sheet, id, '改')
    insertCells(engine, sheet, areaOf(0, 0, 0, 16_383), 'Down')
    expect(noteAt(engine, sheet, 2, 0)).toMatchObject({ id, row: 2, column: 0, author: '王五', text: '改' })
    deleteNote(engine, sheet, id)
    expect(listNotes(engine, sheet)).toEqual([])
  })
})

describe('rows and columns', () => {
  it('have sizes in points, and hide at nought', () => {
    setLineSizes(engine, sheet, { kind: 'column', first: 1, last: 2 }, 72)
    setLineSizes(engine, sheet, { kind: 'row', first: 3, last: 3 }, 14.4)
    expect([lineSize(engine, sheet, 'column', 0), lineSize(engine, sheet, 'column', 2), lineSize(engine, sheet, 'row', 3)]).toEqual([
      48, 72, 14.4,
    ])
    setLineSizes(engine, sheet, { kind: 'column', first: 1, last: 1 }, 0)
    expect([isLineHidden(engine, sheet, 'column', 1), lineSize(engine, sheet, 'column', 1)]).toEqual([true, 0])
    setLinesHidden(engine, sheet, { kind: 'column', first: 0, last: 16_383 }, false)
    expect(lineSize(engine, sheet, 'column', 1)).toBe(72)
    clearLineSizes(engine, sheet, { kind: 'column', first: 1, last: 1 })
    expect(lineSize(engine, sheet, 'column', 1)).toBe(48)
  })

  it('are all set at once without a word for each', () => {
    setLineSizes(engine, sheet, { kind: 'row', first: 3, last: 3 }, 30)
    setLineSizes(engine, sheet, { kind: 'row', first: 0, last: 1_048_575 }, 24)
    expect([lineSize(engine, sheet, 'row', 3), lineSize(engine, sheet, 'row', 1_000_000)]).toEqual([24, 24])
    expect(toBook(engine).sheets[0]).toMatchObject({ defaultRowHeight: 24, rows: {} })
    undo(engine)
    expect([lineSize(engine, sheet, 'row', 3), lineSize(engine, sheet, 'row', 9)]).toEqual([30, 15])
  })

  it('grow to their texts, Chinese ones twice as wide', () => {
    write(5, 1, '一二三四五六七八九十')
    write(5, 2, 'abcdefghij')
    autofitLines(engine, sheet, { kind: 'column', first: 1, last: 2 })
    const [chinese, latin] = [1, 2].map((column) => lineSize(engine, sheet, 'column', column)) as [number, number]
    expect(chinese).toBeGreaterThan(latin * 1.5)
  })
})

describe('headers of tables', () => {
  it('name the columns, become text, and are each once', () => {
    const id = addTable(engine, sheet, areaOf(0, 0, 3, 2))
    const names = () => tableById(engine, id).columns.map(({ name }) => name)
    write(0, 1, '新')
    expect(names()).toEqual(['1', '新', '41386'])
    write(0, 2, 2013)
    write(0, 0, '新')
    expect(names()).toEqual(['新2', '新', '2013'])
    expect(readValues(engine, sheet, areaOf(0, 0, 0, 2))).toEqual([['新2', '新', '2013']])
    undo(engine)
    undo(engine)
    expect(names()).toEqual(['1', '新', '41386'])
  })
})

describe('all of it', () => {
  it('is undone and done again', () => {
    goesBackAndForth(() => {
      setValidation(engine, sheet, rule({ type: 'Custom', formula1: '=A1>0' }))
      setValidation(engine, sheet, rule({ areas: [areaOf(1, 0, 1, 0)], type: 'List', formula1: '是,否' }))
      const first = addHighlight(engine, sheet, {
        areas: [areaOf(0, 0, 3, 3)],
        stopIfTrue: true,
        rule: { type: 'TopBottom', from: 'TopItems', rank: 3, format: { fill: '#00FF00' } },
      })
      addHighlight(engine, sheet, {
        areas: [areaOf(0, 0, 3, 3)],
        stopIfTrue: true,
        rule: { type: 'CellValue', operator: 'GreaterThan', formula1: '5', format: { fill: '#00FF00' } },
      })
      setHighlightPriority(engine, sheet, first, 0)
      const name = addName(engine, { name: 'Rate', formula: '=2', visible: true })
      changeName(engine, name, { comment: '静' })
      addNote(engine, sheet, { row: 1, column: 0, author: '王五', text: '一' })
      setLineSizes(engine, sheet, { kind: 'column', first: 1, last: 2 }, 72)
      setLinesHidden(engine, sheet, { kind: 'row', first: 1, last: 2 }, true)
      setStandardSize(engine, sheet, 'column', 60)
      clearHighlights(engine, sheet)
      clearValidation(engine, sheet, [areaOf(0, 0, 3, 0)])
    })
  })
})

describe('evaluate', () => {
  it('works a formula out for each cell without writing it', async () => {
    expect(await evaluate(engine, sheet, '=A1*2', areaOf(0, 5, 1, 5))).toEqual([[[[2]]], [[[-2]]]])
    expect(await evaluate(engine, sheet, '=词!$A$1:$A$3', areaOf(0, 0, 0, 0))).toEqual([[[['甲'], ['乙'], ['丙']]]])
    expect(toBook(engine).sheets[0]!.cells[0]![5]).toBeUndefined()
  })
})
