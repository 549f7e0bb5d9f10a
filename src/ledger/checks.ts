import type { Policy } from '../policy'
import type { Place, Problem, ProblemCode, Registers, TypedFigure, VisitRow } from '../registers'
import { isoDate, squeeze, type Day } from '../text'
import { isRestOff, typedStatuses } from './attendance'
import { checkClocks } from './clock-checks'
import { callDays, callFigures, withoutSms, type CallFigures } from './day'
import type { CallerWeek, WeekFigures } from './figures'
import { checkReviews } from './reviews'
import { checkSignings } from './signed-periods'
import { at, type AnyRow, type Facts } from './told'

/** What only the figures show: warnings, none of which changes a figure. In order of files, sheets and rows per check. */
export function checkWeek(registers: Registers, figures: WeekFigures, policy: Policy): Problem[] {
  return [
    ...checkTotals(registers),
    ...checkForms(registers, figures, policy),
    ...checkLedgers(registers, figures, policy),
    ...checkPeople(registers, figures, policy),
    ...checkClocks(registers, figures.monday, policy),
    ...checkCalls(registers, figures),
    ...checkVisits(figures),
    ...checkRulings(figures),
    ...checkDeals(figures),
    ...checkReviews(registers),
    ...checkSignings(registers, policy),
  ]
}

function differs(code: ProblemCode, cell: { place: Place; row: number; column: number; typed: number }, derived: number, facts: Facts): Problem[] {
  if (cell.typed === derived) return []
  const { place, row, column, typed } = cell
  return [{ code, place, row, column, found: String(typed), fix: String(derived), facts: { ...facts, typed, derived } }]
}

/** C28: a typed 小计 or 合计 against the number of data rows it sums. */
function checkTotals(registers: Registers): Problem[] {
  return registers.totals.flatMap((total) => differs('total-differs', total, total.counted, { figure: 'rows' }))
}

/** C28: the feet of a form against what its rows come to; visits and deals against the caller's day. */
function checkForms(registers: Registers, figures: WeekFigures, policy: Policy): Problem[] {
  if (registers.forms.length === 0) return []
  const visitFigure = visitFigures(figures)
  return registers.forms.flatMap(({ rows, feet }) => {
    const derived = callFigures(callDays(rows, policy)[0] ?? null)
    return feet.flatMap((foot) => {
      const value = figureOf(foot.figure, derived) ?? visitFigure(foot)
      return value === null ? [] : differs('total-differs', foot, value, { figure: foot.figure })
    })
  })
}

function figureOf(figure: string, calls: CallFigures): number | null {
  switch (figure) {
    case 'calls':
    case 'connected':
    case 'answered':
    case 'intent':
      return calls[figure]
    case 'A':
    case 'B':
    case 'C':
    case 'D':
      return calls.grades[figure]
    case 'visits':
    case 'deals':
      return null
    default:
      return calls.needs[figure] ?? 0
  }
}

/** Gives visits or deals of a caller's day; `null` for a day after the week, of which nothing is known yet. */
function visitFigures({ judged, deals, monday }: WeekFigures): (typed: TypedFigure) => number | null {
  const visits = new Map<string, number>()
  const units = new Map<string, number>()
  const count = (counts: Map<string, number>, day: Day | null, caller: string, more: number): void => {
    counts.set(`${day} ${caller}`, (counts.get(`${day} ${caller}`) ?? 0) + more)
  }
  for (const { row, verdict } of judged) if (verdict === 'counted') count(visits, row.arrived, row.caller, 1)
  for (const deal of deals) if (deal.state === 'counted') count(units, deal.day, deal.row.caller, deal.units)
  return ({ caller, day, figure }) => (day > monday + 6 ? null : ((figure === 'visits' ? visits : units).get(`${day} ${caller}`) ?? 0))
}

/** C44: a typed ledger against the derived one. */
function checkLedgers(registers: Registers, figures: WeekFigures, policy: Policy): Problem[] {
  if (registers.ledgers.length === 0) return []
  const typed = new Set(registers.ledgers.map(({ caller, day }) => `${day} ${caller}`))
  const rows = registers.calls.filter((row) => typed.has(`${row.day} ${row.caller}`))
  const days = new Map(callDays(rows, policy).map((day) => [`${day.day} ${day.caller}`, callFigures(day)]))
  const visitFigure = visitFigures(figures)
  return registers.ledgers.flatMap((cell) => {
    const calls = days.get(`${cell.day} ${cell.caller}`) ?? callFigures(null)
    const value = figureOf(cell.figure, calls) ?? visitFigure(cell)
    return value === null ? [] : differs('ledger-differs', cell, value, { figure: cell.figure })
  })
}

