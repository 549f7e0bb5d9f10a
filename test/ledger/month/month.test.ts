import { describe, expect, it } from 'vitest'
import { ledgerDays, totalOf } from '../../../src/ledger'
import { day } from '../../support/days'
import { book, phoneOf } from '../../support/grids'
import { attendance, calls, counted, dials, roster, visits } from '../../support/lines'
import { callerMonth, linesOf, monthIn, months, wages } from '../../support/months'
import { booksOf, office } from '../../support/office'
import { forAll } from '../../support/property'
import fc from 'fast-check'

/** A week of full days but for one, and Sunday off: 22–28 April. */
const fullWeek = (short: string, count: number) =>
  calls(...['22', '23', '24', '25', '26', '27'].flatMap((date) => dials('陈霞', `2013-04-${date}`, `2013-04-${date}` === short ? count : 100)))

describe('C14: the month’s fines', () => {
  it('99 calls are one short, 100 and 101 none', () => {
    expect([99, 100, 101].map((count) => callerMonth([fullWeek('2013-04-23', count)]).fine)).toEqual([1, 0, 0])
  })

  it('C14: the line names quota, calls and their rows', () => {
    expect(linesOf(callerMonth([fullWeek('2013-04-22', 99)]), 'C14')).toEqual([{
      rule: 'C14', kind: 'fine', day: day('2013-04-22'), amount: -1,
      basis: { code: 'short', quota: 100, connected: 99, shortfall: 1, per: 1, derived: true },
      rows: [{ file: '一组.xlsx', sheet: '电开效果管控表', first: 2, last: 100 }],
    }])
  })

  const capped = (fine: number, wage: number | null, policy: object = {}) =>
    callerMonth([fullWeek('2013-04-22', 100 - fine), wages(['陈霞', '一组', null, null, wage, null])], '陈霞', '2013-04-01', policy)

  it('C14.cap: under, at and above 20 % of the wage', () => {
    const cap = { 'C14.cap': '2%' }
    expect([39, 40, 41].map((fine) => capped(fine, 2000, cap).fines.afterCap)).toEqual([39, 40, 40])
    expect(linesOf(capped(41, 2000, cap), 'C14.cap').map(({ amount }) => amount)).toEqual([1])
    expect(capped(41, 2000, cap).total).toBe(-40)
  })

  it('C14.floor: never so much that less than the minimum wage is left', () => {
    expect(capped(50, 1530).fines).toMatchObject({ limit: 30, afterCap: 30 })
    expect(capped(50, 1400).fines).toMatchObject({ limit: 0, afterCap: 0 })
  })

  it('C14.cap: without a wage no cap can be reckoned, which a line says', () => {
    const of = capped(41, null)
    expect(of.fines).toMatchObject({ reckoned: 41, limit: null, afterCap: null, proposed: 41 })
    expect(linesOf(of, 'C14.cap')).toMatchObject([{ basis: { code: 'cap-unknown', reckoned: 41 }, amount: null }])
  })

  it('C14.mode: 记录 proposes nothing', () => {
    expect(capped(41, 5000, { 'C14.mode': '记录' })).toMatchObject({ fine: 41, total: 0, fines: { proposed: 0, afterCap: 41 } })
  })

  it('C46: fines of weeks in which nobody has a call are not proposed: the registers are missing', () => {
    const of = callerMonth([fullWeek('2013-04-22', 90), visits(...counted('陈霞', '2013-04-10', 1))])
    // Monday to Sunday 8–14 April: a rest day, and six days of 100
    expect(of).toMatchObject({ fine: 610, total: -10, fines: { reckoned: 610, unfounded: 600, proposed: 10 } })
  })
})

describe('a week across two months', () => {
  it('C44 C47: has its days on either side, the rest day once', () => {
    const sheets = [calls(...dials('陈霞', '2013-04-29', 99), ...dials('陈霞', '2013-05-03', 98))]
    const of = (on: string) => callerMonth(sheets, '陈霞', on)
    // Mon 1 short, Tue rest day | Wed and Thu absent, Fri 2 short, Sat and Sun absent
    expect([of('2013-04-01').fine, of('2013-05-01').fine]).toEqual([1, 402])
  })

  it('C21: a deal cancelled next month is a negative line there', () => {
    const sheets = [visits(
      { date: '2013-04-22', caller: '陈霞', phone: phoneOf(1), dealDate: '2013-04-23', product: '高层', units: 2 },
      { date: '2013-05-06', caller: '陈霞', phone: phoneOf(1), dealDate: '2013-05-07', product: '高层', units: -1 },
    )]
    expect(callerMonth(sheets).bonus).toBe(400)
    const may = callerMonth(sheets, '陈霞', '2013-05-01')
    expect(may).toMatchObject({ bonus: -200, deals: { 高层: -1 } })
    expect(linesOf(may, 'C21.高层')).toMatchObject([{ amount: -200, rows: [{ first: 3, last: 3 }] }])
  })
})

