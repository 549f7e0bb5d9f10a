import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../../host/engine/engine'
import { openBook } from '../../../host/engine/open'
import { drawTables } from '../../../host/engine/table-drawing'
import { addTable, setTableFlags } from '../../../host/engine/table-editing'
import { setTableFilter } from '../../../host/engine/table-filters'
import { setShowTotals } from '../../../host/engine/table-parts'
import { tableStyle } from '../../../host/engine/table-styles'
import { provideUniver } from '../../../host/engine/univer'
import { requireUniver } from '../../../host/node/univer'
import { areaOf, bookOf, cellsOf, emptySheet } from './books'

const BLUE = '#4472C4'
const LIGHT_BLUE = '#DAE3F3'
let engine: Engine
let sheet: string
let table: string

beforeAll(() => provideUniver(requireUniver()))
beforeEach(() => {
  const cells = cellsOf([
    ['姓名', '数'],
    ['甲', 1],
    ['乙', 2],
    ['丙', 3],
    ['丁', 4],
  ])
  engine = openBook(bookOf([emptySheet('表', { cells })]))
  drawTables(engine)
  sheet = engine.workbook.getSheets()[0]!.getSheetId()
  table = addTable(engine, sheet, areaOf(0, 0, 4, 1))
})

const look = (row: number, column: number) => engine.sheet(sheet).getCell(row, column)?.themeStyle
const fills = (column: number) => [0, 1, 2, 3, 4, 5].map((row) => look(row, column)?.bg?.rgb)

describe('a table on screen', () => {
  it("has Excel's default style: header, bands, a frame", () => {
    expect(fills(0)).toEqual([BLUE, LIGHT_BLUE, undefined, LIGHT_BLUE, undefined, undefined])
    expect(look(0, 1)).toMatchObject({ bl: 1, cl: { rgb: '#FFFFFF' } })
    expect(Object.keys(look(4, 0)?.bd ?? {}).sort()).toEqual(['b', 'l', 't'])
    expect(look(0, 2)).toBeUndefined()
  })

  it('follows its flags and its style', () => {
    setTableFlags(engine, table, { bandedRows: false, firstColumn: true })
    expect(fills(0)).toEqual([BLUE, undefined, undefined, undefined, undefined, undefined])
    expect(look(2, 0)?.bl).toBe(1)
    setTableFlags(engine, table, { style: 'TableStyleMedium3' })
    expect(fills(1)[0]).toBe('#ED7D31')
    setTableFlags(engine, table, { style: 'No such style' })
    expect(fills(1)[0]).toBeUndefined()
  })

  it('counts its bands by the rows to be seen', () => {
    setTableFilter(engine, table, 0, { filterOn: 'Values', values: ['乙', '丙', '丁'] })
    expect(fills(0).slice(2)).toEqual([LIGHT_BLUE, undefined, LIGHT_BLUE, undefined])
  })

  it('has a totals row of its own', () => {
    setShowTotals(engine, table, true)
    expect(look(5, 0)).toMatchObject({ bl: 1, bd: { t: { s: 7 } } })
  })
})

describe('a built-in style', () => {
  it('is there for each of Excel\'s sixty names, and for no other', () => {
    const names = (family: string, count: number) => Array.from({ length: count }, (_, index) => `TableStyle${family}${index + 1}`)
    const all = [...names('Light', 21), ...names('Medium', 28), ...names('Dark', 11)]
    expect(all.filter((name) => !tableStyle(name)?.header)).toEqual([])
    expect(['TableStyleLight22', 'TableStyleMedium29', 'TableStyleDark12', 'TableStyleLight0', 'My style'].filter((name) => tableStyle(name))).toEqual([])
  })
})
