import { read, utils } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FileFault, openWorkbook, saveWorkbook } from '../../../host/files'
import type { CellData } from '../../../host/book'
import { exampleBooks, EXAMPLE, workbookBytes } from '../../support/workbooks'
import { makeOffice } from '../../office/office'
import { packOf } from '../../support/example-pack'
import { bookOf, cellsOf, changed } from './books'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** What a cell shows the world: as our reader and as SheetJS have it. */
async function compare(name: string, bytes: Uint8Array): Promise<number> {
  const { book } = await openWorkbook(name, bytes)
  const other = read(bytes, { cellFormula: true, sheetStubs: false })
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(other.SheetNames)
  let compared = 0
  for (const sheet of book.sheets) {
    const ours: Record<string, unknown> = {}
    for (const [r, row] of Object.entries(sheet.cells)) {
      for (const [c, { value }] of Object.entries(row))
        if (value !== undefined && value !== '') ours[utils.encode_cell({ r: Number(r), c: Number(c) })] = value
    }
    const theirs: Record<string, unknown> = {}
    for (const [address, cell] of Object.entries(other.Sheets[sheet.name]!) as [string, { t: string; v: unknown; w?: string }][]) {
      if (!address.startsWith('!') && cell.v !== undefined && cell.v !== '') theirs[address] = cell.t === 'e' ? cell.w : cell.v
    }
    expect(ours).toEqual(theirs)
    compared += Object.keys(ours).length
  }
  return compared
}

