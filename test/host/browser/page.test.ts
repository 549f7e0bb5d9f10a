import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Frame } from 'playwright-core'
import { startHost } from './support/host'
import type { Host, HostPage } from './support/host'

const LATIN_WORD = /[A-Za-z]{2,}/
let host: Host | undefined
let open: HostPage[] = []

beforeAll(async () => {
  host = await startHost()
})
afterAll(() => host?.close())
afterEach(async () => {
  await Promise.all(open.map((page) => page.close()))
  open = []
})

async function openPage(search?: string): Promise<HostPage> {
  const page = await host!.open(search)
  open.push(page)
  return page
}

const read = (addin: Frame, address: string): Promise<unknown[][]> =>
  addin.evaluate(
    (where) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(where)
        range.load('values')
        await context.sync()
        return range.values
      }),
    address,
  )

const write = (addin: Frame, address: string, formula: string): Promise<void> =>
  addin.evaluate(
    ([where, what]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(where).formulas = [[what]]
        await context.sync()
      }),
    [address, formula] as const,
  )

describe('the page', () => {
  it('is Chinese, in its ribbon and its pane', async () => {
    const { page } = await openPage()
    await page.locator('[data-control="Example.ShowPane"]').click()
    const texts = await page.locator('.tab, .group-caption, .ribbon-button span, .ribbon-item, .pane header').allInnerTexts()
    const hinted = await page.locator(':is([aria-label], [title]):not(.grid *)').all()
    const hints = await Promise.all(hinted.flatMap((found) => [found.getAttribute('aria-label'), found.getAttribute('title')]))
    expect(texts).toContain('写入小表')
    expect([...texts, ...hints].filter((text) => LATIN_WORD.test(text ?? ''))).toEqual([])
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  })

  it('is English when asked', async () => {
    const { page } = await openPage('?lang=en-US')
    expect(await page.locator('.group-caption').allInnerTexts()).toEqual(['File', 'Pane', 'Cells'])
  })

  it('asks nothing of another place, and complains of nothing', async () => {
    const { requests, errors, addin } = await openPage()
    await addin()
    expect(requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== host?.origin)).toEqual([])
    expect(errors).toEqual([])
  })

  it('shows its first screen without the workbook engine', async () => {
    const { requests } = await openPage()
    const first = requests.findIndex((url) => /\/parts\/workbook-/.test(url))
    expect(first).toBeGreaterThan(requests.findIndex((url) => url.endsWith('/host/manifest.xml')))
  })
})

describe('the ribbon', () => {
  it('is gone through by arrow keys', async () => {
    const { page } = await openPage()
    await page.locator('.tab[aria-selected="true"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator(':focus').innerText()).toBe('保存')
    await page.keyboard.press('End')
    expect(await page.locator(':focus').innerText()).toBe('标记')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator(':focus').innerText()).toBe('去掉标记')
    await page.keyboard.press('Escape')
    expect(await page.locator(':focus').innerText()).toBe('标记')
  })

  it('shows a super tip when the pointer rests', async () => {
    const { page } = await openPage()
    await page.locator('[data-control="Example.WriteTable"]').hover()
    expect(await page.locator('[role="tooltip"]').innerText()).toContain('在所选单元格处写入一张小表和它的合计。')
  })

  it('reaches a command of the add-in', async () => {
    const { page, addin, clickCell } = await openPage()
    const frame = await addin()
    await clickCell(1, 1)
    await page.locator('[data-control="Example.WriteTable"]').click()
    await expect.poll(() => read(frame, 'B2:C5')).toEqual([
      ['名称', '数量'],
      ['甲', 3],
      ['乙', 4],
      ['合计', 7],
    ])
  })

  it('reaches a command in a menu', async () => {
    const { page, addin, clickCell } = await openPage()
    const frame = await addin()
    await clickCell(0, 0)
    await page.locator('[data-control="Example.MarkMenu"]').click()
    await page.getByRole('menuitem', { name: '标成黄色' }).click()
    const color = () =>
      frame.evaluate(() =>
        Excel.run(async (context) => {
          const { fill } = context.workbook.worksheets.getActiveWorksheet().getRange('A1').format
          fill.load('color')
          await context.sync()
          return fill.color
        }),
      )
    await expect.poll(color).toBe('#FFFF00')
  })
})

