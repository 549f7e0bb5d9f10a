import { describe, expect, it } from 'vitest'
import { clockMinutes, workHours } from '../../src/ledger'
import { makePolicy, type Policy } from '../../src/policy'
import { readRegisters, type AttendanceRow } from '../../src/registers'
import type { CellValue, Grid } from '../../src/workbook'
import { day } from '../support/days'
import { book, grid } from '../support/grids'
import { calls, dials, settings } from '../support/lines'
import { codesIn, MON, TUE, week } from '../support/weeks'

const HEADS = ['日期', '姓名', '状态', '上班打卡', '下班打卡']
const sheet = (...lines: CellValue[][]): Grid => grid('考勤', [HEADS, ...lines])
const row = (status: string, clockIn: CellValue, clockOut: CellValue, date = MON): AttendanceRow =>
  readRegisters([book('一组', sheet([date, '陈霞', status, clockIn, clockOut]))]).attendance[0]!
const minutes = (status: string, clockIn: CellValue, clockOut: CellValue, date = MON, policy: Policy = makePolicy()): [number | null, number | null] => {
  const { late, early } = clockMinutes(row(status, clockIn, clockOut, date), policy)
  return [late, early]
}
const policyWith = (...lines: [id: string, value: string | number][]): Policy => makePolicy(readRegisters([book('一组', settings(...lines))]).overrides)

describe('clock times', () => {
  it.each([['8:59', 0], ['9:00', 0], ['9:00:59', 0], ['9:01', 1], ['10:30', 90]])('C22: who comes at %s is %d minutes late', (time, late) => {
    expect(minutes('出勤', time, '17:00')).toEqual([late, 0])
  })

  it.each([['16:59', 1], ['17:00', 0], ['17:01', 0]])('C22: who goes at %s in winter is %d minutes early', (time, early) => {
    expect(minutes('出勤', '9:00', time)).toEqual([0, early])
  })

  it.each([['2013-04-30', 0], ['2013-05-01', 30], ['2013-09-30', 30], ['2013-10-01', 0]])('C22: on %s who goes at 17:00 is %d minutes early', (date, early) => {
    expect(minutes('出勤', '9:00', '17:00', date)).toEqual([0, early])
  })

  it('C22: a summer across the new year holds on both sides of it, its first and last day included', () => {
    const policy = policyWith(['C22.summer.from', '11-01'], ['C22.summer.to', '02-28'])
    const ends = ['2013-10-31', '2013-11-01', '2013-12-31', '2014-01-01', '2014-02-28', '2014-03-01'].map((date) => workHours(day(date), policy).end)
    expect(ends).toEqual([1020, 1050, 1050, 1050, 1050, 1020])
  })

  it('C22.grace: within the grace nothing is counted, beyond it every minute', () => {
    const policy = policyWith(['C22.grace', 5])
    expect([minutes('出勤', '9:05', '16:55', MON, policy), minutes('出勤', '9:06', '16:54', MON, policy)]).toEqual([[0, 0], [6, 6]])
  })

  it.each<[CellValue, CellValue, number | null, number | null]>([
    ['9:00', '12:00', 0, 0], ['9:10', '12:00', 10, 0], ['13:00', '17:00', 0, 0], ['13:00', '16:45', 0, 15],
    ['9:10', null, 10, null], ['13:00', null, 0, null], [null, '12:00', null, 0], [null, '16:45', null, 15],
  ])('C22: of a half day only the end that was worked counts: in %s, out %s', (clockIn, clockOut, late, early) => {
    expect(minutes('半天', clockIn, clockOut)).toEqual([late, early])
  })

  it('C22: what is not known is not zero: no time, times in the wrong order, days without hours', () => {
    expect([minutes('出勤', null, null), minutes('出勤', '9:30', '5:30'), minutes('请假', '9:30', '17:00'), minutes('休息', '9:30', '17:00')]).toEqual(
      Array(4).fill([null, null]),
    )
  })
})

describe('what is typed beside the clock', () => {
  const told = (...line: CellValue[]): string[] =>
    codesIn(week([calls(...dials('陈霞', MON, 1)), sheet([MON, '陈霞', ...line])])).filter((code) => code.startsWith('clock-'))

  it.each<[string, CellValue, CellValue, string[]]>([
    ['出勤', '9:00', '17:00', []], ['出勤', '9:01', '17:00', ['clock-late']], ['出勤', '9:00', '16:59', ['clock-early']],
    ['出勤', null, null, []], ['迟到', '9:10', '17:00', []], ['迟到', '8:50', '17:00', ['clock-differs']], ['迟到', null, '17:00', ['clock-missing']],
    ['早退', '9:00', '16:00', []], ['早退', '9:00', '17:30', ['clock-differs']], ['早退', '9:00', null, ['clock-missing']],
    ['旷工', '9:00', null, ['clock-differs']], ['出勤', '17:00', '9:00', ['clock-twisted']], ['半天', '9:00', '12:00', []],
  ])('C22: %s with %s and %s', (status, clockIn, clockOut, codes) => {
    expect(told(status, clockIn, clockOut)).toEqual(codes)
  })

  it('C22: a sheet without columns for clock times is not told that they are missing', () => {
    const of = week([calls(...dials('陈霞', MON, 1)), grid('考勤', [HEADS.slice(0, 3), [MON, '陈霞', '迟到']])])
    expect(codesIn(of).filter((code) => code.startsWith('clock-'))).toEqual([])
  })

  it('C22: the warnings change no figure', () => {
    const figures = (...line: CellValue[]) => week([calls(...dials('陈霞', MON, 80), ...dials('陈霞', TUE, 100)), sheet([MON, '陈霞', '出勤', ...line])]).figures.callers[0]!
    const [bare, late] = [figures(null, null), figures('11:00', '15:00')]
    expect([late.fine, late.shortfall, late.days[0]!.status]).toEqual([bare.fine, bare.shortfall, '出勤'])
  })
})
