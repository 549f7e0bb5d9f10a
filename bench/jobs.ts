import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkbook } from '../addin/excel'
import { openWorkbook as openFile } from '../host/files'
import { startHost } from '../host/node'
import { wordingOf } from '../src/i18n'
import { addIntentRows, buildDayLedger, newRegisters, planIntentRows, policyOf, printVisits, saveRule } from '../src/jobs'
import { readRegisters } from '../src/registers'
import { readIsoDate } from '../src/text'

/** Round trips of each job on a register of the example week, in a process of its own: one line of JSON. Its only argument: a folder of registers. */
export type JobTrips = Record<string, number>

const folder = process.argv[2]!
const file = readdirSync(folder).find((name) => name.startsWith('一组'))!
const host = await startHost({ workbook: (await openFile(file, new Uint8Array(readFileSync(join(folder, file))))).book })
const workbook = openWorkbook()
const words = wordingOf('zh-CN')
const [from, to] = [readIsoDate('2013-04-22')!, readIsoDate('2013-04-28')!]
const trips: JobTrips = {}

async function count<T>(job: string, work: () => Promise<T>): Promise<T> {
  const before = host.session.traffic.batches
  const outcome = await work()
  trips[job] = host.session.traffic.batches - before
  return outcome
}

const book = await count('read', () => workbook.read())
const registers = readRegisters([book])
const [calls] = book.sheets
await count('rows typed', () => workbook.readRows(calls!.id, 100, 105))
const cell = { sheet: calls!.id, row: 1, column: 6, expected: book.grids[0]!.rows[1]![6]!, value: '接通' }
await count('fixes', () => workbook.edit([cell]))
await count('new registers', () => newRegisters(workbook, { words, policy: policyOf(registers), today: to }))
await count('rule saved', () => saveRule(workbook, { id: 'C14', value: 2, from: null }, words, to))
const ledger = { from, to, live: false, functions: true, today: to, madeAt: '', words }
await count('daily ledger', () => buildDayLedger(workbook, ledger))
await count('daily ledger again', () => buildDayLedger(workbook, ledger))
const plan = planIntentRows(book, registers, policyOf(registers), { from, to })
const keys = plan.candidates.map(({ key }) => key)
await count('intent customers', () => addIntentRows(workbook, { sheet: plan.sheets[0]!.id, from, to, keys }))
await count('visits printed', () => printVisits(workbook, { words, today: to }))
await host.stop()
process.stdout.write(JSON.stringify(trips), () => process.exit(0))
