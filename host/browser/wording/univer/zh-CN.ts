import dataValidation from '@univerjs/data-validation/locale/zh-CN'
import design from '@univerjs/design/locale/zh-CN'
import docsUI from '@univerjs/docs-ui/locale/zh-CN'
import sheets from '@univerjs/sheets/locale/zh-CN'
import sheetsConditionalFormattingUI from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN'
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/zh-CN'
import sheetsDataValidationUI from '@univerjs/sheets-data-validation-ui/locale/zh-CN'
import sheetsFilter from '@univerjs/sheets-filter/locale/zh-CN'
import sheetsFilterUI from '@univerjs/sheets-filter-ui/locale/zh-CN'
import sheetsFormula from '@univerjs/sheets-formula/locale/zh-CN'
import sheetsFormulaUI from '@univerjs/sheets-formula-ui/locale/zh-CN'
import sheetsNoteUI from '@univerjs/sheets-note-ui/locale/zh-CN'
import sheetsNumfmtUI from '@univerjs/sheets-numfmt-ui/locale/zh-CN'
import sheetsTable from '@univerjs/sheets-table/locale/zh-CN'
import sheetsTableUI from '@univerjs/sheets-table-ui/locale/zh-CN'
import sheetsUI from '@univerjs/sheets-ui/locale/zh-CN'
import ui from '@univerjs/ui/locale/zh-CN'

/** Univer's wording, by package. */
export default [
  dataValidation,
  design,
  docsUI,
  sheets,
  sheetsConditionalFormattingUI,
  sheetsDataValidation,
  sheetsDataValidationUI,
  sheetsFilter,
  sheetsFilterUI,
  sheetsFormula,
  sheetsFormulaUI,
  sheetsNoteUI,
  sheetsNumfmtUI,
  sheetsTable,
  sheetsTableUI,
  sheetsUI,
  ui,
  { ribbon: { start: '开始' } },
]
