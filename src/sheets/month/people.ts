import type { CallerMonth, StatementLine } from '../../ledger'
import { totalOf } from '../../ledger'
import { named } from '../pack-input'
import type { Cell, SheetPlan } from '../plan'
import { tablePlan, type Column } from '../table'
import { knownText, monthSheet, type MonthInput } from './input'

/** 月度汇总: a row a caller with the month's figures, money, leave, target, marks and place. */
export function monthPeopleSheet(input: MonthInput): SheetPlan {
  const { figures, words } = input
  return tablePlan({
    ...monthSheet(input, 'people'),
    note: words.month.notes.people(knownText(input)),
    nothing: words.month.notes.nothing,
    columns: [...figureColumns(input), ...moneyColumns(input), ...standingColumns(input)],
    parts: [{ items: figures.callers }],
    total: words.grandTotal,
    bodyColumn: 2,
  })
}

type Of = (month: CallerMonth) => number

function figureColumns({ words, figures }: MonthInput): Column<CallerMonth>[] {
  const { heads } = words
  const count = (head: string, cell: Of, over?: string, width = 8): Column<CallerMonth> => ({ head, width, format: 'count', sum: true, cell, ...(over ? { over } : {}) })
  const products = named(['高层', '别墅'], figures.callers.map(({ deals }) => deals))
  return [
    { head: heads.group, width: 9, cell: ({ group }) => group || words.noGroup },
    { head: heads.caller, width: 10, cell: ({ caller }) => caller },
    count(heads.calls, (one) => one.calls, undefined, 9),
    count(heads.connected, (one) => one.connected),
    count(heads.answered, (one) => one.answered, undefined, 9),
    ...(['A', 'B', 'C', 'D'] as const).map((grade) => count(grade, (one) => one.grades[grade], heads.grades, 7)),
    count('A+B', (one) => one.intent, heads.grades, 7),
    count(heads.registered, (one) => one.registered, undefined, 7),
    count(words.month.heads.invited, (one) => one.invited, undefined, 9),
    count(heads.visits, (one) => one.visits, undefined, 7),
    ...products.map((product) => count(product, (one) => one.deals[product] ?? 0, heads.deals, 8)),
    { ...count(heads.shortfall, (one) => one.shortfall), condition: { above: 0, tone: 'bad' } },
  ]
}

/** The lines that no column of their own tells. */
const OTHER_RULES = ['S04', 'S09']
const others = ({ lines }: CallerMonth): number => totalOf(lines.filter(({ rule }: StatementLine) => OTHER_RULES.includes(rule)))

function moneyColumns({ words }: MonthInput): Column<CallerMonth>[] {
  const { heads } = words.month
  const yuan = (head: string, cell: (one: CallerMonth) => Cell, sum = true): Column<CallerMonth> => ({ head, width: 12, format: 'yuan', sum, cell })
  const unknown = (text: string): Cell => ({ value: text, format: 'text', tone: 'warn' })
  return [
    yuan(heads.reckoned, ({ fines }) => fines.reckoned),
    yuan(heads.limit, ({ fines }) => fines.limit ?? unknown(words.month.wageUnknown), false),
    yuan(heads.proposed, ({ fines }) => fines.proposed),
    yuan(words.heads.bonus, ({ bonus }) => bonus),
    yuan(heads.baseBonus, ({ target }) => target.baseBonus ?? unknown(words.month.unknown)),
    yuan(heads.extra, ({ target }) => target.extra),
    yuan(heads.others, others),
    yuan(heads.total, ({ total }) => total),
  ]
}

function standingColumns({ words, figures }: MonthInput): Column<CallerMonth>[] {
  const { heads } = words.month
  const dash = (value: number | string | null): Cell => value ?? { value: words.none, format: 'text', tone: 'muted' }
  const plain = (head: string, width: number, cell: (one: CallerMonth) => Cell, over?: string): Column<CallerMonth> => ({
    head, width, format: 'plain', cell, ...(over ? { over } : {}),
  })
  const missed: Column<CallerMonth> = {
    ...plain(words.heads.missed, 12, ({ missedWeeksRunning, dismissalProposed }) =>
      missedWeeksRunning === null ? dash(null) : { value: missedWeeksRunning, format: 'plain', ...(dismissalProposed ? { tone: 'bad' as const } : {}) }),
  }
  return [
    plain(heads.brought, 9, ({ leave }) => leave.brought, heads.leave),
    plain(heads.earned, 7, ({ leave }) => leave.earned, heads.leave),
    plain(heads.taken, 7, ({ leave }) => leave.taken, heads.leave),
    { ...plain(heads.left, 7, ({ leave }) => leave.left, heads.leave), condition: { below: 0, tone: 'warn' } },
    plain(heads.target, 11, ({ target }) => dash(target.target)),
    plain(heads.actual, 11, ({ target }) => dash(target.actual)),
    plain(heads.met, 7, ({ target }) => dash(target.met === null ? null : target.met ? words.yes : words.no)),
    plain(heads.satisfaction, 8, ({ assessment }) => dash(assessment.satisfaction)),
    plain(heads.assessment, 8, ({ assessment }) => dash(assessment.mark)),
    plain(heads.training, 10, ({ training }) => training.join(words.listSeparator)),
    missed,
    plain(heads.place, 7, ({ ranking }) => rankCell(ranking?.place.place ?? null, ranking !== null && ranking.place.place > figures.places, words.none)),
  ]
}

function rankCell(place: number | null, outside: boolean, none: string): Cell {
  if (place === null) return { value: none, format: 'text', tone: 'muted' }
  return { value: place, format: 'plain', ...(outside ? { tone: 'bad' as const } : {}) }
}
