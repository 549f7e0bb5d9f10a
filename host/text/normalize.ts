import { tokenize, untokenize } from './tokens'

/** A formula as Excel keeps it: functions, references and truth values in capitals, all else as it was typed. */
export function normalizeFormula(formula: string): string {
  return untokenize(
    tokenize(formula).map((token) => {
      const inCapitals = token.kind === 'function' || token.kind === 'cells' || token.kind === 'error' || (token.kind === 'name' && /^(true|false)$/i.test(token.text))
      return inCapitals ? { ...token, text: token.text.toUpperCase() } : token
    }),
  )
}
