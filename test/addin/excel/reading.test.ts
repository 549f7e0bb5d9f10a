import { afterEach, describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../addin/excel'
import type { BookData, SheetData } from '../../../host/book'
import { startHost, type Host } from '../../../host/node'
import { findSheet, removeSheet } from '../../../host/engine/sheets'
import { UNTOLD } from '../../../addin/excel/talk'
import { WorkbookFault, type LiveBook } from '../../../src/port'
import { bookOf, cellsOf, emptySheet } from '../../host/engine/books'
import { bookOfFile, exampleFile, faultOf, filled, startWith, tripsOf, trouble } from './support'

let host: Host
afterEach(() => host.stop())

type Plain = string | number | boolean | null

async function open(sheets: SheetData[], more: Partial<BookData> = {}): Promise<void> {
  host = await startHost({ workbook: bookOf(sheets, more) })
}

const sheetOf = (name: string, rows: Plain[][], more: Partial<SheetData> = {}): SheetData => emptySheet(name, { cells: cellsOf(rows), ...more })
const read = (): Promise<{ trips: number; result: LiveBook }> => tripsOf(host, () => openWorkbook().read())

/** Rows that weigh about as many bytes as asked. */
function heavyRows(bytes: number): Plain[][] {
  const row: Plain[] = [41386, '陈霞', '高先生', '18083778353', '拓展拓客留电', '接通', 'A', '高层', '周末带家人来看样板房，先问学区']
  return Array.from({ length: Math.ceil(bytes / Buffer.byteLength(JSON.stringify(row))) }, (_, i) => [...row.slice(0, 3), String(18_000_000_000 + i), ...row.slice(4)])
}

describe('a workbook that is read', () => {
  it.each(['一组电开登记册.xlsx', '五组电开登记册.xlsx', '六组电开登记册.xlsx'])('gives what its file gives: %s', async (name) => {
    const bytes = exampleFile(name)
    host = await startWith(name, bytes)
    const { trips, result } = await read()
    const file = bookOfFile(name, bytes)
    expect(trips).toBe(2)
    expect(result.file).toBe(file.file)
    expect(result.grids.map(({ rows, ...grid }) => ({ ...grid, rows: filled(rows), merges: new Set(grid.merges) }))).toEqual(
      file.grids.map(({ rows, ...grid }) => ({ ...grid, rows: filled(rows), merges: new Set(grid.merges) })),
    )
  })

  it('has numbers, texts, truths, errors and blanks as they are, where they are', async () => {
    const sheet = sheetOf('甲', [[], [null, null, 1.5, true], [null, '#N/A', '', '007']])
    sheet.cells[1]![1] = { value: '=1+1' }
    await open([sheet])
    const { result } = await read()
    expect(filled(result.grids[0]!.rows)).toEqual([[], [null, '=1+1', 1.5, true], [null, '#N/A', null, '007']])
  })

  it('tells of its sheets: ids, names, hidden, protected, made, tables', async () => {
    await open(
      [
        sheetOf('甲', [['日期', '姓名'], [1, 2]], {
          tables: [{ name: '管控表', area: { top: 0, left: 0, bottom: 1, right: 1 }, showHeaders: true, showTotals: false, columns: [{ name: '日期' }, { name: '姓名' }], style: '', bandedRows: false, bandedColumns: false, firstColumn: false, lastColumn: false, showFilterButton: true, filters: {} }],
        }),
        sheetOf("到访 '反馈'", [['x']], { visibility: 'Hidden' }),
        sheetOf('丙', [], { protection: { options: {} as never } }),
      ],
      { names: [{ name: '_CallLedgerMade_ledger', formula: "='到访 ''反馈'''!$A$1", visible: false }] },
    )
    const { trips, result } = await read()
    expect(trips).toBe(2)
    expect(result.sheets.map(({ name, visible, isProtected, mark, tables }) => ({ name, visible, isProtected, mark, tables }))).toEqual([
      { name: '甲', visible: true, isProtected: false, mark: null, tables: [{ name: '管控表', span: { top: 0, left: 0, bottom: 1, right: 1 } }] },
      { name: "到访 '反馈'", visible: false, isProtected: false, mark: 'ledger', tables: [] },
      { name: '丙', visible: true, isProtected: true, mark: null, tables: [] },
    ])
    expect(result.grids.map(({ sheet, made }) => [sheet, made])).toEqual([['甲', false], ["到访 '反馈'", true], ['丙', false]])
    expect(new Set(result.sheets.map(({ id }) => id)).size).toBe(3)
  })

  it('has its merged areas, across the blocks in which they are asked for', async () => {
    const rows = Array.from({ length: 620 }, (_, i): Plain[] => [i % 5 === 0 ? 41386 + i / 5 : null, '陈霞', i])
    const dates = Array.from({ length: 124 }, (_, i) => ({ top: i * 5, left: 0, bottom: i * 5 + 4, right: 0 }))
    const across = { top: 248, left: 4, bottom: 252, right: 5 }
    await open([sheetOf('甲', rows, { merges: [...dates, across] })])
    const { trips, result } = await read()
    expect(trips).toBe(2)
    expect(new Set(result.grids[0]!.merges)).toEqual(new Set(dates))
  })

  it('counts days as the cells that show dates say', async () => {
    const styles = [{ numberFormat: 'yyyy-mm-dd' }, { numberFormat: 'm"月"d"日"' }, { numberFormat: '#,##0' }]
    for (const [date1904, style] of [[true, 0], [true, 1], [false, 0], [false, 1]] as const) {
      const cells = cellsOf([['日期', '金额'], [date1904 ? 39_924 : 41_386, 35_000]])
      cells[1]![0]!.style = style
      cells[1]![1]!.style = 2
      await open([emptySheet('甲', { cells })], { date1904, styles })
      const { result } = await read()
      expect([date1904, style, result.grids[0]!.dateSystem]).toEqual([date1904, style, date1904 ? 1904 : 1900])
      await host.stop()
    }
    await open([sheetOf('甲', [['日期']])])
    expect((await read()).result.grids[0]!.dateSystem).toBe(1900)
  })

  it('of forty sheets takes two round trips', async () => {
    await open(Array.from({ length: 40 }, (_, i) => sheetOf(`第${i}页`, [[i], [null, `末${i}`]])))
    const { trips, result } = await read()
    expect(trips).toBe(2)
    expect(result.grids.map(({ rows }) => filled(rows))).toEqual(Array.from({ length: 40 }, (_, i) => [[i], [null, `末${i}`]]))
  })

  it('has sheets that came since in numbers', async () => {
    await open([sheetOf('甲', [['x']])])
    const workbook = openWorkbook()
    await workbook.read()
    await host.Excel.run(async (context) => {
      for (let i = 0; i < 30; i++) context.workbook.worksheets.add(`新${i}`).getRange('B2').values = [[i]]
      await context.sync()
    })
    expect((await workbook.read()).grids.slice(1).map(({ rows }) => filled(rows))).toEqual(Array.from({ length: 30 }, (_, i) => [[], [null, i]]))
  })

  it('takes two round trips up to 4 MB of values, and one more for each further 4 MB', async () => {
    for (const megabytes of [3.9, 8.1]) {
      const rows = heavyRows(megabytes * 1e6)
      await open([sheetOf('电开效果管控表', [['日期'], ...rows]), sheetOf('花名册', [['姓名', '组别'], ['陈霞', '一组']])])
      const { trips, result } = await read()
      expect([megabytes, trips]).toEqual([megabytes, 2 + Math.floor(megabytes / 4)])
      expect(filled(result.grids[0]!.rows)).toEqual([['日期'], ...rows])
      await host.stop()
    }
    await open([])
  })

  it('is read although rows far below are much longer than those on top', async () => {
    const long = '很长的备注'.repeat(400)
    const rows: Plain[][] = [...Array.from({ length: 300 }, (_, i): Plain[] => [i, '短', 1]), ...Array.from({ length: 1_200 }, (_, i): Plain[] => [i, long, 1])]
    await open([sheetOf('甲', rows)])
    expect(filled((await read()).result.grids[0]!.rows)).toEqual(rows)
  })

  it('is not read where only formats reach, nor where a value has gone astray', async () => {
    const sheet = sheetOf('甲', [['日期', '姓名'], [1, 2]], { columns: { 3: { style: 0 } }, rows: { 900_000: { style: 0 } } })
    sheet.cells[1_048_575] = { 15: { value: '迷路' } }
    sheet.cells[900_000] = { 3: { style: 0 } }
    await open([sheet], { styles: [{ fill: '#FFFF00' }] })
    const { trips, result } = await read()
    expect(trips).toBeLessThanOrEqual(3)
    const { rows } = result.grids[0]!
    expect([rows[1], rows[1_048_575]!.at(-1), Object.keys(rows).length]).toEqual([[1, 2], '迷路', 3])
  })

  it('is refused with the sheet’s name when values stand too far and wide apart', async () => {
    const sheet = sheetOf('甲', [['x']])
    for (let row = 0; row < 1_048_576; row += 10_000) sheet.cells[row] = { 0: { value: 1 }, 999: { value: 1 } }
    await open([sheet])
    const { code, facts } = await faultOf(openWorkbook().read())
    expect([code, facts.sheet]).toEqual(['too-large', '甲'])
  })

  it('tells how far it is, and stops when it is cancelled', async () => {
    await open([sheetOf('甲', heavyRows(5.5e6))])
    const told: [number, number][] = []
    await openWorkbook().read({ ...UNTOLD, report: (done, of) => told.push([done, of]) })
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)![0]).toBe(told.at(-1)![1])
    let checks = 0
    const check = (): void => {
      if (++checks > 2) throw new WorkbookFault('cancelled')
    }
    const { trips, result } = await tripsOf(host, () => faultOf(openWorkbook().read({ ...UNTOLD, check })))
    expect([result.code, trips]).toEqual(['cancelled', 2])
  })

  it.each([
    ['lost', 'connection-lost'],
    [{ action: 3, code: 'InvalidOperationInCellEditMode' }, 'editing-cell'],
    [{ action: 3, code: 'GeneralException' }, 'unexpected'],
  ] as const)('says why it cannot be read: %j', async (what, code) => {
    await open([sheetOf('甲', [['x']])])
    for (const at of [0, 1]) {
      const { end } = trouble(host, (trip) => (trip >= at ? what : undefined))
      expect((await faultOf(openWorkbook().read())).code).toBe(code)
      end()
    }
  })

  it('is read all the same where a host does not follow its sheets past the last one', async () => {
    await open([sheetOf('甲', [['x']]), sheetOf('乙', heavyRows(6e4))])
    const { end } = trouble(host, (trip) => (trip === 0 ? { action: 40, code: 'ItemNotFound' } : undefined))
    const { trips, result } = await read()
    end()
    expect([trips, filled(result.grids[0]!.rows), result.grids[1]!.rows.length]).toEqual([4, [['x']], heavyRows(6e4).length])
  })

  it('says that a sheet went while it was read', async () => {
    await open([sheetOf('甲', heavyRows(6e4)), sheetOf('乙', heavyRows(6e4))])
    const { end } = trouble(host, (trip) => (trip === 1 ? ({ engine }) => removeSheet(engine, idOf('乙')) : undefined))
    const { code } = await faultOf(openWorkbook().read())
    end()
    expect(code).toBe('sheet-gone')
    expect((await openWorkbook().read()).sheets.map(({ name }) => name)).toEqual(['甲'])
  })
})

const idOf = (name: string): string => findSheet(host.engine, name)!

describe('rows that are read', () => {
  it('come from column A on, as many as were asked for, in one round trip', async () => {
    await open([sheetOf('甲', [['a'], [], [null, 2, '', '三'], ['b']])])
    const { trips, result } = await tripsOf(host, () => openWorkbook().readRows(idOf('甲'), 1, 5))
    expect(trips).toBe(1)
    expect(result).toEqual([[], [null, 2, null, '三'], ['b', null, null, null], [], []])
    expect((await openWorkbook().readRows(idOf('甲'), 100, 101))).toEqual([[], []])
  })

  it('of a sheet that is gone are refused', async () => {
    await open([sheetOf('甲', [['a']])])
    expect((await faultOf(openWorkbook().readRows('{00000000-0000-0000-0000-000000000000}', 0, 1))).code).toBe('sheet-gone')
  })
})
