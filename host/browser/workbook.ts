import { ILayoutService } from '@univerjs/ui'
import type { BookData } from '../book'
import { drawTables, openBook, provideUniver, toBook, univer } from '../engine'
import { createWorkbookHost } from '../model'
import type { WorkbookHost } from '../model'
import { layCharts } from './charts'
import { describeFunctions } from './functions'
import type { DescribedFunction } from './functions'
import { guardProtection } from './protection'
import { improveScreen } from './screen'
import { registerInterface, univerModules } from './univer'
import type { Locale } from './wording'

export interface UndoState {
  canUndo: boolean
  canRedo: boolean
  /** changes since the workbook was opened or saved */
  changed: boolean
}

export type { DescribedFunction }

/** A workbook on screen. */
export interface Workbook {
  readonly document: WorkbookHost
  /** gives the keyboard to the grid */
  focus(): void
  undo(): Promise<void>
  redo(): Promise<void>
  /** told at once and after every change */
  onUndoState(listener: (state: UndoState) => void): void
  /** offers an add-in's functions to who types a formula */
  describe(functions: readonly DescribedFunction[]): void
  /** what is in the workbook now */
  toBook(): Promise<BookData>
  saved(): void
  close(): void
}

export interface ShowOptions {
  book: BookData
  /** must be in the page and have a size */
  container: HTMLElement
  locale: Locale
  /** told when a person tries what a sheet's protection does not allow */
  refused(): void
}

/** Shows a workbook in an element. */
export async function showWorkbook({ book, container, locale, refused }: ShowOptions): Promise<Workbook> {
  provideUniver(univerModules)
  const packs = locale === 'en-US' ? await import('./wording/univer/en-US') : await import('./wording/univer/zh-CN')
  const key = locale === 'en-US' ? univer.core.LocaleType.EN_US : univer.core.LocaleType.ZH_CN
  const engine = openBook(book, {
    locale,
    locales: { [key]: univer.core.mergeLocales(packs.default) },
    register: (instance) => registerInterface(instance, container),
  })
  drawTables(engine)
  improveScreen(engine)
  const document = createWorkbookHost({ engine })
  guardProtection(document, refused)
  const removeCharts = layCharts(engine, () => document.events.isHeld)
  const undoRedo = engine.injector.get(univer.core.IUndoRedoService)
  const commands = engine.injector.get(univer.core.ICommandService)
  const instances = engine.injector.get(univer.core.IUniverInstanceService)
  let savedStep = undoRedo.pitchTopUndoElement()
  const listeners: ((state: UndoState) => void)[] = []
  let state: UndoState = { canUndo: false, canRedo: false, changed: false }
  const tell = (next: UndoState) => {
    state = next
    listeners.forEach((listener) => listener(state))
  }
  const subscription = undoRedo.undoRedoStatus$.subscribe(({ undos, redos }) => {
    // While a cell is edited, the editor's own steps are told of.
    if (instances.getFocusedUnit()?.getUnitId() !== engine.unitId) return
    tell({ canUndo: undos > 0, canRedo: redos > 0, changed: undoRedo.pitchTopUndoElement() !== savedStep })
  })
  return {
    document,
    focus: () => engine.injector.get(ILayoutService).focus(),
    undo: async () => void (await commands.executeCommand(univer.core.UndoCommand.id)),
    redo: async () => void (await commands.executeCommand(univer.core.RedoCommand.id)),
    onUndoState(listener) {
      listeners.push(listener)
      listener(state)
    },
    describe: (functions) => describeFunctions(engine, functions),
    async toBook() {
      await engine.calculation.settle()
      return toBook(engine)
    },
    saved() {
      savedStep = undoRedo.pitchTopUndoElement()
      tell({ ...state, changed: false })
    },
    close() {
      subscription.unsubscribe()
      removeCharts()
      engine.instance.dispose()
    },
  }
}
