import type { CellEdit, LiveBook } from '../port'
import { isErased, readPhone, replacePhoneIn } from '../text'
import { cellAddress, type CellValue, type Grid } from '../workbook'
import { findPrivateColumns, type PrivateColumns } from './private-columns'

/** What of a customer stands in a cell: the number itself, the number within another text, the name, a note. */
export type TraceKind = 'phone' | 'text' | 'name' | 'note'

/** A cell in which something of a customer stands, and what is to be done with it. */
export interface Trace {
  sheet: string
  cell: string
  kind: TraceKind
  edit: CellEdit
}

/** A customer who is to be forgotten. */
export interface Forgotten {
  /** as `readPhone` gives it: never to be shown */
  phone: string
  /** what stands in its place from then on: see `erasedPhone`; one for the customer in all workbooks, and of no other customer */
  pseudonym: string
}

/** Everything that is to be done for customers to be forgotten. */
export interface ForgetPlan {
  customers: readonly Forgotten[]
  /** in order of sheets and rows */
  traces: Trace[]
  /** sheets in whose names such a number stands: a person must rename them */
  named: string[]
}

/**
 * S24: finds every cell of the workbook in which these numbers stand, however they are written, on sheets of any kind: registers,
 * records, rulings, sheets that this product made, sheets that nobody knows. A number becomes a pseudonym that is read as a customer:
 * the rows count as before and no figure changes. On the customer's own rows (the number stands in their column of phones) names and
 * notes are emptied. Numbers that are masked already are left: nobody can tell whose they are. Linear in the cells.
 */
export function planForget(book: LiveBook, customers: readonly Forgotten[]): ForgetPlan {
  const search = new Search(customers)
  const traces = book.sheets.flatMap(({ id, name }, i) => search.tracesOn(id, name, book.file, book.grids[i]!))
  const named = book.sheets.flatMap(({ name }) => (search.inText(name) === null ? [] : [name]))
  return { customers, traces, named }
}

/** Fewer characters hold no phone. */
const SHORTEST = 7
/** Digits of phones: a landline may have lost its leading 0. */
const LENGTHS = [10, 11, 12]

class Search {
  private readonly pseudonyms: ReadonlyMap<string, string>
  private readonly replacers = new Map<string, (text: string) => string | null>()

  constructor(customers: readonly Forgotten[]) {
    if (customers.some(({ phone }) => isErased(phone))) throw new RangeError('deleted before')
    this.pseudonyms = new Map(customers.map(({ phone, pseudonym }) => [phone, pseudonym]))
  }

  /** A text without these numbers; `null` where none is in it. */
  inText(text: string): string | null {
    let left = text
    for (const phone of this.candidatesIn(text)) left = this.replacer(phone)(left) ?? left
    return left === text ? null : left
  }

  /** Which of the numbers a text may hold, by its digits alone. */
  private candidatesIn(text: string): Set<string> {
    const digits = text.normalize('NFKC').replace(/\D/g, '')
    const found = new Set<string>()
    for (let at = 0; at + LENGTHS[0]! <= digits.length; at++) {
      for (const length of LENGTHS) {
        const window = digits.slice(at, at + length)
        for (const phone of [window, '0' + window]) if (this.pseudonyms.has(phone)) found.add(phone)
      }
    }
    return found
  }

  private replacer(phone: string): (text: string) => string | null {
    let replacer = this.replacers.get(phone)
    if (!replacer) this.replacers.set(phone, (replacer = replacePhoneIn(phone, this.pseudonyms.get(phone)!)))
    return replacer
  }

  tracesOn(id: string, sheet: string, file: string, grid: Grid): Trace[] {
    const found: Trace[] = []
    const heads = remembered(() => findPrivateColumns(file, grid))
    for (const [row, cells] of grid.rows.entries()) {
      if (!cells) continue
      const inRow = this.tracesIn(cells)
      if (inRow.size === 0) continue
      const columns = heads().findLast(({ headRow }) => headRow < row)
      if (columns && inRow.has(columns.phone)) addOwn(inRow, cells, columns)
      for (const [column, { kind, value }] of [...inRow].sort(([a], [b]) => a - b)) {
        found.push({ sheet, cell: cellAddress(row, column), kind, edit: { sheet: id, row, column, expected: cells[column]!, value } })
      }
    }
    return found
  }

  private tracesIn(cells: readonly CellValue[]): Map<number, Changed> {
    const found = new Map<number, Changed>()
    cells.forEach((value, column) => {
      const changed = this.changed(value)
      if (changed) found.set(column, changed)
    })
    return found
  }

  private changed(value: CellValue): Changed | null {
    if (typeof value === 'number' ? value < 10 ** SHORTEST : typeof value !== 'string' || value.length < SHORTEST || !/\p{N}/u.test(value)) return null
    const whole = readPhone(value as string | number)
    if (whole !== null) {
      const pseudonym = this.pseudonyms.get(whole)
      return pseudonym === undefined ? null : { kind: 'phone', value: pseudonym }
    }
    const text = typeof value === 'string' ? this.inText(value) : null
    return text === null ? null : { kind: 'text', value: text }
  }
}

interface Changed {
  kind: TraceKind
  value: CellValue
}

/** Names and notes of a customer's own row. */
function addOwn(found: Map<number, Changed>, cells: readonly CellValue[], { names, notes }: PrivateColumns): void {
  const empty = (columns: readonly number[], kind: TraceKind): void => {
    for (const column of columns) {
      const value = cells[column] ?? null
      if (value !== null && value !== '') found.set(column, { kind, value: null })
    }
  }
  empty(names, 'name')
  empty(notes, 'note')
}

function remembered<T>(find: () => T): () => T {
  let found: { value: T } | null = null
  return () => (found ??= { value: find() }).value
}
