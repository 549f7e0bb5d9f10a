import { closingOf, skipSpace, type Token, type TokenKind } from './tokens'

/** The arguments of a call: each from its first token to before the next comma. */
export interface Argument {
  from: number
  /** exclusive */
  to: number
}

/** The arguments of the function at an index; none when its parenthesis is never closed. */
export function argumentsOf(tokens: readonly Token[], call: number): Argument[] {
  const close = closingOf(tokens, call + 1)
  if (close === undefined) return []
  const found: Argument[] = []
  let depth = 0
  let from = call + 2
  for (let at = from; at < close; at++) {
    const token = tokens[at]!
    if (token.kind === 'open') depth++
    else if (token.kind === 'close') depth--
    else if (depth === 0 && token.text === ',') {
      found.push({ from, to: at })
      from = at + 1
    }
  }
  return [...found, { from, to: close }]
}

/** The single token an argument consists of, spaces aside; `undefined` when there are more or none. */
export function onlyToken(tokens: readonly Token[], { from, to }: Argument): number | undefined {
  const at = skipSpace(tokens, from)
  return at < to && skipSpace(tokens, at + 1) >= to ? at : undefined
}

/** Index of the last token of the reference or call that begins at an index (`表!A1#`, `INDEX(…):B2`); `undefined` where none begins. */
export function operandEnd(tokens: readonly Token[], from: number): number | undefined {
  let at = primaryEnd(tokens, tokens[from]?.kind === 'sheet' ? from + 1 : from)
  if (at === undefined) return undefined
  if (tokens[at + 1]?.text === '#') at++
  return tokens[at + 1]?.text === ':' ? (operandEnd(tokens, at + 2) ?? at) : at
}

const REFERENCES: readonly (TokenKind | undefined)[] = ['cells', 'name', 'structured', 'error']

function primaryEnd(tokens: readonly Token[], at: number): number | undefined {
  const kind = tokens[at]?.kind
  if (kind === 'function') return closingOf(tokens, at + 1)
  if (kind === 'open') return closingOf(tokens, at)
  return REFERENCES.includes(kind) ? at : undefined
}

/** Index of the first token of the reference or call that ends at an index; `undefined` where none ends. */
export function operandStart(tokens: readonly Token[], end: number): number | undefined {
  const kind = tokens[end]?.kind
  if (kind !== 'close' && !REFERENCES.includes(kind)) return undefined
  const open = kind === 'close' ? openingOf(tokens, end) : end
  if (open === undefined) return undefined
  const at = open < end && tokens[open - 1]?.kind === 'function' ? open - 1 : open
  return tokens[at - 1]?.kind === 'sheet' ? at - 1 : at
}

function openingOf(tokens: readonly Token[], close: number): number | undefined {
  let depth = 0
  for (let at = close; at >= 0; at--) {
    const kind = tokens[at]!.kind
    if (kind === 'close') depth++
    else if (kind === 'open' && --depth === 0) return at
  }
  return undefined
}
