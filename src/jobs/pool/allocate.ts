import type { Wording } from '../../i18n'
import {
  callerNeeds, findPeople, planAllocation, poolFunnels, poolOf, sourcesByQuality, type AllocationPlan, type CallerNeed, type Pool, type PoolNumber,
} from '../../ledger'
import type { Policy } from '../../policy'
import { WorkbookFault, type CellEdit, type Progress, type Workbook } from '../../port'
import { readRegisters, type Registers } from '../../registers'
import { callListSheet, type CallList, type RecordLine } from '../../sheets'
import type { Day } from '../../text'
import { policyOf } from '../check'
import { addToRecord } from '../records'
import { editAll, editsOfRow } from './pool-edits'

export interface AllocationChoice {
  day: Day
  /** numbers for who is there all day; `null`: as many as the quota (C13) */
  full: number | null
  /** `null`: all */
  sources: readonly string[] | null
  /** C30: those that are too old, too */
  withOld: boolean
}

export interface PlannedAllocation {
  pool: Pool
  plan: AllocationPlan
  callers: CallerNeed[]
  /** the sources in the order in which they are given out */
  order: string[]
  /** numbers that change hands */
  count: number
  /** tells this plan from any other */
  print: string
}

/** C06 C11: who would get which numbers on a day. */
export function planNumbers(registers: Registers, policy: Policy, { day, full, sources, withOld }: AllocationChoice): PlannedAllocation {
  const pool = poolOf(registers, policy, day)
  const people = findPeople(registers, policy)
  const order = sourcesByQuality(pool.numbers.map(({ source }) => source), poolFunnels(registers, policy, pool, 'source'), policy, day)
  const quota = policy.figure('quota', day)
  const callers = callerNeeds(registers, policy, day)
  const plan = planAllocation(pool, {
    policy, order, withOld, ...(sources ? { sources } : {}),
    callers: callers.flatMap((one) => (one.quota > 0 ? [{ caller: one.caller, need: full === null || quota === 0 ? one.quota : Math.round((full * one.quota) / quota) }] : [])),
    isEmployed: (caller) => people.isEmployed(caller, day),
  })
  const given = plan.shares.flatMap(({ caller, known, fresh }) => [...known, ...fresh].map(({ phone }) => `${caller} ${phone}`))
  return { pool, plan, callers, order, count: given.length, print: given.join('\n') }
}

export interface Allocated {
  /** numbers that changed hands */
  count: number
  /** the sheet of lists; `null`: there is no number for any */
  sheet: string | null
}

/**
 * C06 C11: gives the numbers out as it was shown and makes the lists to call (领用清单) of the day, in place of the ones before. A number
 * that somebody had before gets a row of its own for who has it now.
 * @param print of the plan that was shown: another one is not carried out
 * @throws WorkbookFault; NoRecordHeads
 */
export async function allocateNumbers(
  workbook: Workbook, choice: AllocationChoice, print: string, words: Wording, progress?: Progress,
): Promise<Allocated> {
  const book = await workbook.read(progress)
  const registers = readRegisters([book])
  const policy = policyOf(registers)
  const planned = planNumbers(registers, policy, choice)
  if (planned.print !== print) throw new WorkbookFault('changed-meanwhile')
  const project = policy.text('projectName', choice.day)
  const edits: CellEdit[] = []
  const lines: RecordLine<'numbers'>[] = []
  for (const { caller, known, fresh } of planned.plan.shares) {
    for (const number of [...known, ...fresh]) {
      const blank = number.rows.find((row) => row.caller === '')
      if (blank) edits.push(...editsOfRow(book, blank, { caller, given: choice.day }))
      else lines.push(againLine(number, caller, choice.day))
    }
  }
  progress?.check()
  await editAll(workbook, edits)
  if (lines.length > 0) await addToRecord(workbook, book, 'numbers', lines, project, words, progress)
  const lists = planned.plan.shares.map(({ caller, held, again, known, fresh }): CallList => ({ caller, numbers: [...again, ...known, ...held, ...fresh] }))
  if (lists.every(({ numbers }) => numbers.length === 0)) return { count: planned.count, sheet: null }
  const plan = callListSheet({ lists, day: choice.day, project, words })
  await workbook.apply([plan], progress)
  return { count: planned.count, sheet: plan.name }
}

function againLine({ phone, customer, source, collector, imports }: PoolNumber, caller: string, given: Day): RecordLine<'numbers'> {
  const { batch, lawful, day } = imports[0]!
  return { phone, customer, source, collector, batch, imported: day, lawful, caller, given }
}
