import type { Wording } from '../i18n'
import type { Conflict, JudgedVisit } from '../ledger'
import { countByWeek, severityOf, type VisitRow } from '../registers'
import { masksOf, ownedBecause, weekCharts, type ChartData } from '../sheets'
import { isoDate, maskPhonesIn, type Day } from '../text'
import { cellAddress } from '../workbook'
import { groupsTable, type GroupsTable } from './groups-table'
import type { ConsolidatedWeek, WeekChoice } from './week'

/** One caller's registration of a customer whom others registered too. */
export interface ClaimView {
  caller: string
  /** day of registration */
  day: string
  file: string
  sheet: string
  cell: string
  /** whether the visit counts, and why not, in words */
  verdict: string
  counted: boolean
  owns: boolean
}

/** A conflict as it is shown to be ruled on. */
export interface ConflictView {
  /** in full: only to write it where phones stand in full (S24) */
  phone: string
  masked: string
  customer: string
  owner: string
  why: string
  ruled: boolean
  /** all claimants, the owner too */
  callers: string[]
  claims: ClaimView[]
}

/** A week as it is shown before its sheets are made: plain data. */
export interface WeekPreview {
  choice: WeekChoice
  /** weeks with calls, the latest first, and the chosen one */
  weeks: { monday: Day; calls: number }[]
  callers: number
  groups: GroupsTable
  missingGroups: string[]
  conflicts: ConflictView[]
  /** rulings without effect: nobody of that name has registered the customer */
  unknownRulings: number
  errors: number
  warnings: number
  charts: ChartData[]
}

export function previewWeek(week: ConsolidatedWeek, words: Wording): WeekPreview {
  const { choice, registers, figures, problems } = week
  const counts = countByWeek(registers.calls.flatMap((row) => (row.readable ? [row.day!] : [])))
  if (!counts.has(choice.monday)) counts.set(choice.monday, 0)
  const errors = problems.filter((problem) => severityOf(problem) === 'error').length
  const judged = new Map(figures.judged.map((visit) => [visit.row, visit]))
  return {
    choice,
    weeks: Array.from(counts, ([monday, calls]) => ({ monday, calls })).sort((a, b) => b.monday - a.monday),
    callers: figures.callers.length,
    groups: groupsTable(week, words),
    missingGroups: figures.missingGroups,
    conflicts: figures.conflicts.map((conflict) => conflictView(conflict, { judged, words, maskOf: masksOf(figures) })),
    unknownRulings: figures.unknownRulings.length,
    errors,
    warnings: problems.length - errors,
    charts: weekCharts(figures, words),
  }
}

interface ConflictContext {
  judged: ReadonlyMap<VisitRow, JudgedVisit>
  words: Wording
  maskOf: (phone: string) => string
}

function conflictView(conflict: Conflict, { judged, words, maskOf }: ConflictContext): ConflictView {
  const { phone, owner, callers, claims, ruling } = conflict
  return {
    phone,
    masked: maskOf(phone),
    customer: maskPhonesIn(claims.find(({ customer }) => customer !== '')?.customer ?? ''),
    owner,
    why: ownedBecause(conflict, { words, mask: true }),
    ruled: ruling !== null,
    callers,
    claims: claims.map((row) => claimView(row, owner, judged.get(row)!, words)),
  }
}

function claimView(row: VisitRow, owner: string, { verdict }: JudgedVisit, words: Wording): ClaimView {
  const isOthers = verdict === 'claimed' || verdict === 'ruled'
  return {
    caller: row.caller,
    day: isoDate(row.day!),
    file: row.table.place.file,
    sheet: row.table.place.sheet,
    cell: cellAddress(row.row, row.block.columns.phone ?? 0),
    verdict: isOthers ? `${words.verdicts[verdict]} ${owner}` : words.verdicts[verdict],
    counted: verdict === 'counted',
    owns: row.caller === owner,
  }
}
