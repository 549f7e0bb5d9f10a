import { commentTables } from './comments'
import { conditionalFormatTables } from './conditional-formats'
import { dataValidationTable } from './data-validation'
import { many } from './many'
import { rangeBorderCollectionTable, rangeBorderTable } from './range-borders'
import { rangeFillTable } from './range-fill'
import { rangeFontTable } from './range-font'
import { formatProtectionTable, rangeFormatTable } from './range-format'
import type { ClassTable } from './table'

/** What several areas have as one range has it. */
const ofAreas = [dataValidationTable, formatProtectionTable, rangeBorderCollectionTable, rangeBorderTable, rangeFillTable, rangeFontTable, rangeFormatTable] as ClassTable[]

/** The classes that say how cells look, what may be put into them and what is said of them. */
export const formatTables = [
  ...ofAreas.map((table) => many(table)),
  ...commentTables,
  ...conditionalFormatTables,
  dataValidationTable,
  formatProtectionTable,
  rangeBorderCollectionTable,
  rangeBorderTable,
  rangeFillTable,
  rangeFontTable,
  rangeFormatTable,
] as ClassTable[]
