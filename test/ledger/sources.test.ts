import { describe, expect, it } from 'vitest'
import { weekJson } from '../../src/jobs'
import { phoneOf } from '../support/grids'
import { calls, dials, visits, type Call } from '../support/lines'
import { MON, TUE, week } from '../support/weeks'

const call = (number: number, source: string | undefined, more: Partial<Call> = {}): Call => ({
  date: MON, caller: '陈霞', phone: phoneOf(number), result: '接通', ...(source === undefined ? {} : { source }), ...more,
})
const funnels = (...lines: Call[]): [string, number, number, number][] =>
  week([calls(...lines)]).figures.sources.map(({ name, calls: dialled, connected, answered }) => [name, dialled, connected, answered])

describe('C37: quality by source', () => {
  it('gives each call to the source of its row, and the customer-day to the source of its first row', () => {
    expect(funnels(call(1, '拓客', { result: '关机' }), call(1, '派单'), call(2, '派单'))).toEqual([['拓展拓客留电', 1, 1, 1], ['小组-派单', 2, 1, 1]])
  })

  it('gives the grade of the customer-day to its first row too', () => {
    const { sources } = week([calls(call(1, '拓客', { grade: 'A' }), call(1, '派单', { grade: 'D' }))]).figures
    expect(sources.map(({ name, grades }) => [name, grades.A, grades.D])).toEqual([['拓展拓客留电', 0, 1], ['小组-派单', 0, 0]])
  })

  it('begins anew each day and with each caller', () => {
    expect(funnels(call(1, '拓客'), call(1, '派单', { date: TUE }), call(1, '酒店', { caller: '周敏' }))).toEqual([
      ['拓展拓客留电', 1, 1, 1], ['小组-派单', 1, 1, 1], ['小组-酒店', 1, 1, 1],
    ])
  })

  it('takes the first readable row: one that an error voids gives nothing', () => {
    expect(funnels(call(1, '拓客', { date: '昨天' }), call(1, '派单'))).toEqual([['小组-派单', 1, 1, 1]])
  })

  it('stands in the order of C29–C33, unknown sources behind, as written', () => {
    expect(funnels(call(1, '老带新'), call(2, '其他'), call(3, '短信资源'), call(4, '代理公司')).map(([name]) => name)).toEqual(['策划短信资源', '代理公司', '其他', '老带新'])
  })

  it('gives visits and deals (units) to the source on the visit row', () => {
    const { sources } = week([
      calls(call(1, '拓客')),
      visits({ date: MON, caller: '陈霞', phone: phoneOf(1), source: '客户会', dealDate: TUE, product: '高层', units: 2 }, { date: MON, caller: '陈霞', phone: phoneOf(2), source: '客户会', arrived: null }),
    ]).figures
    expect(sources.map(({ name, calls: dialled, visits: came, deals }) => [name, dialled, came, deals])).toEqual([['拓展拓客留电', 1, 0, 0], ['客户会', 0, 1, 2]])
  })

  it('stands in the JSON with units as deals; a source without a row is left out', () => {
    const { sources } = weekJson(week([calls(call(1, '拓客', { grade: 'B' }))]))
    expect(sources).toEqual([{ source: '拓展拓客留电', calls: 1, connected: 1, answered: 1, A: 0, B: 1, C: 0, D: 0, visits: 0, deals: 0 }])
  })
})

describe('C37: quality by collector', () => {
  it('counts the calls and customers of those who brought numbers', () => {
    const { collectors } = week([calls(call(1, '拓客', { collector: '孙 八' }), call(1, '拓客', { collector: '孙八' }), call(2, '拓客', { collector: '吴九', result: '空号' }), ...dials('陈霞', MON, 3, 50))]).figures
    expect(collectors.map(({ name, calls: dialled, connected }) => [name, dialled, connected])).toEqual([['吴九', 1, 0], ['孙八', 2, 1]])
  })
})
