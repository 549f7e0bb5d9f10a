import type { Wording } from '../i18n'
import type { LedgerDay } from '../ledger'
import { NEEDS } from '../text'
import { named } from './pack-input'
import { widthFor, type Column } from './table'

/** A row of a ledger: whose day, and what it comes to. */
export interface Line {
  caller: string
  day: LedgerDay
}

/** C28 C44: the columns of a ledger, for the needs and products that its lines have. */
export function ledgerColumns(words: Wording, lines: readonly Line[]): Column<Line>[] {
  const { heads } = words
  const count = (head: string, cell: (day: LedgerDay) => number, over?: string, width = 7): Column<Line> => ({
    head, width, format: 'count', sum: true, cell: ({ day }) => cell(day), ...(over ? { over } : {}),
  })
  const needs = named(NEEDS, lines.map(({ day }) => day.needs))
  const products = named(['高层', '别墅'], lines.map(({ day }) => day.deals))
  return [
    { head: heads.group, width: widthFor(lines.map(({ day }) => words.subtotal(day.group)), 10, 18), cell: ({ day }) => day.group || words.noGroup },
    { head: heads.date, width: 11, format: 'day', cell: ({ day }) => day.day },
    { head: heads.caller, width: 10, cell: ({ caller }) => caller },
    {
      head: heads.status, width: 7,
      cell: ({ day }) => ({ value: day.status ?? words.none, ...(day.derived ? { tone: 'warn' as const } : {}) }),
    },
    { head: heads.quota, width: 7, format: 'count', cell: ({ day }) => day.quota },
    count(heads.calls, (day) => day.calls, undefined, 9),
    count(heads.connected, (day) => day.connected, undefined, 8),
    count(heads.answered, (day) => day.answered, undefined, 9),
    ...(['A', 'B', 'C', 'D'] as const).map((grade) => count(grade, (day) => day.grades[grade], heads.grades, 7)),
    count('A+B', (day) => day.intent, heads.grades, 7),
    ...needs.map((need) => count(need, (day) => day.needs[need] ?? 0, heads.needs, 7)),
    count(heads.registered, (day) => day.registered),
    count(heads.visits, (day) => day.visits),
    ...products.map((product) => count(product, (day) => day.deals[product] ?? 0, heads.deals, 7)),
    { ...count(heads.shortfall, (day) => day.shortfall), condition: { above: 0, tone: 'bad' } },
    { ...count(heads.fine, (day) => day.fine, undefined, 12), format: 'yuan' },
    { ...count(heads.bonus, (day) => day.bonus, undefined, 12), format: 'yuan' },
    { head: heads.origin, width: 36, cell: ({ day }) => originOf(day, words) },
  ]
}

/** C44: where the calls of a day stand. */
function originOf({ rows }: LedgerDay, words: Wording): string {
  const sheets = new Map<object, { sheet: string; file: string; first: number; last: number }>()
  for (const { table, row } of rows) {
    const known = sheets.get(table)
    if (known) known.last = row + 1
    else sheets.set(table, { ...table.place, first: row + 1, last: row + 1 })
  }
  return Array.from(sheets.values(), ({ file, sheet, first, last }) => `${file} ${words.rowsOf(sheet, first, last)}`).join('; ')
}
