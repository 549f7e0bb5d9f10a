import type { Wording } from '../i18n'
import { findPeople, ledgerDays } from '../ledger'
import type { Policy } from '../policy'
import type { LiveBook, Progress, Workbook } from '../port'
import { readRegisters, type Registers } from '../registers'
import { paperForm, type FormDay, type SheetPlan } from '../sheets'
import { NEEDS, type Day } from '../text'
import { policyOf } from './check'
import { callersIn, listsIn } from './template-places'

export interface PaperFormOptions {
  words: Wording
  today: Day
  /** whose day is printed as the register has it; left out, an empty form is made for people to type into */
  of?: { caller: string; day: Day }
}

export interface PaperFormOutcome {
  /** the sheet's name */
  sheet: string
  /** an empty form was there already and is left alone */
  kept: boolean
  /** calls on it */
  rows: number
}

/**
 * C28 C34: makes the paper form of one caller's one day, empty or as the register has it.
 * @returns `null` when the register has no calls of that caller on that day; nothing is made then
 * @throws WorkbookFault
 */
export async function makePaperForm(workbook: Workbook, options: PaperFormOptions, progress?: Progress): Promise<PaperFormOutcome | null> {
  const book = await workbook.read(progress)
  const registers = readRegisters([book])
  const policy = policyOf(registers)
  const made = options.of ? filledForm(registers, policy, options.of, options.words) : { plan: emptyForm(book, policy, options), rows: 0 }
  if (!made) return null
  const { kept } = await workbook.apply([made.plan], progress)
  return { sheet: made.plan.name, kept: kept.length > 0, rows: made.rows }
}

function emptyForm(book: LiveBook, policy: Policy, { words, today }: PaperFormOptions): SheetPlan {
  const lists = listsIn(book, policy, today)
  const choices = lists && { lists, callers: callersIn(book) }
  return paperForm({ words, policy, day: today }, { day: null, caller: '', group: '' }, null, choices)
}

function filledForm(registers: Registers, policy: Policy, { caller, day }: { caller: string; day: Day }, words: Wording): { plan: SheetPlan; rows: number } | null {
  const rows = registers.calls.filter((row) => row.caller === caller && row.day === day)
  if (rows.length === 0) return null
  const group = findPeople(registers, policy).groupOn(caller, day)
  const plan = paperForm({ words, policy, day }, { day, caller, group }, { rows, feet: feetOf(registers, policy, caller, day) })
  return { plan, rows: rows.length }
}

/** C28: the figures of a form's foot as the register gives them. */
function feetOf(registers: Registers, policy: Policy, caller: string, day: Day): FormDay['feet'] {
  const found = ledgerDays(registers, policy, day, day).find((one) => one.caller === caller)
  if (!found) return {}
  const { calls, answered, visits, grades, needs, deals } = found
  const units = Object.values(deals).reduce((sum, count) => sum + count, 0)
  return { calls, answered, visits, deals: units, ...grades, ...Object.fromEntries(NEEDS.map((need) => [need, needs[need] ?? 0])) }
}
