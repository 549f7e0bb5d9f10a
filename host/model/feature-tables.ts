import { autoFilterTable } from './auto-filter'
import { chartTables } from './charts'
import { worksheetCustomPropertyCollectionTable, worksheetCustomPropertyTable } from './custom-properties'
import { worksheetFreezePanesTable } from './freeze'
import { functionResultTable, functionsTable } from './functions'
import { headerFooterGroupTable, headerFooterTable } from './headers-footers'
import { namedItemArrayValuesTable, namedItemCollectionTable, namedItemTable } from './names'
import { pageBreakTables } from './page-breaks'
import { pageLayoutTable } from './page-layout'
import { customPropertyCollectionTable, customPropertyTable, documentPropertiesTable } from './properties'
import { worksheetProtectionTable } from './protection'
import { traceTables } from './range-traces'
import { rangeViewCollectionTable, rangeViewTable } from './range-view'
import { settingCollectionTable, settingTable } from './settings'
import type { ClassTable } from './table'
import { tableColumnCollectionTable, tableColumnTable } from './table-columns'
import { filterTable } from './table-filter'
import { tableTable } from './table-object'
import { tableRowCollectionTable, tableRowTable } from './table-rows'
import { tableSortTable } from './table-sort'
import { tableCollectionTable, tableScopedCollectionTable } from './tables'
import { workbookProtectionTable } from './workbook-protection'

/** Charts, tables, filters, protection, pages, panes, settings and properties. */
export const featureTables = [
  autoFilterTable,
  ...chartTables,
  customPropertyCollectionTable,
  customPropertyTable,
  documentPropertiesTable,
  filterTable,
  functionResultTable,
  functionsTable,
  headerFooterGroupTable,
  headerFooterTable,
  namedItemArrayValuesTable,
  namedItemCollectionTable,
  namedItemTable,
  ...pageBreakTables,
  pageLayoutTable,
  rangeViewCollectionTable,
  rangeViewTable,
  settingCollectionTable,
  settingTable,
  tableCollectionTable,
  tableColumnCollectionTable,
  tableColumnTable,
  tableRowCollectionTable,
  tableRowTable,
  tableScopedCollectionTable,
  tableSortTable,
  tableTable,
  ...traceTables,
  workbookProtectionTable,
  worksheetCustomPropertyCollectionTable,
  worksheetCustomPropertyTable,
  worksheetFreezePanesTable,
  worksheetProtectionTable,
] as ClassTable[]
