import { allFunnels, rankCallers, recallDay, type Ranked } from '../ledger'
import { makePolicy } from '../policy'
import { GRADES, isoDate } from '../text'
import type { CellValue } from '../workbook'
import type { AnswerCell } from './answer'
import { readArea, readCount, readDay } from './arguments'
import { callGrade } from './calls'
import { errorIn, isBlank } from './cell'
import { faultOf, FormulaFault } from './fault'
import { FUNNEL_HEADS, NO_SOURCE, RANK_HEADS } from './heads'
import { PARAMETERS, type Parameter } from './parameters'
import { policyOf } from './rules'
import { readTables } from './tables'

/**
 * C48: the monthly ranking, a row for each cell of the two columns, in their order, under a row of heads. A row with two blanks
 * or an error is left blank and has no place.
 */
export function callRank(invited: unknown, deals: unknown): AnswerCell[][] {
  const columns = [columnOf(invited, 'invited'), columnOf(deals, 'deals')] as const
  if (columns[0].length !== columns[1].length) throw new FormulaFault('value', 'shape', [PARAMETERS.invited, PARAMETERS.deals])
  const headed = columns.every(([first]) => isHead(first ?? null))
  const rows = columns[0].slice(headed ? 1 : 0).map((cell, i) => readRanked(cell, columns[1][i + (headed ? 1 : 0)]!))
  const ranked = rows.filter((row) => row !== null)
  const places = rankCallers(ranked)
  let next = 0
  return [
    RANK_HEADS,
    ...rows.map((row): AnswerCell[] => {
      if (!row) return RANK_HEADS.map(() => '')
      const { invited: first, deals: second, sum, place } = places[next++]!
      return [row.invited, first, row.deals, second, sum, place]
    }),
  ]
}

/** The cells of one column. @throws FormulaFault `column` */
function columnOf(value: unknown, parameter: Parameter): CellValue[] {
  const area = readArea(value) ?? []
  if (area.some((row) => row.length !== 1)) throw faultOf('value', 'column', parameter)
  return area.map(([cell]) => cell!)
}

function isHead(cell: CellValue): boolean {
  return typeof cell === 'string' && !isBlank(cell) && errorIn(cell) === null && Number.isNaN(Number(cell))
}

function readRanked(invited: CellValue, deals: CellValue): Ranked | null {
  const passed = [invited, deals].some((cell) => errorIn(cell) !== null) || (isBlank(invited) && isBlank(deals))
  return passed ? null : { invited: readCount(invited, 'invited') ?? 0, deals: readCount(deals, 'deals') ?? 0 }
}

/** C37: the quality of every source over all that the registers say: the sum of the weekly packs. */
export function sourceFunnel(calls: unknown, visits: unknown, rules?: unknown, rulings?: unknown): AnswerCell[][] {
  const registers = readTables({ calls, visits, rules, rulings })
  const rows = allFunnels(registers, makePolicy(registers.overrides)).map((funnel): AnswerCell[] => [
    funnel.name || NO_SOURCE, funnel.calls, funnel.connected, funnel.answered, ...GRADES.map((grade) => funnel.grades[grade]),
    funnel.grades.A + funnel.grades.B, funnel.visits, funnel.deals,
  ])
  return [FUNNEL_HEADS, ...rows]
}

/** Later than this a customer is not called again: no calendar goes on for ever. */
const MOST_MONTHS = 120
const LAST_DATE = '2189-12-31'

/** S15: the day on which a customer of this grade is to be called again; '' for D, and where date or grade is blank. */
export function recallDate(date: unknown, grade: unknown, months?: unknown, rules?: unknown): AnswerCell {
  const day = readDay(date, 'date')
  const given = callGrade(grade)
  const interval = readCount(months, 'months')
  if (day === null || given === '') return ''
  if (isoDate(day) > LAST_DATE) throw faultOf('value', 'date', 'date', isoDate(day))
  const due = interval ?? policyOf(rules).figure('recallMonths', day)
  if (due > MOST_MONTHS) throw faultOf('value', 'most', 'months', String(due), String(MOST_MONTHS))
  const again = recallDay(day, given, due)
  return again === null ? '' : { day: again }
}
