import type { IRange } from '@univerjs/core'
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting'
import type { Area, Comparison, HighlightData, StyleData } from '../book'
import { formatAbsolute, formatAddress } from '../text'
import { toArea, toRange } from './areas'
import { fromUniverStyle, toUniverStyle } from './style-data'
import { COMPARISONS, comparisonName } from './validation-data'

type Rule = HighlightData['rule']
type Config = Record<string, unknown> & { type: string }
/** Excel's own rule rides along in Univer's, which holds less. */
type Carrier = Config & { excel?: Rule }
type Of<T extends Rule['type']> = Extract<Rule, { type: T }>

const TEXT_OPERATORS = { Contains: 'containsText', NotContains: 'notContainsText', BeginsWith: 'beginsWith', EndsWith: 'endsWith' } as const

const PRESETS: Readonly<Record<string, Record<string, string>>> = {
  Blanks: { subType: 'text', operator: 'containsBlanks' },
  NonBlanks: { subType: 'text', operator: 'notContainsBlanks' },
  Errors: { subType: 'text', operator: 'containsErrors' },
  NonErrors: { subType: 'text', operator: 'notContainsErrors' },
  Yesterday: { subType: 'timePeriod', operator: 'yesterday' },
  Today: { subType: 'timePeriod', operator: 'today' },
  Tomorrow: { subType: 'timePeriod', operator: 'tomorrow' },
  LastSevenDays: { subType: 'timePeriod', operator: 'last7Days' },
  LastWeek: { subType: 'timePeriod', operator: 'lastWeek' },
  ThisWeek: { subType: 'timePeriod', operator: 'thisWeek' },
  NextWeek: { subType: 'timePeriod', operator: 'nextWeek' },
  LastMonth: { subType: 'timePeriod', operator: 'lastMonth' },
  ThisMonth: { subType: 'timePeriod', operator: 'thisMonth' },
  NextMonth: { subType: 'timePeriod', operator: 'nextMonth' },
  AboveAverage: { subType: 'average', operator: 'greaterThan' },
  BelowAverage: { subType: 'average', operator: 'lessThan' },
  EqualOrAboveAverage: { subType: 'average', operator: 'greaterThanOrEqual' },
  EqualOrBelowAverage: { subType: 'average', operator: 'lessThanOrEqual' },
  UniqueValues: { subType: 'uniqueValues' },
  DuplicateValues: { subType: 'duplicateValues' },
}

const DEVIATIONS: Readonly<Record<string, number>> = {
  OneStdDevAboveAverage: 1,
  OneStdDevBelowAverage: -1,
  TwoStdDevAboveAverage: 2,
  TwoStdDevBelowAverage: -2,
  ThreeStdDevAboveAverage: 3,
  ThreeStdDevBelowAverage: -3,
}

/** Excel.ConditionalFormatRuleType by Univer's names. */
const VALUE_TYPES: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Automatic: 'min',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
}
const VALUE_NAMES: Readonly<Record<string, string>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
}

const COUNTS = ['Three', 'Four', 'Five']
const BAR_NEGATIVE = '#FF0000'

/** A conditional format in Univer's words. What Univer lacks becomes a formula there, and stays itself in `fromUniverFormat`. */
export function toUniverFormat(highlight: HighlightData, cfId: string): IConditionFormattingRule {
  const rule: Carrier = { ...toConfig(highlight.rule, highlight.areas), excel: highlight.rule }
  return {
    cfId,
    ranges: highlight.areas.map(toRange),
    stopIfTrue: highlight.stopIfTrue,
    rule: rule as unknown as IConditionFormattingRule['rule'],
  }
}

/** A conditional format of Univer's in Excel's words. Excel's own rule holds while Univer's says what it was made into. */
export function fromUniverFormat({ ranges, stopIfTrue, rule }: IConditionFormattingRule): HighlightData {
  const { excel, ...config } = rule as unknown as Carrier
  const areas = ranges.map(toArea)
  const isKept = excel !== undefined && sameValue(toConfig(excel, areas), config)
  return { areas, stopIfTrue, rule: isKept ? excel : fromConfig(config as Config, ranges) }
}

