import type { Wording } from '../../i18n'
import { dealsByAttempt, poolFunnels, poolOf, poolSummary } from '../../ledger'
import type { Progress, Workbook } from '../../port'
import { readRegisters } from '../../registers'
import { poolSheet } from '../../sheets'
import type { Day } from '../../text'
import { policyOf } from '../check'

/**
 * C37 S16 S17: makes the overview of the pool (资源库概况), in place of the one before.
 * @returns the sheet's name
 * @throws WorkbookFault
 */
export async function writePool(workbook: Workbook, day: Day, words: Wording, progress?: Progress): Promise<string> {
  const registers = readRegisters([await workbook.read(progress)])
  const policy = policyOf(registers)
  const pool = poolOf(registers, policy, day)
  const plan = poolSheet({
    day, words, project: policy.text('projectName', day), lines: poolSummary(pool), attempts: dealsByAttempt(pool, policy, day),
    sources: poolFunnels(registers, policy, pool, 'source'), collectors: poolFunnels(registers, policy, pool, 'collector'),
  })
  await workbook.apply([plan], progress)
  return plan.name
}
