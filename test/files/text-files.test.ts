import { describe, expect, it } from 'vitest'
import { encodeGb18030 as gb18030 } from '../office/gb18030'
import { bookOf } from '../support/workbooks'

const LINES = [['登记日期', '姓名', '电话'], ['2013-04-22', '陈霞', '13800000001'], ['', '', ''], ['2013-04-23', '何,"强"', '1.38E+10']]
const quote = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replace(/"/g, '""')}"` : cell
const csv = (delimiter: string): string => LINES.map((row) => row.map((cell) => quote(cell, delimiter)).join(delimiter)).join('\r\n')

const utf16 = (content: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from('\ufeff' + content, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}
const ENCODINGS: Record<string, (content: string) => Uint8Array> = {
  'UTF-8': (content) => new TextEncoder().encode(content),
  'UTF-8 with BOM': (content) => new TextEncoder().encode('\ufeff' + content),
  'UTF-16LE with BOM': (content) => utf16(content, false),
  'UTF-16BE with BOM': (content) => utf16(content, true),
  GB18030: (content) => gb18030(content),
}
const EXPECTED = LINES.map((row) => (row[0] === '' ? undefined : row))

describe('a .csv', () => {
  for (const [encoding, encode] of Object.entries(ENCODINGS)) {
    for (const [name, delimiter] of [['comma', ','], ['semicolon', ';'], ['tab', '\t']] as const) {
      it(`is read in ${encoding}, divided by ${name}, every cell as text`, () => {
        const { grids } = bookOf('一组管控表.csv', encode(csv(delimiter)))
        expect(grids).toHaveLength(1)
        expect(grids[0]!.sheet).toBe('一组管控表')
        expect(grids[0]!.rows).toEqual(EXPECTED)
      })
    }
  }

  it('keeps the inside of a number protected as a formula', () => {
    const { grids } = bookOf('a.csv', new TextEncoder().encode('电话,结果\n="013800000001",接通\n'))
    expect(grids[0]!.rows[1]).toEqual(['013800000001', '接通'])
  })
})

describe('an .xls that is really a web page', () => {
  const page = (charset: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><table>` +
    LINES.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('') +
    '</table></body></html>'

  it('is read in UTF-8 and in the Chinese encoding it names, cells as text', () => {
    for (const bytes of [new TextEncoder().encode(page('utf-8')), gb18030(page('gb2312'))]) {
      const { grids } = bookOf('导出.xls', bytes)
      expect(grids[0]!.rows[1]).toEqual(['2013-04-22', '陈霞', '13800000001'])
      expect(grids[0]!.rows[3]![2]).toBe('1.38E+10')
    }
  })
})
