import { ERROR_VALUES } from '../book'
import { columnIndex, isCellAddress } from './address'

/** How a formula's references are written: `A1` or `R1C1`. */
export type ReferenceStyle = 'A1' | 'R1C1'

export type TokenKind =
  | 'space'
  /** `1.5E+3` */
  | 'number'
  /** `"甲""乙"` */
  | 'text'
  /** `#N/A` */
  | 'error'
  /** `A1`, `$A$1:B2`, `A:C`, `3:5`; `R1C1`, `R[-1]C`, `C:C[2]` in the other style */
  | 'cells'
  /** `Sheet1!`, `'工作 表'!`, `[1]Sheet1!`, `甲:丙!`: what it stands before follows as its own token */
  | 'sheet'
  /** a defined name, a table's name, `TRUE`, a variable of LET */
  | 'name'
  /** a name with `(` after it; the parenthesis is its own token */
  | 'function'
  /** `表[列]`, `[@列]` with all their brackets */
  | 'structured'
  /** `+ - * / ^ & = < > <= >= <> % : # @` */
  | 'operator'
  /** `(` and `{` */
  | 'open'
  /** `)` and `}` */
  | 'close'
  /** `,` and `;` */
  | 'separator'
  /** what is none of these, or a quote or bracket that nothing closes */
  | 'bad'

/** A piece of a formula. The texts of all tokens in a row are the formula again. */
export interface Token {
  kind: TokenKind
  text: string
}

const ERRORS = [...ERROR_VALUES].sort((a, b) => b.length - a.length)
const WORD = '(?:[A-Za-z0-9_.\\\\?$]|[^\\x00-\\x7f\\s])'
const SPACE = /[\s\u00a0]+/y
const TEXT = /"(?:[^"]|"")*"/y
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy
const QUOTED_SHEET = /'(?:[^']|'')+'!/y
const PLAIN_SHEET = new RegExp(`(?:\\[[^\\[\\]']*\\])?${WORD}+(?::${WORD}+)?!|\\[[^\\[\\]']+\\]!`, 'y')
const CELLS = /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}:\$?[A-Z]{1,3}\$?[1-9]\d{0,6}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}/iy
const LINE = '(?:\\[-?\\d+\\]|\\d+)?'
const R1C1 = new RegExp(`R${LINE}C${LINE}(?::R${LINE}C${LINE})?|R${LINE}(?::R${LINE})?|C${LINE}(?::C${LINE})?`, 'iy')
const WORDS = new RegExp(`(?:[A-Za-z_\\\\$]|[^\\x00-\\x7f\\s])${WORD}*`, 'y')
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%:#@]/y
const SIGNS: Record<string, TokenKind> = { '(': 'open', '{': 'open', ')': 'close', '}': 'close', ',': 'separator', ';': 'separator' }
const WORD_NEXT = new RegExp(`${WORD}|[(\\[!]`, 'y')

/** Reads a formula, with or without its `=`, into tokens. Never throws: what it does not know is a `bad` token. */
export function tokenize(formula: string, style: ReferenceStyle = 'A1'): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < formula.length; ) {
    const token = nextToken(formula, at, style)
    tokens.push(token)
    at += token.text.length
  }
  return tokens
}

/** The formula that tokens stand for. */
export function untokenize(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('')
}

/** Index of the next token that is no space, from one index on; the number of tokens when there is none. */
export function skipSpace(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at]?.kind === 'space') at++
  return at
}

/** Index of the token that closes the parenthesis or brace at an index; `undefined` when nothing does. */
export function closingOf(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    const kind = tokens[at]!.kind
    if (kind === 'open') depth++
    else if (kind === 'close' && --depth === 0) return at
  }
  return undefined
}

type Reader = (formula: string, at: number, style: ReferenceStyle) => Token | undefined

