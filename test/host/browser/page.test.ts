import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Frame, Page } from 'playwright-core'
import { PATIENT, fillOf, read, write } from './support/excel'
import { startHost } from './support/host'
import type { Host, HostPage } from './support/host'

const LATIN_WORD = /[A-Za-z]{2,}/
let host: Host | undefined
/** one page for the tests that leave it as they found it; those about whole workbooks open their own */
let shared: HostPage
let addin: Frame
let own: HostPage[] = []

beforeAll(async () => {
  host = await startHost()
  shared = await host.open()
  addin = await shared.addin()
})
afterAll(() => host?.close())
afterEach(async () => {
  await Promise.all(own.map((page) => page.close()))
  own = []
})

async function openOwn(search?: string): Promise<HostPage> {
  const page = await host!.open(search)
  own.push(page)
  return page
}

async function showPane(): Promise<void> {
  await control('Example.ShowPane').click()
}

const control = (id: string) => shared.page.locator(`[data-control="${id}"]`)

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('[data-control="host-open"]').click()])
  await chooser.setFiles({ name, mimeType: '', buffer })
}

describe('the page', () => {
  it('is Chinese, in its ribbon and its pane', async () => {
    await showPane()
    const texts = await shared.page.locator('.tab, .group-caption, .ribbon-button span, .ribbon-item, .pane header').allInnerTexts()
    const hinted = await shared.page.locator(':is([aria-label], [title]):not(.grid *)').all()
    const hints = await Promise.all(hinted.flatMap((found) => [found.getAttribute('aria-label'), found.getAttribute('title')]))
    expect(texts).toContain('写入小表')
    expect([...texts, ...hints].filter((text) => LATIN_WORD.test(text ?? ''))).toEqual([])
    expect(await shared.page.locator('html').getAttribute('lang')).toBe('zh-CN')
  })

  it('is English when asked', async () => {
    const { page } = await openOwn('?lang=en-US')
    expect(await page.locator('.group-caption').allInnerTexts()).toEqual(['File', 'Pane', 'Cells'])
  })

  it('asks nothing of another place, and complains of nothing', () => {
    expect(shared.requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== host?.origin)).toEqual([])
    expect(shared.errors).toEqual([])
  })

  it('loads the workbook engine after its first screen', () => {
    const at = (part: RegExp) => shared.requests.findIndex((url) => part.test(url))
    expect(at(/\/parts\/workbook-/)).toBeGreaterThan(at(/\/host\/manifest\.xml$/))
  })
})

describe('the ribbon', () => {
  it('is gone through by arrow keys', async () => {
    const { page } = shared
    const focused = () => page.locator(':focus').innerText()
    await page.locator('.tab[aria-selected="true"]').focus()
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('打开')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('保存')
    await page.keyboard.press('End')
    expect(await focused()).toBe('标记')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('去掉标记')
    await page.keyboard.press('Escape')
    expect(await focused()).toBe('标记')
  })

  it('is left for the grid and the task pane by F6', async () => {
    const { page } = shared
    await showPane()
    await page.locator('.tab[aria-selected="true"]').focus()
    for (const region of ['.workbook', '.pane', '.ribbon']) {
      await page.keyboard.press('F6')
      expect(await page.evaluate((within) => Boolean(document.querySelector(within)?.contains(document.activeElement)), region)).toBe(true)
    }
    await page.keyboard.press('Shift+F6')
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('关闭任务窗格')
  })

  it('shows a super tip when the pointer rests', async () => {
    await control('Example.WriteTable').hover()
    expect(await shared.page.locator('[role="tooltip"]').innerText()).toContain('在所选单元格处写入一张小表和它的合计。')
  })

  it('reaches a command of the add-in', async () => {
    await shared.clickCell(10, 1)
    await control('Example.WriteTable').click()
    await expect.poll(() => read(addin, 'B11:C14'), PATIENT).toEqual([
      ['名称', '数量'],
      ['甲', 3],
      ['乙', 4],
      ['合计', 7],
    ])
  })

  it('reaches a command in a menu', async () => {
    await shared.clickCell(0, 5)
    await control('Example.MarkMenu').click()
    await shared.page.getByRole('menuitem', { name: '标成黄色' }).click()
    await expect.poll(() => fillOf(addin, 'F1'), PATIENT).toBe('#FFFF00')
  })
})

