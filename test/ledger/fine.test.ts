import { describe, expect, it } from 'vitest'
import { attendance, calls, dials, roster, settings } from '../support/lines'
import { callerIn, codesIn, dayIn, FRI, MON, SAT, SUN, THU, TUE, WED, week } from '../support/weeks'

const WEEK = [MON, TUE, WED, THU, FRI, SAT, SUN]
const fines = (of: ReturnType<typeof week>, caller = '陈霞'): number[] => callerIn(of, caller).days.map(({ fine }) => fine)
const statuses = (of: ReturnType<typeof week>, caller = '陈霞'): (string | null)[] => callerIn(of, caller).days.map(({ status }) => status)

describe('C13 C14: the fine of a day', () => {
  it.each([[100, 0], [99, 1], [101, 0], [63, 37], [250, 0]])('%d connectable: ¥%d', (connected, fine) => {
    expect(dayIn(week([calls(...dials('陈霞', MON, connected))]), '陈霞', MON)).toMatchObject({ quota: 100, connected, shortfall: fine, fine })
  })

  it('is not made less by a surplus of another day', () => {
    const of = week([calls(...dials('陈霞', MON, 180), ...dials('陈霞', TUE, 40))])
    expect(fines(of).slice(0, 2)).toEqual([0, 60])
  })

  it.each([['出勤', 100], ['迟到', 100], ['早退', 100], ['旷工', 100], ['半天', 50], ['休息', 0], ['请假', 0]])('%s has a quota of %d', (status, quota) => {
    const of = week([calls(...dials('陈霞', MON, 10)), attendance(['陈霞', MON, status])])
    expect(dayIn(of, '陈霞', MON)).toMatchObject({ status, quota, fine: Math.max(0, quota - 10) })
  })

  it('goes by the setting in force on that day', () => {
    const of = week([calls(...dials('陈霞', MON, 10), ...dials('陈霞', TUE, 10)), settings(['C13', 30, TUE], ['C14', 2, TUE], ['C13.half', 5])])
    expect(fines(of).slice(0, 2)).toEqual([90, 40])
  })

  it('of a tenth of a yuan for each one short is a sum in yuan and fen', () => {
    expect(dayIn(week([calls(...dials('陈霞', MON, 97))], MON, { C14: 0.1 }), '陈霞', MON).fine).toBe(0.3)
  })

  it('goes by a policy file in place of a settings sheet', () => {
    expect(dayIn(week([calls(...dials('陈霞', MON, 10)), settings(['C13', 30])], MON, { C13: 20 }), '陈霞', MON).fine).toBe(10)
  })

  it('is 0 before hire and after the last working day', () => {
    const of = week([roster({ caller: '陈霞', group: '一组', hired: TUE, left: THU }), calls(...dials('陈霞', TUE, 100), ...dials('陈霞', WED, 90), ...dials('陈霞', THU, 80))])
    expect(statuses(of)).toEqual([null, '出勤', '出勤', '出勤', null, null, null])
    expect(fines(of)).toEqual([0, 0, 10, 20, 0, 0, 0])
  })

  it('is no fine on a day outside employment, whatever is typed or dialled', () => {
    const of = week([roster({ caller: '陈霞', group: '一组', hired: WED }), calls(...dials('陈霞', MON, 5), ...dials('陈霞', WED, 100)), attendance(['陈霞', TUE, '出勤'])])
    expect(dayIn(of, '陈霞', MON)).toMatchObject({ status: null, quota: 0, calls: 5, fine: 0 })
    expect(dayIn(of, '陈霞', TUE)).toMatchObject({ status: null, quota: 0, fine: 0 })
  })

  it('sums to the fine of the week', () => {
    const of = week([calls(...dials('陈霞', MON, 90), ...dials('陈霞', TUE, 80), ...dials('陈霞', WED, 100)), attendance(...[THU, FRI, SAT, SUN].map((date): [string, string, string] => ['陈霞', date, '请假']))])
    expect(callerIn(of, '陈霞')).toMatchObject({ fine: 30, shortfall: 30 })
  })
})

