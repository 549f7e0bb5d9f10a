import type { Override } from '../policy'
import type { Day } from '../text'
import type { Grid } from '../workbook'
import type { SheetKind } from './columns'
import { findSameRows, takeOutOverlap, type Sheetful } from './duplicates'
import type { Place, Problem } from './problem'
import { RECORD_KINDS, type RecordKind } from './record-kinds'
import type { RecordRow } from './records'
import type { AttendanceRow, CallRow, RosterRow, RulingRow, VisitRow } from './rows'
import type { AnySheetRead, SheetRead, TypedForm } from './sheet'
import type { Table, TypedTotal } from './table'
import type { TypedFigure } from './typed-ledger'

/** A typed 小计 or 合计, and where it stands. */
export interface PlacedTotal extends TypedTotal {
  place: Place
}

/** What became of a sheet. */
export interface SheetReport {
  place: Place
  /** `made`: by this product; `unknown`: no register; `same`: the same rows as `as` */
  state: SheetKind | 'made' | 'unknown' | 'same'
  rows: number
  passedOver: { heads: number; totals: number; others: number }
  as?: Place
}

/** Everything the given workbooks say. Rows are in order of files by name, sheets and rows. */
export interface Registers {
  /** a day of the week in hand, by which dates without a year were resolved */
  near: Day | null
  calls: CallRow[]
  visits: VisitRow[]
  roster: RosterRow[]
  attendance: AttendanceRow[]
  overrides: Override[]
  rulings: RulingRow[]
  /** what stands on the office's records, by kind */
  records: { [K in RecordKind]: RecordRow<K>[] }
  totals: PlacedTotal[]
  forms: TypedForm[]
  ledgers: TypedFigure[]
  sheets: SheetReport[]
  problems: Problem[]
}

/** Puts the registers together, sheet by sheet, each in its turn: rows that an earlier sheet has said already count once. */
export class Gathering {
  readonly registers: Registers
  private readonly callSheets: Sheetful<CallRow>[] = []
  private readonly visitSheets: Sheetful<VisitRow>[] = []

  constructor(near: Day | null) {
    this.registers = {
      near, calls: [], visits: [], roster: [], attendance: [], overrides: [], rulings: [], records: noRecords(),
      totals: [], forms: [], ledgers: [], sheets: [], problems: [],
    }
  }

  /** A sheet that is no register. */
  skip(place: Place, grid: Grid): void {
    this.registers.sheets.push({
      place, state: grid.made ? 'made' : 'unknown', rows: 0, passedOver: { heads: 0, totals: 0, others: 0 },
    })
  }

  add(sheet: AnySheetRead): void {
    const { registers } = this
    const { table } = sheet
    const report: SheetReport = {
      place: table.place,
      state: sheet.kind,
      rows: table.blocks.reduce((sum, block) => sum + block.rows.length, 0),
      passedOver: table.passedOver,
    }
    registers.sheets.push(report)
    switch (sheet.kind) {
      case 'calls':
        if (this.addNew(sheet, this.callSheets, registers.calls, report) && sheet.form) registers.forms.push(sheet.form)
        return
      case 'visits':
        this.addNew(sheet, this.visitSheets, registers.visits, report)
        return
      case 'roster':
        append(registers.roster, sheet.rows)
        break
      case 'attendance':
        append(registers.attendance, sheet.rows)
        break
      case 'settings':
        append(registers.overrides, sheet.rows)
        break
      case 'rulings':
        append(registers.rulings, sheet.rows)
        break
      case 'ledger':
        append(registers.ledgers, sheet.rows)
        break
      default:
        append(registers.records[sheet.kind] as unknown[], sheet.rows)
    }
    append(registers.problems, sheet.problems)
  }

  /** Adds the rows that no earlier sheet has said; false when the sheet is one read already. */
  private addNew<R extends CallRow | VisitRow>(
    sheet: SheetRead<'calls' | 'visits'> & { rows: R[] }, earlier: Sheetful<R>[], all: R[], report: SheetReport,
  ): boolean {
    const { table, problems } = sheet
    const kept = keepNew({ place: table.place, rows: sheet.rows, fields: fieldsOf(table) }, problems, earlier, report)
    if (!kept) return false
    append(all, kept.rows)
    append(this.registers.problems, kept.problems)
    for (const total of table.totals) this.registers.totals.push({ ...total, place: table.place })
    return true
  }
}

export function noRecords(): Registers['records'] {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as Registers['records']
}

/** Appends without spreading: a register can be longer than an argument list may be. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item)
}

function fieldsOf(table: Table): ReadonlySet<string> {
  return new Set(table.blocks.flatMap((block) => Object.keys(block.columns)))
}

/** What no earlier sheet has said already; `null` when it is the same sheet again. */
function keepNew<R extends CallRow | VisitRow>(
  sheet: Sheetful<R>, problems: readonly Problem[], earlier: Sheetful<R>[], report: SheetReport,
): { rows: R[]; problems: readonly Problem[] } | null {
  const same = findSameRows(sheet, earlier)
  if (same) {
    report.state = 'same'
    report.as = same.place
    return null
  }
  const { taken, overlaps } = takeOutOverlap(sheet, earlier)
  const rows = taken.size ? sheet.rows.filter((row) => !taken.has(row)) : sheet.rows
  earlier.push({ ...sheet, rows })
  const told = overlaps.map(({ first, second, equal, row }): Problem => ({
    code: 'sheets-overlap', place: second, row, column: 0, found: '', fix: null,
    facts: { file: first.file, sheet: first.sheet, equal },
  }))
  return { rows, problems: [...(taken.size ? withoutRows(problems, taken) : problems), ...told] }
}

function withoutRows(problems: readonly Problem[], taken: ReadonlySet<CallRow | VisitRow>): Problem[] {
  const rows = new Set(Array.from(taken, (row) => row.row))
  return problems.filter((problem) => !rows.has(problem.row))
}
