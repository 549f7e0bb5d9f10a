import type { CallRow, RecordRow, VisitRow } from '../../registers'
import type { Day, Grade, Result } from '../../text'
import type { Deal } from '../deals'

/** A row of the pool (资源库). */
export type NumberRow = RecordRow<'numbers'>

/** How a number came to the office (C29–C33). */
export interface NumberImport {
  batch: string
  source: string
  collector: string
  /** by what right it is used; '': nobody has said */
  lawful: string
  /** `null`: unknown */
  day: Day | null
  row: NumberRow
}

/** C06 C11: a number in a caller's hands. */
export interface Allocation {
  caller: string
  /** `null`: unknown */
  given: Day | null
  /** `null`: not yet */
  returned: Day | null
  row: NumberRow
}

/** S14 S17: a dial of a number, by whomever. */
export interface Attempt {
  /** 1 is the first dial that the registers know */
  number: number
  day: Day
  caller: string
  result: Result | null
  grade: Grade | null
  row: CallRow
}

/**
 * What can be done with a number: `blocked`: it is never to be called (S20) · `given`: a caller has it · `closed`: graded D last, or no
 * such number · `waiting`: A, B or C before its day (S15), or dialled today · `due`: to be called again (S15) · `too-old`: C30, never
 * graded · `free`: to be given out.
 */
export const NUMBER_STATES = ['free', 'due', 'waiting', 'given', 'too-old', 'closed', 'blocked'] as const
export type NumberState = (typeof NUMBER_STATES)[number]

/** A customer of the pool with the whole history. */
export interface PoolNumber {
  phone: string
  customer: string
  /** of the first import that names one, by its own name */
  source: string
  collector: string
  /** as they stand in the pool */
  rows: NumberRow[]
  /** rows that repeat an import are none */
  imports: NumberImport[]
  /** in order of days, unknown ones first */
  allocations: Allocation[]
  /** in order of days, then of files, sheets and rows */
  attempts: Attempt[]
  /** readable registrations, in order of files, sheets and rows */
  visits: VisitRow[]
  /** those that count (C21) */
  deals: Deal[]
  /** whose customer it is by the visit register (撞客); '': nobody's */
  owner: string
  /** the allocation that has not been returned, the earliest of several */
  holder: Allocation | null
  /** S14: the last dial with a grade */
  lastGraded: Attempt | null
  /** S15: when the last A, B or C is to be called again; `null`: never, or not graded */
  due: Day | null
  /** S20: since when it is not to be called, where that is written */
  blockedOn: Day | null
  /** the last D says in its note that no more calls are wanted: to be blocked, if a person says so */
  wantsNoCalls: boolean
  state: NumberState
}

/** All customers of the pool as they are on a day, in the order of the pool's rows. */
export interface Pool {
  day: Day
  numbers: PoolNumber[]
  of(phone: string): PoolNumber | undefined
}
