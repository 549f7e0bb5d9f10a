import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bookOf, CALLS, EXAMPLE, workbookBytes } from '../support/workbooks'

const CLI = join(process.cwd(), 'scripts/cli.mjs')
const ONE = '二组电开登记册.xlsx'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cli-'))))
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs `week` in a folder of its own. */
function week(...args: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'week', ...args], { cwd: folder, encoding: 'utf8' })
  return { code: status, out: stdout + stderr }
}

const at = (...parts: string[]): string => join(folder, ...parts)
const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

/** A folder with one group's register. */
function office(): string {
  mkdirSync(at('office'))
  copyFileSync(join(EXAMPLE, ONE), at('office', ONE))
  return at('office')
}

describe('week', () => {
  it('consolidates the example week when nothing is given, and leaves its files as they are', () => {
    const before = readdirSync(EXAMPLE).map((name) => digest(join(EXAMPLE, name)))
    const { code, out } = week('--json', 'week.json')
    expect(out).toContain('报告周：2013-04-22 至 2013-04-28')
    expect(out).toMatch(/一组电开登记册\.xlsx\s+749 行/)
    expect(out).toMatch(/合计\s+4752\s+4016\s+2881/)
    expect(code).toBe(0)
    expect(existsSync(at('电开台帐_2013-04-22.xlsx'))).toBe(true)
    expect(json(at('week.json'))['intentCustomers']).toBe(567)
    expect(readdirSync(EXAMPLE).map((name) => digest(join(EXAMPLE, name)))).toEqual(before)
  })

  it('gives the same JSON byte for byte, and the same cells, when it runs again, also with its output among the input', () => {
    const source = office()
    const args = ['--out', join(source, '周报.xlsx'), source]
    expect(week('--json', 'first.json', ...args).code).toBe(0)
    const first = bookOf('first', readFileSync(join(source, '周报.xlsx')))
    expect(week('--json', 'second.json', ...args).code).toBe(0)
    expect(readFileSync(at('second.json'), 'utf8')).toBe(readFileSync(at('first.json'), 'utf8'))
    expect(bookOf('first', readFileSync(join(source, '周报.xlsx')))).toEqual(first)
    const other = week('--json', 'third.json', source)
    expect(other.out).toContain('周报.xlsx  本软件生成')
    expect(other.code).toBe(0)
    expect(readFileSync(at('third.json'), 'utf8')).toBe(readFileSync(at('first.json'), 'utf8'))
  })

  it('does the rest when some files cannot be read, names them, and ends with 2', () => {
    const source = office()
    writeFileSync(join(source, '坏.xlsx'), readFileSync(join(source, ONE)).subarray(0, 9000))
    writeFileSync(join(source, '空.xlsx'), '')
    writeFileSync(join(source, '价格.xlsx'), workbookBytes({ 价格表: [['户型', '价格'], ['A1', 100]] }))
    writeFileSync(join(source, '~$二组.xlsx'), 'lock')
    const { code, out } = week('--out', 'pack.xlsx', '--json', 'week.json', source, at('没有.xlsx'))
    expect(code).toBe(2)
    expect(out).toMatch(/✗ 坏\.xlsx .*不完整/)
    expect(out).toMatch(/✗ 空\.xlsx .*空的/)
    expect(out).toMatch(/✗ 价格\.xlsx .*没有登记表/)
    expect(out).toMatch(/✗ .*没有\.xlsx .*找不到/)
    expect(out).not.toContain('~$')
    expect(json(at('week.json'))['groups']).toHaveLength(1)
    const text = JSON.stringify(bookOf('pack', readFileSync(at('pack.xlsx'))).grids.find(({ sheet }) => sheet === '数据问题'))
    for (const name of ['坏.xlsx', '空.xlsx', '价格.xlsx', '没有.xlsx']) expect(text).toContain(name)
  })

  it('leaves out a file of the same bytes with a line', () => {
    const source = office()
    copyFileSync(join(source, ONE), join(source, '二组 - 副本.xlsx'))
    const { code, out } = week('--json', 'week.json', source)
    expect(code).toBe(0)
    expect(out).toMatch(/– 二组电开登记册\.xlsx {2}与《二组 - 副本\.xlsx》完全相同/)
    expect(json(at('week.json'))['groups']).toMatchObject([{ calls: 595 }])
  })

  it('ends with 1 and writes nothing when nothing could be done', () => {
    mkdirSync(at('empty'))
    writeFileSync(at('policy.json'), '{ "C14": -1, "C99": 2, "C13": [{ "value": 90, "from": "1 May" }] }')
    writeFileSync(at('broken.json'), '{ C14: 2 }')
    const requests: [string[], RegExp][] = [
      [[at('empty')], /没有可读的登记册/],
      [[at('nowhere')], /找不到/],
      [['--week', '2013-4-22'], /--week 2013-4-22/],
      [['--week', '2013-02-30'], /--week 2013-02-30/],
      [['--week', '2020-01-01'], /没有任何记录/],
      [['--out', 'pack.csv'], /\.xlsx/],
      [['--nonsense'], /没有这个选项 --nonsense/],
      [['--week'], /--week/],
      [['--policy', 'nowhere.json'], /找不到文件/],
      [['--policy', 'broken.json'], /不是 JSON/],
      [['--policy', 'policy.json'], /C14.*-1[^]*C99[^]*1 May/],
      [['--out', 'a.xlsx', '--json', 'a.xlsx'], /同一个文件/],
      [['--policy', 'policy.json', '--json', 'policy.json'], /policy\.json 是输入文件/],
    ]
    for (const [args, message] of requests) {
      const { code, out } = week(...args)
      expect(out, args.join(' ')).toMatch(message)
      expect(code, args.join(' ')).toBe(1)
    }
    expect(readdirSync(folder).sort()).toEqual(['broken.json', 'empty', 'policy.json'])
  })

  it('says that no call has a date where registers were read but no week can be told', () => {
    const undated = CALLS.map((row, i) => (i === 0 ? row : ['昨天', ...row.slice(1)]))
    writeFileSync(at('一组.xlsx'), workbookBytes({ 电开效果管控表: undated }))
    const { code, out } = week('一组.xlsx')
    expect(out).toMatch(/✓ 一组\.xlsx\s+2 行，2 个错误/)
    expect(out).toContain('请用 --week YYYY-MM-DD 指定')
    expect(code).toBe(1)
  })

  it('never writes over an input', () => {
    const source = office()
    const before = digest(join(source, ONE))
    for (const option of ['--out', '--json']) {
      const { code, out } = week(option, join(source, ONE), source)
      expect(out).toContain('是输入文件')
      expect(code).toBe(1)
    }
    expect(digest(join(source, ONE))).toBe(before)
  })

  it('never writes over an input that bears the name of the pack', () => {
    const name = '电开台帐_2013-04-22.xlsx'
    writeFileSync(at(name), workbookBytes({ 电开效果管控表: CALLS }))
    const before = digest(at(name))
    const { code, out } = week(name)
    expect(out).toContain('是输入文件')
    expect(code).toBe(1)
    expect(digest(at(name))).toBe(before)
  })

  it('leaves the old file whole when the new one cannot take its place', () => {
    mkdirSync(at('pack.xlsx'))
    writeFileSync(at('pack.xlsx', 'old'), 'old')
    const { code, out } = week('--out', 'pack.xlsx')
    expect(code).toBe(1)
    expect(out).toContain('写不了 pack.xlsx')
    expect(readdirSync(folder)).toEqual(['pack.xlsx'])
  })

  it("takes the office's rules from a file before those of a 规则 sheet", () => {
    const settings = [['编号', '名称', '数值', '生效日期'], ['C14', '扣款', 3, ''], ['C13', '定额', 10, '']]
    writeFileSync(at('一组.xlsx'), workbookBytes({ 电开效果管控表: CALLS, 规则: settings }))
    writeFileSync(at('policy.json'), '{ "C14": 2 }')
    expect(week('--json', 'sheet.json', '一组.xlsx').code).toBe(0)
    expect(json(at('sheet.json'))['callers']).toMatchObject([{ days: [{ quota: 10, shortfall: 8, fine: 24 }, {}, {}, {}, {}, {}, {}] }])
    expect(week('--json', 'file.json', '--policy', 'policy.json', '一组.xlsx').code).toBe(0)
    expect(json(at('file.json'))['callers']).toMatchObject([{ days: [{ quota: 10, shortfall: 8, fine: 16 }, {}, {}, {}, {}, {}, {}] }])
  })

  it('takes rulings on conflicts from a file, or from a sheet of an input, alike', () => {
    const rulings = [['联系电话', '归属', '裁定人', '裁定日期', '说明'], ['13912340971', '', '赵经理', '2013-04-29', '先接触客户']]
    week('--json', 'before.json')
    const [conflict] = json(at('before.json'))['conflicts'] as { phone: string; owner: string; callers: string[] }[]
    const loser = conflict!.callers.find((caller) => caller !== conflict!.owner)!
    Object.assign(rulings[1]!, [conflict!.phone, loser])
    writeFileSync(at('裁定.xlsx'), workbookBytes({ 撞客裁定: rulings }))
    writeFileSync(at('rulings.csv'), rulings.map((row) => row.join(',')).join('\n'))
    const example = join(process.cwd(), EXAMPLE)
    for (const [name, args] of Object.entries({ sheet: ['--rulings', '裁定.xlsx', example], csv: ['--rulings', 'rulings.csv', example], input: [example, '裁定.xlsx'] })) {
      const { code, out } = week('--json', `${name}.json`, '--out', `${name}.xlsx`, ...args)
      expect(code, out).toBe(0)
      expect(out).toMatch(/✓ (裁定\.xlsx|rulings\.csv) {2}1 行，0 个错误/)
      const ruled = (json(at(`${name}.json`))['conflicts'] as { phone: string }[]).find(({ phone }) => phone === conflict!.phone)
      expect(ruled).toEqual({ ...conflict, owner: loser, ruling: { by: '赵经理', date: '2013-04-29', note: '先接触客户' } })
      const sheet = JSON.stringify(bookOf(name, readFileSync(at(`${name}.xlsx`))).grids.find((grid) => grid.sheet === '撞客'))
      expect(sheet).toContain('裁定（赵经理 2013-04-29）：先接触客户')
    }
    const { files, ...figures } = json(at('sheet.json'))
    expect(files).toContainEqual({ file: '裁定.xlsx', read: true, rows: 1, state: '只读撞客裁定' })
    expect(figures).toEqual({ ...json(at('input.json')), files: undefined })
  })

  it('does nothing when the file of rulings cannot be taken: the figures would not be those that were asked for', () => {
    writeFileSync(at('坏.xlsx'), 'no workbook')
    writeFileSync(at('价格.xlsx'), workbookBytes({ 价格表: [['户型', '价格'], ['A1', 100]] }))
    writeFileSync(at('裁定.csv'), '联系电话,归属\n13912340971,陈霞')
    const requests: [string[], RegExp][] = [
      [['--rulings', '没有.xlsx'], /没有\.xlsx.*找不到/],
      [['--rulings', '.'], /找不到/],
      [['--rulings', '坏.xlsx'], /坏\.xlsx.*不是表格/],
      [['--rulings', '价格.xlsx'], /价格\.xlsx.*没有撞客裁定/],
      [['--rulings', '裁定.csv', '--json', '裁定.csv'], /裁定\.csv 是输入文件/],
    ]
    for (const [args, message] of requests) {
      const { code, out } = week(...args)
      expect(out, args.join(' ')).toMatch(message)
      expect(code, args.join(' ')).toBe(1)
    }
    expect(readdirSync(folder).sort()).toEqual(['价格.xlsx', '坏.xlsx', '裁定.csv'].sort())
  })

  it('hides the middle of every phone with --mask, and never shows one on the console', () => {
    const { out } = week('--mask', '--out', 'pack.xlsx', '--json', 'week.json')
    const shown = out + readFileSync(at('week.json'), 'utf8') + JSON.stringify(bookOf('pack', readFileSync(at('pack.xlsx'))))
    expect(shown.match(/(?<!\d)1[3-9]\d{9}(?!\d)/g)).toBeNull()
    expect(readFileSync(at('week.json'), 'utf8')).toContain('130****0971')
  })

  it('reads files of the same name in two folders, each under its path', () => {
    cpSync(EXAMPLE, at('a'), { recursive: true })
    mkdirSync(at('b'))
    writeFileSync(at('b', ONE), workbookBytes({ 电开效果管控表: CALLS }))
    const { code, out } = week(at('a'), at('b'))
    expect(code).toBe(0)
    expect(out).toContain(join('a', ONE))
    expect(out).toContain(join('b', ONE))
  })

  it('tells all of this with --help', () => {
    const { code, out } = week('--help')
    expect(code).toBe(0)
    for (const word of ['--week', '--out', '--json', '--policy', '--rulings', '--mask', '退出码', '十分之一']) expect(out).toContain(word)
  })
})
