import { describe, expect, it } from 'vitest'
import { openService, praisedDays, safeGroups, trainingNeeds } from '../../src/ledger'
import { makePolicy } from '../../src/policy'
import type { CellValue, Grid } from '../../src/workbook'
import { day } from '../support/days'
import { grid } from '../support/grids'
import { calls, dials, roster } from '../support/lines'
import { readSheets } from '../support/reading'
import { MON } from '../support/weeks'

const policy = makePolicy()
const months = (...rows: CellValue[][]): Grid => grid('月度考核', [['月份', '电开人员', '业绩目标', '实际业绩', '客户满意度'], ...rows])
const training = (...rows: CellValue[][]): Grid => grid('培训记录', [['日期', '电开人员', '培训内容', '规则'], ...rows])
const service = (...rows: CellValue[][]): Grid => grid('客服记录', [['日期', '类型', '内容', '经办人', '处理结果', '归档日期'], ...rows])

describe('who is due for training', () => {
  const due = (...sheets: Grid[]): string[] => trainingNeeds(readSheets(...sheets), policy, day('2013-04-01')).map(({ caller, rule }) => `${rule} ${caller}`)

  it('S08: who missed the month’s target; met exactly, or unknown, is not missed', () => {
    expect(due(months(['2013-04', '示例甲', 100, 99], ['2013-04', '示例乙', 100, 100], ['2013-04', '示例丙', 100, null]))).toEqual(['S08 示例甲'])
  })

  it('S08: not once trained after the month; training in the month, or for another rule, is none', () => {
    const missed = months(['2013-04', '示例甲', 100, 99])
    expect(due(missed, training(['2013-05-02', '示例甲', '话术', 'S08']))).toEqual([])
    expect(due(missed, training(['2013-05-02', '示例甲', '业绩提升培训', null]))).toEqual([])
    expect(due(missed, training(['2013-04-30', '示例甲', '话术', 'S08'], ['2013-05-02', '示例甲', '业绩', 'S09'], ['2013-05-02', '示例甲', '项目介绍', null]))).toEqual(['S08 示例甲'])
  })

  it('S09: strictly under 4.5 three months running; a missing month ends the run', () => {
    const low = (caller: string, ...marks: CellValue[]): CellValue[][] => marks.map((mark, i) => [`2013-0${i + 2}`, caller, null, null, mark])
    expect(due(months(...low('示例甲', 4.4, 4.4, 4.4), ...low('示例乙', 4.4, 4.5, 4.4), ...low('示例丙', 4.4, null, 4.4)))).toEqual(['S09 示例甲'])
  })

  it('S08: who has left is not due', () => {
    expect(due(months(['2013-04', '示例甲', 100, 99]), roster({ caller: '示例甲', group: '一组', left: '2013-04-30' }))).toEqual([])
  })
})

describe('客服记录 (S22)', () => {
  it('S22: is open until it is archived, and overdue after the days of the rulebook', () => {
    const items = openService(readSheets(service(
      ['2013-04-22', '咨询', '问户型', '示例甲', null, null], ['2013-04-21', '投诉', '', '示例甲', null, null], ['2013-04-01', '回访', '', '示例乙', '已办', '2013-04-02'],
    )), policy, day('2013-04-29'))
    expect(items.map(({ row, days, overdue }) => [row.kind, days, overdue])).toEqual([['投诉', 8, true], ['咨询', 7, false]])
  })

  it('S05: a complaint solved and archived, and praise, are for an award', () => {
    const read = readSheets(service(
      ['2013-03-30', '客户投诉', '', '示例甲', '已和解', '2013-04-02'], ['2013-04-03', '投诉', '', '示例甲', null, '2013-04-04'], ['2013-04-05', '书面表扬', '', '示例乙', null, null],
      ['2013-04-06', '表扬', '', null, null, null], ['2013-04-07', '投诉', '', '示例乙', '已和解', '2013-05-01'],
    ))
    expect(praisedDays(read, day('2013-04-01'), day('2013-04-30')).map(({ kind, row }) => [kind, row.caller])).toEqual([['complaint', '示例甲'], ['praise', '示例乙']])
  })
})

describe('a group without an incident (S07)', () => {
  const HEADS = ['日期', '电开人员', '类别', '证据', '经理审核人', '经理审核日期', '经理意见', '人事审核人', '人事审核日期', '人事意见', '公示日期', '申诉日期', '申诉理由', '复审日期', '复审结果']
  const whole = (caller: string, kind: string, ...more: CellValue[]): CellValue[] =>
    [MON, caller, kind, '见附件', '示例经理', '2013-04-23', '同意', '示例人事', '2013-04-24', '同意', '2013-04-25', ...more]
  const groups = (...rows: CellValue[][]): string[] => {
    const people = roster({ caller: '示例甲', group: '一组' }, { caller: '示例乙', group: '二组' })
    const read = readSheets(calls(...dials('示例甲', MON, 1), ...dials('示例乙', MON, 1)), people, grid('奖惩登记', [HEADS, ...rows]))
    return safeGroups(read, policy, day('2013-04-01'), day('2013-04-30'))
  }

  it('S07: a warning is none; a demerit that is published and not revoked is one', () => {
    expect(groups(whole('示例甲', '警告'))).toEqual(['一组', '二组'])
    expect(groups(whole('示例甲', '记过'))).toEqual(['二组'])
    expect(groups(whole('示例甲', '记过', '2013-04-26', '有误', '2013-04-27', '撤销'))).toEqual(['一组', '二组'])
    expect(groups(whole('示例甲', '停职').slice(0, 10))).toEqual(['一组', '二组'])
  })
})
