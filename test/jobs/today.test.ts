import { describe, expect, it } from 'vitest'
import { dayInHand, todayBoard, type CallerToday } from '../../src/jobs'
import { makePolicy, readPolicy } from '../../src/policy'
import { day } from '../support/days'
import { attendance, calls, counted, dials, roster, settings, visits } from '../support/lines'
import { readSheets } from '../support/reading'
import { later, MON, THU, TUE, WED } from '../support/weeks'
import type { Grid } from '../../src/workbook'

const LONG_AFTER = day('2026-01-01')

function board(sheets: readonly Grid[], on: string, today = LONG_AFTER, policy: object = {}) {
  const registers = readSheets(...sheets)
  return todayBoard(registers, makePolicy([...registers.overrides, ...readPolicy(policy).overrides]), day(on), today)
}

function line(sheets: readonly Grid[], on: string, today = LONG_AFTER, policy: object = {}): CallerToday {
  const { callers } = board(sheets, on, today, policy)
  expect(callers).toHaveLength(1)
  return callers[0]!
}

describe('how far a caller is', () => {
  it('C13 C14: 95 of 100 reached are 5 to go and 5 yuan', () => {
    const at = line([calls(...dials('陈霞', MON, 95))], MON)
    expect(at).toMatchObject({ connected: 95, quota: 100, shortfall: 5, fine: 5, weekFine: 5, status: '出勤' })
  })

  it.each([[99, 1, 1], [100, 0, 0], [101, 0, 0]])('C14: %i reached leave %i to go and cost %i yuan', (reached, shortfall, fine) => {
    expect(line([calls(...dials('陈霞', MON, reached))], MON)).toMatchObject({ shortfall, fine })
  })

  it('C13: half a day asks for half as many', () => {
    const sheets = [calls(...dials('陈霞', MON, 30)), attendance(['陈霞', MON, '半天'])]
    expect(line(sheets, MON)).toMatchObject({ quota: 50, shortfall: 20, fine: 20 })
  })

  it('C15: counts the week up to the day, not what comes later', () => {
    const sheets = [calls(...dials('陈霞', MON, 1)), visits(...counted('陈霞', MON, 3), ...counted('陈霞', WED, 4, 10))]
    expect(line(sheets, TUE)).toMatchObject({ weekVisits: 3, weekQuota: 10, weekShort: 7 })
    expect(line(sheets, WED)).toMatchObject({ weekVisits: 7, weekShort: 3 })
  })

  it.each([[8, 2], [9, 1], [10, 10], [11, 9]])('C20: after %i visits the next half day is %i away', (made, away) => {
    const sheets = [calls(...dials('陈霞', MON, 1)), visits(...counted('陈霞', MON, made))]
    expect(line(sheets, MON).toHalfDay).toBe(away)
  })

  it('C20: visits of the days after are not yet on the way to the half day', () => {
    const sheets = [
      calls(...dials('陈霞', MON, 1)), visits(...counted('陈霞', MON, 3), ...counted('陈霞', WED, 4, 10)),
      roster({ caller: '陈霞', group: '一组', openingVisits: 15 }),
    ]
    expect(line(sheets, MON).toHalfDay).toBe(2)
    expect(line(sheets, THU).toHalfDay).toBe(8)
  })

  it('adds up the fines of the week so far, absence of the days gone by with them, that of the days to come without', () => {
    const sheets = [calls(...dials('陈霞', MON, 90), ...dials('陈霞', THU, 80))]
    // Tuesday is the rest day, Wednesday unexplained absence
    expect(line(sheets, MON).weekFine).toBe(10)
    expect(line(sheets, THU)).toMatchObject({ fine: 20, weekFine: 130 })
  })

  it('takes the figures of the 规则 sheet: two yuan for each one short', () => {
    const sheets = [calls(...dials('陈霞', MON, 95)), settings(['C14', 2])]
    expect(line(sheets, MON)).toMatchObject({ shortfall: 5, fine: 10 })
  })

  it('waits for who has nothing on record of the day in progress', () => {
    const sheets = [calls(...dials('陈霞', MON, 100)), roster({ caller: '陈霞', group: '一组' })]
    expect(line(sheets, TUE, day(TUE))).toMatchObject({ waiting: true, status: null, quota: 100, shortfall: 100, fine: 0, weekFine: 0 })
    expect(line(sheets, TUE)).toMatchObject({ waiting: false, status: '休息', quota: 0, fine: 0 })
    expect(line(sheets, WED, day(WED))).toMatchObject({ waiting: true, weekFine: 0 })
    expect(line(sheets, WED)).toMatchObject({ waiting: false, status: '旷工', fine: 100, weekFine: 100 })
  })

  it('does not wait for a rest that is typed', () => {
    const sheets = [calls(...dials('陈霞', MON, 100)), attendance(['陈霞', TUE, '休息'])]
    expect(line(sheets, TUE, day(TUE))).toMatchObject({ waiting: false, status: '休息', quota: 0 })
  })

  it('leaves out who has left', () => {
    const sheets = [
      calls(...dials('陈霞', MON, 100), ...dials('何敏', MON, 100)),
      roster({ caller: '陈霞', group: '一组' }, { caller: '何敏', group: '一组', left: MON }),
    ]
    expect(board(sheets, MON).callers.map(({ caller }) => caller)).toEqual(['何敏', '陈霞'].sort())
    expect(board(sheets, TUE).callers.map(({ caller }) => caller)).toEqual(['陈霞'])
  })
})

describe('the board', () => {
  const sheets = [
    calls(
      ...dials('周二', MON, 60, 0, { group: '二组', grade: 'A' }), ...dials('吴一', MON, 90, 100, { group: '一组' }),
      ...dials('郑三', MON, 120, 300, { group: '三组' }),
    ),
  ]

  it('stands in the order of groups', () => {
    expect(board(sheets, MON).callers.map(({ caller }) => caller)).toEqual(['吴一', '周二', '郑三'])
  })

  it('adds up what its lines say', () => {
    expect(board(sheets, MON).totals).toEqual({
      quota: 300, calls: 270, connected: 270, answered: 270, intent: 60, shortfall: 50, weekVisits: 0, fine: 50, weekFine: 50,
    })
  })

  it('is empty where nothing is', () => {
    expect(board([], MON).callers).toEqual([])
  })
})

describe('the day in hand', () => {
  const read = (...dates: string[]) => readSheets(calls(...dates.flatMap((date) => dials('陈霞', date, 20))))

  it('is today when it has calls, also after weeks without any', () => {
    expect(dayInHand(read(MON, TUE), day(TUE))).toBe(day(TUE))
    expect(dayInHand(read(MON, later(MON, 60)), day(later(MON, 60)))).toBe(day(later(MON, 60)))
  })

  it('is else the latest day with calls', () => {
    expect(dayInHand(read(MON, TUE), day(later(MON, 30)))).toBe(day(TUE))
  })

  it('passes over days to come while there are others', () => {
    expect(dayInHand(read(MON, THU), day(TUE))).toBe(day(MON))
    expect(dayInHand(read(THU), day(TUE))).toBe(day(THU))
  })

  it('is today when there is no call', () => {
    expect(dayInHand(readSheets(), day(TUE))).toBe(day(TUE))
  })
})
