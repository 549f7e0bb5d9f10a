import type { Policy } from '../policy'
import { groupOfTable, type CallRow, type Registers, type RosterRow, type Table, type VisitRow } from '../registers'
import { squeeze, type Day } from '../text'
import { afterMonths } from './calendar'

/** A caller's time with the office, in one group. */
interface Stint {
  group: string
  hired: Day | null
  left: Day | null
  openingVisits: number
  openingMissed: number
  openingLeave: number
  wage: number | null
  rows: RosterRow[]
}

/** Who works where and when: the roster, and what the registers say of groups. */
export interface People {
  /** callers of the roster, in its order */
  readonly roster: readonly string[]
  /** the lines of the roster that say different things of the same caller */
  readonly contradictions: readonly RosterRow[]
  isEmployed(caller: string, day: Day): boolean
  /** the first day with the office; `null`: unknown */
  hired(caller: string): Day | null
  /** the last working day; `null`: none */
  left(caller: string): Day | null
  /** C20: visits credited before the files begin */
  openingVisits(caller: string): number
  /** C16: weeks missed running before the files begin */
  openingMissed(caller: string): number
  /** C20: half days of leave left when the files begin; may be below zero */
  openingLeave(caller: string): number
  /** C14.cap: yuan a month in the time with the office that a day belongs to; `null`: unknown */
  wageOn(caller: string, day: Day): number | null
  /** C47: first the trainees' 拓展部, then the 组别 column, the roster, a title line, the file's name; '' when none tells */
  groupOn(caller: string, day: Day): string
  /** like `groupOn`, trainees too in the group whose file they are in */
  homeGroupOn(caller: string, day: Day): string
}

export function findPeople(registers: Registers, policy: Policy): People {
  const { stints, contradictions } = readStints(registers.roster)
  const written = writtenGroups(registers)
  const tables = firstTables(registers)
  const told = new Map<string, string>()
  const rosterGroups = [...new Set(registers.roster.map((row) => row.group).filter(Boolean))]

  const groupOfFile = (caller: string): string => {
    let group = told.get(caller)
    if (group === undefined) {
      const table = tables.get(caller)
      group = table ? groupOfTable(table) || namedIn(table.place.file, [...rosterGroups, '拓展部']) : ''
      told.set(caller, group)
    }
    return group
  }
  const hired = (caller: string): Day | null => stints.get(caller)?.[0]!.hired ?? null
  const homeGroupOn = (caller: string, day: Day): string =>
    onDay(written.get(caller), day) ?? (stintOn(stints.get(caller), day)?.group || groupOfFile(caller))

  return {
    roster: [...stints.keys()],
    contradictions,
    hired,
    left: (caller) => stints.get(caller)?.at(-1)!.left ?? null,
    isEmployed: (caller, day) =>
      stints.get(caller)?.some(({ hired, left }) => (hired ?? -Infinity) <= day && day <= (left ?? Infinity)) ?? true,
    openingVisits: (caller) => stints.get(caller)?.[0]!.openingVisits ?? 0,
    openingMissed: (caller) => stints.get(caller)?.[0]!.openingMissed ?? 0,
    openingLeave: (caller) => stints.get(caller)?.[0]!.openingLeave ?? 0,
    wageOn: (caller, day) => stintOn(stints.get(caller), day)?.wage ?? null,
    homeGroupOn,
    groupOn: (caller, day) =>
      isTrainee(hired(caller), day, policy) ? policy.text('traineeGroup', day) : homeGroupOn(caller, day),
  }
}

/** C47: from the hire date to the day before the same day next month. */
function isTrainee(hired: Day | null, day: Day, policy: Policy): boolean {
  return hired !== null && hired <= day && day < afterMonths(hired, policy.figure('traineeMonths', hired))
}

function namedIn(file: string, groups: readonly string[]): string {
  return groups.find((group) => squeeze(file).includes(group)) ?? ''
}

/** Lines of the roster put together by caller and hire date; lines in several files may repeat or complete each other. */
function readStints(rows: readonly RosterRow[]): { stints: Map<string, Stint[]>; contradictions: RosterRow[] } {
  const stints = new Map<string, Stint[]>()
  const contradictions: RosterRow[] = []
  for (const row of rows) {
    const list = stints.get(row.caller) ?? []
    stints.set(row.caller, list)
    const same = list.find((stint) => stint.hired === row.hired || stint.hired === null || row.hired === null)
    if (!same) list.push({ ...row, rows: [row] })
    else if (!complete(same, row)) contradictions.push(row)
  }
  for (const list of stints.values()) list.sort((a, b) => (a.hired ?? -Infinity) - (b.hired ?? -Infinity))
  return { stints, contradictions }
}

/** Fills what a stint does not know yet from another line; false when the line says something else. */
function complete(stint: Stint, row: RosterRow): boolean {
  const fields = ['group', 'left', 'openingVisits', 'openingMissed', 'openingLeave', 'wage'] as const
  const agrees = fields.every((field) => !stint[field] || !row[field] || stint[field] === row[field])
  stint.group ||= row.group
  stint.hired ??= row.hired
  stint.left ??= row.left
  stint.openingVisits ||= row.openingVisits
  stint.openingMissed ||= row.openingMissed
  stint.openingLeave ||= row.openingLeave
  stint.wage ??= row.wage
  stint.rows.push(row)
  return agrees
}

function stintOn(stints: readonly Stint[] | undefined, day: Day): Stint | undefined {
  return stints?.findLast((stint) => (stint.hired ?? -Infinity) <= day) ?? stints?.[0]
}

/** What 组别 columns say of each caller, by day. */
function writtenGroups({ calls, visits }: Registers): Map<string, Map<Day, string>> {
  const groups = new Map<string, Map<Day, string>>()
  const note = (row: CallRow | VisitRow): void => {
    if (!row.group || row.day === null || !row.caller) return
    let days = groups.get(row.caller)
    if (!days) groups.set(row.caller, (days = new Map()))
    days.set(row.day, row.group)
  }
  visits.forEach(note)
  calls.forEach(note)
  return groups
}

/** The group written for the day, else for the nearest day before it, else for the first after it. */
function onDay(days: ReadonlyMap<Day, string> | undefined, day: Day): string | null {
  if (!days) return null
  const written = days.get(day)
  if (written !== undefined) return written
  let nearest: Day | null = null
  for (const known of days.keys()) {
    const better =
      nearest === null || (known < day ? nearest > day || known > nearest : nearest > day && known < nearest)
    if (better) nearest = known
  }
  return nearest === null ? null : days.get(nearest)!
}

/** The sheet in which each caller first stands. */
function firstTables({ calls, visits, attendance }: Registers): Map<string, Table> {
  const tables = new Map<string, Table>()
  for (const rows of [calls, visits, attendance]) {
    for (const { caller, table } of rows) if (caller && !tables.has(caller)) tables.set(caller, table as unknown as Table)
  }
  return tables
}
