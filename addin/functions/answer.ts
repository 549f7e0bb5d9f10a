import { CellError, FORMULAS, FormulaFault, present, type Answer, type FormulaName } from '../../src/formulas'
import type { Language } from '../../src/i18n'
import { serialOf } from '../../src/text'
import type { ErrorCode } from './custom-functions'
import { sentenceOf } from './sentence'

/** The errors that a function can give in Excel; another in an argument becomes #VALUE!. */
const ERRORS = new Set<string>(['#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#N/A'])

/**
 * A formula's answer in Excel's values: days are serial numbers.
 * @throws CustomFunctions.Error with a sentence in the user's language
 */
export function answer<T>(name: FormulaName, ...args: unknown[]): T {
  const formula = FORMULAS[name] as (...args: unknown[]) => Answer
  try {
    return present(formula(...args), serialOf) as T
  } catch (error) {
    throw toExcel(error)
  }
}

function toExcel(error: unknown): unknown {
  if (error instanceof CellError) {
    return new CustomFunctions.Error((ERRORS.has(error.error) ? error.error : '#VALUE!') as ErrorCode)
  }
  if (!(error instanceof FormulaFault)) return error
  return new CustomFunctions.Error(error.code === 'na' ? '#N/A' : '#VALUE!', sentenceOf(error, language()))
}

/** The language of the user's Excel: Chinese where it is Chinese or not known. */
function language(): Language {
  const shown = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage
  return !shown || /^zh\b/i.test(shown) ? 'zh-CN' : 'en-US'
}
