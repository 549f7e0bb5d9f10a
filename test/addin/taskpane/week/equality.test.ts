import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read as readSheets, utils, type CellObject } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../../addin/excel'
import { toBook } from '../../../../host/engine'
import { openWorkbook as openFile, saveWorkbook } from '../../../../host/files'
import { blankBook, startHost, type Host } from '../../../../host/node'
import { asSaved, sheetsToRead, writeRuling } from '../../../../src/jobs'
import type { Workbook } from '../../../../src/port'
import type { CellValue } from '../../../../src/workbook'
import { day } from '../../../support/days'
import { bookOf, EXAMPLE, workbookBytes } from '../../../support/workbooks'
import { makeOffice } from '../../../office/office'
import { deskHere, dropped, words } from './desk-in-process'

const CLI = join(process.cwd(), 'scripts/cli.mjs')
const NO_PROGRESS = { report: () => undefined, check: () => undefined }

interface FileBytes {
  name: string
  bytes: Uint8Array
}

const EXAMPLES: FileBytes[] = readdirSync(EXAMPLE).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(EXAMPLE, name))) }))

let folder: string
let host: Host | undefined
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'week-'))))
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await host?.stop()
  host = undefined
})

interface Pack {
  bytes: Uint8Array
  json: Record<string, unknown>
  out: string
}

/** The pack as the command line makes it of these files. */
function byCommandLine(files: readonly FileBytes[], ...options: string[]): Pack {
  mkdirSync(join(folder, 'in'), { recursive: true })
  for (const { name, bytes } of files) writeFileSync(join(folder, 'in', name), bytes)
  const run = spawnSync(process.execPath, [CLI, 'week', '--out', 'pack.xlsx', '--json', 'pack.json', ...options, 'in'], { cwd: folder, encoding: 'utf8' })
  if (run.status === 1) throw new Error(run.stdout + run.stderr)
  return {
    bytes: new Uint8Array(readFileSync(join(folder, 'pack.xlsx'))),
    json: JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')) as Record<string, unknown>,
    out: run.stdout,
  }
}

/** The open workbook, in the host. */
async function open(file?: FileBytes): Promise<Workbook> {
  host = await startHost(file ? { workbook: (await openFile(file.name, file.bytes)).book } : {})
  return openWorkbook()
}

async function saved(): Promise<Uint8Array> {
  await host!.whenCalculated()
  return (await saveWorkbook(toBook(host!.engine))).bytes
}

/** Text is typed behind an apostrophe, so that it stays as it is. */
const asTyped = (value: CellValue): CellValue => (typeof value === 'string' && value !== '' ? `'${value}` : value)

interface Options {
  takesPart?: boolean
  week?: string
  mask?: boolean
}

/** The pack as the pane makes it: written to the open workbook and saved with it, and as a file of its own. */
async function byPane(workbook: Workbook, files: readonly FileBytes[], { takesPart = false, week, mask = false }: Options = {}) {
  const desk = deskHere()
  const book = asSaved(await workbook.read())
  const { rulings } = sheetsToRead(book)
  desk.set({ open: book, part: takesPart ? 'registers' : rulings.length > 0 ? 'rulings' : 'nothing', week: week === undefined ? null : day(week) })
  desk.add(dropped(files))
  await desk.settled()
  const { answer } = desk.getState()
  const sheets = await desk.sheets(mask)
  const outcome = await workbook.apply(sheets, NO_PROGRESS)
  const file = await desk.pack(mask)
  desk.dispose()
  return { answer: answer!, names: sheets.map(({ name }) => name), outcome, file, workbook: await saved() }
}

interface SheetCells {
  cells: Record<string, [value: unknown, formula: string | undefined]>
  merges: string[]
}

