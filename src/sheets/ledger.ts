import { tells, type CallerWeek } from '../ledger'
import { ledgerColumns, type Line } from './ledger-columns'
import type { SheetPlan } from './plan'
import { footerOf, markOf, missingParts, titleOf, type PackInput } from './pack-input'
import { tablePlan, type Part } from './table'

/** 电开台帐 (C44): a row a caller a day, subtotals by group, grand total; missing groups named, never as zero (C46). */
export function ledgerSheet(input: PackInput): SheetPlan {
  const { figures, words } = input
  const lines = figures.callers.flatMap(({ caller, days }: CallerWeek) =>
    days.filter(tells).map((day): Line => ({ caller, day })),
  )
  const parts = figures.groups.map(({ group }): Part<Line> => ({
    label: words.subtotal(group || words.noGroup),
    items: lines.filter(({ day }) => day.group === group).sort((a, b) => a.day.day - b.day.day),
  }))
  return tablePlan({
    name: words.sheets.ledger,
    mark: markOf(input, 'ledger'),
    title: titleOf(input, 'ledger'),
    note: words.notes.ledger,
    nothing: words.notes.nothing,
    columns: ledgerColumns(words, lines),
    parts: [...parts, ...missingParts(input)],
    total: words.grandTotal,
    bodyColumn: 3,
    footer: footerOf(input),
  })
}
