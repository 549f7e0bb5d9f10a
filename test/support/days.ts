import fc from 'fast-check'
import { readIsoDate, type Day } from '../../src/text'

/** The day of `YYYY-MM-DD`, which must be one. */
export function day(iso: string): Day {
  const found = readIsoDate(iso)
  if (found === null) throw new Error(`no date: ${iso}`)
  return found
}

/** Any day from 1990 to 2100. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: day('1990-01-01'), max: day('2100-12-31') })

/** `YYYY-MM-DD` of a day, reckoned by Date and not by the code under test. */
export function iso(of: Day): string {
  return new Date(of * 86_400_000).toISOString().slice(0, 10)
}

/** The serial number of a day: 1900 counts from 1899-12-30, 1904 from 1904-01-01. */
export function serial(of: Day, system: 1900 | 1904): number {
  return of - Date.UTC(system === 1900 ? 1899 : 1904, system === 1900 ? 11 : 0, system === 1900 ? 30 : 1) / 86_400_000
}
