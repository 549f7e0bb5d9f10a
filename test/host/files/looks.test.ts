import { describe, expect, it } from 'vitest'
import { openWorkbook, saveWorkbook } from '../../../host/files'
import type { SheetData, StyleData } from '../../../host/book'
import { again, bookOf, cellsOf, changed, partOf } from './books'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const THEME = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
  <a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`

/** The looks of a file whose cells have these, one after the other. */
async function looksOf(
  fonts: string,
  fills = '<fill/><fill/>',
  xfs = '<xf/><xf fontId="1"/>',
  more = '',
): Promise<{ styles: StyleData[]; sheet: SheetData; notes: string[] }> {
  const { bytes } = await saveWorkbook(bookOf({ cells: cellsOf([[1]]) }))
  const styles = `<styleSheet xmlns="${MAIN}"><fonts><font/>${fonts}</fonts><fills>${fills}</fills><borders><border/></borders><cellXfs>${xfs}</cellXfs>${more}</styleSheet>`
  const relation = '<Relationship Id="theme" Type="http://x/theme" Target="theme.xml"/></Relationships>'
  const opened = await openWorkbook(
    'a.xlsx',
    changed(bytes, {
      'xl/styles.xml': styles,
      'xl/theme.xml': THEME,
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace('</Relationships>', relation),
    }),
  )
  return { styles: opened.book.styles, sheet: opened.book.sheets[0]!, notes: opened.notes.map(({ code, detail }) => `${code} ${detail}`) }
}

describe('colours', () => {
  it.each([
    ['<color rgb="FF00B0F0"/>', '#00B0F0'],
    ['<color theme="4"/>', '#4F81BD'],
    ['<color theme="4" tint="0.79998168889431442"/>', '#DCE6F1'],
    ['<color theme="4" tint="-0.249977111117893"/>', '#366092'],
    ['<color theme="3" tint="0.39997558519241921"/>', '#538DD5'],
    ['<color theme="0" tint="-0.14999847407452621"/>', '#D9D9D9'],
    ['<color theme="1" tint="0.34998626667073579"/>', '#595959'],
    ['<color indexed="10"/>', '#FF0000'],
    ['<color indexed="22"/>', '#C0C0C0'],
  ])('of a theme, a tint or a palette are plain ones: %s', async (color, expected) => {
    expect((await looksOf(`<font>${color}</font>`)).styles).toEqual([{ font: { color: expected } }])
  })

  it('that are automatic are left out', async () => {
    expect((await looksOf('<font><b/><color theme="1"/></font>')).styles).toEqual([{ font: { bold: true } }])
    expect((await looksOf('<font><b val="1"/><i val="0"/><color auto="1"/></font>')).styles).toEqual([{ font: { bold: true } }])
    expect((await looksOf('<font><b/><color indexed="64"/></font>')).styles).toEqual([{ font: { bold: true } }])
  })

  it("of a palette of the file's own are taken from it", async () => {
    const own = `<colors><indexedColors>${'<rgbColor rgb="00123456"/>'.repeat(64)}</indexedColors></colors>`
    expect((await looksOf('<font><color indexed="10"/></font>', undefined, undefined, own)).styles).toEqual([
      { font: { color: '#123456' } },
    ])
  })

  it('of a pattern or a gradient become one, and that is said', async () => {
    const fills = `<fill/><fill><patternFill patternType="darkGrid"><fgColor rgb="FFFF0000"/><bgColor rgb="FF00FF00"/></patternFill></fill>
      <fill><gradientFill><stop position="0"><color rgb="FF0000FF"/></stop></gradientFill></fill>`
    const { styles, notes } = await looksOf('', fills, '<xf/><xf fillId="1"/><xf fillId="2"/>')
    expect(styles).toEqual([{ fill: '#00FF00' }, { fill: '#0000FF' }])
    expect(notes.sort()).toEqual(['pattern-fill darkGrid', 'pattern-fill gradient'])
  })
})

describe('looks', () => {
  it('that are equal are one', async () => {
    const { styles } = await looksOf(
      '<font><b/></font><font><b/></font>',
      undefined,
      '<xf/><xf fontId="1"/><xf fontId="2"/><xf numFmtId="14"/>',
    )
    expect(styles).toEqual([{ font: { bold: true } }, { numberFormat: 'm/d/yyyy' }])
  })

  it('of another default font are said', async () => {
    const { bytes } = await saveWorkbook(bookOf({ cells: cellsOf([[1]]) }))
    const { book, notes } = await openWorkbook(
      'a.xlsx',
      changed(bytes, { 'xl/styles.xml': (xml) => xml.replace('<name val="Calibri"/>', '<name val="宋体"/>') }),
    )
    expect(book.sheets[0]!.cells[0]![0]).toEqual({ value: 1, style: 0 })
    expect(book.styles).toEqual([{ font: { name: '宋体' } }])
    expect(notes).toEqual([{ code: 'default-font', detail: '宋体 11', count: 1 }])
  })

  it('have the format numbers that Excel gives them', async () => {
    const formats = ['0.00%', 'm/d/yyyy', '@', 'yyyy"年"m"月"d"日"', '0.0"元"']
    const book = bookOf({}, { styles: formats.map((numberFormat) => ({ numberFormat })) })
    const xml = await partOf(book, 'xl/styles.xml')
    expect([...xml.matchAll(/<xf numFmtId="(\d+)" fontId="0" fillId="0" borderId="0" xfId="0"/g)].map(([, id]) => id)).toEqual([
      '0',
      '10',
      '14',
      '49',
      '164',
      '165',
    ])
    expect((await again(book)).styles).toEqual(book.styles)
  })
})

describe('sizes', () => {
  it("are points: 64 pixels of Calibri 11 are Excel's column of 8.43", async () => {
    const { bytes } = await saveWorkbook(bookOf())
    const cols =
      '<cols><col min="1" max="1" width="9.140625"/><col min="2" max="3" width="20.7109375" customWidth="1"/><col min="5" max="5" width="0" hidden="1"/></cols><sheetData/>'
    const { book } = await openWorkbook(
      'a.xlsx',
      changed(bytes, { 'xl/worksheets/sheet1.xml': (xml) => xml.replace('<sheetData/>', cols) }),
    )
    expect(book.sheets[0]!.columns).toEqual({ 1: { size: 108.75 }, 2: { size: 108.75 }, 4: { hidden: true } })
  })

  it("of columns to the sheet's end are kept for each", async () => {
    const columns = Object.fromEntries(Array.from({ length: 16_374 }, (_, i) => [i + 10, { hidden: true }]))
    expect(await partOf(bookOf({ columns }), 'xl/worksheets/sheet1.xml')).toContain(
      '<cols><col min="11" max="16384" width="9.14285714" hidden="1"/></cols>',
    )
    expect((await again(bookOf({ columns }))).sheets[0]!.columns).toEqual(columns)
  })
})
