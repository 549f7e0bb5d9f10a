import type { Wording } from '../i18n'
import { followUps } from '../ledger'
import type { Progress, Workbook } from '../port'
import { readRegisters } from '../registers'
import { followUpSheet } from '../sheets'
import type { Day } from '../text'
import { policyOf } from './check'

/** What was written. */
export interface FollowUpOutcome {
  /** the sheet's name */
  sheet: string
  callers: number
  items: number
}

/**
 * C24 C25 C40 S15 S23: writes 跟进清单 of a day, a page a caller, in place of the one before.
 * @returns `null` when there is nobody to follow up; nothing is made then
 * @throws WorkbookFault
 */
export async function writeFollowUps(workbook: Workbook, { day, words }: { day: Day; words: Wording }, progress?: Progress): Promise<FollowUpOutcome | null> {
  const registers = readRegisters([await workbook.read(progress)])
  const policy = policyOf(registers)
  const lists = followUps(registers, policy, day)
  if (lists.callers.length === 0) return null
  const plan = followUpSheet({ words, policy, lists })
  await workbook.apply([plan], progress)
  return { sheet: plan.name, callers: lists.callers.length, items: lists.callers.reduce((sum, { items }) => sum + items.length, 0) }
}
