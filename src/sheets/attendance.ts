import type { Wording } from '../i18n'
import type { AttendanceSum } from '../ledger'
import type { Policy } from '../policy'
import { isoDate, STATUSES, type Day } from '../text'
import type { SheetPlan } from './plan'
import { tablePlan, type Column } from './table'

/** What 考勤汇总 is made from. */
export interface AttendanceInput {
  words: Wording
  policy: Policy
  /** the first and the last day of the month */
  from: Day
  to: Day
  sums: readonly AttendanceSum[]
}

/** 考勤汇总 of a month (C04 C22 C23 S18 C20): a row a caller. It stands beside those of other months. */
export function attendanceSheet({ words, policy, from, to, sums }: AttendanceInput): SheetPlan {
  const month = isoDate(from).slice(0, 7)
  return tablePlan({
    name: `${words.attendance.sheet} ${month}`,
    mark: `attendance_${month.replace('-', '_')}`,
    title: words.titled(policy.text('projectName', to), words.attendance.sheet, words.period(isoDate(from), isoDate(to))),
    note: words.attendance.note,
    nothing: words.attendance.nothing,
    columns: columnsOf(words),
    parts: [{ items: sums }],
    total: words.grandTotal,
    bodyColumn: 2,
    footer: words.page,
  })
}

function columnsOf({ attendance: words, heads, noGroup }: Wording): Column<AttendanceSum>[] {
  const count = (head: string, over: string | null, cell: (sum: AttendanceSum) => number, more: Partial<Column<AttendanceSum>> = {}): Column<AttendanceSum> => ({
    head, ...(over === null ? {} : { over }), width: 8, format: 'count', sum: true, cell, ...more,
  })
  const bad = { condition: { above: 0, tone: 'warn' } } as const
  return [
    { head: heads.group, width: 10, cell: ({ group }) => group || noGroup },
    { head: heads.caller, width: 12, cell: ({ caller }) => caller },
    ...STATUSES.map((status) => count(status, words.days, ({ days }) => days[status])),
    count(words.derived, null, ({ derived }) => derived, { width: 11 }),
    count(words.times, words.late, ({ late }) => late.times, bad),
    count(words.minutes, words.late, ({ late }) => late.minutes),
    count(words.times, words.early, ({ early }) => early.times, bad),
    count(words.minutes, words.early, ({ early }) => early.minutes),
    count(words.disputed, null, ({ disputed }) => disputed, { width: 11, ...bad }),
    count(words.restWeeks, null, ({ restWeeksOff }) => restWeeksOff, { width: 12, ...bad }),
    count(words.brought, words.leave, ({ leave }) => leave.brought),
    count(words.earned, words.leave, ({ leave }) => leave.earned),
    count(words.taken, words.leave, ({ leave }) => leave.taken),
    count(words.left, words.leave, ({ leave }) => leave.left, { condition: { below: 0, tone: 'bad' } }),
  ]
}
