import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startHost } from '../../../host/node'
import type { Host } from '../../../host/node'
import { until } from '../functions/book'

let host: Host
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

function type(row: number): void {
  const sheetId = host.engine.workbook.getActiveSheet().getSheetId()
  host.document.writer.write(sheetId, { top: row, bottom: row, left: 0, right: 0 }, [[row]])
  host.document.flush()
}

describe('a change', () => {
  it('is a person’s from the moment that a batch has ended', async () => {
    const sources: string[] = []
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ triggerSource }) => void sources.push(String(triggerSource)))
      await context.sync()
      for (let row = 0; row < 20; row++) {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values')
        await context.sync()
        type(row)
        range.untrack()
      }
    })
    await until(() => sources.length >= 20)
    expect(new Set(sources)).toEqual(new Set(['Unknown']))
  })
})
