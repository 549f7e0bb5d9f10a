import { describe, expect, it } from 'vitest'
import { CONVENTIONS, until, useBook } from './book'

type Streaming = { setResult(value: unknown): void; setError(error: Error): void; onCanceled?: () => void }

describe.each(CONVENTIONS)('the life of a call, blank cells as %s', (blanks) => {
  const held = useBook({
    blanks,
    functions: [
      { id: 'TICKS', parameters: [{ name: 'start', type: 'number' }], options: { stream: true, cancelable: true } },
      { id: 'LONG', parameters: [{ name: 'key', type: 'any' }], options: { cancelable: true } },
    ],
  })
  /** A function that never answers by itself: its cells' ways to answer, by the argument. */
  const pending = (name = 'WAITS') => {
    const answers = new Map<unknown, (value: unknown) => void>()
    held.book.associate({ [name]: (key: unknown) => new Promise((resolve) => answers.set(key, resolve)) })
    return answers
  }

  it('a cell is busy until its function has answered', async () => {
    const answers = pending()
    await held.book.put('A1', [['=WAITS(1)']])
    expect(await held.book.now('A1')).toEqual([['#BUSY!']])
    await until(() => answers.has(1))
    answers.get(1)!('done')
    expect(await held.book.values('A1')).toEqual([['done']])
  })

  it('a changed argument calls again, anything else does not', async () => {
    held.book.associate({ ADDONE: (value: number) => value + 1 })
    await held.book.put('A1', [[1, 5, '=ADDONE(A1)', '=ADDONE(B1)']])
    expect(await held.book.values('C1:D1')).toEqual([[2, 6]])
    await held.book.put('A1', [[2]])
    expect(await held.book.values('C1:D1')).toEqual([[3, 6]])
    await held.book.put('F9', [['elsewhere']])
    await held.book.values('C1')
    expect(held.book.calls.map(({ args }) => args[0])).toEqual([1, 5, 2])
  })

  it('an answer that comes after the argument changed is not shown', async () => {
    const answers = pending()
    await held.book.put('A1', [[1, '=WAITS(A1)']])
    await until(() => answers.has(1))
    await held.book.put('A1', [[2]])
    await until(() => answers.has(2))
    answers.get(1)!('old')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await held.book.now('B1')).toEqual([['#BUSY!']])
    answers.get(2)!('new')
    expect(await held.book.values('B1')).toEqual([['new']])
  })

  it('a cell that is overwritten while its call is under way keeps what was written', async () => {
    const answers = pending()
    await held.book.put('A1', [['=WAITS(1)']])
    await until(() => answers.has(1))
    await held.book.put('A1', [['mine']])
    answers.get(1)!('late')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await held.book.values('A1')).toEqual([['mine']])
  })

  it('a cell that is deleted while its call is under way leaves its neighbours alone', async () => {
    const answers = pending()
    await held.book.put('A1', [['=WAITS(1)'], ['below']])
    await until(() => answers.has(1))
    await held.book.run((sheet) => sheet.getRange('1:1').delete('Up'))
    answers.get(1)!('late')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await held.book.values('A1:A2')).toEqual([['below'], ['']])
  })

  it('a sheet that is deleted while its call is under way ends the waiting', async () => {
    const answers = pending()
    await held.book.run((_sheet, context) => context.workbook.worksheets.add('暂时'))
    await held.book.put('A1', [['=WAITS(7)']], '暂时')
    await until(() => answers.has(7))
    await held.book.run((_sheet, context) => context.workbook.worksheets.getItem('暂时').delete())
    answers.get(7)!('late')
    await held.book.host.whenCalculated()
    expect(await held.book.values('A1')).toEqual([['']])
  })

  it('a formula moves with inserted rows and is still at work', async () => {
    held.book.associate({ ADDONE: (value: number) => value + 1 })
    await held.book.put('A1', [[1, '=ADDONE(A1)']])
    expect(await held.book.values('B1')).toEqual([[2]])
    await held.book.run((sheet) => sheet.getRange('1:2').insert('Down'))
    expect(await held.book.values('A1:B3')).toEqual([['', ''], ['', ''], [1, 2]])
    await held.book.put('A3', [[10]])
    expect(await held.book.values('B3')).toEqual([[11]])
  })

  it('rows inserted above while the call is under way do not lose it', async () => {
    const answers = pending()
    await held.book.put('A1', [['=WAITS(1)']])
    await until(() => answers.has(1))
    answers.clear()
    await held.book.run((sheet) => sheet.getRange('1:1').insert('Down'))
    await until(() => answers.has(1))
    answers.get(1)!('here')
    expect(await held.book.values('A1:A2')).toEqual([[''], ['here']])
  })

  it('a stream goes on where its formula has moved', async () => {
    let stream: Streaming | undefined
    held.book.associate({ TICKS: (_start: number, invocation: Streaming) => void (stream = invocation) })
    await held.book.put('A1', [['=TICKS(1)']])
    await until(() => stream !== undefined)
    stream!.setResult(1)
    await until(async () => (await held.book.now('A1'))[0]![0] === 1)
    await held.book.run((sheet) => sheet.getRange('1:1').insert('Down'))
    await until(() => held.book.calls.length === 2)
    stream!.setResult(2)
    await until(async () => (await held.book.now('A2'))[0]![0] === 2)
    expect(await held.book.now('A1')).toEqual([['']])
  })

  it('a copied formula calls with its own cells', async () => {
    held.book.associate({ ADDONE: (value: number) => value + 1 })
    await held.book.put('A1', [[1, '=ADDONE(A1)'], [10, '']])
    await held.book.run((sheet) => sheet.getRange('B2').copyFrom('B1'))
    expect(await held.book.values('B1:B2')).toEqual([[2], [11]])
  })

  it('an undone formula is gone, and done again it answers again', async () => {
    const { engine } = held.book.host
    held.book.associate({ ADDONE: (value: number) => value + 1 })
    await held.book.put('A1', [['before']])
    await held.book.put('A1', [['=ADDONE(1)']])
    expect(await held.book.values('A1')).toEqual([[2]])
    engine.injector.get((await import('../../../host/engine/univer')).univer.core.ICommandService).syncExecuteCommand('univer.command.undo')
    expect(await held.book.values('A1')).toEqual([['before']])
    engine.injector.get((await import('../../../host/engine/univer')).univer.core.ICommandService).syncExecuteCommand('univer.command.redo')
    expect(await held.book.values('A1')).toEqual([[2]])
  })

  it('a function that comes after its formula answers when the formula is entered again', async () => {
    const name = `LATECOMER${blanks.toUpperCase()}`
    await held.book.put('A1', [[`=${name}(1)`]])
    expect(await held.book.values('A1')).toEqual([['#NAME?']])
    held.book.associate({ [name]: (value: number) => value + 1 })
    await held.book.put('A1', [[`=${name}(1)`]])
    expect(await held.book.values('A1')).toEqual([[2]])
  })

  it('a full calculation calls everything again', async () => {
    held.book.associate({ ADDONE: (value: number) => value + 1 })
    await held.book.put('A1', [[1, '=ADDONE(A1)']])
    await held.book.values('B1')
    await held.book.run((_sheet, context) => context.workbook.application.calculate('Full'))
    expect(await held.book.values('B1')).toEqual([[2]])
    expect(held.book.calls.length).toBe(2)
  })

  it('a stream shows each of its results', async () => {
    let stream: Streaming | undefined
    held.book.associate({ TICKS: (_start: number, invocation: Streaming) => void (stream = invocation) })
    await held.book.put('A1', [['=TICKS(1)', '=A1*10']])
    expect(await held.book.now('A1')).toEqual([['#BUSY!']])
    await until(() => stream !== undefined)
    for (const value of [1, 2, 3]) {
      stream!.setResult(value)
      await until(async () => (await held.book.now('A1:B1'))[0]![0] === value)
      expect(await held.book.now('A1:B1')).toEqual([[value, value * 10]])
    }
    expect(held.book.calls).toHaveLength(1)
  })

  it('a stream may give arrays and errors', async () => {
    let stream: Streaming | undefined
    held.book.associate({ TICKS: (_start: number, invocation: Streaming) => void (stream = invocation) })
    await held.book.put('A1', [['=TICKS(1)']])
    await until(() => stream !== undefined)
    stream!.setResult([[1], [2]])
    await until(async () => (await held.book.now('A2'))[0]![0] === 2)
    const { CustomFunctions } = globalThis as never as { CustomFunctions: { Error: new (code: string) => Error } }
    stream!.setResult(new CustomFunctions.Error('#N/A'))
    await until(async () => (await held.book.now('A1'))[0]![0] === '#N/A')
    expect(await held.book.now('A1:A2')).toEqual([['#N/A'], ['']])
  })

  it.each([
    ['overwritten', async () => held.book.put('A2', [['gone']])],
    ['cleared', async () => held.book.run((sheet) => sheet.getRange('A2').clear())],
    ['deleted with its row', async () => held.book.run((sheet) => sheet.getRange('2:2').delete('Up'))],
    ['calculated with other arguments', async () => held.book.put('A1', [[2]])],
  ])('a stream is cancelled when its cell is %s', async (_how, change) => {
    let cancelled = 0
    held.book.associate({ TICKS: (_start: number, invocation: Streaming) => void (invocation.onCanceled = () => cancelled++) })
    await held.book.put('A1', [[1], ['=TICKS(A1)']])
    await held.book.now('A2')
    await until(() => held.book.calls.length === 1)
    await change()
    await held.book.host.whenCalculated()
    await until(() => cancelled === 1)
    expect(cancelled).toBe(1)
  })

  it('a call that can be cancelled is cancelled when its formula goes', async () => {
    let cancelled = 0
    held.book.associate({
      LONG: (_key: unknown, invocation: Streaming) => {
        invocation.onCanceled = () => cancelled++
        return new Promise(() => undefined)
      },
    })
    await held.book.put('A1', [['=LONG(1)']])
    await until(() => held.book.calls.length === 1)
    await held.book.put('A1', [['']])
    await until(() => cancelled === 1)
    expect(await held.book.values('A1')).toEqual([['']])
  })

  it('a thousand cells make one message and are all answered', async () => {
    held.book.associate({ ADDONE: (value: number) => value + 1 })
    const { traffic } = held.book.host.session
    await held.book.put('A1', Array.from({ length: 1000 }, (_, row) => [row]))
    const before = { ...traffic }
    await held.book.put('B1', Array.from({ length: 1000 }, (_, row) => [`=ADDONE(A${row + 1})`]))
    const values = await held.book.values('B1:B1000')
    expect(values.every(([value], row) => value === row + 1)).toBe(true)
    expect([traffic.invocationMessages - before.invocationMessages, traffic.invocations - before.invocations]).toEqual([1, 1000])
  })
})
