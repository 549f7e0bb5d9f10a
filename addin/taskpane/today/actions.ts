import { buildDayLedger, dayInHand, makePaperForm, newRegisters as makeRegisters, policyOf, printVisits as layOutVisits } from '../../../src/jobs'
import { mondayOf, readRegisters } from '../../../src/registers'
import { isoDate, type Day } from '../../../src/text'
import { timeNow, todayNow } from '../shell/clock'
import { hasFunctions } from '../shell/has-functions'
import type { PaneContext } from '../shell/pane-context'

/** The days of a ledger, ends included, and whether it is to follow the registers. */
export interface LedgerChoice {
  from: Day
  to: Day
  live: boolean
}

/** Makes the registers that the workbook has not. */
export async function newRegisters(pane: PaneContext): Promise<void> {
  const { workbook, store, words, run, notify } = pane
  const made = await run(words.shell.commands.newRegisters.label, (progress) => {
    const { open } = store.getState()
    const policy = policyOf(open?.registers ?? readRegisters([]))
    return makeRegisters(workbook, { words, policy, today: todayNow() }, progress)
  })
  if (!made) return
  await store.reload()
  const list = (names: readonly string[]): string => names.join(words.listSeparator)
  const kept = [...made.kept, ...made.instead.map(({ there }) => there)]
  notify({
    intent: made.created.length > 0 ? 'success' : 'info',
    title: made.created.length > 0 ? words.today.created(list(made.created)) : words.today.createdNone,
    ...(kept.length > 0 ? { text: words.today.keptText(list(kept)) } : {}),
  })
}

/**
 * C44: builds the daily ledger of some days.
 * @param show brings it to the front; somebody who types into a register is left there
 */
export async function buildLedger(pane: PaneContext, { from, to, live }: LedgerChoice, show = true): Promise<void> {
  const { workbook, store, words, run, notify } = pane
  const built = await run(words.shell.commands.buildLedger.label, (progress) =>
    buildDayLedger(workbook, { from, to, live, functions: hasFunctions(), today: todayNow(), madeAt: timeNow(), words }, progress),
  )
  if (!built) return
  const { today } = words
  if (built.sheet === null) {
    notify({ intent: 'warning', title: today.builtNothing(isoDate(from), isoDate(to)), text: today.builtNothingNext })
    return
  }
  await store.reload()
  if (show) await showSheet(pane, built.sheet)
  notify({
    intent: 'success',
    title: built.mode === 'L' ? today.builtLive(built.sheet) : today.built(built.sheet, built.rows),
    ...(built.asValues ? { text: today.asValues[built.asValues] } : {}),
    ...(show ? {} : { action: { label: today.openSheet, perform: () => void showSheet(pane, built.sheet!) } }),
  })
}

/** C44: builds the daily ledger of the week in hand. */
export async function buildThisWeek(pane: PaneContext): Promise<void> {
  const { open } = pane.store.getState()
  const monday = mondayOf(open ? dayInHand(open.registers, todayNow()) : todayNow())
  await buildLedger(pane, { from: monday, to: monday + 6, live: false })
}

/** C40–C43: lays out the visit register for printing. */
export async function printVisits(pane: PaneContext, span?: { from: Day; to: Day }): Promise<void> {
  const { workbook, store, words, run, notify } = pane
  const printed = await run(words.shell.commands.printVisits.label, (progress) =>
    layOutVisits(workbook, { words, today: todayNow(), ...(span ? { span } : {}) }, progress),
  )
  if (printed === undefined) return
  if (printed === null) {
    notify({ intent: 'warning', title: words.today.printedNone, text: words.today.printedNoneNext })
    return
  }
  const { sheet, rows, undated, from, to } = printed
  await store.reload()
  await showSheet(pane, sheet)
  notify({
    intent: 'success',
    title: words.today.printing(sheet, rows),
    text: [words.period(isoDate(from), isoDate(to)), ...(undated > 0 ? [words.today.undated(undated)] : []), words.today.printNext].join('\n'),
  })
}

/** C28 C34: makes the paper form of one caller's one day, as the register has it; without a caller, an empty one to fill in. */
export async function paperForm(pane: PaneContext, of: { caller: string; day: Day } | null): Promise<void> {
  const { workbook, store, words, run, notify } = pane
  const made = await run(words.today.form.button, (progress) => makePaperForm(workbook, { words, today: todayNow(), ...(of ? { of } : {}) }, progress))
  if (made === undefined) return
  if (made === null) {
    notify({ intent: 'warning', title: words.today.form.none(of!.caller) })
    return
  }
  await store.reload()
  await showSheet(pane, made.sheet)
  notify({ intent: 'success', title: made.kept ? words.today.form.kept(made.sheet) : words.today.form.made(made.sheet) })
}

/** Brings a sheet to the front; one that is gone is left. */
export async function showSheet({ workbook, store }: PaneContext, name: string): Promise<void> {
  const sheet = store.getState().open?.book.sheets.find((one) => one.name === name)
  if (sheet) await workbook.select(sheet.id, { top: 0, left: 0, bottom: 0, right: 0 }).catch(() => undefined)
}
