import type { BookData } from '../book'
import { openBook, provideUniver, toBook, univer } from '../engine'
import { createWorkbookHost } from '../model'
import type { WorkbookHost } from '../model'
import { registerInterface, univerModules } from './univer'
import type { Locale } from './wording'

export interface UndoState {
  canUndo: boolean
  canRedo: boolean
  /** changes since the workbook was opened or saved */
  changed: boolean
}

/** A workbook on screen. */
export interface Workbook {
  readonly document: WorkbookHost
  undo(): Promise<void>
  redo(): Promise<void>
  /** told at once and after every change */
  onUndoState(listener: (state: UndoState) => void): void
  /** what is in the workbook now */
  toBook(): Promise<BookData>
  saved(): void
  close(): void
}

/** Shows a workbook in an element, which must be in the page and have a size. */
export async function showWorkbook(book: BookData, container: HTMLElement, locale: Locale): Promise<Workbook> {
  provideUniver(univerModules)
  const packs = locale === 'en-US' ? await import('./wording/univer/en-US') : await import('./wording/univer/zh-CN')
  const key = locale === 'en-US' ? univer.core.LocaleType.EN_US : univer.core.LocaleType.ZH_CN
  const engine = openBook(book, {
    locale,
    locales: { [key]: univer.core.mergeLocales(packs.default) },
    register: (instance) => registerInterface(instance, container),
  })
  const document = createWorkbookHost({ engine })
  const undoRedo = engine.injector.get(univer.core.IUndoRedoService)
  const commands = engine.injector.get(univer.core.ICommandService)
  let undos = 0
  let kept = 0
  const listeners: ((state: UndoState) => void)[] = []
  let state: UndoState = { canUndo: false, canRedo: false, changed: false }
  const tell = () => listeners.forEach((listener) => listener(state))
  const subscription = undoRedo.undoRedoStatus$.subscribe((status) => {
    undos = status.undos
    state = { canUndo: status.undos > 0, canRedo: status.redos > 0, changed: undos !== kept }
    tell()
  })
  return {
    document,
    undo: async () => void (await commands.executeCommand(univer.core.UndoCommand.id)),
    redo: async () => void (await commands.executeCommand(univer.core.RedoCommand.id)),
    onUndoState(listener) {
      listeners.push(listener)
      listener(state)
    },
    async toBook() {
      await engine.calculation.settle()
      return toBook(engine)
    },
    saved() {
      kept = undos
      state = { ...state, changed: false }
      tell()
    },
    close() {
      subscription.unsubscribe()
      engine.instance.dispose()
    },
  }
}
