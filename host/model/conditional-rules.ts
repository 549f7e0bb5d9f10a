import type { Comparison } from '../book'
import { checkFormula, fromR1C1, toR1C1 } from '../text'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { changeHighlight, highlightOf } from './highlight-states'
import type { HighlightState, Rule, RuleOf } from './highlight-states'
import { object, value } from './table'
import type { ClassTable, Member } from './table'
import { either, index, number, oneOf, record, text } from './types'
import type { Type } from './types'

/** The rule of a conditional format of one type. @throws HostError ItemNotFound when it is of another type */
export function ruleOf<T extends Rule['type']>(self: HighlightState, type: T, host: WorkbookHost): RuleOf<T> {
  const { rule } = highlightOf(self, host)
  if (rule.type !== type) throw new HostError('ItemNotFound', `The conditional format is of the type ${rule.type}.`)
  return rule as RuleOf<T>
}

export function changeRule<T extends Rule['type']>(self: HighlightState, type: T, change: Partial<RuleOf<T>>, host: WorkbookHost): void {
  changeHighlight(self, { rule: { ...ruleOf(self, type, host), ...change } as Rule }, host)
}

/** A formula or a plain value as its text. @throws HostError InvalidArgument for a formula that Excel refuses */
export const operand: Type<string> = {
  name: 'formula',
  read(given) {
    const read = either(text, number).read(given)
    const written = typeof read === 'number' ? `=${read}` : read
    const fault = written.startsWith('=') ? checkFormula(written) : undefined
    if (written === '' || fault) throw new HostError('InvalidArgument', `${JSON.stringify(given)} is not a formula.`)
    return written
  },
}

/** Excel.ConditionalCellValueOperator has shorter names than the operators of validation. */
const OPERATORS = {
  Between: 'Between',
  NotBetween: 'NotBetween',
  EqualTo: 'EqualTo',
  NotEqualTo: 'NotEqualTo',
  GreaterThan: 'GreaterThan',
  LessThan: 'LessThan',
  GreaterThanOrEqual: 'GreaterThanOrEqualTo',
  LessThanOrEqual: 'LessThanOrEqualTo',
} as const satisfies Record<string, Comparison>
const OPERATOR_NAMES = new Map<Comparison, string>(Object.entries(OPERATORS).map(([name, comparison]) => [comparison, name]))
const operators = oneOf(...(Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]))

const textOperators = oneOf('Contains', 'NotContains', 'BeginsWith', 'EndsWith')
const ends = oneOf('TopItems', 'TopPercent', 'BottomItems', 'BottomPercent')
const presets = oneOf(
  'Blanks', 'NonBlanks', 'Errors', 'NonErrors', 'Yesterday', 'Today', 'Tomorrow', 'LastSevenDays', 'LastWeek', 'ThisWeek', 'NextWeek', 'LastMonth', 'ThisMonth', 'NextMonth',
  'AboveAverage', 'BelowAverage', 'EqualOrAboveAverage', 'EqualOrBelowAverage', 'OneStdDevAboveAverage', 'OneStdDevBelowAverage', 'TwoStdDevAboveAverage', 'TwoStdDevBelowAverage',
  'ThreeStdDevAboveAverage', 'ThreeStdDevBelowAverage', 'UniqueValues', 'DuplicateValues',
)

const format = object<HighlightState>('ConditionalRangeFormat')

/** A class of conditional formats with a rule as a plain object. */
function withRule<T extends Rule['type']>(
  name: string,
  type: T,
  read: (rule: RuleOf<T>) => unknown,
  write: (given: Record<string, unknown>) => Partial<RuleOf<T>>,
): ClassTable<HighlightState> {
  const rule = value<HighlightState, Record<string, unknown>>('object', (self, host) => read(ruleOf(self, type, host)), record, (self, given, host) => changeRule(self, type, write(given), host))
  return { name, members: { rule, format } }
}

const cellValueTable = withRule(
  'CellValueConditionalFormat',
  'CellValue',
  ({ operator, formula1, formula2 }) => ({ formula1, ...(formula2 !== undefined && { formula2 }), operator: OPERATOR_NAMES.get(operator) }),
  ({ operator, formula1, formula2 }) => {
    const comparison = OPERATORS[operators.read(operator)]
    const isPair = comparison === 'Between' || comparison === 'NotBetween'
    return { operator: comparison, formula1: operand.read(formula1), formula2: isPair ? operand.read(formula2) : undefined } as Partial<RuleOf<'CellValue'>>
  },
)

const textTable = withRule(
  'TextConditionalFormat',
  'ContainsText',
  ({ operator, text: words }) => ({ operator, text: words }),
  ({ operator, text: words }) => ({ operator: textOperators.read(operator), text: text.read(words) }),
)

/** A rank is from 1 to 1000. Source: learn.microsoft.com/office/vba/api/excel.top10.rank */
const topBottomTable = withRule(
  'TopBottomConditionalFormat',
  'TopBottom',
  ({ from, rank }) => ({ rank, type: from }),
  ({ type, rank }) => {
    const count = index.read(rank)
    if (count < 1 || count > 1000) throw new HostError('InvalidArgument', `The rank ${count} is not from 1 to 1000.`)
    return { from: ends.read(type), rank: count }
  },
)

const presetTable = withRule('PresetCriteriaConditionalFormat', 'PresetCriteria', ({ criterion }) => ({ criterion }), ({ criterion }) => ({ criterion: presets.read(criterion) }))

const customTable: ClassTable<HighlightState> = { name: 'CustomConditionalFormat', members: { rule: object('ConditionalFormatRule'), format } }

/** Relative references count from the range's first cell. */
const formulaMember: Member<HighlightState> = value('string', (self, host) => ruleOf(self, 'Custom', host).formula, operand, (self, formula, host) => changeRule(self, 'Custom', { formula }, host))

const formulaTable: ClassTable<HighlightState> = {
  name: 'ConditionalFormatRule',
  members: {
    formula: formulaMember,
    formulaLocal: formulaMember,
    formulaR1C1: value(
      'string',
      (self, host) => toR1C1(ruleOf(self, 'Custom', host).formula, ...cornerOf(self, host)),
      text,
      (self, formula, host) => changeRule(self, 'Custom', { formula: operand.read(fromR1C1(formula, ...cornerOf(self, host))) }, host),
    ),
  },
}

function cornerOf(self: HighlightState, host: WorkbookHost): [row: number, column: number] {
  const { areas } = highlightOf(self, host)
  return [Math.min(...areas.map(({ top }) => top)), Math.min(...areas.map(({ left }) => left))]
}

/** The classes of conditional formats that highlight whole cells. */
export const conditionalRuleTables = [cellValueTable, customTable, formulaTable, presetTable, textTable, topBottomTable]
