import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '../../../src/files'
import { PATIENT } from '../../host/browser/support/excel'
import { startOffice } from './support/addin'
import type { Office, OpenAddin } from './support/addin'
import { bringUp, readSheet, sheetNames, typeInto, writeInto } from './support/sheets'

const FOLDER = fileURLToPath(new URL('../../../examples/week-2013-04-22/', import.meta.url))
const FILES = readdirSync(FOLDER).sort().map((name) => join(FOLDER, name))
const CALLS = '电开效果管控表'
/** What the six example files hold, as counted apart from this product. */
const EXPECTED = JSON.parse(readFileSync(new URL('../../jobs/week-2013-04-22.expected.json', import.meta.url), 'utf8')) as { groups: { group: string; calls: number; connected: number }[] }

/** A made-up day's first calls, good ones, then four with a mistake each. */
const GOOD = [
  ['示例甲', '王女士', '13800001234', '拓展拓客留电', '示例丙', '接通', 'A', '高层', '是'],
  ['示例甲', '李先生', '13800001235', '来电来访留电', '', '接通', 'B', '洋房', '是'],
  ['示例甲', '赵先生', '13800001236', '策划短信资源', '', '无人接听', '', '', ''],
  ['示例甲', '孙女士', '13800001237', '代理公司', '', '接通', 'C', '', ''],
  ['示例乙', '周先生', '13800001238', '客户会', '', '占线', '', '', ''],
]
const BAD = [
  ['示例乙', '吴女士', '１３８ 0000 1239', '客户会', '', '接通', 'A类', '别墅', '是'],
  ['示例乙', '郑先生', '1380000124', '常规资源', '', '接通', 'D', '', ''],
  ['示例乙', '冯女士', '13800001241', '常规资源', '', '空号', '', '', ''],
  ['示例乙', '陈先生', '13800001242', '常规资源', '', '接了', '', '', ''],
]

let office: Office
beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office?.close())

const button = ({ pane }: OpenAddin, name: string | RegExp) => pane.getByRole('button', { name })

/** A line of the list of problems, looked for by its cell: a long list is drawn in part. */
async function problemAt({ pane }: OpenAddin, cell: string) {
  await pane.getByRole('searchbox').fill(cell)
  return pane.locator('#page-check [role=grid]').getByText(new RegExp(`${cell}$`)).first()
}

/** Univer says so of formulas of colours that it has dropped by then; nothing comes of it. */
const UNIVER_NOISE = /^Dependency tree not found/

