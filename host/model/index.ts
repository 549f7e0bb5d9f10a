/** Excel's object model over a live workbook, as declared tables: what is not in them answers NotImplemented. */
import type { Engine } from '../engine'
import { applicationTable, cultureInfoTable, datetimeFormatInfoTable, numberFormatInfoTable, runtimeTable } from './application'
import { featureTables } from './feature-tables'
import { formatTables } from './format-tables'
import { makeHost } from './host'
import type { WorkbookHost } from './host'
import { rangeTable } from './range'
import { rangeAreasTable, rangeCollectionTable } from './range-areas'
import { removeDuplicatesResultTable } from './range-search'
import { rangeSortTable } from './range-sort'
import { addinServiceTable, appRuntimeTable, customFunctionsTable, services, startupTable } from './services'
import type { ClassTable } from './table'
import { workbookTable } from './workbook'
import { worksheetTable } from './worksheet'
import { worksheetCollectionTable } from './worksheets'

export { HostError, notImplemented } from './errors'
export type { ErrorCode } from './errors'
export type { PushEntry } from './events'
export type { WorkbookHost } from './host'
export { assertEditable, assertUnprotected } from './ranges'
export { itemOf } from './table'
export type { ClassTable, Instance, Member, MethodMember, ObjectMember, ValueMember } from './table'

/** The classes of Excel's object model that this host has. */
export const CLASSES: readonly ClassTable[] = [
  addinServiceTable,
  appRuntimeTable,
  applicationTable,
  cultureInfoTable,
  customFunctionsTable,
  datetimeFormatInfoTable,
  ...featureTables,
  ...formatTables,
  numberFormatInfoTable,
  rangeAreasTable,
  rangeCollectionTable,
  rangeSortTable,
  rangeTable,
  removeDuplicatesResultTable,
  runtimeTable,
  startupTable,
  workbookTable,
  worksheetCollectionTable,
  worksheetTable,
] as ClassTable[]

/** A workbook as add-ins see it. */
export function createWorkbookHost({ engine }: { engine: Engine }): WorkbookHost {
  return makeHost({ engine, services, classes: Object.fromEntries(CLASSES.map((table) => [table.name, table])) })
}