function toConfig(rule: Rule, areas: readonly Area[]): Config {
  switch (rule.type) {
    case 'Custom':
      return formula(rule.formula, rule.format)
    case 'CellValue':
      return cellValue(rule, areas)
    case 'ContainsText':
      return highlight('text', rule.format, { operator: TEXT_OPERATORS[rule.operator], value: rule.text })
    case 'TopBottom':
      return highlight('rank', rule.format, {
        isBottom: rule.from.startsWith('Bottom'),
        isPercent: rule.from.endsWith('Percent'),
        value: rule.rank,
      })
    case 'PresetCriteria':
      return preset(rule, areas)
    case 'ColorScale':
      return { type: 'colorScale', config: rule.points.map((point, index) => ({ index, color: point.color, value: valueOf(point) })) }
    case 'DataBar':
      return dataBar(rule)
    case 'IconSet':
      return iconSet(rule)
  }
}

function highlight(subType: string, format: StyleData, more: Record<string, unknown>): Config {
  return { type: 'highlightCell', subType, style: toUniverStyle(format), ...more }
}

function formula(text: string, format: StyleData): Config {
  return highlight('formula', format, { value: text.startsWith('=') ? text : `=${text}` })
}

function cellValue({ operator, formula1, formula2, format }: Of<'CellValue'>, areas: readonly Area[]): Config {
  const first = numberIn(formula1)
  const second = formula2 === undefined ? undefined : numberIn(formula2)
  const isPair = operator === 'Between' || operator === 'NotBetween'
  if (first !== undefined && (!isPair || second !== undefined))
    return highlight('number', format, { operator: COMPARISONS[operator], value: isPair ? [first, second] : first })
  return formula(comparisonFormula(operator, cornerOf(areas), bare(formula1), bare(formula2 ?? '')), format)
}

function comparisonFormula(operator: Comparison, cell: string, first: string, second: string): string {
  const signs: Partial<Record<Comparison, string>> = {
    EqualTo: '=',
    NotEqualTo: '<>',
    GreaterThan: '>',
    LessThan: '<',
    GreaterThanOrEqualTo: '>=',
    LessThanOrEqualTo: '<=',
  }
  const sign = signs[operator]
  if (sign) return `=${cell}${sign}(${first})`
  const between = `AND(${cell}>=(${first}),${cell}<=(${second}))`
  return operator === 'Between' ? `=${between}` : `=NOT(${between})`
}

function preset({ criterion, format }: Of<'PresetCriteria'>, areas: readonly Area[]): Config {
  const known = PRESETS[criterion]
  if (known) return { type: 'highlightCell', style: toUniverStyle(format), ...known }
  const deviations = DEVIATIONS[criterion]
  if (deviations === undefined) throw new Error(`no preset criterion ${criterion}`)
  const all = areas.map((area) => formatAbsolute(area)).join(',')
  const distance = `${cornerOf(areas)}-AVERAGE(${all})`
  return formula(deviations > 0 ? `=${distance}>=${deviations}*STDEV(${all})` : `=${distance}<=${deviations}*STDEV(${all})`, format)
}

function dataBar({ color, lower, upper, showBarOnly }: Of<'DataBar'>): Config {
  const max = upper.type === 'Automatic' ? { type: 'max' } : valueOf(upper)
  return {
    type: 'dataBar',
    isShowValue: !showBarOnly,
    config: { min: valueOf(lower), max, isGradient: true, positiveColor: color, nativeColor: BAR_NEGATIVE },
  }
}

/** Univer lists icons from the highest down, Excel's criteria from the lowest up, the first without meaning. */
function iconSet({ set, reverse, showIconOnly, criteria }: Of<'IconSet'>): Config {
  const count = Math.max(criteria.length, 2)
  const iconType = iconTypeOf(set)
  const config = Array.from({ length: count }, (_, index) => {
    const criterion = criteria[count - 1 - index]
    return {
      operator: criterion?.operator === 'GreaterThan' ? 'greaterThan' : 'greaterThanOrEqual',
      value:
        index === count - 1
          ? { type: 'num', value: 0 }
          : valueOf({ type: criterion?.type ?? 'Percent', ...(criterion && { formula: criterion.formula }) }),
      iconType,
      iconId: String(reverse ? count - 1 - index : index),
    }
  })
  return { type: 'iconSet', isShowValue: !showIconOnly, config }
}

/** `ThreeArrowsGray` is Univer's `3ArrowsGray`. */
function iconTypeOf(set: string): string {
  const count = COUNTS.find((word) => set.startsWith(word))
  return count ? `${COUNTS.indexOf(count) + 3}${set.slice(count.length)}` : set
}

function valueOf({ type, formula: text }: { type: string; formula?: string }): { type: string; value?: string | number } {
  const own = VALUE_TYPES[type] ?? 'num'
  if (text === undefined || own === 'min' || own === 'max') return { type: own }
  const number = numberIn(text)
  if (number !== undefined) return { type: own, value: number }
  return { type: 'formula', value: `=${bare(text)}` }
}

