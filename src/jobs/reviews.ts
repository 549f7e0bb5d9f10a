import type { Wording } from '../i18n'
import type { Policy } from '../policy'
import type { Progress, Workbook } from '../port'
import { RECORDS, readRegisters, type Registers } from '../registers'
import { policyOf } from './check'
import { addToRecord } from './records'
import { recordLine, type ReviewLine } from './review-line'
import { bonusReviews, fineReviews, type ReviewSpan } from './review-period'
import { dismissalReviews, isWholeMonth, monthReviews, praiseReviews, safetyReviews } from './review-proposals'

/** What would go to 奖惩登记. */
export interface ReviewPlan extends ReviewSpan {
  sheet: string
  lines: readonly ReviewLine[]
  /** numbers that are on it already */
  there: readonly string[]
}

/**
 * S10–S12: the proposals of a week or month as rows for 奖惩登记, each with its evidence: fines (C14), bonuses (C21), dismissals (C16),
 * special awards (S05); of a whole calendar month also safety awards (S07) and what its statements propose (S01 S02 S04 S09 C48). What
 * is on record already, by number, is left out. All are proposals: nothing is decided by them.
 */
export function planReviews(registers: Registers, policy: Policy, span: ReviewSpan, words: Wording): ReviewPlan {
  const makers = [fineReviews, bonusReviews, dismissalReviews, praiseReviews, ...(isWholeMonth(span) ? [monthReviews, safetyReviews] : [])]
  const numbers = new Set(registers.records.reviews.map(({ number }) => number))
  const all = makers.flatMap((make) => make(registers, policy, span, words))
  return {
    ...span,
    sheet: registers.records.reviews.at(-1)?.table.place.sheet ?? RECORDS.reviews.sheet,
    lines: all.filter(({ number }) => !numbers.has(number)),
    there: all.flatMap(({ number }) => (numbers.has(number) ? [number] : [])),
  }
}

/**
 * Writes the rows of a plan to 奖惩登记. The workbook is read anew before: a row whose number is on it meanwhile is not written twice.
 * @throws WorkbookFault; NoRecordHeads
 */
export async function addReviews(
  workbook: Workbook, plan: ReviewPlan, words: Wording, progress?: Progress,
): Promise<{ sheet: string; count: number }> {
  const book = await workbook.read(progress)
  const registers = readRegisters([book])
  const numbers = new Set(registers.records.reviews.map(({ number }) => number))
  const lines = plan.lines.filter(({ number }) => !numbers.has(number)).map(recordLine)
  if (lines.length === 0) return { sheet: plan.sheet, count: 0 }
  progress?.check()
  const { sheet } = await addToRecord(workbook, book, 'reviews', lines, policyOf(registers).text('projectName', plan.to), words, progress)
  return { sheet, count: lines.length }
}
