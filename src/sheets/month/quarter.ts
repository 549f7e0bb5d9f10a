import { BY_VISITS, type Assessment, type CallerAssessments, type QuarterPlace, type TeamQuarter } from '../../ledger'
import { partsOf } from '../../text'
import type { Cell, SheetPlan } from '../plan'
import { tablePlan, type Column } from '../table'
import { quarterSheet, type QuarterInput } from './input'
import { basisText, rowsText, ruleText } from './line-text'

/** 季度名次 (S03): places by what the quarter's months come to, and the awards of the first three. */
export function quarterPlacesSheet(input: QuarterInput): SheetPlan {
  const { figures, words } = input
  const { heads } = words.month
  const by = figures.rankedBy === BY_VISITS ? words.heads.visits : heads.invited
  const plain = (head: string, width: number, cell: (place: QuarterPlace) => Cell): Column<QuarterPlace> => ({ head, width, format: 'plain', cell })
  return tablePlan<QuarterPlace>({
    ...quarterSheet(input, 'places'),
    note: words.month.notes.places(by),
    nothing: words.month.notes.nothingInQuarter,
    columns: [
      plain(heads.place, 8, ({ place }) => place),
      { head: words.heads.caller, width: 12, cell: ({ caller }) => caller },
      { head: words.heads.group, width: 10, cell: ({ group }) => group || words.noGroup },
      plain(by, 10, ({ by: { invited } }) => invited),
      plain(figures.rankedBy === BY_VISITS ? heads.placeVisits : heads.placeInvited, 10, ({ invited }) => invited),
      plain(heads.deals, 8, ({ by: { deals } }) => deals),
      plain(heads.placeDeals, 10, ({ deals }) => deals),
      plain(heads.sum, 9, ({ sum }) => sum),
      { head: heads.award, width: 12, format: 'yuan', sum: true, cell: ({ lines }) => lines[0]?.amount ?? null },
      { head: heads.rule, width: 24, wrap: true, cell: ({ lines }) => (lines[0] ? ruleText(lines[0].rule) : null) },
      { head: words.heads.basis, width: 32, wrap: true, cell: ({ lines }) => (lines[0] ? basisText(lines[0], words) : null) },
      { head: heads.rows, width: 32, wrap: true, cell: ({ lines }) => (lines[0] ? rowsText(lines[0].rows, words) : null) },
      { head: heads.manager, width: 13, cell: () => null },
      { head: heads.hr, width: 13, cell: () => null },
    ],
    parts: [{ items: figures.places }],
    total: words.grandTotal,
    bodyColumn: 2,
  })
}

/** 团队 (S06): each group's target, takings and run of months, and the funds that are due. */
export function teamsSheet(input: QuarterInput): SheetPlan {
  const { figures, words } = input
  const { heads } = words.month
  const dash = (value: number | string | null): Cell => value ?? { value: words.none, format: 'text', tone: 'muted' }
  const months = figures.months.flatMap(({ month }, i): Column<TeamQuarter>[] => {
    const over = words.month.ofMonth(partsOf(month).month)
    const plain = (head: string, width: number, cell: (team: TeamQuarter) => Cell): Column<TeamQuarter> => ({ head, over, width, format: 'plain', cell })
    return [
      plain(heads.target, 12, ({ months: of }) => dash(of[i]!.target)),
      plain(heads.actual, 12, ({ months: of }) => dash(of[i]!.actual)),
      plain(heads.met, 8, ({ months: of }) => dash(of[i]!.met === null ? null : of[i]!.met ? words.yes : words.no)),
      plain(heads.running, 14, ({ months: of }) => of[i]!.running),
    ]
  })
  return tablePlan<TeamQuarter>({
    ...quarterSheet(input, 'teams'),
    note: words.month.notes.teams,
    nothing: words.month.notes.nothingInQuarter,
    columns: [
      { head: words.heads.group, width: 12, cell: ({ group }) => group },
      ...months,
      { head: heads.fund, width: 14, format: 'yuan', sum: true, cell: ({ lines }) => (lines.length > 0 ? lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0) : null) },
      { head: heads.rule, width: 24, wrap: true, cell: ({ lines }) => (lines[0] ? ruleText(lines[0].rule) : null) },
      { head: words.heads.basis, width: 32, wrap: true, cell: ({ lines }) => lines.map((line) => basisText(line, words)).join('; ') },
      { head: heads.rows, width: 30, wrap: true, cell: ({ lines }) => rowsText(lines.flatMap(({ rows }) => rows), words) },
      { head: heads.manager, width: 12, cell: () => null },
      { head: heads.hr, width: 12, cell: () => null },
    ],
    parts: [{ items: figures.teams }],
    total: words.grandTotal,
    bodyColumn: 1,
  })
}

/** 考核 (S19): the mark of each month, and marks of the quarter and of the year. */
export function assessmentsSheet(input: QuarterInput): SheetPlan {
  const { figures, words } = input
  const { heads } = words.month
  const mark = (head: string, over: string, of: (one: CallerAssessments) => number | null): Column<CallerAssessments> => ({
    head, over, width: 10, format: 'plain', cell: (one) => of(one) ?? { value: words.none, format: 'text', tone: 'muted' },
  })
  const whole = (over: string, of: (one: CallerAssessments) => Assessment): Column<CallerAssessments>[] => [
    mark(heads.attitude, over, (one) => of(one).attitude),
    mark(heads.ability, over, (one) => of(one).ability),
    mark(heads.satisfaction, over, (one) => of(one).satisfaction),
    mark(heads.mark, over, (one) => of(one).mark),
  ]
  return tablePlan<CallerAssessments>({
    ...quarterSheet(input, 'assessments'),
    note: words.month.notes.assessments,
    nothing: words.month.notes.nothingInQuarter,
    columns: [
      { head: words.heads.group, width: 11, cell: ({ group }) => group || words.noGroup },
      { head: words.heads.caller, width: 11, cell: ({ caller }) => caller },
      ...figures.months.flatMap(({ month }, i) => whole(words.month.ofMonth(partsOf(month).month), ({ months }) => months[i]!)),
      ...whole(heads.quarter, ({ quarter }) => quarter),
      ...whole(heads.year, ({ year }) => year),
    ],
    parts: [{ items: figures.assessments }],
    bodyColumn: 2,
  })
}
