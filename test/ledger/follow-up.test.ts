import { describe, expect, it } from 'vitest'
import { followUps, type FollowUpKind } from '../../src/ledger'
import { makePolicy } from '../../src/policy'
import { readRegisters } from '../../src/registers'
import type { Grid } from '../../src/workbook'
import { erasedPhone } from '../../src/text'
import { day } from '../support/days'
import { book, grid, phoneOf } from '../support/grids'
import { calls, roster, visits, type Call, type Visit } from '../support/lines'
import { later, MON, TUE, WED } from '../support/weeks'

const NUMBERS = (...phones: string[]): Grid => grid('资源库', [['联系电话', '不再拨打'], ...phones.map((phone) => [phone, '是'])])
const call = (n: number, more: Partial<Call> = {}): Call => ({ date: MON, caller: '陈霞', phone: phoneOf(n), result: '接通', ...more })
/** An invitation without an arrival yet. */
const invited = (n: number, appointed: string, more: Partial<Visit> = {}): Visit => ({
  date: later(MON, -7), caller: '陈霞', phone: phoneOf(n), appointed, arrived: null, contacted: null, host: null, signed: null, ...more,
})
const of = (date: string, ...grids: Grid[]) => followUps(readRegisters([book('一组', ...grids)], day(MON)), makePolicy(), day(date))

/** Who stands in a list, as `陈霞 1` or, overdue, `陈霞 1 +3`. */
function who(kind: FollowUpKind, date: string, ...grids: Grid[]): string[] {
  return of(date, ...grids).callers.flatMap(({ items }) =>
    items.filter((item) => item.kind === kind).map(({ caller, phone, overdue }) => `${caller} ${Number(phone.slice(3))}${overdue > 0 ? ` +${overdue}` : ''}`),
  )
}

describe('SMS to send', () => {
  it('C24: intent customers of the day without an SMS, A first; of other days and grades nobody', () => {
    const register = calls(
      call(1, { grade: 'B', sms: '否' }), call(2, { grade: 'A' }), call(3, { grade: 'A', sms: '是' }), call(4, { grade: 'C' }),
      call(5, { grade: 'A', date: TUE }), call(6, { grade: 'A' }), call(6, { grade: 'D' }),
    )
    expect(who('sms', MON, register)).toEqual(['陈霞 2', '陈霞 1'])
  })
})

describe('appointments', () => {
  it('C40: of the day and of tomorrow, with their host; who has come is done', () => {
    const register = visits(invited(1, MON, { host: '李接访' }), invited(2, TUE), invited(3, MON, { arrived: MON }), invited(4, WED))
    expect([who('appointed-today', MON, register), who('appointed-tomorrow', MON, register)]).toEqual([['陈霞 1'], ['陈霞 2']])
    expect(of(MON, register).callers[0]!.items.map(({ host }) => host)).toEqual(['李接访', ''])
  })
})

describe('no-shows', () => {
  it('C25: appointed before today and not come, the longest overdue first', () => {
    expect(who('no-show', WED, visits(invited(1, TUE), invited(2, later(MON, -3)), invited(3, WED)))).toEqual(['陈霞 2 +5', '陈霞 1 +1'])
  })

  it('C25: who came later on another row, or is appointed anew, is no no-show', () => {
    expect(who('no-show', WED, visits(invited(1, MON), { date: TUE, caller: '陈霞', phone: phoneOf(1) }, invited(2, MON), invited(2, WED)))).toEqual([])
  })

  it('C25: who came before the appointment was made, and not to it, is one', () => {
    expect(who('no-show', WED, visits({ date: later(MON, -20), caller: '陈霞', phone: phoneOf(1) }, invited(1, MON)))).toEqual(['陈霞 1 +2'])
  })

  it('C25: a conflict is called by the owner alone, once', () => {
    expect(who('no-show', WED, visits(invited(1, MON), invited(1, MON, { caller: '罗伟', date: MON })))).toEqual(['陈霞 1 +2'])
  })

  it('C25: a D since then is invited no more', () => {
    expect(who('no-show', WED, visits(invited(1, MON)), calls(call(1, { date: TUE, grade: 'D' })))).toEqual([])
  })
})

