import { describe, expect, it } from 'vitest'
import { compareRules, latestChanges, planReviews, type ReviewPlan } from '../../src/jobs'
import { wordingOf } from '../../src/i18n'
import { makePolicy } from '../../src/policy'
import { fieldsOfRecord, recordCell } from '../../src/sheets'
import type { CellValue, Grid } from '../../src/workbook'
import { day, iso } from '../support/days'
import { grid, phoneOf } from '../support/grids'
import { attendance, calls, counted, dials, roster, visits } from '../support/lines'
import { readSheets } from '../support/reading'
import { later, MON, SUN, TUE } from '../support/weeks'

const words = wordingOf('zh-CN')
const policy = makePolicy()
const plan = (from: string, to: string, ...sheets: Grid[]): ReviewPlan => planReviews(readSheets(...sheets), policy, { from: day(from), to: day(to) }, words)
const numbers = ({ lines }: ReviewPlan): string[] => lines.map(({ number }) => number)
/** 奖惩登记 with the rows of a plan. */
function registered({ lines }: ReviewPlan): Grid {
  const fields = fieldsOfRecord('reviews')
  const cell = (line: object, { field, type }: (typeof fields)[number]): CellValue => {
    const value = (line as Record<string, string | number | null>)[field] ?? null
    return type === 'day' && typeof value === 'number' ? iso(value) : recordCell(type, value)
  }
  return grid('奖惩登记', [fields.map(({ head }) => head), ...lines.map((line) => fields.map((field) => cell(line, field)))])
}
/** A week of which every day but Monday and Tuesday is free. */
const FREE = attendance(...[2, 3, 4, 5, 6].map((n): [string, string, string] => ['示例甲', later(MON, n), '请假']))

describe('the proposals of a time as rows of 奖惩登记', () => {
  const sheets = [FREE, calls(...dials('示例甲', MON, 90), ...dials('示例甲', TUE, 95)), visits(...counted('示例甲', TUE, 1, 0, { dealDate: TUE, product: '别墅' }))]

  it('C14 C21: fines and bonuses are a row a caller, with the rows they come from', () => {
    const of = plan(MON, SUN, ...sheets)
    expect(of.lines).toMatchObject([
      { number: 'C14-2013-04-22-示例甲', caller: '示例甲', kind: '绩效建议', amount: 15, rule: 'C14', date: day(SUN) },
      { number: 'C21-2013-04-22-示例甲', kind: '奖金', amount: 500 },
    ])
    expect(of.lines[0]!.evidence).toBe('2013-04-22 可拨通 90/100（一组.xlsx 电开效果管控表 第 2–91 行）; 2013-04-23 可拨通 95/100（一组.xlsx 电开效果管控表 第 92–186 行）')
    expect(of.lines[0]!.reason).toContain('待审核')
  })

  it('what is on record is left out by its number, and its days are not fined twice by the month', () => {
    const week = plan(MON, SUN, ...sheets)
    const again = plan(MON, SUN, ...sheets, registered(week))
    expect(numbers(again)).toEqual([])
    const more = [...sheets.slice(0, 1), calls(...dials('示例甲', MON, 90), ...dials('示例甲', TUE, 95), ...dials('示例甲', later(MON, -7), 99)), ...sheets.slice(2)]
    const month = plan('2013-04-01', '2013-04-29', ...more, registered(week))
    const fine = month.lines.find(({ rule }) => rule === 'C14')!
    // The week before: one short on its Monday, a rest day, five days unexplained
    expect([fine.number, fine.amount]).toEqual(['C14-2013-04-01-示例甲', 1 + 5 * 100])
    expect(month.lines.some(({ rule }) => rule === 'C21')).toBe(false)
  })

  it('C14.cap: no more than is left of a fifth of the wage', () => {
    const wages = grid('花名册', [['姓名', '组别', '月工资'], ['示例甲', '一组', 1510]])
    expect(plan(MON, SUN, ...sheets, wages).lines[0]).toMatchObject({ amount: 10 })
  })

  it('C14.mode: 记录 proposes no amount', () => {
    const recordOnly = makePolicy([{ id: 'C14.mode', from: null, value: '记录' }])
    expect(planReviews(readSheets(...sheets), recordOnly, { from: day(MON), to: day(SUN) }, words).lines[0]).toMatchObject({ kind: '记录', amount: null })
  })

  it('C46: nothing is proposed for a week without any calls', () => {
    expect(numbers(plan(MON, SUN, visits(...counted('示例甲', TUE, 1)), roster({ caller: '示例甲', group: '一组' })))).toEqual([])
  })

  it('C16: a run of missed weeks is one proposal, whichever of its weeks is asked for', () => {
    const weeks = [0, 7, 14, 21, 28].flatMap((days) => dials('示例甲', later(MON, days), 100, days * 100))
    const registers = [calls(...weeks), visits({ caller: '示例甲', date: later(MON, -7), phone: phoneOf(1), arrived: null })]
    const proposed = (week: number): string[] => numbers(plan(later(MON, 7 * week), later(MON, 7 * week + 6), ...registers)).filter((number) => number.startsWith('C16'))
    const [fourth, fifth] = [proposed(3), proposed(4)]
    expect(fourth).toHaveLength(1)
    expect(fifth).toEqual(fourth)
  })

  it('S05: two praises of one day are two rows; S07: a whole month has a row a group', () => {
    const service = grid('客服记录', [['日期', '类型', '经办人'], [MON, '表扬', '示例甲'], [MON, '表扬', '示例甲']])
    const of = plan('2013-04-01', '2013-04-30', service, calls(...dials('示例甲', MON, 100)), roster({ caller: '示例甲', group: '一组' }))
    expect(numbers(of).filter((number) => /^S0[57]/.test(number))).toEqual(['S05-2013-04-22-示例甲', 'S05-2013-04-22-示例甲-2', 'S07-2013-04-01-一组'])
    expect(of.lines.find(({ rule }) => rule === 'S05')).toMatchObject({ amount: null, kind: '特别贡献奖', evidence: '一组.xlsx 客服记录 第 2 行' })
  })
})

describe('改动记录 as the pane shows it', () => {
  it('S11: has the latest first, and says how many it leaves out', () => {
    const rows = Array.from({ length: 7 }, (_, i) => [`2013-04-2${i} 09:00`, '示例甲'])
    const { rows: shown, leftOut } = latestChanges(readSheets(grid('改动记录', [['时间', '改动人'], ...rows])), 5)
    expect([shown.map(({ at }) => at.slice(8, 10)), leftOut]).toEqual([['26', '25', '24', '23', '22'], 2])
  })
})

describe('rules of two days (S13)', () => {
  it('S13: are listed where they differ, with both values', () => {
    const office = makePolicy([{ id: 'C14', from: day(TUE), value: 2 }, { id: 'C21.商铺', from: day(TUE), value: 800 }, { id: 'C13', from: null, value: 90 }])
    expect(compareRules(office, day(MON), day(TUE)).map(({ line, before, after }) => [line.id, before, after])).toEqual([['C14', 1, 2], ['C21.商铺', null, 800]])
    expect(compareRules(office, day(TUE), day(SUN))).toEqual([])
  })
})
