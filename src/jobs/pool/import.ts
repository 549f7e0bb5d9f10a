import type { Wording } from '../../i18n'
import type { LiveBook, Progress, Workbook } from '../../port'
import { readNumberList, readRegisters, type NumberListLine, type Registers } from '../../registers'
import type { RecordLine } from '../../sheets'
import { maskPhone, readSource, type Day } from '../../text'
import { policyOf } from '../check'
import { addToRecord, type RecordedLines } from '../records'

/** What is said of a batch of numbers; all of it is needed. */
export interface BatchFacts {
  batch: string
  source: string
  collector: string
  lawful: string
  /** the day on which the numbers were obtained */
  day: Day | null
}

export interface ImportPlan {
  /** lines read that have something like a number */
  read: number
  lines: RecordLine<'numbers'>[]
  /** left out: again in the list, or in the pool already */
  inBatch: number
  inPool: number
  /** what is no phone, masked (S24) */
  bad: string[]
  /** nothing is missing of what is said of the batch */
  complete: boolean
}

/** C29–C33: what of a list would be imported. Source and collector of its own columns go before those of the batch. */
export function planImport(list: readonly NumberListLine[], inPool: ReadonlySet<string>, facts: BatchFacts): ImportPlan {
  const plan: ImportPlan = { read: list.length, lines: [], inBatch: 0, inPool: 0, bad: [], complete: isComplete(facts) }
  const seen = new Set<string>()
  for (const { phone, written, customer, source, collector } of list) {
    if (phone === null) plan.bad.push(maskPhone(written) || '—')
    else if (seen.has(phone)) plan.inBatch++
    else if (inPool.has(phone)) plan.inPool++
    else {
      const own = source || facts.source.trim()
      plan.lines.push({
        phone, customer, source: own === '' ? '' : readSource(own).value, collector: collector || facts.collector.trim(), batch: facts.batch.trim(), imported: facts.day, lawful: facts.lawful.trim(),
      })
    }
    if (phone !== null) seen.add(phone)
  }
  return plan
}

function isComplete({ batch, source, collector, lawful, day }: BatchFacts): boolean {
  return day !== null && [batch, source, collector, lawful].every((text) => text.trim() !== '')
}

/** The phones of the pool. */
export function phonesInPool({ records }: Registers): Set<string> {
  return new Set(records.numbers.map(({ phone }) => phone))
}

/** The sheets of the open workbook from which numbers can be taken: those with any, but for the pool itself. */
export function sheetsWithNumbers(book: LiveBook): { sheet: string; list: () => NumberListLine[] }[] {
  return book.grids.flatMap((grid) =>
    grid.made || /资源库/.test(grid.sheet) || grid.rows.length === 0 ? [] : [{ sheet: grid.sheet, list: () => readNumberList(grid) }],
  )
}

/**
 * C29–C33: adds the numbers of a list to the pool (资源库), which is made where there is none. The pool is read anew before.
 * @returns `null` when there is nothing to add, or something is missing of what is said of the batch
 * @throws WorkbookFault; NoRecordHeads
 */
export async function importNumbers(
  workbook: Workbook, list: readonly NumberListLine[], facts: BatchFacts, words: Wording, progress?: Progress,
): Promise<(RecordedLines & { count: number }) | null> {
  const book = await workbook.read(progress)
  const registers = readRegisters([book])
  const { lines, complete } = planImport(list, phonesInPool(registers), facts)
  if (!complete || lines.length === 0) return null
  const project = policyOf(registers).text('projectName', facts.day!)
  return { ...(await addToRecord(workbook, book, 'numbers', lines, project, words, progress)), count: lines.length }
}
