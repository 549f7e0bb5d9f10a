import type { Area, Comparison, ValidationData } from '../book'
import { parseTyped } from '../text'
import { intersection, toArea } from './areas'
import { isError } from './cell-data'
import { readTexts, readValues } from './cells'
import type { Value } from './cells'
import type { Engine } from './engine'
import { evaluate } from './evaluate'
import { firstCell, moveFormula } from './rule-areas'
import { listValidations } from './validation'

/** What a formula gives in each cell of an area, or one value for all. */
type Operand = (row: number, column: number) => Value[]

/**
 * The cells of an area that break their rules, as Excel's red circles find them. Formulas of rules are worked out first.
 * Of cells beyond the last that is filled none breaks a rule that lets blanks pass.
 */
export async function invalidCells(engine: Engine, sheetId: string, area: Area): Promise<{ row: number; column: number }[]> {
  const invalid: { row: number; column: number }[] = []
  const used = toArea(engine.sheet(sheetId).getDataRealRange())
  for (const rule of listValidations(engine, sheetId, area)) {
    for (const own of rule.areas) {
      const within = intersection(own, area)
      const cells = within && intersection(within, { ...used, top: 0, left: 0 })
      if (cells) invalid.push(...(await invalidOf(engine, sheetId, rule, cells)))
    }
  }
  return invalid.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** Whether all cells of an area keep their rules, or none of those that have one; `null` when some do. */
export async function isAreaValid(engine: Engine, sheetId: string, area: Area): Promise<boolean | null> {
  const invalid = await invalidCells(engine, sheetId, area)
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
  return invalid.length === 0 ? true : invalid.length === size ? false : null
}

async function invalidOf(engine: Engine, sheetId: string, rule: ValidationData, area: Area): Promise<{ row: number; column: number }[]> {
  const first = await operand(engine, sheetId, rule, rule.formula1, area)
  const second = await operand(engine, sheetId, rule, rule.formula2, area)
  const values = readValues(engine, sheetId, area)
  const texts = rule.type === 'List' ? readTexts(engine, sheetId, area) : []
  return values.flatMap((line, r) =>
    line.flatMap((value, c) => {
      const isFine = (rule.ignoreBlanks && value === '') || holds(rule, value, texts[r]?.[c] ?? '', first(r, c), second(r, c))
      return isFine ? [] : [{ row: area.top + r, column: area.left + c }]
    }),
  )
}

async function operand(
  engine: Engine,
  sheetId: string,
  rule: ValidationData,
  formula: string | number | undefined,
  area: Area,
): Promise<Operand> {
  if (formula === undefined) return () => []
  if (typeof formula === 'number') return () => [formula]
  const date1904 = engine.extras.date1904
  if (!formula.startsWith('='))
    return rule.type === 'List' ? always(formula.split(',').map((item) => item.trim())) : always([typed(formula, date1904)])
  const anchor = firstCell(rule.areas)
  const here = moveFormula(formula, area.top - anchor.top, area.left - anchor.left)
  const isRelative = moveFormula(formula, 1, 1) !== formula
  const results = await evaluate(engine, sheetId, here, isRelative ? area : { ...area, bottom: area.top, right: area.left })
  return (row, column) => (results[isRelative ? row : 0]?.[isRelative ? column : 0] ?? []).flat()
}

function always(values: Value[]): Operand {
  return () => values
}

/** A bound written as people type it: a date, a time, a number. */
function typed(text: string, date1904: boolean): Value {
  const read = parseTyped(text, { date1904 })
  return read.kind === 'formula' ? text : read.value
}

function holds(rule: ValidationData, value: Value, text: string, first: readonly Value[], second: readonly Value[]): boolean {
  if (isError(value)) return false
  switch (rule.type) {
    case 'List':
      return first.some((item) => sameItem(item, value, text))
    case 'Custom':
      return first[0] !== undefined && first[0] !== '' && first[0] !== 0 && first[0] !== false && typeof first[0] !== 'string'
    case 'TextLength':
      return compares(rule.operator, String(value).length, first[0], second[0])
    case 'WholeNumber':
      return typeof value === 'number' && Number.isInteger(value) && compares(rule.operator, value, first[0], second[0])
    default:
      return typeof value === 'number' && compares(rule.operator, value, first[0], second[0])
  }
}

/** Words compare as they stand, numbers by value too. */
function sameItem(item: Value, value: Value, text: string): boolean {
  return item === value || String(item) === text || (typeof value === 'number' && item !== '' && Number(item) === value)
}

function compares(operator: Comparison = 'Between', value: number, low: Value | undefined, high: Value | undefined): boolean {
  const first = Number(low === undefined || low === '' ? 0 : low)
  const second = Number(high === undefined || high === '' ? 0 : high)
  switch (operator) {
    case 'Between':
      return value >= first && value <= second
    case 'NotBetween':
      return value < first || value > second
    case 'EqualTo':
      return value === first
    case 'NotEqualTo':
      return value !== first
    case 'GreaterThan':
      return value > first
    case 'LessThan':
      return value < first
    case 'GreaterThanOrEqualTo':
      return value >= first
    case 'LessThanOrEqualTo':
      return value <= first
  }
}