/** By its first character, what a token can be, tried in this order. */
const READERS: Record<string, Reader[]> = {
  ' ': [(formula, at) => take('space', SPACE, formula, at)],
  '"': [(formula, at) => take('text', TEXT, formula, at)],
  "'": [(formula, at) => take('sheet', QUOTED_SHEET, formula, at)],
  '#': [takeError, takeOperator],
  '[': [takeSheet, (formula, at) => takeBrackets(formula, at, at)],
}
const WORD_READERS: Reader[] = [takeSheet, takeCells, (formula, at) => take('number', NUMBER, formula, at), takeWord]
const OTHER_READERS: Reader[] = [(formula, at) => take('space', SPACE, formula, at), takeOperator]
const WORD_START = /[\w.\\?$]|[^\x00-\x7f\s]/

function nextToken(formula: string, at: number, style: ReferenceStyle): Token {
  const char = formula[at]!
  const kind = SIGNS[char]
  if (kind) return { kind, text: char }
  for (const read of READERS[char] ?? (WORD_START.test(char) ? WORD_READERS : OTHER_READERS)) {
    const token = read(formula, at, style)
    if (token) return token
  }
  return takeBad(formula, at)
}

function takeOperator(formula: string, at: number): Token | undefined {
  return take('operator', OPERATOR, formula, at)
}

function take(kind: TokenKind, pattern: RegExp, formula: string, at: number): Token | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(formula)
  return match ? { kind, text: match[0] } : undefined
}

/** `甲:丙!` is a span of sheets, `A1:丙!` the end of a range. */
function takeSheet(formula: string, at: number): Token | undefined {
  const token = take('sheet', PLAIN_SHEET, formula, at)
  const [first, second] = token?.text.split(':') ?? []
  return second !== undefined && isCellAddress(first!) ? undefined : token
}

function takeError(formula: string, at: number): Token | undefined {
  if (formula[at] !== '#') return undefined
  const error = ERRORS.find((value) => formula.slice(at, at + value.length).toUpperCase() === value)
  return error && { kind: 'error', text: formula.slice(at, at + error.length) }
}

/** A range of two cells, columns or rows; single cells are words. In R1C1 style all of them. */
function takeCells(formula: string, at: number, style: ReferenceStyle): Token | undefined {
  if (style === 'R1C1') return takeR1C1(formula, at)
  const token = take('cells', CELLS, formula, at)
  if (!token) return undefined
  WORD_NEXT.lastIndex = at + token.text.length
  if (WORD_NEXT.test(formula)) return undefined
  const ends = token.text.split(':')
  const fits = ends.every((end) => /^\$?\d+$/.test(end)) || ends.every(isCellAddress) || ends.every(isColumn)
  return fits ? token : undefined
}

function isColumn(text: string): boolean {
  return columnIndex(text.replace('$', '')) !== undefined
}

function takeR1C1(formula: string, at: number): Token | undefined {
  const token = take('cells', R1C1, formula, at)
  if (!token) return undefined
  WORD_NEXT.lastIndex = at + token.text.length
  return WORD_NEXT.test(formula) ? undefined : token
}

function takeWord(formula: string, at: number, style: ReferenceStyle): Token | undefined {
  const word = take('name', WORDS, formula, at)
  if (!word) return undefined
  const end = at + word.text.length
  if (formula[end] === '[') return takeBrackets(formula, at, end)
  if (formula[end] === '(') return { kind: 'function', text: word.text }
  return style === 'A1' && isCellAddress(word.text) ? { kind: 'cells', text: word.text } : word
}

/** From a table's name to the bracket that closes; `'` makes the next character plain. */
function takeBrackets(formula: string, from: number, open: number): Token {
  let depth = 0
  for (let at = open; at < formula.length; at++) {
    const char = formula[at]
    if (char === "'") at++
    else if (char === '[') depth++
    else if (char === ']' && --depth === 0) return { kind: 'structured', text: formula.slice(from, at + 1) }
  }
  return { kind: 'bad', text: formula.slice(from) }
}

/** An open quote takes the rest with it; any other strange character stands alone. */
function takeBad(formula: string, at: number): Token {
  const char = formula[at]!
  return { kind: 'bad', text: char === '"' || char === "'" ? formula.slice(at) : String.fromCodePoint(formula.codePointAt(at)!) }
}