describe('a day without an attendance row', () => {
  const sixDays = WEEK.slice(0, 6).flatMap((date) => dials('陈霞', date, 100))

  it('and with calls is 出勤; the first without is the rest day', () => {
    const of = week([calls(...sixDays)])
    expect(statuses(of)).toEqual(['出勤', '出勤', '出勤', '出勤', '出勤', '出勤', '休息'])
    expect(callerIn(of, '陈霞').fine).toBe(0)
    expect(codesIn(of)).not.toContain('attendance-assumed-absent')
  })

  it('is unexplained absence from the second without calls on: the quota holds and a warning says so', () => {
    const of = week([calls(...dials('陈霞', TUE, 100), ...dials('陈霞', THU, 100), ...dials('陈霞', FRI, 100), ...dials('陈霞', SAT, 100))])
    expect(statuses(of)).toEqual(['休息', '出勤', '旷工', '出勤', '出勤', '出勤', '旷工'])
    expect(fines(of)).toEqual([0, 0, 100, 0, 0, 0, 100])
    const warnings = of.problems.filter(({ code }) => code === 'attendance-assumed-absent')
    expect(warnings.map(({ facts }) => facts!['date'])).toEqual([WED, SUN])
  })

  it('is no rest day where 休息 is typed in the week, before it or after it', () => {
    for (const rest of [TUE, SUN]) {
      const dialled = WEEK.filter((date) => date !== rest && date !== WED).flatMap((date) => dials('陈霞', date, 100))
      const of = week([calls(...dialled), attendance(['陈霞', rest, '休息'])])
      expect(dayIn(of, '陈霞', WED)).toMatchObject({ status: '旷工', derived: true, fine: 100 })
    }
  })

  it('is a rest day beside a typed 请假, which uses up nothing', () => {
    const of = week([calls(...WEEK.slice(0, 5).flatMap((date) => dials('陈霞', date, 100))), attendance(['陈霞', SAT, '请假'])])
    expect(statuses(of)).toEqual(['出勤', '出勤', '出勤', '出勤', '出勤', '请假', '休息'])
  })

  it('counts for a rest day only where the caller was employed', () => {
    const of = week([roster({ caller: '陈霞', group: '一组', hired: WED }), calls(...[THU, FRI, SAT, SUN].flatMap((date) => dials('陈霞', date, 100)))])
    expect(statuses(of)).toEqual([null, null, '休息', '出勤', '出勤', '出勤', '出勤'])
  })

  it('of a caller of the group who made no call at all is one rest day and six days of absence', () => {
    const of = week([roster({ caller: '陈霞', group: '一组' }, { caller: '周敏', group: '一组' }), calls(...sixDays)])
    expect(statuses(of, '周敏')).toEqual(['休息', '旷工', '旷工', '旷工', '旷工', '旷工', '旷工'])
    expect(callerIn(of, '周敏').fine).toBe(600)
  })

  it('is told as concluded, not typed', () => {
    const of = week([calls(...sixDays), attendance(['陈霞', MON, '出勤'])])
    expect(callerIn(of, '陈霞').days.map(({ derived }) => derived)).toEqual([false, true, true, true, true, true, true])
  })
})

describe('C23: one rest day a week', () => {
  const typed = (...list: string[]): ReturnType<typeof week> =>
    week([calls(...dials('陈霞', MON, 100)), attendance(...WEEK.map((date, i): [string, string, string] => ['陈霞', date, list[i] ?? '出勤']))])

  it('is no warning', () => expect(codesIn(typed('出勤', '休息'))).not.toContain('rest-days'))

  it('none is a warning', () => {
    const of = typed()
    expect(of.problems.filter(({ code }) => code === 'rest-days')).toMatchObject([{ facts: { caller: '陈霞', rest: 0 } }])
  })

  it('more than one is a warning', () => {
    expect(typed('休息', '休息').problems.filter(({ code }) => code === 'rest-days')).toMatchObject([{ facts: { rest: 2 } }])
  })

  it('changes no fine', () => {
    expect(fines(typed('休息', '休息'))).toEqual([0, 0, 100, 100, 100, 100, 100])
  })
})

describe('two attendance rows for one day', () => {
  it('that say different things are a warning', () => {
    expect(codesIn(week([calls(...dials('陈霞', MON, 1)), attendance(['陈霞', TUE, '休息'], ['陈霞', TUE, '出勤'])]))).toContain('attendance-conflict')
  })
})
