import { rangeBorderCollectionTable, rangeBorderTable } from './range-borders'
import { rangeFillTable } from './range-fill'
import { rangeFontTable } from './range-font'
import { formatProtectionTable, rangeFormatTable } from './range-format'
import type { ClassTable } from './table'

/** The classes that say how cells look. */
export const formatTables = [formatProtectionTable, rangeBorderCollectionTable, rangeBorderTable, rangeFillTable, rangeFontTable, rangeFormatTable] as ClassTable[]
