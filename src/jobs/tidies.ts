import type { LiveBook } from '../port'
import type { AttendanceRow, CallRow, Registers, RosterRow, SheetKind, VisitRow } from '../registers'
import {
  plainDashes, readDate, readGrade, readNeed, readPhone, readResult, readSource, readStatus, readYesNo, tidy,
  type DateSystem, type OpenWord,
} from '../text'
import type { CellValue } from '../workbook'
import { newDay, newPhone, newWord, newYesNo, Sheets, type NewValue, type Suggestion } from './suggestion'

/** The plain form of what stands in a cell and can be read; `null` where it has it, or cannot be read. */
type Plain = (value: string | number, system: DateSystem) => NewValue | null
type Row = CallRow | VisitRow | AttendanceRow | RosterRow

const word = (read: (value: string | number) => string | null): Plain => (value) => {
  const plain = read(value)
  return plain === null || plain === value ? null : newWord(plain)
}
const open = (read: (value: string | number) => OpenWord): Plain => word((value) => openWord(read(value)))
const openWord = ({ value, known }: OpenWord): string | null => (known ? value : null)

const yesNo: Plain = (value) => {
  const read = readYesNo(value)
  const plain = read === null ? null : newYesNo(read)
  return plain === null || plain.value === value ? null : plain
}

const phone: Plain = (value) => {
  const plain = readPhone(value)
  return plain === null || plain === value ? null : newPhone(plain)
}

/** Nothing but a date with its year: a time of day behind it would be lost, and a year left out is only guessed. */
const DATE_ALONE = /^(?!\d+\.\d+$)[\d\s./年月日号-]+$/
/** A number like 20130422. */
const COMPACT = 10_000_000

const day: Plain = (value, system) => {
  if (typeof value === 'number' ? value < COMPACT : !DATE_ALONE.test(plainDashes(tidy(value)).replace(/。/g, '.'))) return null
  const written = readDate(value, system)
  return written && 'day' in written ? newDay(written.day, system) : null
}

const PLAIN: Partial<Record<SheetKind, Record<string, Plain>>> = {
  calls: { date: day, phone, source: open(readSource), result: word(readResult), grade: word(readGrade), need: open(readNeed), sms: yesNo },
  visits: {
    date: day, phone, source: open(readSource), need: open(readNeed), appointed: day, arrived: day, contacted: yesNo, signed: yesNo,
    dealDate: day, dealProduct: open(readNeed),
  },
  roster: { hired: day, left: day },
  attendance: { date: day, status: word(readStatus) },
}

/** Rows are replaced when they change: what was found in one holds as long as it is there. */
const known = new WeakMap<Row, readonly Suggestion[]>()
const NONE: readonly Suggestion[] = []

function tidiesIn(row: Row, sheets: Sheets): readonly Suggestion[] {
  let tidies = known.get(row)
  if (!tidies) known.set(row, (tidies = findTidies(row, sheets)))
  return tidies
}

function findTidies({ table, block, row }: Row, sheets: Sheets): readonly Suggestion[] {
  const cells: readonly CellValue[] = table.grid.rows[row] ?? []
  const columns = block.columns as Record<string, number | undefined>
  const tidies: Suggestion[] = []
  for (const [field, plain] of Object.entries(PLAIN[table.kind] ?? {})) {
    const column = columns[field]
    const value = column === undefined ? null : (cells[column] ?? null)
    if (column === undefined || value === null || value === '') continue
    const to = plain(typeof value === 'boolean' ? String(value) : value, table.grid.dateSystem)
    const tidy = to && sheets.suggest(table.place, row, column, to)
    if (tidy) tidies.push(tidy)
  }
  return tidies.length ? tidies : NONE
}

/**
 * Cells that read right but are not written plainly: phones as numbers or with spaces, dates as text, `a类`, √. Made plain they
 * are easier to sort, filter and search; no figure changes by it. In order of kinds, sheets and rows; those of rows that are
 * the same as before are the same. All of `registers` must be of `book`.
 */
export function tidiesOf(book: LiveBook, { calls, visits, roster, attendance }: Registers): Suggestion[] {
  const sheets = new Sheets(book)
  const found: Suggestion[] = []
  for (const rows of [calls, visits, roster, attendance]) {
    for (const row of rows) for (const tidy of tidiesIn(row, sheets)) found.push(tidy)
  }
  return found
}
