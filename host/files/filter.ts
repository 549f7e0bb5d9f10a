import type { FilterCriteria } from '../book'
import { given, ifTrue } from './given'
import type { NotePlace, Notes } from './note'
import type { StylesReader } from './read-styles'
import type { StylesWriter } from './write-styles'
import { xml, type XmlNode } from './xml'

const COMPARISONS: Record<string, string> = {
  equal: '=', notEqual: '<>', greaterThan: '>', greaterThanOrEqual: '>=', lessThan: '<', lessThanOrEqual: '<=',
}
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
type Criteria = Record<number, FilterCriteria>

/** The criteria of a filter by column, from zero at the filter's left edge. */
export function readFilters(filter: XmlNode | undefined, styles: StylesReader, notes: Notes, place: NotePlace): Criteria {
  const criteria: Criteria = {}
  for (const column of filter?.all('filterColumn') ?? []) {
    const rule = column.children.find(({ name }) => name !== 'extLst')
    if (!rule) continue
    const read = readCriteria(rule, styles)
    if (read) criteria[column.number('colId') ?? 0] = read
    else notes.add('filter', place, rule.name)
  }
  if (filter?.child('sortState')) notes.add('sort-state', place)
  return criteria
}

function readCriteria(rule: XmlNode, styles: StylesReader): FilterCriteria | undefined {
  switch (rule.name) {
    case 'filters': return readValues(rule)
    case 'customFilters': return readCustom(rule)
    case 'top10': {
      const filterOn = `${rule.flag('top', true) ? 'Top' : 'Bottom'}${rule.flag('percent') ? 'Percent' : 'Items'}` as const
      return { filterOn, criterion1: rule.get('val') ?? '10' }
    }
    case 'dynamicFilter': return { filterOn: 'Dynamic', dynamicCriteria: dynamicFromFile(rule.get('type') ?? '') }
    case 'colorFilter': {
      const isCell = rule.flag('cellColor', true)
      const look = styles.overlay(rule.number('dxfId'))
      return given({ filterOn: isCell ? 'CellColor' : 'FontColor', color: isCell ? look.fill : look.font?.color } as const)
    }
    default: return undefined
  }
}

function readValues(rule: XmlNode): FilterCriteria {
  const dates = rule.all('dateGroupItem').map((item) => {
    const specificity = item.get('dateTimeGrouping') ?? 'day'
    return { date: isoOf(item), specificity: specificity[0]!.toUpperCase() + specificity.slice(1) }
  })
  const blank = rule.flag('blank') ? [''] : []
  return { filterOn: 'Values', values: [...rule.all('filter').map((item) => item.get('val') ?? ''), ...blank, ...dates] }
}

function isoOf(item: XmlNode): string {
  const [year, month = 1, day = 1, hour, minute = 0, second = 0] = DATE_PARTS.map((part) => item.number(part))
  const two = (part: number): string => String(part).padStart(2, '0')
  const date = `${String(year ?? 1900).padStart(4, '0')}-${two(month)}-${two(day)}`
  return hour === undefined ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}`
}

function readCustom(rule: XmlNode): FilterCriteria {
  const [criterion1, criterion2] = rule.all('customFilter').map((item) => {
    const sign = COMPARISONS[item.get('operator') ?? 'equal'] ?? '='
    return sign + (item.get('val') ?? '')
  })
  const operator = criterion2 === undefined ? undefined : rule.flag('and') ? 'And' : 'Or'
  return given({ filterOn: 'Custom', criterion1, criterion2, operator } as const)
}

/** `M4` is `AllDatesInPeriodApril`, `Q1` `AllDatesInPeriodQuarter1`; the rest differ in their first letter. */
function dynamicFromFile(type: string): string {
  const [, month, quarter] = /^(?:M(\d+)|Q(\d))$/.exec(type) ?? []
  if (month) return `AllDatesInPeriod${MONTHS[Number(month) - 1] ?? ''}`
  return quarter ? `AllDatesInPeriodQuarter${quarter}` : type.slice(0, 1).toUpperCase() + type.slice(1)
}

function dynamicToFile(criterion: string): string {
  const period = /^AllDatesInPeriod(?:Quarter(\d)|(\w+))$/.exec(criterion)
  if (!period) return criterion.slice(0, 1).toLowerCase() + criterion.slice(1)
  return period[1] ? `Q${period[1]}` : `M${MONTHS.indexOf(period[2]!) + 1}`
}

/** A filter over an area, its columns in order. */
export function filterXml(ref: string, criteria: Criteria, styles: StylesWriter, notes: Notes, place: NotePlace): string {
  const columns = Object.entries(criteria).map(([colId, one]) => {
    const rule = criteriaXml(one, styles)
    if (rule === undefined) notes.add('filter', place, one.filterOn)
    return rule === undefined ? '' : xml('filterColumn', { colId }, rule)
  })
  return xml('autoFilter', { ref }, ...columns)
}

function criteriaXml(criteria: FilterCriteria, styles: StylesWriter): string | undefined {
  switch (criteria.filterOn) {
    case 'Values': return valuesXml(criteria.values ?? [])
    case 'Custom': return customXml(criteria)
    case 'Dynamic': return xml('dynamicFilter', { type: dynamicToFile(criteria.dynamicCriteria ?? '') })
    case 'CellColor':
    case 'FontColor': return criteria.color === undefined ? undefined : colorXml(criteria.filterOn, criteria.color, styles)
    case 'Icon': return undefined
    default: return topXml(criteria)
  }
}

function colorXml(filterOn: 'CellColor' | 'FontColor', color: string, styles: StylesWriter): string {
  if (filterOn === 'CellColor') return xml('colorFilter', { dxfId: styles.overlay({ fill: color }) })
  return xml('colorFilter', { dxfId: styles.overlay({ font: { color } }), cellColor: false })
}

function topXml({ filterOn, criterion1 }: FilterCriteria): string {
  const [bottom, percent] = [filterOn.startsWith('Bottom'), ifTrue(filterOn.endsWith('Percent'))]
  return xml('top10', { top: bottom ? false : undefined, percent, val: Number(criterion1 ?? 10) })
}

function valuesXml(values: NonNullable<FilterCriteria['values']>): string {
  const texts = values.filter((value) => typeof value === 'string')
  const dates = values.filter((value) => typeof value !== 'string')
  return xml(
    'filters', { blank: ifTrue(texts.includes('')) },
    ...texts.filter((text) => text !== '').map((val) => xml('filter', { val })),
    ...dates.map(({ date, specificity }) => dateXml(date, specificity)),
  )
}

function dateXml(date: string, specificity: string): string {
  const depth = DATE_PARTS.indexOf(specificity.toLowerCase() as (typeof DATE_PARTS)[number])
  const numbers = date.split(/\D+/).map(Number)
  const parts = Object.fromEntries(DATE_PARTS.slice(0, depth + 1).map((part, i) => [part, numbers[i] ?? (i < 3 ? 1 : 0)]))
  return xml('dateGroupItem', { ...parts, dateTimeGrouping: specificity.toLowerCase() })
}

function customXml({ criterion1, criterion2, operator }: FilterCriteria): string {
  const items = [criterion1, criterion2].filter((criterion) => criterion !== undefined).map((criterion) => {
    const [, sign = '=', val = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(criterion)!
    const word = Object.keys(COMPARISONS).find((name) => COMPARISONS[name] === sign)
    return xml('customFilter', { operator: word === 'equal' ? undefined : word, val })
  })
  return xml('customFilters', { and: operator === 'And' ? true : undefined }, ...items)
}
