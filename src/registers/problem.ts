import { cellAddress } from '../workbook'

/**
 * Every problem a register can have. An error voids the smallest thing it makes unknowable;
 * a warning never changes a figure.
 * @see domain.md, "Errors and warnings"
 */
export const PROBLEMS = {
  'phone-invalid': 'error',
  'date-invalid': 'error',
  'grade-invalid': 'error',
  'grade-without-answer': 'error',
  'result-missing': 'error',
  'result-invalid': 'error',
  'caller-missing': 'error',

  'result-assumed': 'warning',
  'source-unknown': 'warning',
  'source-missing': 'warning',
  'need-unknown': 'warning',
  'yes-no-unclear': 'warning',
  'status-unknown': 'warning',
  'number-unclear': 'warning',
  'time-unclear': 'warning',
  'column-missing': 'warning',
  'rule-unknown': 'warning',
  'rule-value': 'warning',
  'rule-date': 'warning',
  'total-differs': 'warning',
  'ledger-differs': 'warning',
  'sheets-overlap': 'warning',
  'attendance-conflict': 'warning',
  'attendance-assumed-absent': 'warning',
  'rest-days': 'warning',
  'clock-late': 'warning',
  'clock-early': 'warning',
  'clock-differs': 'warning',
  'clock-missing': 'warning',
  'clock-twisted': 'warning',
  'roster-conflict': 'warning',
  'caller-not-on-roster': 'warning',
  'group-unknown': 'warning',
  'sms-missing': 'warning',
  'appointment-missing': 'warning',
  'customer-claimed': 'warning',
  'customer-ruled': 'warning',
  'ruling-unknown': 'warning',
  'deal-not-counted': 'warning',
  'deal-without-product': 'warning',
  'deal-without-date': 'warning',
  'deal-without-price': 'warning',
  'arrival-before-registration': 'warning',
  'number-given-twice': 'warning',
  'number-blocked-called': 'warning',
  'number-owned': 'warning',
  'number-too-old': 'warning',
  'number-lawful-missing': 'warning',
  'number-date-missing': 'warning',
  'review-skipped': 'warning',
  'review-incomplete': 'warning',
  'review-dates': 'warning',
  'review-same-person': 'warning',
  'review-unclear': 'warning',
  'signed-period-changed': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>

export type ProblemCode = keyof typeof PROBLEMS

/** Where a problem is: a sheet of a file. */
export interface Place {
  file: string
  sheet: string
}

/** One thing that is wrong in a register, as facts; the wording is kept apart. */
export interface Problem {
  code: ProblemCode
  place: Place
  /** zero-based; the cell that holds, or should hold, the value */
  row: number
  column: number
  /** what stands there; phones are masked when it is shown */
  found: string
  /** what it would be fixed to, where that is known */
  fix: string | null
  /** further facts for the wording */
  facts?: Record<string, string | number>
}

export function cellOf(problem: Problem): string {
  return cellAddress(problem.row, problem.column)
}

export function severityOf(problem: Problem): 'error' | 'warning' {
  return PROBLEMS[problem.code]
}

/** Collects problems; a merged or shared cell (a form's head) is told of once. */
export class ProblemList {
  readonly all: Problem[] = []
  private readonly shared = new Set<string>()

  add(problem: Problem): void {
    this.all.push(problem)
  }

  addOnce(problem: Problem): void {
    const { file, sheet } = problem.place
    const key = [problem.code, file, sheet, problem.row, problem.column].join('\n')
    if (this.shared.has(key)) return
    this.shared.add(key)
    this.all.push(problem)
  }
}
