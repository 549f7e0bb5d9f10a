import type { IFilterColumn } from '@univerjs/sheets-filter'
import type { ITableFilterItem } from '@univerjs/sheets-table'
import type { Area, FilterCriteria } from '../book'
import { fromUniverValue } from './cell-data'
import { cellReader, readTexts, readValues } from './cells'
import type { Engine } from './engine'
import { matcher } from './filter-data'
import type { FilterCell } from './filter-data'
import { styleReader } from './styles'
import { univer } from './univer'

/** How Univer's tables name blank cells. */
const EMPTY = '__UNIVER_TABLE_FILTER_EMPTY__'

/** Excel's criteria ride along on Univer's filters. */
interface Carrier {
  excel?: FilterCriteria
}

/** Which rows of a column criteria leave in sight, from the area's first. */
function shownRows(engine: Engine, sheetId: string, column: Area, criteria: FilterCriteria): { shown: boolean[] } {
  const values = readValues(engine, sheetId, column)
  const texts = readTexts(engine, sheetId, column)
  const styleAt = styleReader(engine, sheetId)
  const cells = values.map((line, index): FilterCell => {
    const style = styleAt(column.top + index, column.left)
    const value = line[0]
    return { value: value === '' ? undefined : value, text: texts[index]?.[0] ?? '', fill: style.fill, color: style.font?.color }
  })
  const match = matcher(criteria, cells, { date1904: engine.extras.date1904, now: new Date() })
  return { shown: cells.map(match) }
}

/** The rows that criteria of several columns hide together. */
export function hiddenRows(engine: Engine, sheetId: string, columns: readonly (readonly [Area, FilterCriteria])[]): Set<number> {
  const hidden = new Set<number>()
  for (const [column, criteria] of columns) {
    shownRows(engine, sheetId, column, criteria).shown.forEach((isShown, index) => {
      if (!isShown) hidden.add(column.top + index)
    })
  }
  return hidden
}

/** A filter of a table's column for Univer: the values it leaves in sight at this moment. */
export function toTableFilter(engine: Engine, sheetId: string, column: Area, criteria: FilterCriteria): ITableFilterItem {
  const { shown } = shownRows(engine, sheetId, column, criteria)
  const cellAt = engine.sheet(sheetId)
  const values = new Set<unknown>()
  shown.forEach((isShown, index) => {
    if (!isShown) return
    const cell = cellAt.getCell(column.top + index, column.left)
    const value = fromUniverValue(cell)
    if (value === undefined) values.add(EMPTY)
    else
      for (const form of [cell?.v, value, String(value).toUpperCase() === 'TRUE' ? 'TRUE' : 'FALSE', String(value)])
        if (typeof value === 'boolean' || typeof form !== 'boolean') values.add(form)
  })
  return { filterType: 'manual', values: [...values], excel: criteria } as unknown as ITableFilterItem
}

/** The criteria of a table's filter; for one made in Univer's interface, as near as Excel has it. */
export function fromTableFilter(item: ITableFilterItem): FilterCriteria {
  const { excel } = item as Carrier
  if (excel) return excel
  if (item.filterType === ('manual' as string))
    return { filterOn: 'Values', values: (item as { values: unknown[] }).values.map((value) => (value === EMPTY ? '' : String(value))) }
  const { compareType, expectedValue } = (item as { filterInfo: { compareType: string; expectedValue: unknown } }).filterInfo
  return fromCondition(compareType, expectedValue)
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
  after: '>',
  afterOrEqual: '>=',
  before: '<',
  beforeOrEqual: '<=',
}

function fromCondition(compare: string, expected: unknown): FilterCriteria {
  const text = String(expected ?? '')
  const sign = SIGNS[compare]
  if (sign) return { filterOn: 'Custom', criterion1: `${sign}${text}` }
  const [low, high] = Array.isArray(expected) ? expected.map(String) : [text, text]
  switch (compare) {
    case 'between':
      return { filterOn: 'Custom', criterion1: `>=${low}`, criterion2: `<=${high}`, operator: 'And' }
    case 'notBetween':
      return { filterOn: 'Custom', criterion1: `<${low}`, criterion2: `>${high}`, operator: 'Or' }
    case 'contains':
      return { filterOn: 'Custom', criterion1: `=*${text}*` }
    case 'notContains':
      return { filterOn: 'Custom', criterion1: `<>*${text}*` }
    case 'startsWith':
      return { filterOn: 'Custom', criterion1: `=${text}*` }
    case 'endsWith':
      return { filterOn: 'Custom', criterion1: `=*${text}` }
    case 'topN':
      return { filterOn: 'TopItems', criterion1: text }
    case 'above':
    case 'below':
      return { filterOn: 'Dynamic', dynamicCriteria: compare === 'above' ? 'AboveAverage' : 'BelowAverage' }
    default:
      return { filterOn: 'Dynamic', dynamicCriteria: compare.charAt(0).toUpperCase() + compare.slice(1) }
  }
}

/** A filter of a sheet's column for Univer: the texts it leaves in sight at this moment. */
export function toSheetFilter(engine: Engine, sheetId: string, column: Area, criteria: FilterCriteria): IFilterColumn {
  const { shown } = shownRows(engine, sheetId, column, criteria)
  const cellAt = cellReader(engine, sheetId)
  const sheet = engine.sheet(sheetId)
  const texts = new Set<string>()
  let blank = false
  shown.forEach((isShown, index) => {
    if (!isShown) return
    const row = column.top + index
    if (fromUniverValue(cellAt(row, column.left).shown) === undefined) blank = true
    else texts.add(univer.core.extractPureTextFromCell(sheet.getCell(row, column.left)))
  })
  return {
    colId: column.left,
    filters: { filters: [...texts], ...(blank ? { blank: true as const } : {}) },
    excel: criteria,
  } as IFilterColumn
}

/** The criteria of a sheet's filter; for one made in Univer's interface, as near as Excel has it. */
export function fromSheetFilter(column: IFilterColumn): FilterCriteria {
  const { excel } = column as Carrier
  if (excel) return excel
  if (column.colorFilters) return fromColors(column.colorFilters)
  if (column.customFilters) {
    const [first, second] = column.customFilters.customFilters
    const side = (filter: { val: string | number; operator?: string }): string => `${SIGNS[filter.operator ?? 'equal'] ?? '='}${filter.val}`
    return {
      filterOn: 'Custom',
      criterion1: side(first),
      ...(second && { criterion2: side(second), operator: column.customFilters.and ? ('And' as const) : ('Or' as const) }),
    }
  }
  return { filterOn: 'Values', values: [...(column.filters?.filters ?? []), ...(column.filters?.blank ? [''] : [])] }
}

/** Excel filters by one colour. */
function fromColors({ cellFillColors, cellTextColors }: NonNullable<IFilterColumn['colorFilters']>): FilterCriteria {
  const color = cellFillColors?.[0] ?? cellTextColors?.[0]
  return { filterOn: cellFillColors ? 'CellColor' : 'FontColor', ...(color && { color }) }
}
