import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate, readDate, resolveDate, type DateSystem } from '../../src/text'
import { anyDay, day, iso, serial } from '../support/days'
import { dirtyDate, widen } from '../support/dirt'
import { forAll } from '../support/property'

const system = fc.constantFrom<DateSystem>(1900, 1904)
const near = day('2013-04-25')

/** A date read as a register of the week of `near` would, as ISO. */
function read(value: string | number, dates: DateSystem = 1900, around = near): string | null {
  const written = readDate(value, dates)
  const found = written && resolveDate(written, around)
  return found === null ? null : isoDate(found)
}

/** Every way to write a full date that domain.md lists, and their mixtures of zeros. */
function forms(of: number): string[] {
  const [y, mm, dd] = iso(of).split('-') as [string, string, string]
  const [m, d] = [String(+mm), String(+dd)]
  return [
    ...['-', '.', '/'].flatMap((mark) => [[y, m, d], [y, mm, dd], [y, m, dd]].map((parts) => parts.join(mark))),
    y + mm + dd,
    `${y}年${m}月${d}日`,
    `${y}年${mm}月${dd}日`,
  ]
}

describe('a date with its year', () => {
  it('reads back from a cell date of either date system, with or without a time of day', () => {
    forAll(anyDay, system, fc.constantFrom(0, 0.25, 0.5, 0.999), (of, dates, time) =>
        expect(read(serial(of, dates) + time, dates)).toBe(iso(of)))
  })

  it("reads back from a serial number typed as text, in the book's own date system", () => {
    forAll(anyDay.chain((of) => fc.tuple(fc.constant(of), system)), ([of, dates]) =>
        expect(read(String(serial(of, dates)), dates)).toBe(iso(of)))
  })

  it('reads back from every form, in either date system, in full width, with unseen characters', () => {
    const typed = anyDay.chain((of) =>
      fc.constantFrom(...forms(of)).chain((form) => dirtyDate(form).map((text) => ({ of, form, text }))),
    )
    forAll(typed, system, ({ of, form, text }, dates) => {
        expect(read(form, dates)).toBe(iso(of))
        expect(read(widen(form), dates)).toBe(iso(of))
        expect(read(text, dates)).toBe(iso(of))
      })
  })

  it('reads back from 20130422 typed as a number', () => {
    forAll(anyDay, system, (of, dates) => expect(read(Number(iso(of).replace(/-/g, '')), dates)).toBe(iso(of)))
  })

  it('written as ISO stays the same', () => {
    forAll(anyDay, system, (of, dates) => expect(read(iso(of), dates)).toBe(iso(of)))
  })

  it('is 1,462 days later in a book of the 1904 system', () => {
    expect(read(41386)).toBe('2013-04-22')
    expect(read(41386 - 1462, 1904)).toBe('2013-04-22')
    expect(read('39924', 1904)).toBe('2013-04-22')
  })
})

describe('a date without its year', () => {
  const monthAndDay = (of: number): string => `${+iso(of).slice(5, 7)}月${+iso(of).slice(8)}日`

  it('means the year in which it lies nearest to the week in hand', () => {
    forAll(anyDay, fc.integer({ min: -181, max: 181 }), (around, off) => {
        expect(read(monthAndDay(around + off), 1900, around)).toBe(iso(around + off))
      })
  })

  it('may be full-width and dirty', () => {
    forAll(fc.integer({ min: -90, max: 90 }).chain((off) => dirtyDate(monthAndDay(near + off)).map((text) => ({ off, text }))), ({ off, text }) =>
        expect(read(text)).toBe(iso(near + off)))
  })

  it('is found across New Year in both directions', () => {
    expect(read('12月31日', 1900, day('2014-01-02'))).toBe('2013-12-31')
    expect(read('1月1日', 1900, day('2013-12-30'))).toBe('2014-01-01')
    expect(read('1月5日', 1900, day('2014-01-02'))).toBe('2014-01-05')
  })

  it('on 29 February is none where that year has no such day', () => {
    expect(read('2月29日', 1900, day('2012-03-01'))).toBe('2012-02-29')
    expect(read('2月29日', 1900, day('2013-03-01'))).toBeNull()
  })
})

describe('what is no date', () => {
  it.each(['2013-13-2', '2013-02-30', '昨天', '', ' ', '4月31日', '13月1日', '2013-4-0', '2013.0.5', '20130230', '20131301', '星期一', '上周三', '2013-4', '四月', '0', '#N/A', '2013-04-22-1', '待定', '2013/4/22/'])(
    'is invalid: %j',
    (text) => {
      expect(read(text)).toBeNull()
      expect(read(text, 1904)).toBeNull()
    },
  )

  it('is invalid when the month or the day is not of the calendar', () => {
    const impossible = fc.oneof(
      fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 13, max: 99 }), fc.integer({ min: 1, max: 31 })),
      fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 32, max: 99 })),
      fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.constantFrom(2, 4, 6, 9, 11), fc.constant(31)),
    )
    forAll(impossible, fc.constantFrom('-', '.', '/'), ([y, m, d], mark) =>
        expect(read([y, m, d].join(mark))).toBeNull())
  })

  it('is invalid on 29 February of a year without one', () => {
    forAll(fc.integer({ min: 1990, max: 2100 }), (year) => {
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
        expect(read(`${year}-02-29`)).toBe(leap ? `${year}-02-29` : null)
      })
  })

  it('is never read from words without a figure', () => {
    const words = fc.array(fc.constantFrom(...'昨今明后天上下周月初底待定日一二三年.-/'), { maxLength: 8 })
    forAll(words, (letters) => expect(read(letters.join(''))).toBeNull())
  })
})
