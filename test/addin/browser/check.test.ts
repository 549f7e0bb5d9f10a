import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordingOf } from '../../../src/i18n'
import type { CellValue, Grid } from '../../../src/workbook'
import { grid, phoneOf } from '../../support/grids'
import { HEADS } from '../../support/reading'
import { startOffice, type OpenAddin, type Office } from './support/addin'

const words = wordingOf('zh-CN').check
const SHEET = '电开效果管控表'
/** Made-up customers. */
const row = (n: number, change: Partial<Record<string, CellValue>> = {}): CellValue[] => {
  const right: Partial<Record<string, CellValue>> = {
    登记日期: 41_386, 电开人员: '陈霞', 客户姓名: `客户${n}`, 联系电话: phoneOf(n), 资源来源: '小组-派单', 拨打结果: '接通', 意向等级: 'C',
  }
  return HEADS.map((head) => ({ ...right, ...change })[head] ?? null)
}
/** Attendance for the week, so that nobody is taken for absent. */
const ATTENDANCE = grid('考勤', [['日期', '姓名', '状态'], ...[0, 1, 2, 3, 4, 5, 6].map((day): CellValue[] => [41_386 + day, '陈霞', day === 6 ? '休息' : day ? '请假' : '出勤'])])

function workbook(...rows: CellValue[][]): { name: string; bytes: Uint8Array } {
  const book = utils.book_new()
  const grids: Grid[] = [grid(SHEET, [HEADS, ...rows]), ATTENDANCE]
  for (const { sheet, rows: cells } of grids) utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((line) => [...(line ?? [])])), sheet)
  return { name: '一组电开登记册.xlsx', bytes: new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer) }
}

let office: Office
beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office?.close())

/** Opens a workbook, and the page of checks. */
async function openChecks(rows: CellValue[][], options: Parameters<Office['openAddin']>[0] = {}) {
  const open = await office.openAddin({ workbook: workbook(...rows), width: 320, ...options })
  await open.pane.locator('#tab-check').click()
  const page = open.pane.locator('#page-check')
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  return { ...open, checks: page, button, lines: page.locator('[role=row]'), status: page.locator('[role=status]') }
}

async function type({ page, clickCell }: OpenAddin, line: number, column: number, text: string): Promise<void> {
  await clickCell(line, column)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

const selected = ({ pane }: OpenAddin): Promise<string> =>
  pane.evaluate(() => Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address')
    await context.sync()
    return range.address
  }))
const valueOf = ({ pane }: OpenAddin, address: string): Promise<unknown> =>
  pane.evaluate((cell) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('电开效果管控表').getRange(cell).load('values')
    await context.sync()
    return range.values[0]![0] as unknown
  }), address)
async function until<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  await expect.poll(ask, { timeout: 20_000 }).toEqual(expected)
}

describe('检查 in the browser', () => {
  it('says that all is well and what was read; then follows what is typed, fixes it and takes the fix back', async () => {
    const open = await openChecks([row(1), row(2)])
    const { checks, lines, button, status } = open
    await checks.getByText(words.readSheet(SHEET, 2)).waitFor()
    await open.screenshot('check-well', 'pane')

    await type(open, 2, 5, '没人接')
    const cellsTold = async (): Promise<string[]> => (await lines.allTextContents()).map((text) => /!([A-Z]+\d+)/.exec(text)![1]!)
    await until(cellsTold, ['F3'])
    await until(async () => (await status.allInnerTexts()).join(), words.count(1, 0))
    await open.screenshot('check-typed')

    await button(words.fixThis(`${SHEET}!F3`)).click()
    await until(() => valueOf(open, 'F3'), '无人接听')
    // Nobody answered: now the grade cannot be.
    await until(cellsTold, ['G3'])
    await button(words.undoCount(1)).click()
    await until(() => valueOf(open, 'F3'), '没人接')
    await until(cellsTold, ['F3'])
    expect(open.errors).toEqual([])
  })

  it('goes to problems by the keyboard alone: F8, arrows, Enter', async () => {
    const open = await openChecks([row(1, { 意向等级: 'E' }), row(2), row(3, { 联系电话: '12' }), row(4, { 拨打结果: null })])
    const { lines, checks, page } = open
    await until(() => lines.count(), 3)
    await lines.first().locator('[role=gridcell]').first().focus()
    await page.keyboard.press('F8')
    await until(() => selected(open), `${SHEET}!G2`)
    await page.keyboard.press('F8')
    await until(() => selected(open), `${SHEET}!D4`)
    await page.keyboard.press('Shift+F8')
    await until(() => selected(open), `${SHEET}!G2`)
    await checks.getByText(wordingOf('zh-CN').check.advice['grade-invalid']).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await until(() => selected(open), `${SHEET}!F5`)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await until(() => valueOf(open, 'F5'), '接通')
    expect(open.errors).toEqual([])
  })

  it.each([['light', false, 'zh-CN'], ['dark', true, 'en-US']] as const)('shows what would be changed before it is changed: %s', async (look, dark, lang) => {
    const rows = [
      row(1, { 拨打结果: '已关机', 意向等级: null }), row(2, { 登记日期: '2013,4,22' }), row(3, { 意向等级: 'A类客户' }), row(4, { 联系电话: '1390000' }), row(5, { 资源来源: '老带新' }),
      row(6, { 联系电话: 13_900_000_006, 登记日期: '2013.4.22', 短信跟进: '√' }), row(7, { 联系电话: '１３９ ０000-0007' }),
    ]
    const open = await openChecks(rows, { dark, lang })
    const said = wordingOf(lang).check
    const { checks, button, lines } = open
    await lines.first().waitFor()
    await open.screenshot(`check-list-320-${look}`, 'pane')
    await checks.getByRole('button', { name: new RegExp(`^${said.levels.tidy} `) }).click()
    await lines.filter({ hasText: `${SHEET}!D7` }).waitFor()
    await open.screenshot(`check-tidy-320-${look}`, 'pane')
    await checks.getByRole('button', { name: /…$/ }).click()
    const ticks = checks.getByRole('checkbox')
    await ticks.first().waitFor()
    const count = (await ticks.count()) - 1
    await ticks.nth(1).uncheck()
    await open.screenshot(`check-preview-320-${look}`, 'pane')
    await button(said.fixChosen(count - 1)).click()
    await until(() => valueOf(open, 'A3'), 41_386)
    await until(() => valueOf(open, 'D8'), phoneOf(7))
    expect(await valueOf(open, 'F2')).toBe('已关机')
    await open.screenshot(`check-fixed-320-${look}`, 'pane')
    const wide = await open.pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBe(0)
    expect(open.errors).toEqual([])
  })

  it('draws only what is in sight of thousands of problems, down to the last', async () => {
    const open = await openChecks(Array.from({ length: 4000 }, (_, n) => row(n, { 意向等级: 'E' })))
    const { checks, lines } = open
    const list = checks.locator('[role=grid]')
    await lines.first().waitFor()
    expect(await list.getAttribute('aria-rowcount')).toBe('4000')
    expect(await lines.count()).toBeLessThan(40)
    await list.evaluate((box) => void (box.scrollTop = box.scrollHeight))
    await lines.filter({ hasText: `${SHEET}!G4001` }).waitFor()
    expect(await lines.count()).toBeLessThan(40)
    expect(open.errors).toEqual([])
  })
})
