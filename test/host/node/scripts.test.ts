import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../host/files'

const runner = fileURLToPath(new URL('../../../scripts/host.mjs', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-scripts-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  code: number | null
  signal: string | null
  out: string
  err: string
}

function start(args: string[]) {
  const child = spawn(process.execPath, [runner, ...args], { cwd: folder })
  const ended = { code: null, signal: null, out: '', err: '' } as Ended
  child.stdout.on('data', (part: Buffer) => (ended.out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (ended.err += part.toString()))
  const whenEnded = new Promise<Ended>((resolve) => child.on('close', (code, signal) => resolve({ ...ended, code, signal })))
  return { child, ended, whenEnded }
}

/** Runs a script given as text. */
function run(script: string, ...options: string[]): Promise<Ended> {
  const path = join(folder, `script-${readdirSync(folder).length}.js`)
  writeFileSync(path, script)
  return start([path, ...options]).whenEnded
}

const at = (name: string): string => join(folder, name)
const onSheet = (body: string): string => `return await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet()
  ${body}
})`

describe('a script from the command line', () => {
  it('prints what it returns as JSON and nothing else, its console to the error output', async () => {
    const { code, out, err } = await run(onSheet(`
      console.log('seen'); console.warn('warned')
      const range = sheet.getRange('A1:B1')
      range.values = [[1, '甲']]
      range.load('values')
      await context.sync()
      return range.values`))
    expect([code, JSON.parse(out)]).toEqual([0, [[1, '甲']]])
    expect(err).toContain('seen')
    expect(err).toContain('warned')
  })

  it('prints null when it returns nothing', async () => {
    expect(await run('await 1')).toMatchObject({ code: 0, out: 'null\n' })
  })

  it('ends with 1 and the error’s code, message and place', async () => {
    const { code, out, err } = await run(onSheet(`context.workbook.worksheets.getItem('没有').load('name')
      await context.sync()`))
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/ItemNotFound: .*\(WorksheetCollection\.getItem\)/)
  })

  it('ends with 1 and the words of an error of its own', async () => {
    const { code, err } = await run("throw new RangeError('mine')")
    expect([code, err.trim()]).toEqual([1, 'RangeError: mine'])
  })

  it('says where a script cannot be read', async () => {
    const { code, out, err } = await run('return )')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('SyntaxError')
  })

  it.each([
    ['a script', () => [at('nowhere.js')]],
    ['a workbook', () => [(writeFileSync(at('ok.js'), 'return 1'), at('ok.js')), '--open', at('nowhere.xlsx')]],
  ])('says in words that there is no such file: %s', async (_what, args) => {
    const { code, out, err } = await start(args()).whenEnded
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('nowhere')
    expect(err).not.toContain('    at ')
  })

  it('says in words that a file is no workbook', async () => {
    writeFileSync(at('no-workbook.xlsx'), 'plain text')
    const { code, err } = await run('return 1', '--open', at('no-workbook.xlsx'))
    expect(code).toBe(1)
    expect(err).toContain('no-workbook.xlsx')
    expect(err).not.toContain('    at ')
  })

  it.each([[['--nothing']], [[]], [['a.js', 'b.js']]])('says how it is used: %j', async (args) => {
    const { code, out, err } = await start(args).whenEnded
    expect([code, out]).toEqual([1, ''])
    expect(err).not.toContain('    at ')
  })

  it('ends although the script leaves timers', async () => {
    expect(await run("setInterval(() => {}, 1000); setTimeout(() => {}, 600000); return 'done'")).toMatchObject({ code: 0, out: '"done"\n' })
  })

  it('can be ended while a script never ends', async () => {
    writeFileSync(at('endless.js'), "console.log('begun'); await new Promise(() => setInterval(() => {}, 1000))")
    const { child, ended, whenEnded } = start([at('endless.js')])
    while (!ended.err.includes('begun')) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    expect(await whenEnded).toMatchObject({ signal: 'SIGINT', out: '' })
  })

  it('prints a large answer whole', async () => {
    const { code, out } = await run("return Array.from({ length: 200000 }, (_, i) => 'row ' + i)")
    expect(code).toBe(0)
    expect((JSON.parse(out) as string[]).length).toBe(200_000)
  })
})

describe('workbooks of scripts', () => {
  const fill = onSheet(`sheet.getRange('A1:C2').formulas = [[1, '=A1*2', '=SUM(A1:B1)'], ['甲', '=B1&"个"', '']]
    await context.sync()`)

  it('are written with values, formulas and their results, and opened again', async () => {
    expect(await run(fill, '--save', at('book.xlsx'))).toMatchObject({ code: 0 })
    const again = await run(
      onSheet(`const range = sheet.getRange('A1:C2').load(['values', 'formulas'])
      await context.sync()
      return [range.values, range.formulas]`),
      '--open',
      at('book.xlsx'),
    )
    expect(JSON.parse(again.out)).toEqual([
      [[1, 2, 3], ['甲', '2个', '']],
      [[1, '=A1*2', '=SUM(A1:B1)'], ['甲', '=B1&"个"', '']],
    ])
  })

  it('are not written when the script fails', async () => {
    const { code } = await run(`${fill.replace('return await', 'await')}; throw new Error('no')`, '--save', at('failed.xlsx'))
    expect(code).toBe(1)
    expect(readdirSync(folder).filter((name) => name.startsWith('failed'))).toEqual([])
  })

  it('take the place of an older file whole, and leave it when they cannot be written', async () => {
    await run(fill, '--save', at('twice.xlsx'))
    const first = readFileSync(at('twice.xlsx'))
    expect((await run(onSheet("sheet.getRange('A1').values = [[99]]; await context.sync()"), '--open', at('twice.xlsx'), '--save', at('twice.xlsx'))).code).toBe(0)
    expect(readFileSync(at('twice.xlsx')).equals(first)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('twice'))).toEqual(['twice.xlsx'])
    const { code, err } = await run(fill, '--save', join(folder, 'no-folder', 'book.xlsx'))
    expect(code).toBe(1)
    expect(err).toContain('no-folder')
    expect(err).not.toContain('    at ')
  })

  it('keep formulas of functions under the name that files have, with their last value', async () => {
    const { code } = await run(
      `CustomFunctions.associate('ADDONE', (value) => value + 1)
      ${onSheet("sheet.getRange('A1:B1').formulas = [[1, '=ADDONE(A1)']]; await context.sync()")}`,
      '--save',
      at('functions.xlsx'),
    )
    expect(code).toBe(0)
    expect(statSync(at('functions.xlsx')).size).toBeGreaterThan(1000)
    const { unzipSync, strFromU8 } = await import('fflate')
    const sheet = strFromU8(unzipSync(new Uint8Array(readFileSync(at('functions.xlsx'))))['xl/worksheets/sheet1.xml']!)
    expect(sheet).toMatch(/<f>_xldudf_ADDONE\(A1\)<\/f><v>2<\/v>/)
    const { book } = await openWorkbook('functions.xlsx', new Uint8Array(readFileSync(at('functions.xlsx'))))
    expect(book.sheets[0]!.cells[0]![1]).toMatchObject({ formula: '=ADDONE(A1)', value: 2 })
  })
})
