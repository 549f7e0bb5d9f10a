import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startHost } from '../../../host/node'
import type { Host } from '../../../host/node'

interface Failure {
  code: string
  message: string
  debugInfo: { errorLocation?: string }
}

let host: Host
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

function run<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return host.Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context))
}

/** The error that a run ends with. */
async function failure(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<Failure> {
  try {
    await run(async (sheet, context) => {
      await work(sheet, context)
      await context.sync()
    })
  } catch (error) {
    return error as Failure
  }
  throw new Error('it did not fail')
}

const valuesOf = (address: string): Promise<unknown[][]> =>
  run(async (sheet, context) => {
    const range = sheet.getRange(address).load('values')
    await context.sync()
    return range.values
  })

describe('a batch that fails', () => {
  it('leaves what came before done, and does nothing of what comes after', async () => {
    const error = await failure((sheet) => {
      sheet.getRange('A1').values = [['before']]
      sheet.getRange('A2:B2').values = [['too short']]
      sheet.getRange('A3').values = [['after']]
    })
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['InvalidArgument', 'Range.values'])
    expect(await valuesOf('A1:A3')).toEqual([['before'], [''], ['']])
  })

  it('is one step of undo as far as it came', async () => {
    await failure((sheet) => {
      sheet.getRange('A1').values = [['one']]
      sheet.getRange('B1').values = [['two']]
      sheet.getRange('C1').values = [[1, 2]]
    })
    const { undo } = await import('../../../host/engine/undo')
    expect(undo(host.engine)).toBe(true)
    expect(await valuesOf('A1:B1')).toEqual([['', '']])
  })

  it('tells which action it was', async () => {
    const body = JSON.stringify({
      Actions: [
        { Id: 5, ActionType: 1, ObjectPathId: 1 },
        { Id: 6, ActionType: 3, Name: 'NoSuchMethod', ObjectPathId: 1 },
      ],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
    })
    const answer = await post(body)
    expect(answer).toMatchObject({ Results: [{ ActionId: 5, Value: {} }], Error: { Code: 'NotImplemented', Location: 'Workbook.noSuchMethod', ActionIndex: 1 } })
  })

  it('does not hinder the next', async () => {
    await failure((sheet) => sheet.getRange('nowhere at all').load('values'))
    expect(await valuesOf('A1')).toEqual([['']])
  })
})

/** A request as the client posts it, and the body of its answer. */
async function post(body: string): Promise<unknown> {
  const { openSession } = await import('../../../host/wire')
  return new Promise((resolve) => {
    const session = openSession({
      document: host.document,
      origin: 'https://localhost:3000',
      locale: 'zh-CN',
      post: (json) => {
        const data = (JSON.parse(json) as { _data?: { Data?: [number, unknown, string] } })._data
        void session.close()
        resolve(data?.Data ? JSON.parse(data.Data[2]) : data)
      },
    })
    const message = { _messageType: 0, _actionName: 'executeMethod', _conversationId: 'c', _correlationId: 1, _origin: '', _actionType: 0, _serializerVersion: 1 }
    session.receive(JSON.stringify({ ...message, _data: { ArrayData: ['', 'POST', 'ProcessQuery', [], body, 0, 0], DdaMethod: { ControlId: 'a', Version: 1, DispatchId: 93 } } }))
  })
}

describe('what the host does not have', () => {
  it.each([
    ['a collection', 'Worksheet.shapes', (sheet: Excel.Worksheet) => sheet.shapes.load('items/name')],
    ['a method', 'Worksheet.showOutlineLevels', (sheet: Excel.Worksheet) => sheet.showOutlineLevels(1, 1)],
    ['an object’s method', 'Range.getPivotTables', (sheet: Excel.Worksheet) => sheet.getRange('A1').getPivotTables().load('items/name')],
    ['a property that is loaded', 'Range.valuesAsJson', (sheet: Excel.Worksheet) => sheet.getRange('A1').load('valuesAsJson')],
    ['a property that is set', 'Workbook.usePrecisionAsDisplayed', (_sheet: Excel.Worksheet, context: Excel.RequestContext) => (context.workbook.usePrecisionAsDisplayed = true)],
    ['a property of a link', 'Worksheet.noSuchThing', (sheet: Excel.Worksheet) => sheet.getRange('A1').load('worksheet/noSuchThing')],
    ['a property of items', 'Worksheet.noSuchThing', (_sheet: Excel.Worksheet, context: Excel.RequestContext) => context.workbook.worksheets.load('items/noSuchThing')],
    ['a link', 'Range.noSuchThing', (sheet: Excel.Worksheet) => sheet.getRange('A1').load('noSuchThing/name')],
  ])('says so by its class and name: %s', async (_what, location, work) => {
    const error = await failure(work)
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['NotImplemented', location])
    expect(error.message).toContain(location)
  })

  it('names a service', async () => {
    const answer = await post(JSON.stringify({ Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 1 }], ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.Nothing' } } }))
    expect(answer).toMatchObject({ Error: { Code: 'NotImplemented', Location: 'Microsoft.Nothing' } })
  })
})