/** Every cell of a workbook's sheets, with its formula, and the merged areas. */
function cellsOf(bytes: Uint8Array, suffix = ''): Record<string, SheetCells> {
  const book = readSheets(bytes, { cellFormula: true, cellNF: true })
  const since1904 = book.Workbook?.WBProps?.date1904 ? 1462 : 0
  const sheets = book.SheetNames.filter((name) => name.endsWith(suffix)).map((name): [string, SheetCells] => {
    const sheet = book.Sheets[name]!
    const addresses = Object.keys(sheet).filter((address) => !address.startsWith('!')).sort()
    const cells = addresses.flatMap((address): [string, [unknown, string | undefined]][] => {
      const { v, f, z } = sheet[address] as CellObject
      // A date is the same day in both of the systems in which workbooks count them.
      const value = typeof v === 'number' && String(z).includes('yy') ? v + since1904 : v === '' ? null : v
      return [[address, [value, f]]]
    })
    const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range)).sort()
    const filled = cells.filter(([, [value, formula]]) => (value ?? null) !== null || formula !== undefined)
    return [name.slice(0, name.length - suffix.length), { cells: Object.fromEntries(filled), merges }]
  })
  return Object.fromEntries(sheets)
}

/** What the pane makes, in the workbook and as a file, against the command line's pack. */
function expectEqual(pane: Awaited<ReturnType<typeof byPane>>, pack: Pack, monday = '2013-04-22'): void {
  const expected = cellsOf(pack.bytes)
  expect(Object.keys(expected)).toHaveLength(9)
  expect(Object.keys(expected['电开台帐']!.cells).length).toBeGreaterThan(100)
  expect(cellsOf(pane.workbook, ` ${monday}`)).toEqual(expected)
  expect(cellsOf(pane.file.bytes)).toEqual(expected)
  expect(pane.file.name).toBe(`电开台帐_${monday}.xlsx`)
}

const column = (list: unknown, key: string): unknown[] => (list as Record<string, unknown>[]).map((item) => item[key])

