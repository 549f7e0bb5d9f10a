import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '../../../src/files'
import { startOffice } from './support/addin'
import type { Office, OpenAddin } from './support/addin'

const FOLDER = fileURLToPath(new URL('../../../examples/week-2013-04-22/', import.meta.url))
const FILES = readdirSync(FOLDER).map((name) => join(FOLDER, name))
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/

let office: Office
beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office?.close())

/** The pane on 周汇总. */
async function openWeek(options: Parameters<Office['openAddin']>[0] = {}): Promise<OpenAddin> {
  const addin = await office.openAddin({ width: 400, ...options })
  await addin.pane.getByRole('tab', { name: '周汇总' }).click()
  await addin.pane.getByText('把各组的登记册拖到这里').waitFor()
  return addin
}

async function sheetNames({ pane }: OpenAddin): Promise<string[]> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name')
      await context.sync()
      return sheets.items.map(({ name }) => name)
    }),
  )
}

describe('the week in the pane', () => {
  it('goes from six files to nine sheets, and to a file', async () => {
    const addin = await openWeek()
    const { pane, page } = addin
    await addin.screenshot('week-1-empty', 'pane')
    await pane.locator('input[type=file]').first().setInputFiles(FILES)
    await pane.getByRole('button', { name: '写入本工作簿' }).waitFor()
    await pane.getByText('749 行').waitFor()
    await addin.screenshot('week-2-read', 'pane')
    const text = await pane.locator('#page-week').innerText()
    expect(text).toContain('2013-04-22 至 2013-04-28')
    expect(text).toMatch(/合计\s+4752\s+4016\s+2881/)
    expect(text).not.toMatch(PHONE)

    await pane.getByRole('button', { name: '写入本工作簿' }).click()
    await pane.getByText('这一周的 9 张表已写入本工作簿').waitFor()
    await addin.screenshot('week-3-written')
    expect((await sheetNames(addin)).filter((name) => name.endsWith(' 2013-04-22'))).toHaveLength(9)

    const [download] = await Promise.all([page.waitForEvent('download'), pane.getByRole('button', { name: '另存为文件' }).click()])
    expect(download.suggestedFilename()).toBe('电开台帐_2013-04-22.xlsx')
    const read = readBook('pack.xlsx', new Uint8Array(readFileSync(await download.path())))
    expect(read.ok && read.book.grids.map(({ sheet }) => sheet)).toContain('周汇总')
    expect(addin.errors).toEqual([])
  })
})
