import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Frame } from 'playwright-core'
import { PATIENT, read, write } from './support/excel'
import { startHost } from './support/host'
import type { Host, HostPage } from './support/host'

const LATIN_WORD = /[A-Za-z]{2,}/
let host: Host | undefined
let shared: HostPage
let addin: Frame

beforeAll(async () => {
  host = await startHost()
  shared = await host.open()
  addin = await shared.addin()
})
afterAll(() => host?.close())

const control = (id: string) => shared.page.locator(`[data-control="${id}"]`)
const valueOf = async (address: string) => (await read(addin, address))[0]?.[0]

/** Types into a cell near the sheet's corner, counted from zero. */
async function type(row: number, column: number, text: string): Promise<void> {
  await shared.clickCell(row, column)
  await shared.page.keyboard.type(text)
  await shared.page.keyboard.press('Enter')
}

describe('the grid', () => {
  it('is Chinese', async () => {
    const texts = await shared.page.locator('.grid').innerText()
    expect(texts.split('\n').filter((text) => LATIN_WORD.test(text))).toEqual(['Sheet1'])
  })

  it('tells the add-in of what is typed', async () => {
    await addin.evaluate(() =>
      Excel.run(async (context) => {
        const told: string[] = ((globalThis as unknown as { changed: string[] }).changed = [])
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(({ address, details }) => Promise.resolve(void told.push(`${address}=${details?.valueAfter}`)))
        await context.sync()
      }),
    )
    await type(0, 3, '三十')
    await expect.poll(() => addin.evaluate(() => (globalThis as unknown as { changed: string[] }).changed), PATIENT).toEqual(['D1=三十'])
  })

  it.each(['typed', 'written by an add-in'])('takes back what was %s, by the button and by the keyboard', async (how) => {
    if (how === 'typed') await type(1, 3, '一')
    else await write(addin, 'D2', '一')
    await expect.poll(() => valueOf('D2'), PATIENT).toBe('一')
    await control('host-undo').click()
    await expect.poll(() => valueOf('D2'), PATIENT).toBe('')
    await control('host-redo').click()
    await expect.poll(() => valueOf('D2'), PATIENT).toBe('一')
    await shared.clickCell(4, 3)
    await shared.page.keyboard.press('Control+z')
    await expect.poll(() => valueOf('D2'), PATIENT).toBe('')
  })

  it('calculates what is typed over a table, and shows it as it was typed', async () => {
    await addin.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet()
        sheet.getRange('H1:I3').values = [['组员', '通数'], ['甲', 95], ['乙', 80]]
        sheet.tables.add('H1:I3', true).name = '话务'
        await context.sync()
      }),
    )
    await type(1, 10, '=话务[@通数]*2')
    await expect.poll(() => valueOf('K2'), PATIENT).toBe(190)
    await type(2, 10, '=SUM(话务[通数])')
    await expect.poll(() => valueOf('K3'), PATIENT).toBe(175)
    await shared.clickCell(1, 10)
    await shared.page.keyboard.press('F2')
    await shared.page.keyboard.type('+1')
    await shared.page.keyboard.press('Enter')
    await expect.poll(() => valueOf('K2'), PATIENT).toBe(191)
    expect(await addin.evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('K2').load('formulas')
      await context.sync()
      return range.formulas
    }))).toEqual([['=话务[@通数]*2+1']])
  })

  it('shows numbers, and takes what is typed, in the format of the whole column', async () => {
    await addin.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet()
        sheet.getRange('E:E').numberFormat = [['@']]
        sheet.getRange('F:F').numberFormat = [['yyyy-mm-dd']]
        sheet.getRange('G6').numberFormat = [['yyyy-mm-dd']]
        sheet.getRange('F6:G6').values = [[41_386, 41_386]]
        await context.sync()
      }),
    )
    await type(5, 4, '13800001234')
    await expect.poll(() => valueOf('E6'), PATIENT).toBe('13800001234')
    await type(6, 4, '=1+1')
    await expect.poll(() => valueOf('E7'), PATIENT).toBe('=1+1')
    const drawn = async (column: number) => (await shared.drawnCell(5, column)).toString('base64')
    await expect.poll(async () => (await drawn(5)) === (await drawn(6)), PATIENT).toBe(true)
  })

  it('refuses what is typed into a locked cell of a protected sheet, and says so', async () => {
    const protect = (isProtected: boolean) =>
      addin.evaluate(
        (wanted) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet()
            if (!wanted) sheet.protection.unprotect()
            sheet.getRange('B3').format.protection.locked = false
            if (wanted) sheet.protection.protect()
            await context.sync()
          }),
        isProtected,
      )
    await protect(true)
    await type(1, 1, '不行')
    await shared.page.locator('.notice', { hasText: '受工作表保护' }).waitFor()
    await type(2, 1, '可以')
    await expect.poll(() => valueOf('B3'), PATIENT).toBe('可以')
    expect(await valueOf('B2')).toBe('')
    await protect(false)
    await type(1, 1, '现在行')
    await expect.poll(() => valueOf('B2'), PATIENT).toBe('现在行')
  })
})

describe('a custom function', () => {
  it('is offered while its name is typed', async () => {
    await shared.clickCell(5, 3)
    await shared.page.keyboard.type('=ADD')
    await shared.page.getByText('两数之和').waitFor()
    await shared.page.keyboard.press('Escape')
    await shared.page.keyboard.press('Escape')
  })

  it('is calculated when it is typed into a cell', async () => {
    await type(0, 0, '=ADDUP(40,2)')
    await expect.poll(() => valueOf('A1'), PATIENT).toBe(42)
  })

  it.each([
    ['a promise', '=LATER("甲")', 'A20', [['甲']]],
    ['a range', '=BIGGEST({3,9;4,1})', 'A21', [[9]]],
    ['an omitted argument', '=ADDUP(5)', 'A22', [[5]]],
    ['an array that spills', '=COUNTOFF(2,3)', 'A23:C24', [[1, 2, 3], [4, 5, 6]]],
    ['an error', '=REFUSE("没有")', 'A26', [['#N/A']]],
  ])('is calculated with %s', async (_what, formula, address, values) => {
    await write(addin, address.replace(/:.*/, ''), formula)
    await expect.poll(() => read(addin, address), PATIENT).toEqual(values)
  })

  it('shows that it is busy until its answer comes', async () => {
    await addin.evaluate(() => {
      const page = globalThis as unknown as { answer: (value: string) => void; CustomFunctions: { associate(name: string, handler: () => unknown): void } }
      page.CustomFunctions.associate('SLOW', () => new Promise<string>((resolve) => (page.answer = resolve)))
    })
    await write(addin, 'A30', '=SLOW()')
    await expect.poll(() => valueOf('A30'), PATIENT).toBe('#BUSY!')
    await addin.waitForFunction(() => 'answer' in globalThis)
    await addin.evaluate(() => (globalThis as unknown as { answer: (value: string) => void }).answer('到了'))
    await expect.poll(() => valueOf('A30'), PATIENT).toBe('到了')
  })

  it('that nobody has is a name nobody knows', async () => {
    await write(addin, 'A31', '=NOBODY(1)')
    await expect.poll(() => valueOf('A31'), PATIENT).toBe('#NAME?')
  })
})
