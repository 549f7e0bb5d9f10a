import { setTableFilter, tableById } from '../engine'
import type { FilterCriteria } from '../book'
import { color, custom, dynamicCriteria, filterCriteria, filterOperator, filterValues, ranked } from './filter-criteria'
import type { WorkbookHost } from './host'
import { calculated, method, value } from './table'
import type { ClassTable, MethodMember } from './table'
import { columnPlace } from './table-columns'
import type { ColumnState } from './table-columns'
import { filterable } from './table-object'
import { int, optional, text } from './types'

/** The filter of a table's column. Filters by icon are not in this host. */
export const filterTable: ClassTable<ColumnState> = {
  name: 'Filter',
  members: {
    criteria: value('FilterCriteria', (self, host) => tableById(host.engine, self.table).filters[columnPlace(host, self).index] ?? null),
    apply: calculated(method([filterCriteria], undefined, (self: ColumnState, [criteria], host) => put(host, self, criteria))),
    applyValuesFilter: calculated(method([filterValues], undefined, (self: ColumnState, [values], host) => put(host, self, { filterOn: 'Values', values }))),
    applyCustomFilter: calculated(
      method([text, optional(text), optional(filterOperator)], undefined, (self: ColumnState, [first, second, operator], host) => put(host, self, custom(first, second, operator))),
    ),
    applyDynamicFilter: calculated(method([dynamicCriteria], undefined, (self: ColumnState, [name], host) => put(host, self, { filterOn: 'Dynamic', dynamicCriteria: name }))),
    applyTopItemsFilter: rankedFilter('TopItems'),
    applyTopPercentFilter: rankedFilter('TopPercent'),
    applyBottomItemsFilter: rankedFilter('BottomItems'),
    applyBottomPercentFilter: rankedFilter('BottomPercent'),
    applyCellColorFilter: method([text], undefined, (self: ColumnState, [given], host) => put(host, self, { filterOn: 'CellColor', color: color(given) })),
    applyFontColorFilter: method([text], undefined, (self: ColumnState, [given], host) => put(host, self, { filterOn: 'FontColor', color: color(given) })),
    clear: method([], undefined, (self: ColumnState, _args, host) => put(host, self, undefined)),
  },
}

function rankedFilter(on: FilterCriteria['filterOn']): MethodMember<ColumnState> {
  return calculated(method<ColumnState, [typeof int]>([int], undefined, (self, [count], host) => put(host, self, ranked(on, count))))
}

function put(host: WorkbookHost, self: ColumnState, criteria: FilterCriteria | undefined): void {
  const { table, index } = columnPlace(host, self)
  setTableFilter(host.engine, filterable(host, table.id).id, index, criteria)
}
