import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Frame } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { openWorkbook } from '../../../host/files'
import { PATIENT, write } from './support/excel'
import { startHost } from './support/host'
import type { Host, HostPage } from './support/host'

let host: Host | undefined
let shared: HostPage
let addin: Frame

beforeAll(async () => {
  host = await startHost()
  shared = await host.open()
  addin = await shared.addin()
  await addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.getRange('A1:B4').values = [['', '可拨通'], ['一组', 100], ['二组', 50], ['三组', 75]]
      const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:B4'), Excel.ChartSeriesBy.columns)
      chart.title.text = '各组可拨通'
      chart.series.getItemAt(0).hasDataLabels = true
      chart.series.getItemAt(0).format.fill.setSolidColor('#1F4E79')
      chart.setPosition('D3', 'I16')
      await context.sync()
    }),
  )
})
afterAll(() => host?.close())

/** The picture in the pane that scrolls. */
const picture = () => shared.page.locator('.charts-pane:visible .chart svg').first()
const boxOf = async () => (await picture().boundingBox())!
const gridBox = async () => (await shared.page.locator('.grid canvas').last().boundingBox())!
const texts = () => picture().locator('text').allTextContents()

describe('a chart on the screen', () => {
  it('is drawn over its cells, with title, categories and values', async () => {
    await expect.poll(texts, PATIENT).toEqual(expect.arrayContaining(['各组可拨通', '一组', '二组', '三组', '100', '50', '75']))
    const [chart, grid] = [await boxOf(), await gridBox()]
    expect(Math.abs(chart.x - grid.x - (56 + 3 * 64))).toBeLessThan(2)
    expect(Math.abs(chart.y - grid.y - (20 + 2 * 20))).toBeLessThan(2)
    expect([chart.width, chart.height]).toEqual([6 * 64, 14 * 20])
    expect(await picture().getAttribute('aria-label')).toContain('各组可拨通')
    expect(await picture().locator('rect[fill="#1F4E79"]').count()).toBeGreaterThanOrEqual(3)
  })

  it('changes with its cells, and back by undo', async () => {
    await write(addin, 'B3', '=B2+B4')
    await expect.poll(texts, PATIENT).toContain('175')
    await shared.page.locator('[data-control="host-undo"]').click()
    await expect.poll(texts, PATIENT).not.toContain('175')
  })

  it('lets clicks through to the cells below it', async () => {
    await shared.clickCell(4, 4)
    await shared.page.keyboard.type('7')
    await shared.page.keyboard.press('Enter')
    await expect.poll(() => addin.evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('E5').load('values')
      await context.sync()
      return range.values[0]![0] as unknown
    })), PATIENT).toBe(7)
  })

  it('goes with the sheet when it is scrolled', async () => {
    const [before, grid] = [await boxOf(), await gridBox()]
    await shared.page.mouse.move(grid.x + 500, grid.y + 300)
    await shared.page.mouse.wheel(0, 100)
    await expect.poll(async () => before.y - (await boxOf()).y, PATIENT).toBeGreaterThan(50)
    await shared.page.mouse.wheel(0, -400)
    await expect.poll(async () => Math.abs((await boxOf()).y - before.y), PATIENT).toBeLessThan(2)
  })

  it('is not on another sheet', async () => {
    const activate = (name: string) => addin.evaluate((sheet) => Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItemOrNullObject(sheet)
      await context.sync()
      const found = target.isNullObject ? context.workbook.worksheets.add(sheet) : target
      found.activate()
      await context.sync()
    }), name)
    await activate('其他')
    await expect.poll(() => shared.page.locator('.chart').count(), PATIENT).toBe(0)
    await activate('Sheet1')
    await expect.poll(texts, PATIENT).toContain('各组可拨通')
  })

  it('is in the file that is saved, and drawn again when it is opened', async () => {
    const download = shared.page.waitForEvent('download')
    await shared.page.locator('[data-control="host-save"]').click()
    const path = await (await download).path()
    const bytes = new Uint8Array(readFileSync(path))
    const { book } = await openWorkbook('图.xlsx', bytes)
    expect(book.sheets[0]!.charts).toMatchObject([{ type: 'ColumnClustered', title: { text: '各组可拨通' }, anchor: { from: { row: 2, column: 3 }, to: { row: 16, column: 9 } } }])
    const chooser = shared.page.waitForEvent('filechooser')
    await shared.page.locator('[data-control="host-open"]').click()
    await (await chooser).setFiles({ name: '图.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(bytes) })
    await expect.poll(() => shared.page.locator('h1').textContent(), PATIENT).toContain('图.xlsx')
    await expect.poll(texts, PATIENT).toEqual(expect.arrayContaining(['各组可拨通', '一组', '100']))
    expect(await shared.page.locator('.charts').count()).toBe(1)
    expect(shared.errors).toEqual([])
  })
})