/** A file whose one sheet has this XML after its rows, and these rows. */
async function withSheet(rows: string, after = '', more: Record<string, string | ((xml: string) => string)> = {}): Promise<Uint8Array> {
  const { bytes } = await saveWorkbook(bookOf())
  const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData>${rows}</sheetData>${after}</worksheet>`
  return changed(bytes, { 'xl/worksheets/sheet1.xml': sheet, ...more })
}

async function firstCells(bytes: Uint8Array): Promise<CellData[][]> {
  const { book } = await openWorkbook('a.xlsx', bytes)
  return Object.values(book.sheets[0]!.cells).map((row) => Object.values(row))
}

describe('the values of a file', () => {
  it.each(readdirSync(EXAMPLE).filter((name) => name.endsWith('.xlsx')))('are those that SheetJS reads: %s', async (name) => {
    expect(await compare(name, readFileSync(join(EXAMPLE, name)))).toBeGreaterThan(100)
  })

  it('are those that SheetJS reads in files of many makers', async () => {
    const { files } = await makeOffice(1, { monday: '2013-04-22' })
    const books = files.filter(({ name }) => name.endsWith('.xlsx') && !name.startsWith('~$'))
    for (const { name, bytes } of books) expect(await compare(name, bytes), name).toBeGreaterThan(100)
    expect(books.length).toBeGreaterThan(2)
  })

  it('are those that SheetJS reads in a file by exceljs', async () => {
    const { bytes } = await packOf(exampleBooks())
    expect(await compare('pack.xlsx', bytes)).toBeGreaterThan(1000)
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('甲')
    sheet.addRows([
      ['文', 1, true, new Date(Date.UTC(2013, 3, 22))],
      [{ richText: [{ text: '粗', font: { bold: true } }, { text: '细' }] }, { formula: 'B1+1', result: 2 }],
    ])
    expect(await compare('a.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe(6)
  })

  it('are those that SheetJS reads in a file of its own', async () => {
    expect(
      await compare(
        'a.xlsx',
        workbookBytes({
          甲: [
            ['文', 1.5, true, null, '<&>\n"'],
            [null, -1e-300, 1e300],
          ],
          乙: [],
        }),
      ),
    ).toBe(6)
  })

  it('are found by order where cells and rows have no address', async () => {
    const rows =
      '<row><c><v>1</v></c><c t="inlineStr"><is><t>二</t></is></c></row><row r="5"><c r="C5" t="b"><v>1</v></c><c><v>4</v></c></row>'
    expect((await openWorkbook('a.xlsx', await withSheet(rows))).book.sheets[0]!.cells).toEqual({
      0: { 0: { value: 1 }, 1: { value: '二' } },
      4: { 2: { value: true }, 3: { value: 4 } },
    })
  })

  it('are found under any prefix of their namespace', async () => {
    const { bytes } = await saveWorkbook(bookOf())
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>甲&amp;#10;&#x4E59;</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    expect(await firstCells(changed(bytes, { 'xl/worksheets/sheet1.xml': sheet }))).toEqual([[{ value: '甲&#10;乙' }]])
  })

  it('are days since 1904 where the file says so, also days written as text', async () => {
    const rows = '<row><c t="d"><v>2013-04-22</v></c><c t="d"><v>2013-04-22T12:00:00Z</v></c></row>'
    const since1904 = { 'xl/workbook.xml': (xml: string) => xml.replace('<workbookPr/>', '<workbookPr date1904="1"/>') }
    expect(await firstCells(await withSheet(rows))).toEqual([[{ value: 41386 }, { value: 41386.5 }]])
    expect(await firstCells(await withSheet(rows, '', since1904))).toEqual([[{ value: 39924 }, { value: 39924.5 }]])
  })

  it('leave out how words sound, and join runs', async () => {
    const text = '<is><r><rPr><b/></rPr><t>课</t></r><r><t xml:space="preserve"> 表 </t></r><rPh sb="0" eb="1"><t>kè</t></rPh></is>'
    const { book, notes } = await openWorkbook('a.xlsx', await withSheet(`<row><c t="inlineStr">${text}</c></row>`))
    expect(book.sheets[0]!.cells[0]![0]).toEqual({ value: '课 表 ' })
    expect(notes).toEqual([{ code: 'rich-text', sheet: '表1', cell: 'A1', detail: '', count: 1 }])
  })
})

describe('the formulas of a file', () => {
  it("are each cell's own where several share one", async () => {
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">C1+$D$1+SUM(E1:F1)+"C1"</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>
      <row r="2"><c r="A2"><f t="shared" si="0"/><v>3</v></c></row>`
    expect(await firstCells(await withSheet(rows))).toEqual([
      [
        { value: 1, formula: '=C1+$D$1+SUM(E1:F1)+"C1"' },
        { value: 2, formula: '=D1+$D$1+SUM(F1:G1)+"C1"' },
      ],
      [{ value: 3, formula: '=C2+$D$1+SUM(E2:F2)+"C1"' }],
    ])
  })

  it('have the names that Excel shows', async () => {
    const rows =
      '<row><c><f>_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3))</f></c><c><f>_xlfn.LET(_xlpm.x,1,_xlpm.x+_xldudf_CALLFINE(2))</f></c><c><f>IF(表[[#This Row],[列 甲]]&gt;0,"是","否")</f></c></row>'
    expect(await firstCells(await withSheet(rows))).toEqual([
      [{ formula: '=SORT(UNIQUE(A1:A3))' }, { formula: '=LET(x,1,x+CALLFINE(2))' }, { formula: '=IF(表[@[列 甲]]>0,"是","否")' }],
    ])
  })

  it('give way to their values where they refer to another file, and that is said', async () => {
    const { book, notes } = await openWorkbook('a.xlsx', await withSheet('<row><c><f>[1]Sheet1!A1+1</f><v>5</v></c></row>'))
    expect(book.sheets[0]!.cells[0]![0]).toEqual({ value: 5 })
    expect(notes).toEqual([{ code: 'external-link', sheet: '表1', cell: 'A1', detail: '[1]Sheet1!A1+1', count: 1 }])
  })

  it('are said to spill where they were arrays of the old kind', async () => {
    const { book, notes } = await openWorkbook('a.xlsx', await withSheet('<row><c><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row>'))
    expect(book.sheets[0]!.cells[0]![0]).toEqual({ value: 2, formula: '=B1:B2*2', spill: { top: 0, left: 0, bottom: 1, right: 0 } })
    expect(notes.map(({ code }) => code)).toEqual(['array-formula'])
  })
})

