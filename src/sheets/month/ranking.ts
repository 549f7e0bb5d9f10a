import type { CallerMonth, MonthRanking } from '../../ledger'
import { BY_VISITS } from '../../ledger'
import type { Cell, SheetPlan } from '../plan'
import { tablePlan, type Column } from '../table'
import { monthSheet, type MonthInput } from './input'

/** 排名 (C48): places, ties, who is outside, and what the other method would give. */
export function monthRankingSheet(input: MonthInput): SheetPlan {
  const { figures, words } = input
  const ranked = figures.callers
    .filter(({ ranking }) => ranking !== null)
    .sort((a, b) => a.ranking!.place.place - b.ranking!.place.place)
  return tablePlan({
    ...monthSheet(input, 'ranking'),
    note: words.month.notes.ranking(methods(input).own, figures.places),
    nothing: words.month.notes.nothing,
    columns: columnsOf(input, tiedAt(ranked)),
    parts: [{ items: [...ranked, ...figures.callers.filter(({ ranking }) => ranking === null)] }],
    bodyColumn: 2,
  })
}

/** What is ranked by, and what the other choice would take. */
function methods({ figures, words }: MonthInput): { own: string; other: string } {
  const [invited, visits] = [words.month.heads.invited, words.heads.visits]
  return figures.rankedBy === BY_VISITS ? { own: visits, other: invited } : { own: invited, other: visits }
}

function tiedAt(ranked: readonly CallerMonth[]): (place: number) => boolean {
  return (place) => ranked.filter(({ ranking }) => ranking!.place.place === place).length > 1
}

function columnsOf(input: MonthInput, isTied: (place: number) => boolean): Column<CallerMonth>[] {
  const { words, figures } = input
  const { heads } = words.month
  const { own, other } = methods(input)
  const plain = (head: string, width: number, cell: (ranking: MonthRanking) => Cell): Column<CallerMonth> => ({
    head, width, format: 'plain', cell: ({ ranking }) => (ranking ? cell(ranking) : { value: words.none, format: 'text', tone: 'muted' }),
  })
  const conclusion = ({ ranking }: CallerMonth): Cell => {
    if (!ranking) return { value: words.month.ranked.notWhole, tone: 'muted' }
    const { place, eliminationProposed } = ranking.place
    if (eliminationProposed) return { value: words.month.ranked.outside, tone: 'bad' }
    return place === figures.places && isTied(place) ? words.month.ranked.tied(place) : words.month.ranked.places
  }
  const otherwise = ({ otherwise: { place, eliminationProposed } }: MonthRanking): Cell => ({
    value: place, format: 'plain', ...(eliminationProposed ? { tone: 'bad' as const } : {}),
  })
  return [
    plain(heads.place, 8, ({ place }) => place.place),
    { head: words.heads.caller, width: 12, cell: ({ caller }) => caller },
    { head: words.heads.group, width: 10, cell: ({ group }) => group || words.noGroup },
    plain(own, 10, ({ place }) => place.by.invited),
    plain(figures.rankedBy === BY_VISITS ? heads.placeVisits : heads.placeInvited, 11, ({ place }) => place.invited),
    plain(heads.deals, 8, ({ place }) => place.by.deals),
    plain(heads.placeDeals, 11, ({ place }) => place.deals),
    plain(heads.sum, 9, ({ place }) => place.sum),
    { head: heads.conclusion, width: 26, cell: conclusion },
    plain(heads.otherPlace(other), 20, otherwise),
    { head: words.heads.review, width: 18, cell: () => null },
  ]
}