function checkPeople(registers: Registers, figures: WeekFigures, policy: Policy): Problem[] {
  const problems: Problem[] = []
  for (const row of typedStatuses(registers.attendance).conflicts) {
    problems.push(at('attendance-conflict', row, 'status', row.status, { caller: row.caller, date: isoDate(row.day) }))
  }
  for (const row of figures.people.contradictions) problems.push(at('roster-conflict', row, 'caller', row.caller))
  for (const week of figures.callers) {
    const first = firstRow(registers, week)
    if (!first) continue
    const facts = { caller: week.caller }
    const listed = figures.people.roster.includes(week.caller)
    if (registers.roster.length > 0 && !listed) problems.push(at('caller-not-on-roster', first, 'caller', week.caller, facts))
    if (week.group === '') problems.push(at('group-unknown', first, 'caller', week.caller, facts))
    problems.push(...checkAttendance(week, first, policy, figures.monday))
  }
  return problems
}

/** Where a caller first stands in the registers: the place to tell of what no single cell says. */
function firstRow(registers: Registers, week: CallerWeek): AnyRow | null {
  const rows: (AnyRow & { caller: string })[][] = [registers.attendance, registers.roster, registers.visits]
  const called = week.days.find((day) => day.rows.length > 0)?.rows[0]
  if (called) return called as AnyRow
  for (const list of rows) {
    const row = list.find((one) => one.caller === week.caller)
    if (row) return row as AnyRow
  }
  return null
}

/** C23, and absence that nothing explains. */
function checkAttendance(week: CallerWeek, first: AnyRow, policy: Policy, monday: Day): Problem[] {
  const problems: Problem[] = []
  const facts = { caller: week.caller }
  for (const day of week.days) {
    if (!day.derived || day.status !== '旷工') continue
    problems.push(at('attendance-assumed-absent', first, 'caller', week.caller, { ...facts, date: isoDate(day.day) }))
  }
  const employed = week.days.filter((day) => day.status !== null).length
  const rest = week.days.filter((day) => day.status === '休息').length
  const due = policy.figure('restDays', monday)
  if (isRestOff(rest, employed, due)) {
    problems.push(at('rest-days', first, 'caller', week.caller, { ...facts, rest, due }))
  }
  return problems
}

/** C24: intent customers without an SMS that day. S23: grade A without an appointed time. */
function checkCalls(registers: Registers, figures: WeekFigures): Problem[] {
  const problems: Problem[] = []
  for (const day of figures.callDays) {
    for (const { grade, gradeRow } of withoutSms(day)) problems.push(at('sms-missing', gradeRow as AnyRow, 'sms', '', { grade: grade! }))
  }
  const appointed = new Set(
    registers.visits.filter((row) => row.appointed !== null || row.arrived !== null).map((row) => row.phone),
  )
  for (const { phone, row } of figures.intentCustomers) {
    if (row.grade === 'A' && !appointed.has(phone)) problems.push(at('appointment-missing', row as AnyRow, 'grade', 'A'))
  }
  const order = new Map(registers.sheets.map(({ place }, index) => [place, index]))
  return problems.sort((a, b) => order.get(a.place)! - order.get(b.place)! || a.row - b.row)
}

function checkVisits(figures: WeekFigures): Problem[] {
  return figures.judged.flatMap(({ row, verdict, owner }) => {
    const problems: Problem[] = []
    if (verdict === 'claimed') problems.push(at('customer-claimed', row as AnyRow, 'phone', row.phone, { owner }))
    if (verdict === 'ruled') problems.push(at('customer-ruled', row as AnyRow, 'phone', row.phone, { owner }))
    if (row.arrived !== null && row.arrived < row.day!) {
      problems.push(at('arrival-before-registration', row as AnyRow, 'arrived', isoDate(row.arrived)))
    }
    return problems
  })
}

/** Rulings for somebody who has not registered the customer. */
function checkRulings({ unknownRulings }: WeekFigures): Problem[] {
  return unknownRulings.map((row) => at('ruling-unknown', row as AnyRow, 'caller', row.owner ?? '', { owner: row.owner ?? '' }))
}

/** C21: deals that earn nothing, and why. */
function checkDeals(figures: WeekFigures): Problem[] {
  return figures.deals.flatMap(({ row, state, product, price }): Problem[] => {
    const cell = row as AnyRow & VisitRow
    switch (state) {
      case 'not-counted':
        return [at('deal-not-counted', cell, 'dealDate', isoDate(row.dealDay!), { product })]
      case 'without-product':
        return [at('deal-without-product', cell, 'dealProduct')]
      case 'without-date':
        return dateUnreadable(row) ? [] : [at('deal-without-date', cell, 'dealDate')]
      case 'counted':
      case 'later':
        return price === null ? [at('deal-without-price', cell, 'dealProduct', product)] : []
    }
  })
}

/** Something stands where the deal's date should: that is told as `date-invalid` already. */
function dateUnreadable(row: VisitRow): boolean {
  const column = row.block.columns.dealDate
  return column !== undefined && squeeze(String(row.table.grid.rows[row.row]?.[column] ?? '')) !== ''
}

