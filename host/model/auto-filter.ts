import { clearSheetFilter, clearTableFilters, containsArea, reapplySheetFilter, reapplyTableFilters, removeSheetFilter, sameArea, setSheetFilter, setSheetFilterCriteria, setTableFilter, setTableFlags, sheetFilter, tableById } from '../engine'
import type { Area, FilterCriteria } from '../book'
import { HostError } from './errors'
import { filterCriteria } from './filter-criteria'
import type { WorkbookHost } from './host'
import { resolveRange } from './named-ranges'
import { assertUnprotected, isUnbounded, rangeOf } from './ranges'
import type { RangeState } from './ranges'
import { calculated, method, value } from './table'
import type { ClassTable } from './table'
import { filterable } from './table-object'
import { rangeOrAddress } from './tables'
import { index, optional } from './types'

/** The filter of a table, or of a sheet itself. */
export type AutoFilterState = { table: string } | { sheetId: string }

interface Shown {
  sheetId: string
  area: Area
  criteria: Record<number, FilterCriteria>
}

export const autoFilterTable: ClassTable<AutoFilterState> = {
  name: 'AutoFilter',
  members: {
    enabled: value('boolean', (self, host) => shownFilter(host, self) !== undefined),
    isDataFiltered: value('boolean', (self, host) => Object.keys(shownFilter(host, self)?.criteria ?? {}).length > 0),
    criteria: value('FilterCriteria[]', (self, host) => listed(shownFilter(host, self))),
    apply: calculated(
      method([rangeOrAddress, optional(index), optional(filterCriteria)], undefined, (self: AutoFilterState, [where, column, criteria], host) => apply(host, self, where, column, criteria)),
    ),
    clearCriteria: method([], undefined, (self: AutoFilterState, _args, host) => {
      if ('table' in self) clearTableFilters(host.engine, filterable(host, self.table).id)
      else if (shownFilter(host, self)) clearSheetFilter(host.engine, unprotected(host, self.sheetId))
    }),
    clearColumnCriteria: method([index], undefined, (self: AutoFilterState, [column], host) => {
      if ('table' in self) setTableFilter(host.engine, filterable(host, self.table).id, column, undefined)
      else setSheetFilterCriteria(host.engine, unprotected(host, self.sheetId), column, undefined)
    }),
    reapply: calculated(
      method([], undefined, (self: AutoFilterState, _args, host) => {
        if ('table' in self) reapplyTableFilters(host.engine, filterable(host, self.table).id)
        else if (shownFilter(host, self)) reapplySheetFilter(host.engine, unprotected(host, self.sheetId))
      }),
    ),
    remove: method([], undefined, (self: AutoFilterState, _args, host) => {
      if ('table' in self) removeFromTable(host, self.table)
      else if (shownFilter(host, self)) removeSheetFilter(host.engine, unprotected(host, self.sheetId))
    }),
    getRange: method([], 'Range', (self: AutoFilterState, _args, host) => {
      const shown = shownFilter(host, self)
      if (!shown) throw new HostError('ItemNotFound', 'There is no filter.')
      return rangeOf(shown.sheetId, shown.area)
    }),
  },
}

/** A table's filter shows with its buttons; its area is the table's without totals. */
function shownFilter(host: WorkbookHost, self: AutoFilterState): Shown | undefined {
  if ('table' in self) {
    const { sheetId, area, filters, showFilterButton, showTotals } = tableById(host.engine, self.table)
    return showFilterButton || Object.keys(filters).length > 0 ? { sheetId, area: { ...area, bottom: area.bottom - (showTotals ? 1 : 0) }, criteria: filters } : undefined
  }
  const filter = sheetFilter(host.engine, self.sheetId)
  return filter && { sheetId: self.sheetId, ...filter }
}

/** By column; null for those that do not filter. */
function listed(shown: Shown | undefined): (FilterCriteria | null)[] {
  if (!shown) return []
  return Array.from({ length: shown.area.right - shown.area.left + 1 }, (_, column) => shown.criteria[column] ?? null)
}

function unprotected(host: WorkbookHost, sheetId: string): string {
  assertUnprotected(host, sheetId, 'allowAutoFilter')
  return sheetId
}

function apply(host: WorkbookHost, self: AutoFilterState, where: RangeState | string, column: number | undefined, criteria: FilterCriteria | undefined): void {
  if (criteria && column === undefined) throw new HostError('InvalidArgument', 'Criteria need a column.')
  const sheetId = 'table' in self ? tableById(host.engine, self.table).sheetId : self.sheetId
  const range = typeof where === 'string' ? resolveRange(host, where, sheetId) : where
  if (range.sheetId !== sheetId) throw new HostError('InvalidArgument', 'The range is on another worksheet.')
  if ('table' in self) applyToTable(host, self.table, range, column, criteria)
  else applyToSheet(host, range, column, criteria)
}

function applyToTable(host: WorkbookHost, id: string, range: RangeState, column: number | undefined, criteria: FilterCriteria | undefined): void {
  const table = filterable(host, id)
  if (!containsArea(table.area, range.area)) throw new HostError('InvalidArgument', 'The range is not the table’s.')
  if (!table.showFilterButton) setTableFlags(host.engine, id, { showFilterButton: true })
  if (column !== undefined) setTableFilter(host.engine, id, column, criteria)
}

/** The same area again keeps the other columns' criteria. */
function applyToSheet(host: WorkbookHost, range: RangeState, column: number | undefined, criteria: FilterCriteria | undefined): void {
  const { engine } = host
  const sheetId = unprotected(host, range.sheetId)
  const area = isUnbounded(range) ? withinUsed(host, range) : range.area
  const old = sheetFilter(engine, sheetId)
  const kept = old && sameArea(old.area, area) ? old.criteria : {}
  const others = Object.fromEntries(Object.entries(kept).filter(([at]) => Number(at) !== column))
  setSheetFilter(engine, sheetId, { area, criteria: column !== undefined && criteria ? { ...others, [column]: criteria } : others })
}


function withinUsed(host: WorkbookHost, { sheetId, area }: RangeState): Area {
  const used = host.engine.sheet(sheetId).getCellMatrix().getDataRange()
  return { ...area, bottom: Math.max(area.top, Math.min(area.bottom, used.endRow)), right: Math.max(area.left, Math.min(area.right, used.endColumn)) }
}

function removeFromTable(host: WorkbookHost, id: string): void {
  clearTableFilters(host.engine, filterable(host, id).id)
  setTableFlags(host.engine, id, { showFilterButton: false })
}
