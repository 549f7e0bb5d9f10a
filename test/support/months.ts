import { consolidateMonth, type ConsolidatedMonth } from '../../src/jobs'
import type { CallerMonth, StatementLine } from '../../src/ledger'
import { readPolicy } from '../../src/policy'
import type { Book, CellValue, Grid } from '../../src/workbook'
import { day } from './days'
import { book, grid } from './grids'

/** The month of `on` from these books, under the rulebook or with overrides as a policy file has them. */
export function monthIn(books: readonly Book[], on = '2013-04-01', policy: object = {}): ConsolidatedMonth {
  return consolidateMonth(books, { month: day(on), overrides: readPolicy(policy).overrides })!
}

/** One caller's month from the sheets of one file. */
export function callerMonth(sheets: readonly Grid[], caller = '陈霞', on = '2013-04-01', policy: object = {}): CallerMonth {
  return monthIn([book('一组', ...sheets)], on, policy).figures.callers.find((one) => one.caller === caller)!
}

/** The lines of a rule. */
export const linesOf = ({ lines }: CallerMonth, rule: string): StatementLine[] => lines.filter((line) => line.rule === rule)

/** 月度考核: month, caller, target, takings, base bonus, satisfaction, attitude, ability. */
export const months = (...lines: CellValue[][]): Grid =>
  grid('月度考核', [['月份', '电开人员', '业绩目标', '实际业绩', '基础奖金', '客户满意度', '工作态度', '业务能力'], ...lines])

/** A roster with wages: caller, group, hired, left, wage, opening half days. */
export const wages = (...lines: CellValue[][]): Grid => grid('花名册', [['姓名', '组别', '入职日期', '离职日期', '月工资', '期初剩余半天假'], ...lines])