describe('C47: the first month', () => {
  it('of who was hired on 31 January ends with February', () => {
    const sheets = [roster({ caller: '陈霞', group: '一组', hired: '2013-01-31' }), calls(...['2013-01-31', '2013-02-28', '2013-03-01'].flatMap((date) => dials('陈霞', date, 1)))]
    const groups = (on: string) => monthIn([book('一组', ...sheets)], on).figures.groups.map(({ group, calls: count }) => [group, count])
    expect(groups('2013-02-01')).toEqual([['拓展部', 1]])
    expect(groups('2013-03-01')).toEqual([['一组', 1]])
    expect(monthIn([book('一组', ...sheets)], '2013-02-01').figures.callers[0]!.fullMonth).toBe(true)
    expect(monthIn([book('一组', ...sheets)], '2013-01-01').figures.callers[0]!.fullMonth).toBe(false)
  })

  it('C48: who left within the month is not ranked', () => {
    const sheets = [roster({ caller: '陈霞', group: '一组', left: '2013-04-24' }), calls(...dials('陈霞', '2013-04-22', 1))]
    expect(callerMonth(sheets)).toMatchObject({ fullMonth: false, ranking: null })
  })
})

describe('C20: leave', () => {
  it('nine visits earn nothing, ten half a day', () => {
    expect([9, 10].map((count) => callerMonth([visits(...counted('陈霞', '2013-04-22', count))]).leave.earned)).toEqual([0, 1])
  })

  it('may be taken before it is earned', () => {
    const of = callerMonth([visits(...counted('陈霞', '2013-04-22', 10)), attendance(['陈霞', '2013-04-23', '请假'], ['陈霞', '2013-04-24', '半天'])])
    expect(of.leave).toEqual({ brought: 0, earned: 1, taken: 3, left: -2 })
  })
})

describe('S01 S02 S08: the month’s target', () => {
  const bonus = (actual: number | null, base: number | null = 500) => callerMonth([months(['2013-04', '陈霞', 100_000, actual, base, null, null, null])])

  it('S08: a cent short there is no bonus, and training', () => {
    expect(bonus(99_999.99)).toMatchObject({ total: 0, training: ['S08'], target: { met: false } })
    expect(bonus(100_000)).toMatchObject({ total: 500, training: [], target: { met: true } })
  })

  it('S02: at exactly 120 % nothing more, a cent above 5 % of what is above the target', () => {
    expect(bonus(120_000).total).toBe(500)
    expect(bonus(120_000.01)).toMatchObject({ total: 1500, target: { baseBonus: 500, extra: 1000 } })
  })

  it('unknown is neither met nor missed; an unknown base bonus is unknown', () => {
    expect(bonus(null)).toMatchObject({ total: 0, training: [], target: { met: null } })
    expect(linesOf(bonus(100_000, null), 'S01')).toMatchObject([{ amount: null }])
  })
})

describe('S04 S09: satisfaction', () => {
  const marked = (...marks: (number | null)[]) =>
    callerMonth([months(...marks.map((mark, i) => [`2013-0${i + 2}`, '陈霞', null, null, null, mark, null, null]))], '陈霞', '2013-04-01', { S04: 300, S09: 200 })

  it('S04: 4.8 is awarded, 4.79 is not', () => {
    expect([4.8, 4.79].map((mark) => marked(5, 5, mark).total)).toEqual([300, 0])
  })

  it('S09: 4.49 three months running is deducted and trained, 4.5 once is not', () => {
    expect(marked(4.49, 4.49, 4.49)).toMatchObject({ total: -200, training: ['S09'] })
    expect(marked(4.49, 4.5, 4.49)).toMatchObject({ total: 0, training: [] })
  })

  it('S09: a hole ends the run', () => {
    expect(marked(4.2, null, 4.2)).toMatchObject({ total: 0, training: [] })
  })
})

