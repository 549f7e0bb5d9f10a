import { describe, expect, it } from 'vitest'
import { isDueAgain, poolSummary } from '../../../src/ledger'
import { erasedPhone, isoDate } from '../../../src/text'
import { phoneOf } from '../../support/grids'
import { calls, rulings, visits } from '../../support/lines'
import { numbers, poolOn, type PoolLineTyped } from '../../support/pool'
import type { Grid } from '../../../src/workbook'

const P = phoneOf(1)
const one = (on: string, line: Partial<PoolLineTyped>, ...sheets: Grid[]) => poolOn(on, numbers({ phone: P, ...line }), ...sheets).pool.numbers[0]!

describe('a customer of the pool', () => {
  it('is one a phone, with every import, allocation, dial, visit and deal', () => {
    const { pool } = poolOn(
      '2013-06-01',
      numbers(
        { phone: '139 0000 0001', customer: '示例客户', caller: '示例甲', given: '2013-04-02', returned: '2013-04-20' },
        { phone: P, caller: '示例乙', given: '2013-05-02' },
        { phone: P, batch: '批次二', imported: '2013-05-20', source: '来访留电', collector: '示例丁' },
        { phone: phoneOf(2) },
      ),
      calls(
        { date: '2013-05-06', caller: '示例乙', phone: P, result: '接通', grade: 'B' },
        { date: '2013-04-03', caller: '示例甲', phone: P, result: '无人接听' },
        { date: '2013-04-04', caller: '示例甲', phone: P, result: '接通', grade: 'C' },
        { date: '2013-04-04', caller: '示例甲', phone: phoneOf(9), result: '接通', grade: 'A' },
      ),
      visits({ date: '2013-05-07', caller: '示例乙', phone: P, dealDate: '2013-05-10', product: '高层', units: 2 }),
    )
    expect(pool.numbers).toHaveLength(2)
    const customer = pool.of(P)!
    expect(customer).toMatchObject({ customer: '示例客户', source: '小组-派单', collector: '示例丙', owner: '示例乙', state: 'given' })
    expect(customer.imports.map(({ batch, source }) => [batch, source])).toEqual([['批次一', '小组-派单'], ['批次二', '来电来访留电']])
    expect(customer.allocations.map(({ caller, returned }) => [caller, returned !== null])).toEqual([['示例甲', true], ['示例乙', false]])
    expect(customer.holder?.caller).toBe('示例乙')
    expect([customer.visits.length, customer.deals.map(({ units }) => units)]).toEqual([1, [2]])
    expect(pool.of(phoneOf(9))).toBeUndefined()
  })

  it('S14: is graded anew by every call, and the history is kept', () => {
    const dials = [
      { date: '2013-04-03', grade: 'A', result: '接通' }, { date: '2013-04-10', grade: 'C', result: '接通' }, { date: '2013-04-11', result: '占线' },
    ].map((dial) => ({ caller: '示例甲', phone: P, ...dial }))
    const number = one('2013-04-12', {}, calls(...dials))
    expect(number.attempts.map(({ number: attempt, grade, result }) => [attempt, grade, result])).toEqual([[1, 'A', '接通'], [2, 'C', '接通'], [3, null, '占线']])
    expect(number.lastGraded).toMatchObject({ number: 2, grade: 'C' })
  })

  it.each([['A', '2013-02-28'], ['B', '2013-02-28'], ['C', '2013-02-28'], ['D', null]])('S15: graded %s on 31 January, it is to be called again on %s', (grade, due) => {
    const called = calls({ date: '2013-01-31', caller: '示例甲', phone: P, result: '接通', grade })
    const number = one('2013-02-27', { imported: '2013-01-30' }, called)
    expect(number.due === null ? null : isoDate(number.due)).toBe(due)
    expect(number.state).toBe(grade === 'D' ? 'closed' : 'waiting')
    expect(one('2013-02-28', { imported: '2013-01-30' }, called).state).toBe(grade === 'D' ? 'closed' : 'due')
  })

  it('S24: is never given out again once it was deleted', () => {
    expect(one('2013-04-12', { phone: erasedPhone('ABCDEFGHJK') }).state).toBe('blocked')
  })

  it('S15: is not due on the day on which it is dialled again, and due the next where nobody answered', () => {
    const called = calls(
      { date: '2013-04-01', caller: '示例甲', phone: P, result: '接通', grade: 'B' }, { date: '2013-05-01', caller: '示例甲', phone: P, result: '无人接听' },
    )
    expect([one('2013-05-01', {}, called).state, one('2013-05-02', {}, called).state]).toEqual(['waiting', 'due'])
  })

  it.each(['空号', '错号'])('is closed when the last dial says %s, whatever it was graded before', (result) => {
    const number = one('2013-07-01', {}, calls(
      { date: '2013-04-01', caller: '示例甲', phone: P, result: '接通', grade: 'A' }, { date: '2013-05-01', caller: '示例甲', phone: P, result },
    ))
    expect([number.state, number.due, isDueAgain(number, Infinity)]).toEqual(['closed', null, false])
  })

  it.each([
    ['来访留电', '2013-10-01', 'free'], ['来访留电', '2013-10-02', 'too-old'], ['拓客', '2013-10-02', 'too-old'], ['派单', '2014-10-02', 'free'],
  ])('C30: of %s, obtained on 1 April, it is on %s %s', (source, on, state) => expect(one(on, { source }).state).toBe(state))

  it('C30: of an unknown day it is not known to be too old; a newer import makes it new; months are a rule', () => {
    expect(one('2014-10-02', { source: '拓客', imported: null }).state).toBe('free')
    const again = poolOn('2013-10-02', numbers({ phone: P, source: '拓客' }, { phone: P, source: '拓客', batch: '批次二', imported: '2013-09-01' }))
    expect(again.pool.numbers[0]!.state).toBe('free')
    const rules = { sheet: '规则', rows: [['编号', '数值', '生效日期'], ['C30', 12, null]], merges: [], dateSystem: 1900 as const, made: false }
    expect(one('2013-10-02', { source: '拓客' }, rules).state).toBe('free')
  })

  it('S20: is blocked by the column alone, in whichever row; a D that wants no notice is a suggestion', () => {
    const refused = calls({ date: '2013-04-03', caller: '示例甲', phone: P, result: '接通', grade: 'D', note: '客户说不要再打了' })
    expect(one('2013-04-04', {}, refused)).toMatchObject({ state: 'closed', wantsNoCalls: true })
    expect(one('2013-04-04', { doNotCall: '是', caller: '示例甲' }, refused).state).toBe('blocked')
    const rows = numbers({ phone: P }, { phone: P, caller: '示例甲', returned: '2013-04-02' }, { phone: P, doNotCall: '√' })
    expect(poolOn('2013-04-04', rows).pool.numbers[0]!.state).toBe('blocked')
  })

  it.each([['不接受任何通知', true], ['拒绝接收短信', true], ['请勿打扰', true], ['勿扰', true], ['已买房', false], ['不要电梯房', false], ['再打就投诉', true], ['', false]])(
    'S20: a D with “%s” suggests it: %s', (note, suggested) => {
      expect(one('2013-04-04', {}, calls({ date: '2013-04-03', caller: '示例甲', phone: P, result: '接通', grade: 'D', note })).wantsNoCalls).toBe(suggested)
      expect(one('2013-04-04', {}, calls({ date: '2013-04-03', caller: '示例甲', phone: P, result: '接通', grade: 'C', note })).wantsNoCalls).toBe(false)
    },
  )

  it('belongs to whom a person ruled it to', () => {
    const both = visits({ date: '2013-04-03', caller: '示例甲', phone: P }, { date: '2013-04-04', caller: '示例乙', phone: P })
    expect(one('2013-04-05', {}, both).owner).toBe('示例甲')
    expect(one('2013-04-05', {}, both, rulings({ phone: P, owner: '示例乙' })).owner).toBe('示例乙')
  })
})

