import { scripts as application } from './application'
import { scripts as arrays } from './arrays'
import { scripts as cells } from './cells'
import { scripts as charts } from './charts'
import { scripts as comments } from './comments'
import { scripts as conditionalFormats } from './conditional-formats'
import { scripts as copy } from './copy'
import { scripts as customFunctions } from './custom-functions'
import { scripts as errors } from './errors'
import { scripts as events } from './events'
import { scripts as filters } from './filters'
import { scripts as findSort } from './find-sort'
import { scripts as formats } from './formats'
import { scripts as formulas } from './formulas'
import { scripts as foundRanges } from './found-ranges'
import { scripts as limits } from './limits'
import { scripts as loading } from './loading'
import { scripts as names } from './names'
import { scripts as numberFormats } from './number-formats'
import { scripts as pageLayout } from './page-layout'
import { scripts as protection } from './protection'
import { scripts as ranges } from './ranges'
import type { Script } from './script'
import { scripts as selection } from './selection'
import { scripts as settings } from './settings'
import { scripts as sheetViews } from './sheet-views'
import { scripts as tableParts } from './table-parts'
import { scripts as tables } from './tables'
import { scripts as typedText } from './typed-text'
import { scripts as validation } from './validation'
import { scripts as values } from './values'
import { scripts as workbookEvents } from './workbook-events'
import { scripts as worksheets } from './worksheets'

export type { Script } from './script'

/** All scripts, by topic. */
export const TOPICS: Record<string, Script[]> = {
  loading,
  values,
  'typed text': typedText,
  'number formats': numberFormats,
  ranges,
  'found ranges': foundRanges,
  cells,
  formats,
  formulas,
  arrays,
  worksheets,
  'sheet views': sheetViews,
  tables,
  'table parts': tableParts,
  filters,
  names,
  validation,
  'conditional formats': conditionalFormats,
  'find and sort': findSort,
  copy,
  selection,
  events,
  'workbook events': workbookEvents,
  'custom functions': customFunctions,
  settings,
  protection,
  application,
  errors,
  limits,
  comments,
  'page layout': pageLayout,
  charts,
}
