import type { Policy } from '../../policy'
import { byCodePoint, mondayOf, type Registers } from '../../registers'
import type { Day, Status } from '../../text'
import { quotaOf, typedStatuses } from '../attendance'
import { groupOrder } from '../callers'
import { findPeople } from '../people'

/** Who can be given numbers on a day. */
export interface CallerNeed {
  caller: string
  group: string
  /** as typed; `null`: nothing is, and the caller is taken to be there */
  status: Status | null
  /** C13: connectable customers due; 0 for who is not there */
  quota: number
}

/** How long back callers are looked for where there is no roster, in days. */
const RECENT = 28

/** C06 C13: the callers of a day with what their attendance asks of them, by group and name. */
export function callerNeeds(registers: Registers, policy: Policy, day: Day): CallerNeed[] {
  const people = findPeople(registers, policy)
  const { statusOf } = typedStatuses(registers.attendance)
  const callers = people.roster.length > 0 ? people.roster : recentCallers(registers, day)
  const byGroup = groupOrder(policy, day)
  return callers
    .filter((caller) => people.isEmployed(caller, day))
    .map((caller): CallerNeed => {
      const status = statusOf(caller, day)
      const quota = status === '旷工' ? 0 : quotaOf(status ?? '出勤', day, policy)
      return { caller, group: people.groupOn(caller, day), status, quota }
    })
    .sort((a, b) => byGroup(a.group, b.group) || byCodePoint(a.caller, b.caller))
}

function recentCallers({ calls }: Registers, day: Day): string[] {
  const from = mondayOf(day) - RECENT
  return [...new Set(calls.flatMap((row) => (row.readable && from <= row.day! && row.day! <= day ? [row.caller] : [])))]
}
