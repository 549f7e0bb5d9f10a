import type * as Core from '@univerjs/core'
import type * as DataValidation from '@univerjs/data-validation'
import type * as Formula from '@univerjs/engine-formula'
import type * as Sheets from '@univerjs/sheets'
import type * as SheetsConditionalFormatting from '@univerjs/sheets-conditional-formatting'
import type * as SheetsDataValidation from '@univerjs/sheets-data-validation'
import type * as SheetsFilter from '@univerjs/sheets-filter'
import type * as SheetsFormula from '@univerjs/sheets-formula'
import type * as SheetsNote from '@univerjs/sheets-note'
import type * as SheetsNumfmt from '@univerjs/sheets-numfmt'
import type * as SheetsSort from '@univerjs/sheets-sort'
import type * as SheetsTable from '@univerjs/sheets-table'
import type * as Rxjs from 'rxjs'

/** Univer's headless packages. Node must load their CommonJS build, a bundler their modules: whoever starts the host brings them. */
export interface UniverModules {
  core: typeof Core
  rxjs: typeof Rxjs
  formula: typeof Formula
  sheets: typeof Sheets
  sheetsFormula: typeof SheetsFormula
  sheetsNumfmt: typeof SheetsNumfmt
  sheetsTable: typeof SheetsTable
  dataValidation: typeof DataValidation
  sheetsDataValidation: typeof SheetsDataValidation
  sheetsConditionalFormatting: typeof SheetsConditionalFormatting
  sheetsFilter: typeof SheetsFilter
  sheetsSort: typeof SheetsSort
  sheetsNote: typeof SheetsNote
}

/** The packages in use, live once `provideUniver` was called: `univer.core.ICommandService`. */
export let univer: UniverModules

/** Brings Univer's packages, once, before a workbook is made. */
export function provideUniver(modules: UniverModules): void {
  univer = modules
}
