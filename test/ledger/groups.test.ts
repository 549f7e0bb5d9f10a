import { describe, expect, it } from 'vitest'
import { book, grid, phoneOf } from '../support/grids'
import { attendance, calls, counted, dials, roster, visits } from '../support/lines'
import { callerIn, dayIn, FRI, groupIn, later, MON, SUN, THU, TUE, WED, week, weekOf } from '../support/weeks'

const WEEK = Array.from({ length: 7 }, (_, i) => later(MON, i))
/** The groups that a caller's days of the week that begins on `monday` go to. */
const groupsByDay = (hired: string, monday: string): string[] =>
  callerIn(week([roster({ caller: '陈霞', group: '一组', hired }), calls(...dials('陈霞', monday, 1))], monday), '陈霞').days.map(({ group }) => group)
const trainee = (days: number): string[] => Array.from({ length: 7 }, (_, i) => (i < days ? '拓展部' : '一组'))

describe('C47: the first month under 拓展部', () => {
  it('runs from the hire date to the day before the same day next month', () => {
    // to Thursday 25 April
    expect(groupsByDay('2013-03-26', MON)).toEqual(trainee(4))
    expect(groupsByDay('2013-03-22', MON)).toEqual(trainee(0))
    expect(groupsByDay('2013-03-29', MON)).toEqual(trainee(7))
  })

  it('of who was hired on 31 January runs to the last day of February', () => {
    expect(groupsByDay('2013-01-31', '2013-02-25')).toEqual(trainee(4)) // Thursday is 28 February
    expect(groupsByDay('2012-01-31', '2012-02-27')).toEqual(trainee(3)) // Wednesday is 29 February
  })

  it('of who was hired on 29 or 30 January runs to the last day of February too, 28 January to the 27th', () => {
    expect(groupsByDay('2013-01-30', '2013-02-25')).toEqual(trainee(4))
    expect(groupsByDay('2013-01-29', '2013-02-25')).toEqual(trainee(4))
    expect(groupsByDay('2013-01-28', '2013-02-25')).toEqual(trainee(3))
    expect(groupsByDay('2012-01-30', '2012-02-27')).toEqual(trainee(3))
    expect(groupsByDay('2012-01-29', '2012-02-27')).toEqual(trainee(2))
  })

  it('of who was hired on 31 March runs to 30 April', () => {
    expect(groupsByDay('2013-03-31', '2013-04-29')).toEqual(trainee(2))
  })

  it('runs across New Year', () => {
    expect(groupsByDay('2012-12-03', '2012-12-31')).toEqual(trainee(3)) // to Wednesday 2 January
    expect(groupsByDay('2012-12-31', '2013-01-28')).toEqual(trainee(3)) // to Wednesday 30 January
  })

  it('may be of another length and another name by a setting', () => {
    const of = week([roster({ caller: '陈霞', group: '一组', hired: '2013-03-01' }), calls(...dials('陈霞', MON, 1))], MON, { C47: 2, 'C47.group': '培训部' })
    expect(callerIn(of, '陈霞').group).toBe('培训部')
  })

  it('sends figures to 拓展部 day by day: calls, registrations by their date, visits by arrival', () => {
    const of = week([
      roster({ caller: '陈霞', group: '一组', hired: '2013-03-25' }), // to Wednesday 24 April
      calls(...dials('陈霞', WED, 3), ...dials('陈霞', THU, 5)),
      visits(
        { date: WED, caller: '陈霞', phone: phoneOf(1), arrived: THU },
        { date: WED, caller: '陈霞', phone: phoneOf(2), arrived: WED },
        { date: THU, caller: '陈霞', phone: phoneOf(3), arrived: null },
      ),
    ])
    expect(groupIn(of, '拓展部')).toMatchObject({ calls: 3, connected: 3, registered: 2, visits: 1 })
    expect(groupIn(of, '一组')).toMatchObject({ calls: 5, connected: 5, registered: 1, visits: 1 })
    expect(callerIn(of, '陈霞')).toMatchObject({ calls: 8, registered: 3, visits: 2, group: '一组' })
  })

  it('changes no rule: quota, fine and streak hold', () => {
    const of = week([roster({ caller: '陈霞', group: '一组', hired: MON }), calls(...dials('陈霞', MON, 90))])
    expect(dayIn(of, '陈霞', MON)).toMatchObject({ group: '拓展部', quota: 100, fine: 10 })
    expect(callerIn(of, '陈霞').missedWeeksRunning).toBe(1)
  })

  it('goes before the 组别 column', () => {
    const of = week([roster({ caller: '陈霞', group: '一组', hired: MON }), calls(...dials('陈霞', MON, 1, 0, { group: '二组' }))])
    expect(callerIn(of, '陈霞').group).toBe('拓展部')
  })
})