describe('the task pane', () => {
  it('tells the add-in that it is in Excel on the web', async () => {
    expect(await addin.evaluate(() => Office.onReady())).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' })
    expect(await addin.evaluate(() => [String(Office.context.platform), String(Office.context.host), Office.context.displayLanguage])).toEqual(['OfficeOnline', 'Excel', 'zh-CN'])
  })

  it("has the add-in's page loaded before it is first shown", async () => {
    const { page, addin: ready } = await openOwn()
    const frame = await ready()
    expect(await page.locator('.pane').isVisible()).toBe(false)
    await page.locator('[data-control="Example.ShowPane"]').click()
    expect(await page.locator('.pane h2').innerText()).toBe('示例加载项')
    expect(await frame.locator('#info').innerText()).toBe('已连接：Excel，OfficeOnline')
  })

  it("gives the add-in Excel's 320 pixels, more when widened, never fewer", async () => {
    await showPane()
    const width = async () => (await shared.page.locator('.pane iframe').boundingBox())?.width
    expect(await width()).toBe(320)
    await shared.page.locator('.pane-edge').focus()
    await shared.page.keyboard.press('ArrowRight')
    expect(await width()).toBe(320)
    await shared.page.keyboard.press('ArrowLeft')
    expect(await width()).toBe(336)
    await shared.page.keyboard.press('ArrowRight')
  })

  it('closes and opens again with its page as it was', async () => {
    await showPane()
    await addin.locator('#value').fill('还在')
    await shared.page.getByRole('button', { name: '关闭任务窗格' }).click()
    expect(await shared.page.locator('.pane').isVisible()).toBe(false)
    await showPane()
    expect(await addin.locator('#value').inputValue()).toBe('还在')
  })

  it('is shown and hidden by the add-in, which is told of what the person does', async () => {
    const { page } = shared
    await addin.evaluate(async () => {
      await Office.addin.hide()
      const told: string[] = ((globalThis as unknown as { told: string[] }).told = [])
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void told.push(visibilityMode))
      await Office.addin.showAsTaskpane()
    })
    await page.locator('.pane').waitFor()
    await page.getByRole('button', { name: '关闭任务窗格' }).click()
    await showPane()
    await addin.evaluate(() => Office.addin.hide())
    await page.locator('.pane').waitFor({ state: 'hidden' })
    const told = () => addin.evaluate(() => (globalThis as unknown as { told: string[] }).told)
    await expect.poll(told, PATIENT).toEqual(['Taskpane', 'Hidden', 'Taskpane', 'Hidden'])
  })

  it('reads and writes cells', async () => {
    await showPane()
    await addin.locator('#address').fill('H3')
    await addin.locator('#value').fill('甲乙')
    await addin.locator('#write').click()
    await addin.getByText('已写入').waitFor()
    await addin.locator('#read').click()
    await addin.getByText('[["甲乙"]]').waitFor()
    expect(await read(addin, 'H3')).toEqual([['甲乙']])
  })
})

describe('the workbook', () => {
  it('is saved as a file, which opens with the same cells', async () => {
    const { page, addin: ready } = await openOwn()
    await write(await ready(), 'A1', '存起来')
    await expect.poll(() => page.title(), PATIENT).toBe('工作簿1.xlsx *')
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-control="host-save"]').click()])
    expect(download.suggestedFilename()).toBe('工作簿1.xlsx')
    await expect.poll(() => page.title(), PATIENT).toBe('工作簿1.xlsx')
    await chooseFile(page, '收到的.xlsx', await readFile(await download.path()))
    await expect.poll(() => page.title(), PATIENT).toBe('收到的.xlsx')
    await page.locator('.patience').waitFor({ state: 'detached' })
    expect(await read(await ready(), 'A1')).toEqual([['存起来']])
  })

  it('opens a file that is dropped on the page, and says what of it cannot be kept', async () => {
    const { page, addin: ready } = await openOwn()
    const transfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['姓名,组别\\n甲,一组'], '名单.csv'))
      return transfer
    })()`)
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
    await page.getByText('松开鼠标，打开这个文件').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await page.locator('.notice', { hasText: '“名单.csv”里有些内容不能保留：' }).waitFor()
    expect(await page.locator('.notice li').allInnerTexts()).toEqual(['只读到了数值，因为文件类型是“csv”'])
    expect(await page.title()).toBe('名单.xlsx')
    expect(await read(await ready(), 'A1:B2')).toEqual([
      ['姓名', '组别'],
      ['甲', '一组'],
    ])
  })

  it('says in Chinese why a file cannot be opened', async () => {
    const { page } = await openOwn()
    await chooseFile(page, '空的.xlsx', Buffer.from(''))
    await page.locator('.notice', { hasText: '打不开“空的.xlsx”：文件是空的。' }).waitFor()
    await chooseFile(page, '图.png', Buffer.from('\u{89}PNG\r\n'))
    await page.locator('.notice', { hasText: '打不开“图.png”：它不是工作簿文件。' }).waitFor()
  })

  it('asks before changes are lost to a new workbook', async () => {
    const { page, addin: ready } = await openOwn()
    const startNew = page.locator('[data-control="host-new"]')
    await write(await ready(), 'A1', '还没有保存')
    await startNew.click()
    await page.locator('dialog button', { hasText: '取消' }).click()
    expect(await read(await ready(), 'A1')).toEqual([['还没有保存']])
    await startNew.click()
    await page.locator('dialog button', { hasText: '继续' }).click()
    await expect.poll(() => page.title(), PATIENT).toBe('工作簿1.xlsx')
    await page.locator('.patience').waitFor({ state: 'detached' })
    expect(await read(await ready(), 'A1')).toEqual([['']])
  })
})
