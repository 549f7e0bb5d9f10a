import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startHost } from '../../../host/node'
import type { Host } from '../../../host/node'

let host: Host
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

interface Failure {
  code: string
  location: string | undefined
  message: string
}

async function failureOf(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<Failure> {
  try {
    await host.Excel.run(async (context) => {
      work(context, context.workbook.worksheets.getActiveWorksheet())
      await context.sync()
    })
  } catch (error) {
    const { code, message, debugInfo } = error as OfficeExtension.Error
    return { code, message, location: debugInfo.errorLocation }
  }
  throw new Error('nothing was refused')
}

function valuesOf(address: string): Promise<unknown[][]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values')
    await context.sync()
    return range.values
  })
}

describe('a batch', () => {
  it('that fails leaves done what came before, and nothing of what came after', async () => {
    const failure = await failureOf((context, sheet) => {
      sheet.getRange('A1').values = [['before']]
      context.workbook.worksheets.getItem('无').getRange('A1').values = [[1]]
      sheet.getRange('A2').values = [['after']]
    })
    expect(failure).toMatchObject({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem' })
    expect(await valuesOf('A1:A2')).toEqual([['before'], ['']])
  })

  it('names the class and member that are not there, of a method, a property, a link and a load', async () => {
    const missing = [
      await failureOf((context) => void context.workbook.worksheets.getActiveWorksheet().shapes.load('items/name')),
      await failureOf((context) => context.workbook.slicers.load('name')),
      await failureOf((_context, sheet) => void sheet.load('tabId')),
      await failureOf((_context, sheet) => sheet.getRange('A1').showCard()),
    ]
    expect(missing.map(({ code }) => code)).toEqual(Array(4).fill('NotImplemented'))
    expect(missing.map(({ message }) => /\w+\.\w+/.exec(message)?.[0])).toEqual(['Worksheet.shapes', 'Workbook.slicers', 'Worksheet.tabId', 'Range.showCard'])
  })

  it('over five megabytes is refused whole, and so is an answer', async () => {
    const long = 'x'.repeat(30_000)
    const rows = Array.from({ length: 100 }, () => [long, long])
    expect((await failureOf((_context, sheet) => (sheet.getRange('A1:B100').values = rows))).code).toBe('RequestPayloadSizeLimitExceeded')
    expect(await valuesOf('A1')).toEqual([['']])
    for (const from of [1, 51]) {
      await host.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(`A${from}:B${from + 49}`).values = rows.slice(50)
        await context.sync()
      })
    }
    expect((await failureOf((_context, sheet) => void sheet.getRange('A1:B100').load('values'))).code).toBe('ResponsePayloadSizeLimitExceeded')
  })

  it('of eighty thousand cells takes one round trip each way and makes one change event', async () => {
    const rows = Array.from({ length: 8_000 }, (_, row) => Array.from({ length: 10 }, (_, column) => row + column))
    const seen: string[] = []
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.onChanged.add(async ({ address }) => void seen.push(address))
      await context.sync()
      const before = host.session.traffic.batches
      sheet.getRange('A1:J8000').values = rows
      await context.sync()
      expect(host.session.traffic.batches - before).toBe(1)
    })
    expect(await valuesOf('A1:J8000')).toEqual(rows)
    expect(seen).toEqual(['A1:J8000'])
  })

  it('waits for the one before, whichever run sent it', async () => {
    const add = () =>
      host.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values')
        await context.sync()
        cell.values = [[Number(cell.values[0]![0]) + 1]]
        cell.load('values')
        await context.sync()
        return cell.values[0]![0] as number
      })
    await add()
    const results = await Promise.all([add(), add(), add()])
    expect(results.every((value) => value >= 2)).toBe(true)
  })
})

describe('a range kept over batches', () => {
  it('stays on its cells when rows come and go', async () => {
    const addresses = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      const range = sheet.getRange('B5:C6').load('address')
      await context.sync()
      const seen = [range.address]
      for (const change of [() => sheet.getRange('1:2').insert('Down'), () => sheet.getRange('3:3').delete('Up'), () => sheet.getRange('A:A').insert('Right')]) {
        change()
        range.load('address')
        await context.sync()
        seen.push(range.address)
      }
      return seen
    })
    expect(addresses).toEqual(['Sheet1!B5:C6', 'Sheet1!B7:C8', 'Sheet1!B6:C7', 'Sheet1!C6:D7'])
  })
})

describe('the session', () => {
  it('passes over what is no message of the client', async () => {
    for (const message of ['', '{', '[]', 'null', '{"_messageType":5}', 'other', 7, null]) host.session.receive(message)
    expect(await valuesOf('A1')).toEqual([['']])
  })
})
