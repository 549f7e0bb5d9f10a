import { describe, expect, it } from 'vitest'
import { book, phoneOf } from '../support/grids'
import { attendance, calls, counted, dials, roster, visits, type Visit } from '../support/lines'
import { callerIn, codesIn, dayIn, FRI, later, MON, SUN, THU, TUE, WED, week, weekOf } from '../support/weeks'

const one = (more: Partial<Visit> = {}): Visit => ({ date: MON, caller: '陈霞', phone: phoneOf(1), ...more })
const verdicts = (...lines: Visit[]): string[] => week([visits(...lines)]).figures.judged.map(({ verdict }) => verdict)
const counts = (...lines: Visit[]): number => callerIn(week([calls(...dials('陈霞', MON, 1)), visits(...lines)]), '陈霞').visits

describe('C17–C19: a visit counts', () => {
  it('when the customer came, the caller was contacted, a host is named and signed', () => {
    expect(counts(one())).toBe(1)
  })

  it.each<[string, Partial<Visit>]>([
    ['not-arrived', { arrived: null }],
    ['not-arrived', { arrived: '昨天' }],
    ['not-contacted', { contacted: '否' }],
    ['not-contacted', { contacted: null }],
    ['not-contacted', { contacted: '也许' }],
    ['no-host', { host: null }],
    ['not-signed', { signed: '无' }],
    ['not-signed', { signed: null }],
    ['arrives-later', { arrived: later(SUN, 1) }],
  ])('not, but is kept with its reason: %s %j', (reason, change) => {
    expect(verdicts(one(change))).toEqual([reason])
    expect(counts(one(change))).toBe(0)
  })

  it('not when its phone, its date of registration or its caller is void', () => {
    expect(counts(one({ phone: '123' }))).toBe(0)
    expect(counts(one({ date: '昨天', arrived: MON }))).toBe(0)
    expect(counts(one({ caller: '' }))).toBe(0)
  })

  it('on the day of arrival, in the week of arrival', () => {
    const of = week([calls(...dials('陈霞', MON, 1)), visits(one({ date: later(MON, -10), arrived: WED }))])
    expect(callerIn(of, '陈霞').days.map((day) => day.visits)).toEqual([0, 0, 1, 0, 0, 0, 0])
    expect(callerIn(of, '陈霞').registered).toBe(0)
  })

  it('for the caller who registered it, also after he left', () => {
    const of = week([roster({ caller: '陈霞', group: '一组', left: TUE }), calls(...dials('陈霞', MON, 1)), visits(one({ arrived: FRI }))])
    expect(dayIn(of, '陈霞', FRI)).toMatchObject({ status: null, quota: 0, visits: 1 })
  })

  it('for a caller who left in an earlier week', () => {
    const of = week([roster({ caller: '陈霞', group: '一组', left: later(MON, -3) }), visits(one({ date: later(MON, -5), arrived: TUE }))])
    expect(callerIn(of, '陈霞')).toMatchObject({ visits: 1, fine: 0, group: '一组', missedWeeksRunning: 0 })
  })
})

describe('one customer, several visits', () => {
  it('is one credit: the earliest visit that counts', () => {
    const lines = [one({ arrived: THU }), one({ arrived: TUE }), one({ arrived: WED })]
    expect(verdicts(...lines)).toEqual(['repeat', 'counted', 'repeat'])
    expect(counts(...lines)).toBe(1)
  })

  it('is the first that counts, not the first that came', () => {
    expect(verdicts(one({ arrived: MON, contacted: '否' }), one({ arrived: TUE }))).toEqual(['not-contacted', 'counted'])
  })

  it('is credited in the week of the earliest, and no more in a later one', () => {
    const lines = [one({ date: later(MON, -7), arrived: later(MON, -5) }), one({ arrived: TUE })]
    expect(counts(...lines)).toBe(0)
  })

  it('is known by the phone, however it is written', () => {
    expect(verdicts(one(), one({ phone: '+86 139-0000-0001', arrived: TUE }))).toEqual(['counted', 'repeat'])
  })

  it('is registered as often as it has a readable row', () => {
    const of = week([calls(...dials('陈霞', MON, 1)), visits(one(), one(), one({ phone: '12' }))])
    expect(callerIn(of, '陈霞').registered).toBe(2)
  })
})

