import { conflictsSheet } from './conflicts'
import { intentSheet } from './intent'
import { ledgerSheet } from './ledger'
import { titleOf, type PackInput } from './pack-input'
import { peopleSheet } from './people'
import type { BookPlan } from './plan'
import { problemsSheet } from './problems'
import { rewardsSheet } from './rewards'
import { sourcesSheet } from './sources'
import { summarySheet } from './summary'
import { visitsSheet } from './visits'

/** C45: the weekly pack of all groups. */
export function weeklyPack(input: PackInput): BookPlan {
  return {
    title: titleOf(input, 'ledger'),
    day: input.figures.monday + 6,
    sheets: [
      ledgerSheet(input),
      visitsSheet(input),
      summarySheet(input),
      peopleSheet(input),
      sourcesSheet(input),
      intentSheet(input),
      conflictsSheet(input),
      rewardsSheet(input),
      problemsSheet(input),
    ],
  }
}
