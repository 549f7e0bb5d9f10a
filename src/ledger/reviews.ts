import type { Problem, ProblemCode, RecordFieldName, RecordRow, Registers } from '../registers'
import { isoDate, type Day } from '../text'
import { isRevoked, readOpinion } from './opinion'
import { at, type AnyRow } from './told'

type Row = RecordRow<'reviews'>
type Field = RecordFieldName<'reviews'>

/**
 * How far a row of 奖惩登记 has come (S10–S12): 待举证 待经理审核 待人事审核 待公示 已公示 申诉中 已复审 已执行, or ended: 未通过 已撤销.
 */
export const REVIEW_STATES = ['evidence', 'manager', 'hr', 'publication', 'published', 'appealed', 'reviewed', 'enforced', 'refused', 'revoked'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** A row of 奖惩登记 with what it has come to, and what is wrong with its steps. */
export interface Review {
  row: Row
  state: ReviewState
  problems: readonly Problem[]
}

/** A step that a row has to take, in order. */
interface Step {
  /** what a row waits for that has not taken it */
  state: 'evidence' | 'manager' | 'hr' | 'publication'
  fields: readonly Field[]
  day?: Field
  says?: Field
}

const STEPS: readonly Step[] = [
  { state: 'evidence', fields: ['evidence'] },
  { state: 'manager', fields: ['manager', 'managerDay', 'managerSays'], day: 'managerDay', says: 'managerSays' },
  { state: 'hr', fields: ['hr', 'hrDay', 'hrSays'], day: 'hrDay', says: 'hrSays' },
  { state: 'publication', fields: ['published'], day: 'published' },
]
const APPEAL: readonly Field[] = ['appealDay', 'appeal']
const OUTCOME: readonly Field[] = ['outcomeDay', 'outcome']
const AFTER: readonly Field[] = [...APPEAL, ...OUTCOME, 'enforced']

/** S10–S13: the rows of 奖惩登记 with their states, in their order. */
export function findReviews({ records }: Pick<Registers, 'records'>): Review[] {
  return records.reviews.map(reviewOf)
}

/** The warnings of all rows. */
export function checkReviews(registers: Pick<Registers, 'records'>): Problem[] {
  return findReviews(registers).flatMap(({ problems }) => problems)
}

/** S11 S12: published, and not taken back since. */
export function isInForce({ state }: Pick<Review, 'state'>): boolean {
  return state === 'published' || state === 'appealed' || state === 'reviewed' || state === 'enforced'
}

/**
 * S10–S12: no step counts before the one before it is taken, in full and on a day not before it; manager and HR are two
 * people; a refusal ends the row.
 */
export function reviewOf(row: Row): Review {
  const walk = new Walk(row)
  const state = walk.state()
  return { row, state, problems: walk.problems }
}

class Walk {
  readonly problems: Problem[] = []
  private last: Day

  constructor(private readonly row: Row) {
    this.last = row.date
  }

  state(): ReviewState {
    for (const [i, step] of STEPS.entries()) {
      const later = [...STEPS.slice(i + 1).flatMap(({ fields }) => fields), ...AFTER]
      if (!this.isTaken(step, later)) return step.state
      if (step.says && readOpinion(this.row[step.says] as string) === false) return this.ended('refused', later)
    }
    return this.afterPublication()
  }

  /** Whether a step is taken; what keeps it from that is told. */
  private isTaken({ state, fields, day, says }: Step, later: readonly Field[]): boolean {
    const missing = fields.find((field) => this.isBlank(field))
    if (missing !== undefined) {
      if (fields.some((field) => !this.isBlank(field))) this.tell('review-incomplete', missing, state)
      else if (later.some((field) => !this.isBlank(field))) this.tell('review-skipped', missing, state)
      return false
    }
    if (day !== undefined && !this.follows(day, state)) return false
    if (state === 'hr' && this.row.hr === this.row.manager) {
      this.tell('review-same-person', 'hr', state)
      return false
    }
    if (says !== undefined && readOpinion(this.row[says] as string) === null) {
      this.tell('review-unclear', says, state)
      return false
    }
    return true
  }

  private afterPublication(): ReviewState {
    const { row } = this
    if (APPEAL.every((field) => this.isBlank(field))) {
      if (OUTCOME.some((field) => !this.isBlank(field))) {
        this.tell('review-skipped', 'appealDay', 'appealed')
        return 'published'
      }
      return this.enforced('published')
    }
    // What was enforced before the appeal was not enforced in spite of it.
    const before = row.enforced !== null && row.appealDay !== null && row.enforced <= row.appealDay
    if (before) this.follows('enforced', 'enforced')
    const outcome = this.outcome()
    if (outcome === 'revoked') return before ? outcome : this.ended(outcome, ['enforced'])
    if (outcome === 'appealed' && !before && row.enforced !== null) this.tell('review-skipped', 'outcome', 'reviewed')
    return outcome === 'reviewed' && !before ? this.enforced(outcome) : outcome
  }

  /** An appeal stands for its person's sake also where its day is missing or wrong. */
  private outcome(): 'appealed' | 'reviewed' | 'revoked' {
    const missing = APPEAL.find((field) => this.isBlank(field))
    if (missing !== undefined) this.tell('review-incomplete', missing, 'appealed')
    else this.follows('appealDay', 'appealed')
    const open = OUTCOME.find((field) => this.isBlank(field))
    if (open !== undefined) {
      if (OUTCOME.some((field) => !this.isBlank(field))) this.tell('review-incomplete', open, 'reviewed')
      return 'appealed'
    }
    if (!this.follows('outcomeDay', 'reviewed')) return 'appealed'
    return isRevoked(this.row.outcome) ? 'revoked' : 'reviewed'
  }

  private enforced(state: 'published' | 'reviewed'): ReviewState {
    return this.row.enforced !== null && this.follows('enforced', 'enforced') ? 'enforced' : state
  }

  /** A row that has ended: nothing more may stand on it. */
  private ended(state: 'refused' | 'revoked', later: readonly Field[]): ReviewState {
    const more = later.find((field) => !this.isBlank(field))
    if (more !== undefined) this.tell('review-skipped', more, state)
    return state
  }

  /** Whether the day of a step is not before the one of the step before. */
  private follows(field: Field, state: ReviewState): boolean {
    const day = this.row[field] as Day
    if (day < this.last) {
      this.tell('review-dates', field, state)
      return false
    }
    this.last = day
    return true
  }

  private isBlank(field: Field): boolean {
    const value = this.row[field]
    return value === null || value === ''
  }

  private tell(code: ProblemCode, field: Field, state: ReviewState): void {
    const value = this.row[field]
    const found = typeof value === 'number' ? isoDate(value) : String(value ?? '')
    this.problems.push(at(code, this.row as unknown as AnyRow, field, found, { step: state }))
  }
}
