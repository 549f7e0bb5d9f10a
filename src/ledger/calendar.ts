import { dayOf, partsOf, type Day } from '../text'

/** The seven days of the week that begins on `monday`. */
export function daysOfWeek(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, i) => monday + i)
}

/**
 * The first day after `months` months from `day`: the same day of a later month, or, where that month has no such day, the
 * first of the month after it (C47: "to its last day").
 */
export function afterMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day)
  const first = month - 1 + months
  const [laterYear, laterMonth] = [year + Math.floor(first / 12), (first % 12) + 1]
  return dayOf(laterYear, laterMonth, dayOfMonth) ?? firstOfNext(laterYear, laterMonth)
}

function firstOfNext(year: number, month: number): Day {
  return dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1)!
}

/** The same day of the month `months` months later; in a month that has no such day, its last. */
export function sameDayLater(day: Day, months: number): Day {
  const after = afterMonths(day, months)
  return partsOf(after).dayOfMonth === partsOf(day).dayOfMonth ? after : after - 1
}

/** The first day of a day's month. */
export function monthOf(day: Day): Day {
  return day - partsOf(day).dayOfMonth + 1
}

/** The last day of a day's month. */
export function monthEnd(day: Day): Day {
  return afterMonths(monthOf(day), 1) - 1
}

/** The first day of a day's quarter of the year. */
export function quarterOf(day: Day): Day {
  return afterMonths(monthOf(day), -((partsOf(day).month - 1) % 3))
}
