import { MARGINS } from './look'
import type { SheetPlan } from './plan'

/** A4, in inches. */
const LONG_SIDE = 11.69
const SHORT_SIDE = 8.27
/**
 * A character of a column's width, and the space beside its cells, in points: 9 and 5 pixels of 96 an inch. It is 7 or 8 where a
 * workbook's own font is there, 9 where a wider one stands in for it.
 */
const POINTS_A_CHARACTER = 6.75
const POINTS_A_CELL = 3.75
const POINTS_AN_INCH = 72

/** The percentage, a whole number from 10 to 100, at which all columns of a sheet stand side by side on its A4 page. */
export function printScale({ columns, print }: Pick<SheetPlan, 'columns' | 'print'>): number {
  const across = print?.orientation === 'portrait' ? SHORT_SIDE : LONG_SIDE
  const room = (across - MARGINS.left - MARGINS.right) * POINTS_AN_INCH
  const width = columns.reduce((sum, column) => sum + column.width * POINTS_A_CHARACTER + POINTS_A_CELL, 0)
  return Math.min(100, Math.max(10, Math.floor((room / width) * 100)))
}
