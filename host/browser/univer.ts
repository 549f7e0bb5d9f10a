import * as core from '@univerjs/core'
import * as dataValidation from '@univerjs/data-validation'
import { UniverDocsPlugin } from '@univerjs/docs'
import { UniverDocsUIPlugin } from '@univerjs/docs-ui'
import * as formula from '@univerjs/engine-formula'
import { UniverRenderEnginePlugin } from '@univerjs/engine-render'
import * as sheets from '@univerjs/sheets'
import * as sheetsConditionalFormatting from '@univerjs/sheets-conditional-formatting'
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui'
import * as sheetsDataValidation from '@univerjs/sheets-data-validation'
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui'
import * as sheetsFilter from '@univerjs/sheets-filter'
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui'
import * as sheetsFormula from '@univerjs/sheets-formula'
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui'
import * as sheetsNote from '@univerjs/sheets-note'
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui'
import * as sheetsNumfmt from '@univerjs/sheets-numfmt'
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui'
import * as sheetsSort from '@univerjs/sheets-sort'
import * as sheetsTable from '@univerjs/sheets-table'
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui'
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui'
import { UniverUIPlugin } from '@univerjs/ui'
import '@univerjs/design/lib/index.css'
import '@univerjs/ui/lib/index.css'
import '@univerjs/docs-ui/lib/index.css'
import '@univerjs/sheets-ui/lib/index.css'
import '@univerjs/sheets-formula-ui/lib/index.css'
import '@univerjs/sheets-numfmt-ui/lib/index.css'
import '@univerjs/sheets-table-ui/lib/index.css'
import '@univerjs/sheets-data-validation-ui/lib/index.css'
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css'
import '@univerjs/sheets-filter-ui/lib/index.css'
import '@univerjs/sheets-note-ui/lib/index.css'
import * as rxjs from 'rxjs'
import type { UniverModules } from '../engine/univer'

/** Univer's headless packages as modules, for `provideUniver`. */
export const univerModules: UniverModules = {
  core,
  rxjs,
  formula,
  sheets,
  sheetsFormula,
  sheetsNumfmt,
  sheetsTable,
  dataValidation,
  sheetsDataValidation,
  sheetsConditionalFormatting,
  sheetsFilter,
  sheetsSort,
  sheetsNote,
}

/** What the page's own ribbon has, and protection of Univer's own kind, which files of Excel's cannot hold. */
const LEFT_OUT = [
  'univer.command.undo',
  'univer.command.redo',
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
]

/** Registers Univer's interface, drawn into an element: formula bar, grid, sheet tabs, and the toolbar in one row. */
export function registerInterface(instance: core.Univer, container: HTMLElement): void {
  instance.registerPlugin(UniverRenderEnginePlugin)
  const menu = Object.fromEntries(LEFT_OUT.map((id) => [id, { hidden: true }]))
  instance.registerPlugin(UniverUIPlugin, { container, ribbonType: 'simple', headerMenu: false, menu })
  instance.registerPlugin(UniverDocsPlugin)
  instance.registerPlugin(UniverDocsUIPlugin)
  instance.registerPlugin(UniverSheetsUIPlugin, { menu })
  instance.registerPlugin(UniverSheetsFormulaUIPlugin)
  instance.registerPlugin(UniverSheetsNumfmtUIPlugin)
  instance.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true })
  instance.registerPlugin(UniverSheetsDataValidationUIPlugin)
  instance.registerPlugin(UniverSheetsConditionalFormattingUIPlugin)
  instance.registerPlugin(UniverSheetsFilterUIPlugin)
  instance.registerPlugin(UniverSheetsNoteUIPlugin)
}