describe('A without an appointed time', () => {
  it('S23: by the last grade; an appointment or an arrival of any row ends it', () => {
    const register = calls(...[1, 2, 3, 4].map((n) => call(n, { grade: 'A' })), call(4, { grade: 'B', date: TUE }), call(5, { grade: 'B' }))
    expect(who('unappointed', WED, register, visits(invited(2, later(WED, 3)), { date: TUE, caller: '陈霞', phone: phoneOf(3) }))).toEqual(['陈霞 1 +2'])
  })
})

describe('customers due again', () => {
  const due = (date: string, ...grids: Grid[]): string[] => who('due-again', date, ...grids)
  const graded = (n: number, grade: string, date: string, more: Partial<Call> = {}): Call => call(n, { grade, date, ...more })

  it('S15: the same day next month, not the day before; the last day of a month that has none', () => {
    const register = calls(graded(1, 'C', '2013-01-31'))
    expect([due('2013-02-27', register), due('2013-02-28', register), due('2013-03-01', register)]).toEqual([[], ['陈霞 1'], ['陈霞 1 +1']])
  })

  it('S15: A, then B, then C, each the longest overdue first; D never', () => {
    const register = calls(graded(1, 'C', '2013-03-01'), graded(2, 'D', '2013-03-01'), graded(3, 'A', '2013-03-22'), graded(4, 'B', '2013-03-20'), graded(5, 'C', '2013-03-02'))
    expect(due(MON, register)).toEqual(['陈霞 3', '陈霞 4 +2', '陈霞 1 +21', '陈霞 5 +20'])
  })

  it('S14 S15: who was spoken to since is due later; a dial without an answer puts off the day of the dial alone', () => {
    const before = graded(1, 'C', '2013-03-10')
    expect(due(MON, calls(before, graded(1, 'C', '2013-04-10')))).toEqual([])
    expect(due(MON, calls(before, graded(1, 'D', '2013-04-10')))).toEqual([])
    expect(due(MON, calls(before, call(1, { date: '2013-04-20', result: '无人接听' })))).toEqual(['陈霞 1 +12'])
    expect(due(MON, calls(before, call(1, { date: MON, result: '无人接听' })))).toEqual([])
  })

  it('S15: who came or bought is not called again', () => {
    expect(due(MON, calls(graded(1, 'B', '2013-03-10')), visits({ date: '2013-03-15', caller: '陈霞', phone: phoneOf(1) }))).toEqual([])
  })

  it('S20: who is not to be called stands in no list to call, and is counted', () => {
    const grids = [calls(graded(1, 'B', '2013-03-10'), graded(2, 'B', '2013-03-10')), visits(invited(3, later(MON, -1)), invited(4, MON)), NUMBERS(phoneOf(1), phoneOf(3), phoneOf(4))]
    const lists = of(MON, ...grids)
    expect([lists.counts, lists.blocked]).toEqual([{ 'appointed-today': 1, sms: 0, 'appointed-tomorrow': 0, 'no-show': 0, unappointed: 0, 'due-again': 1 }, 2])
  })

  it('S24: whose number was deleted stands in no list to call', () => {
    const lists = of(MON, calls(graded(1, 'B', '2013-03-10', { phone: erasedPhone('ABCDEFGHJK') })), visits(invited(2, later(MON, -1), { phone: erasedPhone('KJHGFEDCBA') })))
    expect([Object.values(lists.counts), lists.blocked]).toEqual([[0, 0, 0, 0, 0, 0], 2])
  })

  it("S15: a registered customer is in the owner's list, whoever called last", () => {
    expect(due(MON, calls(graded(1, 'C', '2013-03-10', { caller: '罗伟' })), visits(invited(1, later(MON, 3))))).toEqual(['陈霞 1 +12'])
  })
})

describe('lists by caller', () => {
  it('are in order of groups, and say who has left', () => {
    const people = roster({ caller: '罗伟', group: '一组', hired: '2012-01-01' }, { caller: '陈霞', group: '二组', hired: '2012-01-01', left: '2013-04-01' })
    const lists = of(MON, people, calls(call(1, { date: '2013-03-10', grade: 'C' }), call(2, { date: '2013-03-10', grade: 'C', caller: '罗伟' })))
    expect(lists.callers.map(({ caller, group, hasLeft }) => [caller, group, hasLeft])).toEqual([['罗伟', '一组', false], ['陈霞', '二组', true]])
  })
})
