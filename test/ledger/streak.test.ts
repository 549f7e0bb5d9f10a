import { describe, expect, it } from 'vitest'
import { book } from '../support/grids'
import { calls, counted, dials, roster, visits, type Person, type Visit } from '../support/lines'
import { callerIn, later, MON, SUN, week, weekOf } from '../support/weeks'

/** Monday so many weeks before the reported week. */
const ago = (weeks: number, days = 0): string => later(MON, -7 * weeks + days)

/** A registration by somebody else that nobody came of: from its day on, registrations are known. */
const known = (from: string): Visit => ({ date: from, caller: '周敏', phone: '13700000000', arrived: null })

let customer = 0
/** So many visits that count in the week so many weeks ago. */
function came(weeks: number, count: number): Visit[] {
  customer += 100
  return counted('陈霞', ago(weeks, 2), count, customer)
}

function streak(lines: Visit[], person: Partial<Person> = {}): number {
  const people = roster({ caller: '陈霞', group: '一组', ...person }, { caller: '周敏', group: '一组' })
  return callerIn(week([people, calls(...dials('陈霞', MON, 1)), visits(...lines)]), '陈霞').missedWeeksRunning
}

describe('C15: ten visits a week', () => {
  const met = (...lines: Visit[]): unknown => {
    const { visits: count, visitQuotaMet, missedWeeksRunning } = callerIn(week([calls(...dials('陈霞', MON, 1)), visits(...lines)]), '陈霞')
    return [count, visitQuotaMet, missedWeeksRunning]
  }

  it('are met with ten and missed with nine', () => {
    expect(met(...counted('陈霞', MON, 10))).toEqual([10, true, 0])
    expect(met(...counted('陈霞', MON, 9))).toEqual([9, false, 1])
  })

  it('are counted from Monday to Sunday, by the day of the actual visit', () => {
    const registered = { date: ago(1) }
    expect(met(...counted('陈霞', MON, 5, 0, { ...registered, arrived: MON }), ...counted('陈霞', MON, 5, 50, { ...registered, arrived: SUN }))).toEqual([10, true, 0])
    expect(met(...counted('陈霞', ago(1), 10, 0, { arrived: later(MON, -1) }), known(ago(1)))).toEqual([0, false, 1])
    expect(met(...counted('陈霞', MON, 10, 0, { arrived: later(SUN, 1) }))).toEqual([0, false, 1])
  })
})

describe('C16: weeks missed running', () => {
  it('end with the reported week, and begin after the last week met', () => {
    expect(streak([known(ago(8)), ...came(3, 10)])).toBe(3)
    expect(streak([known(ago(8)), ...came(3, 9)])).toBe(9)
    expect(streak([known(ago(8)), ...came(0, 10)])).toBe(0)
    expect(streak([known(ago(8)), ...came(1, 10), ...came(2, 10)])).toBe(1)
  })

  it('are not capped', () => {
    expect(streak([known(ago(12))])).toBe(13)
  })

  it('propose a dismissal from four on', () => {
    const proposed = (weeks: number): boolean => {
      const of = week([calls(...dials('陈霞', MON, 1)), visits(known(ago(8)), ...came(weeks, 10))])
      return callerIn(of, '陈霞').dismissalProposed
    }
    expect([3, 4, 5].map(proposed)).toEqual([false, true, true])
  })

  it('propose a dismissal after as many weeks as the setting says', () => {
    const of = week([calls(...dials('陈霞', MON, 1)), visits(known(ago(8)), ...came(2, 10))], MON, { C16: 2 })
    expect(callerIn(of, '陈霞')).toMatchObject({ missedWeeksRunning: 2, dismissalProposed: true })
  })

  it('go by the number of visits due in each week', () => {
    const of = week([calls(...dials('陈霞', MON, 1)), visits(known(ago(8)), ...came(2, 8), ...came(1, 8), ...came(0, 8))], MON, { C15: [{ value: 8, from: ago(1) }] })
    expect(callerIn(of, '陈霞').missedWeeksRunning).toBe(0)
    const missed = week([calls(...dials('陈霞', MON, 1)), visits(known(ago(3)), ...came(2, 8), ...came(1, 8))], MON, { C15: [{ value: 8, from: ago(1) }] })
    expect(callerIn(missed, '陈霞').missedWeeksRunning).toBe(1)
  })
})

describe('C16: the week of hiring', () => {
  it('is left out when it is a partial one', () => {
    expect(streak([known(ago(8))], { hired: ago(3, 1) })).toBe(3)
    expect(streak([known(ago(8))], { hired: ago(3, 6) })).toBe(3)
  })

  it('is complete for who was hired on its Monday', () => {
    expect(streak([known(ago(8))], { hired: ago(3) })).toBe(4)
  })

  it('that is the reported week is no missed week, unless it is complete', () => {
    expect(streak([known(ago(8))], { hired: ago(0, 2) })).toBe(0)
    expect(streak([known(ago(8))], { hired: MON })).toBe(1)
  })
})

describe('C16: the week of leaving', () => {
  it('counts', () => {
    expect(streak([known(ago(3))], { left: ago(0, 1) })).toBe(4)
  })
})

describe('C16: what is not known', () => {
  it('weeks that begin before the first registration are unknown, not missed', () => {
    expect(streak([known(ago(2))])).toBe(3)
    expect(streak([known(ago(2, 1))])).toBe(2)
  })

  it('the reported week counts even where nothing is known', () => {
    expect(streak([])).toBe(1)
    expect(streak([known(ago(0, 3))])).toBe(1)
  })

  it('weeks after a registration long ago are known while somebody registers at least once a quarter', () => {
    expect(streak([known(ago(13)), known(MON)])).toBe(14)
    expect(streak([known(ago(20)), known(ago(10)), known(MON)])).toBe(21)
  })

  it('a registration apart from all others by more than a quarter, as a mistyped year makes it, does not make weeks known', () => {
    expect(streak([known('2003-04-22'), known(ago(2)), known(MON)])).toBe(3)
  })

  it('the first registration may be in the file of another group', () => {
    const books = [book('一组', calls(...dials('陈霞', MON, 1))), book('二组', visits({ ...known(ago(4)) }), calls(...dials('周敏', MON, 1, 50)))]
    expect(callerIn(weekOf(books), '陈霞').missedWeeksRunning).toBe(5)
  })

  it('a row that an error voids is no registration', () => {
    expect(streak([{ ...known(ago(6)), phone: '12' }, known(ago(2))])).toBe(3)
  })
})

describe('C16: 期初连续未达标周数', () => {
  it('is added where the run reaches back to what is unknown', () => {
    expect(streak([known(ago(2))], { openingMissed: 2 })).toBe(5)
    expect(streak([], { openingMissed: 3 })).toBe(4)
  })

  it('is not added where a week was met since', () => {
    expect(streak([known(ago(3)), ...came(2, 10)], { openingMissed: 5 })).toBe(2)
    expect(streak([known(ago(3)), ...came(0, 10)], { openingMissed: 5 })).toBe(0)
  })
})
