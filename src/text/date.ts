import { plainDashes, tidy } from './clean'

/** A calendar day as the number of days since 1970-01-01, in no time zone. */
export type Day = number

/** How a workbook counts its days: from 1900 (Windows) or from 1904 (old Macintosh). */
export type DateSystem = 1900 | 1904

/** A date as written: a day, or a month and a day without a year. */
export type WrittenDate = { day: Day } | { month: number; dayOfMonth: number }

const MS_A_DAY = 86_400_000
const SERIAL_1900 = -25_569
const SERIAL_1904 = -24_107
/** Years outside this span are slips of the hand in an office's registers. */
const FIRST_YEAR = 1980
const LAST_YEAR = 2199

/** Unseen characters that stand for nothing; a line break may divide a date from its time. */
const INVISIBLE = /[\p{Cf}\p{DI}\0-\x09\x0b-\x1f\x7f-\x9f]/gu
const HALF_DAY = '(?:上午|中午|下午|晚上|早上|AM|PM)?'
const CLOCK = '(?:\\d{1,2}[:点时](?:\\d{1,2}[:分]?(?:\\d{1,2}秒?)?(?:\\.\\d+)?)?)?'
const TIME = new RegExp(`(?<=[\\d日号 ])[ T]?${HALF_DAY} ?${CLOCK} ?${HALF_DAY}Z?$`)
const WEEKDAY = / ?\(?(?:星期|周)[一二三四五六日天]\)?/
const YMD = /^(\d{4}|\d{2})[-./年 ](\d{1,2})[-./月 ](\d{1,2}) ?[日号.]?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const MD = /^(\d{1,2})(?:月(\d{1,2}) ?[日号]?|[-./](\d{1,2}))$/

/** The day of a date of the calendar, or `null` when there is no such date (2013-13-2). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  const ms = Date.UTC(year, month - 1, dayOfMonth)
  const date = new Date(ms)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? ms / MS_A_DAY : null
}

/** `YYYY-MM-DD` of a day. */
export function isoDate(day: Day): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10)
}

/** The day of `YYYY-MM-DD`, or `null`. */
export function readIsoDate(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? dayOf(+match[1]!, +match[2]!, +match[3]!) : null
}

/** Year, month (1–12) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

/** The day of a serial number in a workbook's date system; its time of day is dropped. */
export function dayOfSerial(serial: number, system: DateSystem): Day | null {
  const day = Math.floor(serial) + (system === 1904 ? SERIAL_1904 : SERIAL_1900)
  const { year } = Number.isFinite(day) && Math.abs(day) < 1e6 ? partsOf(day) : { year: 0 }
  return year < FIRST_YEAR || year > LAST_YEAR ? null : day
}

/** The serial number of a day: in the 1900 system, as our own sheets hold it, or in a workbook's own. */
export function serialOf(day: Day, system: DateSystem = 1900): number {
  return day - (system === 1904 ? SERIAL_1904 : SERIAL_1900)
}

/**
 * A date as people type it: a serial number (also as text), 20130422, 2013.4.22, 2013/4/22, 2013年4月22日,
 * full width, 4月22日 without a year; a time of day or a weekday behind it is passed over.
 * @returns what is written, or `null` when it is wordy or no date of the calendar
 * @see domain.md, "Reading what people type"
 */
export function readDate(value: string | number, system: DateSystem): WrittenDate | null {
  if (typeof value === 'number') return onDay(dayOfNumber(value, system))
  const text = plainDashes(tidy(value.replace(INVISIBLE, ''))).toUpperCase().replace(/。/g, '.').replace(/ ?([-./年月]) ?/g, '$1')
  return readBare(text, system) ?? readBare(withoutTime(text), system)
}

/** The date's own part: a weekday, and a time of day set off by a space, a T or 日, taken away. */
function withoutTime(text: string): string {
  const bare = text.replace(WEEKDAY, '')
  return (/[日号 T上中下晚早]/.test(bare) ? bare.replace(TIME, '') : bare).trim()
}

function readBare(text: string, system: DateSystem): WrittenDate | null {
  return /^\d{5,8}(?:\.\d+)?$/.test(text) ? onDay(dayOfNumber(Number(text), system)) : readWritten(text)
}

function dayOfNumber(value: number, system: DateSystem): Day | null {
  const match = COMPACT.exec(String(value))
  return match ? dayOf(+match[1]!, +match[2]!, +match[3]!) : dayOfSerial(value, system)
}

function readWritten(text: string): WrittenDate | null {
  const full = YMD.exec(text)
  if (full) {
    const year = full[1]!.length === 2 ? 2000 + +full[1]! : +full[1]!
    return onDay(dayOf(year, +full[2]!, +full[3]!))
  }
  const short = MD.exec(text)
  if (!short) return null
  const month = +short[1]!
  const dayOfMonth = +(short[2] ?? short[3]!)
  return dayOf(2000, month, dayOfMonth) === null ? null : { month, dayOfMonth }
}

function onDay(day: Day | null): WrittenDate | null {
  return day === null ? null : { day }
}

/**
 * The day that a written date means: without a year, the year in which it lies nearest to `near`.
 * @returns `null` when that year has no such day (29 February)
 */
export function resolveDate(date: WrittenDate, near: Day): Day | null {
  if ('day' in date) return date.day
  const { year } = partsOf(near)
  const nearest = [year - 1, year, year + 1]
    .map((y) => ({ y, distance: Math.abs(Date.UTC(y, date.month - 1, date.dayOfMonth) / MS_A_DAY - near) }))
    .reduce((a, b) => (b.distance < a.distance ? b : a))
  return dayOf(nearest.y, date.month, date.dayOfMonth)
}