describe('null objects', () => {
  it('say that they are, and load nothing', async () => {
    const isNull = await run(async (_sheet, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere').load('name')
      const range = context.workbook.tables.getItemOrNullObject('none').getRange().load('address')
      await context.sync()
      return [sheet.isNullObject, range.isNullObject]
    }).catch((error: Failure) => error.code)
    expect(isNull).toEqual([true, true])
  })

  it('take any call and setting, and nothing happens', async () => {
    const count = await run(async (_sheet, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere')
      sheet.name = 'x'
      sheet.delete()
      const { worksheets } = context.workbook.load('worksheets/items/name')
      await context.sync()
      return worksheets.items.map(({ name }) => name)
    })
    expect(count).toEqual(['Sheet1'])
  })
})

describe('references', () => {
  it('follow their cells when rows come in, over batches', async () => {
    const found = await run(async (sheet, context) => {
      const range = sheet.getRange('B2:C3')
      range.values = [[1, 2], [3, 4]]
      await context.sync()
      sheet.getRange('1:2').insert('Down')
      sheet.getRange('A:A').delete('Left')
      await context.sync()
      range.load(['address', 'values'])
      await context.sync()
      return [range.address, range.values]
    })
    expect(found).toEqual(['Sheet1!A4:B5', [[1, 2], [3, 4]]])
  })

  it('are let go when the run ends, unless they are tracked', async () => {
    const kept = await run(async (sheet, context) => {
      const range = sheet.getRange('A1')
      context.trackedObjects.add(range)
      await context.sync()
      return range
    })
    kept.values = [['tracked']]
    await kept.context.sync()
    expect(await valuesOf('A1')).toEqual([['tracked']])
    kept.untrack()
    await kept.context.sync()
    kept.values = [['gone']]
    await expect(kept.context.sync()).rejects.toMatchObject({ code: expect.stringMatching(/^Invalid(ObjectPath|Reference)$/) as string })
    expect(await valuesOf('A1')).toEqual([['tracked']])
  })

  it('of the same path in one batch are one object', async () => {
    const found = await run(async (sheet, context) => {
      const range = sheet.getRange('A1')
      range.values = [[1]]
      range.format.fill.color = '#FF0000'
      range.load('values')
      range.format.fill.load('color')
      await context.sync()
      return [range.values, range.format.fill.color]
    })
    expect(found).toEqual([[[1]], '#FF0000'])
  })
})

describe('what is loaded', () => {
  const seen = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => { toJSON(): unknown }): Promise<unknown> =>
    run(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[1, 2]]
      const loaded = work(sheet, context)
      await context.sync()
      return loaded.toJSON()
    })

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => { toJSON(): unknown }, unknown]>([
    ['a word', (sheet) => sheet.getRange('A1:B1').load('values'), { values: [[1, 2]] }],
    ['words with commas', (sheet) => sheet.getRange('A1:B1').load('values, rowCount'), { values: [[1, 2]], rowCount: 1 }],
    ['a list', (sheet) => sheet.getRange('A1:B1').load(['values', 'columnCount']), { values: [[1, 2]], columnCount: 2 }],
    ['an object', (sheet) => sheet.getRange('A1').load({ values: true, worksheet: { name: true } }).worksheet, { name: 'Sheet1' }],
    ['a path', (sheet) => sheet.getRange('A1').load('format/fill/color'), { format: { fill: { color: '#FFFFFF' } } }],
    ['items by path', (_sheet, context) => context.workbook.worksheets.load('items/name'), { items: [{ name: 'Sheet1' }] }],
    ['items by an object', (_sheet, context) => context.workbook.worksheets.load({ name: true, visibility: true }), { items: [{ name: 'Sheet1', visibility: 'Visible' }] }],
    ['items by name alone', (_sheet, context) => context.workbook.worksheets.load('name'), { items: [{ name: 'Sheet1' }] }],
  ])('may be told by %s', async (_how, work, expected) => {
    expect(await seen(work)).toMatchObject(expected as object)
  })

  it('is nothing when nothing is asked for, and the items all the same', async () => {
    const found = await run(async (_sheet, context) => {
      const sheets = context.workbook.worksheets.load('$none')
      await context.sync()
      return sheets.items.length
    })
    expect(found).toBe(1)
  })

  it.each(['$all', '*', undefined])('is every plain property: %s', async (words) => {
    const found = await run(async (sheet, context) => {
      const loaded = words === undefined ? sheet.load() : sheet.load(words)
      await context.sync()
      return [loaded.name, loaded.visibility, loaded.position]
    })
    expect(found).toEqual(['Sheet1', 'Visible', 0])
  })

  it('may begin and end within a collection', async () => {
    const names = await run(async (_sheet, context) => {
      for (const name of ['B', 'C', 'D']) context.workbook.worksheets.add(name)
      const sheets = context.workbook.worksheets.load({ name: true, $top: 2, $skip: 1 } as never)
      await context.sync()
      return sheets.items.map(({ name }) => name)
    })
    expect(names).toEqual(['B', 'C'])
  })
})
