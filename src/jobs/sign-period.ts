import type { Wording } from '../i18n'
import { periodFigures, SIGNED_FIGURES, signedPeriods, type PeriodFigures } from '../ledger'
import type { Progress, Workbook } from '../port'
import { readRegisters } from '../registers'
import { signingCheckSheet, type RecordLine } from '../sheets'
import type { Day } from '../text'
import { policyOf } from './check'
import { addToRecord } from './records'

/** C42: what a leader signs. */
export interface SigningOptions {
  /** ends included */
  from: Day
  to: Day
  /** `null`: all groups */
  group: string | null
  signer: string
  today: Day
  /** why figures that were signed before have changed; '' where nothing was */
  note: string
}

export type SigningOutcome =
  | { state: 'signed'; sheet: string; count: number }
  /** nothing is on the ledger of those days */
  | { state: 'nobody' }
  /** all was signed before, and is as it was */
  | { state: 'unchanged' }
  /** of these callers other figures were signed before: it needs a note */
  | { state: 'needs-note'; callers: readonly string[] }

/**
 * C42 C43: keeps a copy of a period's figures of each caller on 签字存档, with a fingerprint of the rows. What was signed before and is as it
 * was is not signed twice; what has changed since needs a note. Nothing is protected: a later change is shown, not prevented.
 * @throws WorkbookFault; NoRecordHeads
 */
export async function signPeriod(workbook: Workbook, options: SigningOptions, words: Wording, progress?: Progress): Promise<SigningOutcome> {
  const { from, to, group, today, note } = options
  const book = await workbook.read(progress)
  const registers = readRegisters([book])
  const policy = policyOf(registers)
  const before = new Map(signedPeriods(registers, policy).filter((one) => one.from === from && one.to === to).map((one) => [one.caller, one]))
  const tells = periodFigures(registers, policy, from, to)
  // Whose rows have all gone since is signed for again, with figures of nothing.
  const gone = [...before.values()].filter(({ signing, caller }) => signing !== null && tells.every((one) => one.caller !== caller)).map(({ signing, now }) => ({ ...now, group: signing!.group }))
  const all = [...tells, ...gone].filter((one) => group === null || one.group === group)
  if (all.length === 0) return { state: 'nobody' }
  const due = all.filter(({ caller }) => before.get(caller)?.state !== 'same')
  if (due.length === 0) return { state: 'unchanged' }
  const changed = due.filter(({ caller }) => before.get(caller)?.state === 'changed').map(({ caller }) => caller)
  if (changed.length > 0 && note === '') return { state: 'needs-note', callers: changed }
  progress?.check()
  const lines = due.map((one) => lineOf(one, options))
  const { sheet } = await addToRecord(workbook, book, 'signings', lines, policy.text('projectName', today), words, progress)
  return { state: 'signed', sheet, count: lines.length }
}

function lineOf(of: PeriodFigures, { from, to, signer, today, note }: SigningOptions): RecordLine<'signings'> {
  const figures = Object.fromEntries(SIGNED_FIGURES.map((figure) => [figure, of[figure]]))
  return { ...figures, from, to, caller: of.caller, group: of.group, rows: of.rows, fingerprint: of.fingerprint, signer, date: today, note }
}

/**
 * C42 C43: 签字核对: every signed period against the registers now, on a sheet in place of the one before.
 * @returns `null` when nothing is signed; no sheet is made then
 * @throws WorkbookFault
 */
export async function checkSigned(
  workbook: Workbook, today: Day, words: Wording, progress?: Progress,
): Promise<{ sheet: string; changed: number } | null> {
  const registers = readRegisters([await workbook.read(progress)])
  const policy = policyOf(registers)
  const periods = signedPeriods(registers, policy)
  if (periods.length === 0) return null
  const plan = signingCheckSheet({ periods, project: policy.text('projectName', today), day: today, words })
  await workbook.apply([plan], progress)
  return { sheet: plan.name, changed: periods.filter(({ state }) => state !== 'same').length }
}
