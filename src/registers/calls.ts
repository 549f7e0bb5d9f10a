import { readGrade, readNeed, readResult, readSource, readYesNo, type Day, type Grade, type Result } from '../text'
import { isBlank, nameOf, textOf } from './cell'
import type { ProblemList } from './problem'
import { BlockReader, remember } from './reader'
import type { CallRow } from './rows'
import type { Table } from './table'

const grades = remember(readGrade)
const results = remember(readResult)
const sources = remember(readSource)
const needs = remember(readNeed)

/** Results that say nobody spoke: no grade can come of them. */
const SILENT: ReadonlySet<Result> = new Set<Result>(['无人接听', '占线', '关机', '停机', '空号', '错号'])

/**
 * The rows of a call register (电开效果管控表, C34), with their problems.
 * @param near a day of the week in hand, for dates without a year; `null` when none is known
 */
export function readCalls(table: Table<'calls'>, near: Day | null, problems: ProblemList): CallRow[] {
  return table.blocks.flatMap((block) => {
    const reader = new BlockReader(table, block, problems, near)
    reportMissingColumns(reader)
    return block.rows.map((row) => readCall(reader, row))
  })
}

/** Tells once of a column that the sheet has not. */
export function reportMissingColumns(reader: BlockReader<'calls'>): void {
  const { table, block, problems } = reader
  if (block.headRow !== table.blocks[0]!.headRow) return
  for (const field of ['result', 'grade', 'source'] as const) {
    if (reader.has(field)) continue
    problems.add({
      code: 'column-missing', place: table.place, row: block.headRow, column: 0, found: '', fix: null, facts: { field },
    })
  }
}

/** One row of a call register. */
export function readCall(reader: BlockReader<'calls'>, row: number): CallRow {
  const day = reader.sharedDay(row, 'date')
  const caller = reader.caller(row, 'caller')
  const { phone, valid } = reader.phone(row, 'phone')
  const { result, grade } = readOutcome(reader, row)
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
    result,
    grade,
    need: readNeedCell(reader, row),
    sms: reader.optional(row, 'sms', readYesNo, 'yes-no-unclear'),
    note: textOf(reader.value(row, 'note')),
    collector: nameOf(reader.value(row, 'collector')),
    group: reader.group(row, 'group'),
  }
}

/** Result and grade, each against the other: a void grade is `null`, a grade without a result means 接通. */
function readOutcome(reader: BlockReader<'calls'>, row: number): { result: Result | null; grade: Grade | null } {
  const grade = reader.optional(row, 'grade', grades, 'grade-invalid')
  if (isBlank(reader.value(row, 'result'))) {
    if (grade === null) reader.report('result-missing', row, 'result')
    else reader.report('result-assumed', row, 'result', '接通')
    return { result: grade === null ? null : '接通', grade }
  }
  const result = reader.optional(row, 'result', results, 'result-invalid')
  const impossible = grade !== null && result !== null && (SILENT.has(result) || (result === '拒接' && grade !== 'D'))
  if (impossible) reader.report('grade-without-answer', row, 'grade')
  return { result, grade: impossible ? null : grade }
}

/** A source by its own name; an unknown one as written, with a warning. */
export function readSourceCell(reader: BlockReader<'calls'> | BlockReader<'visits'>, row: number): string {
  const value = reader.value(row, 'source')
  if (isBlank(value)) {
    if (reader.has('source')) reader.report('source-missing', row, 'source')
    return ''
  }
  const source = sources(String(value))
  if (!source.known) reader.report('source-unknown', row, 'source')
  return source.value
}

/** A need by its own name; an unknown one as written, with a warning. */
export function readNeedCell(reader: BlockReader<'calls'> | BlockReader<'visits'>, row: number): string {
  const value = reader.value(row, 'need')
  if (isBlank(value)) return ''
  const need = needs(String(value))
  if (!need.known) reader.report('need-unknown', row, 'need')
  return need.value
}
