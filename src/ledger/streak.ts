import type { Policy } from '../policy'
import type { VisitRow } from '../registers'
import type { Day } from '../text'
import type { People } from './people'

/** A gap longer than this ends what is known: a registration before it is a mistyped year or another file's past. */
const LONGEST_GAP = 92

/**
 * C16: the day from which registrations are known: the first one in the files given. Weeks that begin before it are unknown,
 * not missed.
 */
export function firstKnownDay(visits: readonly VisitRow[], lastDay: Day): Day | null {
  const days = visits.flatMap((row) => (row.readable && row.day! <= lastDay ? [row.day!] : [])).sort((a, b) => b - a)
  let first: Day | null = null
  for (const day of days) {
    if (first !== null && first - day > LONGEST_GAP) break
    first = day
  }
  return first
}

export interface StreakFacts {
  /** the reported week */
  monday: Day
  /** weeks that begin before are unknown; `null`: only the reported week is known */
  knownFrom: Day | null
  /** `null`: unknown, always there */
  hired: Day | null
  left: Day | null
  /** weeks missed running before the known ones */
  opening: number
  /** credited visits in the week that begins on a Monday */
  visits: (monday: Day) => number
  /** visits due in it (C15) */
  quota: (monday: Day) => number
}

/**
 * C16: complete weeks missed running, ending with the reported one. The partial week of hiring is left out (hired on a Monday
 * it is complete), the week of leaving is not; nobody misses a week after leaving.
 */
export function missedWeeksRunning(facts: StreakFacts): number {
  const { monday, knownFrom, hired, left, opening, visits, quota } = facts
  if (left !== null && left < monday) return 0
  let missed = 0
  for (let week = monday; ; week -= 7) {
    if (hired !== null && week < hired) return missed
    if (week !== monday && (knownFrom === null || week < knownFrom)) return missed + opening
    if (visits(week) >= quota(week)) return missed
    missed++
  }
}

/**
 * C16: complete weeks missed running of a caller, ending with the week that begins on `monday`.
 * @param credited days of arrival of the caller's credited visits
 */
export function missedWeeksOf(
  caller: string,
  monday: Day,
  { people, policy, knownFrom, credited }: { people: People; policy: Policy; knownFrom: Day | null; credited: readonly Day[] },
): number {
  return missedWeeksRunning({
    monday,
    knownFrom,
    hired: people.hired(caller),
    left: people.left(caller),
    opening: people.openingMissed(caller),
    visits: (week) => credited.filter((day) => week <= day && day < week + 7).length,
    quota: (week) => policy.figure('visitsPerWeek', week),
  })
}
