import { afterEach, describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../addin/excel'
import { UNTOLD } from '../../../addin/excel/talk'
import { toBook } from '../../../host/engine'
import type { BookData, SheetData } from '../../../host/book'
import { startHost, type Host } from '../../../host/node'
import { WorkbookFault } from '../../../src/port'
import { NUMBER_FORMATS, templateBook, TONE_COLORS, type SheetPlan } from '../../../src/sheets'
import { wordingOf } from '../../../src/i18n'
import { makePolicy } from '../../../src/policy'
import { areaOf, bookOf, cellsOf, emptySheet, tableOf } from '../../host/engine/books'
import { packOf } from '../../support/example-pack'
import { planOf } from './plans'
import { bookOfFile, exampleBooks, faultOf, filled, tripsOf } from './support'

let host: Host
afterEach(() => host.stop())

async function open(sheets: SheetData[] = [emptySheet('甲')], more: Partial<BookData> = {}): Promise<void> {
  host = await startHost({ workbook: bookOf(sheets, more) })
}

const sheetNames = (): string[] => toBook(host.engine).sheets.map(({ name }) => name)
const sheetNamed = (name: string): SheetData => toBook(host.engine).sheets.find((sheet) => sheet.name === name)!
const valuesOf = (name: string): unknown[][] => {
  const { cells } = sheetNamed(name)
  return Object.values(cells).map((row) => Object.values(row).map(({ value }) => value))
}
const lookAt = (name: string, row: number, column: number) => toBook(host.engine).styles[sheetNamed(name).cells[row]![column]!.style!]!

describe('sheets that are made', () => {
  it('are the weekly pack’s, cell for cell as in its file, in three round trips', async () => {
    await open()
    const { plan, bytes } = await packOf(exampleBooks())
    const workbook = openWorkbook()
    const { trips, result } = await tripsOf(host, () => workbook.apply(plan.sheets))
    expect(trips).toBe(3)
    expect(result).toEqual({ created: plan.sheets.map(({ name }) => name), replaced: [], kept: [] })
    await host.whenCalculated()
    const live = await workbook.read()
    const file = bookOfFile('pack.xlsx', bytes)
    const shape = ({ sheet, rows, merges, made }: (typeof file.grids)[number]) => ({ sheet, made, rows: filled(rows), merges: new Set(merges) })
    expect(live.grids.slice(1).map(shape)).toEqual(file.grids.map(shape))
    expect(live.sheets.map(({ mark }) => mark)).toEqual([null, ...plan.sheets.map(({ mark }) => mark)])
    expect(toBook(host.engine).active).toBe(1)
    const [ledger] = plan.sheets
    expect(await tripsOf(host, () => workbook.apply([ledger!]))).toEqual({ trips: 3, result: { created: [], replaced: [ledger!.name], kept: [] } })
    expect((await workbook.read()).grids.slice(1).map(shape)).toEqual(file.grids.map(shape))
  })

  it('are the registers, with tables, lists, hints, colours and columns that go on below', async () => {
    await open()
    const { sheets } = templateBook({ words: wordingOf('zh-CN'), policy: makePolicy([]), day: 15_817 })
    const { created } = await openWorkbook().apply(sheets)
    expect(created).toEqual(sheets.map(({ name }) => name))
    const [calls] = sheets
    const made = sheetNamed(calls!.name)
    expect(made.tables.map(({ name, area }) => ({ name, span: area }))).toEqual(calls!.tables)
    expect(made.validations.length).toBe(calls!.validations!.length)
    expect(made.highlights.map(({ rule }) => rule.type === 'Custom' && rule.formula.slice(1))).toEqual(calls!.highlights!.map(({ formula }) => formula))
    const lists = made.validations.filter(({ type }) => type === 'List').map(({ formula1 }) => String(formula1))
    expect(lists.length).toBeGreaterThan(3)
    for (const list of lists) expect(list).toMatch(/^='?(?:花名册|说明)'?!/)
    expect([made.freeze, made.showGridlines]).toEqual([{ rows: calls!.bodyRow, columns: calls!.bodyColumn }, true])
    const phone = calls!.rows[2]!.cells.indexOf('联系电话')
    const { styles } = toBook(host.engine)
    expect(styles[made.columns[phone]!.style!]!.numberFormat).toBe('@')
    expect(toBook(host.engine).names).toEqual([])
  })

  it('keep text as text, whatever it begins with', async () => {
    await open()
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'x", '007', '1/2', 'TRUE', '#N/A', '5%', '=HYPERLINK("https://example.com")', "=cmd|'/c calc'!A1"]
    const columns = [{ width: 9, format: 'text' }, { width: 9, format: 'count' }, { width: 9, format: 'plain' }] as const
    await openWorkbook().apply([planOf('甲二', 'm', texts.map((text) => [text, text, text]), { columns })])
    const { cells } = sheetNamed('甲二')
    texts.forEach((text, i) => expect(Object.values(cells[i + 2]!).map(({ value, formula }) => [value, formula])).toEqual(Array(3).fill([text, undefined])))
  })

  it('have numbers, days, money and formulas with their looks', async () => {
    await open()
    const plan = planOf('账', 'm', [
      [{ value: '陈霞', tone: 'bad' }, 3, 15_817, 12, 0.5, { value: 5, formula: 'B3+2' }],
      [{ value: '高', link: '#甲!A1' }, 4, 15_818, 12.5, null, { value: 6, formula: 'B4+2' }],
    ], { columns: [{ width: 10, format: 'text' }, { width: 9, format: 'count' }, { width: 12, format: 'day' }, { width: 9, format: 'yuan' }, { width: 9, format: 'percent' }, { width: 9, format: 'count' }] })
    await openWorkbook().apply([plan])
    await host.whenCalculated()
    const { cells, columns, rows, freeze, showGridlines, page } = sheetNamed('账')
    expect([cells[2]![2]!.value, cells[2]![5]!.value, cells[3]![5]]).toEqual([41_386, 5, expect.objectContaining({ value: 6, formula: '=B4+2' })])
    expect([0, 1, 2, 3, 4].map((column) => lookAt('账', 2, column).numberFormat)).toEqual(['@', NUMBER_FORMATS.count, NUMBER_FORMATS.day, NUMBER_FORMATS.yuan, NUMBER_FORMATS.percent])
    expect(lookAt('账', 3, 3).numberFormat).toBe(NUMBER_FORMATS.fen)
    expect(lookAt('账', 2, 0)).toMatchObject({ fill: TONE_COLORS.bad.fill, font: { color: TONE_COLORS.bad.font, size: 10 }, borders: { EdgeBottom: { style: 'Continuous' } } })
    expect(lookAt('账', 3, 0)).toMatchObject({ font: { underline: 'Single' } })
    expect(lookAt('账', 3, 1).font).not.toHaveProperty('underline')
    expect(lookAt('账', 1, 0)).toMatchObject({ fill: '#1F4E79', font: { bold: true, color: '#FFFFFF' }, horizontalAlignment: 'Center', wrapText: true })
    expect(cells[3]![0]!.hyperlink).toEqual({ documentReference: '甲!A1' })
    expect([columns[0]!.size, rows[0]!.size, freeze, showGridlines]).toEqual([52.5, 28, { rows: 2, columns: 1 }, false])
    expect(page).toMatchObject({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1 }, titleRows: { first: 0, last: 1 }, headersFooters: { leftFooter: '账', rightFooter: '第 &P 页' } })
  })

  it('count days as the workbook does', async () => {
    const cells = cellsOf([[39_924]])
    cells[0]![0]!.style = 0
    await open([emptySheet('甲', { cells })], { date1904: true, styles: [{ numberFormat: 'yyyy-mm-dd' }] })
    const workbook = openWorkbook()
    await workbook.read()
    await workbook.apply([planOf('账', 'm', [['一', 15_817]], { columns: [{ width: 9, format: 'text' }, { width: 9, format: 'day' }] })])
    expect(sheetNamed('账').cells[2]![1]!.value).toBe(39_924)
  })

  it('take the places of those with their marks, where these stand; new ones come last', async () => {
    await open([emptySheet('首'), emptySheet('旧一'), emptySheet('中'), emptySheet('旧二'), emptySheet('尾')], {
      names: [
        { name: '_CallLedgerMade_b', formula: '=旧二!$A$1', visible: false },
        { name: '_CallLedgerMade_a', formula: '=旧一!$A$1', visible: false },
      ],
    })
    const result = await openWorkbook().apply([planOf('二', 'b', [['x', 1]]), planOf('三', 'c', [['x', 2]]), planOf('一', 'a', [['x', 3]])])
    expect(result).toEqual({ created: ['三'], replaced: ['二', '一'], kept: [] })
    expect(sheetNames()).toEqual(['首', '一', '中', '二', '尾', '三'])
    const { names, active } = toBook(host.engine)
    expect(names.map(({ name, formula, visible }) => [name, formula, visible]).sort()).toEqual([
      ['_CallLedgerMade_a', '=一!$A$1', false],
      ['_CallLedgerMade_b', '=二!$A$1', false],
      ['_CallLedgerMade_c', '=三!$A$1', false],
    ])
    expect(active).toBe(3)
  })

  it('leave people’s sheets alone: one to type into is made only where there is none, a made one gets another name', async () => {
    await open([emptySheet('花名册', { cells: cellsOf([['我的']]) }), emptySheet('台帐', { cells: cellsOf([['我的']]) })])
    const result = await openWorkbook().apply([planOf('花名册', null, [['x', 1]]), planOf('台帐', 'ledger', [['x', 1]]), planOf('考勤', null, [['x', 1]])])
    expect(result).toEqual({ created: ['台帐 (2)', '考勤'], replaced: [], kept: ['花名册'] })
    expect([valuesOf('花名册'), valuesOf('台帐')]).toEqual([[['我的']], [['我的']]])
    expect(await tripsOf(host, () => openWorkbook().apply([planOf('花名册', null, [])]))).toMatchObject({ trips: 1, result: { kept: ['花名册'] } })
  })

  it('have their tables’ names, and formulas over each other’s cells, again and again', async () => {
    await open()
    const plans = (value: number): SheetPlan[] => [
      planOf('数', 'a', [['一', value], ['二', 2]], { tables: [{ name: '数表', span: { top: 1, left: 0, bottom: 3, right: 1 } }] }),
      planOf('和', 'b', [['和', { value: value + 2, formula: 'SUM(数表[数])' }], ['一', { value, formula: "数!B3&\"数!B3\"" }]], {
        validations: [{ span: { top: 2, left: 0, bottom: 9, right: 0 }, rule: { kind: 'list', source: "'数'!$A$3:$A$4" } }],
        highlights: [{ span: { top: 2, left: 0, bottom: 9, right: 0 }, formula: "$B3<数!$B$3", tone: 'warn' }],
      }),
    ]
    const workbook = openWorkbook()
    for (const value of [5, 7]) {
      await workbook.apply(plans(value))
      await host.whenCalculated()
      expect(sheetNamed('数').tables.map(({ name }) => name)).toEqual(['数表'])
      const { cells, validations, highlights } = sheetNamed('和')
      expect([cells[2]![1], cells[3]![1]]).toMatchObject([{ value: value + 2, formula: '=SUM(数表[数])' }, { value: `${value}数!B3`, formula: '=数!B3&"数!B3"' }])
      expect(validations.map(({ formula1 }) => String(formula1).replaceAll("'", ''))).toEqual(['=数!$A$3:$A$4'])
      expect(highlights.map(({ rule }) => rule.type === 'Custom' && rule.formula.replaceAll("'", ''))).toEqual(['=$B3<数!$B$3'])
    }
    expect(sheetNames()).toEqual(['甲', '数', '和'])
  })

  it('give way to people’s tables and names', async () => {
    await open([emptySheet('甲', { cells: cellsOf([['a', 'b'], [1, 2]]), tables: [tableOf('数表', { top: 0, left: 0, bottom: 1, right: 1 }, ['a', 'b'])] })], {
      names: [{ name: '数表_2', formula: '=甲!$A$1', visible: true }],
    })
    await openWorkbook().apply([
      planOf('数', null, [['一', 1], ['和', { value: 1, formula: 'ROWS(数表)' }]], { tables: [{ name: '数表', span: { top: 1, left: 0, bottom: 2, right: 1 } }] }),
    ])
    expect([sheetNamed('甲').tables[0]!.name, sheetNamed('数').tables[0]!.name, sheetNamed('数').cells[3]![1]!.formula]).toEqual(['数表', '数表_3', '=ROWS(数表_3)'])
  })

  it('take one round trip more for each further 4 MB', async () => {
    await open()
    const row = ['陈霞', '高先生', '18083778353', '拓展拓客留电', '接通', 'A', '高层', '周末带家人来看样板房，先问学区', 41_386]
    const columns = row.map((value) => ({ width: 9, format: typeof value === 'number' ? 'count' : 'text' }) as const)
    const bytes = Buffer.byteLength(JSON.stringify(row))
    const rows = Array.from({ length: Math.ceil(5.5e6 / bytes) }, () => row)
    const { trips } = await tripsOf(host, () => openWorkbook().apply([planOf('大', 'big', rows, { columns, merges: [] })]))
    expect(trips).toBe(4)
    expect(filled((await openWorkbook().read()).grids.at(-1)!.rows).slice(2)).toEqual(rows)
  })

  it('are not made in a workbook whose structure is protected, nor when the job is cancelled', async () => {
    await open([emptySheet('甲')], { protection: {} })
    expect(await tripsOf(host, () => faultOf(openWorkbook().apply([planOf('账', 'm', [])])))).toMatchObject({ trips: 1, result: { code: 'protected-workbook' } })
    await host.stop()
    await open()
    for (const last of [0, 1, 2]) {
      let checks = 0
      const check = (): void => {
        if (checks++ === last) throw new WorkbookFault('cancelled')
      }
      expect((await faultOf(openWorkbook().apply([planOf('账', 'm', [['x', 1]])], { ...UNTOLD, check }))).code).toBe('cancelled')
      expect([sheetNames(), toBook(host.engine).names]).toEqual([['甲'], []])
    }
  })

  it('have their charts, and all but these on a host that lacks them', async () => {
    await open()
    const chart = { kind: 'bar', title: '图', categories: areaOf(2, 0, 3, 0), series: [{ name: '数', values: areaOf(2, 1, 3, 1) }], place: areaOf(6, 0, 12, 4) } as const
    const plan = planOf('账', 'm', [['一', 1], ['二', 2]], { charts: [chart, { ...chart, title: '另一' }], print: { orientation: 'portrait', breaks: [3] } })
    const charts = (): Promise<[number, string[]]> =>
      host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('账')
        sheet.charts.load('items/title/text')
        sheet.horizontalPageBreaks.load('items')
        await context.sync()
        return [sheet.horizontalPageBreaks.items.length, sheet.charts.items.map(({ title }) => title.text)]
      })
    expect((await tripsOf(host, () => openWorkbook().apply([plan]))).trips).toBe(3)
    expect(await charts()).toEqual([1, ['图', '另一']])
    const session = host.session as unknown as { receive(json: string): void }
    const { receive } = session
    for (const [lacking, left, trips] of [['Charts', [1, []], 3], ['HorizontalPageBreaks', [0, ['图', '另一']], 4]] as const) {
      session.receive = (json) => receive.call(session, json.replaceAll(`\\"Name\\":\\"${lacking}\\"`, `\\"Name\\":\\"No${lacking}\\"`))
      const made = await tripsOf(host, () => openWorkbook().apply([plan]))
      session.receive = receive
      expect([made.trips, made.result.replaced, await charts()]).toEqual([trips, ['账'], left])
      expect(sheetNamed('账').cells[3]![0]!.value).toBe('二')
    }
  })

  it('tell how far they are', async () => {
    await open()
    const told: [number, number][] = []
    await openWorkbook().apply([planOf('账', 'm', [['x', 1]])], { ...UNTOLD, report: (done, of) => told.push([done, of]) })
    expect(told[0]![0]).toBe(0)
    expect(told.at(-1)![0]).toBe(told.at(-1)![1])
  })
})
