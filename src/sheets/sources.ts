import { referenceSources, type Funnel } from '../ledger'
import type { RowPlan, SheetPlan } from './plan'
import { footerOf, markOf, titleOf, type PackInput } from './pack-input'
import { ratioColumn, tablePlan, type Column } from './table'

/** 渠道效果 (C37 S16): every source from dial to deal with its rates, beside the reference order; collectors below. */
export function sourcesSheet(input: PackInput): SheetPlan {
  const { figures, words } = input
  const plan = tablePlan({
    name: words.sheets.sources,
    mark: markOf(input, 'sources'),
    title: titleOf(input, 'sources'),
    note: words.notes.sources,
    nothing: words.notes.nothing,
    columns: [...funnelColumns(input, words.heads.source), ...rankColumns(input)],
    parts: [{ items: figures.sources }],
    total: words.grandTotal,
    bodyColumn: 1,
    footer: footerOf(input),
  })
  return figures.collectors.length === 0 ? plan : { ...plan, rows: [...plan.rows, ...collectorRows(input, plan.rows.length)] }
}

function funnelColumns({ words }: PackInput, head: string): Column<Funnel>[] {
  const { heads } = words
  const count = (name: string, cell: (funnel: Funnel) => number, over?: string): Column<Funnel> => ({
    head: name, width: 11, format: 'count', sum: true, cell, ...(over ? { over } : {}),
  })
  const intent = ({ grades }: Funnel): number => grades.A + grades.B
  return [
    { head, width: 18, cell: ({ name }) => name || words.noSource },
    count(heads.calls, (funnel) => funnel.calls),
    count(heads.connected, (funnel) => funnel.connected),
    count(heads.answered, (funnel) => funnel.answered),
    ...(['A', 'B', 'C', 'D'] as const).map((grade) => count(grade, (funnel) => funnel.grades[grade], heads.grades)),
    count('A+B', intent, heads.grades),
    count(heads.visits, (funnel) => funnel.visits),
    count(heads.deals, (funnel) => funnel.deals),
    ratioColumn<Funnel>(heads.connectRate, 2, 1, (funnel) => [funnel.connected, funnel.calls]),
    ratioColumn<Funnel>(heads.answerRate, 3, 2, (funnel) => [funnel.answered, funnel.connected]),
    ratioColumn<Funnel>(heads.intentRate, 8, 3, (funnel) => [intent(funnel), funnel.answered]),
    ratioColumn<Funnel>(heads.visitRate, 9, 8, (funnel) => [funnel.visits, intent(funnel)]),
    ratioColumn<Funnel>(heads.dealRate, 10, 9, (funnel) => [funnel.deals, funnel.visits]),
  ]
}

function rankColumns({ words, figures, policy }: PackInput): Column<Funnel>[] {
  const order = referenceSources(policy, figures.monday)
  const rate = ({ visits, connected }: Funnel): number => (connected === 0 ? 0 : visits / connected)
  const ranked = [...figures.sources].filter(({ connected }) => connected > 0).sort((a, b) => rate(b) - rate(a))
  return [
    { head: words.heads.referenceRank, width: 9, format: 'count', cell: ({ name }) => order.indexOf(name) + 1 || null },
    {
      head: words.heads.ownRank, width: 9, format: 'count',
      cell: (funnel) => (ranked.includes(funnel) ? 1 + ranked.filter((other) => rate(other) > rate(funnel)).length : null),
    },
  ]
}

/** The collectors' table, with the same columns under its own head. */
function collectorRows(input: PackInput, at: number): RowPlan[] {
  const columns = funnelColumns(input, input.words.heads.collector)
  const first = at + 3
  return [
    { role: 'note', cells: [] },
    { role: 'section', cells: [input.words.collectorsTitle] },
    { role: 'head', cells: columns.map((column) => column.head) },
    ...input.figures.collectors.map((funnel, i): RowPlan => ({
      role: 'body',
      cells: columns.map((column) => column.cell(funnel, first + i)),
    })),
  ]
}