describe('the week made in the pane equals the week made by the command line, cell for cell', () => {
  it('from the six example files, and the expected figures', async () => {
    const pack = byCommandLine(EXAMPLES)
    const pane = await byPane(await open(), EXAMPLES)
    expectEqual(pane, pack)
    const expected = JSON.parse(readFileSync('test/jobs/week-2013-04-22.expected.json', 'utf8')) as Record<string, unknown[]>
    const { groups, conflicts, errors, missingGroups } = pane.answer.preview!
    const order = groups.rows.map(({ name }) => expected['groups']!.find((group) => (group as { group: string }).group === name) as Record<string, number>)
    const FIGURES = ['calls', 'connected', 'answered', 'A', 'B', 'C', 'D', 'registered', 'visits', 'fine', 'bonus']
    expect(groups.rows.map(({ figures }) => figures)).toEqual(order.map((group) => FIGURES.map((figure) => group[figure])))
    expect(conflicts.map(({ phone, owner, callers }) => ({ phone, owner, callers }))).toEqual(expect.arrayContaining(expected['conflicts']!))
    expect([conflicts.length, errors, missingGroups]).toEqual([expected['conflicts']!.length, expected['errors']!.length, []])
  })

  it('with rulings written by the pane, which the command line reads from the saved workbook', async () => {
    const workbook = await open()
    const before = deskHere()
    before.add(dropped(EXAMPLES))
    await before.settled()
    const { conflicts } = before.getState().answer!.preview!
    before.dispose()
    for (const { phone, owner, callers } of conflicts.slice(0, 3)) {
      const line = { phone, owner: callers.find((caller) => caller !== owner)!, judge: '赵经理', day: day('2013-04-29'), note: '先接触客户' }
      await writeRuling(workbook, await workbook.read(), line, '某项目', words)
    }
    const { file } = asSaved(await workbook.read())
    writeFileSync(join(folder, file), await saved())
    const pack = byCommandLine(EXAMPLES, '--rulings', file)
    const pane = await byPane(workbook, EXAMPLES)
    expectEqual(pane, pack)
    const ruled = (pack.json['conflicts'] as { phone: string; owner: string; ruling?: object }[]).filter(({ ruling }) => ruling)
    expect(ruled.map(({ phone }) => phone).sort()).toEqual(conflicts.slice(0, 3).map(({ phone }) => phone).sort())
    expect(pane.answer.preview!.conflicts.filter(({ ruled: is }) => is)).toHaveLength(3)
  })

  it('where the open workbook takes part with its own registers, and the command line is given its file', async () => {
    const own = EXAMPLES.find(({ name }) => name.startsWith('三组'))!
    const others = EXAMPLES.filter((file) => file !== own)
    const workbook = await open(own)
    const file = { name: own.name, bytes: await saved() }
    expectEqual(await byPane(workbook, others, { takesPart: true }), byCommandLine([...others, file]))
  })

  it('where the open workbook was never saved: it goes by the name that it gets when it is', async () => {
    host = await startHost({ workbook: { ...blankBook(), name: '工作簿1' } })
    const workbook = openWorkbook()
    const copy = bookOf('一组.xlsx', EXAMPLES.find(({ name }) => name.startsWith('一组'))!.bytes)
    await host.Excel.run(async (context) => {
      for (const { sheet, rows } of copy.grids.filter((grid) => grid.rows.length > 0)) {
        const width = Math.max(...Array.from(rows, (cells) => cells?.length ?? 0))
        const values = Array.from(rows, (cells) => Array.from({ length: width }, (_, i) => asTyped(cells?.[i] ?? '')))
        context.workbook.worksheets.add(sheet).getRangeByIndexes(0, 0, values.length, width).values = values
      }
      await context.sync()
    })
    const { file } = await workbook.read()
    expect(file).not.toMatch(/\.xlsx$/)
    const others = EXAMPLES.filter(({ name }) => !name.startsWith('一组'))
    expectEqual(await byPane(workbook, others, { takesPart: true }), byCommandLine([...others, { name: `${file}.xlsx`, bytes: await saved() }]))
  })

  it('when the pane has written the week before: its sheets are none of the registers', async () => {
    const own = EXAMPLES.find(({ name }) => name.startsWith('三组'))!
    const workbook = await open(own)
    await byPane(workbook, EXAMPLES.filter((file) => file !== own), { takesPart: true, week: '2013-04-22' })
    const file = { name: own.name, bytes: await saved() }
    const pane = await byPane(workbook, [], { takesPart: true })
    expect(pane.outcome).toMatchObject({ created: [], kept: [] })
    expect(pane.outcome.replaced).toHaveLength(9)
    expectEqual(pane, byCommandLine([file]))
  })

  it('with files that cannot be read, copies, other files and phones hidden', async () => {
    const two = EXAMPLES.find(({ name }) => name.startsWith('二组'))!
    const files = [
      ...EXAMPLES, { name: '坏.xlsx', bytes: two.bytes.subarray(0, 9000) }, { name: '空.xlsx', bytes: new Uint8Array() },
      { name: '二组 - 副本.xlsx', bytes: two.bytes }, { name: '价格.xlsx', bytes: workbookBytes({ 价格表: [['户型', '价格'], ['A1', 100]] }) },
      { name: '~$二组.xlsx', bytes: new Uint8Array([1]) }, { name: '._一组.xlsx', bytes: new Uint8Array([1]) }, { name: '说明.txt', bytes: new Uint8Array([65]) },
    ]
    const pack = byCommandLine(files, '--mask')
    const pane = await byPane(await open(), files, { mask: true })
    expectEqual(pane, pack)
    expect(pane.answer.reports.filter(({ state }) => state === 'failed').map(({ file }) => file)).toEqual(['价格.xlsx', '坏.xlsx', '空.xlsx'])
    expect(column(pack.json['files'], 'file')).toEqual(pane.answer.reports.map(({ file }) => file))
  })
})

describe('offices drawn by lot', () => {
  it.each([[3, '2013-12-30'], [5, '2016-02-29']])('drawing %i, week of %s: the same in the pane as by the command line', async (seed, monday) => {
    const { files } = await makeOffice(seed, { monday })
    expectEqual(await byPane(await open(), files), byCommandLine(files), monday)
  })

  it('in a week that is asked for, with the open workbook among them', async () => {
    const { files } = await makeOffice(2, { monday: '2013-12-30' })
    const own = files.find(({ name }) => name.endsWith('.xlsx') && !name.startsWith('~'))!
    const others = files.filter((file) => file !== own)
    const workbook = await open(own)
    const file = { name: own.name, bytes: await saved() }
    const pane = await byPane(workbook, others, { takesPart: true, week: '2013-12-24' })
    expectEqual(pane, byCommandLine([...others, file], '--week', '2013-12-24'), '2013-12-23')
  })
})
