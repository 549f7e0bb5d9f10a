import { inflate } from '../cli/inflate'
import { readBook } from '../src/files'
import { crossChecks, policyOf } from '../src/jobs'
import { LiveRegisters, readRegisters } from '../src/registers'
import type { Book, CellValue } from '../src/workbook'
import { madeUpBook } from './made-up-book'

/** Checking a register that somebody types into, measured in a process of its own: one line of JSON. */
const ROWS = 20_000
const REPEATS = 15
/** long after the made-up week */
const TODAY = 20_000

export interface CheckFigures {
  /** milliseconds: a register read and checked whole, of these the checks across rows */
  full: number
  across: number
  /** after one edit in its middle, and with a row typed under the last */
  edited: number
  typedUnder: number
  /** the same in a register twice as long */
  editedTwice: number
}

function bookOf(rows: number): Book {
  const read = readBook('book.xlsx', madeUpBook(rows), inflate)
  if (!read.ok) throw new Error(read.code)
  return read.book
}

function median(work: (turn: number) => unknown): number {
  const times = Array.from({ length: REPEATS }, (_, turn) => {
    const start = performance.now()
    work(turn)
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[REPEATS >> 1]!
}

/** A row with another result each time: right, and wrong. */
function rowFor(book: Book, turn: number): CellValue[] {
  const cells = [...book.grids[0]!.rows[ROWS >> 1]!]
  cells[6] = turn % 2 ? '接通' : '打通了'
  return cells
}

function edits(book: Book): { edited: number; typedUnder: number } {
  const live = new LiveRegisters(book)
  const check = (row: number, turn: number): number => {
    live.replaceRows(0, row, [rowFor(book, turn)])
    return live.registers.problems.length
  }
  check(ROWS >> 1, 0)
  return {
    edited: median((turn) => check(ROWS >> 1, turn + 1)),
    typedUnder: median((turn) => check(book.grids[0]!.rows.length + turn, turn)),
  }
}

const book = bookOf(ROWS)
const registers = readRegisters([book])
const across = median(() => crossChecks(registers, policyOf(registers), TODAY))
const full = across + median(() => readRegisters([book]))
const { edited, typedUnder } = edits(book)
const figures: CheckFigures = { full, across, edited, typedUnder, editedTwice: edits(bookOf(2 * ROWS)).edited }
console.log(JSON.stringify(figures))
