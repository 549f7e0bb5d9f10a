import { describe, expect, it } from 'vitest'
import { consolidateWeek, weekJson } from '../../src/jobs'
import { isoDate } from '../../src/text'
import type { Book } from '../../src/workbook'
import { day } from '../support/days'
import { book, phoneOf } from '../support/grids'
import { attendance, calls, counted, dials, roster, settings, visits, type Call } from '../support/lines'
import { callerIn, later, MON, SUN, THU, TUE, week, weekOf } from '../support/weeks'

const dialled = (...weeks: [date: string, count: number][]): Book => book('一组', calls(...weeks.flatMap(([date, count]) => dials('陈霞', date, count))))
const chosen = (...weeks: [date: string, count: number][]): string => isoDate(consolidateWeek([dialled(...weeks)])!.choice.monday)

describe('the week that is reported', () => {
  it('is the latest with calls to speak of', () => {
    expect(chosen(['2013-04-15', 50], ['2013-04-24', 40])).toBe(MON)
  })

  it('is the latest with a tenth of the fullest week’s calls, not less', () => {
    expect(chosen(['2013-04-15', 50], ['2013-04-24', 5])).toBe(MON)
    expect(chosen(['2013-04-15', 50], ['2013-04-24', 4])).toBe('2013-04-15')
  })

  it('is not chosen by a mistyped year', () => {
    expect(chosen(['2013-04-24', 40], ['2031-04-24', 1])).toBe(MON)
    expect(chosen(['2013-04-24', 40], ['2012-04-24', 1])).toBe(MON)
  })

  it('passes over later weeks with too few calls, and says so', () => {
    const { choice } = consolidateWeek([dialled(['2013-04-24', 40], ['2013-05-01', 2], ['2031-04-24', 1])])!
    expect(choice).toMatchObject({ why: 'latest', calls: 40 })
    expect(choice.passedOver.map(({ monday, calls: count }) => [isoDate(monday), count])).toEqual([['2013-04-29', 2], ['2031-04-21', 1]])
  })

  it('runs from Monday to Sunday', () => {
    for (let i = 0; i < 7; i++) expect(chosen([later(MON, i), 3])).toBe(MON)
    expect(weekJson(consolidateWeek([dialled([THU, 1])])!).week).toEqual({ start: MON, end: SUN })
  })

  it('is the given one, by any of its days, though others have more calls', () => {
    const { choice, figures } = consolidateWeek([dialled(['2013-04-16', 5], [THU, 40])], { week: day('2013-04-21') })!
    expect([isoDate(choice.monday), choice.why, choice.calls]).toEqual(['2013-04-15', 'given', 5])
    expect(figures.callers[0]!.calls).toBe(5)
  })

  it('is the given one though nothing was done in it', () => {
    const of = consolidateWeek([dialled([THU, 40])], { week: day('2014-01-01') })!
    expect(of.figures.callers).toEqual([])
    expect(of.figures.missingGroups).toHaveLength(6)
  })

  it('is none when no call has a date and none is given', () => {
    expect(consolidateWeek([])).toBeNull()
    expect(consolidateWeek([book('一组', visits(...counted('陈霞', MON, 1)))])).toBeNull()
    expect(consolidateWeek([dialled(['昨天', 3])])).toBeNull()
  })

  it('is chosen by readable rows alone', () => {
    const void1: Call[] = dials('陈霞', '2013-05-02', 30, 0, { phone: '123' })
    expect(isoDate(consolidateWeek([book('一组', calls(...dials('陈霞', THU, 3), ...void1))])!.choice.monday)).toBe(MON)
  })
})

describe('dates without a year', () => {
  const daysOf = (of: ReturnType<typeof consolidateWeek>): string[] => of!.figures.callers[0]!.days.filter((one) => one.calls > 0).map((one) => isoDate(one.day))

  it('lie nearest to the week with the most calls', () => {
    const of = consolidateWeek([book('一组', calls(...dials('陈霞', THU, 3), ...dials('陈霞', '4月22日', 1, 50)))])
    expect(daysOf(of)).toEqual([MON, THU])
  })

  it('lie nearest to the given week', () => {
    const yearless = book('一组', calls(...dials('陈霞', '4月24日', 2)))
    expect(daysOf(consolidateWeek([yearless], { week: day('2014-04-22') }))).toEqual(['2014-04-24'])
    expect(daysOf(consolidateWeek([yearless], { week: day(MON) }))).toEqual(['2013-04-24'])
  })

  it('are of the old and of the new year in the week of New Year', () => {
    // Monday 30 December 2013 to Sunday 5 January 2014
    const yearless = ['12月30日', '12月31日', '1月1日', '1月5日']
    const lines = [...dials('陈霞', '2014-01-02', 3), ...yearless.flatMap((date, i) => dials('陈霞', date, 1, 100 + i))]
    expect(daysOf(consolidateWeek([book('一组', calls(...lines))]))).toEqual(['2013-12-30', '2013-12-31', '2014-01-01', '2014-01-02', '2014-01-05'])
  })

  it('are so in visits, attendance and rosters too', () => {
    const of = consolidateWeek([
      book('一组', calls(...dials('陈霞', '2014-01-02', 3)), visits(...counted('陈霞', '12月31日', 1)), attendance(['陈霞', '12月30日', '休息'])),
    ])!
    expect(of.figures.callers[0]!.visits).toBe(1)
    expect(of.figures.callers[0]!.days[0]).toMatchObject({ status: '休息', derived: false })
  })

  it('in files alone choose no week', () => {
    expect(consolidateWeek([book('一组', calls(...dials('陈霞', '4月22日', 3)))])).toBeNull()
  })
})

