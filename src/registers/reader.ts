import { readDate, readGroup, readPhone, resolveDate, type Day, type WrittenDate } from '../text'
import type { CellValue } from '../workbook'
import { isBlank, nameOf, textOf } from './cell'
import type { Field, SheetKind } from './columns'
import { findLabelled, type Labelled } from './label'
import { cellAt, mergedColumn, type MergedColumn } from './merged'
import { ProblemList, type ProblemCode } from './problem'
import type { Block, Table } from './table'

/** A cell's value and where it stands. */
export interface Found {
  value: CellValue
  row: number
  column: number
}

const LABELS: Record<string, readonly string[]> = {
  date: ['登记日期', '日期'],
  caller: ['电开人员', '置业顾问(电开)', '姓名'],
  group: ['小组', '组别', '销售小组'],
}

/** The label that our own forms have for what stands in their head. */
export function formLabel(field: 'date' | 'caller' | 'group'): string {
  return LABELS[field]![0]!
}

/**
 * Reads cells of one block of a table: from its columns, from merged cells that hold for several rows, or, for date, caller
 * and group, from the labels of a form; and reports what cannot be read.
 */
export class BlockReader<K extends SheetKind> {
  private readonly columns: Partial<Record<string, number>>
  private readonly merged = new Map<string, MergedColumn>()
  private readonly labelled = new Map<string, Labelled | null>()
  private readonly written: (value: string | number) => WrittenDate | null

  constructor(
    readonly table: Table<K>,
    readonly block: Block<K>,
    readonly problems: ProblemList,
    private readonly near: Day | null,
  ) {
    this.columns = block.columns
    this.written = remember((value) => readDate(value, table.grid.dateSystem))
  }

  has(field: Field<K>): boolean {
    return this.columns[field] !== undefined
  }

  /** The value of a field in a row; blank when there is no such column. */
  value(row: number, field: Field<K>): CellValue {
    const column = this.columns[field]
    return column === undefined ? null : (this.table.grid.rows[row]?.[column] ?? null)
  }

  /** Like `value`, for fields that one merged cell, or a label of a form, gives for several rows. */
  shared(row: number, field: Field<K>): Found | null {
    const column = this.columns[field]
    if (column === undefined) return this.fromLabel(field)
    let cells = this.merged.get(field)
    if (!cells) this.merged.set(field, (cells = mergedColumn(this.table.grid, column)))
    return { value: cells.value(row), row: cells.anchor(row), column }
  }

  /** Where to tell of a value that has neither column nor label: at the head. */
  private nowhere(): Found {
    return { value: null, row: this.block.headRow, column: 0 }
  }

  private fromLabel(field: Field<K>): Found | null {
    const labels = LABELS[field]
    if (!labels) return null
    if (!this.labelled.has(field)) this.labelled.set(field, findLabelled(this.table.grid, this.table.around, labels))
    return this.labelled.get(field)!
  }

  /** The day of a shared date. A blank or unreadable one is `date-invalid` at the cell that holds, or should hold, it. */
  sharedDay(row: number, field: Field<K>): Day | null {
    const found = this.shared(row, field) ?? this.nowhere()
    const day = this.dayOf(found.value)
    if (day === null) this.reportOnce('date-invalid', found)
    return day
  }

  /** The caller of a row; '' and `caller-missing` when there is none. */
  caller(row: number, field: Field<K>): string {
    const found = this.shared(row, field) ?? this.nowhere()
    const name = nameOf(found.value)
    if (name === '') this.reportOnce('caller-missing', found)
    return name
  }

  group(row: number, field: Field<K>): string {
    const column = this.columns[field]
    return column === undefined ? '' : readGroup(textOf(this.shared(row, field)!.value))
  }

  /** The phone of a row, and whether it is one; otherwise `phone-invalid`. */
  phone(row: number, field: Field<K>): { phone: string; valid: boolean } {
    const value = this.value(row, field)
    const phone = typeof value === 'string' || typeof value === 'number' ? readPhone(value) : null
    if (phone !== null) return { phone, valid: true }
    this.report('phone-invalid', row, field)
    return { phone: textOf(value), valid: false }
  }

  /** A date that may be blank. An unreadable one is `date-invalid` and void. */
  optionalDay(row: number, field: Field<K>): Day | null {
    const value = this.value(row, field)
    if (isBlank(value)) return null
    const day = this.dayOf(value)
    if (day === null) this.report('date-invalid', row, field)
    return day
  }

  /** A cell read by `read`; blank or unreadable gives `null`, unreadable also reports `code`. */
  optional<T>(row: number, field: Field<K>, read: (value: string | number) => T | null, code: ProblemCode): T | null {
    const value = this.value(row, field)
    if (isBlank(value)) return null
    const result = read(typeof value === 'boolean' ? String(value) : value!)
    if (result === null) this.report(code, row, field)
    return result
  }

  dayOf(value: CellValue): Day | null {
    if (value === null || typeof value === 'boolean') return null
    const written = this.written(value)
    if (written === null) return null
    return this.near === null && !('day' in written) ? null : resolveDate(written, this.near ?? 0)
  }

  report(code: ProblemCode, row: number, field: Field<K>, fix: string | null = null): void {
    const column = this.columns[field] ?? 0
    this.problems.add({ code, place: this.table.place, row, column, found: this.foundText(row, column), fix })
  }

  private reportOnce(code: ProblemCode, { row, column }: Found): void {
    this.problems.addOnce({
      code, place: this.table.place, row, column, found: this.foundText(row, column), fix: null,
    })
  }

  private foundText(row: number, column: number): string {
    return textOf(cellAt(this.table.grid, row, column))
  }
}

/** Remembers what a reader made of a word: registers repeat few words many times. */
export function remember<T>(read: (value: string | number) => T): (value: string | number) => T {
  const known = new Map<string | number, T>()
  return (value) => {
    let result = known.get(value)
    if (result === undefined && !known.has(value)) {
      if (known.size > 5000) known.clear()
      known.set(value, (result = read(value)))
    }
    return result as T
  }
}
