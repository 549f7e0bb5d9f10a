import type { CallRow, RulingRow } from '../registers'
import type { Day, Status } from '../text'
import type { JudgedVisit } from './credit'
import type { CallDay, CallFigures } from './day'
import type { Deal } from './deals'
import type { Conflict } from './ownership'
import type { People } from './people'
import type { Funnel } from './sources'

/** What a day, a caller's week and a group's week alike come to. */
export interface LedgerFigures extends CallFigures {
  shortfall: number
  /** yuan */
  fine: number
  /** readable rows of the visit register, by day of registration */
  registered: number
  /** credited visits, by day of arrival */
  visits: number
  /** product → units, by day of the deal */
  deals: Record<string, number>
  /** yuan */
  bonus: number
}

/** One caller's one day: a row of the ledger (C44). */
export interface LedgerDay extends LedgerFigures {
  day: Day
  /** the group that the day's figures go to (C47) */
  group: string
  status: Status | null
  /** concluded, not typed */
  derived: boolean
  quota: number
  /** the calls it was counted from */
  rows: readonly CallRow[]
}

/** One caller's week. */
export interface CallerWeek extends LedgerFigures {
  caller: string
  /** the group on the week's last day */
  group: string
  days: LedgerDay[]
  leaveHalfDays: number
  visitQuotaMet: boolean
  missedWeeksRunning: number
  dismissalProposed: boolean
  /** credited visits known up to the week's end, with the opening balance (C20) */
  visitsTotal: number
}

/** One group's week: the sum of its caller-days. */
export interface GroupWeek extends LedgerFigures {
  group: string
}

/** A customer whose last grade in the week is A or B. */
export interface IntentCustomer {
  caller: string
  phone: string
  row: CallRow
}

/** Everything the weekly pack says (C45). */
export interface WeekFigures {
  monday: Day
  callers: CallerWeek[]
  groups: GroupWeek[]
  /** groups of which the files say nothing for the week (C46) */
  missingGroups: string[]
  sources: Funnel[]
  collectors: Funnel[]
  intentCustomers: IntentCustomer[]
  conflicts: Conflict[]
  /** rulings that have no effect */
  unknownRulings: RulingRow[]
  /** every readable visit row with its verdict, of all weeks */
  judged: JudgedVisit[]
  /** every deal on a visit row, of all weeks */
  deals: Deal[]
  /** the week's calls by caller and day */
  callDays: CallDay[]
  people: People
}
