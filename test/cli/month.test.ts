import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bookOf } from '../support/workbooks'

const CLI = join(process.cwd(), 'scripts/cli.mjs')

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cli-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function run(...args: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' })
  return { code: status, out: stdout + stderr }
}
const at = (name: string): string => join(folder, name)

describe('month and quarter on the command line', () => {
  it('S24: report the example’s month, without any phone', () => {
    const { code, out } = run('month', '--json', 'month.json')
    expect(code, out).toBe(0)
    expect(out).toContain('报告：2013 年 4 月（最近有电话的一期，4752 行电话）')
    const pack = bookOf('pack', readFileSync(at('电开月报_2013-04.xlsx')))
    expect(pack.grids.map(({ sheet }) => sheet)).toEqual(['月度汇总', '各组', '排名', '奖惩', '个人结算单'])
    expect(pack.grids.every(({ made }) => made)).toBe(true)
    const text = readFileSync(at('month.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ month: '2013-04', known: { to: '2013-04-28' } })
    expect((out + text + JSON.stringify(pack)).match(/(?<!\d)1[3-9]\d{9}(?!\d)/g)).toBeNull()
  })

  it('report the example’s quarter', () => {
    const { code, out } = run('quarter', '--quarter', '2013-Q2', '--out', 'q.xlsx')
    expect(code, out).toBe(0)
    expect(bookOf('q', readFileSync(at('q.xlsx'))).grids.map(({ sheet }) => sheet)).toEqual(['季度名次', '团队', '考核'])
  })

  it('end with 1 and write nothing when the period is none, or nothing is known of it', () => {
    for (const [args, message] of [
      [['month', '--month', '2013-13'], /2013-13 不是 YYYY-MM/], [['month', '--month', '2013-04-22'], /不是 YYYY-MM/],
      [['month', '--week', '2013-04-22'], /没有这个选项 --week/], [['quarter', '--quarter', '2013-Q5'], /不是 YYYY-Qn/],
      [['month', '--month', '2020-01'], /没有任何记录/], [['quarter', '--quarter', '2020-Q4'], /没有任何记录/],
    ] as [string[], RegExp][]) {
      const { code, out } = run(...args)
      expect(out, args.join(' ')).toMatch(message)
      expect(code, args.join(' ')).toBe(1)
    }
    expect(existsSync(at('电开月报_2020-01.xlsx'))).toBe(false)
  })

  it('tell how they are used', () => {
    for (const report of ['month', 'quarter']) {
      const { code, out } = run(report, '--help')
      expect(code).toBe(0)
      for (const word of [`--${report}`, '--out', '--json', '--policy', '--rulings', '--mask', '退出码']) expect(out).toContain(word)
    }
  })
})
