import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../src/i18n'
import { attendanceSums, followUps, ledgerDays } from '../../src/ledger'
import { makePolicy } from '../../src/policy'
import { mondayOf, readRegisters } from '../../src/registers'
import { attendanceSheet, followUpSheet, valueOf, type SheetPlan } from '../../src/sheets'
import type { Grid } from '../../src/workbook'
import { day } from '../support/days'
import { book, phoneOf } from '../support/grids'
import { attendance, calls, roster, visits, type Visit } from '../support/lines'
import { later, MON, TUE } from '../support/weeks'

const words = wordingOf('zh-CN')
const policy = makePolicy()
const read = (...grids: Grid[]) => readRegisters([book('一组', ...grids)], day(MON))
const invited = (n: number, appointed: string, caller = '陈霞', host: string | null = null): Visit => ({
  date: later(MON, -7), caller, phone: phoneOf(n), appointed, arrived: null, contacted: null, host, signed: null,
})
const values = ({ rows }: SheetPlan) => rows.map(({ cells }) => cells.map(valueOf))

describe('跟进清单', () => {
  const plan = (...grids: Grid[]) => followUpSheet({ words, policy, lists: followUps(read(...grids), policy, day(MON)) })
  const people = roster({ caller: '陈霞', group: '一组' }, { caller: '罗伟', group: '二组' })

  it('C25 C40: is a page a caller, upright on A4, each with its own lines, a box to tick and the whole phone', () => {
    const made = plan(people, visits(invited(1, MON, '陈霞', '李接访'), invited(2, later(MON, -2)), invited(3, MON, '罗伟')))
    const rows = values(made)
    expect(made.print).toEqual({ orientation: 'portrait', breaks: [7] })
    expect(rows.slice(0, 7)).toEqual([
      ['天津八里洲碧桂园 跟进清单（2013-04-22）'], ['一组 陈霞 · 第 1 张，共 1 张'],
      ['办完', '客户姓名', '联系电话', '等级', '需求', '日期', '已过天数', '接访人员', '结果'],
      ['今天约好到访（1）'], ['□', '', phoneOf(1), null, '', MON, null, '李接访', null],
      ['约了没来，请回访再约（1）'], ['□', '', phoneOf(2), null, '', later(MON, -2), 2, null, null],
    ])
    expect(rows[8]).toEqual(['二组 罗伟 · 第 1 张，共 1 张'])
    expect(rows[11]![7]).toBe('还没安排接访人员')
  })

  it('goes on overleaf with the heading again, and is marked, so that it is no register', () => {
    const made = plan(people, visits(...Array.from({ length: 30 }, (_, i) => invited(i, MON))))
    const rows = values(made)
    const [second] = made.print!.breaks
    expect(rows.slice(second, second! + 4).map(([first]) => first)).toEqual(['天津八里洲碧桂园 跟进清单（2013-04-22）', '一组 陈霞 · 第 2 张，共 2 张', '办完', '今天约好到访（30）'])
    expect(rows.filter(([first]) => first === '□')).toHaveLength(30)
    expect(second).toBe(3 + 1 + 27)
    expect(made.mark).toBe('follow_up')
  })
})

describe('考勤汇总', () => {
  it('C04 S18: has a row a caller and the sums, and is marked by its month', () => {
    const registers = read(attendance(['陈霞', MON, '迟到'], ['陈霞', TUE, '请假']), calls())
    const [from, to] = [day('2013-04-01'), day('2013-04-30')]
    const sums = attendanceSums(registers, policy, ledgerDays(registers, policy, mondayOf(from), to), from, to)
    const plan = attendanceSheet({ words, policy, from, to, sums })
    expect([plan.name, plan.mark]).toEqual(['考勤汇总 2013-04', 'attendance_2013_04'])
    const rows = values(plan)
    expect(rows[0]).toEqual(['天津八里洲碧桂园 考勤汇总（2013-04-01 至 2013-04-30）'])
    // 出勤 半天 迟到 早退 旷工 休息 请假, concluded, late, early, disputed, weeks, leave
    expect(rows.at(-2)!.slice(1)).toEqual(['陈霞', 0, 0, 1, 0, 4, 1, 1, 5, 1, 0, 0, 0, 0, 0, 0, 0, 2, -2])
    expect(rows.at(-1)!.slice(2, 9)).toEqual([0, 0, 1, 0, 4, 1, 1])
  })
})
