import type { Answer } from './answer'
import { callFine, callGrade, callQuota, classOfGrade } from './calls'
import { dayLedger, dayTotals } from './days'
import { bonusOfMonth, dealBonus } from './money'
import { callPhone, maskedPhone } from './phone'
import { callRank, recallDate, sourceFunnel } from './quality'
import { halfDays, visitCounts, weeksMissed } from './visits'

export { present } from './answer'
export type { Answer, AnswerCell, DayCell } from './answer'
export { CellError, FormulaFault } from './fault'
export type { FaultKey } from './fault'
export { FUNNEL_HEADS, LEDGER_HEADS, NO_GROUP, NO_SOURCE, RANK_HEADS, TOTALS_HEADS } from './heads'
export { PARAMETERS } from './parameters'
export type { Parameter } from './parameters'

/** A function of cells: values or areas as a host gives them in, an answer out. @throws FormulaFault, CellError */
export type Formula = (...args: never[]) => Answer

/** Every function, by the name it has in every host. */
export const FORMULAS = {
  CALLFINE: callFine,
  CALLQUOTA: callQuota,
  CALLGRADE: callGrade,
  GRADECLASS: classOfGrade,
  CALLPHONE: callPhone,
  MASKPHONE: maskedPhone,
  DAYTOTALS: dayTotals,
  DAYLEDGER: dayLedger,
  VISITCOUNTS: visitCounts,
  DEALBONUS: dealBonus,
  LEAVEHALFDAYS: halfDays,
  WEEKSMISSED: weeksMissed,
  CALLRANK: callRank,
  SOURCEFUNNEL: sourceFunnel,
  RECALLDATE: recallDate,
  MONTHBONUS: bonusOfMonth,
} as const satisfies Record<string, Formula>

export type FormulaName = keyof typeof FORMULAS
