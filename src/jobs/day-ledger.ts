import type { Wording } from '../i18n'
import { callSpan, ledgerDays, tells, type CallerDay } from '../ledger'
import type { Policy } from '../policy'
import type { LiveBook, Progress, Workbook } from '../port'
import { readRegisters, type Registers, type SheetKind } from '../registers'
import {
  dayLedgerSheet, LEDGER_MARK, ledgerCode, liveLedgerSheet, readLedgerCode, registerPlans,
  type DayLedgerInput, type LedgerCode, type LedgerMode, type SheetPlan,
} from '../sheets'
import type { Day } from '../text'
import { policyOf } from './check'
import { LIVE_COLUMNS, liveFormula, whyNotLive, type LivePeriod, type NotLive } from './live-ledger'
import { liveTables, referenceTo, tablesOfKind } from './live-tables'

export interface DayLedgerOptions {
  /** ends included */
  from: Day
  to: Day
  /** one formula that follows the registers, where that can be */
  live: boolean
  /** the host calculates custom functions */
  functions: boolean
  /** the day in progress: who has nothing on record then is not absent yet */
  today: Day
  /** the time, as people write it */
  madeAt: string
  words: Wording
}

/** Why a ledger holds values where formulas were to be. */
export type ValuesReason = 'system-1904' | 'no-functions' | 'several-rules' | NotLive

export interface BuiltLedger {
  /** the sheet's name; `null`: the days have nothing, and nothing was built */
  sheet: string | null
  rows: number
  mode: LedgerMode
  asValues: ValuesReason | null
}

/**
 * C44: builds the daily ledger (台帐) from the registers of the open workbook, in place of the one before. Building it twice
 * changes nothing. A 规则 sheet is made first where the workbook has none, for the formulas to refer to.
 * @throws WorkbookFault
 */
export async function buildDayLedger(workbook: Workbook, options: DayLedgerOptions, progress?: Progress): Promise<BuiltLedger> {
  let book = await workbook.read(progress)
  const registers = readRegisters([book])
  const policy = policyOf(registers)
  const period = knownPeriod(registers, options)
  const rows = ledgerRows(registers, policy, period.from, period.to, options.today)
  if (rows.length === 0) return { sheet: null, rows: 0, mode: 'V', asValues: null }
  const choice = chooseMode(book, registers, policy, options)
  if (choice.mode !== 'V' && tablesOfKind(liveTables(book), 'settings').length === 0) {
    await workbook.apply([registerPlans({ words: options.words, policy, day: period.to }).settings], progress)
    book = await workbook.read(progress)
  }
  const code = ledgerCode(choice.mode, period.from, period.to, rows)
  const plan = planLedger(book, { policy, rows, code }, options)
  await workbook.apply([plan], progress)
  return { sheet: plan.name, rows: rows.length, ...choice }
}

/** Of days to come nothing is known: the ledger ends today, or with the last call where the computer's clock lags behind. */
function knownPeriod(registers: Registers, { from, to, today }: DayLedgerOptions): { from: Day; to: Day } {
  const known = Math.max(today, callSpan(registers)?.to ?? today)
  return { from, to: Math.max(from, Math.min(to, known)) }
}

/** The ledger's rows; without those that only say that nobody has written anything yet of the day in progress. */
export function ledgerRows(registers: Registers, policy: Policy, from: Day, to: Day, today: Day): CallerDay[] {
  const isWaiting = (row: CallerDay): boolean => row.day === today && row.derived && row.calls === 0 && !tells({ ...row, status: null })
  return ledgerDays(registers, policy, from, to).filter((row) => !isWaiting(row))
}

function chooseMode(
  book: LiveBook, registers: Registers, policy: Policy, options: DayLedgerOptions,
): { mode: LedgerMode; asValues: ValuesReason | null } {
  const tables = liveTables(book)
  const plain: ValuesReason | null =
    !options.functions ? 'no-functions'
    : book.grids.some(({ dateSystem }) => dateSystem === 1904) ? 'system-1904'
    : tablesOfKind(tables, 'settings').length > 1 ? 'several-rules'
    : null
  if (plain) return { mode: 'V', asValues: plain }
  if (!options.live) return { mode: 'F', asValues: null }
  const period = livePeriod(options)
  const rows = ledgerDays(registers, policy, period.from, period.to ?? callSpan(registers)?.to ?? period.from)
  const asValues = whyNotLive(tables, period, rows)
  return { mode: asValues ? 'F' : 'L', asValues }
}

/** A live ledger that reaches today goes on with the calls. */
function livePeriod({ from, to, today }: DayLedgerOptions): LivePeriod {
  return { from, to: to >= today ? null : to }
}

/** Kinds of sheets that a ledger is made from, in the order in which they are named. */
const SOURCES: readonly SheetKind[] = ['calls', 'visits', 'roster', 'attendance', 'settings', 'rulings']

function planLedger(
  book: LiveBook, { policy, rows, code }: { policy: Policy; rows: readonly CallerDay[]; code: LedgerCode }, options: DayLedgerOptions,
): SheetPlan {
  const { words, madeAt } = options
  const tables = liveTables(book)
  const input: DayLedgerInput = {
    name: freeName(book, words.today.ledger.sheet),
    rows,
    code,
    policy,
    sources: SOURCES.flatMap((kind) => tablesOfKind(tables, kind).map(({ sheet }) => sheet.name)),
    madeAt,
    words,
    rules: code.mode === 'F' ? referenceTo(tablesOfKind(tables, 'settings')[0]!) : null,
  }
  return code.mode === 'L' ? liveLedgerSheet(input, liveFormula(tables, livePeriod(options)), LIVE_COLUMNS) : dayLedgerSheet(input)
}

/** The ledger's name; with a number where people have a sheet of that name themselves. */
function freeName(book: LiveBook, name: string): string {
  const taken = new Set(book.sheets.filter(({ mark }) => mark !== LEDGER_MARK).map((sheet) => sheet.name.toLowerCase()))
  for (let i = 1; ; i++) {
    const tried = i === 1 ? name : `${name} ${i}`
    if (!taken.has(tried.toLowerCase())) return tried
  }
}

/** The daily ledger that stands in a workbook. */
export interface StandingLedger {
  sheetId: string
  sheet: string
  code: LedgerCode
  /** the registers say something else now */
  stale: boolean
  /** formulas that the host could not calculate */
  nameErrors: number
}

/** The daily ledger in the workbook, and whether the registers have changed since it was built; `null`: there is none. */
export function standingLedger(book: LiveBook, registers: Registers, policy: Policy, today: Day): StandingLedger | null {
  const index = book.sheets.findIndex(({ mark }) => mark === LEDGER_MARK)
  const code = index < 0 ? null : readLedgerCode(book.grids[index]!)
  if (!code) return null
  const { id, name } = book.sheets[index]!
  const now = ledgerCode(code.mode, code.from, code.to, code.mode === 'L' ? [] : ledgerRows(registers, policy, code.from, code.to, today))
  const nameErrors = book.grids[index]!.rows.reduce((sum, row) => sum + (row?.filter((value) => value === '#NAME?').length ?? 0), 0)
  return { sheetId: id, sheet: name, code, stale: now.print !== code.print, nameErrors }
}
