import type { Wording } from '../i18n'
import type { Review } from '../ledger'
import { isoDate, maskPhonesIn, type Day } from '../text'
import type { SheetPlan } from './plan'
import { tablePlan } from './table'

export interface PublishedInput {
  /** those published in the month */
  reviews: readonly Review[]
  /** its first day */
  month: Day
  project: string
  words: Wording
}

/** 奖惩公示 (S11): the rewards and penalties published in a month, revoked ones as such. No phone stands in it (S24). */
export function publishedSheet({ reviews, month, project, words }: PublishedInput): SheetPlan {
  const { notice, states } = words.reviews
  const { heads } = notice
  return tablePlan<Review>({
    name: notice.sheet,
    mark: 'reviews_published',
    title: words.titled(project, notice.sheet, isoDate(month).slice(0, 7)),
    note: notice.note,
    nothing: notice.nothing,
    columns: [
      { head: heads.caller, width: 10, cell: ({ row }) => row.caller },
      { head: heads.kind, width: 14, cell: ({ row }) => maskPhonesIn(row.kind) },
      { head: heads.rule, width: 9, cell: ({ row }) => maskPhonesIn(row.rule) },
      { head: heads.amount, width: 12, format: 'yuan', cell: ({ row }) => row.amount },
      { head: heads.reason, width: 44, wrap: true, cell: ({ row }) => maskPhonesIn(row.reason) },
      { head: heads.date, width: 12, format: 'day', cell: ({ row }) => row.date },
      { head: heads.published, width: 12, format: 'day', cell: ({ row }) => row.published },
      { head: heads.state, width: 18, cell: ({ state }) => ({ value: states[state], ...(state === 'revoked' ? { tone: 'muted' as const } : {}) }) },
      { head: heads.outcome, width: 24, wrap: true, cell: ({ row }) => maskPhonesIn(row.outcome) || null },
    ],
    parts: [{ items: reviews }],
    bodyColumn: 1,
    footer: words.page,
  })
}