describe('the summary of the pool', () => {
  it('counts every number once by its state, and those called, due and unsourced beside', () => {
    const { pool } = poolOn(
      '2013-05-10',
      numbers(
        { phone: phoneOf(1), source: '拓客', imported: '2012-10-01' }, { phone: phoneOf(2), source: '拓客', lawful: '' }, { phone: phoneOf(3), source: '拓客', caller: '示例甲' },
        { phone: phoneOf(4) }, { phone: phoneOf(5), doNotCall: '是' }, { phone: phoneOf(6), source: '地铁口', imported: null },
      ),
      calls(
        { date: '2013-04-09', caller: '示例甲', phone: phoneOf(3), result: '接通', grade: 'A' }, { date: '2013-04-09', caller: '示例甲', phone: phoneOf(4), result: '接通', grade: 'B' },
        { date: '2013-04-09', caller: '示例甲', phone: phoneOf(5), result: '接通', grade: 'B' },
      ),
    )
    const lines = poolSummary(pool)
    expect(lines.map(({ source, total, called, dueAgain, unsourced }) => [source, total, called, dueAgain, unsourced])).toEqual([
      ['拓展拓客留电', 3, 1, 1, 1], ['小组-派单', 2, 2, 1, 0], ['地铁口', 1, 0, 0, 1],
    ])
    expect(lines[0]!.states).toEqual({ free: 1, due: 0, waiting: 0, given: 1, 'too-old': 1, closed: 0, blocked: 0 })
    expect(lines[1]!.states).toMatchObject({ due: 1, blocked: 1 })
  })
})
