/** From the first moment to the first moment after, as UTC milliseconds: sheets know no zones. */
export interface Period {
  from: number
  to: number
}

const DAY = 86_400_000
const MINUTE = 60_000
/** serial number 0 */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export function isWithin(serial: number, { from, to }: Period, date1904: boolean): boolean {
  const moment = momentOf(serial, date1904)
  return moment >= from && moment < to
}

function momentOf(serial: number, date1904: boolean): number {
  return (date1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * DAY)
}

/**
 * The year, month, day, hour, minute or second that a date stands for.
 * @param date `2013`, `2013-04`, `2013-04-22` or with a time, as in Excel.FilterDatetime
 */
export function periodOf(date: string, specificity: string): Period {
  const [year = 1900, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (date.match(/\d+/g) ?? []).map(Number)
  const at = (y: number, mo = 0, d = 1, h = 0, mi = 0, s = 0): number => Date.UTC(y, mo, d, h, mi, s)
  switch (specificity) {
    case 'Year':
      return { from: at(year), to: at(year + 1) }
    case 'Month':
      return { from: at(year, month - 1), to: at(year, month) }
    case 'Day':
      return { from: at(year, month - 1, day), to: at(year, month - 1, day + 1) }
    case 'Hour':
      return { from: at(year, month - 1, day, hour), to: at(year, month - 1, day, hour + 1) }
    case 'Minute':
      return { from: at(year, month - 1, day, hour, minute), to: at(year, month - 1, day, hour, minute) + MINUTE }
    default:
      return { from: at(year, month - 1, day, hour, minute, second), to: at(year, month - 1, day, hour, minute, second + 1) }
  }
}

/** The test of dates that a name of Excel.DynamicFilterCriteria stands for; nothing for other names. Weeks begin on Sunday. */
export function datesOf(name: string, now: Date): ((serial: number, date1904: boolean) => boolean) | undefined {
  const inAnyYear = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/.exec(name)
  if (inAnyYear) {
    const quarter = Number(inAnyYear[1] ?? 0)
    const month = MONTHS.indexOf(inAnyYear[2] ?? '')
    if (!quarter && month < 0) return undefined
    return (serial, date1904) => {
      const own = new Date(momentOf(serial, date1904)).getUTCMonth()
      return quarter ? Math.floor(own / 3) === quarter - 1 : own === month
    }
  }
  const period = periodAround(name, now)
  return period && ((serial, date1904) => isWithin(serial, period, date1904))
}

function periodAround(name: string, now: Date): Period | undefined {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()]
  const shift: Record<string, number> = { Last: -1, This: 0, Next: 1, Yesterday: -1, Today: 0, Tomorrow: 1 }
  if (name === 'YearToDate') return { from: Date.UTC(year), to: Date.UTC(year, month, day + 1) }
  const days = (first: number, count: number): Period => ({ from: Date.UTC(year, month, first), to: Date.UTC(year, month, first + count) })
  const months = (first: number, count: number): Period => ({ from: Date.UTC(year, first), to: Date.UTC(year, first + count) })
  const [, which = '', unit = ''] = /^(Last|This|Next)(Week|Month|Quarter|Year)$|^$/.exec(name) ?? []
  const by = shift[which || name]
  if (by === undefined) return undefined
  switch (unit) {
    case 'Week':
      return days(day - now.getDay() + by * 7, 7)
    case 'Month':
      return months(month + by, 1)
    case 'Quarter':
      return months((Math.floor(month / 3) + by) * 3, 3)
    case 'Year':
      return months(by * 12, 12)
    default:
      return days(day + by, 1)
  }
}
