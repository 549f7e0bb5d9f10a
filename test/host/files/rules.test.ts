import Encryptor from 'exceljs/lib/utils/encryptor.js'
import { describe, expect, it } from 'vitest'
import type { TableData } from '../../../host/book'
import { openWorkbook, saveWorkbook } from '../../../host/files'
import { again, bookOf, cellsOf, changed, partOf } from './books'
import { richBook } from './rich-book'

const SHEET = 'xl/worksheets/sheet1.xml'
const TABLE: TableData = {
  name: '表',
  area: { top: 0, left: 0, bottom: 2, right: 1 },
  showHeaders: true,
  showTotals: false,
  columns: [{ name: '列\n甲' }, { name: "税'[率]" }],
  style: '',
  bandedRows: false,
  bandedColumns: true,
  firstColumn: false,
  lastColumn: true,
  showFilterButton: true,
  filters: {},
}

describe('tables', () => {
  it('keep every kind of filter', async () => {
    const columns = Array.from({ length: 9 }, (_, i) => ({ name: `列${i}` }))
    const filters: TableData['filters'] = {
      0: { filterOn: 'Values', values: ['甲', ''] },
      1: {
        filterOn: 'Values',
        values: [
          { date: '2013-01-01', specificity: 'Year' },
          { date: '2013-04-22T08:30:00', specificity: 'Minute' },
        ],
      },
      2: { filterOn: 'Custom', criterion1: '=甲*' },
      3: { filterOn: 'Custom', criterion1: '<1', criterion2: '>9', operator: 'Or' },
      4: { filterOn: 'BottomPercent', criterion1: '10' },
      5: { filterOn: 'CellColor', color: '#FF0000' },
      6: { filterOn: 'FontColor', color: '#00FF00' },
      7: { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter2' },
      8: { filterOn: 'Dynamic', dynamicCriteria: 'YearToDate' },
    }
    const cells = cellsOf([columns.map(({ name }) => name), [1]])
    const book = bookOf({ cells, tables: [{ ...TABLE, area: { top: 0, left: 0, bottom: 1, right: 8 }, columns, filters }] })
    expect(await again(book)).toEqual(book)
  })

  it('keep names with breaks and brackets, and their formulas refer to them', async () => {
    const book = bookOf({ cells: cellsOf([['列\n甲', "税'[率]"], [1, { value: 2, formula: "=表[@['列\n甲]]" }], [3]]), tables: [TABLE] })
    const read = await again(
      bookOf({
        ...book.sheets[0],
        cells: cellsOf([
          ['列\n甲', "税'[率]"],
          [1, { value: 2, formula: '=[@[列\n甲]]*2' }],
        ]),
      }),
    )
    expect(read.sheets[0]!.tables).toEqual([TABLE])
    expect(read.sheets[0]!.cells[1]![1]).toEqual({ value: 2, formula: '=表[@[列\n甲]]*2' })
  })

  it('have a row of data and header cells of text, or Excel would repair them', async () => {
    const table = { ...TABLE, area: { top: 0, left: 0, bottom: 0, right: 1 }, columns: [{ name: '2013' }, { name: '2014' }] }
    const { bytes, notes } = await saveWorkbook(bookOf({ cells: cellsOf([[2013]]), tables: [table] }))
    const { book } = await openWorkbook('a.xlsx', bytes)
    expect(book.sheets[0]!.tables[0]!.area).toEqual({ top: 0, left: 0, bottom: 1, right: 1 })
    expect(book.sheets[0]!.cells).toEqual(cellsOf([['2013', '2014']]))
    expect(notes.map(({ code, cell, detail }) => [code, cell, detail])).toEqual([['table-extended', 'A1:B1', '表']])
  })
})

describe('formulas in a file', () => {
  it('have the names that files hold', async () => {
    const formulas = ['=XLOOKUP(1,A:A,B:B)', '=SORT(FILTER(A1:A3,A1:A3>0))', '=LET(x,1,x*2)', '=CALLFINE(A1)', '=税率*2', '=折扣(2)']
    const cells = cellsOf([formulas.map((formula) => ({ formula }))])
    const names = [{ name: '折扣', formula: '=LAMBDA(x,x*0.9)', visible: true }]
    const xml = await partOf(bookOf({ cells }, { names }), SHEET)
    expect([...xml.matchAll(/<f>(.*?)<\/f>/g)].map(([, text]) => text)).toEqual([
      '_xlfn.XLOOKUP(1,A:A,B:B)',
      '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,A1:A3&gt;0))',
      '_xlfn.LET(_xlpm.x,1,_xlpm.x*2)',
      '_xldudf_CALLFINE(A1)',
      '税率*2',
      '折扣(2)',
    ])
    expect(await partOf(bookOf({}, { names }), 'xl/workbook.xml')).toContain(
      '<definedName name="折扣">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*0.9)</definedName>',
    )
    expect((await again(bookOf({ cells }, { names }))).sheets[0]!.cells).toEqual(cells)
  })

  it('say that they spill', async () => {
    const cells = cellsOf([[{ formula: '=SEQUENCE(2)', value: 1, spill: { top: 0, left: 0, bottom: 1, right: 0 } }], [2]])
    expect(await partOf(bookOf({ cells }), SHEET)).toContain('<c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c>')
    expect(await partOf(bookOf({ cells }), 'xl/metadata.xml')).toContain('fDynamic="1"')
  })

  it('have a result that files can hold, and what they cannot is said', async () => {
    const { bytes, notes } = await saveWorkbook(
      bookOf({ cells: cellsOf([[{ formula: '=F()', value: '#SPILL!' }, Infinity, '长'.repeat(40_000)]]) }),
    )
    const row = (await openWorkbook('a.xlsx', bytes)).book.sheets[0]!.cells[0]!
    expect([row[0]!.value, row[1]!.value, (row[2]!.value as string).length]).toEqual(['#VALUE!', '#NUM!', 32_767])
    expect(notes.map(({ code, cell }) => [code, cell])).toEqual([
      ['error-kind', 'A1'],
      ['number', 'B1'],
      ['long-text', 'C1'],
    ])
  })
})

describe('validations', () => {
  it('are one element however many cells they rule', async () => {
    const { sheets } = richBook()
    const xml = await partOf(richBook(), SHEET)
    expect(xml.match(/<dataValidation /g)).toHaveLength(sheets[0]!.validations.length)
    expect(xml).toContain('sqref="B2:B1000 F6"')
  })

  it('are read from where newer Excels keep those that refer to another sheet', async () => {
    const { bytes } = await saveWorkbook(bookOf())
    const ext = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="a" xmlns:xm="b"><x14:dataValidations count="1">
      <x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>乙!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A1:A9 C1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`
    const { book, notes } = await openWorkbook('a.xlsx', changed(bytes, { [SHEET]: (xml) => xml.replace('</worksheet>', ext) }))
    expect(book.sheets[0]!.validations).toEqual([
      {
        areas: [
          { top: 0, left: 0, bottom: 8, right: 0 },
          { top: 0, left: 2, bottom: 0, right: 2 },
        ],
        type: 'List',
        formula1: '=乙!$A$1:$A$3',
        inCellDropDown: true,
        ignoreBlanks: true,
      },
    ])
    expect(notes).toEqual([])
  })

  it('of a typed list too long for Excel are left out, and that is said', async () => {
    const list = {
      areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
      type: 'List' as const,
      formula1: '甲,'.repeat(128),
      inCellDropDown: true,
      ignoreBlanks: true,
    }
    const { bytes, notes } = await saveWorkbook(bookOf({ validations: [list] }))
    expect((await openWorkbook('a.xlsx', bytes)).book.sheets[0]!.validations).toEqual([])
    expect(notes).toEqual([{ code: 'validation-list-too-long', sheet: '表1', cell: 'A1', detail: '', count: 1 }])
  })
})

describe('conditional formats', () => {
  it('that files have no word for are left out, and that is said', async () => {
    const highlight = {
      areas: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      stopIfTrue: false,
      rule: { type: 'PresetCriteria' as const, criterion: 'Unknown', format: {} },
    }
    const { notes } = await saveWorkbook(bookOf({ highlights: [highlight] }))
    expect(notes).toEqual([{ code: 'conditional-format', sheet: '表1', cell: 'A1:A2', detail: 'PresetCriteria', count: 1 }])
  })
})

describe('comments', () => {
  it('of a thread become one, and that is said', async () => {
    const { bytes } = await saveWorkbook(bookOf({ comments: [{ row: 1, column: 1, author: 'tc={1}', text: '[Threaded comment] …' }] }))
    const relation = (kind: string, target: string): string =>
      `<Relationship Id="${kind}" Type="http://schemas.microsoft.com/office/2017/10/relationships/${kind}" Target="${target}"/></Relationships>`
    const { book, notes } = await openWorkbook(
      'a.xlsx',
      changed(bytes, {
        'xl/worksheets/_rels/sheet1.xml.rels': (xml) =>
          xml.replace('</Relationships>', relation('threadedComment', '../threadedComments/t1.xml')),
        'xl/_rels/workbook.xml.rels': (xml) => xml.replace('</Relationships>', relation('person', 'persons/p.xml')),
        'xl/threadedComments/t1.xml':
          '<ThreadedComments><threadedComment ref="B2" personId="{a}" id="1"><text>问</text></threadedComment><threadedComment ref="B2" personId="{b}" parentId="1"><text>答</text></threadedComment></ThreadedComments>',
        'xl/persons/p.xml': '<personList><person displayName="甲" id="{a}"/><person displayName="乙" id="{b}"/></personList>',
      }),
    )
    expect(book.sheets[0]!.comments).toEqual([{ row: 1, column: 1, author: '甲', text: '问\n乙: 答' }])
    expect(notes).toEqual([{ code: 'threaded-comment', sheet: '表1', cell: 'B2', detail: '', count: 1 }])
  })
})

describe("a sheet's protection", () => {
  const protection = richBook().sheets[1]!.protection!

  it('hashes a plain password as Excel does', async () => {
    const { password } = (await again(bookOf({ protection: { ...protection, password: '口令 a' } }))).sheets[0]!.protection!
    if (typeof password !== 'object') throw new Error('no hash')
    expect(password.hash).toBe(Encryptor.convertPasswordToHash('口令 a', 'SHA512', password.salt, password.spins))
  })

  it.each([
    ['without a password', { options: protection.options }],
    ['by a hash of the old kind', { ...protection, password: { algorithm: '16-bit', hash: 'CC1A', salt: '', spins: 0 } }],
  ])('stays as it is %s', async (_, given) => {
    const book = bookOf({ protection: given })
    expect(await again(book)).toEqual(book)
  })
})

describe('links', () => {
  it('into another file name the file and the place apart, and cover all cells of an area', async () => {
    const link = { address: 'file%20a.xlsx', documentReference: "'表 1'!A1" }
    const book = bookOf({ cells: { 0: { 0: { hyperlink: link }, 1: { value: 'x', hyperlink: { address: 'mailto:a@example.com' } } } } })
    expect(await again(book)).toEqual(book)
    const { bytes } = await saveWorkbook(book)
    const wide = changed(bytes, { [SHEET]: (xml) => xml.replace('<hyperlink ref="A1"', '<hyperlink ref="A1:A3"') })
    expect((await openWorkbook('a.xlsx', wide)).book.sheets[0]!.cells[2]![0]).toEqual({ hyperlink: link })
  })
})
