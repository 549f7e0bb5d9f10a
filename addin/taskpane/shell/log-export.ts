import { logExport, NoRecordHeads, type Export } from '../../../src/jobs'
import { timeNow, todayNow } from './clock'
import type { PaneContext } from './pane-context'
import { whoNow } from './who'

/**
 * S24: writes an export into 导出记录 of the open workbook.
 * @returns whether it stands there; why not has been told by then, and nothing may leave the workbook
 */
export async function recordExport(pane: PaneContext, entry: Omit<Export, 'at' | 'who'>): Promise<boolean> {
  const { workbook, store, words, run, notify } = pane
  const recorded = await run(words.privacy.exports.logging, async (progress) => {
    const { open } = store.getState()
    const book = open?.book ?? (await workbook.read(progress))
    const project = open?.policy.text('projectName', todayNow()) ?? ''
    try {
      return await logExport(workbook, book, { ...entry, at: timeNow(), who: whoNow() }, project, words, progress)
    } catch (fault) {
      if (!(fault instanceof NoRecordHeads)) throw fault
      notify({ intent: 'error', title: words.records.noHeads(fault.sheet), text: words.records.noHeadsNext })
      return undefined
    }
  })
  if (recorded) await store.reload()
  else notify({ intent: 'warning', title: words.privacy.exports.failed })
  return recorded !== undefined
}
