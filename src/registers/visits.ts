import { readNeed, readUnits, readYesNo, squeeze, type Day } from '../text'
import { nameOf, textOf } from './cell'
import { readNeedCell, readSourceCell } from './calls'
import type { ProblemList } from './problem'
import { BlockReader } from './reader'
import type { VisitRow } from './rows'
import type { Table } from './table'

/**
 * The rows of a visit register (意向客户邀约到访登记表, C35), with their problems. A bad arrival, appointment or deal date is
 * void by itself; a bad phone or registration date, or no caller, voids the row.
 * @param near a day of the week in hand, for dates without a year; `null` when none is known
 */
export function readVisits(table: Table<'visits'>, near: Day | null, problems: ProblemList): VisitRow[] {
  return table.blocks.flatMap((block) => {
    const reader = new BlockReader(table, block, problems, near)
    return block.rows.map((row) => readVisit(reader, row))
  })
}

/** One row of a visit register. */
export function readVisit(reader: BlockReader<'visits'>, row: number): VisitRow {
  const day = reader.sharedDay(row, 'date')
  const caller = reader.caller(row, 'caller')
  const { phone, valid } = reader.phone(row, 'phone')
  const host = nameOf(reader.value(row, 'host'))
  return {
    table: reader.table,
    block: reader.block,
    row,
    readable: day !== null && caller !== '' && valid,
    day,
    caller,
    customer: textOf(reader.value(row, 'customer')),
    phone,
    source: readSourceCell(reader, row),
    need: readNeedCell(reader, row),
    appointed: reader.optionalDay(row, 'appointed'),
    arrived: reader.optionalDay(row, 'arrived'),
    contacted: reader.optional(row, 'contacted', readYesNo, 'yes-no-unclear'),
    host,
    signed: readSignature(reader, row, host),
    dealDay: reader.optionalDay(row, 'dealDate'),
    dealProduct: readNeed(textOf(reader.value(row, 'dealProduct'))).value,
    dealUnits: reader.optional(row, 'dealUnits', readUnits, 'number-unclear'),
    note: textOf(reader.value(row, 'note')),
    group: reader.group(row, 'group'),
  }
}

/** C18: signed, by a yes or by the host's own name. */
function readSignature(reader: BlockReader<'visits'>, row: number, host: string): boolean | null {
  const ownName = (value: string | number): boolean | null =>
    readYesNo(value) ?? (host !== '' && squeeze(String(value)) === host ? true : null)
  return reader.optional(row, 'signed', ownName, 'yes-no-unclear')
}
