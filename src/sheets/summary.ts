import type { Wording } from '../i18n'
import type { GroupWeek, LedgerDay } from '../ledger'
import { cellAddress } from '../workbook'
import { withCharts, type ChartTable } from './chart-tables'
import { weekCharts, type ChartData } from './charts'
import type { SheetPlan } from './plan'
import { footerOf, markOf, missingParts, named, titleOf, type PackInput } from './pack-input'
import { tablePlan, type Column } from './table'

/** Head of the customers of either grade. */
const INTENT = 'A+B'

/** 周汇总 (C45 C46): groups by figures, totals, who is missing, what became of every file, and charts of all this. */
export function summarySheet(input: PackInput): SheetPlan {
  const { figures, words, files } = input
  const columns = groupColumns(words, figures)
  const plan = tablePlan({
    name: words.sheets.summary,
    mark: markOf(input, 'summary'),
    title: titleOf(input, 'summary'),
    note: words.notes.summary,
    nothing: words.notes.nothing,
    columns,
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
  const withFiles: SheetPlan = {
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
  const charts = weekCharts(figures, words).map((chart) => chartTable(chart, input, plan, columns))
  return withCharts(withFiles, charts, { title: words.charts.title, data: words.charts.data })
}

/** What stands in the table of groups already is taken from there. */
function chartTable(chart: ChartData, { words, figures }: PackInput, { bodyRow, endRow }: SheetPlan, columns: readonly Column<GroupWeek>[]): ChartTable {
  const { heads, charts } = words
  const at = (head: string): number => columns.findIndex((column) => column.head === head)
  const products = columns.flatMap(({ over }, i) => (over === heads.deals ? [i] : []))
  const total = endRow - 1
  switch (chart.id) {
    case 'funnel': {
      const steps = [heads.calls, heads.connected, heads.answered, INTENT, heads.visits].map((head) => cellAddress(total, at(head)))
      const deals = `SUM(${cellAddress(total, products[0]!)}:${cellAddress(total, products.at(-1)!)})`
      return { chart, formulas: [...steps, deals], rate: charts.rate }
    }
    case 'groups':
      return { chart, formulas: figures.groups.map((_, i) => cellAddress(bodyRow + i, at(heads.connected))) }
    case 'shortfall':
      return { chart }
  }
}

/** Groups by figures, of a period's sums and callers. */
export function groupColumns(
  words: Wording, figures: { callers: readonly { days: readonly LedgerDay[] }[]; groups: readonly GroupWeek[] },
): Column<GroupWeek>[] {
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
    count(INTENT, (group) => group.intent, heads.grades, 7),
    count(heads.registered, (group) => group.registered),
    count(heads.visits, (group) => group.visits),
    ...products.map((product) => count(product, (group) => group.deals[product] ?? 0, heads.deals, 8)),
    { ...count(heads.shortfall, (group) => group.shortfall), condition: { above: 0, tone: 'bad' } },
    { ...count(heads.fine, (group) => group.fine, undefined, 12), format: 'yuan' },
    { ...count(heads.bonus, (group) => group.bonus, undefined, 12), format: 'yuan' },
  ]
}
