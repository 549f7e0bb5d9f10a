import type { Policy } from '../policy'
import type { CallRow } from '../registers'
import { GRADES, isIntent, type Day, type Grade } from '../text'

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
  const days: CallDay[] = []
  const byCaller = new Map<string, Map<Day, CallDay>>()
  const connectableOn = connectableResults(policy)
  let last: CallDay | null = null
  for (const row of rows) {
    if (!row.readable) continue
    if (last === null || last.day !== row.day || last.caller !== row.caller) {
      let known = byCaller.get(row.caller)
      if (!known) byCaller.set(row.caller, (known = new Map()))
      last = known.get(row.day!) ?? null
      if (last === null) {
        last = { caller: row.caller, day: row.day!, rows: [], customers: new Map() }
        known.set(row.day!, last)
        days.push(last)
      }
    }
    last.rows.push(row)
    addToCustomer(last, row, connectableOn(last.day))
  }
  return days
}

/** C24: the intent customers of a caller's day who got no SMS that day, of registers that have a column for it. */
export function withoutSms({ customers, rows }: CallDay): CustomerDay[] {
  const told = new Set(rows.filter(({ sms }) => sms === true).map(({ phone }) => phone))
  return [...customers.values()].filter(({ phone, grade, gradeRow }) => isIntent(grade) && 'sms' in gradeRow!.block.columns && !told.has(phone))
}

/** C13: the results that are connectable on a day, asked of the rulebook once a day. */
function connectableResults(policy: Policy): (day: Day) => ReadonlySet<string> {
  const known = new Map<Day, ReadonlySet<string>>()
  return (day) => {
    let results = known.get(day)
    if (!results) known.set(day, (results = new Set(policy.words('connectable', day))))
    return results
  }
}

function addToCustomer(day: CallDay, row: CallRow, connectable: ReadonlySet<string>): void {
  let customer = day.customers.get(row.phone)
  if (!customer) {
    const { phone, source, collector } = row
    customer = { phone, source, collector, connected: false, answered: false, grade: null, gradeRow: null }
    day.customers.set(phone, customer)
  }
  customer.connected ||= row.result !== null && connectable.has(row.result)
  customer.answered ||= row.result === '接通'
  if (row.grade === null) return
  customer.grade = row.grade
  customer.gradeRow = row
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
