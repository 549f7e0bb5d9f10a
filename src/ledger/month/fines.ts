import type { Policy } from '../../policy'
import type { AttendanceRow } from '../../registers'
import type { Day } from '../../text'
import { toFen } from '../attendance'
import type { CallerDay } from '../range'
import type { StatementLine } from './lines'
import { rowSpans } from './origin'
import type { FineProposal } from './types'

/** C14.mode: fines are put on record, and none is proposed. */
const RECORD_ONLY = '记录'

/**
 * C14.cap C14.floor: the most in yuan that may be taken off a wage in a month: a share of it, and never so much that less than
 * the floor is left. `null`: the wage is unknown.
 */
export function fineLimit(wage: number | null, policy: Policy, month: Day): number | null {
  if (wage === null) return null
  return toFen(Math.min(wage * policy.figure('fineCap', month), Math.max(0, wage - policy.figure('wageFloor', month))))
}

/**
 * C14: what of a month's fines is proposed. A wage of nothing is none.
 * @param isTold whether anybody has a call in the week of a day
 */
export function fineProposal(
  days: readonly CallerDay[], isTold: (day: Day) => boolean, typedWage: number | null, policy: Policy, month: Day,
): FineProposal {
  const reckoned = sumOf(days)
  const unfounded = sumOf(days.filter(({ day }) => !isTold(day)))
  const founded = toFen(reckoned - unfounded)
  const wage = typedWage !== null && typedWage > 0 ? typedWage : null
  const limit = fineLimit(wage, policy, month)
  const afterCap = founded === 0 ? 0 : limit === null ? null : Math.min(founded, limit)
  const mode = policy.text('fineMode', month)
  return { reckoned, unfounded, wage, limit, afterCap, mode, proposed: mode === RECORD_ONLY ? 0 : (afterCap ?? founded) }
}

function sumOf(days: readonly CallerDay[]): number {
  return toFen(days.reduce((sum, { fine }) => sum + fine, 0))
}

/** C14: a line a day that is fined, with the calls and the attendance it comes from. */
export function fineLines(days: readonly CallerDay[], attendanceOf: (caller: string, day: Day) => AttendanceRow | null, policy: Policy): StatementLine[] {
  return days
    .filter(({ fine }) => fine > 0)
    .map(({ caller, day, quota, connected, shortfall, fine, derived, rows }) => {
      const attendance = attendanceOf(caller, day)
      const basis = { code: 'short' as const, quota, connected, shortfall, per: policy.figure('finePerCall', day), derived }
      return { rule: 'C14', kind: 'fine', basis, day, rows: rowSpans(attendance ? [...rows, attendance] : rows), amount: -fine }
    })
}

/** C46 C14.cap C14.mode: what is not taken off after all. */
export function reliefLines(proposal: FineProposal, days: readonly CallerDay[], isTold: (day: Day) => boolean, policy: Policy, month: Day): StatementLine[] {
  const { reckoned, unfounded, wage, limit, afterCap, proposed } = proposal
  const lines: StatementLine[] = []
  const line = (rule: string, basis: StatementLine['basis'], amount: number | null): void => {
    lines.push({ rule, kind: amount === null ? 'note' : 'relief', basis, day: null, rows: [], amount })
  }
  if (unfounded > 0) line('C46', { code: 'no-calls', days: days.filter(({ day, fine }) => fine > 0 && !isTold(day)).length, fine: unfounded }, unfounded)
  const founded = toFen(reckoned - unfounded)
  if (founded > 0 && (limit === null || wage === null)) line('C14.cap', { code: 'cap-unknown', reckoned: founded }, null)
  else if (afterCap !== null && limit !== null && wage !== null && afterCap < founded) {
    const [share, floor] = [policy.figure('fineCap', month), policy.figure('wageFloor', month)]
    line('C14.cap', { code: 'capped', reckoned: founded, limit, wage, share, floor }, toFen(founded - afterCap))
  }
  const fine = afterCap ?? founded
  if (proposed < fine) line('C14.mode', { code: 'record-only', fine }, toFen(fine - proposed))
  return lines
}
