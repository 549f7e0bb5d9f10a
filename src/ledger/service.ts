import type { Policy } from '../policy'
import type { RecordRow, Registers } from '../registers'
import type { Day } from '../text'

/** S22: an inquiry, complaint or call-back that is not archived. */
export interface OpenService {
  row: RecordRow<'service'>
  /** days since it was registered; below zero: it is dated later */
  days: number
  /** longer open than the rulebook gives */
  overdue: boolean
}

/** S22: the rows of 客服记录 that are not archived by a day, the longest open first. */
export function openService({ records }: Pick<Registers, 'records'>, policy: Policy, today: Day): OpenService[] {
  return records.service
    .filter(({ archived }) => archived === null || archived > today)
    .map((row) => ({ row, days: today - row.date, overdue: today - row.date > policy.figure('serviceDays', row.date) }))
    .sort((a, b) => b.days - a.days)
}
