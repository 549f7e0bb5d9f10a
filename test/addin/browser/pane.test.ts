import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startOffice } from './support/addin'
import type { Office, OpenAddin } from './support/addin'

const EXAMPLE = fileURLToPath(new URL('../../../examples/week-2013-04-22/一组电开登记册.xlsx', import.meta.url))
const LEDGER = '台帐'
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/

let office: Office
let addin: OpenAddin
beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office?.close())
afterEach(async () => {
  expect(addin.errors).toEqual([])
  await addin.close()
})

async function open(options: Parameters<Office['openAddin']>[0] = {}): Promise<OpenAddin> {
  addin = await office.openAddin({ workbook: EXAMPLE, width: 320, ...options })
  await addin.page.setViewportSize({ width: 1280, height: 1200 })
  return addin
}

/** The values of a sheet, as the add-in reads them. */
const valuesOf = (sheet: string): Promise<unknown[][]> =>
  addin.pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getUsedRange(true).load('values')
        await context.sync()
        return range.values as unknown[][]
      }),
    sheet,
  )

/** Types into the first call's phone what is none, as a person does: the call no longer counts. */
async function spoilFirstPhone(): Promise<void> {
  await addin.page.getByRole('tab', { name: '电开效果管控表' }).or(addin.page.getByText('电开效果管控表', { exact: true })).first().click()
  await addin.clickCell(1, 4)
  await addin.page.keyboard.type('1')
  await addin.page.keyboard.press('Enter')
}

const sheetNames = (): Promise<string[]> =>
  addin.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name')
      await context.sync()
      return sheets.items.map(({ name }) => name)
    }),
  )

const button = (name: string) => addin.pane.getByRole('button', { name, exact: true })
const tab = (name: string) => addin.pane.getByRole('tab', { name })

/** The sum of a column's last row, by its head. */
async function totalOf(head: string): Promise<unknown> {
  const values = await valuesOf(LEDGER)
  const heads = values.find((row) => row.includes(head))!
  return values.at(-1)![heads.indexOf(head)]
}

