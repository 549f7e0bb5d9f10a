import type { GroupWeek } from '../ledger'
import type { SheetPlan } from './plan'
import { footerOf, markOf, missingParts, named, titleOf, type PackInput } from './pack-input'
import { tablePlan, type Column } from './table'

/** 周汇总 (C45 C46): groups by figures, totals, who is missing, and what became of every file. */
export function summarySheet(input: PackInput): SheetPlan {
  const { figures, words, files } = input
  const plan = tablePlan({
    name: words.sheets.summary,
    mark: markOf(input, 'summary'),
    title: titleOf(input, 'summary'),
    note: words.notes.summary,
    nothing: words.notes.nothing,
    columns: columnsOf(input),
    parts: [
      { items: figures.groups },
      ...missingParts(input),
    ],
    total: words.grandTotal,
    bodyColumn: 1,
    footer: footerOf(input),
  })
  const fileRows = files.map(({ file, read, state, rows }) => ({
    role: 'body' as const,
    cells: [file, null, null, null, rows, { value: state, format: 'text' as const, ...(read ? {} : { tone: 'bad' as const }) }],
  }))
  const first = plan.rows.length + 2
  const { heads } = words
  return {
    ...plan,
    rows: [
      ...plan.rows,
      { role: 'note', cells: [] },
      { role: 'section', cells: [words.filesTitle, null, null, null, heads.rows, heads.state] },
      ...fileRows,
    ],
    merges: [
      ...plan.merges,
      ...files.flatMap((_, i) => [
        { top: first + i, left: 0, bottom: first + i, right: 3 },
        { top: first + i, left: 5, bottom: first + i, right: plan.columns.length - 1 },
      ]),
    ],
  }
}

function columnsOf({ words, figures }: PackInput): Column<GroupWeek>[] {
  const { heads } = words
  const count = (head: string, cell: (group: GroupWeek) => number, over?: string, width = 9): Column<GroupWeek> => ({
    head, width, format: 'count', sum: true, cell, ...(over ? { over } : {}),
  })
  const callers = (group: string): number =>
    figures.callers.filter(({ days }) => days.some((day) => day.group === group && day.status !== null)).length
  const products = named(['高层', '别墅'], figures.groups.map(({ deals }) => deals))
  return [
    { head: heads.group, width: 12, cell: ({ group }) => group || words.noGroup },
    { head: heads.callers, width: 12, format: 'count', cell: ({ group }) => callers(group) },
    count(heads.calls, (group) => group.calls),
    count(heads.connected, (group) => group.connected),
    count(heads.answered, (group) => group.answered),
    ...(['A', 'B', 'C', 'D'] as const).map((grade) => count(grade, (group) => group.grades[grade], heads.grades, 7)),
    count('A+B', (group) => group.intent, heads.grades, 7),
    count(heads.registered, (group) => group.registered),
    count(heads.visits, (group) => group.visits),
    ...products.map((product) => count(product, (group) => group.deals[product] ?? 0, heads.deals, 8)),
    { ...count(heads.shortfall, (group) => group.shortfall), condition: { above: 0, tone: 'bad' } },
    { ...count(heads.fine, (group) => group.fine, undefined, 12), format: 'yuan' },
    { ...count(heads.bonus, (group) => group.bonus, undefined, 12), format: 'yuan' },
  ]
}
