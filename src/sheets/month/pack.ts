import type { BookPlan } from '../plan'
import { monthGroupsSheet } from './groups'
import { monthSheet, quarterSheet, type MonthInput, type QuarterInput } from './input'
import { monthPeopleSheet } from './people'
import { assessmentsSheet, quarterPlacesSheet, teamsSheet } from './quarter'
import { monthRankingSheet } from './ranking'
import { monthRewardsSheet } from './rewards'
import { statementsSheet } from './statements'

/** The month pack: figures, groups, ranking, rewards and a statement a caller. */
export function monthPack(input: MonthInput): BookPlan {
  return {
    title: monthSheet(input, 'people').title,
    day: input.figures.lastDay,
    sheets: [monthPeopleSheet(input), monthGroupsSheet(input), monthRankingSheet(input), monthRewardsSheet(input), statementsSheet(input)],
  }
}

/** The quarter pack (S03 S06 S19). */
export function quarterPack(input: QuarterInput): BookPlan {
  return {
    title: quarterSheet(input, 'places').title,
    day: input.figures.lastDay,
    sheets: [quarterPlacesSheet(input), teamsSheet(input), assessmentsSheet(input)],
  }
}
