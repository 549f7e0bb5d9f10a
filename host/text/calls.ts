import { tokenize } from './tokens'
import { findVariables } from './variables'

/** Upper-case names of the functions a formula calls, each once, in order; without prefixes of files. */
export function functionNames(formula: string): string[] {
  const tokens = tokenize(formula)
  const variables = findVariables(tokens)
  const called = tokens.filter((token, at) => token.kind === 'function' && !variables.has(at))
  return [...new Set(called.map(({ text }) => text.toUpperCase().replace(/^(?:_XLFN\.)?(?:_XLWS\.)?(?:_XLDUDF_)?/, '')))]
}
