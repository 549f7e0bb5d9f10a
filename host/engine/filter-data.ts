import type { FilterCriteria } from '../book'
import { datesOf, isWithin, periodOf } from './filter-dates'

/** What a filter looks at in a cell. */
export interface FilterCell {
  value: string | number | boolean | undefined
  /** as shown */
  text: string
  fill?: string | undefined
  color?: string | undefined
}

export interface FilterContext {
  date1904: boolean
  /** for criteria such as `Today` */
  now: Date
}

type Match = (cell: FilterCell) => boolean

/**
 * Says which cells of a column a filter leaves in sight.
 * @param cells all cells of the column, for criteria over them all (top ten, average)
 * Source: learn.microsoft.com/javascript/api/excel/excel.filtercriteria.
 */
export function matcher(criteria: FilterCriteria, cells: readonly FilterCell[], context: FilterContext): Match {
  switch (criteria.filterOn) {
    case 'Values':
      return byValues(criteria.values ?? [], context)
    case 'Custom':
      return custom(criteria)
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return ranked(criteria.filterOn, Number(criteria.criterion1 ?? 10), cells)
    case 'CellColor':
      return ({ fill }) => sameColor(fill, criteria.color)
    case 'FontColor':
      return ({ color }) => sameColor(color ?? '#000000', criteria.color ?? '#000000')
    case 'Dynamic':
      return dynamic(criteria.dynamicCriteria ?? 'Unknown', cells, context)
    case 'Icon':
      throw new Error('filters by icon are not supported')
  }
}

function sameColor(a: string | undefined, b: string | undefined): boolean {
  return (a ?? '').toUpperCase() === (b ?? '').toUpperCase()
}

function byValues(values: NonNullable<FilterCriteria['values']>, { date1904 }: FilterContext): Match {
  const texts = new Set(values.filter((value) => typeof value === 'string').map((text) => text.toLowerCase()))
  const periods = values.filter((value) => typeof value !== 'string').map(({ date, specificity }) => periodOf(date, specificity))
  return ({ value, text }) =>
    texts.has(text.toLowerCase()) || (typeof value === 'number' && periods.some((period) => isWithin(value, period, date1904)))
}

function custom({ criterion1, criterion2, operator }: FilterCriteria): Match {
  const first = criterion(criterion1 ?? '')
  if (criterion2 === undefined || criterion2 === '') return first
  const second = criterion(criterion2)
  return operator === 'Or' ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell)
}

/** One condition as people type it: `>=5`, `<>甲*`, `=`, `<>`. */
function criterion(text: string): Match {
  const [, sign = '', operand = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(text) ?? []
  const number = operand.trim() !== '' && Number.isFinite(Number(operand)) ? Number(operand) : undefined
  if (sign === '' || sign === '=') return equals(operand, number)
  if (sign === '<>') {
    const match = equals(operand, number)
    return (cell) => !match(cell)
  }
  return ({ value }) => {
    if (number !== undefined) return typeof value === 'number' && holds(sign, value - number)
    return typeof value === 'string' && holds(sign, value.localeCompare(operand, 'zh-CN'))
  }
}

function holds(sign: string, difference: number): boolean {
  if (sign === '>') return difference > 0
  if (sign === '>=') return difference >= 0
  return sign === '<' ? difference < 0 : difference <= 0
}

function equals(operand: string, number: number | undefined): Match {
  if (operand === '') return ({ value }) => value === undefined || value === ''
  const pattern = wildcard(operand)
  return ({ value, text }) => (number !== undefined && value === number) || pattern.test(text)
}

/** `*` and `?` stand for any text and any character, `~` takes their meaning away. */
function wildcard(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (part) =>
    part === '*' ? '[\\s\\S]*' : part === '?' ? '[\\s\\S]' : part.startsWith('~') ? `\\${part.slice(1)}` : `\\${part}`,
  )
  return new RegExp(`^${source}$`, 'iu')
}

function ranked(from: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent', rank: number, cells: readonly FilterCell[]): Match {
  const numbers = numbersOf(cells).sort((a, b) => (from.startsWith('Top') ? b - a : a - b))
  const count = from.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank
  const limit = numbers[Math.min(count, numbers.length) - 1]
  return ({ value }) => typeof value === 'number' && limit !== undefined && (from.startsWith('Top') ? value >= limit : value <= limit)
}

function numbersOf(cells: readonly FilterCell[]): number[] {
  return cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
}

function dynamic(name: string, cells: readonly FilterCell[], { date1904, now }: FilterContext): Match {
  if (name === 'AboveAverage' || name === 'BelowAverage') {
    const numbers = numbersOf(cells)
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
    return ({ value }) => typeof value === 'number' && (name === 'AboveAverage' ? value > average : value < average)
  }
  const dates = datesOf(name, now)
  if (!dates) throw new Error(`no dynamic filter ${name}`)
  return ({ value }) => typeof value === 'number' && dates(value, date1904)
}
