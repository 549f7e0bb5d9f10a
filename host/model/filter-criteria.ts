import type { FilterCriteria } from '../book'
import { HostError } from './errors'
import { oneOf, record } from './types'
import type { Type } from './types'

const filterOn = oneOf('Values', 'Custom', 'TopItems', 'TopPercent', 'BottomItems', 'BottomPercent', 'CellColor', 'FontColor', 'Dynamic', 'Icon')
export const filterOperator = oneOf('And', 'Or')
const specificity = oneOf('Year', 'Month', 'Day', 'Hour', 'Minute', 'Second')

const PERIODS = ['Day', 'Week', 'Month', 'Quarter', 'Year']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** Names of Excel.DynamicFilterCriteria. */
export const dynamicCriteria = oneOf(
  'AboveAverage',
  'BelowAverage',
  'Yesterday',
  'Today',
  'Tomorrow',
  'YearToDate',
  ...PERIODS.slice(1).flatMap((period) => [`Last${period}`, `This${period}`, `Next${period}`]),
  ...MONTHS.map((month) => `AllDatesInPeriod${month}`),
  ...[1, 2, 3, 4].map((quarter) => `AllDatesInPeriodQuarter${quarter}`),
)

/** A text that a cell shows, or a date with how exactly it is meant. */
export const filterValues: Type<NonNullable<FilterCriteria['values']>> = {
  name: '(string | FilterDatetime)[]',
  read(values) {
    if (!Array.isArray(values)) throw new HostError('InvalidArgument', 'Expected the values to show.')
    return values.map((value: unknown) => {
      if (typeof value === 'string') return value
      const { date, specificity: exactness } = record.read(value)
      if (typeof date !== 'string') throw new HostError('InvalidArgument', 'A date to filter by is a text.')
      return { date, specificity: specificity.read(exactness) }
    })
  },
}

/** Excel.FilterCriteria; filters by icon are not in this host. */
export const filterCriteria: Type<FilterCriteria> = {
  name: 'FilterCriteria',
  read(value) {
    const given = record.read(value)
    const on = filterOn.read(given['filterOn'])
    switch (on) {
      case 'Values':
        return { filterOn: on, values: filterValues.read(given['values']) }
      case 'CellColor':
      case 'FontColor':
        return { filterOn: on, color: color(given['color']) }
      case 'Dynamic':
        return { filterOn: on, dynamicCriteria: dynamicCriteria.read(given['dynamicCriteria']) }
      case 'Icon':
        throw new HostError('NotImplemented', 'Filters by icon are not in this host.')
      case 'Custom':
        return custom(given['criterion1'], given['criterion2'], given['operator'])
      default:
        return ranked(on, given['criterion1'])
    }
  },
}

/** @throws HostError InvalidArgument */
export function custom(first: unknown, second: unknown, operator: unknown): FilterCriteria {
  if (typeof first !== 'string' && typeof first !== 'number') throw new HostError('InvalidArgument', 'A custom filter needs a criterion.')
  const hasSecond = second !== undefined && second !== null && second !== ''
  return { filterOn: 'Custom', criterion1: String(first), ...(hasSecond && { criterion2: String(second) }), ...(hasSecond && { operator: filterOperator.read(operator ?? 'And') }) }
}

/** @throws HostError InvalidArgument for a count that is no whole number from 1 to 500, as in Excel's own dialogue */
export function ranked(on: FilterCriteria['filterOn'], count: unknown): FilterCriteria {
  const number = Number(count)
  if (!Number.isInteger(number) || number < 1 || number > 500) throw new HostError('InvalidArgument', `${JSON.stringify(count)} is no count of items.`)
  return { filterOn: on, criterion1: String(number) }
}

export function color(value: unknown): string {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) throw new HostError('InvalidArgument', `${JSON.stringify(value)} is no colour.`)
  return value.toUpperCase()
}
