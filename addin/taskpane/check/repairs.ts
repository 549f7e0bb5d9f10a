import type { Suggestion } from '../../../src/jobs'
import type { CellEdit, Progress } from '../../../src/port'
import { maskPhonesIn } from '../../../src/text'
import { cellAddress } from '../../../src/workbook'
import { logged } from '../shell/logged'
import type { PaneContext } from '../shell/pane-context'
import { viewOf } from './check-view'

type Pane = Pick<PaneContext, 'workbook' | 'store' | 'words' | 'run' | 'notify'>

/** So many cells are changed at once: then there is progress to see, and a place to stop. */
const AT_ONCE = 5000
/** So many places are named to a person. */
const NAMED = 3
/** So many fixings can be taken back. */
const STEPS = 50

interface Changed {
  undo: CellEdit[]
  refused: CellEdit[]
}

/** Puts suggestions into their cells, and tells what became of it. */
export async function repair(pane: Pane, suggestions: readonly Suggestion[]): Promise<void> {
  const { words: { check: words }, store, notify } = pane
  const changed: Changed = { undo: [], refused: [] }
  await pane.run(words.fixMany(suggestions.length), (progress) => change(pane, words.fix, suggestions.map(({ edit }) => edit), progress, changed))
  const { undo, refused } = changed
  const view = viewOf(store)
  if (undo.length > 0) {
    view.set({ undo: [...view.get().undo, undo].slice(-STEPS) })
    notify({ intent: 'success', title: words.fixed(undo.length), action: { label: words.undo, perform: () => void undoRepair(pane) } })
  }
  tellRefused(pane, refused)
}

/** Takes back the last fixing. */
export async function undoRepair(pane: Pane): Promise<void> {
  const { words: { check: words }, store, notify } = pane
  const view = viewOf(store)
  const last = view.get().undo.at(-1)
  if (!last) return
  const changed: Changed = { undo: [], refused: [] }
  await pane.run(words.undo, (progress) => change(pane, words.undo, last, progress, changed))
  const tried = changed.undo.length + changed.refused.length
  const left = last.slice(tried)
  view.set({ undo: [...view.get().undo.slice(0, -1), ...(left.length > 0 ? [left] : [])] })
  if (changed.undo.length > 0) notify({ intent: 'success', title: words.undone(changed.undo.length) })
  tellRefused(pane, changed.refused)
}

/** What has been changed stands in `changed`, also when a later part fails or is cancelled. */
async function change(pane: Pane, job: string, edits: readonly CellEdit[], progress: Progress, changed: Changed): Promise<void> {
  const { store } = pane
  const workbook = logged(pane, job)
  for (let from = 0; from < edits.length; from += AT_ONCE) {
    progress.check()
    const { done, refused, undo } = await workbook.edit(edits.slice(from, from + AT_ONCE))
    changed.undo.push(...undo)
    changed.refused.push(...refused)
    store.took(done)
    progress.report(Math.min(from + AT_ONCE, edits.length), edits.length)
  }
}

function tellRefused({ words, store, notify }: Pane, refused: readonly CellEdit[]): void {
  if (refused.length === 0) return
  const sheets = store.getState().open?.book.sheets ?? []
  const nameOf = (id: string): string => sheets.find((sheet) => sheet.id === id)?.name ?? ''
  const named = refused.slice(0, NAMED).map(({ sheet, row, column }) => words.cell(nameOf(sheet), cellAddress(row, column))).join(words.listSeparator)
  const places = refused.length > NAMED ? words.check.andMore(named, refused.length) : named
  notify({ intent: 'warning', title: words.check.refused(refused.length), text: maskPhonesIn(words.check.refusedText(places)) })
  void store.reload()
}
