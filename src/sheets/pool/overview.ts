import type { Wording } from '../../i18n'
import { NUMBER_STATES, type AttemptShare, type Funnel, type PoolLine } from '../../ledger'
import { isoDate, type Day } from '../../text'
import type { Cell, RowPlan, SheetPlan } from '../plan'
import { tablePlan, type Column } from '../table'

export interface PoolInput {
  day: Day
  project: string
  words: Wording
  lines: readonly PoolLine[]
  sources: readonly Funnel[]
  collectors: readonly Funnel[]
  attempts: { shares: readonly AttemptShare[]; withoutDials: number }
}

/** 资源库概况 (C37 S16 S17): the pool by source and state; the quality of sources and collectors; deals by dials beside the reference. */
export function poolSheet(input: PoolInput): SheetPlan {
  const { words, lines } = input
  const { pool } = words
  const plan = tablePlan({
    name: pool.sheets.overview,
    mark: 'pool_overview',
    title: words.titled(input.project, pool.sheets.overview, isoDate(input.day)),
    note: pool.overviewNote,
    nothing: pool.nothing,
    columns: columnsOf(words),
    parts: [{ items: lines }],
    total: words.grandTotal,
    bodyColumn: 1,
    footer: words.page,
  })
  return { ...plan, rows: [...plan.rows, ...funnelRows(pool.funnelTitle, input.sources, words.heads.source, words), ...funnelRows(pool.collectorTitle, input.collectors, words.heads.collector, words), ...attemptRows(input)] }
}

function columnsOf({ pool, heads, noSource }: Wording): Column<PoolLine>[] {
  const count = (head: string, cell: (line: PoolLine) => number): Column<PoolLine> => ({ head, width: 11, format: 'count', sum: true, cell })
  return [
    { head: heads.source, width: 18, cell: ({ source }) => source || noSource },
    count(pool.heads.total, ({ total }) => total),
    ...NUMBER_STATES.map((state) => count(pool.states[state], ({ states }) => states[state])),
    count(pool.heads.called, ({ called }) => called),
    count(pool.heads.dueAgain, ({ dueAgain }) => dueAgain),
    { ...count(pool.heads.unsourced, ({ unsourced }) => unsourced), condition: { above: 0, tone: 'bad' } },
  ]
}

const rate = (over: number, under: number): Cell => ({ value: under === 0 ? null : over / under, format: 'percent' })
const sectionRows = (title: string, heads: readonly string[], body: readonly (readonly Cell[])[]): RowPlan[] =>
  body.length === 0 ? [] : [
    { role: 'note', cells: [] }, { role: 'section', cells: [title] }, { role: 'head', cells: heads, sparse: true }, ...body.map((cells): RowPlan => ({ role: 'body', cells, sparse: true })),
  ]

function funnelRows(title: string, funnels: readonly Funnel[], head: string, { heads, noSource }: Wording): RowPlan[] {
  return sectionRows(
    title,
    [head, heads.calls, heads.connected, heads.answered, 'A+B', heads.visits, heads.deals, heads.connectRate, heads.answerRate, heads.intentRate, heads.visitRate, heads.dealRate],
    funnels.map(({ name, calls, connected, answered, grades, visits, deals }): Cell[] => {
      const intent = grades.A + grades.B
      return [
        name || noSource, calls, connected, answered, intent, visits, deals,
        rate(connected, calls), rate(answered, connected), rate(intent, answered), rate(visits, intent), rate(deals, visits),
      ]
    }),
  )
}

function attemptRows({ attempts: { shares, withoutDials }, words: { pool } }: PoolInput): RowPlan[] {
  const { heads } = pool
  const share = (value: number | null): Cell => ({ value, format: 'percent' })
  return [
    ...sectionRows(pool.attemptsTitle, [heads.attempt, heads.customers, heads.deals, heads.share, heads.reference], shares.map(({ from, to, customers, deals, share: part, reference }): Cell[] => [
      to === null ? pool.attemptMore(from) : pool.attempt(from, to), customers, deals, share(part), share(reference),
    ])),
    { role: 'note', cells: [pool.attemptsNote(withoutDials)] },
  ]
}
