import type { SheetPlan } from '../plan'
import { groupColumns } from '../summary'
import { tablePlan } from '../table'
import { knownText, monthSheet, type MonthInput } from './input'

/** 各组 (C47): sums of days by the group that each goes to. */
export function monthGroupsSheet(input: MonthInput): SheetPlan {
  const { figures, words } = input
  return tablePlan({
    ...monthSheet(input, 'groups'),
    note: words.month.notes.groups(knownText(input)),
    nothing: words.month.notes.nothing,
    columns: groupColumns(words, figures),
    parts: [{ items: figures.groups }],
    total: words.grandTotal,
    bodyColumn: 1,
  })
}
