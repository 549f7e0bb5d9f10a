import { copySheet } from './sheet-copy'
import type { Engine } from './engine'
import { Refusal } from './refusal'
import { activateSheet, activeSheet, addSheet, removeSheet, renameSheet } from './sheets'
import { replaceStructureCommands } from './structure'
import { univer } from './univer'

interface SheetParams {
  subUnitId?: string
  name?: string
  index?: number
}

/** What people at the screen do to sheets, by Univer's names of it, in Excel's way. */
const SHEET_COMMANDS: Readonly<Record<string, (engine: Engine, sheetId: string, params: SheetParams) => void>> = {
  'sheet.command.insert-sheet': (engine, _sheetId, { index }) => activateSheet(engine, addSheet(engine, index === undefined ? {} : { position: index })),
  'sheet.command.remove-sheet': (engine, sheetId) => removeSheet(engine, sheetId),
  'sheet.command.set-worksheet-name': (engine, sheetId, { name }) => renameSheet(engine, sheetId, name ?? ''),
  'sheet.command.copy-sheet': (engine, sheetId) => activateSheet(engine, copySheet(engine, sheetId, engine.workbook.getSheetOrders().indexOf(sheetId) + 1)),
}

/**
 * Lets people at the screen insert, delete, add, remove, rename and copy in Excel's way: this room's functions take the place of Univer's commands.
 * What Excel refuses is told through Univer's own messages.
 */
export function replaceScreenCommands(engine: Engine): void {
  replaceStructureCommands(engine)
  const commands = engine.injector.get(univer.core.ICommandService)
  for (const [id, work] of Object.entries(SHEET_COMMANDS)) {
    commands.unregisterCommand(id)
    const handler = (_accessor: unknown, params: SheetParams = {}): boolean => {
      try {
        work(engine, params.subUnitId ?? activeSheet(engine), params)
        return true
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        engine.injector.get(univer.core.ErrorService).emit(error.message)
        return false
      }
    }
    commands.registerCommand({ id, type: univer.core.CommandType.COMMAND, handler })
  }
}
