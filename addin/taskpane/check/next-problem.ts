import type { PaneContext } from '../shell/pane-context'
import { noticeOfFault } from '../shell/fault-notice'
import { listed, neighbour, viewOf } from './check-view'
import type { Finding } from './findings'

type Pane = Pick<PaneContext, 'workbook' | 'store' | 'words' | 'notify'>

/** Selects the cell of a finding. */
export async function goToFinding({ workbook, store, words, notify }: Pane, { key, sheet, row, column }: Finding): Promise<void> {
  viewOf(store).set({ current: { key, sheet, row, column } })
  const info = store.getState().open?.book.sheets[sheet]
  if (!info) return
  try {
    await workbook.select(info.id, { top: row, left: column, bottom: row, right: column })
  } catch (error) {
    notify(noticeOfFault(error, words.check.next, words))
  }
}

/** Selects the cell of the next problem that the page shows, or of the previous one: for keys, buttons and the command. */
export async function nextProblem(pane: Pane, step: 1 | -1 = 1): Promise<void> {
  const { store, words, notify } = pane
  const { open } = store.getState()
  const view = viewOf(store).get()
  const finding = open && neighbour(listed(open, view.filter, words), view.current, step)
  if (finding) await goToFinding(pane, finding)
  else notify({ intent: 'info', title: words.check.noneLeft })
}
