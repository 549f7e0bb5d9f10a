import { afterAll, beforeAll, beforeEach } from 'vitest'
import { startHost } from '../../../host/node'
import type { Host, StartOptions } from '../../../host/node'

export type Value = string | number | boolean
export type Handler = (...args: never[]) => unknown

/** What a blank cell arrives as: functions must work with both, for Excel gives 0 or null by platform. */
export const CONVENTIONS = ['zero', 'null'] as const

/** A host with functions in it, and short words for what the tests do through the client. */
export class Book {
  /** every call so far: the function and its arguments */
  readonly calls: { name: string; args: unknown[] }[] = []

  constructor(readonly host: Host) {}

  /** Gives the add-in functions of its own, and notes their calls. */
  associate(functions: Record<string, Handler>): void {
    for (const [name, handler] of Object.entries(functions)) {
      this.host.CustomFunctions.associate(name, (...args: never[]) => {
        this.calls.push({ name, args: args.slice(0, -1) })
        return handler(...args)
      })
    }
  }

  /** Writes values and formulas from a cell on. */
  async put(at: string, rows: readonly (readonly unknown[])[], sheet = 'Sheet1'): Promise<void> {
    await this.host.Excel.run(async (context) => {
      const first = context.workbook.worksheets.getItem(sheet).getRange(at)
      first.getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).formulas = rows as unknown[][]
      await context.sync()
    })
  }

  /** The values once every function has answered. */
  async values(address: string, sheet = 'Sheet1'): Promise<Value[][]> {
    await this.host.whenCalculated()
    return this.now(address, sheet)
  }

  /** The values as they stand. */
  async now(address: string, sheet = 'Sheet1'): Promise<Value[][]> {
    return this.host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values')
      await context.sync()
      return range.values as Value[][]
    })
  }

  /** Writes one formula into a cell that nothing else uses and gives its value. */
  async result(formula: string, at = 'H1'): Promise<Value> {
    await this.put(at, [[formula]])
    return (await this.values(at))[0]![0]!
  }

  /** The arguments of the last call. */
  get lastArgs(): unknown[] | undefined {
    return this.calls.at(-1)?.args
  }

  run<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> {
    return this.host.Excel.run(async (context) => {
      const result = await work(context.workbook.worksheets.getItem('Sheet1'), context)
      await context.sync()
      return result
    })
  }
}

/** A host for all tests of a group; each test begins with an empty sheet and no calls. */
export function useBook(options: StartOptions = {}): { readonly book: Book } {
  const holder = {} as { book: Book }
  beforeAll(async () => {
    holder.book = new Book(await startHost(options))
  })
  afterAll(() => holder.book.host.stop())
  beforeEach(async () => {
    await holder.book.run((sheet) => sheet.getRange().clear())
    await holder.book.host.whenCalculated()
    holder.book.calls.length = 0
  })
  return holder
}

/** Waits for what comes by itself. */
export async function until(test: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await test()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it did not happen')
}
