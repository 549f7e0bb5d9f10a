import { PARAMETERS, type Parameter } from './parameters'

/** Why a formula has no value; the wording is kept apart (section `formulas`), and takes the facts in their order. */
export type FaultKey =
  | 'number' | 'whole' | 'most' | 'positive' | 'amount' | 'percent' | 'date' | 'missing'
  | 'status' | 'grade' | 'phone' | 'units'
  | 'period' | 'shape' | 'column' | 'shrunk'
  | 'headsCalls' | 'headsVisits' | 'headsRoster' | 'headsAttendance' | 'headsRules' | 'headsRulings'

/** A formula's argument is wrong (`value`), or is a word that nothing is known of (`na`). */
export class FormulaFault extends Error {
  constructor(
    readonly code: 'value' | 'na',
    readonly key: FaultKey,
    readonly facts: readonly string[] = [],
  ) {
    super(key)
    this.name = 'FormulaFault'
  }
}

/** An argument is a cell with an error, which is then the result too. */
export class CellError extends Error {
  /** @param error as the cell shows it: `#DIV/0!` */
  constructor(readonly error: string) {
    super(error)
    this.name = 'CellError'
  }
}

/** A fault of one argument: its name as people see it, and what else there is to say. */
export function faultOf(code: 'value' | 'na', key: FaultKey, parameter: Parameter, ...facts: string[]): FormulaFault {
  return new FormulaFault(code, key, [PARAMETERS[parameter], ...facts])
}
