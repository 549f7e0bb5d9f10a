import { readDate, type Day } from '../text'
import { mergedColumn } from './merged'
import { BlockReader, remember } from './reader'
import { ProblemList } from './problem'
import type { Table } from './table'

/** The Monday of a day's week (C15: weeks run Monday to Sunday). */
export function mondayOf(day: Day): Day {
  return day - ((((day + 3) % 7) + 7) % 7)
}

/** Counts days by the Monday of their week. */
export function countByWeek(days: Iterable<Day>): Map<Day, number> {
  const counts = new Map<Day, number>()
  for (const day of days) {
    const monday = mondayOf(day)
    counts.set(monday, (counts.get(monday) ?? 0) + 1)
  }
  return counts
}

/** The week with the most; of equals the latest. `null` when there is none. */
export function fullestWeek(counts: ReadonlyMap<Day, number>): Day | null {
  let fullest: Day | null = null
  for (const [monday, count] of counts) {
    const most = fullest === null ? 0 : counts.get(fullest)!
    if (count > most || (count === most && monday > fullest!)) fullest = monday
  }
  return fullest
}

/**
 * The week in hand, to resolve dates without a year: the one with the most call rows, by the dates that have a year; where
 * no call has one, by the dates of visits and attendance.
 * @returns its Thursday (the middle), or `null` when no date has a year
 */
export function surveyWeek(tables: readonly Table[]): Day | null {
  for (const kinds of [['calls'], ['visits', 'attendance']]) {
    const monday = fullestWeek(countByWeek(yearedDays(tables.filter((table) => kinds.includes(table.kind)))))
    if (monday !== null) return monday + 3
  }
  return null
}

function* yearedDays(tables: readonly Table[]): Generator<Day> {
  for (const table of tables) {
    const read = remember((value) => readDate(value, table.grid.dateSystem))
    for (const block of table.blocks) {
      const column = (block.columns as { date?: number }).date
      const cells = column === undefined ? null : mergedColumn(table.grid, column)
      const label = cells ? null : new BlockReader(table as Table<'calls'>, block as never, new ProblemList(), null)
      const labelled = label?.shared(block.headRow, 'date')?.value ?? null
      for (const row of block.rows) {
        const value = cells ? cells.value(row) : labelled
        const written = typeof value === 'string' || typeof value === 'number' ? read(value) : null
        if (written && 'day' in written) yield written.day
      }
    }
  }
}
