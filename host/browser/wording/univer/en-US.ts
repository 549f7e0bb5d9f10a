import dataValidation from '@univerjs/data-validation/locale/en-US'
import design from '@univerjs/design/locale/en-US'
import docsUI from '@univerjs/docs-ui/locale/en-US'
import sheets from '@univerjs/sheets/locale/en-US'
import sheetsConditionalFormattingUI from '@univerjs/sheets-conditional-formatting-ui/locale/en-US'
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/en-US'
import sheetsDataValidationUI from '@univerjs/sheets-data-validation-ui/locale/en-US'
import sheetsFilter from '@univerjs/sheets-filter/locale/en-US'
import sheetsFilterUI from '@univerjs/sheets-filter-ui/locale/en-US'
import sheetsFormula from '@univerjs/sheets-formula/locale/en-US'
import sheetsFormulaUI from '@univerjs/sheets-formula-ui/locale/en-US'
import sheetsNoteUI from '@univerjs/sheets-note-ui/locale/en-US'
import sheetsNumfmtUI from '@univerjs/sheets-numfmt-ui/locale/en-US'
import sheetsTable from '@univerjs/sheets-table/locale/en-US'
import sheetsTableUI from '@univerjs/sheets-table-ui/locale/en-US'
import sheetsUI from '@univerjs/sheets-ui/locale/en-US'
import ui from '@univerjs/ui/locale/en-US'

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
  { ribbon: { start: 'Home' } },
]
