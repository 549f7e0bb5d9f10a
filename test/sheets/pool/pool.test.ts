import { describe, expect, it } from 'vitest'
import { dealsByAttempt, poolFunnels, poolSummary } from '../../../src/ledger'
import { wordingOf } from '../../../src/i18n'
import { callListSheet, poolSheet, valueOf, type SheetPlan } from '../../../src/sheets'
import { day } from '../../support/days'
import { phoneOf } from '../../support/grids'
import { calls } from '../../support/lines'
import { numbers, poolOn } from '../../support/pool'

const words = wordingOf('zh-CN')
const ON = '2013-05-10'
const cells = (plan: SheetPlan) => plan.rows.map((row) => row.cells.map(valueOf))

describe('领用清单', () => {
  it('C06 C11: has pages of each caller’s own, with phones in full, the last grade and which dial it is, and room to fill in and to sign', () => {
    const { pool } = poolOn(
      ON, numbers(...Array.from({ length: 42 }, (_, i) => ({ phone: phoneOf(i), customer: `示例${i}` }))), calls({ date: '2013-04-02', caller: '示例甲', phone: phoneOf(0), result: '接通', grade: 'B' }),
    )
    const plan = callListSheet({ lists: [{ caller: '示例甲', numbers: pool.numbers.slice(0, 41) }, { caller: '示例乙', numbers: pool.numbers.slice(41) }, { caller: '示例丙', numbers: [] }], day: day(ON), project: '示例项目', words })
    const rows = cells(plan)
    expect(rows.map(([first]) => first).filter((first) => typeof first === 'string' && first.includes('第'))).toEqual(['示例甲 · 第 1 张，共 2 张', '示例甲 · 第 2 张，共 2 张', '示例乙 · 第 1 张，共 1 张'])
    expect(plan.print).toEqual({ orientation: 'portrait', breaks: [45, 51] })
    expect(rows[2]).toEqual(['序号', '客户姓名', '联系电话', '资源来源', '上次等级', '第几次', '拨打结果', '意向等级', '产品需求', '短信跟进', '备注'])
    expect(rows[3]!.slice(0, 7)).toEqual([1, '示例0', phoneOf(0), '小组-派单', 'B', 2, null])
    expect(rows[4]!.slice(3, 6)).toEqual(['小组-派单', null, 1])
    expect(rows[44]).toContain('领用人签字：')
    expect(plan.mark).toBe('pool_list')
  })
})

describe('资源库概况', () => {
  it('S17 C37: has the pool by state, rates by source and collector, and deals beside the reference, without any phone', () => {
    const { registers, policy, pool } = poolOn(ON, numbers({ phone: phoneOf(1) }, { phone: phoneOf(2), doNotCall: '是' }), calls({ date: '2013-04-02', caller: '示例甲', phone: phoneOf(1), result: '接通', grade: 'B' }))
    const plan = poolSheet({
      day: day(ON), project: '示例项目', words, lines: poolSummary(pool), attempts: dealsByAttempt(pool, policy, day(ON)),
      sources: poolFunnels(registers, policy, pool, 'source'), collectors: poolFunnels(registers, policy, pool, 'collector'),
    })
    const rows = cells(plan)
    expect(rows[3]).toEqual(['小组-派单', 2, 0, 1, 0, 0, 0, 0, 1, 1, 1, 0])
    expect(rows.filter(([first]) => first === '示例丙')).toEqual([['示例丙', 1, 1, 1, 1, 0, 0, 1, 1, 1, 0, null]])
    expect(rows.find(([first]) => first === '第 4–11 次')).toEqual(['第 4–11 次', 0, 0, null, 0.8])
    expect(JSON.stringify(rows)).not.toMatch(/139\d{8}/)
  })
})
