import type { CallerWeek, LedgerDay } from '../ledger'
import { partsOf } from '../text'
import type { Cell, SheetPlan } from './plan'
import { footerOf, markOf, titleOf, type PackInput } from './pack-input'
import { tablePlan, type Column } from './table'

/** 人员周报: a row a caller with the seven days, and the closing balances to carry into the next roster (C16 C20). */
export function peopleSheet(input: PackInput): SheetPlan {
  const { figures, words } = input
  return tablePlan({
    name: words.sheets.people,
    mark: markOf(input, 'people'),
    title: titleOf(input, 'people'),
    note: words.notes.people,
    nothing: words.notes.nothing,
    columns: columnsOf(input),
    parts: [{ items: figures.callers }],
    total: words.grandTotal,
    bodyColumn: 2,
    footer: footerOf(input),
  })
}

function columnsOf({ words, figures, policy }: PackInput): Column<CallerWeek>[] {
  const { heads } = words
  const count = (head: string, cell: (week: CallerWeek) => number, over?: string, width = 8): Column<CallerWeek> => ({
    head, width, format: 'count', sum: true, cell, ...(over ? { over } : {}),
  })
  const quota = policy.figure('visitsPerWeek', figures.monday)
  return [
    { head: heads.group, width: 9, cell: ({ group }) => group || words.noGroup },
    { head: heads.caller, width: 10, cell: ({ caller }) => caller },
    ...words.weekdays.map((weekday, i): Column<CallerWeek> => {
      const { month, dayOfMonth } = partsOf(figures.monday + i)
      return { head: `${weekday} ${month}/${dayOfMonth}`, over: heads.days, width: 14, cell: ({ days }) => dayCell(days[i]!, words.none) }
    }),
    count(heads.calls, (week) => week.calls, undefined, 9),
    count(heads.connected, (week) => week.connected),
    count(heads.answered, (week) => week.answered, undefined, 9),
    ...(['A', 'B', 'C', 'D'] as const).map((grade) => count(grade, (week) => week.grades[grade], heads.grades, 8)),
    count(heads.registered, (week) => week.registered, undefined, 7),
    { ...count(heads.visits, (week) => week.visits, undefined, 7), condition: { below: quota, tone: 'bad' } },
    { head: heads.met, width: 9, cell: (week) => (week.visitQuotaMet ? words.yes : words.no) },
    count(heads.leave, (week) => week.leaveHalfDays, undefined, 9),
    {
      head: heads.missed, width: 18, format: 'count',
      condition: { above: policy.figure('weeksMissed', figures.monday) - 1, tone: 'bad' },
      cell: (week) => week.missedWeeksRunning,
    },
    { head: heads.total, width: 9, format: 'count', cell: (week) => week.visitsTotal },
    { ...count(heads.shortfall, (week) => week.shortfall, undefined, 7), condition: { above: 0, tone: 'bad' } },
    { ...count(heads.fine, (week) => week.fine, undefined, 12), format: 'yuan' },
    { ...count(heads.bonus, (week) => week.bonus, undefined, 12), format: 'yuan' },
  ]
}

/** `87/100` on a day with a quota, else what the day was. */
function dayCell(day: LedgerDay, none: string): Cell {
  if (day.status === null) return { value: day.calls > 0 ? String(day.connected) : none, tone: 'muted' }
  if (day.quota === 0 && day.calls === 0) return { value: day.status, tone: 'muted' }
  const value = `${day.connected}/${day.quota}` + (day.status === '出勤' ? '' : ` ${day.status}`)
  return day.shortfall > 0 ? { value, tone: 'bad' } : value
}
