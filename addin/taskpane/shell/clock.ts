import { dayOf, type Day } from '../../../src/text'

/** The day that this computer's calendar shows. */
export function todayNow(now: Date = new Date()): Day {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0
}

/** `2013-04-29 18:02`, by this computer's clock. */
export function timeNow(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`
}