describe('one customer, two callers (撞客)', () => {
  const claims = (...lines: Visit[]): ReturnType<typeof week> => week([visits(...lines)])

  it('belongs to the earliest registration; the other claim counts for no visit', () => {
    const of = claims(one({ date: TUE, caller: '周敏' }), one({ date: MON, arrived: THU }))
    expect(of.figures.conflicts).toMatchObject([{ phone: phoneOf(1), owner: '陈霞', callers: ['周敏', '陈霞'] }])
    expect([callerIn(of, '陈霞').visits, callerIn(of, '周敏').visits]).toEqual([1, 0])
    expect(codesIn(of)).toContain('customer-claimed')
  })

  it('belongs to its owner even where only the other one came', () => {
    const of = claims(one({ arrived: null }), one({ date: TUE, caller: '周敏' }))
    expect([callerIn(of, '陈霞').visits, callerIn(of, '周敏').visits]).toEqual([0, 0])
  })

  it('is a registration of both', () => {
    const of = claims(one(), one({ date: TUE, caller: '周敏' }))
    expect([callerIn(of, '陈霞').registered, callerIn(of, '周敏').registered]).toEqual([1, 1])
  })

  it('of the same day goes by the order of rows, then sheets', () => {
    expect(claims(one({ caller: '周敏' }), one()).figures.conflicts[0]!.owner).toBe('周敏')
    const sheets = [{ ...visits(one({ caller: '周敏' })), sheet: '登记表2' }, { ...visits(one()), sheet: '登记表1' }]
    expect(week(sheets).figures.conflicts[0]!.owner).toBe('周敏')
  })

  it('of the same day goes by the names of files in code points, whatever the order they are given in', () => {
    // 一 U+4E00, 三 U+4E09, 二 U+4E8C
    const books = [book('二组', visits(one({ caller: '周敏' }))), book('三组', visits(one({ caller: '高明' })))]
    for (const order of [books, [...books].reverse()]) expect(weekOf(order).figures.conflicts[0]!.owner).toBe('高明')
  })

  it('goes by the day first: a later file with an earlier registration owns', () => {
    const books = [book('一组', visits(one({ date: TUE }))), book('二组', visits(one({ date: MON, caller: '周敏' })))]
    expect(weekOf(books).figures.conflicts[0]!.owner).toBe('周敏')
  })

  it('names all claimants, by code point', () => {
    const of = claims(one({ caller: '赵敏' }), one({ caller: '王杰', date: TUE }), one({ caller: '罗伟', date: WED }), one({ caller: '赵敏', date: THU }))
    expect(of.figures.conflicts).toMatchObject([{ owner: '赵敏', callers: ['王杰', '罗伟', '赵敏'] }])
  })

  it('is told over all weeks in the files', () => {
    expect(claims(one({ date: later(MON, -30), arrived: null }), one({ caller: '周敏' })).figures.conflicts).toHaveLength(1)
  })

  it('is no conflict when one caller registers the customer twice, or when a claim is void', () => {
    expect(claims(one(), one({ date: TUE })).figures.conflicts).toEqual([])
    expect(claims(one(), one({ date: '昨天', caller: '周敏' })).figures.conflicts).toEqual([])
  })

  it('counts for no leave and for no streak', () => {
    const lost = counted('周敏', TUE, 10)
    const of = week([visits(...counted('陈霞', MON, 10, 0, { arrived: null }), ...lost)])
    expect(callerIn(of, '周敏')).toMatchObject({ visits: 0, leaveHalfDays: 0, visitQuotaMet: false, missedWeeksRunning: 1, visitsTotal: 0 })
  })
})

describe('C20: half a day of leave for ten visits', () => {
  const leave = (opening: number, before: number, now: number): number[] => {
    const of = week([
      roster({ caller: '陈霞', group: '一组', openingVisits: opening }),
      calls(...dials('陈霞', MON, 1)),
      visits(...counted('陈霞', later(MON, -3), before), ...counted('陈霞', TUE, now, 500)),
    ])
    const { leaveHalfDays, visitsTotal } = callerIn(of, '陈霞')
    return [leaveHalfDays, visitsTotal]
  }

  it.each([
    [0, 0, 9, 0], [0, 0, 10, 1], [0, 0, 19, 1], [0, 0, 20, 2], [0, 9, 1, 1], [0, 10, 9, 0], [0, 7, 14, 2], [9, 0, 1, 1], [13, 6, 1, 1], [5, 4, 0, 0], [25, 0, 5, 1],
  ])('opening %d, before %d, in the week %d: %d', (opening, before, now, halfDays) => {
    expect(leave(opening, before, now)).toEqual([halfDays, opening + before + now])
  })

  it('goes by the setting', () => {
    const of = week([calls(...dials('陈霞', MON, 1)), visits(...counted('陈霞', MON, 11))], MON, { C20: 5 })
    expect(callerIn(of, '陈霞').leaveHalfDays).toBe(2)
  })

  it('is earned by visits alone, whatever the attendance', () => {
    const of = week([attendance(['陈霞', TUE, '请假']), visits(...counted('陈霞', TUE, 10))])
    expect(callerIn(of, '陈霞').leaveHalfDays).toBe(1)
  })
})