describe('what a file holds and a book cannot', () => {
  it('is said', async () => {
    const after = `<sheetProtection sheet="0"/><protectedRanges/><scenarios/><autoFilter ref="A1:B2"><filterColumn colId="0"><iconFilter iconSet="3Arrows" iconId="0"/></filterColumn></autoFilter>
      <conditionalFormatting sqref="B2"><cfRule type="iconSet" priority="1"><iconSet custom="1"/></cfRule></conditionalFormatting>
      <dataValidations><dataValidation type="none" sqref="C3" prompt="看"/></dataValidations><rowBreaks/><strange/>
      <extLst><ext uri="x"><x14:sparklineGroups xmlns:x14="x"/></ext></extLst>`
    const { notes } = await openWorkbook('a.xlsx', await withSheet('<row r="2" outlineLevel="1"/>', after))
    expect(notes.map(({ code, cell, detail }) => [code, cell, detail])).toEqual(
      expect.arrayContaining([
        ['protected-range', undefined, ''],
        ['scenario', undefined, ''],
        ['filter', undefined, 'iconFilter'],
        ['conditional-format', 'B2', 'iconSet'],
        ['validation', 'C3', 'none'],
        ['other', undefined, 'strange'],
        ['sparkline', undefined, ''],
        ['outline', undefined, ''],
      ]),
    )
  })

  it('is said of pictures, charts, pivot tables, macros and connections', async () => {
    const relation = (id: string, kind: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
    const drawing =
      '<wsDr><twoCellAnchor><from><col>1</col><row>2</row></from><pic/></twoCellAnchor><twoCellAnchor><from><col>0</col><row>0</row></from><graphicFrame/></twoCellAnchor></wsDr>'
    const bytes = await withSheet('', '<drawing r:id="rId1"/>', {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('rId1', 'drawing', '../drawings/drawing1.xml')}${relation('rId2', 'pivotTable', '../p.xml')}</Relationships>`,
      'xl/drawings/drawing1.xml': drawing,
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          `${relation('m', 'vbaProject', 'vbaProject.bin')}${relation('c', 'connections', 'connections.xml')}</Relationships>`,
        ),
    })
    const { notes } = await openWorkbook('a.xlsx', bytes)
    expect(notes).toEqual([
      { code: 'macro', detail: '', count: 1 },
      { code: 'data-connection', detail: '', count: 1 },
      { code: 'pivot-table', sheet: '表1', detail: '', count: 1 },
      { code: 'picture', sheet: '表1', cell: 'B3', detail: '', count: 1 },
      { code: 'chart', sheet: '表1', cell: 'A1', detail: '', count: 1 },
    ])
  })

  it('is the look of blank cells where a million of them would be too many, and that is said', async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${'<row r="2" spans="1:1" s="1" customFormat="1"><c r="A2" s="1"/></row>'.repeat(1_050_000)}`
    const { book, notes } = await openWorkbook('a.xlsx', await withSheet(rows))
    expect(book.sheets[0]).toMatchObject({ cells: cellsOf([[1]]), rows: {} })
    expect(notes).toEqual([{ code: 'blank-cell', sheet: '表1', detail: '', count: 1 }])
  })

  it('is its values alone where the file is no .xlsx, and that is said', async () => {
    const { book, notes } = await openWorkbook('a.xls', workbookBytes({ 甲: [['文', 1]] }, 'biff8'))
    expect(book.sheets[0]).toMatchObject({ name: '甲', cells: cellsOf([['文', 1]]) })
    expect(notes).toEqual([{ code: 'values-only', detail: 'xls', count: 1 }])
  })

  it('is a fault with a code where the file is unsound', async () => {
    const { bytes } = await saveWorkbook(bookOf())
    await expect(openWorkbook('a.xlsx', bytes.subarray(0, 500))).rejects.toBeInstanceOf(FileFault)
    await expect(openWorkbook('a.xlsx', new Uint8Array())).rejects.toMatchObject({ code: 'empty' })
    await expect(openWorkbook('a.xlsx', new TextEncoder().encode('{}'))).rejects.toMatchObject({ code: 'not-a-workbook' })
  })
})
