import './google-runtime'
import { CellError, FORMULAS, FormulaFault, present, type Answer, type FormulaName } from '../../src/formulas'
import { isoDate, type Day } from '../../src/text'
import { sentenceOf } from './sentence'

/**
 * A formula's answer in Google Sheets' values: days are dates, at midnight where the sheet is.
 * @param areas of each parameter whether it takes an area; an area for another is taken cell by cell, as Excel does by itself
 * @param given the arguments: cells, or rows of cells; blank ones are ''
 * @throws Error with a sentence in Chinese, or with the name of an error that stands in a cell
 */
export function answer(name: FormulaName, areas: readonly boolean[], given: ArrayLike<unknown>): unknown {
  const args = Array.from({ length: areas.length }, (_, i) => given[i])
  const lifted = args.filter((arg, i): arg is unknown[][] => !areas[i] && Array.isArray(arg))
  if (lifted.length === 0) return answerOne(name, args)
  const height = Math.max(...lifted.map((rows) => rows.length))
  const width = Math.max(...lifted.map((rows) => rows[0]?.length ?? 0))
  const cellOf = (arg: unknown, i: number, row: number, column: number): unknown => (areas[i] || !Array.isArray(arg) ? arg : pick(arg as unknown[][], row, column))
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => answerOne(name, args.map((arg, i) => cellOf(arg, i, row, column)))),
  )
}

/** A single row or column stretches over the others. */
function pick(rows: readonly unknown[][], row: number, column: number): unknown {
  const line = rows[rows.length === 1 ? 0 : row]
  const cell = line?.[line.length === 1 ? 0 : column]
  if (cell === undefined) throw new Error('#N/A')
  return cell
}

function answerOne(name: FormulaName, args: readonly unknown[]): unknown {
  try {
    return present((FORMULAS[name] as (...args: readonly unknown[]) => Answer)(...args), toDate)
  } catch (error) {
    if (error instanceof FormulaFault) throw new Error(sentenceOf(error, 'zh-CN'), { cause: error })
    if (error instanceof CellError) throw new Error(error.error, { cause: error })
    throw error
  }
}

function toDate(day: Day): Date {
  const [year, month, dayOfMonth] = isoDate(day).split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, dayOfMonth)
}
