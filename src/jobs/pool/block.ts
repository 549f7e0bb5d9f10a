import type { Wording } from '../../i18n'
import type { Progress, Workbook } from '../../port'
import { readRegisters } from '../../registers'
import type { Day } from '../../text'
import { policyOf } from '../check'
import { addToRecord } from '../records'
import { editAll, editsOfRow } from './pool-edits'

export interface BlockChoice {
  /** normalised */
  phone: string
  /** `false`: it may be called again */
  blocked: boolean
  day: Day
}

/**
 * S20: says of a phone that it is not to be called any more, or may be called again; one that is not in the pool is added to it.
 * @throws WorkbookFault; NoRecordHeads
 */
export async function setDoNotCall(workbook: Workbook, { phone, blocked, day }: BlockChoice, words: Wording, progress?: Progress): Promise<void> {
  const book = await workbook.read(progress)
  const registers = readRegisters([book])
  const rows = registers.records.numbers.filter((row) => row.phone === phone)
  if (rows.length > 0) {
    const concerned = blocked ? [rows.at(-1)!] : rows.filter(({ doNotCall }) => doNotCall === true)
    await editAll(workbook, concerned.flatMap((row) => editsOfRow(book, row, { doNotCall: blocked, blockedOn: blocked ? day : null })))
  } else if (blocked) {
    const project = policyOf(registers).text('projectName', day)
    await addToRecord(workbook, book, 'numbers', [{ phone, doNotCall: true, blockedOn: day }], project, words, progress)
  }
}