describe("a caller's group in the week's list", () => {
  it("is the one on the week's last day", () => {
    expect(callerIn(week([roster({ caller: '陈霞', group: '一组', hired: '2013-03-26' }), calls(...dials('陈霞', MON, 1))]), '陈霞').group).toBe('一组')
    expect(callerIn(week([roster({ caller: '陈霞', group: '一组', hired: '2013-03-29' }), calls(...dials('陈霞', MON, 1))]), '陈霞').group).toBe('拓展部')
  })

  it('is that for who left in the week as well', () => {
    const of = week([roster({ caller: '陈霞', group: '一组', hired: '2013-03-26', left: TUE }), calls(...dials('陈霞', MON, 1))])
    expect(callerIn(of, '陈霞').group).toBe('一组')
    expect(groupIn(of, '拓展部')).toMatchObject({ calls: 1 })
  })

  it('changes in mid-week by the 组别 column, and the figures with it', () => {
    const of = week([calls(...dials('陈霞', MON, 4, 0, { group: '一组' }), ...dials('陈霞', THU, 6, 0, { group: '二组' }))])
    expect(callerIn(of, '陈霞').days.map(({ group }) => group)).toEqual(['一组', '一组', '一组', '二组', '二组', '二组', '二组'])
    expect([groupIn(of, '一组')!.calls, groupIn(of, '二组')!.calls]).toEqual([4, 6])
    expect(callerIn(of, '陈霞').group).toBe('二组')
  })
})

describe('who tells the group', () => {
  const sheet = calls(...dials('陈霞', MON, 1))
  const titled = grid(sheet.sheet, [['小组:三组'], ...sheet.rows])

  it('the 组别 column first, in any form of the name', () => {
    expect(callerIn(weekOf([book('四组', roster({ caller: '陈霞', group: '二组' }), calls(...dials('陈霞', MON, 1, 0, { group: '第1组' })))]), '陈霞').group).toBe('一组')
  })

  it('then the roster', () => {
    expect(callerIn(weekOf([book('四组', roster({ caller: '陈霞', group: '2组' }), titled)]), '陈霞').group).toBe('二组')
  })

  it('then a title line', () => {
    expect(callerIn(weekOf([book('四组', titled)]), '陈霞').group).toBe('三组')
  })

  it("then the file's name", () => {
    expect(callerIn(weekOf([book('4月四组电开登记册', sheet)]), '陈霞').group).toBe('四组')
  })

  it('and where nobody tells there is a warning', () => {
    const of = weekOf([book('电开', sheet)])
    expect(callerIn(of, '陈霞').group).toBe('')
    expect(of.problems.map(({ code }) => code)).toContain('group-unknown')
  })
})

describe('C46: a group that the files say nothing of', () => {
  it('is missing, never zero', () => {
    const of = weekOf([book('一组', calls(...dials('陈霞', MON, 1))), book('三组', calls(...dials('高明', MON, 1)))])
    expect(of.figures.missingGroups).toEqual(['二组', '四组', '五组', '六组'])
    expect(of.figures.groups.map(({ group }) => group)).toEqual(['一组', '三组'])
  })

  it('is missing when its file says nothing of this week', () => {
    const of = weekOf([book('一组', calls(...dials('陈霞', MON, 1))), book('二组', calls(...dials('周敏', later(MON, -7), 5)))])
    expect(of.figures.missingGroups).toContain('二组')
    expect(of.figures.callers.map(({ caller }) => caller)).toEqual(['陈霞'])
  })

  it('is missing although its callers stand on the roster of another file: they are fined nothing', () => {
    const of = weekOf([book('一组', roster({ caller: '陈霞', group: '一组' }, { caller: '周敏', group: '二组' }), calls(...dials('陈霞', MON, 1)))])
    expect(of.figures.missingGroups).toContain('二组')
    expect(of.figures.callers.map(({ caller }) => caller)).toEqual(['陈霞'])
  })

  it('is there when it has nothing but attendance, a registration or an arrival in the week', () => {
    const sheets = [attendance(['陈霞', MON, '休息']), visits(...counted('陈霞', FRI, 1)), visits(...counted('陈霞', later(MON, -9), 1, 0, { arrived: SUN }))]
    for (const sheet of sheets) expect(week([sheet]).figures.missingGroups).toEqual(['二组', '三组', '四组', '五组', '六组'])
  })

  it('is one of the setting or of the roster', () => {
    const of = week([roster({ caller: '陈霞', group: '一组' }, { caller: '钱七', group: '七组' }), calls(...dials('陈霞', TUE, 1))], MON, { C01: ['一组', '二组'] })
    expect(of.figures.missingGroups).toEqual(['二组', '七组'])
  })

  it('is not 拓展部, which is only there when somebody is in the first month', () => {
    const of = week([calls(...dials('陈霞', MON, 1))])
    expect(of.figures.missingGroups).not.toContain('拓展部')
  })

  it('is not missing when its only caller is in the first month', () => {
    const of = week([roster({ caller: '陈霞', group: '一组', hired: MON }), calls(...dials('陈霞', MON, 1))])
    expect(of.figures.missingGroups).toEqual(['二组', '三组', '四组', '五组', '六组'])
  })
})

describe('a week of several groups', () => {
  it('lists them in the order of the rulebook, 拓展部 behind', () => {
    const people = roster({ caller: '新人', group: '一组', hired: WEEK[0]! })
    const of = weekOf([book('六组', calls(...dials('罗伟', MON, 1))), book('二组', calls(...dials('周敏', MON, 1))), book('一组', people, calls(...dials('新人', MON, 1)))])
    expect(of.figures.groups.map(({ group }) => group)).toEqual(['二组', '六组', '拓展部'])
  })
})
