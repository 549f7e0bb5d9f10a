import type { Univer, Workbook, Worksheet, Injector, IWorkbookData } from '@univerjs/core'
import { univer } from './univer'

export interface EngineOptions {
  /** Univer's own form of the workbook */
  snapshot: Partial<IWorkbookData>
  /** brings further plugins (the interface, in a browser) before the workbook is made */
  register?: (instance: Univer) => void
  /** Univer's wording in Chinese; without a screen none is needed */
  locales?: Record<string, never>
}

/** A live workbook in Univer. Everything in this room works on one of these. */
export interface Engine {
  readonly instance: Univer
  readonly injector: Injector
  readonly workbook: Workbook
  readonly unitId: string
  /** Runs a command at once. @throws Error when Univer refuses it */
  run(command: string, params: object): void
  sheet(sheetId: string): Worksheet
}

/** Makes a live workbook. */
export function createEngine({ snapshot, register, locales = {} }: EngineOptions): Engine {
  const { Univer, LocaleType, LogLevel, UniverInstanceType, ICommandService } = univer.core
  const instance = new Univer({ locale: LocaleType.ZH_CN, locales, logLevel: LogLevel.ERROR })
  registerHeadless(instance)
  register?.(instance)
  const workbook = instance.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot)
  const injector = instance.__getInjector()
  const commands = injector.get(ICommandService)
  return {
    instance,
    injector,
    workbook,
    unitId: workbook.getUnitId(),
    run(command, params) {
      if (!commands.syncExecuteCommand(command, params)) throw new Error(`Univer refused ${command}`)
    },
    sheet(sheetId) {
      const sheet = workbook.getSheetBySheetId(sheetId)
      if (!sheet) throw new Error(`no sheet ${sheetId}`)
      return sheet
    },
  }
}

function registerHeadless(instance: Univer): void {
  instance.registerPlugin(univer.formula.UniverFormulaEnginePlugin)
  instance.registerPlugin(univer.sheets.UniverSheetsPlugin)
  instance.registerPlugin(univer.sheetsFormula.UniverSheetsFormulaPlugin)
  instance.registerPlugin(univer.sheetsNumfmt.UniverSheetsNumfmtPlugin)
  instance.registerPlugin(univer.sheetsTable.UniverSheetsTablePlugin)
  instance.registerPlugin(univer.dataValidation.UniverDataValidationPlugin)
  instance.registerPlugin(univer.sheetsDataValidation.UniverSheetsDataValidationPlugin)
  instance.registerPlugin(univer.sheetsConditionalFormatting.UniverSheetsConditionalFormattingPlugin)
  instance.registerPlugin(univer.sheetsFilter.UniverSheetsFilterPlugin)
  instance.registerPlugin(univer.sheetsSort.UniverSheetsSortPlugin)
  instance.registerPlugin(univer.sheetsNote.UniverSheetsNotePlugin)
}
