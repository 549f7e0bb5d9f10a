import { dayOf, isoDate, readYesNo, squeeze, type Day } from '../text'
import type { CellValue } from '../workbook'
import { isBlank, nameOf, textOf } from './cell'
import type { Field } from './columns'
import { wholeNumber } from './label'
import type { ProblemList } from './problem'
import { BlockReader } from './reader'
import { RECORDS, type RecordFieldName, type RecordKind, type RecordValueType } from './record-kinds'
import type { RowOrigin } from './rows'
import type { Table } from './table'

/** What each type of column gives; of one that is blank or cannot be read '' or `null`. A month is its first day. */
interface ValueOf {
  day: Day | null
  month: Day | null
  name: string
  text: string
  phone: string
  amount: number | null
  count: number | null
  yes: boolean | null
}

type FieldsOf<K extends RecordKind> = (typeof RECORDS)[K]['fields']
/** What a field gives; one that is needed is there. */
type Given<F> = F extends { type: infer T extends RecordValueType; needed: true } ? NonNullable<ValueOf[T]> : F extends { type: infer T extends RecordValueType } ? ValueOf[T] : never

/** A row of a record, with a value for each of its columns. */
export type RecordRow<K extends RecordKind> = RowOrigin<K> & { [F in RecordFieldName<K>]: Given<FieldsOf<K>[F]> }

/**
 * The rows of a record. A needed value that is blank or cannot be read voids its row, any other itself; both are told of, a blank
 * needed one by the problem of its type.
 * @param near a day of the week in hand, for dates without a year; `null` when none is known
 */
export function readRecords<K extends RecordKind>(table: Table<K>, near: Day | null, problems: ProblemList): RecordRow<K>[] {
  const fields = Object.entries(RECORDS[table.kind].fields) as [Field<K>, { type: RecordValueType; needed?: true }][]
  return table.blocks.flatMap((block) => {
    const reader = new BlockReader(table, block, problems, near)
    return block.rows.flatMap((row) => {
      const values: Record<string, unknown> = {}
      let whole = true
      for (const [field, { type, needed }] of fields) {
        const value = readValue(reader, row, field, type, needed ?? false)
        values[field] = value
        if (needed && (value === null || value === '')) whole = false
      }
      return whole ? [{ table, block, row, ...values } as unknown as RecordRow<K>] : []
    })
  })
}

function readValue<K extends RecordKind>(reader: BlockReader<K>, row: number, field: Field<K>, type: RecordValueType, needed: boolean): unknown {
  const value = reader.value(row, field)
  switch (type) {
    case 'day':
      return needed ? reader.sharedDay(row, field) : reader.optionalDay(row, field)
    case 'month':
      return monthIn(reader, row, field, needed)
    case 'name':
      return needed ? reader.caller(row, field) : nameOf(value)
    case 'text':
      return textOf(value)
    case 'phone':
      return isBlank(value) && !needed ? '' : validPhone(reader, row, field)
    case 'amount':
      return reader.optional(row, field, readAmount, 'number-unclear')
    case 'count':
      return reader.optional(row, field, wholeNumber, 'number-unclear')
    case 'yes':
      return reader.optional(row, field, readYesNo, 'yes-no-unclear')
  }
}

function validPhone<K extends RecordKind>(reader: BlockReader<K>, row: number, field: Field<K>): string {
  const { phone, valid } = reader.phone(row, field)
  return valid ? phone : ''
}

function monthIn<K extends RecordKind>(reader: BlockReader<K>, row: number, field: Field<K>, needed: boolean): Day | null {
  const value = reader.value(row, field)
  const month = readMonth(reader, value)
  if (month === null && (needed || !isBlank(value))) reader.report('date-invalid', row, field)
  return month
}

/** The first day of a month: of `2013-04`, `2013年4月`, `201304`, or of any date in it. */
function readMonth<K extends RecordKind>(reader: BlockReader<K>, value: CellValue): Day | null {
  const written = typeof value === 'string' || typeof value === 'number' ? /^(\d{4})[-./年]?(\d{1,2})月?$/.exec(squeeze(String(value))) : null
  const month = written ? dayOf(Number(written[1]), Number(written[2]), 1) : null
  if (month !== null) return month
  const day = reader.dayOf(value)
  return day === null ? null : dayOf(Number(isoDate(day).slice(0, 4)), Number(isoDate(day).slice(5, 7)), 1)
}

/** An amount as people write it: `1,200.50`, `¥300元`, `4.8分`. */
export function readAmount(value: string | number): number | null {
  if (typeof value === 'number') return value
  const text = squeeze(value).replace(/[,，]/g, '').replace(/^[¥￥]/, '').replace(/[元分]$/, '')
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}
