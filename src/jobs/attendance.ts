import type { Wording } from '../i18n'
import { afterMonths, attendanceSums, callSpan } from '../ledger'
import type { Progress, Workbook } from '../port'
import { mondayOf, readRegisters } from '../registers'
import { attendanceSheet } from '../sheets'
import type { Day } from '../text'
import { policyOf } from './check'
import { ledgerRows } from './day-ledger'

export interface AttendanceOptions {
  /** the month's first day */
  month: Day
  /** the day in progress: of later days nothing is known */
  today: Day
  words: Wording
}

/** What was written. */
export interface AttendanceOutcome {
  /** the sheet's name */
  sheet: string
  callers: number
}

/**
 * C04 C22 C23 S18: writes 考勤汇总 of a month in place of the one before.
 * @returns `null` when nothing is known of the month; nothing is made then
 * @throws WorkbookFault
 */
export async function writeAttendance(workbook: Workbook, { month, today, words }: AttendanceOptions, progress?: Progress): Promise<AttendanceOutcome | null> {
  const registers = readRegisters([await workbook.read(progress)])
  const policy = policyOf(registers)
  const end = afterMonths(month, 1) - 1
  const to = Math.min(end, Math.max(today, callSpan(registers)?.to ?? today))
  const rows = to < month ? [] : ledgerRows(registers, policy, mondayOf(month), to, today)
  const sums = attendanceSums(registers, policy, rows, month, to)
  if (sums.length === 0) return null
  const plan = attendanceSheet({ words, policy, from: month, to: end, sums })
  await workbook.apply([plan], progress)
  return { sheet: plan.name, callers: sums.length }
}
