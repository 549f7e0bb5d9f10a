import { argumentsOf, onlyToken } from './operands'
import type { Token } from './tokens'

/** A variable of LET or LAMBDA at one place of a formula. */
export interface Variable {
  name: string
  /** declared as `[x]`: the caller may leave it out */
  optional: boolean
}

/** Prefixes of variables in files; they read the same with and without. */
export const VARIABLE_PREFIX = '_xlpm.'
export const OPTIONAL_PREFIX = '_xlop.'

/**
 * Where a formula's tokens stand for variables of LET or LAMBDA, their declarations and uses, by index of the token.
 * Sources: "LET function" and "LAMBDA function", support.microsoft.com/excel/functions/let-function.
 */
export function findVariables(tokens: readonly Token[]): Map<number, Variable> {
  const found = new Map<number, Variable>()
  for (const [call, token] of tokens.entries()) {
    const name = token.kind === 'function' ? token.text.toUpperCase().replace(/^_XLFN\./, '') : ''
    if (name !== 'LET' && name !== 'LAMBDA') continue
    const args = argumentsOf(tokens, call)
    const declarations = args.filter((_, index) => index < args.length - 1 && (name === 'LAMBDA' || index % 2 === 0))
    for (const declaration of declarations) markVariable(tokens, onlyToken(tokens, declaration), args.at(-1)!.to, found)
  }
  return found
}

function markVariable(tokens: readonly Token[], at: number | undefined, end: number, found: Map<number, Variable>): void {
  const declared = at === undefined || found.has(at) ? undefined : declaredBy(tokens[at]!)
  if (at === undefined || !declared) return
  found.set(at, declared)
  for (let use = at + 1; use < end; use++) {
    const { kind, text } = tokens[use]!
    const same = (kind === 'name' || kind === 'function') && withoutPrefix(text).toLowerCase() === declared.name.toLowerCase()
    if (same && !found.has(use) && tokens[use - 1]?.kind !== 'sheet') found.set(use, { name: withoutPrefix(text), optional: false })
  }
}

/** `x`, or `[x]` for a variable that may be left out. */
function declaredBy({ kind, text }: Token): Variable | undefined {
  if (kind === 'structured' && /^\[[^[\]@#]+\]$/.test(text)) return { name: text.slice(1, -1).trim(), optional: true }
  return kind === 'name' ? { name: withoutPrefix(text), optional: text.toLowerCase().startsWith(OPTIONAL_PREFIX) } : undefined
}

function withoutPrefix(text: string): string {
  return text.replace(/^_xl(?:pm|op)\./i, '')
}