describe('C48: the ranking', () => {
  const NAMES = ['示例甲', '示例乙', '示例丙', '示例丁', '示例戊', '示例己', '示例庚', '示例辛']
  /** So many invited customers of each, and visits of them that count. */
  const ranked = (invited: number[], policy: object = {}) =>
    monthIn([book('一组', visits(...invited.flatMap((count, i) => counted(NAMES[i]!, '2013-04-22', count, 100 * i, i === 0 ? { arrived: null } : {}))))], '2013-04-01', policy)

  it('C48: all tied at sixth stay, whoever is behind is proposed for elimination', () => {
    const { callers } = ranked([9, 8, 7, 6, 5, 4, 4, 1]).figures
    const by = new Map(callers.map(({ caller, ranking }) => [caller, ranking!.place]))
    expect(NAMES.map((name) => [by.get(name)!.place, by.get(name)!.eliminationProposed])).toEqual(
      [[1, false], [2, false], [3, false], [4, false], [5, false], [6, false], [6, false], [8, true]],
    )
    expect(linesOf(callers.find(({ caller }) => caller === '示例辛')!, 'C48')).toMatchObject([{ kind: 'elimination', amount: null, basis: { place: 8, pool: 8 } }])
  })

  it('C48.by: visits instead, and what the other method would give', () => {
    const first = (policy: object) => ranked([9, 8, 7], policy).figures.callers.find(({ caller }) => caller === '示例甲')!.ranking!
    expect([first({}).place.place, first({}).otherwise.place]).toEqual([1, 3])
    expect([first({ 'C48.by': '到访' }).place.place, first({ 'C48.by': '到访' }).otherwise.place]).toEqual([3, 1])
  })
})

describe('C16: a proposal of dismissal', () => {
  it('takes the run up to the last week that ends in the month', () => {
    // 1 April is a Monday: the fourth complete week ends on the 28th
    const lines = [{ date: '2013-04-01', caller: '陈霞', phone: phoneOf(900), arrived: null }]
    const of = (last: string) => callerMonth([visits(...lines), calls(...dials('陈霞', last, 1))])
    expect(of('2013-04-22')).toMatchObject({ missedWeeksRunning: 4, dismissalProposed: true })
    expect(of('2013-04-15')).toMatchObject({ missedWeeksRunning: 3, dismissalProposed: false })
  })
})

describe('any office', () => {
  it('C44: has the month’s days as the ledger has them; sums by caller, by group and by day agree; lines sum to the total', () => {
    forAll(office, fc.constantFrom('2013-04-01', '2013-05-01'), (of, on) => {
      const { figures, registers, policy } = monthIn(booksOf(of), on)
      const days = ledgerDays(registers, policy, figures.month, figures.lastDay)
      expect(figures.callers.flatMap((one) => one.days)).toHaveLength(days.length)
      expect(new Set(figures.callers.flatMap((one) => one.days.map((row) => JSON.stringify([row.caller, row.day, row.fine, row.visits])))))
        .toEqual(new Set(days.map((row) => JSON.stringify([row.caller, row.day, row.fine, row.visits]))))
      for (const figure of ['calls', 'connected', 'answered', 'visits', 'registered', 'fine', 'bonus'] as const) {
        const sum = (list: readonly { [K in typeof figure]: number }[]): number => list.reduce((all, one) => all + one[figure], 0)
        expect(sum(figures.groups)).toBe(sum(days))
        expect(sum(figures.callers)).toBe(sum(days))
      }
      for (const one of figures.callers) {
        expect(one.total).toBe(totalOf(one.lines))
        expect(one.total).toBe(one.bonus - one.fines.proposed + (one.target.baseBonus ?? 0) + one.target.extra)
      }
    })
  })

  it('C44: gives the same figures whatever the order of files', () => {
    forAll(office, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (of, order) => {
      const told = (books: ReturnType<typeof booksOf>) => monthIn(books).figures.callers.map(({ caller, total, ranking, lines }) => ({ caller, total, ranking, lines }))
      const books = booksOf(of)
      expect(told(order.map((i) => books[i]!))).toEqual(told(books))
    })
  })
})
