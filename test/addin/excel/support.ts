import { readdirSync, readFileSync } from 'node:fs'
import { openWorkbook as openFile } from '../../../host/files'
import { startHost, type Host } from '../../../host/node'
import { DISPATCH, readRequest, reply, type Message } from '../../../host/wire/message'
import { readBook } from '../../../src/files'
import { WorkbookFault } from '../../../src/port'
import type { Book, CellValue } from '../../../src/workbook'

const EXAMPLES = new URL('../../../examples/week-2013-04-22/', import.meta.url)

/** The example week's books, in the order of their names. */
export function exampleBooks(): Book[] {
  return readdirSync(EXAMPLES).sort().map((file) => bookOfFile(file, exampleFile(file)))
}

export function exampleFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, EXAMPLES)))
}

export function bookOfFile(name: string, bytes: Uint8Array): Book {
  const read = readBook(name, bytes)
  if (!read.ok) throw new Error(`${name}: ${read.code}`)
  return read.book
}

/** The host with a workbook from a file's bytes. */
export async function startWith(name: string, bytes: Uint8Array): Promise<Host> {
  return startHost({ workbook: (await openFile(name, bytes)).book })
}

/** Round trips of a job, those that follow it when it is done included. */
export async function tripsOf<T>(host: Host, job: () => Promise<T>): Promise<{ trips: number; result: T }> {
  const before = host.session.traffic.batches
  const result = await job()
  await new Promise((resolve) => setTimeout(resolve, 50))
  return { trips: host.session.traffic.batches - before, result }
}

/** The fault that a job ends with. */
export async function faultOf(job: Promise<unknown>): Promise<WorkbookFault> {
  const error = await job.then(() => undefined, (reason: unknown) => reason)
  if (error instanceof WorkbookFault) return error
  throw new Error(`no fault but ${String(error)}`)
}

/** Rows to their last cell that is not blank, blanks `null`. */
export function filled(rows: readonly (readonly CellValue[] | undefined)[]): CellValue[][] {
  return Array.from(rows, (row) => {
    const cells = [...(row ?? [])].map((value) => value ?? null)
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    return cells
  })
}

interface Batch {
  Actions: { Id: number; ActionType: number; Name?: string; ObjectPathId: number }[]
}

/** What goes wrong with a round trip: it never arrives, its answer is lost, or the host ends it at an action with a code of its own. */
export type Trouble = 'lost' | 'answer-lost' | { action: number; code?: string } | ((host: Host) => void)

interface Insides {
  receive(json: unknown): void
  options: { post(json: string): void; origin: string }
}

/** Excel's code for a session that timed out. */
const TIMED_OUT = 5012

/**
 * Lets round trips fail from now on.
 * @param troubleAt what goes wrong with each, counted from 0; nothing when `undefined`; a function is done before it
 * @returns the number of actions of each round trip so far, and how to end it
 */
export function trouble(host: Host, troubleAt: (trip: number) => Trouble | undefined): { actions: number[]; end(): void } {
  const session = host.session as unknown as Insides
  const { receive, options } = session
  const { post } = options
  const actions: number[] = []
  const failing = new Map<number, string>()
  const lost = new Set<number>()
  session.receive = (json) => {
    const message = readRequest(json)
    const data = message?._data as { ArrayData: unknown[]; DdaMethod?: { DispatchId: number } } | null
    if (!message || message._actionName !== 'executeMethod' || data?.DdaMethod?.DispatchId !== DISPATCH.richApi) return receive.call(session, json)
    const batch = JSON.parse(String(data.ArrayData[4])) as Batch
    const what = troubleAt(actions.length)
    actions.push(batch.Actions.length)
    if (typeof what === 'function') what(host)
    if (what === 'lost') return post(reply(message, { Version: 1, Error: TIMED_OUT }, options.origin))
    if (what === 'answer-lost') lost.add(message._correlationId)
    if (typeof what === 'object') {
      batch.Actions.splice(what.action, 0, { Id: 1e9, ActionType: 3, Name: 'Fail', ObjectPathId: 1 })
      data.ArrayData[4] = JSON.stringify(batch)
      failing.set(message._correlationId, what.code ?? 'GeneralException')
    }
    receive.call(session, JSON.stringify(message))
  }
  options.post = (json) => {
    const message = JSON.parse(json) as Message
    const id = message._correlationId
    if (lost.delete(id)) return post(reply(message, { Version: 1, Error: TIMED_OUT }, options.origin))
    const code = failing.get(id)
    if (code === undefined) return post(json)
    failing.delete(id)
    post(json.replace('\\"Code\\":\\"NotImplemented\\"', `\\"Code\\":\\"${code}\\"`))
  }
  return {
    actions,
    end() {
      session.receive = receive
      options.post = post
    },
  }
}
