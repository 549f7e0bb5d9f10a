import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area, BookData, CellData, SheetData, StyleData, TableData } from '../../../host/book'
import { openWorkbook, saveWorkbook } from '../../../host/files'
import { HIGHLIGHTS, richBook, STYLES } from './rich-book'
import { sheetOf } from './books'

/** Any text a cell can hold: no half of a pair of code units alone stands in what a user types. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', ' ', '甲', '=1+1', '_x000D_', '_x005F_', '&amp;', '<c>', ']]>', 'a\nb', '\t', '\u0001', '\ufffe', '1', 'TRUE'),
  )
  .filter((value) => !/^#[A-Z/0!?_]+$/.test(value) && !value.includes('\r'))
const number = fc
  .oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  )
  .filter((value) => !Object.is(value, -0))
const error = fc.constantFrom('#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A')
const value = fc.oneof(text, number, fc.boolean(), error)
const color = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, '0')}`)
const formula = fc.constantFrom(
  '=A1+1',
  '=SUM(表[列])',
  '=XLOOKUP(A1,B:B,C:C,"无")',
  '=CALLFINE($A1,"x")',
  '=LET(甲,1,甲&"甲")',
  '=表[@列]*2',
  "='表 1'!$B$2#",
  '=IF(A1>1,"<&>",TRUE)',
)

const style: fc.Arbitrary<StyleData> = fc.record(
  {
    numberFormat: fc.constantFrom('0.00', '@', 'yyyy-mm-dd', '0.0"<&>"', '[红色]0'),
    font: fc.record(
      { name: fc.constantFrom('宋体', 'Arial'), size: fc.constantFrom(8, 10.5, 72), bold: fc.constant(true as const), color },
      { requiredKeys: ['bold'] },
    ),
    fill: color,
    borders: fc.record(
      {
        EdgeTop: fc.constant({ style: 'Continuous' as const, weight: 'Thin' as const }),
        EdgeLeft: color.map((c) => ({ style: 'Double' as const, weight: 'Thick' as const, color: c })),
      },
      { requiredKeys: ['EdgeTop'] },
    ),
    horizontalAlignment: fc.constantFrom('Left', 'Center', 'Right'),
    wrapText: fc.constant(true as const),
    indent: fc.integer({ min: 1, max: 15 }),
    textOrientation: fc.integer({ min: -90, max: 90 }).filter((turn) => turn !== 0),
    locked: fc.constant(false as const),
  },
  { requiredKeys: ['fill'] },
)

const styles = fc.uniqueArray(style, { maxLength: 6, selector: (one) => JSON.stringify(one) })
const cell = (count: number): fc.Arbitrary<CellData> =>
  fc.record({ value, formula, ...(count > 0 && { style: fc.nat(count - 1) }) }, { requiredKeys: ['value'] }) as fc.Arbitrary<CellData>
const sized = fc
  .record(
    { size: fc.integer({ min: 3, max: 500 }).map((pixels) => pixels * 0.75), hidden: fc.constant(true as const) },
    { requiredKeys: ['size'] },
  )
  .filter(({ size }) => size !== 48 && size !== 15)
const index = (limit: number): fc.Arbitrary<string> => fc.oneof(fc.nat(20), fc.nat(limit)).map(String)
const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(500), fc.nat(50), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }))

const sheet = (name: string, count: number): fc.Arbitrary<SheetData> =>
  fc
    .record({
      cells: fc.dictionary(index(1_048_575), fc.dictionary(index(16_383), cell(count), { minKeys: 1, maxKeys: 4, noNullPrototype: true }), {
        maxKeys: 6,
        noNullPrototype: true,
      }),
      columns: fc.dictionary(index(16_383), sized, { maxKeys: 4, noNullPrototype: true }),
      rows: fc.dictionary(index(1_048_575), sized, { maxKeys: 4, noNullPrototype: true }),
      merges: fc.array(area, { maxLength: 3 }),
      highlights: fc.subarray(HIGHLIGHTS, { maxLength: 4 }),
      validations: fc.subarray(richBook().sheets[0]!.validations),
      comments: fc.array(fc.record({ row: fc.nat(9), column: fc.nat(9), author: text.filter((one) => !/^\s|\s$/.test(one)), text }), {
        maxLength: 3,
      }),
      visibility: fc.constantFrom('Visible', 'Hidden', 'VeryHidden'),
      showGridlines: fc.boolean(),
    })
    .map((given) => sheetOf({ ...given, name } as Partial<SheetData>))

const book: fc.Arbitrary<BookData> = styles.chain((all) =>
  fc
    .record({
      sheets: fc.tuple(sheet('表 1', all.length), sheet("乙'<&>", all.length)),
      properties: fc.record({
        title: text.filter((one) => one !== ''),
        custom: fc.dictionary(fc.constantFrom('甲', 'b <&>', '丙'), fc.oneof(text, number, fc.boolean()), { noNullPrototype: true }),
      }),
      settings: fc.dictionary(
        fc.constantFrom('a', '乙', '<&>"'),
        fc.jsonValue().map((one): unknown => JSON.parse(JSON.stringify(one))),
        { noNullPrototype: true },
      ),
      active: fc.nat(1),
      date1904: fc.boolean(),
    })
    .map((given) => ({ name: 'a.xlsx', styles: all, names: [], ...given }) as BookData),
)

describe('any book', () => {
  it('is the same after it was written and read again', async () => {
    await fc.assert(
      fc.asyncProperty(book, async (given) => {
        const { bytes, notes } = await saveWorkbook(given)
        const opened = await openWorkbook(given.name, bytes)
        expect(opened.book).toEqual(given)
        expect([notes, opened.notes]).toEqual([[], []])
      }),
      { numRuns: 60 },
    )
  })

  it('has the same bytes each time', async () => {
    expect((await saveWorkbook(richBook())).bytes).toEqual((await saveWorkbook(richBook())).bytes)
  })

  it('of many cells is read as it was', async () => {
    const cells: SheetData['cells'] = {}
    for (let row = 0; row < 5000; row++) {
      cells[row] = Object.fromEntries(
        Array.from({ length: 20 }, (_, column) => [column, { value: column % 2 ? row * column : `文${row % 700}`, style: column % 8 }]),
      )
    }
    const given: BookData = { ...richBook(), names: [], sheets: [sheetOf({ cells })], active: 0, styles: STYLES }
    expect((await openWorkbook(given.name, (await saveWorkbook(given)).bytes)).book).toEqual(given)
  })
})

const tableArea = fc.record({
  top: fc.nat(20),
  left: fc.nat(20),
  rows: fc.integer({ min: 1, max: 9 }),
  headers: fc.boolean(),
  totals: fc.boolean(),
})

describe('any table', () => {
  it('is the same after it was written and read again', async () => {
    const names = fc.uniqueArray(
      text.filter((name) => name !== '' && !/[\u0000-\u0009\u000b-\u001f]/.test(name)),
      { minLength: 1, maxLength: 4, selector: (name) => name.toLowerCase() },
    )
    await fc.assert(
      fc.asyncProperty(
        tableArea,
        names,
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        async ({ top, left, rows, headers, totals }, columns, flags) => {
          const area = { top, left, bottom: top + rows - 1 + Number(headers) + Number(totals), right: left + columns.length - 1 }
          const [bandedRows, bandedColumns, firstColumn, lastColumn, filter] = flags as [boolean, boolean, boolean, boolean, boolean]
          const table: TableData = {
            name: '表_1',
            area,
            showHeaders: headers,
            showTotals: totals,
            columns: columns.map((name) => ({ name })),
            style: 'TableStyleDark3',
            bandedRows,
            bandedColumns,
            firstColumn,
            lastColumn,
            showFilterButton: headers && filter,
            filters: {},
          }
          const { bytes } = await saveWorkbook({ ...richBook(), names: [], active: 0, sheets: [sheetOf({ tables: [table] })] })
          expect((await openWorkbook('a.xlsx', bytes)).book.sheets[0]!.tables).toEqual([table])
        },
      ),
      { numRuns: 50 },
    )
  })
})
