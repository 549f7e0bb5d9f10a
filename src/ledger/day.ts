import type { Policy } from '../policy'
import type { CallRow } from '../registers'
import { GRADES, isIntent, type Day, type Grade, type Result } from '../text'

/** Counts by grade. */
export type GradeCounts = Record<Grade, number>

/** C28: what one caller's day of calls comes to. `calls` counts rows, all else distinct customers. */
export interface CallFigures {
  calls: number
  /** connectable (C13) */
  connected: number
  answered: number
  grades: GradeCounts
  /** A + B */
  intent: number
  /** need → customers whose last grade that day is A or B */
  needs: Record<string, number>
}

/** One customer on one day of one caller. */
export interface CustomerDay {
  phone: string
  /** of the first readable row that day (C37) */
  source: string
  collector: string
  connected: boolean
  answered: boolean
  /** the last grade of the day that is not void (C28) */
  grade: Grade | null
  /** the row of that grade */
  gradeRow: CallRow | null
}

/** The calls of one caller on one day. */
export interface CallDay {
  caller: string
  day: Day
  rows: CallRow[]
  customers: Map<string, CustomerDay>
}

/**
 * Readable rows by caller and day, and within them by customer (C13: repeat dials count once).
 * @param rows in order of files, sheets and rows
 */
export function callDays(rows: Iterable<CallRow>, policy: Policy): CallDay[] {
  const days = new Map<string, CallDay>()
  for (const row of rows) {
    if (!row.readable) continue
    const key = `${row.day} ${row.caller}`
    let day = days.get(key)
    if (!day) days.set(key, (day = { caller: row.caller, day: row.day!, rows: [], customers: new Map() }))
    day.rows.push(row)
    addToCustomer(day, row, policy)
  }
  return [...days.values()]
}

function addToCustomer(day: CallDay, row: CallRow, policy: Policy): void {
  let customer = day.customers.get(row.phone)
  if (!customer) {
    const { phone, source, collector } = row
    customer = { phone, source, collector, connected: false, answered: false, grade: null, gradeRow: null }
    day.customers.set(phone, customer)
  }
  customer.connected ||= isConnectable(row.result, day.day, policy)
  customer.answered ||= row.result === '接通'
  if (row.grade === null) return
  customer.grade = row.grade
  customer.gradeRow = row
}

function isConnectable(result: Result | null, day: Day, policy: Policy): boolean {
  return result !== null && policy.words('connectable', day).includes(result)
}

export function noGrades(): GradeCounts {
  return { A: 0, B: 0, C: 0, D: 0 }
}

/** C13 C28: the figures of a caller's day. */
export function callFigures(day: CallDay | null): CallFigures {
  const figures: CallFigures = { calls: day?.rows.length ?? 0, connected: 0, answered: 0, grades: noGrades(), intent: 0, needs: {} }
  for (const { connected, answered, grade, gradeRow } of day?.customers.values() ?? []) {
    if (connected) figures.connected++
    if (answered) figures.answered++
    if (grade) figures.grades[grade]++
    if (isIntent(grade) && gradeRow!.need) addTo(figures.needs, gradeRow!.need, 1)
  }
  figures.intent = figures.grades.A + figures.grades.B
  return figures
}

/** The sum of several days' figures. */
export function sumFigures(list: readonly CallFigures[]): CallFigures {
  const sum = callFigures(null)
  for (const figures of list) {
    sum.calls += figures.calls
    sum.connected += figures.connected
    sum.answered += figures.answered
    sum.intent += figures.intent
    for (const grade of GRADES) sum.grades[grade] += figures.grades[grade]
    for (const [need, count] of Object.entries(figures.needs)) addTo(sum.needs, need, count)
  }
  return sum
}

/** Adds to a count that may not be there yet. */
export function addTo(counts: Record<string, number>, key: string, amount: number): void {
  counts[key] = (Object.hasOwn(counts, key) ? counts[key]! : 0) + amount
}
