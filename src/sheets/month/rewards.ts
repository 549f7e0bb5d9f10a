import type { CallerMonth, StatementLine } from '../../ledger'
import { isoDate } from '../../text'
import { clauseOf } from '../clause'
import type { SheetPlan } from '../plan'
import { tablePlan } from '../table'
import { monthPeriod, monthSheet, type MonthInput } from './input'
import { basisText, LINE_TONES, rowsText } from './line-text'

/** 奖惩: every line of every caller, with room for two reviews (S12) and the signature. */
export function monthRewardsSheet(input: MonthInput): SheetPlan {
  const { words, figures } = input
  const { heads } = words
  return tablePlan<{ of: CallerMonth; line: StatementLine }>({
    ...monthSheet(input, 'rewards'),
    note: words.month.notes.rewards,
    nothing: words.month.notes.nothing,
    columns: [
      { head: heads.group, width: 10, cell: ({ of }) => of.group || words.noGroup },
      { head: heads.caller, width: 10, cell: ({ of }) => of.caller },
      { head: heads.kind, width: 12, cell: ({ line }) => ({ value: words.month.kinds[line.kind], ...(LINE_TONES[line.kind] ? { tone: LINE_TONES[line.kind]! } : {}) }) },
      { head: heads.date, width: 13, cell: ({ line }) => (line.day === null ? monthPeriod(figures.month, words) : isoDate(line.day)) },
      { head: heads.rule, width: 10, cell: ({ line }) => line.rule },
      { head: heads.clause, width: 26, wrap: true, cell: ({ line }) => clauseOf(line.rule) },
      { head: heads.basis, width: 40, wrap: true, cell: ({ line }) => basisText(line, words) },
      { head: words.month.heads.rows, width: 32, wrap: true, cell: ({ line }) => rowsText(line.rows, words) },
      { head: heads.amount, width: 12, format: 'yuan', sum: true, cell: ({ line }) => line.amount },
      { head: words.month.heads.manager, width: 14, cell: () => null },
      { head: words.month.heads.hr, width: 14, cell: () => null },
      { head: heads.sign, width: 11, cell: () => null },
    ],
    parts: [{ items: figures.callers.flatMap((of) => of.lines.map((line) => ({ of, line }))) }],
    total: words.grandTotal,
    bodyColumn: 2,
  })
}
