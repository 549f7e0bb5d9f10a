import { readSheetPrefix } from './address'
import { tokenize, untokenize } from './tokens'
import { findVariables } from './variables'

/**
 * A formula with defined names replaced by what they stand for; variables of LET and LAMBDA that are called like one stay.
 * @param replace what stands for a name, perhaps said of a sheet (`Sheet1!Rate`); `undefined` leaves it
 */
export function replaceNames(formula: string, replace: (name: string, sheet: string | undefined) => string | undefined): string {
  const tokens = tokenize(formula)
  const variables = findVariables(tokens)
  let changed = false
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'name' || variables.has(at)) continue
    const before = tokens[at - 1]
    const sheet = before?.kind === 'sheet' ? readSheetPrefix(before.text)?.sheet : undefined
    if (before?.kind === 'sheet' && sheet === undefined) continue
    const text = replace(token.text, sheet)
    if (text === undefined) continue
    tokens[at] = { ...token, text }
    if (sheet !== undefined) tokens[at - 1] = { kind: 'space', text: '' }
    changed = true
  }
  return changed ? untokenize(tokens) : formula
}
