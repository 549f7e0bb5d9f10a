import { isDialled, poolOf, type Pool, type PoolNumber } from '../../ledger'
import type { Progress, Workbook } from '../../port'
import { readRegisters } from '../../registers'
import type { Day } from '../../text'
import { policyOf } from '../check'
import { editAll, editsOfRow } from './pool-edits'

/** Which of a caller's numbers: not dialled since they were given, dialled and not answered, or all. */
export type ReturnKind = 'undialled' | 'unanswered' | 'all'
export interface ReturnChoice {
  caller: string
  which: ReturnKind
  day: Day
}

/** C11: the numbers that a caller would hand back. */
export function planReturn(pool: Pool, { caller, which }: ReturnChoice): PoolNumber[] {
  return pool.numbers.filter((number) => {
    if (!number.allocations.some((one) => one.caller === caller && one.returned === null)) return false
    const own = number.attempts.filter((attempt) => attempt.caller === caller && attempt.day >= (number.holder?.given ?? -Infinity))
    if (which === 'undialled') return number.holder?.caller === caller && !isDialled(number)
    return which === 'all' || (own.length > 0 && own.every(({ result, grade }) => result !== '接通' && grade === null))
  })
}

/** Who has numbers in hand. */
export function callersHolding(pool: Pool): string[] {
  return [...new Set(pool.numbers.flatMap(({ allocations }) => allocations.flatMap(({ caller, returned }) => (returned === null ? [caller] : []))))]
}

/**
 * C11: writes the day of return to a caller's numbers.
 * @returns how many
 * @throws WorkbookFault; NoRecordHeads
 */
export async function returnNumbers(workbook: Workbook, choice: ReturnChoice, progress?: Progress): Promise<number> {
  const book = await workbook.read(progress)
  const registers = readRegisters([book])
  const numbers = planReturn(poolOf(registers, policyOf(registers), choice.day), choice)
  const edits = numbers.flatMap(({ allocations }) =>
    allocations.flatMap(({ caller, returned, row }) => (caller === choice.caller && returned === null ? editsOfRow(book, row, { returned: choice.day }) : [])),
  )
  await editAll(workbook, edits)
  return numbers.length
}
