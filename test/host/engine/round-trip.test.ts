import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { toBook } from '../../../host/engine/dump'
import { openBook } from '../../../host/engine/open'
import { provideUniver } from '../../../host/engine/univer'
import { requireUniver } from '../../../host/node/univer'
import { areaOf, bookOf, books, cellsOf, emptySheet, spelledOut } from './books'
import type { BookData } from '../../../host/book'

beforeAll(() => provideUniver(requireUniver()))

function through(book: BookData): BookData {
  const engine = openBook(book)
  const dumped = toBook(engine)
  engine.instance.dispose()
  return dumped
}

describe('a workbook opened in the engine and written out again', () => {
  it('is what it was', () => {
    const check = fc.property(books, (book) => {
      expect(spelledOut(through(book))).toEqual(spelledOut(book))
    })
    fc.assert(check, { numRuns: 40 })
  })

  it('keeps the values that an array formula spilled', () => {
    const cells = cellsOf([
      [1, 2],
      [3, 4],
      [6, null],
      [8, null],
    ])
    cells[2]![0] = { formula: '=A1:A2*2', value: 2, spill: areaOf(2, 0, 3, 0) }
    cells[3]![0] = { value: 6 }
    const book = bookOf([emptySheet('表1', { cells })])
    expect(spelledOut(through(book))).toEqual(spelledOut(book))
  })

  it('puts the sheet on top that was on top', () => {
    const book = bookOf([emptySheet('甲'), emptySheet('乙')], { active: 1 })
    expect(through(book).active).toBe(1)
  })

  it('lets a cell without a style hide the style of its column', () => {
    const book = bookOf([emptySheet('甲', { columns: { 0: { style: 0 } }, cells: { 3: { 0: { value: '平' } } } })], {
      styles: [{ fill: '#FF0000', font: { bold: true } }],
    })
    const engine = openBook(book)
    const [sheet] = engine.workbook.getSheets()
    expect(sheet!.getComposedCellStyle(3, 0)).toMatchObject({ bg: { rgb: '' }, bl: 0 })
    expect(sheet!.getComposedCellStyle(4, 0)).toMatchObject({ bg: { rgb: '#FF0000' }, bl: 1 })
    engine.instance.dispose()
  })
})
