import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startOffice } from './support/addin'
import type { Office } from './support/addin'

const EXAMPLE = fileURLToPath(new URL('../../../examples/week-2013-04-22/一组电开登记册.xlsx', import.meta.url))

let office: Office
beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office?.close())

describe('the pane', () => {
  it('opens beside a workbook and asks nothing of another place', async () => {
    const { pane, errors, screenshot } = await office.openAddin({ workbook: EXAMPLE, width: 400 })
    await screenshot('opens')
    expect(await pane.evaluate(() => Excel.run(async (context) => {
      const { worksheets } = context.workbook
      worksheets.load('items/name')
      await context.sync()
      return worksheets.items.map(({ name }) => name)
    }))).toContain('电开效果管控表')
    expect(errors).toEqual([])
  })
})
