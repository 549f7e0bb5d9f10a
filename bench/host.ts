import { startHost } from '../host/node'
import type { Host } from '../host/node'

/** The embedded host, measured in a process of its own: one line of JSON. */
const ROWS = 10_000
const COLUMNS = 10
const FUNCTION_CELLS = 1_000
const ROUND_TRIPS = 300
const REPEATS = 5

export interface HostFigures {
  roundTripsASecond: number
  /** milliseconds for 100,000 cells through the client, and by Univer's own commands in the same workbook */
  write: [client: number, univer: number]
  read: [client: number, univer: number]
  /** 1,000 custom-function cells from the edit to the last value */
  functions: { ms: number; messages: number; invocations: number }
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

async function timed(work: () => unknown, repeats = REPEATS): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < repeats; turn++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

const values = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => row * COLUMNS + column))
const address = `A1:J${ROWS}`

async function roundTrips({ Excel }: Host): Promise<number> {
  const start = performance.now()
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1')
    for (let turn = 0; turn < ROUND_TRIPS; turn++) {
      range.values = [[turn]]
      range.load('values')
      await context.sync()
    }
  })
  return ROUND_TRIPS / ((performance.now() - start) / 1000)
}

function clientWrite({ Excel }: Host): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values
    await context.sync()
  })
}

function clientRead({ Excel }: Host): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values')
    await context.sync()
    return range.values
  })
}

/** The command behind Univer's `setValues`, with nothing of ours before it. */
function univerWrite({ engine }: Host): void {
  const value = values.map((row) => row.map((v) => ({ v })))
  const range = { startRow: 0, endRow: ROWS - 1, startColumn: 0, endColumn: COLUMNS - 1 }
  engine.run('sheet.command.set-range-values', { unitId: engine.unitId, subUnitId: engine.workbook.getActiveSheet().getSheetId(), range, value })
}

/** What Univer's `getValues` does: each cell as it is shown. */
function univerRead({ engine }: Host): unknown {
  const sheet = engine.workbook.getActiveSheet()
  return values.map((line, row) => line.map((_, column) => sheet.getCell(row, column)?.v))
}

async function functions(host: Host): Promise<HostFigures['functions']> {
  const { Excel, CustomFunctions, session } = host
  CustomFunctions.associate('ADDONE', (value: number) => value + 1)
  const before = { ...session.traffic }
  const start = performance.now()
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Functions')
    sheet.getRange(`A1:A${FUNCTION_CELLS}`).values = Array.from({ length: FUNCTION_CELLS }, (_, row) => [row])
    sheet.getRange(`B1:B${FUNCTION_CELLS}`).formulas = Array.from({ length: FUNCTION_CELLS }, (_, row) => [`=ADDONE(A${row + 1})`])
    await context.sync()
  })
  await host.whenCalculated()
  const { invocationMessages, invocations } = session.traffic
  return { ms: performance.now() - start, messages: invocationMessages - before.invocationMessages, invocations: invocations - before.invocations }
}

const host = await startHost()
const roundTripsASecond = await roundTrips(host)
await clientWrite(host)
const write: [number, number] = [await timed(() => clientWrite(host)), await timed(() => univerWrite(host))]
const read: [number, number] = [await timed(() => clientRead(host)), await timed(() => univerRead(host))]
const figures: HostFigures = { roundTripsASecond, write, read, functions: await functions(host) }
await host.stop()
process.stdout.write(JSON.stringify(figures), () => process.exit(0))
