import type { Day } from '../../text'
import type { GroupWeek, LedgerFigures } from '../figures'
import type { LeaveBalance } from '../leave-balance'
import type { People } from '../people'
import type { CallerDay } from '../range'
import type { Places } from '../ranking'
import type { Assessment } from './assessment'
import type { StatementLine } from './lines'

/** C14: what becomes of a month's fines. Amounts in yuan. */
export interface FineProposal {
  /** the sum of the days' fines */
  reckoned: number
  /** C46: of these, those of weeks in which nobody has a call: their registers are missing, and nothing is proposed */
  unfounded: number
  wage: number | null
  /** C14.cap C14.floor: no more than this is proposed; `null`: the wage is unknown */
  limit: number | null
  /** what is left of the founded fines under the limit; `null`: there are some, and no limit is known */
  afterCap: number | null
  /** C14.mode: 记录 绩效建议 扣款建议 */
  mode: string
  /** what the statement takes off: nothing in the mode 记录, all that is founded where no limit is known */
  proposed: number
}

/** S01 S02 S08: a month's target and what came of it. `null`: unknown. */
export interface TargetResult {
  target: number | null
  actual: number | null
  base: number | null
  met: boolean | null
  /** S01, yuan; `null`: it is due, and the base bonus is unknown */
  baseBonus: number | null
  /** S02, yuan */
  extra: number
}

/** C48: a caller's places in the month, and what he is ranked by. */
export interface MonthPlace extends Places {
  /** customers or visits, as the setting says, and units */
  by: { invited: number; deals: number }
  /** outside the places: a proposal for a person to decide */
  eliminationProposed: boolean
}

/** C48: the places by the setting, and what the other choice of C48.by would give. */
export interface MonthRanking {
  place: MonthPlace
  otherwise: MonthPlace
}

/** One caller's month. */
export interface CallerMonth extends LedgerFigures {
  caller: string
  /** the group on the month's last day, or on the last day with the office */
  group: string
  /** the ledger's rows, as `ledgerDays` has them */
  days: CallerDay[]
  /** with the office on every day of the calendar month */
  fullMonth: boolean
  /** C48: distinct customers that the caller owns and registered in the month */
  invited: number
  fines: FineProposal
  leave: LeaveBalance
  /** C20: credited visits up to the month's end, with the opening balance */
  visitsTotal: number
  target: TargetResult
  assessment: Assessment
  /** C16: complete weeks missed running up to the last week that ends in the month and of which the registers tell; `null`: there is none */
  missedWeeksRunning: number | null
  dismissalProposed: boolean
  /** rules that ask for training: S08 S09 */
  training: string[]
  /** C48; `null`: not in the pool, which is everyone with a full calendar month */
  ranking: MonthRanking | null
  /** every yuan, and what is to be decided */
  lines: StatementLine[]
  /** yuan: the sum of the lines */
  total: number
}

/** Everything a month pack says. */
export interface MonthFigures {
  /** its first day */
  month: Day
  lastDay: Day
  /** the first and the last day of the month of which the ledger has rows; `null`: none */
  known: { from: Day; to: Day } | null
  /** C46: Mondays of the weeks, told in the ledger, in which nobody has a call: their registers are missing */
  weeksWithoutCalls: Day[]
  /** C48.by: 邀约客户 or 到访 */
  rankedBy: string
  /** C48 */
  places: number
  callers: CallerMonth[]
  /** C47: sums of the days by the group that each goes to, 拓展部 among them */
  groups: GroupWeek[]
  people: People
}
