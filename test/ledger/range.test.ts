import { describe, expect, it } from 'vitest'
import { callSpan, ledgerDays, tells, weekFigures, type CallerDay } from '../../src/ledger'
import { makePolicy } from '../../src/policy'
import { mondayOf, readRegisters, type Registers } from '../../src/registers'
import fc from 'fast-check'
import { day, iso } from '../support/days'
import { book, phoneOf } from '../support/grids'
import { attendance, calls, counted, dials, roster, visits } from '../support/lines'
import { booksOf, office } from '../support/office'
import { forAll } from '../support/property'
import { FRI, later, MON, SUN, THU, TUE, WED } from '../support/weeks'

const policy = makePolicy()
const NEXT = later(MON, 7)

const ledger = (registers: Registers, from: string, to: string): CallerDay[] => ledgerDays(registers, policy, day(from), day(to))
/** Rows as `2013-04-22 陈霞`. */
const named = (rows: readonly CallerDay[]): string[] => rows.map((row) => `${iso(row.day)} ${row.caller}`)

/** The same rows from the weekly packs of all weeks between. */
function packed(registers: Registers, from: number, to: number): CallerDay[] {
  const rows: CallerDay[] = []
  for (let monday = mondayOf(from); monday <= to; monday += 7) {
    for (const { caller, days } of weekFigures(registers, policy, monday).callers) {
      rows.push(...days.filter((row) => tells(row) && from <= row.day && row.day <= to).map((row) => ({ caller, ...row })))
    }
  }
  return rows
}

const key = ({ day: on, caller }: CallerDay): string => `${on} ${caller}`
const sorted = (rows: readonly CallerDay[]): CallerDay[] => [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))

describe('the ledger from one day to another', () => {
  it('C44: equals the weekly packs, day by day, for any office and any range', () => {
    const span = fc.tuple(fc.integer({ min: -30, max: 20 }), fc.nat(40))
    forAll(office, span, (of, [begin, length]) => {
      const registers = readRegisters(booksOf(of), day(MON) + 3)
      const [from, to] = [day(MON) + begin, day(MON) + begin + length]
      expect(sorted(ledgerDays(registers, policy, from, to))).toEqual(sorted(packed(registers, from, to)))
    })
  })

  it('C44: one row of several weeks equals the row of its own week alone', () => {
    forAll(office, fc.integer({ min: -10, max: 12 }), (of, begin) => {
      const registers = readRegisters(booksOf(of), day(MON) + 3)
      const on = day(MON) + begin
      const long = ledgerDays(registers, policy, day(MON) - 60, day(MON) + 60).filter((row) => row.day === on)
      expect(ledgerDays(registers, policy, on, on)).toEqual(long)
    })
  })

  it('is in order of days, then of groups, then of callers', () => {
    const sheets = [
      roster({ caller: '周敏', group: '二组' }, { caller: '陈霞', group: '三组' }, { caller: '高明', group: '二组' }),
      calls(...[TUE, MON].flatMap((date) => ['陈霞', '高明', '周敏'].map((caller, i) => ({ caller, date, phone: phoneOf(i), result: '接通' })))),
    ]
    const rows = ledger(readRegisters([book('office', ...sheets)]), MON, TUE)
    expect(named(rows)).toEqual([MON, TUE].flatMap((date) => [`${date} 周敏`, `${date} 高明`, `${date} 陈霞`]))
  })

  it('a week in progress has no days after the last one asked for', () => {
    const registers = readRegisters([book('一组', calls(...dials('陈霞', MON, 100), ...dials('陈霞', WED, 99)))])
    const rows = ledger(registers, MON, WED)
    expect(named(rows)).toEqual([`${MON} 陈霞`, `${TUE} 陈霞`, `${WED} 陈霞`])
    // C13 C14 C23: the Tuesday without calls is the rest day, the Wednesday one short
    expect(rows.map(({ status, fine }) => [status, fine])).toEqual([['出勤', 0], ['休息', 0], ['出勤', 1]])
  })

  it('a 休息 typed on a later day of the week is known before it', () => {
    const sheets = [calls(...dials('陈霞', MON, 100)), attendance(['陈霞', FRI, '休息'])]
    const rows = ledger(readRegisters([book('一组', ...sheets)]), MON, TUE)
    expect(rows.map(({ status, fine }) => [status, fine])).toEqual([['出勤', 0], ['旷工', 100]])
  })

  it('C21: a deal counts only where the visit was made by the end of its week', () => {
    const deal = { phone: phoneOf(1), caller: '陈霞', date: MON, product: '别墅' }
    const early = readRegisters([book('一组', visits({ ...deal, arrived: later(NEXT, 1), dealDate: TUE }))])
    expect(ledger(early, MON, later(NEXT, 6)).map(({ bonus }) => bonus).reduce((a, b) => a + b)).toBe(0)
    const later1 = readRegisters([book('一组', visits({ ...deal, arrived: SUN, dealDate: TUE }))])
    expect(ledger(later1, MON, later(NEXT, 6)).filter(({ bonus }) => bonus > 0).map((row) => [iso(row.day), row.bonus])).toEqual([[TUE, 500]])
  })

  it('a range of which nothing is known has no rows; nor has one that ends before it begins', () => {
    const registers = readRegisters([book('一组', calls(...dials('陈霞', MON, 1)), roster({ caller: '陈霞', group: '一组' }))])
    expect(ledger(registers, '1990-01-01', '2013-04-21')).toEqual([])
    expect(ledger(registers, SUN, MON)).toEqual([])
    expect(ledgerDays(readRegisters([]), policy, day(MON), day(SUN))).toEqual([])
  })

  it('credits each customer once however many weeks are told', () => {
    const again = counted('陈霞', NEXT, 1, 5)
    const registers = readRegisters([book('一组', visits(...counted('陈霞', TUE, 1, 5), ...again))])
    const came = ledger(registers, MON, later(NEXT, 6)).filter((row) => row.visits > 0)
    expect(named(came)).toEqual([`${TUE} 陈霞`])
  })
})

describe('the days from the first call to the last', () => {
  const span = (...days: [string, number][]): (string | null)[] => {
    const register = calls(...days.flatMap(([date, count]) => dials('陈霞', date, count)))
    const found = callSpan(readRegisters([book('一组', register)]))
    return found ? [iso(found.from), iso(found.to)] : [null]
  }

  it('are those with calls', () => {
    expect(span([TUE, 5], [MON, 5], [later(NEXT, 3), 5])).toEqual([MON, later(NEXT, 3)])
  })

  it('leave out a mistyped year', () => {
    expect(span([MON, 20], [THU, 20], ['2031-04-25', 1], ['2003-04-25', 1])).toEqual([MON, THU])
  })

  it('begin a new week with its first call', () => {
    expect(span([MON, 200], [NEXT, 1])).toEqual([MON, NEXT])
  })

  it('are not known without calls', () => {
    expect(span()).toEqual([null])
  })
})
