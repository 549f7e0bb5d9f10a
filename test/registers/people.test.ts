import { describe, expect, it } from 'vitest'
import { makePolicy } from '../../src/policy'
import { day } from '../support/days'
import { grid } from '../support/grids'
import { attendance, roster, settings } from '../support/lines'
import { errorsOf, readSheets, warningsOf } from '../support/reading'

describe('a roster (C01)', () => {
  it('gives name, group, dates and opening balances', () => {
    const read = readSheets(roster({ caller: '陈 霞', group: '1组', hired: '2013.1.7', left: '2013-06-30', openingVisits: 13, openingMissed: 2 }))
    expect(read.roster).toMatchObject([
      { caller: '陈霞', group: '一组', hired: day('2013-01-07'), left: day('2013-06-30'), openingVisits: 13, openingMissed: 2 },
    ])
    expect(read.problems).toEqual([])
  })

  it('may leave everything blank but the name', () => {
    expect(readSheets(roster({ caller: '陈霞' })).roster).toMatchObject([{ group: '', hired: null, left: null, openingVisits: 0, openingMissed: 0 }])
  })

  it('with an unreadable date is date-invalid there; the line holds', () => {
    const read = readSheets(roster({ caller: '陈霞', group: '一组', hired: '去年' }))
    expect(errorsOf(read)).toEqual(['C2 date-invalid'])
    expect(read.roster).toMatchObject([{ caller: '陈霞', group: '一组', hired: null }])
  })

  it('with an unclear opening balance warns', () => {
    expect(warningsOf(readSheets(grid('花名册', [['姓名', '组别', '期初到访累计'], ['陈霞', '一组', '很多']])))).toEqual(['C2 number-unclear'])
  })
})

describe('attendance (C04 S18)', () => {
  it('is a row a caller a day', () => {
    const statuses = ['出勤', '休息', '请假', '半天', '迟到', '早退', '旷工']
    const read = readSheets(attendance(...statuses.map((status, i): [string, string, string] => ['陈霞', `2013-04-${22 + i}`, ` ${status} `])))
    expect(read.attendance.map((row) => row.status)).toEqual(statuses)
    expect(read.attendance.map((row) => row.day)).toEqual(statuses.map((_, i) => day('2013-04-22') + i))
  })

  it('with an unknown status warns and says nothing', () => {
    const read = readSheets(attendance(['陈霞', '2013-04-22', '出差']))
    expect(warningsOf(read)).toEqual(['C2 status-unknown'])
    expect(read.attendance).toEqual([])
  })

  it('with a bad date or no name is told at its cell and says nothing', () => {
    const read = readSheets(attendance(['陈霞', '昨天', '出勤'], ['', '2013-04-22', '出勤']))
    expect(errorsOf(read)).toEqual(['A2 date-invalid', 'B3 caller-missing'])
    expect(read.attendance).toEqual([])
  })

  it('may have a merged date', () => {
    const read = readSheets(grid('考勤', [['日期', '姓名', '状态'], ['2013-04-22', '陈霞', '出勤'], [null, '周敏', '休息']], { merges: ['A2:A3'] }))
    expect(read.attendance.map(({ caller, day: on, status }) => [caller, on, status])).toEqual([['陈霞', day('2013-04-22'), '出勤'], ['周敏', day('2013-04-22'), '休息']])
  })
})

describe('settings (规则)', () => {
  it('override the rulebook, from their dates on', () => {
    const { overrides, problems } = readSheets(settings(['C13', 120, '2013-05-01'], ['C14', '2'], ['C13.connectable', '接通、拒接']))
    const policy = makePolicy(overrides)
    expect(['2013-04-30', '2013-05-01'].map((on) => policy.figure('quota', day(on)))).toEqual([100, 120])
    expect(policy.figure('finePerCall', day('2013-04-30'))).toBe(2)
    expect(policy.words('connectable', day('2013-04-30'))).toEqual(['接通', '拒接'])
    expect(problems).toEqual([])
  })

  it('without a value leave the default', () => {
    const { overrides, problems } = readSheets(grid('规则', [['编号', '名称', '数值', '生效日期'], ['C13', '每日可拨通', null, null]]))
    expect([overrides, problems]).toEqual([[], []])
  })

  it('that cannot be taken are told at their cells, and leave the others', () => {
    const read = readSheets(settings(['C99', 1], ['C13', '很多'], ['C13', 120, '昨天'], ['C14', 2]))
    expect(warningsOf(read)).toEqual(['A2 rule-unknown', 'B3 rule-value', 'C4 rule-date'])
    expect(read.overrides).toMatchObject([{ id: 'C14', value: 2 }])
  })
})
