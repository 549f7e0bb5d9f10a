import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekJson, type WeekJson } from '../../src/jobs'
import { book, phoneOf } from '../support/grids'
import { calls, renamed, type Call } from '../support/lines'
import { booksOf, office, type Office } from '../support/office'
import { forAll } from '../support/property'
import { MON, sortedJson, weekOf } from '../support/weeks'

const GRADES = ['A', 'B', 'C', 'D'] as const
const jsonOf = (of: Office): WeekJson => sortedJson(weekOf(booksOf(of)))
/** All that JSON says but errors and warnings. */
const figuresOf = (json: WeekJson): unknown => ({ ...json, errors: [], warnings: {} })
const total = <T>(list: readonly T[], of: (item: T) => number): number => list.reduce((sum, item) => sum + of(item), 0)

/** Fines by caller and day. */
function fines({ callers }: WeekJson): Map<string, number> {
  return new Map(callers.flatMap(({ caller, days }) => days.map((day) => [`${caller} ${day.date}`, day.fine] as const)))
}

describe('the sums of a week', () => {
  it('are the same over groups, callers and sources: calls, connected, answered, visits', () => {
    forAll(office, (of) => {
      const { groups, callers, sources } = jsonOf(of)
      for (const figure of ['calls', 'connected', 'answered', 'visits'] as const) {
        const sum = total(callers, (one) => one[figure])
        expect(total(groups, (one) => one[figure])).toBe(sum)
        expect(total(sources, (one) => one[figure])).toBe(sum)
      }
    })
  })

  it('are the same over groups, callers and sources: grades', () => {
    forAll(office, (of) => {
      const { groups, callers, sources } = jsonOf(of)
      for (const grade of GRADES) {
        const sum = total(callers, (one) => one.grades[grade])
        expect(total(groups, (one) => one[grade])).toBe(sum)
        expect(total(sources, (one) => one[grade])).toBe(sum)
      }
    })
  })

  it('are the same over groups and callers: registrations, fines, bonuses, units of each product', () => {
    forAll(office, (of) => {
      const { groups, callers, sources } = jsonOf(of)
      for (const figure of ['registered', 'fine', 'bonus'] as const) expect(total(groups, (one) => one[figure])).toBe(total(callers, (one) => one[figure]))
      for (const product of ['高层', '别墅', '商铺']) expect(total(groups, (one) => one.deals[product] ?? 0)).toBe(total(callers, (one) => one.deals[product] ?? 0))
      const units = (deals: Record<string, number>): number => total(Object.values(deals), (count) => count)
      expect(total(sources, (one) => one.deals)).toBe(total(callers, (one) => units(one.deals)))
    })
  })

  it("of a caller are those of the caller's days", () => {
    forAll(office, (of) => {
      for (const { days, ...caller } of jsonOf(of).callers) {
        for (const figure of ['calls', 'connected', 'answered', 'shortfall', 'fine'] as const) expect(total(days, (day) => day[figure])).toBe(caller[figure])
        for (const grade of GRADES) expect(total(days, (day) => day.grades[grade])).toBe(caller.grades[grade])
        expect(caller.intent).toBe(caller.grades.A + caller.grades.B)
        expect(total(Object.values(caller.needs), (count) => count)).toBeLessThanOrEqual(caller.intent)
      }
    })
  })

  it('C13 C14: each day is short by the quota less the connected, never by less than nothing', () => {
    forAll(office, (of) => {
      for (const { days } of jsonOf(of).callers) {
        for (const { quota, connected, calls: dialled, answered, shortfall, fine } of days) {
          expect([shortfall, fine]).toEqual([Math.max(0, quota - connected), Math.max(0, quota - connected)])
          expect(dialled >= connected && connected >= answered).toBe(true)
        }
      }
    })
  })
})

