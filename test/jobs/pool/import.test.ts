import { describe, expect, it } from 'vitest'
import { planImport, type BatchFacts } from '../../../src/jobs'
import { gridOfText, readNumberList } from '../../../src/registers'
import { day } from '../../support/days'
import { grid, phoneOf } from '../../support/grids'

const FACTS: BatchFacts = { batch: '批次一', source: '派单', collector: '示例丙', lawful: '同意回电', day: day('2013-04-01') }
const P = phoneOf(1)

describe('C29–C33: importing numbers', () => {
  it('normalises phones, leaves doubles of the batch and of the pool out, and lists what is no phone, masked', () => {
    const list = readNumberList(gridOfText(`示例客户 138 0000 1234\n+86 ${P}\t示例乙\n${P}\n\n138000012345\n${phoneOf(2)}，示例丁`))
    const plan = planImport(list, new Set([phoneOf(2)]), FACTS)
    expect([plan.read, plan.inBatch, plan.inPool, plan.complete]).toEqual([5, 1, 1, true])
    expect(plan.bad).toEqual(['138*****2345'])
    expect(plan.lines).toEqual([
      { phone: '13800001234', customer: '示例客户', source: '小组-派单', collector: '示例丙', batch: '批次一', imported: FACTS.day, lawful: '同意回电' },
      { phone: P, customer: '示例乙', source: '小组-派单', collector: '示例丙', batch: '批次一', imported: FACTS.day, lawful: '同意回电' },
    ])
  })

  it('takes source and collector of a list’s own columns before those of the batch', () => {
    const list = readNumberList(grid('名单', [['某盘名单'], ['姓名', '手机', '来源', '收集人'], ['示例甲', Number(P), '来访留电', '示例己'], ['示例乙', phoneOf(2), null, null]]))
    expect(planImport(list, new Set(), FACTS).lines).toMatchObject([
      { phone: P, customer: '示例甲', source: '来电来访留电', collector: '示例己' }, { phone: phoneOf(2), customer: '示例乙', source: '小组-派单', collector: '示例丙' },
    ])
  })

  it.each(['batch', 'source', 'collector', 'lawful'] as const)('is not complete without its %s', (field) => {
    expect(planImport([], new Set(), { ...FACTS, [field]: ' ' }).complete).toBe(false)
    expect(planImport([], new Set(), { ...FACTS, day: null }).complete).toBe(false)
  })
})
