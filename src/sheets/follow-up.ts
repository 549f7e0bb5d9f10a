import type { Wording } from '../i18n'
import type { CallerFollowUps, DayFollowUps, FollowUp } from '../ledger'
import type { Policy } from '../policy'
import { isoDate } from '../text'
import { pagesSheet } from './pages'
import type { Cell, ColumnPlan, RowPlan, SheetPlan } from './plan'
import { dateAsTyped } from './register-cells'

/** What 跟进清单 is made from. */
export interface FollowUpInput {
  words: Wording
  policy: Policy
  lists: DayFollowUps
}

/** The mark of 跟进清单, of which a workbook has one. */
export const FOLLOW_UP_MARK = 'follow_up'

const COLUMNS: readonly ColumnPlan[] = [
  { width: 6, format: 'text' }, { width: 11, format: 'text', wrap: true }, { width: 15, format: 'text' }, { width: 6, format: 'text' }, { width: 8, format: 'text' },
  { width: 16, format: 'day', wrap: true }, { width: 9, format: 'count' }, { width: 10, format: 'text', wrap: true }, { width: 18, format: 'text' },
]
const LINE_HEIGHT = 24
/** So many lines stand on an upright page under the title, headings among them. */
export const LINES_A_PAGE = 28

/** 跟进清单 (C24 C25 C40 S15 S23): each caller's own list with boxes to tick, on pages of its own. S24: it is a list to call, phones are full. */
export function followUpSheet({ words, policy, lists }: FollowUpInput): SheetPlan {
  const title = words.titled(policy.text('projectName', lists.day), words.followUp.sheet, isoDate(lists.day))
  const pages = lists.callers.flatMap((list) => pagesOf(list, title, words))
  return pagesSheet({ name: words.followUp.sheet, mark: FOLLOW_UP_MARK, title, footer: words.page, orientation: 'portrait', columns: COLUMNS, pages })
}

function pagesOf({ caller, group, hasLeft, items }: CallerFollowUps, title: string, words: Wording): RowPlan[][] {
  const { followUp } = words
  const parts = paged(items)
  const { heads } = followUp
  return parts.map((part, i) => [
    { role: 'title', cells: [title] },
    { role: 'section', cells: [followUp.page(group || words.noGroup, hasLeft ? followUp.left(caller) : caller, i + 1, parts.length)] },
    {
      role: 'head',
      cells: [heads.done, heads.customer, heads.phone, heads.grade, heads.need, heads.date, heads.overdue, heads.host, heads.outcome],
    },
    ...part.flatMap((item, j): RowPlan[] => [
      ...(j === 0 || part[j - 1]!.kind !== item.kind
        ? [{ role: 'section' as const, cells: [followUp.count(followUp.kinds[item.kind], items.filter(({ kind }) => kind === item.kind).length)] }]
        : []),
      { role: 'body', height: LINE_HEIGHT, cells: cellsOf(item, words) },
    ]),
  ])
}

/** Items page by page: a kind's heading takes a line, and stands again where it goes on overleaf. */
function paged(items: readonly FollowUp[]): FollowUp[][] {
  const pages: FollowUp[][] = []
  let lines = Infinity
  for (const item of items) {
    const needs = pages.at(-1)?.at(-1)?.kind === item.kind ? 1 : 2
    if (lines + needs > LINES_A_PAGE) {
      pages.push([])
      lines = 0
    }
    lines += pages.at(-1)!.length > 0 ? needs : 2
    pages.at(-1)!.push(item)
  }
  return pages
}

function cellsOf({ kind, customer, phone, grade, need, date, overdue, host, row }: FollowUp, words: Wording): Cell[] {
  const isAppointed = kind === 'appointed-today' || kind === 'appointed-tomorrow'
  const when = 'appointed' in row && row.appointed === date ? dateAsTyped(row, 'appointed') : date
  const missing: Cell = { value: words.followUp.noHost, tone: 'warn' }
  return [words.followUp.box, customer, phone, grade, need, when, overdue > 0 ? overdue : null, host || (isAppointed ? missing : null), null]
}
