import type { IntentCustomer } from '../ledger'
import { byCodePoint } from '../registers'
import type { SheetPlan } from './plan'
import { footerOf, markOf, phoneIn, titleOf, type PackInput } from './pack-input'
import { tablePlan } from './table'

/** 意向客户 (C26 C45): every customer whose last grade of the week is A or B. */
export function intentSheet(input: PackInput): SheetPlan {
  const { figures, words } = input
  const { heads } = words
  const place = new Map(figures.callers.map(({ caller }, index) => [caller, index]))
  const items = [...figures.intentCustomers].sort(
    (a, b) =>
      place.get(a.caller)! - place.get(b.caller)! ||
      byCodePoint(a.row.grade!, b.row.grade!) ||
      a.row.day! - b.row.day! ||
      byCodePoint(a.phone, b.phone),
  )
  return tablePlan<IntentCustomer>({
    name: words.sheets.intent,
    mark: markOf(input, 'intent'),
    title: titleOf(input, 'intent'),
    note: words.notes.intent,
    nothing: words.notes.nothing,
    columns: [
      { head: heads.group, width: 10, cell: ({ caller, row }) => figures.people.groupOn(caller, row.day!) || words.noGroup },
      { head: heads.caller, width: 11, cell: ({ caller }) => caller },
      { head: heads.customer, width: 13, cell: ({ row }) => row.customer },
      { head: heads.phone, width: 15, cell: ({ phone }) => phoneIn(input, phone) },
      { head: heads.source, width: 17, cell: ({ row }) => row.source || words.noSource },
      { head: heads.need, width: 11, cell: ({ row }) => row.need },
      { head: heads.grade, width: 8, condition: { equals: 'A', tone: 'good' }, cell: ({ row }) => row.grade },
      { head: heads.lastDay, width: 12, format: 'day', cell: ({ row }) => row.day },
      { head: heads.note, width: 32, wrap: true, cell: ({ row }) => row.note },
    ],
    parts: [{ items }],
    bodyColumn: 4,
    footer: footerOf(input),
  })
}
