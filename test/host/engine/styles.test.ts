import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toBook } from '../../../host/engine/dump'
import type { Engine } from '../../../host/engine/engine'
import { openBook } from '../../../host/engine/open'
import { fromUniverStyle, toUniverStyle } from '../../../host/engine/style-data'
import { readLineStyle, readStyle, replaceStyle, writeStyle } from '../../../host/engine/styles'
import { undo } from '../../../host/engine/undo'
import { provideUniver } from '../../../host/engine/univer'
import { requireUniver } from '../../../host/node/univer'
import { forAll } from '../../support/property'
import { areaOf, bookOf, cellsOf, emptySheet, styles } from './books'

const RED = '#FF0000'
const LAST_ROW = 1_048_575
const LAST_COLUMN = 16_383

let engine: Engine
let id: string

beforeAll(() => provideUniver(requireUniver()))
beforeEach(() => {
  engine = openBook(
    bookOf([
      emptySheet('甲', {
        cells: cellsOf([
          ['0123', 7],
          ['乙', true],
        ]),
      }),
    ]),
  )
  id = engine.workbook.getSheets()[0]!.getSheetId()
})

describe('styles', () => {
  it('come out of Univer as they went in', () => {
    forAll(styles, (style) => {
      expect(fromUniverStyle(toUniverStyle(style))).toEqual(style)
    })
  })

  it('are changed in part, and back by one undo', () => {
    writeStyle(engine, id, areaOf(0, 0, 1, 1), { fill: RED, font: { bold: true }, locked: false })
    writeStyle(engine, id, areaOf(0, 0, 0, 0), {
      font: { size: 16 },
      borders: { EdgeTop: { style: 'Dash', weight: 'Medium', color: RED } },
    })
    expect(readStyle(engine, id, 0, 0)).toEqual({
      fill: RED,
      font: { bold: true, size: 16 },
      locked: false,
      borders: { EdgeTop: { style: 'Dash', weight: 'Medium', color: RED } },
    })
    undo(engine)
    expect(readStyle(engine, id, 0, 0)).toEqual({ fill: RED, font: { bold: true }, locked: false })
    undo(engine)
    expect(readStyle(engine, id, 0, 0)).toEqual({})
  })

  it('go back to the default in part by null, and wholly by clearing', () => {
    const border = { style: 'Continuous', weight: 'Thin', color: RED } as const
    writeStyle(engine, id, areaOf(0, 0, 0, 0), {
      fill: RED,
      numberFormat: '0.0',
      indent: 2,
      borders: { EdgeTop: border, EdgeLeft: border },
    })
    writeStyle(engine, id, areaOf(0, 0, 0, 0), { fill: null, borders: { EdgeTop: null } })
    expect(readStyle(engine, id, 0, 0)).toEqual({ numberFormat: '0.0', indent: 2, borders: { EdgeLeft: border } })
    replaceStyle(engine, id, areaOf(0, 0, 0, 0), {})
    expect(readStyle(engine, id, 0, 0)).toEqual({})
    undo(engine)
    expect(readStyle(engine, id, 0, 0)).toEqual({ numberFormat: '0.0', indent: 2, borders: { EdgeLeft: border } })
  })

  it('leave the values of cells what they are', () => {
    writeStyle(engine, id, areaOf(0, 0, 1, 1), { numberFormat: '@', fill: RED })
    const { cells } = toBook(engine).sheets[0]!
    expect([cells[0]![0]!.value, cells[0]![1]!.value, cells[1]![1]!.value]).toEqual(['0123', 7, true])
  })

  it('of whole columns cost nothing for empty cells and reach the cells that have their own', () => {
    writeStyle(engine, id, areaOf(0, 0, 0, 0), { font: { bold: true } })
    writeStyle(engine, id, areaOf(0, 0, LAST_ROW, 1), { fill: RED })
    expect(readStyle(engine, id, 0, 0)).toEqual({ fill: RED, font: { bold: true } })
    expect(readStyle(engine, id, 500_000, 1)).toEqual({ fill: RED })
    expect(readLineStyle(engine, id, { column: 1 })).toEqual({ fill: RED })
    expect(Object.keys(engine.sheet(id).getCellMatrix().getMatrix())).toEqual(['0', '1'])
    undo(engine)
    expect(readStyle(engine, id, 0, 0)).toEqual({ font: { bold: true } })
    expect(readStyle(engine, id, 500_000, 1)).toEqual({})
  })

  it('of a row go over those of its columns, and the other way round where they come later', () => {
    writeStyle(engine, id, areaOf(0, 2, LAST_ROW, 2), { fill: '#00FF00', font: { italic: true } })
    writeStyle(engine, id, areaOf(5, 0, 5, LAST_COLUMN), { fill: RED })
    expect(readStyle(engine, id, 5, 2)).toEqual({ fill: RED, font: { italic: true } })
    expect(readStyle(engine, id, 5, 3)).toEqual({ fill: RED })
    writeStyle(engine, id, areaOf(0, 2, LAST_ROW, 3), { fill: '#0000FF' })
    expect(readStyle(engine, id, 5, 2)).toEqual({ fill: '#0000FF', font: { italic: true } })
    expect(readStyle(engine, id, 5, 3)).toEqual({ fill: '#0000FF' })
    expect(readStyle(engine, id, 5, 4)).toEqual({ fill: RED })
    writeStyle(engine, id, areaOf(5, 0, 5, LAST_COLUMN), { fill: null })
    expect([2, 3, 4].map((column) => readStyle(engine, id, 5, column))).toEqual([{ font: { italic: true } }, {}, {}])
  })

  it('of one cell hide those of its column', () => {
    writeStyle(engine, id, areaOf(0, 0, LAST_ROW, 0), { fill: RED, borders: { EdgeTop: { style: 'Double' } } })
    writeStyle(engine, id, areaOf(3, 0, 3, 0), { fill: null, borders: null })
    expect(readStyle(engine, id, 3, 0)).toEqual({})
    expect(readStyle(engine, id, 4, 0)).toEqual({ fill: RED, borders: { EdgeTop: { style: 'Double', weight: 'Thick' } } })
  })
})
