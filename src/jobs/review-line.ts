import type { Wording } from '../i18n'
import { rowSpans } from '../ledger'
import type { Place } from '../registers'
import type { RecordLine } from '../sheets'
import { isoDate, maskPhonesIn, type Day } from '../text'

/** A row that is to go to 奖惩登记. */
export interface ReviewLine {
  /** tells it from every other: `C14-2013-04-22-示例甲` */
  number: string
  date: Day
  caller: string
  kind: string
  /** yuan, above zero for a fine too; `null`: no money, or the office sets it */
  amount: number | null
  rule: string
  reason: string
  evidence: string
}

/** What the product calls what it proposes. Fines are called after the mode of C14. */
export const REVIEW_KINDS = {
  bonus: '奖金', award: '奖励', deduction: '扣减绩效', dismissal: '辞退建议', elimination: '淘汰建议', praise: '特别贡献奖', safety: '团队安全奖',
} as const

type AnyRow = { table: { place: Place }; row: number }
/** More stretches of one sheet are told by the first and the last row. */
const STRETCHES = 3

export function reviewNumber(rule: string, day: Day, caller: string): string {
  return `${rule}-${isoDate(day)}-${caller}`
}

/** C44: where rows stand: file, sheet, rows. */
export function placesOf(rows: readonly AnyRow[], words: Wording): string {
  const sheets = new Map<string, { file: string; sheet: string; spans: { first: number; last: number }[] }>()
  for (const { file, sheet, first, last } of rowSpans(rows)) {
    const key = `${file}\n${sheet}`
    const known = sheets.get(key)
    if (known) known.spans.push({ first, last })
    else sheets.set(key, { file, sheet, spans: [{ first, last }] })
  }
  const told = Array.from(sheets.values(), ({ file, sheet, spans }) => {
    const shown = spans.length > STRETCHES ? [{ first: spans[0]!.first, last: spans.at(-1)!.last }] : spans
    return words.reviews.evidence.rows(file, shown.map(({ first, last }) => words.rowsOf(sheet, first, last)).join(words.listSeparator))
  })
  return maskPhonesIn(told.join('; ')) || words.reviews.evidence.noRows
}

/** A line as 奖惩登记 has it. Phones are masked. */
export function recordLine({ number, date, caller, kind, amount, rule, reason, evidence }: ReviewLine): RecordLine<'reviews'> {
  return { number, date, caller, kind, amount, rule, reason: maskPhonesIn(reason), evidence: maskPhonesIn(evidence) }
}
