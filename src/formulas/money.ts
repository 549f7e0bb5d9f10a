import { monthBonus } from '../ledger'
import { readNeed, readUnits, type Day } from '../text'
import type { CellValue } from '../workbook'
import { readAmount, readArea, readNumber, readShare, single } from './arguments'
import { errorIn, isBlank, shown } from './cell'
import { CellError, FormulaFault, faultOf } from './fault'
import { PARAMETERS } from './parameters'
import { policyOf, ruleDay } from './rules'

/**
 * C21: the bonus in yuan for units sold, of one product or of areas of the same shape, then their sum. No units with a product
 * means 1; a product without a price earns 0. In areas a cell with an error is passed over, and its pair with it.
 * @param date a day, or an area of days of the same shape
 */
export function dealBonus(product: unknown, units?: unknown, rules?: unknown, date?: unknown): number {
  const products = readArea(product) ?? [[null]]
  const counts = sameShape(products, readArea(units), 'units')
  const days = sameShape(products, readArea(date), 'date')
  const policy = policyOf(rules)
  const lone = products.length === 1 && products[0]!.length === 1
  let fen = 0
  products.forEach((row, r) =>
    row.forEach((cell, c) => {
      const sold = readSale(cell, counts(r, c), days(r, c), lone)
      if (sold) fen += Math.round(sold.units * (policy.dealBonus(sold.product, sold.day) ?? 0) * 100)
    }),
  )
  return fen / 100
}

interface Sale {
  product: string
  units: number
  day: Day
}

/** One sale; `null` where there is none, or an error stands in an area. */
function readSale(product: CellValue, units: CellValue, date: CellValue, lone: boolean): Sale | null {
  const error = [product, units, date].map(errorIn).find((one) => one !== null)
  if (error !== undefined && lone) throw new CellError(error!)
  if (error !== undefined || isBlank(product) || product === 0) return null
  const count = isBlank(units) ? 1 : typeof units === 'boolean' ? null : readUnits(units!)
  if (count === null) throw faultOf('value', 'units', 'units', shown(units))
  return { product: readNeed(String(product)).value, units: count, day: ruleDay(date) }
}

/** An area beside that of the products: of the same shape, or one cell for all. @throws FormulaFault `shape` */
function sameShape(
  products: readonly CellValue[][], area: CellValue[][] | null, parameter: 'units' | 'date',
): (row: number, column: number) => CellValue {
  if (area === null) return () => null
  const fits = area.length === products.length && area.every((row, r) => row.length === products[r]!.length)
  if (fits) return (row, column) => area[row]![column]!
  const one = area.length === 1 && area[0]!.length === 1
  if (one && parameter === 'date') return () => area[0]![0]!
  throw new FormulaFault('value', 'shape', [PARAMETERS.product, PARAMETERS[parameter]])
}

/** S01 S02: the month's bonus in yuan. */
export function bonusOfMonth(
  actual: unknown, target: unknown, base: unknown,
  threshold?: unknown, rate?: unknown, rules?: unknown, date?: unknown,
): number {
  const due = readNumber(target, 'target')
  if (due === null || due <= 0) throw faultOf('value', 'positive', 'target', shown(single(target)))
  const day = ruleDay(date)
  const policy = policyOf(rules)
  return monthBonus({
    actual: readNumber(actual, 'actual') ?? 0,
    target: due,
    base: readAmount(base, 'base') ?? 0,
    threshold: readShare(threshold, 'threshold') ?? policy.figure('bonusThreshold', day),
    rate: readShare(rate, 'rate') ?? policy.figure('bonusRate', day),
  })
}
