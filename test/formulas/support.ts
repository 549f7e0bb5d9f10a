import { readFileSync } from 'node:fs'
import { readBook } from '../../src/files'
import { CellError, FORMULAS, FormulaFault, present, type Answer, type FormulaName } from '../../src/formulas'
import { isoDate } from '../../src/text'
import { byCodePoint } from '../../src/registers'
import type { Book, Grid } from '../../src/workbook'
import { day, serial } from '../support/days'

/** What a formula gives; days as `2013-04-22`. */
export function value(name: FormulaName, ...args: unknown[]): unknown {
  return present((FORMULAS[name] as (...args: unknown[]) => Answer)(...args), isoDate)
}

/** Why a formula has no value: code, key and facts; or the error of a cell. */
export function fault(name: FormulaName, ...args: unknown[]): unknown[] {
  try {
    return [value(name, ...args)]
  } catch (error) {
    if (error instanceof CellError) return [error.error]
    if (error instanceof FormulaFault) return [error.code, error.key, ...error.facts]
    throw error
  }
}

/** A sheet's cells as a host hands them to a function. */
export function area({ rows }: Grid): unknown[][] {
  return rows.map((row) => [...(row ?? [])])
}

/** What stands in an area for nothing: each host has its own. */
export const BLANKS = [null, 0, ''] as const

/** The same area with its blanks as `blank`. */
export function blanked(cells: readonly (readonly unknown[])[], blank: null | 0 | ''): unknown[][] {
  return cells.map((row) => row.map((cell) => (cell === null || cell === '' || cell === undefined ? blank : cell)))
}

/** The serial number of `YYYY-MM-DD`. */
export const serialOn = (date: string): number => serial(day(date), 1900)

/** Rows of a spill as objects by its heads. */
export function byHead(rows: unknown): Record<string, unknown>[] {
  const [heads, ...body] = rows as unknown[][]
  return body.map((row) => Object.fromEntries(row.map((cell, i) => [heads![i] as string, cell])))
}

/** One sheet of every book as one table, in the order in which files are read. */
export function together(books: readonly Book[], sheet: number): unknown[][] {
  const inOrder = [...books].sort((a, b) => byCodePoint(a.file, b.file))
  return inOrder.flatMap(({ grids }, i) => area(grids[sheet]!).slice(i === 0 ? 0 : 1))
}

/** A book of the example week: calls, visits, roster, attendance. */
export function exampleBook(file: string): Book {
  const read = readBook(file, new Uint8Array(readFileSync(new URL(`../../examples/week-2013-04-22/${file}`, import.meta.url))))
  if (!read.ok) throw new Error(file)
  return read.book
}
