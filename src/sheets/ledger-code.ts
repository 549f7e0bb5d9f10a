import type { CallerDay } from '../ledger'
import { isoDate, readIsoDate, type Day } from '../text'
import { valueOf, type SheetPlan } from './plan'
import type { Grid } from '../workbook'

/** How a daily ledger holds its figures: fines and bonuses as formulas (F), all as values (V), or as one live formula (L). */
export type LedgerMode = 'F' | 'V' | 'L'

/** What a daily ledger says of itself, in a code at its top that outlives saving and reopening. */
export interface LedgerCode {
  mode: LedgerMode
  from: Day
  to: Day
  /** a fingerprint of the figures that do not follow the registers by themselves; blank for a live one */
  print: string
}

const CODE = /(?<![0-9A-Za-z])([FVL])(\d{8})-(\d{8})(?:-([0-9a-f]{14}))?(?![0-9A-Za-z])/
/** The code stands in one of these rows. */
const TOP_ROWS = 4

/** The code of a ledger with these rows. */
export function ledgerCode(mode: LedgerMode, from: Day, to: Day, rows: readonly CallerDay[]): LedgerCode {
  return { mode, from, to, print: mode === 'L' ? '' : fingerprint(JSON.stringify(rows.map((row) => figuresOf(row, mode)))) }
}

/** `F20130422-20130428-0123456789abcd` */
export function writeLedgerCode({ mode, from, to, print }: LedgerCode): string {
  return [mode + compact(from), compact(to), print].filter(Boolean).join('-')
}

/** The code on a sheet, as read from a workbook or as planned; `null` when there is none. */
export function readLedgerCode(sheet: Grid | SheetPlan): LedgerCode | null {
  for (const row of sheet.rows.slice(0, TOP_ROWS)) {
    for (const cell of cellsOf(row)) {
      const match = typeof cell === 'string' ? CODE.exec(cell) : null
      const [from, to] = match ? [dayOf(match[2]!), dayOf(match[3]!)] : [null, null]
      if (match && from !== null && to !== null) return { mode: match[1] as LedgerMode, from, to, print: match[4] ?? '' }
    }
  }
  return null
}

function cellsOf(row: Grid['rows'][number] | SheetPlan['rows'][number]): readonly unknown[] {
  if (row === undefined) return []
  return 'cells' in row ? row.cells.map((cell) => valueOf(cell)) : row
}

const compact = (day: Day): string => isoDate(day).replaceAll('-', '')
const dayOf = (digits: string): Day | null => readIsoDate(digits.replace(/(....)(..)(..)/, '$1-$2-$3'))

/** What stands in a ledger's cells as values: where fines and bonuses are formulas, they follow the rules by themselves. */
function figuresOf(row: CallerDay, mode: LedgerMode): unknown[] {
  const { day, caller, group, status, derived, quota, calls, connected, answered, grades, registered, visits, shortfall } = row
  const counts = [grades, row.needs, row.deals].map((of) => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))
  const figures = [day, caller, group, status, derived, quota, calls, connected, answered, registered, visits, shortfall, counts]
  return mode === 'V' ? [...figures, row.fine, row.bonus] : figures
}

/** A short fingerprint of a text (cyrb53), 14 hexadecimal digits: it tells a change, it does not keep a secret. */
function fingerprint(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
