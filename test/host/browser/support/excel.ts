import type { Frame } from 'playwright-core'

/** For what takes several turns of browser, add-in and calculation; longer only when it fails. */
export const PATIENT = { timeout: 20_000 }

/** The values of a range of the sheet on top, as the add-in reads them. */
export const read = (frame: Frame, address: string): Promise<unknown[][]> =>
  frame.evaluate(
    (where) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(where)
        range.load('values')
        await context.sync()
        return range.values
      }),
    address,
  )

/** Puts a formula or a value into a cell of the sheet on top, as the add-in does. */
export const write = (frame: Frame, address: string, formula: string): Promise<void> =>
  frame.evaluate(
    ([where, what]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(where).formulas = [[what]]
        await context.sync()
      }),
    [address, formula] as const,
  )

export const fillOf = (frame: Frame, address: string): Promise<string> =>
  frame.evaluate(
    (where) =>
      Excel.run(async (context) => {
        const { fill } = context.workbook.worksheets.getActiveWorksheet().getRange(where).format
        fill.load('color')
        await context.sync()
        return fill.color
      }),
    address,
  )
