import { color } from './colors'
import { changeRule, operand, ruleOf } from './conditional-rules'
import { HostError } from './errors'
import type { HighlightState, RuleOf } from './highlight-states'
import { object, value } from './table'
import type { ClassTable, ValueMember } from './table'
import { flag, listOf, oneOf, record, text } from './types'
import type { Type } from './types'

type Point = RuleOf<'ColorScale'>['points'][number]
type Bound = RuleOf<'DataBar'>['lower']
type Criterion = RuleOf<'IconSet'>['criteria'][number]

const EXTREMES: readonly string[] = ['LowestValue', 'HighestValue', 'Automatic']
const pointTypes = oneOf('LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile')
const boundTypes = oneOf('Automatic', 'LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile')
const criterionTypes = oneOf('Number', 'Percent', 'Formula', 'Percentile')
const criterionOperators = oneOf('GreaterThan', 'GreaterThanOrEqual')
const iconSets = oneOf(
  'ThreeArrows', 'ThreeArrowsGray', 'ThreeFlags', 'ThreeTrafficLights1', 'ThreeTrafficLights2', 'ThreeSigns', 'ThreeSymbols', 'ThreeSymbols2', 'ThreeStars', 'ThreeTriangles',
  'FourArrows', 'FourArrowsGray', 'FourRedToBlack', 'FourRating', 'FourTrafficLights', 'FiveArrows', 'FiveArrowsGray', 'FiveRating', 'FiveQuarters', 'FiveBoxes',
)
/** Lower bounds in percent of sets with as many icons. */
const SHARES: Readonly<Record<string, readonly number[]>> = { Three: [0, 33, 67], Four: [0, 25, 50, 75], Five: [0, 20, 40, 60, 80] }

/** The criteria that an icon set begins with. */
export function defaultCriteria(set: string): Criterion[] {
  const count = Object.keys(SHARES).find((word) => set.startsWith(word)) ?? 'Three'
  return (SHARES[count] ?? []).map((share) => ({ type: 'Percent', operator: 'GreaterThanOrEqual', formula: `=${share}` }))
}

/** A look that cannot be changed here: it may be set to what it is already. */
function fixed<T>(kind: string, at: T, type: Type<T>): ValueMember<HighlightState> {
  return value<HighlightState, T>(kind, () => at, type, (_self, given) => {
    if (given !== at) throw new HostError('NotImplemented', `Only ${JSON.stringify(at)} is in this host.`)
  })
}

/** A type with the number or formula it needs. */
function readBound(given: unknown, types: Type<string>): Bound {
  const { type, formula } = record.read(given)
  const kind = types.read(type)
  return EXTREMES.includes(kind) ? { type: kind } : { type: kind, formula: operand.read(formula) }
}

const colorScaleTable: ClassTable<HighlightState> = {
  name: 'ColorScaleConditionalFormat',
  members: {
    criteria: value('object', (self, host) => toCriteria(ruleOf(self, 'ColorScale', host).points), record, (self, given, host) => changeRule(self, 'ColorScale', { points: toPoints(given) }, host)),
    threeColorScale: value('boolean', (self, host) => ruleOf(self, 'ColorScale', host).points.length === 3),
  },
}

function toCriteria(points: readonly Point[]): Record<string, unknown> {
  const [first, second, third] = points.map(({ type, formula = null, color: rgb }) => ({ color: rgb, formula, type }))
  return third ? { minimum: first, midpoint: second, maximum: third } : { minimum: first, maximum: second }
}

/** Two points, or three with a midpoint. */
function toPoints({ minimum, midpoint, maximum }: Record<string, unknown>): Point[] {
  const hasMidpoint = midpoint !== undefined && midpoint !== null
  return (hasMidpoint ? [minimum, midpoint, maximum] : [minimum, maximum]).map((given) => ({ ...readBound(given, pointTypes), color: color.read(record.read(given)['color']) }))
}

function bound(side: 'lower' | 'upper'): ValueMember<HighlightState> {
  return value<HighlightState, Record<string, unknown>>('object', (self, host) => ruleOf(self, 'DataBar', host)[side], record, (self, given, host) =>
    changeRule(self, 'DataBar', { [side]: readBound(given, boundTypes) }, host),
  )
}