function numberIn(text: string): number | undefined {
  const plain = bare(text).trim()
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : undefined
}

function bare(text: string): string {
  return text.replace(/^=/, '')
}

function cornerOf(areas: readonly Area[]): string {
  const top = Math.min(...areas.map((area) => area.top))
  const left = Math.min(...areas.map((area) => area.left))
  return formatAddress({ top, left, bottom: top, right: left })
}

function fromConfig(config: Config, ranges: readonly IRange[]): Rule {
  const value = config.value
  switch (config.type) {
    case 'colorScale':
      return {
        type: 'ColorScale',
        points: (config.config as { color: string; value: Parameters<typeof namedValue>[0] }[]).map((point) => ({
          ...namedValue(point.value),
          color: point.color,
        })),
      }
    case 'dataBar': {
      const { min, max, positiveColor } = config.config as {
        min: Parameters<typeof namedValue>[0]
        max: Parameters<typeof namedValue>[0]
        positiveColor: string
      }
      return {
        type: 'DataBar',
        color: positiveColor,
        lower: namedValue(min),
        upper: namedValue(max),
        showBarOnly: config.isShowValue === false,
      }
    }
    case 'iconSet':
      return fromIcons(config)
  }
  const format = fromUniverStyle((config.style ?? {}) as Parameters<typeof fromUniverStyle>[0])
  switch (config.subType) {
    case 'number': {
      const [first, second] = Array.isArray(value) ? value : [value]
      return {
        type: 'CellValue',
        operator: comparisonName(config.operator as string) ?? 'EqualTo',
        formula1: `=${first ?? 0}`,
        ...(second !== undefined && { formula2: `=${second}` }),
        format,
      }
    }
    case 'rank':
      return {
        type: 'TopBottom',
        from: `${config.isBottom ? 'Bottom' : 'Top'}${config.isPercent ? 'Percent' : 'Items'}`,
        rank: Number(value),
        format,
      }
    case 'formula':
      return { type: 'Custom', formula: String(value), format }
    default:
      return fromWords(config, format, ranges)
  }
}

/** Presets and comparisons of text; Univer's two comparisons of whole texts become formulas. */
function fromWords(config: Config, format: StyleData, ranges: readonly IRange[]): Rule {
  const text = String(config.value ?? '')
  const found = Object.entries(PRESETS).find(([, own]) => own.subType === config.subType && own.operator === config.operator)
  if (found) return { type: 'PresetCriteria', criterion: found[0], format }
  const operator = (Object.keys(TEXT_OPERATORS) as (keyof typeof TEXT_OPERATORS)[]).find((name) => TEXT_OPERATORS[name] === config.operator)
  if (operator) return { type: 'ContainsText', operator, text, format }
  const cell = cornerOf(ranges.map(toArea))
  return { type: 'Custom', formula: `=${cell}${config.operator === 'notEqual' ? '<>' : '='}"${text.replaceAll('"', '""')}"`, format }
}

function fromIcons(config: Config): Rule {
  const icons = config.config as { operator: string; value: Parameters<typeof namedValue>[0]; iconType: string; iconId: string }[]
  const count = icons.length
  const set = (icons[0]?.iconType ?? '3Arrows').replace(/^(\d)/, (digit) => COUNTS[Number(digit) - 3] ?? digit)
  const criteria = icons.toReversed().map(({ operator, value }, index) => {
    const { type, formula: text = '' } = namedValue(value)
    return index === 0
      ? { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=0' }
      : { type, operator: operator === 'greaterThan' ? 'GreaterThan' : 'GreaterThanOrEqual', formula: text }
  })
  return { type: 'IconSet', set, reverse: icons[0]?.iconId === String(count - 1), showIconOnly: config.isShowValue === false, criteria }
}

function namedValue({ type, value }: { type: string; value?: string | number }): { type: string; formula?: string } {
  const name = VALUE_NAMES[type] ?? 'Number'
  return value === undefined || type === 'min' || type === 'max'
    ? { type: name }
    : { type: name, formula: String(value).startsWith('=') ? String(value) : `=${value}` }
}

/** Whether two plain values are the same, whatever the order of their keys. */
function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = Object.keys(a).filter((key) => (a as Record<string, unknown>)[key] !== undefined)
  const others = Object.keys(b).filter((key) => (b as Record<string, unknown>)[key] !== undefined)
  return (
    keys.length === others.length &&
    keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}
