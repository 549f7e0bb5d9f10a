import { createRequire } from 'node:module'
import type { UniverModules } from '../engine/univer'

/** Univer's packages in their CommonJS build: their ES modules import names from a CommonJS package, which Node refuses. */
export function requireUniver(): UniverModules {
  const require = createRequire(import.meta.url)
  return {
    core: require('@univerjs/core'),
    rxjs: require('rxjs'),
    formula: require('@univerjs/engine-formula'),
    sheets: require('@univerjs/sheets'),
    sheetsFormula: require('@univerjs/sheets-formula'),
    sheetsNumfmt: require('@univerjs/sheets-numfmt'),
    sheetsTable: require('@univerjs/sheets-table'),
    dataValidation: require('@univerjs/data-validation'),
    sheetsDataValidation: require('@univerjs/sheets-data-validation'),
    sheetsConditionalFormatting: require('@univerjs/sheets-conditional-formatting'),
    sheetsFilter: require('@univerjs/sheets-filter'),
    sheetsSort: require('@univerjs/sheets-sort'),
    sheetsNote: require('@univerjs/sheets-note'),
  }
}
