import { builtInPattern, type NumberLocale } from './built-in-formats'
import type { TypedValue } from './typed-number'

export interface TypedDateOptions {
  locale: NumberLocale
  date1904: boolean
  /** of dates typed without a year */
  year: number
}

const MS_A_DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const DAYS_1904 = 1462
/** 1 March 1900: before it the 1900 system is a day behind, for the 29 February that never was */
const MARCH_1900 = 61
const LAST_SERIAL = 2_958_465
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LAST_HOUR = 9999

const CHINESE = /^(\d{4}|\d{2})年(\d{1,2})月(?:(\d{1,2})日)?$/
const CHINESE_MONTH_DAY = /^(\d{1,2})月(\d{1,2})日$/
const THREE = /^(\d{1,4})([-/])(\d{1,2})\2(\d{1,4})$/
const TWO = /^(\d{1,4})[-/](\d{1,4})$/
const MONTH_NAME = /^(?:(\d{1,2})[- ])?([a-z]{3,9})(?:[- ](\d{2}|\d{4}))?$/i
const CLOCK = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d{1,3})?)?(?:\s+(AM?|PM?))?$/i
const HOUR = /^(\d{1,2})\s+(AM?|PM?)$/i
const CHINESE_CLOCK = /^(上午|下午)?(\d{1,2})(?:时(\d{1,2})分(?:(\d{1,2})秒)?|:(\d{2})(?::(\d{2}))?)$/

/**
 * A date, a time or both as typed: `2013-4-22`, `2013/4/22`, `2013年4月22日`, `4/22` and `4月22日` (of the given year), `22-Apr`,
 * `9:30`, `9:30 PM`, `下午3时30分`, `2013-4-22 9:30`. Chinese order is year, month, day; English month, day, year. Years 00–29 are of
 * this century, 30–99 of the last. What is no day of the calendar, or lies before the date system begins, is `undefined`.
 * Sources: "Change the date system, format, or two-digit year interpretation" and "Insert the current date and time in a cell",
 * support.microsoft.com; "Excel incorrectly assumes that the year 1900 is a leap year", learn.microsoft.com/office/troubleshoot/excel.
 */
export function parseTypedDate(text: string, options: TypedDateOptions): TypedValue | undefined {
  const date = readDate(text, options)
  if (date) return withSerial(date, options, date.numberFormat)
  const time = readTime(text)
  if (time) return { value: time.days, numberFormat: time.numberFormat }
  const [, day = '', clock = ''] = /^(\S+)\s+(\S.*)$/.exec(text) ?? []
  return both(day, clock, options)
}

interface CalendarDate {
  year: number
  month: number
  day: number
  numberFormat: string
}

function both(dayText: string, clockText: string, options: TypedDateOptions): TypedValue | undefined {
  const date = readDate(dayText, options)
  const time = readTime(clockText)
  const dated = date && time && time.days < 1 ? withSerial(date, options, builtInPattern(22, options.locale)!) : undefined
  return dated && { ...dated, value: (dated.value as number) + time!.days }
}

function withSerial({ year, month, day }: CalendarDate, { date1904 }: TypedDateOptions, numberFormat: string): TypedValue | undefined {
  const leapDay1900 = year === 1900 && month === 2 && day === 29
  const date = new Date(Date.UTC(year, month - 1, day))
  if (!leapDay1900 && (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)) return undefined
  const days = (date.getTime() - EPOCH_1900) / MS_A_DAY
  const serial = leapDay1900 ? MARCH_1900 - 1 : days < MARCH_1900 ? days - 1 : days
  const value = date1904 ? serial - DAYS_1904 : serial
  return value < (date1904 ? 0 : 1) || serial > LAST_SERIAL ? undefined : { value, numberFormat }
}

function readDate(text: string, { locale, year }: TypedDateOptions): CalendarDate | undefined {
  const [, chineseYear, chineseMonth, chineseDay] = CHINESE.exec(text) ?? []
  if (chineseYear !== undefined) {
    return calendarDate(chineseYear, chineseMonth!, chineseDay ?? '1', `yyyy"年"m"月"${chineseDay === undefined ? '' : 'd"日"'}`)
  }
  const [, ownMonth, ownDay] = CHINESE_MONTH_DAY.exec(text) ?? []
  if (ownMonth !== undefined) return calendarDate(String(year), ownMonth, ownDay!, 'm"月"d"日"')
  const [, a, , b, c] = THREE.exec(text) ?? []
  if (a !== undefined) return threeParts(a, b!, c!, locale)
  const [, first, second] = TWO.exec(text) ?? []
  if (first !== undefined) return twoParts(first, second!, locale, year)
  return namedMonth(text, year)
}

