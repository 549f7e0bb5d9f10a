import { visitsOfWeek, type Deal, type JudgedVisit } from '../ledger'
import type { Cell, SheetPlan } from './plan'
import { footerOf, markOf, phoneIn, titleOf, type PackInput } from './pack-input'
import { tablePlan, widthFor, type Column } from './table'

/** 到访反馈 (C25 C35): a row a visit of the week, with whether it counts and why not. */
export function visitsSheet(input: PackInput): SheetPlan {
  const { figures, words } = input
  return tablePlan({
    name: words.sheets.visits,
    mark: markOf(input, 'visits'),
    title: titleOf(input, 'visits'),
    note: words.notes.visits,
    nothing: words.notes.nothing,
    columns: columnsOf(input),
    parts: [{ items: visitsOfWeek(figures) }],
    bodyColumn: 3,
    footer: footerOf(input),
  })
}

function columnsOf(input: PackInput): Column<JudgedVisit>[] {
  const { words, figures } = input
  const { heads } = words
  const deals = new Map<object, Deal>(figures.deals.map((deal) => [deal.row, deal]))
  const yesNo = (value: boolean | null): string => (value === null ? '' : value ? words.yes : words.no)
  const day = (head: string, cell: (visit: JudgedVisit) => number | null): Column<JudgedVisit> => ({
    head, width: 12, format: 'day', cell,
  })
  return [
    { head: heads.group, width: 9, cell: ({ row }) => figures.people.groupOn(row.caller, row.arrived ?? row.day!) || words.noGroup },
    { head: heads.caller, width: 10, cell: ({ row }) => row.caller },
    { head: heads.customer, width: 11, cell: ({ row }) => row.customer },
    { head: heads.phone, width: 14, cell: ({ row }) => phoneIn(input, row.phone) },
    { head: heads.source, width: 15, cell: ({ row }) => row.source || words.noSource },
    { head: heads.need, width: 9, cell: ({ row }) => row.need },
    day(heads.registeredOn, ({ row }) => row.day),
    day(heads.appointed, ({ row }) => row.appointed),
    day(heads.arrived, ({ row }) => row.arrived),
    { head: heads.contacted, width: 13, cell: ({ row }) => yesNo(row.contacted) },
    { head: heads.host, width: 10, cell: ({ row }) => row.host },
    { head: heads.signed, width: 9, cell: ({ row }) => yesNo(row.signed) },
    { head: heads.counted, width: 9, condition: { equals: words.yes, tone: 'good' }, cell: ({ verdict }) => (verdict === 'counted' ? words.yes : words.no) },
    { head: heads.reason, width: widthFor(Object.values(words.verdicts), 16, 30), cell: reasonOf(words, deals) },
    day(heads.dealDay, ({ row }) => row.dealDay),
    { head: heads.dealProduct, width: 9, cell: ({ row }) => row.dealProduct },
    { head: heads.dealUnits, width: 6, format: 'count', cell: ({ row }) => deals.get(row)?.units ?? null },
    { head: heads.bonus, width: 12, format: 'yuan', cell: ({ row }) => deals.get(row)?.bonus ?? null },
    { head: heads.note, width: 20, wrap: true, cell: ({ row }) => row.note },
  ]
}

function reasonOf(words: PackInput['words'], deals: ReadonlyMap<object, Deal>): (visit: JudgedVisit) => Cell {
  return ({ row, verdict, owner }) => {
    const visit = verdict === 'claimed' || verdict === 'ruled' ? `${words.verdicts.claimed} ${owner}` : words.verdicts[verdict]
    const deal = deals.get(row)
    const sale = deal ? words.dealStates[deal.state] : ''
    return { value: [visit, sale].filter(Boolean).join('; '), ...(verdict === 'counted' ? {} : { tone: 'muted' as const }) }
  }
}
