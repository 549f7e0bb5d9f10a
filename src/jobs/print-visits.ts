import type { Wording } from '../i18n'
import { findPeople, groupOrder } from '../ledger'
import type { Progress, Workbook } from '../port'
import { byCodePoint, mondayOf, readRegisters, type VisitRow } from '../registers'
import { visitsPrint } from '../sheets'
import type { Day } from '../text'
import { policyOf } from './check'

export interface PrintVisitsOptions {
  words: Wording
  today: Day
  /** days of registration, ends included; left out, the last week with registrations */
  span?: { from: Day; to: Day }
}

/** What was laid out for printing. */
export interface PrintVisitsOutcome {
  /** the sheet's name */
  sheet: string
  from: Day
  to: Day
  rows: number
  /** rows of the register that have no readable date, and so stand in no print */
  undated: number
}

/**
 * C40–C43: lays out the visit register for printing, in two copies, on a sheet of its own in place of the one before.
 * @returns `null` when nothing is registered in those days; nothing is made then
 * @throws WorkbookFault
 */
export async function printVisits(workbook: Workbook, options: PrintVisitsOptions, progress?: Progress): Promise<PrintVisitsOutcome | null> {
  const registers = readRegisters([await workbook.read(progress)])
  const policy = policyOf(registers)
  const dated = registers.visits.filter(({ day }) => day !== null)
  const span = daysToPrint(dated, options)
  const rows = span ? dated.filter(({ day }) => span.from <= day! && day! <= span.to) : []
  if (!span || rows.length === 0) return null
  const people = findPeople(registers, policy)
  const groupOf = ({ caller, day }: VisitRow): string => people.groupOn(caller, day!)
  const byGroup = groupOrder(policy, span.to)
  const sorted = [...rows].sort(
    (a, b) => byGroup(groupOf(a), groupOf(b)) || byCodePoint(a.caller, b.caller) || a.day! - b.day!,
  )
  const plan = visitsPrint({ words: options.words, policy, day: span.to, ...span, rows: sorted, groupOf })
  await workbook.apply([plan], progress)
  return { sheet: plan.name, ...span, rows: rows.length, undated: registers.visits.length - dated.length }
}

/** The days asked for; else the week of the last registration that is not after today, for a later one is mistyped. */
function daysToPrint(rows: readonly VisitRow[], { span, today }: PrintVisitsOptions): { from: Day; to: Day } | null {
  if (span) return span
  const days = rows.map(({ day }) => day!)
  const past = days.filter((day) => day <= today)
  const last = latest(past.length > 0 ? past : days)
  return last === null ? null : { from: mondayOf(last), to: mondayOf(last) + 6 }
}

function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null)
}
