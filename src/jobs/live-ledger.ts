import { FORMULAS, LEDGER_HEADS, NO_GROUP, type AnswerCell } from '../formulas'
import type { CallerDay } from '../ledger'
import type { SheetKind } from '../registers'
import { dateFormula, type ColumnPlan } from '../sheets'
import { serialOf, type Day } from '../text'
import type { CellValue } from '../workbook'
import { cellsOf, referenceTo, tablesOfKind, type LiveTable } from './live-tables'

/** The tables that `DAYLEDGER` takes before and behind its period, in its order. */
const BEFORE = ['calls', 'visits', 'roster', 'attendance'] as const satisfies readonly SheetKind[]
const BEHIND = ['settings', 'rulings'] as const satisfies readonly SheetKind[]

/** Why a ledger cannot be one formula. */
export type NotLive = 'no-register' | 'several-registers' | 'reads-otherwise'

/** From a day to another, or to the last one with calls. */
export interface LivePeriod {
  from: Day
  to: Day | null
}

/** C44: the daily ledger as one formula over the registers as they stand on their sheets. */
export function liveFormula(tables: readonly LiveTable[], { from, to }: LivePeriod): string {
  const areas = (kinds: readonly SheetKind[]): string[] => kinds.map((kind) => lone(tables, kind)).map((table) => (table ? referenceTo(table) : ''))
  const behind = areas(BEHIND)
  if (behind.at(-1) === '') behind.pop()
  return `DAYLEDGER(${[...areas(BEFORE), dateFormula(from), to === null ? '' : dateFormula(to), ...behind].join(',')})`
}

/** What keeps the ledger from being one formula; `null`: nothing. */
export function whyNotLive(tables: readonly LiveTable[], period: LivePeriod, rows: readonly CallerDay[]): NotLive | null {
  if (tablesOfKind(tables, 'calls').length === 0) return 'no-register'
  if ([...BEFORE, ...BEHIND].some((kind) => tablesOfKind(tables, kind).length > 1)) return 'several-registers'
  return readsTheSame(tables, period, rows) ? null : 'reads-otherwise'
}

/**
 * Whether the formula gives the rows that the registers have: it does not see merged cells, titles above the heads or the file's
 * name.
 */
function readsTheSame(tables: readonly LiveTable[], { from, to }: LivePeriod, rows: readonly CallerDay[]): boolean {
  const area = (kind: SheetKind): CellValue[][] | null => {
    const table = lone(tables, kind)
    return table ? cellsOf(table) : null
  }
  const [calls, visits, roster, attendance] = BEFORE.map(area)
  const [rules, rulings] = BEHIND.map(area)
  try {
    const answer = FORMULAS.DAYLEDGER(calls, visits, roster, attendance, serialOf(from), to === null ? null : serialOf(to), rules, rulings)
    return JSON.stringify(answer.slice(1).map(comparable)) === JSON.stringify(rows.map(expected))
  } catch {
    return false
  }
}

const COMPARED = ['日期', '组别', '电开人员', '考勤', '定额', '电开数量', '可拨通', '有效电话', 'A', 'B', 'C', 'D', '登记', '到访', '欠数', '扣款', '奖金']
const PLACES = COMPARED.map((head) => LEDGER_HEADS.indexOf(head))

function comparable(row: readonly AnswerCell[]): unknown[] {
  return PLACES.map((place) => row[place])
}

function expected(row: CallerDay): unknown[] {
  const { grades } = row
  return [
    { day: row.day }, row.group || NO_GROUP, row.caller, row.status ?? '', row.quota, row.calls, row.connected, row.answered,
    grades.A, grades.B, grades.C, grades.D, row.registered, row.visits, row.shortfall, row.fine, row.bonus,
  ]
}

function lone(tables: readonly LiveTable[], kind: SheetKind): LiveTable | undefined {
  return tablesOfKind(tables, kind)[0]
}

const TEXTS: readonly string[] = ['组别', '电开人员', '考勤']
const YUAN: readonly string[] = ['扣款', '奖金']

/** The columns that the formula fills. */
export const LIVE_COLUMNS: readonly (ColumnPlan & { head: string })[] = LEDGER_HEADS.map((head) => ({
  head,
  width: head === '日期' || TEXTS.includes(head) ? 12 : 9,
  format: head === '日期' ? 'day' : TEXTS.includes(head) ? 'plain' : YUAN.includes(head) ? 'yuan' : 'count',
}))
