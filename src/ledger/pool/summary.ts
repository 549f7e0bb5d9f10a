import { SOURCES } from '../../text'
import { byCodePoint } from '../../registers'
import { NUMBER_STATES, type NumberState, type Pool, type PoolNumber } from './number'

/** What the pool has of one source; the states add up to the total, and the rest looks at it another way. */
export interface PoolLine {
  source: string
  total: number
  states: Record<NumberState, number>
  /** dialled at least once */
  called: number
  /** S15: to be called again by now, in whose hands ever; not those that are not to be called */
  dueAgain: number
  /** without a note by what right they are used, or without a day */
  unsourced: number
}

/** The pool by source, in the order of C29–C33, unknown ones behind. */
export function poolSummary(pool: Pool): PoolLine[] {
  const lines = new Map<string, PoolLine>()
  for (const number of pool.numbers) {
    let line = lines.get(number.source)
    if (!line) lines.set(number.source, (line = blank(number.source)))
    line.total++
    line.states[number.state]++
    if (number.attempts.length > 0) line.called++
    if (isDueAgain(number, pool.day)) line.dueAgain++
    if (lacksSource(number)) line.unsourced++
  }
  const rank = ({ source }: PoolLine): number => (SOURCES.includes(source) ? SOURCES.indexOf(source) : SOURCES.length)
  return [...lines.values()].sort((a, b) => rank(a) - rank(b) || byCodePoint(a.source, b.source))
}

/** S15: the last A, B or C has come to its day, and nobody has dialled on it. */
export function isDueAgain({ due, state, attempts }: PoolNumber, day: number): boolean {
  return due !== null && due <= day && state !== 'blocked' && state !== 'closed' && (attempts.at(-1)?.day ?? -Infinity) < day
}

function lacksSource({ imports }: PoolNumber): boolean {
  return !imports.some(({ lawful }) => lawful !== '') || !imports.some(({ day }) => day !== null)
}

function blank(source: string): PoolLine {
  const states = Object.fromEntries(NUMBER_STATES.map((state) => [state, 0])) as Record<NumberState, number>
  return { source, total: 0, states, called: 0, dueAgain: 0, unsourced: 0 }
}
