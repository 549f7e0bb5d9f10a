import type { LiveBook } from '../port'
import { findTable, type Problem, type ProblemCode, type Registers, type Table } from '../registers'
import { meantDay, meantGrade, meantNeed, meantPhone, meantResult, meantSource, meantStatus, meantYesNo, type DateSystem } from '../text'
import type { CellValue } from '../workbook'
import { newDay, newPhone, newWord, newYesNo, Sheets, type NewValue, type Suggestion } from './suggestion'

/** What a cell that cannot be read surely should hold; `null` where that is not certain. */
type Fix = (value: string | number, system: DateSystem) => NewValue | null

const word = (meant: (value: string | number) => string | null): Fix => (value) => mapped(meant(value), newWord)

function mapped<T>(value: T | null, make: (value: T) => NewValue): NewValue | null {
  return value === null ? null : make(value)
}

/** By problem: the fields in whose columns it stands, and what would be right. Others have no certain fix. */
const FIXES: Partial<Record<ProblemCode, { fields: readonly string[]; fix: Fix }>> = {
  'result-invalid': { fields: ['result'], fix: word(meantResult) },
  'grade-invalid': { fields: ['grade'], fix: word(meantGrade) },
  'phone-invalid': { fields: ['phone'], fix: (value) => mapped(meantPhone(value), newPhone) },
  'date-invalid': {
    fields: ['date', 'appointed', 'arrived', 'dealDate', 'hired', 'left'],
    fix: (value, system) => mapped(meantDay(value, system), (day) => newDay(day, system)),
  },
  'source-unknown': { fields: ['source'], fix: word(meantSource) },
  'need-unknown': { fields: ['need'], fix: word(meantNeed) },
  'status-unknown': { fields: ['status'], fix: word(meantStatus) },
  'yes-no-unclear': { fields: ['sms', 'contacted', 'signed'], fix: (value) => mapped(meantYesNo(value), newYesNo) },
}

/** The number at the end of a typed total, in a text. */
const LAST_NUMBER = /[\d０-９]+(?=[组個个条通人次套\s]*$)/u

/** Finds what would put problems right, where that is certain. */
export class Fixes {
  private readonly sheets: Sheets
  private readonly tables: Map<string, Table | null>

  /** @param book the workbook whose registers they are */
  constructor(private readonly book: LiveBook, registers: Registers) {
    this.sheets = new Sheets(book)
    this.tables = tablesOf(registers)
  }

  of(problem: Problem): Suggestion | null {
    const { place, row, column } = problem
    const grid = this.sheets.grid(place.sheet)
    const value = grid?.rows[row]?.[column] ?? null
    const fixed = grid && this.valueFor(problem, value, grid.dateSystem)
    return fixed ? this.sheets.suggest(place, row, column, fixed) : null
  }

  private valueFor(problem: Problem, value: CellValue, system: DateSystem): NewValue | null {
    const { code, fix } = problem
    if (code === 'total-differs' || code === 'ledger-differs') return fix === null ? null : numberIn(value, Number(fix))
    if (code === 'result-assumed') return fix !== null && this.standsIn(problem, ['result']) ? newWord(fix) : null
    const known = FIXES[code]
    if (!known || value === null || typeof value === 'boolean' || !this.standsIn(problem, known.fields)) return null
    return known.fix(value, system)
  }

  /** The problem's cell is in a column of one of the fields: not at a label, nor where the column is missing. */
  private standsIn({ place, row, column }: Problem, fields: readonly string[]): boolean {
    const table = this.tableOn(place.sheet)
    const block = table?.blocks.findLast(({ headRow }) => headRow < row)
    const columns = (block?.columns ?? {}) as Record<string, number | undefined>
    return fields.some((field) => columns[field] === column)
  }

  /** A register none of whose rows can be read is found by its heads. */
  private tableOn(sheet: string): Table | null {
    let table = this.tables.get(sheet)
    if (table === undefined) {
      const grid = this.sheets.grid(sheet)
      table = grid ? findTable(this.book.file, grid) : null
      this.tables.set(sheet, table)
    }
    return table
  }
}

/** A total put right: the number, or the text with its number replaced. */
function numberIn(value: CellValue, derived: number): NewValue | null {
  if (typeof value === 'number') return { value: derived, becomes: String(derived) }
  if (typeof value !== 'string' || !LAST_NUMBER.test(value)) return null
  return newWord(value.replace(LAST_NUMBER, String(derived)))
}

/** The tables that rows of a workbook's registers stand in, by their sheets. */
function tablesOf({ calls, visits, attendance, roster, rulings }: Registers): Map<string, Table> {
  const tables = new Map<string, Table>()
  let last: unknown
  for (const rows of [calls, visits, attendance, roster, rulings]) {
    for (const { table } of rows) {
      if (table === last) continue
      last = table
      tables.set(table.place.sheet, table as unknown as Table)
    }
  }
  return tables
}
