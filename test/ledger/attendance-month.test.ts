import { describe, expect, it } from 'vitest'
import { attendanceSums, leaveBalance, ledgerDays, type AttendanceSum } from '../../src/ledger'
import { makePolicy } from '../../src/policy'
import { mondayOf, readRegisters } from '../../src/registers'
import type { CellValue, Grid } from '../../src/workbook'
import { day } from '../support/days'
import { book, grid } from '../support/grids'
import { attendance, calls, counted, dials, visits } from '../support/lines'

const policy = makePolicy()
const [FROM, TO] = [day('2013-04-01'), day('2013-04-30')]
const on = (date: number): string => `2013-04-${String(date).padStart(2, '0')}`
const PERSON = (openingLeave: number, openingVisits = 0): Grid =>
  grid('花名册', [['姓名', '组别', '期初到访累计', '期初剩余半天假'], ['陈霞', '一组', openingVisits, openingLeave]])
const typed = (...lines: CellValue[][]): Grid => grid('考勤', [['日期', '姓名', '状态', '上班打卡', '下班打卡'], ...lines])

function sumOf(...grids: Grid[]): AttendanceSum {
  const registers = readRegisters([book('一组', ...grids)], FROM)
  const rows = ledgerDays(registers, policy, mondayOf(FROM), TO)
  return attendanceSums(registers, policy, rows, FROM, TO).find(({ caller }) => caller === '陈霞')!
}

/** A week of April 2013 from Monday on, a status a day. */
const weekFrom = (monday: number, statuses: string[]): [string, string, string][] => statuses.map((status, i) => ['陈霞', on(monday + i), status])
const WORK = Array<string>(5).fill('出勤')

describe("a month's attendance", () => {
  it('C04 S18: counts the days of each status', () => {
    const { days } = sumOf(attendance(...weekFrom(8, ['出勤', '迟到', '早退', '旷工', '请假', '半天', '休息'])))
    expect(days).toEqual({ 出勤: 1, 迟到: 1, 早退: 1, 旷工: 1, 请假: 1, 半天: 1, 休息: 1 })
  })

  it('C22: counts times and minutes by the clock; a typed 迟到 without a clock time is a time without minutes', () => {
    const sum = sumOf(typed(
      [on(8), '陈霞', '出勤', '9:05', '17:00'], [on(9), '陈霞', '迟到', '9:10', '16:50'], [on(10), '陈霞', '迟到', null, null],
      [on(11), '陈霞', '迟到', '8:50', '17:00'], [on(12), '陈霞', '早退', '9:00', '16:00'],
    ))
    expect([sum.late, sum.early, sum.disputed]).toEqual([{ times: 3, minutes: 15 }, { times: 2, minutes: 70 }, 3])
  })

  it.each([
    ['none', [...WORK, '出勤', '出勤'], 1], ['one', [...WORK, '出勤', '休息'], 0], ['two', [...WORK, '休息', '休息'], 1],
  ])('C23: %s rest day in the week', (_, statuses, off) => {
    expect(sumOf(attendance(...weekFrom(8, statuses))).restWeeksOff).toBe(off)
  })

  it('C23: a week belongs to the month in which it ends', () => {
    const march: [string, string, string][] = [25, 26, 27, 28, 29, 30, 31].map((date) => ['陈霞', `2013-03-${date}`, '出勤'])
    expect(sumOf(attendance(...march, ...weekFrom(8, [...WORK, '出勤', '休息']))).restWeeksOff).toBe(0)
    expect(sumOf(attendance(...weekFrom(29, ['出勤', '出勤']), ...weekFrom(8, [...WORK, '出勤', '休息']))).restWeeksOff).toBe(0)
  })

  it('says how many of its days are concluded, not typed', () => {
    const sum = sumOf(calls(...dials('陈霞', on(8), 1)), attendance(['陈霞', on(9), '出勤']))
    expect([sum.derived, sum.days.休息, sum.days.旷工, sum.days.出勤]).toEqual([6, 1, 4, 2])
  })
})

describe('half days of leave', () => {
  it('C20: opening balance + earned − taken; 请假 is two, 半天 one', () => {
    const { leave } = sumOf(PERSON(3), visits(...counted('陈霞', on(8), 20)), attendance(['陈霞', on(9), '请假'], ['陈霞', on(10), '半天']))
    expect(leave).toEqual({ brought: 3, earned: 2, taken: 3, left: 2 })
  })

  it('C20: leave taken before it is earned leaves less than nothing', () => {
    expect(sumOf(PERSON(0), attendance(['陈霞', on(9), '请假'])).leave).toEqual({ brought: 0, earned: 0, taken: 2, left: -2 })
    expect(sumOf(PERSON(-2), visits(...counted('陈霞', on(8), 10))).leave).toEqual({ brought: -2, earned: 1, taken: 0, left: -1 })
  })

  it('C20: visits before the files begin count towards the next half day', () => {
    expect(sumOf(PERSON(0, 9), visits(...counted('陈霞', on(8), 1))).leave.earned).toBe(1)
    expect(sumOf(PERSON(0, 10), visits(...counted('陈霞', on(8), 9))).leave.earned).toBe(0)
  })

  it('C20: what was earned and taken before the month is brought into it', () => {
    const registers = readRegisters([book('一组', PERSON(1), visits(...counted('陈霞', '2013-03-20', 20)), attendance(['陈霞', '2013-03-21', '半天'], ['陈霞', on(1), '半天'], ['陈霞', '2013-05-01', '请假']))], FROM)
    expect(leaveBalance(registers, policy, FROM, TO)('陈霞')).toEqual({ brought: 2, earned: 0, taken: 1, left: 1 })
    expect(leaveBalance(registers, policy, FROM, TO)('周敏')).toEqual({ brought: 0, earned: 0, taken: 0, left: 0 })
  })
})
