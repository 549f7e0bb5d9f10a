import type { RecordRow, Registers } from '../../registers'
import type { Day } from '../../text'
import { monthOf } from '../calendar'

export type MarksRow = RecordRow<'months'>

/** What 月度考核 says, by caller and month. */
export interface MonthMarks {
  /** the row that holds, the last of several; `null`: there is none */
  of(caller: string, month: Day): MarksRow | null
  /** all rows of the caller and month */
  all(caller: string, month: Day): readonly MarksRow[]
  /** callers with a row for the month */
  callers(month: Day): string[]
}

/** The rows of 月度考核 by caller and month (S01–S04 S08 S09 S19). */
export function monthMarks({ records }: Registers): MonthMarks {
  const rows = new Map<Day, Map<string, MarksRow[]>>()
  for (const row of records.months) {
    const month = rows.get(row.month) ?? new Map<string, MarksRow[]>()
    rows.set(row.month, month)
    month.set(row.caller, [...(month.get(row.caller) ?? []), row])
  }
  const all = (caller: string, month: Day): readonly MarksRow[] => rows.get(month)?.get(caller) ?? []
  return { all, of: (caller, month) => all(caller, month).at(-1) ?? null, callers: (month) => [...(rows.get(month)?.keys() ?? [])] }
}

/** The first day of the month before. */
export function monthBefore(month: Day): Day {
  return monthOf(month - 1)
}

/** The last `count` months up to `month`, the earliest first. */
export function monthsUpTo(month: Day, count: number): Day[] {
  const months = [month]
  while (months.length < count) months.unshift(monthBefore(months[0]!))
  return months
}
