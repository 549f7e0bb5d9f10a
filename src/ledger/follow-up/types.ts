import type { CallRow, VisitRow } from '../../registers'
import type { Day, Grade } from '../../text'

/**
 * What there is to do for customers, in the order in which it is done: appointments of the day with their host (C40), SMS to intent
 * customers of the day (C24), appointments of tomorrow, no-shows to invite again (C25), A without an appointed time (S23), customers
 * due again (S15).
 */
export const FOLLOW_UPS = ['appointed-today', 'sms', 'appointed-tomorrow', 'no-show', 'unappointed', 'due-again'] as const
export type FollowUpKind = (typeof FOLLOW_UPS)[number]

/** A customer to be called, written to or received. */
export interface FollowUp {
  kind: FollowUpKind
  caller: string
  customer: string
  /** in full */
  phone: string
  /** the last one; `null`: never graded */
  grade: Grade | null
  need: string
  /** the appointed day, the day of the grade (SMS, A without a time), or the day on which the customer is due again */
  date: Day
  /** days gone by since that */
  overdue: number
  /** '' where nobody is named yet */
  host: string
  /** where it stands in the registers */
  row: CallRow | VisitRow
}

/** A caller's own list. */
export interface CallerFollowUps {
  caller: string
  group: string
  /** left the office: somebody else is to take the list over */
  hasLeft: boolean
  /** in order of kinds, each by urgency */
  items: FollowUp[]
}

/** What there is to do on a day. */
export interface DayFollowUps {
  day: Day
  /** who has something to do, by group, then by name */
  callers: CallerFollowUps[]
  counts: Record<FollowUpKind, number>
  /** S20: customers left out because they are not to be called */
  blocked: number
}
