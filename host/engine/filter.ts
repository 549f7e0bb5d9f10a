import type { Area, FilterCriteria } from '../book'
import { containsArea, toArea, toRange } from './areas'
import type { Engine } from './engine'
import { addPlacement, readFeatures } from './features'
import type { SheetFilter } from './features'
import { fromSheetFilter, hiddenRows, toSheetFilter } from './filter-items'
import { omit } from './plain'
import { Refusal } from './refusal'
import { emptyStep, perform } from './undo'

/** The filter of a sheet itself, not of a table. */
export interface AutoFilter {
  area: Area
  /** by the column of the area, from zero */
  criteria: Record<number, FilterCriteria>
}

/** A sheet's filter, if it has one. */
export function sheetFilter(engine: Engine, sheetId: string): AutoFilter | undefined {
  const { filter } = readFeatures(engine, sheetId)
  if (!filter) return undefined
  const area = toArea(filter.range)
  return {
    area,
    criteria: Object.fromEntries(filter.criteria.map(([column, criteria]) => [column - area.left, fromSheetFilter(criteria)])),
  }
}

/** Puts a filter on a sheet, in the place of the one it had: its first row holds the headers. */
export function setSheetFilter(engine: Engine, sheetId: string, { area, criteria }: AutoFilter): void {
  const width = area.right - area.left + 1
  if (Object.keys(criteria).some((column) => Number(column) >= width))
    throw new Refusal('InvalidArgument', `the filter has ${width} columns`)
  place(engine, sheetId, toFilter(engine, sheetId, { area, criteria }))
}

/** Sets or clears the criteria of one column of a sheet's filter. @throws Refusal when the sheet has no filter */
export function setSheetFilterCriteria(engine: Engine, sheetId: string, column: number, criteria: FilterCriteria | undefined): void {
  const { area, criteria: old } = existing(engine, sheetId)
  const others = omit(old, column)
  setSheetFilter(engine, sheetId, { area, criteria: criteria ? { ...others, [column]: criteria } : others })
}

/** Shows all rows and leaves the filter. */
export function clearSheetFilter(engine: Engine, sheetId: string): void {
  setSheetFilter(engine, sheetId, { area: existing(engine, sheetId).area, criteria: {} })
}

/** Applies a sheet's filter to the values as they are now. */
export function reapplySheetFilter(engine: Engine, sheetId: string): void {
  setSheetFilter(engine, sheetId, existing(engine, sheetId))
}

/** Takes a sheet's filter away; all rows show. */
export function removeSheetFilter(engine: Engine, sheetId: string): void {
  place(engine, sheetId, null)
}

function existing(engine: Engine, sheetId: string): AutoFilter {
  const filter = sheetFilter(engine, sheetId)
  if (!filter) throw new Refusal('ItemNotFound', 'the sheet has no filter')
  return filter
}

function place(engine: Engine, sheetId: string, filter: SheetFilter | null): void {
  const old = readFeatures(engine, sheetId)
  const step = emptyStep()
  addPlacement(step, engine, sheetId, old, { ...old, filter })
  perform(engine, step)
}

function toFilter(engine: Engine, sheetId: string, { area, criteria }: AutoFilter): SheetFilter {
  const columns = Object.entries(criteria).map(([column, each]): [Area, FilterCriteria] => {
    const at = area.left + Number(column)
    return [{ ...area, top: area.top + 1, left: at, right: at }, each]
  })
  const filled = columns.filter(([column]) => containsArea(area, column) && column.bottom >= column.top)
  return {
    range: toRange(area),
    criteria: filled.map(([column, each]) => [column.left, toSheetFilter(engine, sheetId, column, each)]),
    hiddenRows: [...hiddenRows(engine, sheetId, filled)].sort((a, b) => a - b),
  }
}
