import type { FilterCriteria } from '../book'
import type { Engine } from './engine'
import { toTableFilter } from './filter-items'
import { Refusal } from './refusal'
import { sortArea } from './sort'
import type { SortField } from './sort'
import { bodyArea, tableById } from './tables'
import { addChange, emptyStep, perform } from './undo'
import { univer } from './univer'

/** Hides the rows of a table that a column's criteria leave out; `undefined` takes the column's filter away. */
export function setTableFilter(engine: Engine, id: string, column: number, criteria: FilterCriteria | undefined): void {
  const table = tableById(engine, id)
  if (!table.columns[column]) throw new Refusal('InvalidArgument', `the table has no column ${column}`)
  applyFilters(engine, id, new Map([[column, criteria]]))
}

/** Shows all rows of a table again. */
export function clearTableFilters(engine: Engine, id: string): void {
  const { filters } = tableById(engine, id)
  applyFilters(engine, id, new Map(Object.keys(filters).map((column) => [Number(column), undefined])))
}

/** Applies a table's filters to the values as they are now. */
export function reapplyTableFilters(engine: Engine, id: string): void {
  const { filters } = tableById(engine, id)
  applyFilters(engine, id, new Map(Object.entries(filters).map(([column, criteria]) => [Number(column), criteria])))
}

function applyFilters(engine: Engine, id: string, filters: ReadonlyMap<number, FilterCriteria | undefined>): void {
  const table = tableById(engine, id)
  const body = bodyArea(table)
  const { id: mutation } = univer.sheetsTable.SetSheetTableFilterMutation
  const own = engine.injector.get(univer.sheetsTable.TableManager).getTableById(engine.unitId, id)
  const step = emptyStep()
  for (const [column, criteria] of filters) {
    const at = body.left + column
    const tableFilter = criteria && toTableFilter(engine, table.sheetId, { ...body, left: at, right: at }, criteria)
    const place = { unitId: engine.unitId, subUnitId: table.sheetId, tableId: id, column }
    addChange(
      step,
      { id: mutation, params: { ...place, tableFilter } },
      { id: mutation, params: { ...place, tableFilter: own?.getTableFilterColumn(column) } },
    )
  }
  perform(engine, step)
}

/** Sorts a table's rows. */
export function sortTable(engine: Engine, id: string, fields: readonly SortField[], matchCase = false): void {
  const table = tableById(engine, id)
  sortArea(engine, table.sheetId, bodyArea(table), fields, { matchCase, columns: false })
}
