import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  columnIndex,
  columnName,
  formatAbsolute,
  formatAddress,
  formatAddresses,
  parseAddress,
  parseAddresses,
  quoteSheet,
} from '../../../host/text'

const LAST_ROW = 1_048_575
const LAST_COLUMN = 16_383
const row = fc.oneof(fc.nat(99), fc.nat(LAST_ROW))
const column = fc.oneof(fc.nat(99), fc.nat(LAST_COLUMN))
const area = fc.tuple(row, row, column, column).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  left: Math.min(c, d),
  bottom: Math.max(a, b),
  right: Math.max(c, d),
}))

describe('addresses', () => {
  test('columns are A to XFD', () => {
    expect([0, 25, 26, 701, 702, LAST_COLUMN].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
    expect(columnIndex('xfd')).toBe(LAST_COLUMN)
    expect(columnIndex('XFE')).toBeUndefined()
    expect(columnIndex('A1')).toBeUndefined()
  })

  test('one cell, an area in any order of corners, dollars or none, any case', () => {
    expect(parseAddress('A1')).toEqual({ area: { top: 0, left: 0, bottom: 0, right: 0 }, wholeRows: false, wholeColumns: false })
    expect(parseAddress('$b$2:A1')?.area).toEqual({ top: 0, left: 0, bottom: 1, right: 1 })
    expect(parseAddress('XFD1048576')?.area.bottom).toBe(LAST_ROW)
  })

  test('whole columns and whole rows', () => {
    expect(parseAddress('$A:C')).toEqual({ area: { top: 0, left: 0, bottom: LAST_ROW, right: 2 }, wholeRows: false, wholeColumns: true })
    expect(parseAddress('5:3')).toEqual({ area: { top: 2, left: 0, bottom: 4, right: LAST_COLUMN }, wholeRows: true, wholeColumns: false })
    expect(formatAddress({ top: 0, left: 0, bottom: LAST_ROW, right: 0 })).toBe('A:A')
    expect(formatAddress({ top: 2, left: 0, bottom: 2, right: LAST_COLUMN }, '表')).toBe('表!3:3')
    expect(formatAbsolute({ top: 2, left: 0, bottom: 3, right: LAST_COLUMN })).toBe('$3:$4')
  })

  test("a sheet's name loses its quotes when read", () => {
    expect(parseAddress("'工作 表'!A1:B2")).toMatchObject({ sheet: '工作 表', area: { bottom: 1, right: 1 } })
    expect(parseAddress("'O''Brien'!A1")?.sheet).toBe("O'Brien")
    expect(parseAddress('Sheet1!A1')?.sheet).toBe('Sheet1')
    expect(parseAddress('四月!A:A')?.sheet).toBe('四月')
  })

  const NONE = ['', 'A', 'A0', '1', 'A1:B', 'A1:B2:C3', 'XFE1', 'A1048577', '0:1', '1:1048577', 'R1C1', 'A1 ', 'Ａ１']
  test.each([...NONE, 'my sheet!A1', "'x!A1", '!A1', '表!'])('%j is no address', (text) => {
    expect(parseAddress(text)).toBeUndefined()
  })

  test('lists have commas between their areas', () => {
    expect(parseAddresses("A1:B2,'甲,乙'!D4")?.map(({ sheet }) => sheet)).toEqual([undefined, '甲,乙'])
    expect(parseAddresses('A1, D4')).toHaveLength(2)
    expect(parseAddresses('A1,')).toBeUndefined()
    expect(parseAddresses('')).toBeUndefined()
    const areas = ['A1:B2', 'D4'].map((text) => parseAddress(text)!.area)
    expect(formatAddresses(areas, '一 月')).toBe("'一 月'!A1:B2,'一 月'!D4")
  })

  test('quotes stand only where Excel needs them', () => {
    for (const plain of ['Sheet1', '四月', '电开台帐', 'a_b', 'a.b']) expect(quoteSheet(plain)).toBe(plain)
    const quoted = ['工作 表', '2013', '4月', 'A1', 'RC', 'R1C1', 'c', 'a-b', 'TRUE', '（一）']
    for (const name of quoted) expect(quoteSheet(name)).toBe(`'${name}'`)
    expect(quoteSheet("O'Brien")).toBe("'O''Brien'")
  })

  test('every area of every sheet reads back as it was written', () => {
    const sheet = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 }).filter((name) => !/[\\/:?*[\]]/.test(name))
    fc.assert(
      fc.property(area, fc.option(sheet, { nil: undefined }), (cells, name) => {
        expect(parseAddress(formatAddress(cells, name))).toMatchObject({ area: cells, ...(name !== undefined && { sheet: name }) })
        expect(parseAddress(formatAbsolute(cells, name))?.area).toEqual(cells)
      }),
    )
  })
})