describe('the same files', () => {
  it('in another order give the same JSON, errors and warnings included', () => {
    forAll(office, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (of, order) => {
      const books = booksOf(of)
      expect(weekJson(weekOf(order.map((i) => books[i]!)))).toEqual(weekJson(weekOf(books)))
    })
  })

  it('counted twice give the same JSON (C44)', () => {
    forAll(office, (of) => {
      const books = booksOf(of)
      expect(weekJson(weekOf(books))).toEqual(weekJson(weekOf(books)))
    })
  })

  it('with a copy of one of them by another name give the same figures', () => {
    forAll(office, fc.nat(2), (of, copied) => {
      const books = booksOf(of)
      const copy = renamed('龥副本.xlsx', books[copied]!)
      expect(figuresOf(sortedJson(weekOf([...books, copy])))).toEqual(figuresOf(jsonOf(of)))
    })
  })

  it('with half of a call register in a second file too give the same figures', () => {
    forAll(office, fc.nat(60), (of, from) => {
      const mine = of.calls.filter(({ caller }) => ['陈霞', '周敏'].includes(caller))
      const second = book('龥补交', calls(...mine.slice(from)))
      expect(figuresOf(sortedJson(weekOf([...booksOf(of), second])))).toEqual(figuresOf(jsonOf(of)))
    })
  })
})

describe('one row more', () => {
  /** The office with more calls on a day on which its caller has some already. */
  const withSurplus = office
    .filter(({ calls: lines }) => lines.some(({ phone, date }) => phone !== '123' && date >= MON))
    .chain((of) => {
      const days = of.calls.filter(({ phone, date }) => phone !== '123' && date >= MON)
      return fc.tuple(fc.constant(of), fc.constantFrom(...days), fc.integer({ min: 1, max: 120 }))
    })

  it('C14: a surplus on one day never lowers a fine elsewhere, nor raises one', () => {
    forAll(withSurplus, ([of, { caller, date }, count]) => {
      const more = Array.from({ length: count }, (_, i): Call => ({ caller, date, phone: phoneOf(5000 + i), result: '占线', source: '派单' }))
      const before = fines(jsonOf(of))
      const after = fines(jsonOf({ ...of, calls: [...of.calls, ...more] }))
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
      for (const [day, fine] of after) {
        if (day === `${caller} ${date}`) expect(fine).toBe(Math.max(0, before.get(day)! - count))
        else expect(fine).toBe(before.get(day))
      }
    })
  })

  it('that an error voids changes no figure, and is told once', () => {
    const fault = fc.constantFrom<Partial<Call>>({ phone: '1.38E+10' }, { phone: 1234567 }, { phone: '12' })
    forAll(withSurplus, fault, ([of, line], change) => {
      const before = jsonOf(of)
      const after = jsonOf({ ...of, calls: [...of.calls, { ...line, result: '接通', grade: 'A', ...change }] })
      expect(figuresOf(after)).toEqual(figuresOf(before))
      expect(after.errors.length).toBe(before.errors.length + 1)
    })
  })

  it('that says what a row has said already adds a call and no customer', () => {
    forAll(withSurplus, ([of, line]) => {
      const last = [...of.calls].reverse().find((one) => one.caller === line.caller && one.date === line.date && one.phone === line.phone)!
      // Whoever called in another week alone is in none of the two.
      const weekIn = (one: Office) => jsonOf(one).callers.find(({ caller }) => caller === line.caller)
      const before = weekIn(of)
      const after = weekIn({ ...of, calls: [...of.calls, last] })
      const day = (week: typeof before) => week?.days.find(({ date }) => date === line.date)
      expect(after?.connected).toBe(before?.connected)
      expect(after?.fine).toBe(before?.fine)
      expect((day(after)?.calls ?? 0) - (day(before)?.calls ?? 0)).toBe(day(before) ? 1 : 0)
    })
  })
})

describe('visits', () => {
  it('are credited to no more than one caller and one week each customer', () => {
    forAll(office, (of) => {
      const counted = weekOf(booksOf(of)).figures.judged.filter(({ verdict }) => verdict === 'counted')
      expect(new Set(counted.map(({ row }) => row.phone)).size).toBe(counted.length)
      for (const { row, owner } of counted) expect(row.caller).toBe(owner)
    })
  })

  it('C20: half days of leave earned week by week come to those of the whole', () => {
    forAll(office, (of) => {
      const weeks = [-21, -14, -7, 0].map((days) => weekJson(weekOf(booksOf(of), new Date(Date.parse(MON) + days * 86_400_000).toISOString().slice(0, 10))))
      for (const { caller } of weeks[3]!.callers) {
        const opening = of.people.find((person) => person.caller === caller)!.openingVisits ?? 0
        const mine = weeks.flatMap(({ callers }) => callers.filter((one) => one.caller === caller))
        const visits = total(mine, (one) => one.visits)
        expect(total(mine, (one) => one.leaveHalfDays)).toBe(Math.floor((opening + visits) / 10) - Math.floor(opening / 10))
      }
    })
  })
})