describe('from an empty workbook to the consolidated week', () => {
  let addin: OpenAddin
  beforeAll(async () => {
    addin = await office.openAddin({ width: 360 })
  })

  it('puts the registers into it', async () => {
    await addin.ribbon('newRegisters')
    await addin.pane.getByText('已建好').waitFor()
    expect(await sheetNames(addin)).toEqual(expect.arrayContaining([CALLS, '意向客户邀约到访登记表', '花名册', '考勤', '规则', '说明']))
    await addin.pane.getByLabel('日期').waitFor()
    await addin.screenshot('new-registers')
  })

  it('shows what was typed wrongly, while it is typed', async () => {
    await writeInto(addin, '花名册', 'A4:C5', [['示例甲', '一组', '2013-01-07'], ['示例乙', '一组', '2013-02-04']])
    await writeInto(addin, CALLS, 'A4:A12', [...GOOD, ...BAD].map(() => ['2013-04-22']))
    await writeInto(addin, CALLS, 'B4:J8', GOOD)
    await addin.ribbon('check')
    await writeInto(addin, CALLS, 'B9:J12', BAD)
    await typeInto(addin, CALLS, 'H11', 'C')
    await addin.pane.locator('#page-check [role=grid]').getByText(/H11$/).first().waitFor(PATIENT)
    // What the add-in wrote itself it does not take for typing: the others are read when all is checked.
    await button(addin, '全部检查').click()
    for (const place of ['G12', 'D10']) await problemAt(addin, place).then((found) => found.waitFor(PATIENT))
    await addin.screenshot('check')
  })

  it('goes to the cell of a problem, and puts right what is certain', async () => {
    const { pane } = addin
    await (await problemAt(addin, 'D10')).click()
    await expect.poll(() => pane.evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address')
      await context.sync()
      return range.address
    })), PATIENT).toBe(`${CALLS}!D10`)
    await typeInto(addin, CALLS, 'D10', '13800001240')
    await typeInto(addin, CALLS, 'G11', '接通')
    await typeInto(addin, CALLS, 'G12', '接通')
    await pane.getByRole('searchbox').fill('')
    await button(addin, /^可规范/).click()
    await button(addin, /^修正 \d+ 项…$/).click()
    await pane.getByText('A类').first().waitFor()
    await addin.screenshot('check-preview', 'pane')
    await button(addin, /^修正所选 \d+ 项$/).click()
    await expect.poll(() => readSheet(addin, CALLS, 'D9:H9'), PATIENT).toEqual([['13800001239', '客户会', '', '接通', 'A']])
    await addin.screenshot('check-fixed')
  })

  it('builds the daily ledger, with fines as formulas that Excel works out', async () => {
    await addin.ribbon('buildLedger')
    await addin.pane.getByText(/已生成“台帐”/).waitFor()
    await bringUp(addin, '台帐')
    const rows = async () => (await readSheet(addin, '台帐', 'A1:Z12')).filter((row) => row.some((cell) => cell === '示例甲' || cell === '示例乙'))
    // Four customers of 示例甲 and five of 示例乙 were connectable: 96 and 95 short of a hundred, a yuan each.
    await expect.poll(async () => (await rows()).map((row) => [row.includes('96') && row.includes('4'), row.includes('95') && row.includes('5')]), PATIENT).toEqual(
      expect.arrayContaining([[true, false], [false, true]]),
    )
    await addin.screenshot('ledger')
  })

  it('takes intent customers over into the visit register, and lays it out for printing', async () => {
    const { pane } = addin
    await pane.getByRole('tab', { name: '今日' }).click()
    await button(addin, '意向客户转登记表').click()
    await button(addin, /^加入 3 行$/).click()
    await pane.getByText(/已在“意向客户邀约到访登记表”加入 3 行/).waitFor()
    await addin.ribbon('printVisits')
    await pane.getByText(/已排好“登记表打印”/).waitFor()
    await bringUp(addin, '登记表打印')
    expect((await readSheet(addin, '登记表打印', 'A1:P40')).flat().filter((text) => /组长联|电开人员联/.test(text)).length).toBeGreaterThanOrEqual(2)
    await addin.screenshot('print')
  })

  it('shows the rules with their clauses', async () => {
    const { pane } = addin
    await pane.getByRole('tab', { name: '规则' }).click()
    await pane.getByText('每少一组扣款').first().waitFor()
    await pane.getByText('每少一组扣款').first().click()
    await addin.screenshot('rules', 'pane')
  })

  it('puts the six groups of the week together, from files, into this workbook and into a file', async () => {
    const { pane, page } = addin
    await addin.ribbon('week')
    await pane.getByRole('checkbox', { name: /参加汇总/ }).uncheck()
    await pane.locator('input[type=file]').first().setInputFiles(FILES)
    await pane.getByText('各组都交了登记册').waitFor()
    const text = await pane.locator('#page-week').innerText()
    for (const { group, calls, connected } of EXPECTED.groups) expect(text).toMatch(new RegExp(`${group}\\s+${calls}\\s+${connected}\\s`))
    await pane.getByText('各组都交了登记册').scrollIntoViewIfNeeded()
    await addin.screenshot('week-preview')

    await button(addin, '写入本工作簿').click()
    await pane.getByText('这一周的 9 张表已写入本工作簿').waitFor()
    expect((await sheetNames(addin)).filter((name) => name.endsWith(' 2013-04-22'))).toHaveLength(9)
    await bringUp(addin, '周汇总 2013-04-22')
    await addin.screenshot('week-sheets')

    await pane.locator('#page-week').getByLabel('您的姓名').fill('示例甲')
    const [download] = await Promise.all([page.waitForEvent('download'), button(addin, '另存为文件').click()])
    const saved = readBook('pack.xlsx', new Uint8Array(readFileSync(await download.path())))
    expect(saved.ok && saved.book.grids.map(({ sheet }) => sheet)).toEqual(['电开台帐', '到访反馈', '周汇总', '人员周报', '渠道效果', '意向客户', '撞客', '奖惩', '数据问题'])
  })

  it('complained of nothing', () => expect(addin.errors.filter((error) => !UNIVER_NOISE.test(error))).toEqual([]))
})

describe('what `npm start` shows', () => {
  it('is a register with the pane beside it, and the week of the six examples after one click', async () => {
    const names = FILES.map((file) => `examples/${basename(file)}`)
    const serve = {
      '/addin/examples.json': Buffer.from(JSON.stringify(names)),
      ...Object.fromEntries(FILES.map((file) => [`/addin/examples/${encodeURIComponent(basename(file))}`, readFileSync(file)])),
    }
    const addin = await office.openAddin({ workbook: FILES[0]!, width: 360, serve })
    const { pane, errors } = addin
    await pane.getByText('已达定额').first().waitFor()
    await addin.screenshot('today')
    await addin.ribbon('week')
    await pane.getByText('各组都交了登记册').waitFor()
    const total = EXPECTED.groups.reduce((sum, { calls }) => sum + calls, 0)
    expect(await pane.locator('#page-week').innerText()).toMatch(new RegExp(`合计\\s+${total}\\s`))
    await pane.getByText('各组都交了登记册').scrollIntoViewIfNeeded()
    await addin.screenshot('week')
    expect(errors).toEqual([])
  })
})
