import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../host/files'

const folder = mkdtempSync(join(tmpdir(), 'host-script-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  code: number
  out: string
  err: string
}

/** Runs `npm run host` as a person does, in a process of its own. */
function host(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/host.mjs', ...args], { timeout: 60_000 }, (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }))
  })
}

function script(name: string, body: string): string {
  const path = join(folder, name)
  writeFileSync(path, body)
  return path
}

const write = script(
  'write.js',
  `CustomFunctions.associate('ADDONE', (x) => x + 1)
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:B2').values = [['姓名', '通数'], ['示例甲', 95]]
    sheet.getRange('C2').formulas = [['=ADDONE(B2)']]
    console.log('written')
    await context.sync()
  })`,
)
const read = script(
  'read.js',
  `return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C2').load('values,formulas')
    await context.sync()
    return { values: range.values, formula: range.formulas[1][2] }
  })`,
)

describe('a script from the command line', () => {
  it('saves the workbook with custom functions and their values, and opens it again', async () => {
    const book = join(folder, 'book.xlsx')
    const saved = await host(write, '--save', book)
    expect(saved).toMatchObject({ code: 0, out: 'null\n' })
    expect(saved.err).toContain('written')
    const { book: data } = await openWorkbook('book.xlsx', new Uint8Array(readFileSync(book)))
    expect(data.sheets[0]!.cells[1]![2]).toMatchObject({ formula: '=ADDONE(B2)', value: 96 })
    const opened = await host(read, '--open', book)
    expect(JSON.parse(opened.out)).toEqual({ values: [['姓名', '通数', ''], ['示例甲', 95, 96]], formula: '=ADDONE(B2)' })
  })

  it('ends with 1 and the code, message and place of an error, and saves nothing', async () => {
    const book = join(folder, 'never.xlsx')
    const failing = script('fail.js', `return Excel.run(async (context) => { context.workbook.worksheets.getItem('无').load('name'); await context.sync() })`)
    const ended = await host(failing, '--save', book)
    expect(ended.code).toBe(1)
    expect(ended.out).toBe('')
    expect(ended.err).toContain('ItemNotFound: ')
    expect(ended.err).toContain('(WorksheetCollection.getItem)')
    expect(existsSync(book)).toBe(false)
  })

  it('names the class and member that the host does not have', async () => {
    const missing = script('missing.js', `return Excel.run(async (context) => { context.workbook.pivotTables.load('name'); await context.sync() })`)
    expect((await host(missing)).err).toMatch(/NotImplemented: .*Workbook\.pivotTables/)
  })

  it('says which file is not there, and how it is called', async () => {
    expect(await host(join(folder, 'none.js'))).toMatchObject({ code: 1, err: expect.stringContaining('none.js') as string })
    expect(await host(read, '--open', join(folder, 'none.xlsx'))).toMatchObject({ code: 1, err: expect.stringContaining('none.xlsx') as string })
    expect(await host()).toMatchObject({ code: 1, err: expect.stringContaining('SCRIPT.js') as string })
    expect((await host(read, '--sideways')).code).toBe(1)
  })

  it('ends although the script left timers', async () => {
    expect(await host(script('timers.js', 'setInterval(() => undefined, 1000); return 1'))).toMatchObject({ code: 0, out: '1\n' })
  })
})
