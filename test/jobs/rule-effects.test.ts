import { describe, expect, it } from 'vitest'
import { ruleBoard, ruleEffects } from '../../src/jobs'
import { makePolicy, readPolicy, type Override } from '../../src/policy'
import type { Grid } from '../../src/workbook'
import { day } from '../support/days'
import { attendance, calls, counted, dials, settings, visits } from '../support/lines'
import { readSheets } from '../support/reading'
import { later, MON, TUE } from '../support/weeks'

function effects(sheets: readonly Grid[], change: Override) {
  const registers = readSheets(...sheets)
  return ruleEffects(registers, makePolicy(registers.overrides), change)
}

const rule = (id: string, value: Override['value'], from: Override['from'] = null): Override => ({ id, value, from })

describe('what a change of a rule would have meant', () => {
  const office = [
    calls(...dials('陈霞', MON, 95), ...dials('周敏', MON, 100, 200), ...dials('吴丽', MON, 80, 400)),
    visits(...counted('周敏', MON, 9)),
  ]

  it('C14: two yuan instead of one double the fines, of those who have any', () => {
    const { callers, totals, from, to } = effects(office, rule('C14', 2))!
    expect(callers.map(({ caller, fine }) => [caller, ...fine])).toEqual([['吴丽', 20, 40], ['陈霞', 5, 10]])
    expect(totals.fine).toEqual([25, 50])
    expect([from, to]).toEqual([day(MON), day(MON)])
  })

  it('C13: a quota of 90 spares who reached it', () => {
    const { callers } = effects(office, rule('C13', 90))!
    expect(callers.map(({ caller, fine }) => [caller, ...fine])).toEqual([['吴丽', 20, 10], ['陈霞', 5, 0]])
  })

  it('holds through all of the month, whatever the day from which it is to hold', () => {
    expect(effects(office, rule('C14', 2, day('2020-01-01')))!.totals.fine).toEqual([25, 50])
    const raised = [...office, settings(['C14', 3, '2013-04-01'])]
    expect(effects(raised, rule('C14', 2))!.totals.fine).toEqual([75, 50])
  })

  it('C21: a price for 商铺 earns who sold one', () => {
    const sold = [calls(...dials('周敏', MON, 100)), visits({ caller: '周敏', date: MON, phone: '13900000001', dealDate: MON, product: '商铺', units: 2 })]
    expect(effects(sold, rule('C21.商铺', 800))!.callers).toEqual([
      { caller: '周敏', group: '一组', fine: [0, 0], bonus: [0, 1600], halfDays: [0, 0], weeksMissed: [0, 0] },
    ])
  })

  it('C15 C20: tells of weeks with too few visits and of half days, in complete weeks', () => {
    const sunday = later(MON, 6)
    const week = [
      calls(...dials('周敏', MON, 100), ...dials('周敏', sunday, 100, 200)), visits(...counted('周敏', MON, 9)),
      attendance(...[1, 2, 3, 4, 5].map((i) => ['周敏', later(MON, i), '休息'] as [string, string, string])),
    ]
    expect(effects(week, rule('C15', 9))!.callers.map(({ weeksMissed }) => weeksMissed)).toEqual([[1, 0]])
    expect(effects(week, rule('C20', 3))!.callers.map(({ halfDays }) => halfDays)).toEqual([[0, 3]])
  })

  it('looks at the last month only', () => {
    const long = [calls(...dials('陈霞', '2013-03-11', 50), ...dials('陈霞', '2013-03-18', 60, 100), ...dials('陈霞', '2013-04-18', 70, 300))]
    const { from, to, totals } = effects(long, rule('C14', 2))!
    expect([from, to]).toEqual([day('2013-03-19'), day('2013-04-18')])
    expect(totals.fine[0]).toBeGreaterThanOrEqual(30)
    expect(totals.fine[1]).toBe(totals.fine[0] * 2)
  })

  it('is nothing for a rule that touches no figure, and nothing is known without calls', () => {
    expect(effects(office, rule('C00', '别的项目'))!.callers).toEqual([])
    expect(effects([], rule('C14', 2))).toBeNull()
  })
})

describe('the rules as a form', () => {
  const board = (policy: object, today = day(MON)) => ruleBoard(makePolicy(readPolicy(policy).overrides), today)
  const line = (policy: object, id: string, today?: number) => board(policy, today).find((one) => one.id === id)!

  it('has every rule once, with its clause and what the regulation says', () => {
    const ids = board({}).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(line({}, 'C14')).toMatchObject({ standard: 1, now: 1, unit: '元/组', clause: '二、1 考核制度 第一条', versions: [{ from: null, value: 1 }] })
  })

  it('tells what holds today and every value with its day, the last of the same day', () => {
    const policy = { C13: [{ value: 90 }, { value: 120, from: TUE }, { value: 110, from: TUE }] }
    expect(line(policy, 'C13')).toMatchObject({
      standard: 100, now: 90, versions: [{ from: null, value: 90 }, { from: day(TUE), value: 110 }],
    })
    expect(line(policy, 'C13', day(TUE)).now).toBe(110)
  })

  it('has the prices that the office has added, which may not hold yet', () => {
    expect(line({ 'C21.商铺': [{ value: 800, from: TUE }] }, 'C21.商铺')).toMatchObject({ product: '商铺', standard: null, now: null, topic: 'incentive' })
  })
})