describe('settings of the office', () => {
  it('in a file go before those of a 规则 sheet', () => {
    const of = week([calls(...dials('陈霞', MON, 10)), settings(['C13', 30], ['C14', 3])], MON, { C13: 20 })
    expect(callerIn(of, '陈霞').days[0]).toMatchObject({ quota: 20, shortfall: 10, fine: 30 })
  })
})

describe('the week as JSON', () => {
  const twice = [book('一组', calls(...dials('陈霞', MON, 1)), visits(...counted('陈霞', MON, 1))), book('二组', visits(...counted('周敏', TUE, 1)))]
  const faulty = (phone: string): Book[] => [book('一组', calls(...dials('陈霞', MON, 1), { date: MON, caller: '陈霞', phone, result: '接通' }))]

  it('has phones in full, unless they are to be masked (S24)', () => {
    expect(weekJson(weekOf(twice)).conflicts).toEqual([{ phone: phoneOf(0), owner: '陈霞', callers: ['周敏', '陈霞'] }])
    expect(weekJson(weekOf(twice), true).conflicts).toEqual([{ phone: '139****0000', owner: '陈霞', callers: ['周敏', '陈霞'] }])
  })

  it('has what was found at an error masked, always (S24)', () => {
    for (const phone of ['13912345678/13987654321', '139123456781', '1391234567']) {
      const { errors } = weekJson(weekOf(faulty(phone)))
      expect(errors).toMatchObject([{ file: '一组.xlsx', sheet: '电开效果管控表', cell: 'C3', code: 'phone-invalid' }])
      expect(errors[0]!.found).not.toMatch(/\d{8}/)
    }
  })

  it('says how often each warning stands', () => {
    const { warnings } = weekJson(weekOf([book('一组', calls(...dials('陈霞', MON, 2, 0, { source: '老带新' })))]))
    expect(warnings).toMatchObject({ 'source-unknown': 2 })
  })

  it('has the attendance of each day, typed or derived, and none before hire and after leaving', () => {
    const people = roster({ caller: '陈霞', group: '一组', hired: TUE, left: later(TUE, 2) })
    const json = weekJson(weekOf([book('一组', people, calls(...dials('陈霞', TUE, 1)), attendance(['陈霞', THU, '请假']))]))
    expect(json.callers[0]!.days.map(({ date, attendance: status }) => [date, status]).slice(0, 5)).toEqual([
      [MON, null], [TUE, '出勤'], [later(TUE, 1), '休息'], [THU, '请假'], [later(THU, 1), null],
    ])
  })

  it('has every part that domain.md names', () => {
    const json = weekJson(weekOf(twice))
    const keys = (item: unknown): string[] => Object.keys(item as object)
    expect(keys(json)).toEqual(expect.arrayContaining(['week', 'groups', 'callers', 'sources', 'intentCustomers', 'conflicts', 'typedTotalsThatDiffer', 'errors']))
    expect(keys(json.groups[0])).toEqual(expect.arrayContaining(['group', 'calls', 'connected', 'answered', 'A', 'B', 'C', 'D', 'registered', 'visits', 'deals', 'fine', 'bonus']))
    expect(keys(json.callers[0])).toEqual(
      expect.arrayContaining(['grades', 'intent', 'needs', 'shortfall', 'leaveHalfDays', 'visitQuotaMet', 'missedWeeksRunning', 'dismissalProposed', 'days']),
    )
    expect(keys(json.callers[0]!.days[0])).toEqual(expect.arrayContaining(['date', 'attendance', 'quota', 'calls', 'connected', 'answered', 'grades', 'shortfall', 'fine']))
  })
})
