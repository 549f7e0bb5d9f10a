import type { ValidationData } from '../book'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import type { RangeState } from './ranges'
import { flag, oneOf, optional, record } from './types'
import { readFormula, readOperand, readSource } from './validation-operands'
import type { Operand, OperandKind } from './validation-operands'

type Rule = Pick<ValidationData, 'type' | 'operator' | 'formula1' | 'formula2' | 'inCellDropDown'>

/** Excel's keys for kinds of rules, with what they compare. Source: Excel.DataValidationRule in the API reference. */
const COMPARED: Readonly<Record<string, { type: ValidationData['type']; operand: OperandKind }>> = {
  wholeNumber: { type: 'WholeNumber', operand: 'whole' },
  decimal: { type: 'Decimal', operand: 'number' },
  date: { type: 'Date', operand: 'date' },
  time: { type: 'Time', operand: 'time' },
  textLength: { type: 'TextLength', operand: 'whole' },
}
const operators = oneOf('Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo')

/**
 * A rule as Excel takes it: one kind, by its key. Comparisons with two bounds need both.
 * @throws HostError InvalidArgument
 */
export function readRule(given: Record<string, unknown>, self: RangeState, host: WorkbookHost): Rule {
  const kinds = Object.entries(given).filter(([, criteria]) => criteria !== undefined && criteria !== null)
  const [only] = kinds
  if (!only || kinds.length > 1) throw new HostError('InvalidArgument', 'A rule has one kind of criteria.')
  const [kind, criteria] = [only[0], record.read(only[1])]
  if (kind === 'list') return { type: 'List', formula1: readSource(criteria['source'], self, host), inCellDropDown: optional(flag).read(criteria['inCellDropDown']) ?? true }
  if (kind === 'custom') return { type: 'Custom', formula1: readFormula(criteria['formula']), inCellDropDown: true }
  const compared = COMPARED[kind]
  if (!compared) throw new HostError('InvalidArgument', `There are no criteria ${JSON.stringify(kind)}.`)
  const operator = operators.read(criteria['operator'])
  const bound = (operand: unknown): Operand => readOperand(operand, compared.operand, self, host)
  const isPair = operator === 'Between' || operator === 'NotBetween'
  return { type: compared.type, operator, formula1: bound(criteria['formula1']), ...(isPair && { formula2: bound(criteria['formula2']) }), inCellDropDown: true }
}

/** A rule as Excel gives it: bounds are formulas. */
export function toExcelRule({ type, operator, formula1, formula2, inCellDropDown }: ValidationData): Record<string, unknown> {
  if (type === 'List') return { list: { inCellDropDown, source: formula1 } }
  if (type === 'Custom') return { custom: { formula: formula1 } }
  const kind = Object.keys(COMPARED).find((key) => COMPARED[key]?.type === type) ?? 'decimal'
  return { [kind]: { formula1: asFormula(formula1), ...(formula2 !== undefined && { formula2: asFormula(formula2) }), operator } }
}

function asFormula(operand: Operand | undefined): string {
  const written = String(operand ?? '')
  return written.startsWith('=') ? written : `=${written}`
}
