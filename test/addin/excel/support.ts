import { readdirSync, readFileSync } from 'node:fs'
import { openWorkbook as openFile } from '../../../host/files'
import { startHost, type Host } from '../../../host/node'
import { readBook } from '../../../src/files'
import type { Book } from '../../../src/workbook'

const EXAMPLES = new URL('../../../examples/week-2013-04-22/', import.meta.url)

/** The example week's books, in the order of their names. */
export function exampleBooks(): Book[] {
  return readdirSync(EXAMPLES).sort().map((file) => {
    const read = readBook(file, new Uint8Array(readFileSync(new URL(file, EXAMPLES))))
    if (!read.ok) throw new Error(file)
    return read.book
  })
}

/** The host with a workbook from a file's bytes. */
export async function startWith(name: string, bytes: Uint8Array): Promise<Host> {
  return startHost({ workbook: (await openFile(name, bytes)).book })
}

export function exampleFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, EXAMPLES)))
}

/** Round trips of a job, those that follow it when it is done included. */
export async function tripsOf<T>(host: Host, job: () => Promise<T>): Promise<{ trips: number; result: T }> {
  const before = host.session.traffic.batches
  const result = await job()
  await new Promise((resolve) => setTimeout(resolve, 50))
  return { trips: host.session.traffic.batches - before, result }
}
