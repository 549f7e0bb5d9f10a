import { readDate, type Day } from '../text'
import type { SheetKind } from './columns'
import { mergedColumn } from './merged'
import { BlockReader, remember } from './reader'
import { ProblemList } from './problem'
import type { Block, Table } from './table'

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

/** The kinds of sheet that tell the week in hand, those first by which it is found where they have a date at all. */
const TELLING: readonly (readonly SheetKind[])[] = [['calls'], ['visits', 'attendance']]

/**
 * The week in hand, to resolve dates without a year: the one with the most call rows, by the dates that have a year; where
 * no call has one, by the dates of visits and attendance.
 * @returns its Thursday (the middle), or `null` when no date has a year
 */
export function surveyWeek(tables: readonly Table[]): Day | null {
  return weekInHand(tables.map((table) => ({ kind: table.kind, weeks: yearedWeeks(table) })))
}

/** Like `surveyWeek`, from the rows of each sheet counted by week. */
export function weekInHand(sheets: readonly { kind: SheetKind; weeks: ReadonlyMap<Day, number> }[]): Day | null {
  for (const kinds of TELLING) {
    const counts = new Map<Day, number>()
    for (const { kind, weeks } of sheets) {
      if (!kinds.includes(kind)) continue
      for (const [monday, count] of weeks) counts.set(monday, (counts.get(monday) ?? 0) + count)
    }
    const monday = fullestWeek(counts)
    if (monday !== null) return monday + 3
  }
  return null
}

function yearedWeeks(table: Table): Map<Day, number> {
  return TELLING.flat().includes(table.kind) ? countByWeek(yearedDays(table)) : new Map()
}

function* yearedDays(table: Table): Generator<Day> {
  for (const block of table.blocks) {
    const dayOf = yearedDayReader(table, block)
    for (const row of block.rows) {
      const day = dayOf(row)
      if (day !== null) yield day
    }
  }
}

/** Reads the day of a row in a block of a table, if its date has a year. */
export function yearedDayReader(table: Table, block: Block<SheetKind>): (row: number) => Day | null {
  const read = remember((value) => readDate(value, table.grid.dateSystem))
  const column = (block.columns as { date?: number }).date
  const cells = column === undefined ? null : mergedColumn(table.grid, column)
  const label = cells ? null : new BlockReader(table as Table<'calls'>, block as Block<'calls'>, new ProblemList(), null)
  const labelled = label?.shared(block.headRow, 'date')?.value ?? null
  return (row) => {
    const value = cells ? cells.value(row) : labelled
    const written = typeof value === 'string' || typeof value === 'number' ? read(value) : null
    return written && 'day' in written ? written.day : null
  }
}
