import type { FormulaName } from '../../src/formulas'
import { callFine, callGrade, callPhone, callQuota, dayLedger, dayTotals, gradeClass, maskPhone } from './calls'
import type {} from './custom-functions'
import { callRank, dealBonus, monthBonus, sourceFunnel } from './money'
import { leaveHalfDays, recallDate, visitCounts, weeksMissed } from './visits'

/** The functions that Excel calls, by the ids of functions.json. */
const FUNCTIONS: Record<FormulaName, (...args: never[]) => unknown> = {
  CALLFINE: callFine,
  CALLQUOTA: callQuota,
  CALLGRADE: callGrade,
  GRADECLASS: gradeClass,
  CALLPHONE: callPhone,
  MASKPHONE: maskPhone,
  DAYTOTALS: dayTotals,
  DAYLEDGER: dayLedger,
  VISITCOUNTS: visitCounts,
  DEALBONUS: dealBonus,
  LEAVEHALFDAYS: leaveHalfDays,
  WEEKSMISSED: weeksMissed,
  CALLRANK: callRank,
  SOURCEFUNNEL: sourceFunnel,
  RECALLDATE: recallDate,
  MONTHBONUS: monthBonus,
}

/** Tells Excel which code stands behind each function's id. */
export function registerFunctions(): void {
  for (const [id, perform] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, perform)
}
