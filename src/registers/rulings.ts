import type { Day } from '../text'
import { nameOf, textOf } from './cell'
import type { ProblemList } from './problem'
import { BlockReader } from './reader'
import type { RulingRow } from './rows'
import type { Table } from './table'

/** Written for the owner, it takes back what was ruled before. */
export const WITHDRAWN = '撤销'
const WITHDRAWALS = [WITHDRAWN, '撤回', '取消', '作废']

/**
 * The rows of a sheet of rulings (撞客裁定). A bad phone voids the row, a bad date itself; a row without a date is of the day of
 * the row above.
 * @param near a day of the week in hand, for dates without a year; `null` when none is known
 */
export function readRulings(table: Table<'rulings'>, near: Day | null, problems: ProblemList): RulingRow[] {
  const rows: RulingRow[] = []
  for (const block of table.blocks) {
    const reader = new BlockReader(table, block, problems, near)
    let day: Day | null = null
    for (const row of block.rows) {
      const { phone, valid } = reader.phone(row, 'phone')
      day = reader.optionalDay(row, 'date') ?? day
      const caller = nameOf(reader.value(row, 'caller'))
      if (!valid) continue
      rows.push({
        table,
        block,
        row,
        phone,
        owner: WITHDRAWALS.includes(caller) ? null : caller,
        judge: nameOf(reader.value(row, 'judge')),
        day,
        note: textOf(reader.value(row, 'note')),
      })
    }
  }
  return rows
}
