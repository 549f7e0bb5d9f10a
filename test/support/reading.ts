import { cellOf, readRegisters, severityOf, type Problem, type Registers } from '../../src/registers'
import { isoDate } from '../../src/text'
import type { CellValue, Grid } from '../../src/workbook'
import { book, grid } from './grids'

/** What a book of these sheets says. */
export function readSheets(...grids: Grid[]): Registers {
  return readRegisters([book('一组', ...grids)])
}

const told = (problem: Problem): string => `${cellOf(problem)} ${problem.code}`

/** Errors as `D5 phone-invalid`, in the order they were told. */
export function errorsOf({ problems }: { problems: readonly Problem[] }): string[] {
  return problems.filter((problem) => severityOf(problem) === 'error').map(told)
}

/** Warnings as `F5 result-assumed`. */
export function warningsOf({ problems }: { problems: readonly Problem[] }): string[] {
  return problems.filter((problem) => severityOf(problem) === 'warning').map(told)
}

/** A readable register as a table: date, caller, phone, result, grade. */
export function callTable({ calls }: Registers): (string | null)[][] {
  return calls
    .filter((row) => row.readable)
    .map(({ day, caller, phone, result, grade }) => [isoDate(day!), caller, phone, result, grade])
}

/** The heads of a small call register, and one that has these rows: its first row of data is row 2. */
export const HEADS = ['登记日期', '电开人员', '客户姓名', '联系电话', '资源来源', '拨打结果', '意向等级', '产品需求', '短信跟进', '备注']

export function register(...rows: CellValue[][]): Grid {
  return grid('电开效果管控表', [HEADS, ...rows])
}