describe('the task pane', () => {
  it('tells the add-in that it is in Excel on the web', async () => {
    const { addin } = await openPage()
    const frame = await addin()
    expect(await frame.evaluate(() => Office.onReady())).toEqual({ host: 'Excel', platform: 'OfficeOnline' })
    expect(await frame.evaluate(() => [String(Office.context.platform), String(Office.context.host), Office.context.displayLanguage])).toEqual(['OfficeOnline', 'Excel', 'zh-CN'])
  })

  it("has the add-in's page loaded before it is first shown", async () => {
    const { page, addin } = await openPage()
    await addin()
    expect(await page.locator('.pane').isVisible()).toBe(false)
    await page.locator('[data-control="Example.ShowPane"]').click()
    expect(await page.locator('.pane h2').innerText()).toBe('示例加载项')
    expect(await page.frameLocator('.pane iframe').locator('#info').innerText()).toBe('已连接：Excel，OfficeOnline')
  })

  it("gives the add-in Excel's 320 pixels, more when widened, never fewer", async () => {
    const { page } = await openPage()
    await page.locator('[data-control="Example.ShowPane"]').click()
    const width = async () => (await page.locator('.pane iframe').boundingBox())?.width
    expect(await width()).toBe(320)
    await page.getByRole('separator').focus()
    await page.keyboard.press('ArrowRight')
    expect(await width()).toBe(320)
    await page.keyboard.press('ArrowLeft')
    expect(await width()).toBe(336)
  })

  it('closes and opens again with its page as it was', async () => {
    const { page, addin } = await openPage()
    const frame = await addin()
    await page.locator('[data-control="Example.ShowPane"]').click()
    await page.frameLocator('.pane iframe').locator('#value').fill('还在')
    await page.getByRole('button', { name: '关闭任务窗格' }).click()
    expect(await page.locator('.pane').isVisible()).toBe(false)
    await page.locator('[data-control="Example.ShowPane"]').click()
    expect(await frame.locator('#value').inputValue()).toBe('还在')
  })

  it('reads and writes cells', async () => {
    const { page, addin } = await openPage()
    const frame = await addin()
    await page.locator('[data-control="Example.ShowPane"]').click()
    await frame.locator('#address').fill('B3')
    await frame.locator('#value').fill('甲乙')
    await frame.locator('#write').click()
    await frame.getByText('已写入').waitFor()
    await frame.locator('#read').click()
    await frame.getByText('[["甲乙"]]').waitFor()
    expect(await read(frame, 'B3')).toEqual([['甲乙']])
  })
})

describe('the workbook', () => {
  it('calculates a custom function that is typed into a cell', async () => {
    const { page, addin, clickCell } = await openPage()
    const frame = await addin()
    await clickCell(0, 0)
    await page.keyboard.type('=ADDUP(40,2)')
    await page.keyboard.press('Enter')
    await expect.poll(() => read(frame, 'A1')).toEqual([[42]])
  })

  it.each([
    ['a promise', '=LATER("甲")', 'A1', [['甲']]],
    ['a range', '=BIGGEST({3,9;4,1})', 'A1', [[9]]],
    ['an omitted argument', '=ADDUP(5)', 'A1', [[5]]],
    ['an array that spills', '=COUNTOFF(2,3)', 'A1:C2', [[1, 2, 3], [4, 5, 6]]],
    ['an error', '=REFUSE("没有")', 'A1', [['#N/A']]],
  ])('calculates a custom function with %s', async (_what, formula, address, values) => {
    const { addin } = await openPage()
    const frame = await addin()
    await write(frame, 'A1', formula)
    await expect.poll(() => read(frame, address)).toEqual(values)
  })

  it('takes back and does again what an add-in wrote', async () => {
    const { page, addin } = await openPage()
    const frame = await addin()
    await write(frame, 'A1', '一')
    await page.locator('[data-control="host-undo"]').click()
    await expect.poll(() => read(frame, 'A1')).toEqual([['']])
    await page.locator('[data-control="host-redo"]').click()
    await expect.poll(() => read(frame, 'A1')).toEqual([['一']])
  })

  it('is saved as a file, which opens with the same cells', async () => {
    const { page, addin } = await openPage()
    await write(await addin(), 'A1', '存起来')
    expect(await page.title()).toBe('工作簿1.xlsx *')
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-control="host-save"]').click()])
    expect(download.suggestedFilename()).toBe('工作簿1.xlsx')
    await expect.poll(() => page.title()).toBe('工作簿1.xlsx')
    const bytes = await readFile(await download.path())
    const second = await openPage()
    const [chooser] = await Promise.all([second.page.waitForEvent('filechooser'), second.page.locator('[data-control="host-open"]').click()])
    await chooser.setFiles({ name: '收到的.xlsx', mimeType: '', buffer: bytes })
    await expect.poll(() => second.page.title()).toBe('收到的.xlsx')
    await second.page.locator('.patience').waitFor({ state: 'detached' })
    expect(await read(await second.addin(), 'A1')).toEqual([['存起来']])
  })

  it('says in Chinese why a file cannot be opened', async () => {
    const { page } = await openPage()
    for (const [name, content, words] of [['空的.xlsx', '', '打不开“空的.xlsx”：文件是空的。'], ['图.png', '\u{89}PNG\r\n', '打不开“图.png”：它不是工作簿文件。']] as const) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('[data-control="host-open"]').click()])
      await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(content) })
      await page.locator('.notice', { hasText: words }).waitFor()
    }
  })

  it('asks before changes are lost to a new workbook', async () => {
    const { page, addin } = await openPage()
    await write(await addin(), 'A1', '还没有保存')
    await page.locator('[data-control="host-new"]').click()
    await page.getByRole('button', { name: '取消' }).click()
    expect(await read(await addin(), 'A1')).toEqual([['还没有保存']])
    await page.locator('[data-control="host-new"]').click()
    await page.getByRole('button', { name: '继续' }).click()
    await expect.poll(() => page.title()).toBe('工作簿1.xlsx')
    await page.locator('.patience').waitFor({ state: 'detached' })
    expect(await read(await addin(), 'A1')).toEqual([['']])
  })
})
