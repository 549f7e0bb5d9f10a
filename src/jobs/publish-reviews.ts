import type { Wording } from '../i18n'
import { findReviews, isInForce, monthEnd } from '../ledger'
import type { Progress, Workbook } from '../port'
import { readRegisters } from '../registers'
import { publishedSheet } from '../sheets'
import type { Day } from '../text'
import { policyOf } from './check'

/**
 * S11: 奖惩公示: what was published in a month, on a sheet in place of the one before. A row counts that has passed both reviews; those that
 * wait for publication are counted, not shown.
 * @param month its first day
 * @throws WorkbookFault
 */
export async function publishReviews(
  workbook: Workbook, month: Day, words: Wording, progress?: Progress,
): Promise<{ sheet: string; rows: number; waiting: number }> {
  const registers = readRegisters([await workbook.read(progress)])
  const all = findReviews(registers)
  const last = monthEnd(month)
  const reviews = all.filter((review) => {
    const { published } = review.row
    return published !== null && month <= published && published <= last && (isInForce(review) || review.state === 'revoked')
  })
  const plan = publishedSheet({ reviews, month, project: policyOf(registers).text('projectName', last), words })
  await workbook.apply([plan], progress)
  return { sheet: plan.name, rows: reviews.length, waiting: all.filter(({ state }) => state === 'publication').length }
}
