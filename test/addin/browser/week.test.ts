import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
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

/** Drops files on the page as a browser does. */
async function drop({ pane }: OpenAddin, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  const transfer = await pane.evaluateHandle((list) => {
    const data = new DataTransfer()
    for (const { name, base64 } of list) data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name))
    return data
  }, given)
  await pane.getByText('把各组的登记册拖到这里').dispatchEvent('drop', { dataTransfer: transfer })
}

/** Pictures of the whole page of the week, from top to bottom. */
async function pictures(addin: OpenAddin, name: string): Promise<void> {
  const panel = addin.pane.locator('#page-week')
  const { whole, part } = await panel.evaluate((element) => ({ whole: element.scrollHeight, part: element.clientHeight }))
  for (let top = 0, i = 1; top < whole; top += part - 80, i++) {
    await panel.evaluate((element, to) => element.scrollTo(0, to), top)
    await addin.screenshot(`${name}-${i}`, 'pane')
  }
}

const fileLine = ({ pane }: OpenAddin, name: string) => pane.getByRole('listitem').filter({ has: pane.getByText(name, { exact: true }) })

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

    await pane.locator('#page-week').getByLabel('您的姓名').fill('示例甲')
    const [download] = await Promise.all([page.waitForEvent('download'), pane.getByRole('button', { name: '另存为文件' }).click()])
    expect(download.suggestedFilename()).toBe('电开台帐_2013-04-22.xlsx')
    const read = readBook('pack.xlsx', new Uint8Array(readFileSync(await download.path())))
    expect(read.ok && read.book.grids.map(({ sheet }) => sheet)).toContain('周汇总')
    expect(addin.errors).toEqual([])
    await addin.close()
  })

  it('does what can be done of what is dropped, and says of each file what became of it', async () => {
    const addin = await openWeek({ width: 320 })
    const { pane } = addin
    await pane.getByText('还没有文件').waitFor()
    const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)))
    const two = bytes('二组电开登记册.xlsx')
    await drop(addin, [
      { name: '二组电开登记册.xlsx', bytes: two }, { name: '二组 - 副本.xlsx', bytes: two }, { name: '坏.xlsx', bytes: two.subarray(0, 9000) },
      { name: '~$二组电开登记册.xlsx', bytes: new Uint8Array([1]) }, { name: '照片.jpg', bytes: new Uint8Array([1]) },
    ])
    await pane.getByText('未交登记册：一组、三组、四组、五组、六组').waitFor()
    expect(await fileLine(addin, '二组 - 副本.xlsx').innerText()).toMatch(/已读\s*682 行/)
    expect(await fileLine(addin, '二组电开登记册.xlsx').innerText()).toContain('与《二组 - 副本.xlsx》完全相同')
    expect(await fileLine(addin, '坏.xlsx').innerText()).toMatch(/未能读取：文件不完整.*重新复制/)
    expect(await fileLine(addin, '~$二组电开登记册.xlsx').innerText()).toContain('略过')
    expect(await fileLine(addin, '照片.jpg').innerText()).toContain('略过：不是表格文件')
    await pictures(addin, 'week-4-some')
    await pane.getByRole('button', { name: '移除“坏.xlsx”' }).click()
    await fileLine(addin, '坏.xlsx').waitFor({ state: 'detached' })
    await pane.getByRole('button', { name: '全部移除' }).click()
    await pane.getByText('还没有文件').waitFor()
    expect(addin.errors).toEqual([])
    await addin.close()
  })

  it("takes the open workbook's registers along, lets a person overrule an owner, and writes again what it has written", async () => {
    const own = FILES.find((file) => file.includes('三组'))!
    const addin = await openWeek({ workbook: own })
    const { pane } = addin
    await pane.getByRole('checkbox', { name: '打开的工作簿“三组电开登记册.xlsx”参加汇总', checked: true }).waitFor()
    await drop(addin, FILES.filter((file) => file !== own).map((file) => ({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) })))
    await pane.getByText('各组都交了登记册').waitFor()
    await pane.getByText('撞客（3 位客户）').waitFor()

    const card = pane.getByRole('group').filter({ has: pane.getByText('归 陈霞', { exact: true }) })
    await card.getByRole('button', { name: /^改判/ }).click()
    await card.getByRole('button', { name: '写入裁定' }).click()
    expect(await card.getByText('请填写').count()).toBe(2)
    await card.getByLabel('裁定人').fill('赵经理')
    await card.getByLabel('说明').fill('周敏先带客户看房')
    await card.getByRole('button', { name: '写入裁定' }).click()
    await pane.getByText('已裁定归 周敏', { exact: true }).waitFor()
    const ruled = pane.getByRole('group').filter({ has: pane.getByText('归 周敏', { exact: true }) })
    await ruled.getByText(/裁定（赵经理 .*）：周敏先带客户看房/).waitFor()
    expect(await sheetNames(addin)).toContain('撞客裁定')
    await ruled.scrollIntoViewIfNeeded()
    await addin.screenshot('week-5-ruled', 'pane')

    for (const told of ['新建 9 张，更新 0 张', '新建 0 张，更新 9 张']) {
      await pane.getByRole('button', { name: '写入本工作簿' }).click()
      await pane.getByText(told).waitFor()
    }
    const names = await sheetNames(addin)
    expect(names.filter((name) => name.endsWith(' 2013-04-22'))).toHaveLength(9)
    await pane.getByRole('button', { name: '打开', exact: true }).first().click()
    const summary = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('撞客 2013-04-22').getUsedRange().load('text')
        await context.sync()
        return range.text.flat().join('\n')
      }),
    )
    expect(summary).toContain('周敏先带客户看房')
    await addin.screenshot('week-6-open-workbook')

    await ruled.getByRole('button', { name: /^撤销裁定/ }).click()
    await ruled.getByLabel('说明').fill('弄错了人')
    await ruled.getByRole('button', { name: '撤销裁定', exact: true }).click()
    await pane.getByText('裁定已撤销').waitFor()
    await card.getByText('登记最早').waitFor()
    await pictures(addin, 'week-7-whole')
    expect(addin.errors).toEqual([])
    await addin.close()
  })

  it('stops when it is asked to, and goes on', async () => {
    const addin = await openWeek({ dark: true, lang: 'zh-CN' })
    const { pane } = addin
    await pane.locator('input[type=file]').first().setInputFiles(FILES)
    await pane.getByRole('button', { name: '停止' }).click()
    await pane.getByText('已停止，汇总没有做完').waitFor()
    await addin.screenshot('week-8-stopped', 'pane')
    await pane.getByRole('button', { name: '继续' }).click()
    await pane.getByText('各组都交了登记册').waitFor()
    expect(addin.errors).toEqual([])
    await addin.close()
  })
})
