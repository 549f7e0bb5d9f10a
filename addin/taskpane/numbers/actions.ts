import { allocateNumbers, importNumbers, NoRecordHeads, returnNumbers, setDoNotCall, writePool, type AllocationChoice, type BatchFacts, type ReturnChoice } from '../../../src/jobs'
import type { Progress } from '../../../src/port'
import type { NumberListLine } from '../../../src/registers'
import { maskPhone } from '../../../src/text'
import { todayNow } from '../shell/clock'
import type { PaneContext } from '../shell/pane-context'
import { showSheet } from '../today/actions'

/** Does a job on the pool; a sheet without the heads that it needs is told of in words, and the workbook is read anew after it. */
async function onPool<T>({ run, words, notify, store }: PaneContext, label: string, job: (progress: Progress) => Promise<T>): Promise<T | undefined> {
  const done = await run(label, async (progress) => {
    try {
      return await job(progress)
    } catch (error) {
      if (!(error instanceof NoRecordHeads)) throw error
      notify({ intent: 'error', title: words.records.noHeads(error.sheet), text: words.records.noHeadsNext })
      return undefined
    }
  })
  if (done !== undefined) await store.reload()
  return done
}

/** C29–C33. @returns whether anything was imported */
export async function importList(pane: PaneContext, list: readonly NumberListLine[], facts: BatchFacts): Promise<boolean> {
  const { importing: words } = pane.words.pool
  const done = await onPool(pane, words.title, (progress) => importNumbers(pane.workbook, list, facts, pane.words, progress))
  if (!done) return false
  pane.notify({ intent: 'success', title: words.done(done.sheet, done.count) })
  return true
}

/** C06 C11: gives numbers out as it was shown. */
export async function giveOut(pane: PaneContext, choice: AllocationChoice, print: string): Promise<void> {
  const { allocating: words } = pane.words.pool
  const done = await onPool(pane, words.title, (progress) => allocateNumbers(pane.workbook, choice, print, pane.words, progress))
  if (!done) return
  if (done.sheet !== null) await showSheet(pane, done.sheet)
  pane.notify({ intent: 'success', title: words.done(done.count), text: done.sheet === null ? words.nothing : words.listed(done.sheet) })
}

/** C11. */
export async function handBack(pane: PaneContext, choice: ReturnChoice): Promise<void> {
  const { returning: words } = pane.words.pool
  const count = await onPool(pane, words.title, (progress) => returnNumbers(pane.workbook, choice, progress))
  if (count !== undefined) pane.notify({ intent: 'success', title: words.done(choice.caller, count) })
}

/** S20. */
export async function block(pane: PaneContext, phone: string, blocked: boolean): Promise<void> {
  const { blocking: words } = pane.words.pool
  const done = await onPool(pane, words.title, async (progress) => {
    await setDoNotCall(pane.workbook, { phone, blocked, day: todayNow() }, pane.words, progress)
    return true
  })
  if (done) pane.notify({ intent: 'success', title: blocked ? words.done(maskPhone(phone)) : words.undone(maskPhone(phone)) })
}

/** Makes the overview of the pool and shows it. */
export async function makeOverview(pane: PaneContext): Promise<void> {
  const sheet = await onPool(pane, pane.words.pool.writeOverview, (progress) => writePool(pane.workbook, todayNow(), pane.words, progress))
  if (sheet !== undefined) await showSheet(pane, sheet)
}
