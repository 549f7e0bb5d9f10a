import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startHost } from '../../../host/node'
import type { Host } from '../../../host/node'
import { openSession } from '../../../host/wire'
import type { Session } from '../../../host/wire'
import { until } from '../functions/book'

let host: Host
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

interface Posted {
  _actionName: string
  _responseType: number
  _data: { Data?: [number, unknown, string]; ArrayData?: unknown[] } | null
}

/** A second add-in at the same workbook, which speaks the wire itself. */
class RawAddin {
  readonly posted: Posted[] = []
  readonly session: Session

  constructor() {
    this.session = openSession({ document: host.document, origin: 'https://localhost:3000', locale: 'zh-CN', post: (json) => void this.posted.push(JSON.parse(json) as Posted) })
  }

  send(message: object): void {
    this.session.receive(JSON.stringify({ _messageType: 0, _conversationId: 'raw', _correlationId: 1, _origin: '', _actionType: 0, _serializerVersion: 1, ...message }))
  }

  batch(actions: object[], paths: Record<string, object>): void {
    const body = JSON.stringify({ Actions: actions, ObjectPaths: paths })
    this.send({ _actionName: 'executeMethod', _data: { ArrayData: ['', 'POST', 'ProcessQuery', [], body, 0, 0], DdaMethod: { ControlId: 'a', Version: 1, DispatchId: 93 } } })
  }

  get answers(): { Results: unknown[]; Error?: { Code: string } }[] {
    return this.posted.flatMap(({ _data }) => (_data?.Data ? [JSON.parse(_data.Data[2]) as { Results: unknown[] }] : []))
  }
}

const SHEET = {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Sheet1'] } },
  4: { Id: 4, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['A1'] } },
}

describe('sessions', () => {
  it('batches of several runs are served one after another, each whole', async () => {
    const { Excel } = host
    await Promise.all(
      ['A', 'B', 'C'].map((column) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1')
          for (let row = 1; row <= 5; row++) {
            sheet.getRange(`${column}${row}`).values = [[`${column}${row}`]]
            await context.sync()
          }
        }),
      ),
    )
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C5').load('values')
      await context.sync()
      return range.values
    })
    expect(values).toEqual([1, 2, 3, 4, 5].map((row) => ['A', 'B', 'C'].map((column) => `${column}${row}`)))
  })

  it('two add-ins work in one workbook', async () => {
    const other = new RawAddin()
    other.batch([{ Id: 1, ActionType: 4, Name: 'Values', ObjectPathId: 4, ArgumentInfo: { Arguments: [[['other']]] } }], SHEET)
    await until(() => other.answers.length === 1)
    expect(other.answers[0]!.Error).toBeUndefined()
    const seen = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values')
      await context.sync()
      return range.values
    })
    expect(seen).toEqual([['other']])
    await other.session.close()
  })

  it('an add-in that goes does not end another’s functions', async () => {
    const other = new RawAddin()
    await other.session.close()
    host.CustomFunctions.associate('ADDONE', (value: number) => value + 1)
    const value = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1')
      range.formulas = [['=ADDONE(1)']]
      await context.sync()
      await host.whenCalculated()
      range.load('values')
      await context.sync()
      return range.values
    })
    expect(value).toEqual([[2]])
  })

  it('events go only to the add-in that asked', async () => {
    const other = new RawAddin()
    other.send({ _actionName: 'richApiMessage', _actionType: 1, _data: null })
    const heard: string[] = []
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1')
      sheet.onChanged.add(async ({ address }) => void heard.push(address))
      await context.sync()
      sheet.getRange('B2').values = [[1]]
      await context.sync()
    })
    await until(() => heard.length === 1)
    expect(other.posted.filter(({ _responseType }) => _responseType === 1)).toEqual([])
    await other.session.close()
  })

  it('events can be turned off and on', async () => {
    const heard: string[] = []
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1')
      sheet.onChanged.add(async ({ address }) => void heard.push(address))
      await context.sync()
      context.runtime.enableEvents = false
      sheet.getRange('A1').values = [[1]]
      await context.sync()
      context.runtime.enableEvents = true
      sheet.getRange('A2').values = [[1]]
      await context.sync()
    })
    await until(() => heard.length > 0)
    expect(heard).toEqual(['A2'])
  })

  it('a session closes when the batch under way is done, and hears nothing after', async () => {
    const other = new RawAddin()
    other.batch([{ Id: 1, ActionType: 4, Name: 'Values', ObjectPathId: 4, ArgumentInfo: { Arguments: [[['last']]] } }], SHEET)
    await other.session.close()
    other.batch([{ Id: 1, ActionType: 4, Name: 'Values', ObjectPathId: 4, ArgumentInfo: { Arguments: [[['too late']]] } }], SHEET)
    const seen = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values')
      await context.sync()
      return range.values
    })
    expect(seen).toEqual([['last']])
  })

  it('what is no message is passed over', async () => {
    const other = new RawAddin()
    for (const json of [undefined, null, 1, {}, '', '{', '[]', 'null', '{"_messageType":1}', '{"_messageType":0}']) other.session.receive(json)
    expect(other.posted).toEqual([])
    await other.session.close()
  })

  it('a malformed request is answered with an error, and the next is served', async () => {
    const other = new RawAddin()
    for (const body of ['', '{', 'null', '[]', '{"Actions":1}']) {
      other.send({ _actionName: 'executeMethod', _data: { ArrayData: ['', 'POST', 'ProcessQuery', [], body, 0, 0], DdaMethod: { ControlId: 'a', Version: 1, DispatchId: 93 } } })
    }
    other.send({ _actionName: 'executeMethod', _data: null })
    other.batch([{ Id: 1, ActionType: 1, ObjectPathId: 4 }], SHEET)
    await until(() => other.answers.length === 6)
    expect(other.answers.map(({ Error: error }) => error?.Code)).toEqual([...Array<string>(5).fill('InvalidRequest'), undefined])
    await other.session.close()
  })
})
