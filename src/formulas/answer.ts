import type { Day } from '../text'

/** A day in a result: hosts show it in their own way. */
export interface DayCell {
  day: Day
}

/** A cell of a result. Nothing is '', never `null`, which would show as 0. */
export type AnswerCell = string | number | DayCell
/** What a formula comes to: a cell, or rows of the same length, of which the first is the heads. */
export type Answer = AnswerCell | AnswerCell[][]

/**
 * An answer in a host's own values.
 * @param showDay how the host has a day in a cell: a serial number, a `Date`
 */
export function present<T>(answer: Answer, showDay: (day: Day) => T): string | number | T | (string | number | T)[][] {
  const show = (cell: AnswerCell): string | number | T => (typeof cell === 'object' ? showDay(cell.day) : cell)
  return Array.isArray(answer) ? answer.map((row) => row.map(show)) : show(answer)
}
