import type { Policy } from '../../policy'
import type { Problem, Registers } from '../../registers'
import { isoDate } from '../../text'
import { at, type AnyRow } from '../told'
import type { Allocation, NumberRow, Pool, PoolNumber } from './number'
import { poolOf } from './pool'
import { isTooOld } from './state'

/** C11 C30 S20: what is wrong with the pool and with what became of its numbers: warnings, none of which changes a figure. */
export function checkPool(registers: Registers, policy: Policy): Problem[] {
  if (registers.records.numbers.length === 0) return []
  const pool = poolOf(registers, policy, 0)
  return [...checkImports(pool), ...pool.numbers.flatMap((number) => [...givenTwice(number), ...givenWrongly(number, policy), ...calledAgain(number)])]
}

/** Numbers without a note by what right they are used, or without a day; of a column that is missing it is told once a table. */
function checkImports({ numbers }: Pool): Problem[] {
  const told = new Set<string>()
  return numbers.flatMap(({ imports, state }) =>
    state === 'blocked' ? [] : imports.flatMap(({ lawful, day, row }) => [
      ...(lawful === '' ? missing('number-lawful-missing', row, 'lawful', told) : []),
      ...(day === null ? missing('number-date-missing', row, 'imported', told) : []),
    ]),
  )
}

function missing(code: 'number-lawful-missing' | 'number-date-missing', row: NumberRow, field: 'lawful' | 'imported', told: Set<string>): Problem[] {
  const { block, table } = row
  if (block.columns[field] !== undefined) return isUnread(row, field) ? [] : [at(code, row as unknown as AnyRow, field)]
  const key = [code, table.place.file, table.place.sheet, block.headRow].join('\n')
  if (told.has(key)) return []
  told.add(key)
  return [at(code, { ...row, row: block.headRow } as unknown as AnyRow, field)]
}

/** Something stands there: that is told as `date-invalid` already. */
function isUnread({ block, table, row }: NumberRow, field: 'lawful' | 'imported'): boolean {
  return String(table.grid.rows[row]?.[block.columns[field]!] ?? '').trim() !== ''
}

/** C11: two callers have a number at the same time. */
function givenTwice({ allocations }: PoolNumber): Problem[] {
  const open: Allocation[] = []
  return allocations.flatMap((one) => {
    const other = open.find(({ caller, returned }) => caller !== one.caller && (returned === null || (one.given !== null && returned > one.given)))
    open.push(one)
    return other ? [told('number-given-twice', one.row, 'caller', { caller: one.caller, owner: other.caller })] : []
  })
}

/** Given to another caller than the one who registered the customer before (撞客), or when too old (C30). */
function givenWrongly({ allocations, attempts, imports, owner, source, visits }: PoolNumber, policy: Policy): Problem[] {
  const registered = visits.reduce((first, { caller, day }) => (caller === owner ? Math.min(first, day!) : first), Infinity)
  const imported = imports[0]!.day
  return allocations.flatMap(({ caller, given, returned, row }) => {
    const late = given !== null && registered < given
    const old = given !== null && isTooOld(source, imported, given, policy) && !attempts.some(({ day, grade }) => grade !== null && day < given)
    return [
      ...(owner !== '' && caller !== owner && returned === null && late ? [told('number-owned', row, 'caller', { caller, owner })] : []),
      ...(old ? [told('number-too-old', row, 'given', { date: isoDate(imported!) })] : []),
    ]
  })
}

/** S20: dialled after it was not to be called any more; where no day is written, after the first D, and where there is none, at all. */
function calledAgain({ attempts, blockedOn, rows }: PoolNumber): Problem[] {
  if (!rows.some(({ doNotCall }) => doNotCall === true)) return []
  const refusal = attempts.find(({ grade }) => grade === 'D')
  const after = blockedOn === null ? (refusal?.number ?? 0) : attempts.filter(({ day }) => day <= blockedOn).length
  return attempts.slice(after).map(({ row, caller }) => told('number-blocked-called', row, 'phone', { caller }))
}

function told(code: Problem['code'], row: unknown, field: string, facts: Record<string, string | number>): Problem {
  return at(code, row as AnyRow, field, '', facts)
}
