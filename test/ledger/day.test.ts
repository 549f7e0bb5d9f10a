import { describe, expect, it } from 'vitest'
import { phoneOf } from '../support/grids'
import { calls, dials, type Call } from '../support/lines'
import { callerIn, dayIn, MON, TUE, week } from '../support/weeks'

const RESULTS = ['接通', '无人接听', '拒接', '占线', '关机', '停机', '空号', '错号']
const call = (number: number, more: Partial<Call> = {}): Call => ({ date: MON, caller: '陈霞', phone: phoneOf(number), result: '接通', ...more })
const monday = (...lines: Call[]): ReturnType<typeof dayIn> => dayIn(week([calls(...lines)]), '陈霞', MON)

describe('C13: connectable', () => {
  it('is a dial that connects or rings: 接通 无人接听 拒接 占线', () => {
    expect(RESULTS.filter((result) => monday(call(1, { result })).connected === 1)).toEqual(['接通', '无人接听', '拒接', '占线'])
  })

  it('counts a customer dialled twice once, and each dial as a call', () => {
    expect(monday(call(1), call(1), call(2, { result: '占线' }), call(2))).toMatchObject({ calls: 4, connected: 2, answered: 2 })
  })

  it('counts a customer if one of the dials connects', () => {
    expect(monday(call(1, { result: '关机' }), call(1, { result: '占线' }), call(1, { result: '空号' }))).toMatchObject({ calls: 3, connected: 1, answered: 0 })
  })

  it('knows a customer by the phone, however it is written and whatever the name', () => {
    const forms = ['+86 13900000001', '139-0000-0001', '１３９００００００01', 13900000001, '1795113900000001']
    expect(monday(...forms.map((phone, i) => call(1, { phone, customer: `客户${i}` })))).toMatchObject({ calls: 5, connected: 1, answered: 1 })
  })

  it('counts a customer again on another day and for another caller', () => {
    const of = week([calls(call(1), call(1, { date: TUE }), call(1, { caller: '周敏' }))])
    expect(callerIn(of, '陈霞').connected).toBe(2)
    expect(callerIn(of, '周敏').connected).toBe(1)
  })

  it('may be other results by a setting', () => {
    const of = week([calls(call(1, { result: '无人接听' }), call(2))], MON, { 'C13.connectable': ['接通'] })
    expect(dayIn(of, '陈霞', MON)).toMatchObject({ connected: 1, answered: 1 })
  })

  it('is not a dial without a readable result', () => {
    expect(monday(call(1, { result: null }), call(2, { result: '打通了', grade: null }))).toMatchObject({ calls: 2, connected: 0, answered: 0 })
  })

  it('is not a row that an error voids', () => {
    expect(monday(call(1), call(2, { phone: '123' }), call(3, { date: '昨天' }))).toMatchObject({ calls: 1, connected: 1 })
  })
})

describe('C13: answered (有效电话)', () => {
  it('is 接通 and nothing else', () => {
    expect(RESULTS.filter((result) => monday(call(1, { result })).answered === 1)).toEqual(['接通'])
  })

  it('is a grade without a result too, which means 接通', () => {
    expect(monday(call(1, { result: null, grade: 'C' }))).toMatchObject({ connected: 1, answered: 1, grades: { C: 1 } })
  })
})

describe('C28: the grade of a customer', () => {
  it('is the last one given that day, in order of rows', () => {
    expect(monday(call(1, { grade: 'A' }), call(1, { grade: 'C' }), call(1, { grade: 'B' })).grades).toEqual({ A: 0, B: 1, C: 0, D: 0 })
  })

  it('is not taken away by a later dial without one', () => {
    expect(monday(call(1, { grade: 'A' }), call(1, { result: '关机' }), call(1)).grades.A).toBe(1)
  })

  it('passes over a void grade: a bad one, and one on a dial nobody answered', () => {
    expect(monday(call(1, { grade: 'A' }), call(1, { grade: 'B/C' })).grades).toEqual({ A: 1, B: 0, C: 0, D: 0 })
    expect(monday(call(1, { grade: 'A' }), call(1, { result: '关机', grade: 'D' })).grades).toEqual({ A: 1, B: 0, C: 0, D: 0 })
  })

  it('D on 拒接 counts, so that grades may exceed answered', () => {
    expect(monday(call(1, { result: '拒接', grade: 'D' }), call(2, { grade: 'C' }))).toMatchObject({ answered: 1, connected: 2, grades: { A: 0, B: 0, C: 1, D: 1 } })
  })

  it('is one for each day', () => {
    const of = week([calls(call(1, { grade: 'A' }), call(1, { grade: 'D', date: TUE }))])
    expect(callerIn(of, '陈霞').grades).toEqual({ A: 1, B: 0, C: 0, D: 1 })
  })
})

describe('C28: intent and needs', () => {
  it('intent is A and B', () => {
    expect(monday(call(1, { grade: 'A' }), call(2, { grade: 'B' }), call(3, { grade: 'C' }), call(4, { grade: 'D' })).intent).toBe(2)
  })

  it("a need counts when that day's last grade is A or B", () => {
    const day = monday(call(1, { grade: 'A', need: '高层' }), call(2, { grade: 'B', need: '别墅' }), call(3, { grade: 'C', need: '高层' }), call(4, { need: '高层' }))
    expect(day.needs).toEqual({ 高层: 1, 别墅: 1 })
  })

  it('a need is the one on the row of the last grade', () => {
    expect(monday(call(1, { grade: 'A', need: '高层' }), call(1, { grade: 'B', need: '洋房' })).needs).toEqual({ 洋房: 1 })
    expect(monday(call(1, { grade: 'A', need: '高层' }), call(1, { result: '关机', need: '洋房' })).needs).toEqual({ 高层: 1 })
    expect(monday(call(1, { grade: 'A', need: '高层' }), call(1, { grade: 'B' })).needs).toEqual({})
    expect(monday(call(1, { grade: 'A', need: '高层' }), call(1, { grade: 'D', need: '高层' })).needs).toEqual({})
  })

  it('a need counts once a customer a day', () => {
    const of = week([calls(call(1, { grade: 'A', need: '高层' }), call(1, { grade: 'A', need: '高层' }), call(1, { grade: 'A', need: '高层', date: TUE }))])
    expect(callerIn(of, '陈霞').needs).toEqual({ 高层: 2 })
  })

  it('intent customers are distinct by caller and phone, by the last grade in the week', () => {
    const of = week([
      calls(
        call(1, { grade: 'A' }), call(1, { grade: 'B', date: TUE }),
        call(2, { grade: 'D', date: TUE }), call(2, { grade: 'A' }),
        call(3, { grade: 'D' }), call(3, { grade: 'B', date: TUE }),
        call(1, { grade: 'B', caller: '周敏' }),
      ),
    ])
    expect(of.figures.intentCustomers.map(({ caller, phone }) => `${caller} ${phone}`).sort()).toEqual(
      [`周敏 ${phoneOf(1)}`, `陈霞 ${phoneOf(1)}`, `陈霞 ${phoneOf(3)}`].sort(),
    )
  })
})

describe('a day', () => {
  it('outside the week does not count', () => {
    const of = week([calls(...dials('陈霞', '2013-04-21', 3), ...dials('陈霞', MON, 2), ...dials('陈霞', '2013-04-29', 4))])
    expect(callerIn(of, '陈霞').calls).toBe(2)
  })

  it('can be traced to its rows (C44)', () => {
    expect(monday(call(1), call(2, { phone: '1' }), call(3)).rows.map((row) => row.row)).toEqual([1, 3])
  })
})
