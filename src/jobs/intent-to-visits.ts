import { callDays } from '../ledger'
import type { Policy } from '../policy'
import type { LiveBook, Progress, Workbook } from '../port'
import { readRegisters, type CallRow, type Registers, type Table, type VisitRow } from '../registers'
import { REGISTER_SHEETS } from '../sheets'
import { isIntent, type Day, type Grade } from '../text'
import type { CellValue } from '../workbook'
import { policyOf } from './check'
import { datesIn, liveTables, tablesOfKind, type LiveTable } from './live-tables'

/** An intent customer of a caller whom the caller has not registered yet. */
export interface IntentCandidate {
  /** tells it from the others, also when the workbook is read again */
  key: string
  caller: string
  phone: string
  grade: Grade
  /** the day of that grade */
  day: Day
  /** the call that gave it */
  row: CallRow
  /** who has registered the customer before, if anybody: one more registration is a conflict (撞客) */
  claimedBy: string | null
}

/** A visit register that rows can be added to. */
export interface VisitSheet {
  id: string
  name: string
  /** it has the columns without which a registration says nothing: date, caller, phone */
  fits: boolean
}

export interface IntentPlan {
  sheets: VisitSheet[]
  candidates: IntentCandidate[]
}

export interface IntentPeriod {
  from: Day
  to: Day
}

/** C27: the A and B customers of a time (by their last grade in it) who are not in the visit register of their caller yet. */
export function planIntentRows(book: LiveBook, registers: Registers, policy: Policy, period: IntentPeriod): IntentPlan {
  const sheets = visitTables(book).map(({ sheet, table }): VisitSheet => ({ id: sheet.id, name: sheet.name, fits: fits(table) }))
  const registered = new Set(registers.visits.map(keyOf))
  const owners = ownersOf(registers.visits)
  const candidates: IntentCandidate[] = []
  for (const row of lastGrades(registers, policy, period)) {
    if (!isIntent(row.grade) || registered.has(keyOf(row))) continue
    const owner = owners.get(row.phone)
    if (owner === undefined) owners.set(row.phone, row.caller)
    candidates.push({
      key: keyOf(row), caller: row.caller, phone: row.phone, grade: row.grade!, day: row.day!, row,
      claimedBy: owner === undefined || owner === row.caller ? null : owner,
    })
  }
  return { sheets, candidates }
}

/** The calls that gave each caller's customers their last grade in a time, by day and then as they stand. */
function lastGrades(registers: Registers, policy: Policy, { from, to }: IntentPeriod): CallRow[] {
  const last = new Map<string, CallRow>()
  const calls = registers.calls.filter(({ day }) => day !== null && from <= day && day <= to)
  for (const { customers } of callDays(calls, policy).sort((a, b) => a.day - b.day)) {
    for (const { gradeRow } of customers.values()) if (gradeRow) last.set(keyOf(gradeRow), gradeRow)
  }
  return [...last.values()].sort((a, b) => a.day! - b.day!)
}

function keyOf({ caller, phone }: { caller: string; phone: string }): string {
  return `${caller} ${phone}`
}

/** Who registered each customer first. */
function ownersOf(visits: readonly VisitRow[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { readable, phone, caller } of [...visits].sort((a, b) => (a.day ?? 0) - (b.day ?? 0))) {
    if (readable && !owners.has(phone)) owners.set(phone, caller)
  }
  return owners
}

function visitTables(book: LiveBook): LiveTable<'visits'>[] {
  return tablesOfKind(liveTables(book), 'visits')
}

function fits({ blocks }: Table<'visits'>): boolean {
  const columns = blocks.at(-1)!.columns
  return columns.date !== undefined && columns.caller !== undefined && columns.phone !== undefined
}

export interface IntentChoice extends IntentPeriod {
  /** the id of the sheet to write to */
  sheet: string
  /** the candidates' keys */
  keys: readonly string[]
}

/**
 * C27: adds the chosen customers to the visit register, by its own columns. The workbook is read anew before: who has been
 * registered meanwhile is not registered twice.
 * @returns where the first new row is (zero-based) and how many were added; `null` when none was left to add
 * @throws WorkbookFault
 */
export async function addIntentRows(
  workbook: Workbook, { sheet, keys, ...period }: IntentChoice, progress?: Progress,
): Promise<{ sheet: string; row: number; count: number } | null> {
  const book = await workbook.read(progress)
  const registers = readRegisters([book])
  const target = visitTables(book).find((live) => live.sheet.id === sheet)
  const chosen = planIntentRows(book, registers, policyOf(registers), period).candidates.filter(({ key }) => keys.includes(key))
  if (!target || !fits(target.table) || chosen.length === 0) return null
  progress?.check()
  const { row } = await workbook.append(sheet, rowsFor(target, chosen))
  return { sheet: target.sheet.name, row, count: chosen.length }
}

function rowsFor(target: LiveTable<'visits'>, chosen: readonly IntentCandidate[]): CellValue[][] {
  const columns = target.table.blocks.at(-1)!.columns
  const width = Math.max(...Object.values(columns)) + 1
  const dateOf = datesIn(target, columns.date!, REGISTER_SHEETS.visits.table)
  return chosen.map(({ caller, phone, day, row }) => {
    const cells = Array<CellValue>(width).fill(null)
    const put = (column: number | undefined, value: string | number): void => {
      if (column !== undefined && value !== '') cells[column] = value
    }
    put(columns.date, dateOf(day))
    put(columns.caller, caller)
    put(columns.customer, row.customer)
    put(columns.phone, phone)
    put(columns.source, row.source)
    put(columns.need, row.need)
    put(columns.group, row.group)
    return cells
  })
}
