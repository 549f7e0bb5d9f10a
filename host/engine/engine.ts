import type { ILocales, Injector, IWorkbookData, Univer, Workbook, Worksheet } from '@univerjs/core'
import { calculationPlugin } from './calculation'
import type { Calculation } from './calculation'
import { emptyExtras, registerExtras } from './extras'
import type { Extras } from './extras'
import { compareSingleCells } from './comparisons'
import { boundHighlights } from './highlight-windows'
import { boundFormulaWalks, boundRowLayout, boundRowWalks } from './large-sheets'
import { closeSquareBrackets } from './lexer'
import { univer } from './univer'

export interface EngineOptions {
  /** Univer's own form of the workbook */
  snapshot: Partial<IWorkbookData>
  /** what the workbook holds and Univer cannot */
  extras?: Extras
  /** brings further plugins (the interface, in a browser) before the workbook is made */
  register?: (instance: Univer) => void
  /** the interface's language */
  locale?: 'zh-CN' | 'en-US'
  /** Univer's wording by its name of the language (`zhCN`); without a screen none is needed */
  locales?: ILocales
}

/** A live workbook in Univer. Everything in this room works on one of these. */
export interface Engine {
  readonly instance: Univer
  readonly injector: Injector
  readonly workbook: Workbook
  readonly unitId: string
  /** what the workbook holds and Univer cannot; changed through `addExtra` only */
  readonly extras: Extras
  readonly calculation: Calculation
  /** Does what was put off (buffered cell writes); called before every command and every read. */
  flush: () => void
  /** Runs a command at once. @throws Error when Univer refuses it */
  run(command: string, params: object): void
  sheet(sheetId: string): Worksheet
  dispose(): void
}

/** Makes a live workbook. */
export function createEngine({ snapshot, extras = emptyExtras(), register, locale = 'zh-CN', locales = {} }: EngineOptions): Engine {
  const { Univer, LocaleType, LogLevel, UniverInstanceType, ICommandService } = univer.core
  const instance = new Univer({ locale: locale === 'en-US' ? LocaleType.EN_US : LocaleType.ZH_CN, locales, logLevel: LogLevel.ERROR })
  boundRowWalks()
  boundRowLayout()
  boundFormulaWalks()
  boundHighlights()
  compareSingleCells()
  registerHeadless(instance)
  register?.(instance)
  const workbook = instance.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot)
  const injector = instance.__getInjector()
  closeSquareBrackets(injector)
  const commands = injector.get(ICommandService)
  registerExtras(commands, extras)
  injector.get(univer.core.IUniverInstanceService).focusUnit(workbook.getUnitId())
  const calculation = injector.get(univer.sheetsFormula.TriggerCalculationController) as unknown as Calculation
  const engine: Engine = {
    instance,
    injector,
    workbook,
    unitId: workbook.getUnitId(),
    extras,
    calculation,
    flush: () => undefined,
    run(command, params) {
      engine.flush()
      if (!commands.syncExecuteCommand(command, params)) throw new Error(`Univer refused ${command}`)
    },
    sheet(sheetId) {
      const sheet = workbook.getSheetBySheetId(sheetId)
      if (!sheet) throw new Error(`no sheet ${sheetId}`)
      return sheet
    },
    dispose: () => instance.dispose(),
  }
  return engine
}

function registerHeadless(instance: Univer): void {
  instance.registerPlugin(univer.formula.UniverFormulaEnginePlugin)
  instance.registerPlugin(univer.sheets.UniverSheetsPlugin, { isRowStylePrecedeColumnStyle: true })
  instance.registerPlugin(univer.sheetsFormula.UniverSheetsFormulaPlugin)
  instance.registerPlugin(calculationPlugin())
  instance.registerPlugin(univer.sheetsNumfmt.UniverSheetsNumfmtPlugin)
  instance.registerPlugin(univer.sheetsTable.UniverSheetsTablePlugin)
  instance.registerPlugin(univer.dataValidation.UniverDataValidationPlugin)
  instance.registerPlugin(univer.sheetsDataValidation.UniverSheetsDataValidationPlugin)
  instance.registerPlugin(univer.sheetsConditionalFormatting.UniverSheetsConditionalFormattingPlugin)
  instance.registerPlugin(univer.sheetsFilter.UniverSheetsFilterPlugin)
  instance.registerPlugin(univer.sheetsSort.UniverSheetsSortPlugin)
  instance.registerPlugin(univer.sheetsNote.UniverSheetsNotePlugin)
}