describe('the pane by keyboard and for screen readers', () => {
  it('is tabs that arrows go through, each with its page, at 320 pixels without a bar to scroll sideways', async () => {
    const { pane, page, screenshot } = await open()
    await pane.getByText('电开人员（1 人）').waitFor()
    await screenshot('today-320', 'pane')
    await tab('今日').focus()
    for (const name of ['检查', '周汇总', '月度', '资源', '规则']) {
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await pane.getByRole('tabpanel', { name }).waitFor()
      expect(await tab(name).getAttribute('aria-selected')).toBe('true')
      expect(await pane.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
    }
    expect(await pane.locator('html').getAttribute('lang')).toBe('zh-CN')
    const unnamed = await pane.evaluate(() =>
      [...document.querySelectorAll('button, input, textarea, select, [role=progressbar]')]
        .filter((element) => !element.closest('[hidden]') && !(element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby') ?? (element.textContent || (element as HTMLInputElement).labels?.length)))
        .map((element) => element.outerHTML),
    )
    expect(unnamed).toEqual([])
  })

  it('speaks English where the host does, and is dark where the system is', async () => {
    const { pane, screenshot } = await open({ lang: 'en-US', dark: true, width: 400 })
    await pane.getByText('Callers (1)').waitFor()
    await screenshot('today-400-dark-english', 'pane')
    expect(await pane.locator('html').getAttribute('lang')).toBe('en-US')
    const light = await pane.locator('.fui-FluentProvider').first().evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(light).toBe('rgb(41, 41, 41)')
    await pane.getByRole('tab', { name: 'Rules' }).click()
    await pane.getByText('Fine for each one short').or(pane.getByText('C14 ·')).first().waitFor()
    await screenshot('rules-400-dark-english', 'pane')
  })
})

describe('月度', () => {
  it('shows each yuan with its rule, and writes the sheets of the month after it has named them', async () => {
    const { pane, screenshot } = await open()
    await tab('月度').click()
    await pane.getByText('2013 年 4 月').waitFor()
    await pane.getByRole('button', { name: /^陈霞（一组）/ }).click()
    await pane.getByText(/^C14 二、1 考核制度 第一条/).first().waitFor()
    await screenshot('month-320', 'pane')
    await button('月报').click()
    await pane.getByText(/月度汇总、各组、排名、奖惩、个人结算单/).waitFor()
    expect((await sheetNames()).filter((name) => name.endsWith(' 2013-04'))).toEqual([])
    await button('写入').click()
    await pane.getByText('2013 年 4 月 的 5 张表已写好').waitFor()
    expect((await sheetNames()).filter((name) => name.endsWith(' 2013-04'))).toEqual(['月度汇总', '各组', '排名', '奖惩', '个人结算单'].map((name) => `${name} 2013-04`))
    await screenshot('month')
  })
})

describe('今日', () => {
  it('tells how far the caller is, and puts intent customers into the visit register, once', async () => {
    const { pane, screenshot } = await open()
    await pane.getByText('显示最近有记录的 2013-04-27').waitFor()
    await pane.getByText('可拨通 106/100').waitFor()
    await pane.getByText('本周 11 访（已达标）').waitFor()
    const before = (await valuesOf('意向客户邀约到访登记表')).length
    await button('意向客户转登记表').click()
    const dialog = pane.getByRole('dialog')
    const rows = await dialog.getByRole('checkbox').count()
    expect(rows).toBeGreaterThan(5)
    expect(await dialog.innerText()).not.toMatch(PHONE)
    await screenshot('intent-320', 'pane')
    await dialog.getByRole('button', { name: `加入 ${rows} 行` }).click()
    await pane.getByText(`加入 ${rows} 行`).waitFor()
    expect(await valuesOf('意向客户邀约到访登记表')).toHaveLength(before + rows)
    await button('意向客户转登记表').click()
    await dialog.getByText('这段时间的意向客户都已登记。').waitFor()
    await pane.page().keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await pane.getByText('今日', { exact: true }).waitFor()
  })

  it('C44: builds the ledger, says when it is out of date, and builds it again; two yuan on 规则 are two in cells, ledger and pane', async () => {
    const { pane, screenshot } = await open()
    await pane.getByText('本周共 17 元').waitFor()
    await button('生成台帐').click()
    await pane.getByText('已生成“台帐”').waitFor({ timeout: 60_000 })
    await screenshot('ledger')
    expect(await totalOf('扣款（元）')).toBe(17)
    expect(await sheetNames()).toContain('规则')

    await tab('规则').click()
    await pane.getByRole('button', { name: /每少一组扣款/ }).click()
    await pane.getByLabel('新数值').fill('2')
    await pane.getByLabel('生效日期').fill('')
    await pane.getByText('17 → 34').first().waitFor()
    await screenshot('rules-320', 'pane')
    await button('保存到“规则”表').click()
    await pane.getByText('“每少一组扣款”已写进“规则”').waitFor()
    await expect.poll(() => totalOf('扣款（元）'), { timeout: 20_000 }).toBe(34)
    await tab('今日').click()
    await pane.getByText('本周共 34 元').waitFor()
    expect(await pane.getByText('台帐已过期').count()).toBe(0)

    await spoilFirstPhone()
    await pane.getByText('台帐已过期').waitFor()
    await screenshot('ledger-stale', 'pane')
    await button('重新生成').click()
    await pane.getByText('台帐已过期').waitFor({ state: 'detached' })
    expect((await sheetNames()).filter((name) => name.startsWith(LEDGER))).toEqual([LEDGER])
  })

  it('C44: makes the ledger live by a switch, which follows what is typed', async () => {
    const { pane, screenshot } = await open()
    await pane.getByText('电开人员（1 人）').waitFor()
    await pane.getByRole('switch', { name: /实时/ }).click()
    await button('生成台帐').click()
    await pane.getByText('已生成').waitFor({ timeout: 60_000 })
    await screenshot('ledger-live')
    expect(await pane.getByRole('log').innerText()).toContain('已生成实时的“台帐”')
    const calls = async (): Promise<unknown> => {
      const values = await valuesOf(LEDGER)
      return values.find((row) => row.includes('陈霞'))?.[values.find((row) => row.includes('电开数量'))!.indexOf('电开数量')]
    }
    await expect.poll(calls, { timeout: 20_000 }).toBeGreaterThan(50)
    const before = (await calls()) as number
    await spoilFirstPhone()
    await expect.poll(calls, { timeout: 20_000 }).toBe(before - 1)
  })
})

describe('the ribbon', () => {
  it('makes the registers in a new workbook, and the first steps are told', async () => {
    addin = await office.openAddin({ width: 400 })
    const { pane, ribbon, screenshot } = addin
    await pane.getByText('三步开始').waitFor()
    await ribbon('newRegisters')
    await pane.getByText('已建好：').waitFor()
    await screenshot('new-registers')
    expect(await sheetNames()).toEqual(expect.arrayContaining(['电开效果管控表', '意向客户邀约到访登记表', '花名册', '考勤', '规则', '说明']))
    await pane.getByText('1/3').waitFor()
    await ribbon('newRegisters')
    await pane.getByText('登记册都已经有了，没有新建。').waitFor()
    await button('知道了，不再显示').click()
    await pane.getByText('三步开始').waitFor({ state: 'detached' })
  })

  it('opens the page that a button is about, in a pane that was closed', async () => {
    const { pane, page, ribbon } = await open()
    await pane.getByText('电开人员（1 人）').waitFor()
    await ribbon('check')
    await expect.poll(() => tab('检查').getAttribute('aria-selected')).toBe('true')
    await page.locator('.pane').getByRole('button').first().click()
    await page.locator('.pane').waitFor({ state: 'hidden' })
    await ribbon('week')
    await page.locator('.pane').waitFor({ state: 'visible' })
    await expect.poll(() => tab('周汇总').getAttribute('aria-selected')).toBe('true')
  })

  it('tells what happened, why and what next when the workbook will not', async () => {
    const { pane, ribbon, screenshot } = await open()
    await pane.getByText('电开人员（1 人）').waitFor()
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.protection.protect()
        await context.sync()
      }),
    )
    const before = await sheetNames()
    await ribbon('buildLedger')
    await pane.getByText('生成台帐没有完成').waitFor()
    await screenshot('fault', 'pane')
    expect(await pane.getByRole('log').innerText()).toMatch(/保护/)
    expect(await sheetNames()).toEqual(before)
  })
})
