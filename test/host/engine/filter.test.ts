import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FilterCriteria } from '../../../host/book'
import { toBook } from '../../../host/engine/dump'
import type { Engine } from '../../../host/engine/engine'
import {
  clearSheetFilter,
  reapplySheetFilter,
  removeSheetFilter,
  setSheetFilter,
  setSheetFilterCriteria,
  sheetFilter,
} from '../../../host/engine/filter'
import { matcher } from '../../../host/engine/filter-data'
import { openBook } from '../../../host/engine/open'
import { writeStyle } from '../../../host/engine/styles'
import { undo } from '../../../host/engine/undo'
import { provideUniver } from '../../../host/engine/univer'
import { requireUniver } from '../../../host/node/univer'
import { areaOf, bookOf, cellsOf, emptySheet, spelledOut } from './books'

let engine: Engine
let sheet: string

beforeAll(() => provideUniver(requireUniver()))
beforeEach(() => {
  engine = openBook(
    bookOf([
      emptySheet('甲', {
        cells: cellsOf([
          ['Name', 'Qty'],
          ['pear', 2],
          ['apple', 10],
          ['plum', 4],
          [null, 7],
          ['fig', null],
        ]),
      }),
    ]),
  )
  sheet = engine.workbook.getSheets()[0]!.getSheetId()
})

const shown = () => [1, 2, 3, 4, 5].filter((row) => !engine.sheet(sheet).getRowFiltered(row))

describe('the filter of a sheet', () => {
  it('hides rows, is changed column by column, and goes', () => {
    setSheetFilter(engine, sheet, { area: areaOf(0, 0, 5, 1), criteria: { 1: { filterOn: 'Custom', criterion1: '>3' } } })
    expect(shown()).toEqual([2, 3, 4])
    setSheetFilterCriteria(engine, sheet, 0, { filterOn: 'Values', values: ['plum', ''] })
    expect(shown()).toEqual([3, 4])
    expect(sheetFilter(engine, sheet)?.criteria).toEqual({
      0: { filterOn: 'Values', values: ['plum', ''] },
      1: { filterOn: 'Custom', criterion1: '>3' },
    })
    setSheetFilterCriteria(engine, sheet, 1, undefined)
    expect(shown()).toEqual([3, 4])
    clearSheetFilter(engine, sheet)
    expect([sheetFilter(engine, sheet), shown()]).toEqual([{ area: areaOf(0, 0, 5, 1), criteria: {} }, [1, 2, 3, 4, 5]])
    removeSheetFilter(engine, sheet)
    expect(sheetFilter(engine, sheet)).toBeUndefined()
    undo(engine)
    undo(engine)
    expect(shown()).toEqual([3, 4])
  })

  it('follows new values when it is applied again', () => {
    setSheetFilter(engine, sheet, { area: areaOf(0, 0, 5, 1), criteria: { 1: { filterOn: 'TopItems', criterion1: '1' } } })
    expect(shown()).toEqual([2])
    engine.run('sheet.command.set-range-values', {
      unitId: engine.unitId,
      subUnitId: sheet,
      range: { startRow: 3, endRow: 3, startColumn: 1, endColumn: 1 },
      value: { v: 99, t: 2 },
    })
    expect(shown()).toEqual([2])
    reapplySheetFilter(engine, sheet)
    expect(shown()).toEqual([3])
  })

  it('knows colours', () => {
    writeStyle(engine, sheet, areaOf(2, 0, 2, 0), { fill: '#FF0000' })
    setSheetFilter(engine, sheet, { area: areaOf(0, 0, 5, 1), criteria: { 0: { filterOn: 'CellColor', color: '#ff0000' } } })
    expect(shown()).toEqual([2])
  })

  it('is kept when the workbook is written out and opened', () => {
    setSheetFilter(engine, sheet, { area: areaOf(0, 0, 5, 1), criteria: { 0: { filterOn: 'Custom', criterion1: '=p*' } } })
    const book = toBook(engine)
    expect(book.sheets[0]!.rows).toEqual({ 2: { hidden: true }, 4: { hidden: true }, 5: { hidden: true } })
    expect(spelledOut(toBook(openBook(book)))).toEqual(spelledOut(book))
  })
})

describe('criteria', () => {
  const now = new Date(2013, 3, 24)
  const serial = (year: number, month: number, day: number) => (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000
  const passes = (criteria: FilterCriteria, values: (string | number | boolean | undefined)[]) => {
    const cells = values.map((value) => ({ value, text: value === undefined ? '' : String(value) }))
    const match = matcher(criteria, cells, { date1904: false, now })
    return values.filter((_, index) => match(cells[index]!))
  }
  const custom = (criterion1: string, criterion2?: string, operator?: 'And' | 'Or'): FilterCriteria => ({
    filterOn: 'Custom',
    criterion1,
    ...(criterion2 && { criterion2 }),
    ...(operator && { operator }),
  })

  it('compare numbers with numbers only', () => {
    expect(passes(custom('>=5'), [4, 5, 6, '7', undefined])).toEqual([5, 6])
    expect(passes(custom('<2', '>7', 'Or'), [1, 2, 7, 8])).toEqual([1, 8])
  })

  it('know wildcards, and what takes their meaning away', () => {
    expect(passes(custom('=p*'), ['pear', 'Plum', 'apple'])).toEqual(['pear', 'Plum'])
    expect(passes(custom('<>*a*'), ['pear', 'plum'])).toEqual(['plum'])
    expect(passes(custom('=?~*'), ['a*', 'ab'])).toEqual(['a*'])
  })

  it('tell blanks from the rest', () => {
    expect(passes(custom('='), ['a', undefined, 0])).toEqual([undefined])
    expect(passes(custom('<>'), ['a', undefined, 0])).toEqual(['a', 0])
  })

  it('rank from both ends', () => {
    expect(passes({ filterOn: 'BottomPercent', criterion1: '50' }, [4, 1, 3, 2])).toEqual([1, 2])
    expect(passes({ filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }, [1, 2, 9])).toEqual([9])
  })

  it('know dates by their parts and by the calendar', () => {
    const days = [serial(2013, 4, 22), serial(2013, 5, 1), serial(2012, 4, 22)]
    expect(passes({ filterOn: 'Values', values: [{ date: '2013-04', specificity: 'Month' }] }, days)).toEqual([days[0]])
    expect(passes({ filterOn: 'Dynamic', dynamicCriteria: 'ThisWeek' }, days)).toEqual([days[0]])
    expect(passes({ filterOn: 'Dynamic', dynamicCriteria: 'NextMonth' }, days)).toEqual([days[1]])
    expect(passes({ filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodApril' }, days)).toEqual([days[0], days[2]])
  })
})