const dataBarTable: ClassTable<HighlightState> = {
  name: 'DataBarConditionalFormat',
  members: {
    /** sheets run from left to right, so that `Context` is the same */
    barDirection: value('string', () => 'LeftToRight', oneOf('Context', 'LeftToRight', 'RightToLeft'), (_self, direction) => {
      if (direction === 'RightToLeft') throw new HostError('NotImplemented', 'Data bars from right to left are not in this host.')
    }),
    showDataBarOnly: value('boolean', (self, host) => ruleOf(self, 'DataBar', host).showBarOnly, flag, (self, showBarOnly, host) => changeRule(self, 'DataBar', { showBarOnly }, host)),
    axisColor: fixed('string', '#000000', color),
    axisFormat: fixed('string', 'Automatic', oneOf('Automatic', 'None', 'CellMidPoint') as Type<string>),
    lowerBoundRule: bound('lower'),
    upperBoundRule: bound('upper'),
    positiveFormat: object('ConditionalDataBarPositiveFormat'),
    negativeFormat: object('ConditionalDataBarNegativeFormat'),
  },
}

const positiveTable: ClassTable<HighlightState> = {
  name: 'ConditionalDataBarPositiveFormat',
  members: {
    fillColor: value('string', (self, host) => ruleOf(self, 'DataBar', host).color, color, (self, rgb, host) => changeRule(self, 'DataBar', { color: rgb }, host)),
    gradientFill: fixed('boolean', true, flag),
    borderColor: fixed('string', '', text),
  },
}

const negativeTable: ClassTable<HighlightState> = {
  name: 'ConditionalDataBarNegativeFormat',
  members: {
    fillColor: fixed('string', '#FF0000', color),
    matchPositiveFillColor: fixed('boolean', false, flag),
    borderColor: fixed('string', '', text),
    matchPositiveBorderColor: fixed('boolean', true, flag),
  },
}

const iconSetTable: ClassTable<HighlightState> = {
  name: 'IconSetConditionalFormat',
  members: {
    style: value('string', (self, host) => ruleOf(self, 'IconSet', host).set, iconSets, (self, set, host) => changeRule(self, 'IconSet', { set, criteria: defaultCriteria(set) }, host)),
    reverseIconOrder: value('boolean', (self, host) => ruleOf(self, 'IconSet', host).reverse, flag, (self, reverse, host) => changeRule(self, 'IconSet', { reverse }, host)),
    showIconOnly: value('boolean', (self, host) => ruleOf(self, 'IconSet', host).showIconOnly, flag, (self, showIconOnly, host) => changeRule(self, 'IconSet', { showIconOnly }, host)),
    criteria: value(
      'object[]',
      (self, host) => ruleOf(self, 'IconSet', host).criteria.map((criterion) => ({ ...criterion, customIcon: null })),
      listOf(record),
      (self, given, host) => changeRule(self, 'IconSet', { criteria: readCriteria(given, ruleOf(self, 'IconSet', host).set) }, host),
    ),
  },
}

/** One for each icon, from the lowest; of the first only the icon counts. Source: Excel.IconSetConditionalFormat.criteria in the API reference. */
function readCriteria(given: readonly Record<string, unknown>[], set: string): Criterion[] {
  const usual = defaultCriteria(set)
  if (given.length !== usual.length) throw new HostError('InvalidArgument', `${set} has ${usual.length} icons, the list ${given.length}.`)
  return given.flatMap(({ type, operator, formula, customIcon }, at) => {
    if (customIcon) throw new HostError('NotImplemented', 'Icons of other sets are not in this host.')
    if (at === 0) return usual.slice(0, 1)
    return { type: criterionTypes.read(type), operator: criterionOperators.read(operator), formula: operand.read(formula) }
  })
}

/** The classes of conditional formats that draw in cells. */
export const conditionalScaleTables = [colorScaleTable, dataBarTable, iconSetTable, negativeTable, positiveTable]
