import type { Day, Grade } from '../text'
import { sameDayLater } from './calendar'

/**
 * S15: the day on which a customer is to be called again: A, B and C `months` months after the call, on the same day of the
 * month or, where there is none, its last; D never (`null`).
 */
export function recallDay(day: Day, grade: Grade, months: number): Day | null {
  return grade === 'D' ? null : sameDayLater(day, months)
}