function threeParts(a: string, b: string, c: string, locale: NumberLocale): CalendarDate | undefined {
  const short = builtInPattern(14, locale)!
  const yearFirst = a.length === 4 || (locale === 'zh-CN' && c.length <= 2)
  return yearFirst ? calendarDate(a, b, c, short) : calendarDate(c, a, b, short)
}

/** Month and day, or a year of four digits and a month. */
function twoParts(first: string, second: string, locale: NumberLocale, year: number): CalendarDate | undefined {
  if (first.length === 4) return calendarDate(first, second, '1', 'mmm-yy')
  if (second.length === 4) return calendarDate(second, first, '1', 'mmm-yy')
  return calendarDate(String(year), first, second, locale === 'zh-CN' ? 'm"月"d"日"' : 'd-mmm')
}

/** `22-Apr`, `22-Apr-2013`, `Apr-13`, `April 2013`. */
function namedMonth(text: string, thisYear: number): CalendarDate | undefined {
  const [, day, name = '', year] = MONTH_NAME.exec(text) ?? []
  const month = MONTHS.findIndex((short) => name.toLowerCase().startsWith(short)) + 1
  const known = month > 0 && (name.length === 3 || FULL_MONTHS.test(name))
  if (!known || (day === undefined && year === undefined)) return undefined
  const numberFormat = day === undefined ? 'mmm-yy' : year === undefined ? 'd-mmm' : 'd-mmm-yy'
  return calendarDate(year ?? String(thisYear), String(month), day ?? '1', numberFormat)
}

const FULL_MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i

function calendarDate(year: string, month: string, day: string, numberFormat: string): CalendarDate | undefined {
  if (year.length !== 4 && year.length > 2) return undefined
  if (month.length > 2 || day.length > 2) return undefined
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900)
  return full < 1900 ? undefined : { year: full, month: Number(month), day: Number(day), numberFormat }
}

interface ClockTime {
  days: number
  numberFormat: string
}

function readTime(text: string): ClockTime | undefined {
  const [, hour, minute = '0', second, fraction, half] = CLOCK.exec(text) ?? []
  if (hour !== undefined) return clockTime({ hour, minute, second, fraction, half })
  const [, bareHour, bareHalf] = HOUR.exec(text) ?? []
  if (bareHour !== undefined) return clockTime({ hour: bareHour, minute: '0', half: bareHalf })
  return chineseTime(text)
}

interface ClockParts {
  hour: string
  minute: string
  second?: string | undefined
  fraction?: string | undefined
  /** `AM` or `PM` */
  half?: string | undefined
}

function clockTime({ hour, minute, second, fraction, half }: ClockParts): ClockTime | undefined {
  const hours = half === undefined ? Number(hour) : halfDayHours(Number(hour), /^P/i.test(half))
  if (hours === undefined || hours > LAST_HOUR) return undefined
  const days = daysOf(hours, Number(minute), Number((second ?? '0') + (fraction ?? '')))
  if (days === undefined) return undefined
  if (fraction !== undefined) return { days, numberFormat: 'mm:ss.0' }
  if (hours >= 24) return { days, numberFormat: '[h]:mm:ss' }
  return { days, numberFormat: `h:mm${second === undefined ? '' : ':ss'}${half === undefined ? '' : ' AM/PM'}` }
}

function chineseTime(text: string): ClockTime | undefined {
  const [, half, hour, minute, second, clockMinute, clockSecond] = CHINESE_CLOCK.exec(text) ?? []
  if (hour === undefined) return undefined
  const hours = half === undefined ? Number(hour) : halfDayHours(Number(hour), half === '下午')
  const seconds = second ?? clockSecond
  if (hours === undefined || hours >= 24) return undefined
  const days = daysOf(hours, Number(minute ?? clockMinute), Number(seconds ?? 0))
  const numberFormat = `${half === undefined ? '' : '上午/下午'}h"时"mm"分"${seconds === undefined ? '' : 'ss"秒"'}`
  return days === undefined ? undefined : { days, numberFormat }
}

function halfDayHours(hours: number, afternoon: boolean): number | undefined {
  if (hours > 12) return undefined
  return (hours % 12) + (afternoon ? 12 : 0)
}

function daysOf(hours: number, minutes: number, seconds: number): number | undefined {
  return minutes >= 60 || seconds >= 60 ? undefined : (hours * 3600 + minutes * 60 + seconds) / 86_400
}
