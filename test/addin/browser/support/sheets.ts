import { expect } from 'vitest'
import type { OpenAddin } from './addin'

/** The names of the workbook's sheets, in order. */
export const sheetNames = ({ pane }: OpenAddin): Promise<string[]> =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name')
      await context.sync()
      return sheets.items.map(({ name }) => name)
    }),
  )

/** What cells show. */
export const readSheet = ({ pane }: OpenAddin, sheet: string, address: string): Promise<string[][]> =>
  pane.evaluate(
    ([name, where]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(where).load('text')
        await context.sync()
        return range.text
      }),
    [sheet, address] as const,
  )

/** Fills cells, as another add-in or a paste would: what stands in them is taken as typed. */
export const writeInto = ({ pane }: OpenAddin, sheet: string, address: string, values: readonly (readonly string[])[]): Promise<void> =>
  pane.evaluate(
    ([name, where, typed]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(where).values = typed.map((row) => [...row])
        await context.sync()
      }),
    [sheet, address, values] as const,
  )

/** Brings a sheet to the front and selects in it. */
export const bringUp = ({ pane }: Pick<OpenAddin, 'pane'>, sheet: string, address = 'A1'): Promise<void> =>
  pane.evaluate(
    ([name, where]) =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem(name)
        found.activate()
        found.getRange(where).select()
        await context.sync()
      }),
    [sheet, address] as const,
  )

/** Types into a cell by the keyboard, as a person does. */
export async function typeInto(addin: OpenAddin, sheet: string, address: string, text: string): Promise<void> {
  const { page, clickCell } = addin
  // A busy page may lose keys, or a list that opens meanwhile take the Enter: whoever sees that types again.
  const entered = async (): Promise<string | undefined> => {
    await page.keyboard.press('Escape')
    // A click gives the keyboard to the grid; which cell it hits does not matter.
    await clickCell(8, 1)
    await bringUp(addin, sheet, address)
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    return (await readSheet(addin, sheet, address))[0]?.[0]
  }
  await expect.poll(entered, { timeout: 30_000, interval: 500 }).toBe(text)
}
