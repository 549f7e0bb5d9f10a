import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../../../host/node'
import type { Host } from '../../../host/node'

let host: Host
beforeAll(async () => {
  host = await startHost()
})
afterAll(() => host.stop())

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context))

describe('large requests and answers', () => {
  it('80,000 cells are written and read in one batch', async () => {
    const values = Array.from({ length: 8_000 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * 10 + column))
    const before = host.session.traffic.batches
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:J8000')
      range.values = values
      range.load('values')
      await context.sync()
      return range.values
    })
    expect(found).toEqual(values)
    // the second lets the range go
    expect(host.session.traffic.batches - before).toBeLessThanOrEqual(2)
  })

  it('a large array makes one event of change', async () => {
    const addresses: string[] = []
    await onSheet(async (sheet, context) => {
      const handler = sheet.onChanged.add(async ({ address }) => void addresses.push(address))
      await context.sync()
      sheet.getRange('L1:M4000').values = Array.from({ length: 4_000 }, () => [1, 2])
      await context.sync()
      await new Promise((resolve) => setTimeout(resolve, 50))
      handler.remove()
      await context.sync()
    })
    expect(addresses).toEqual(['L1:M4000'])
  })

  it('a request over 5 MB is refused and nothing of it is done', async () => {
    const error = await onSheet(async (sheet, context) => {
      sheet.getRange('P1').values = [['small']]
      for (let row = 2; row < 200; row++) sheet.getRange(`P${row}`).values = [['长'.repeat(10_000)]]
      await context.sync()
    }).catch((thrown: { code: string }) => thrown)
    expect(error).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' })
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('P1').load('values')
      await context.sync()
      return range.values
    })
    expect(found).toEqual([['']])
  })

  it('an answer over 5 MB is refused', async () => {
    const text = 'x'.repeat(30_000)
    for (let part = 0; part < 2; part++) {
      await onSheet(async (sheet, context) => {
        sheet.getRange(`R${part * 100 + 1}:R${part * 100 + 100}`).values = Array.from({ length: 100 }, () => [text])
        await context.sync()
      })
    }
    const error = await onSheet(async (sheet, context) => {
      sheet.getRange('R1:R200').load('values')
      await context.sync()
    }).catch((thrown: { code: string }) => thrown)
    expect(error).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' })
  })
})
