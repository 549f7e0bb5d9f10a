import { argumentsOf } from './operands'
import { parseStructured } from './structured'
import { skipSpace, tokenize, type Token, type TokenKind } from './tokens'

/** Why Excel does not take a formula. */
export type FormulaFault =
  /** nothing after `=` */
  | 'empty'
  /** more than 8,192 characters */
  | 'too long'
  /** a quote that nothing closes */
  | 'quotes'
  /** parentheses, braces or brackets that do not match */
  | 'parentheses'
  /** an operator without a value beside it, or two values without an operator between them */
  | 'operator'
  /** a comma outside a call, a semicolon outside an array, a call with more than 255 arguments or an empty `()` */
  | 'arguments'
  /** calls within calls, more than 64 deep */
  | 'nesting'
  /** a text of more than 255 characters within the formula */
  | 'text too long'
  /** brackets or a sheet's name that refer to nothing */
  | 'reference'
  /** something other than constants within `{}` */
  | 'array'
  /** a character that has no place in a formula */
  | 'character'

/** Source: "Excel specifications and limits", support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3. */
export const FORMULA_LENGTH = 8192
const TEXT_LENGTH = 255
const ARGUMENTS = 255
const NESTING = 64

const VALUES: readonly TokenKind[] = ['number', 'text', 'error', 'cells', 'name', 'structured']
const REFERENCES: readonly (TokenKind | undefined)[] = ['cells', 'name', 'structured', 'error', 'function', 'sheet', 'open']
const AFTER_SHEET: readonly (TokenKind | undefined)[] = ['cells', 'name', 'error', 'function', 'structured']
const PREFIXES = ['+', '-', '@']
const POSTFIXES = ['%', '#']
const CONSTANTS = /^(?:TRUE|FALSE)$/i

/**
 * What Excel refuses when a formula is typed or set; `undefined` when it takes it. Whether names and sheets exist is not asked:
 * an unknown function is `#NAME?`, not a fault.
 * Source: "How to avoid broken formulas in Excel", support.microsoft.com, and the limits of "Excel specifications and limits".
 */
export function checkFormula(formula: string): FormulaFault | undefined {
  if (formula.length > FORMULA_LENGTH) return 'too long'
  const tokens = tokenize(formula)
  const start = skipSpace(tokens, tokens[0]?.text === '=' ? 1 : 0)
  if (start >= tokens.length) return 'empty'
  return tokenFault(tokens) ?? pairFault(tokens) ?? callFault(tokens) ?? orderFault(tokens, start)
}

function tokenFault(tokens: readonly Token[]): FormulaFault | undefined {
  for (const { kind, text } of tokens) {
    if (kind === 'text' && text.slice(1, -1).replaceAll('""', '"').length > TEXT_LENGTH) return 'text too long'
    if (kind === 'structured' && !parseStructured(text)) return 'reference'
    if (kind === 'bad') return badFault(text)
  }
  return undefined
}

function badFault(text: string): FormulaFault {
  if (text.startsWith('"') || text.startsWith("'")) return 'quotes'
  return text.includes('[') || text === ']' ? 'parentheses' : 'character'
}

function pairFault(tokens: readonly Token[]): FormulaFault | undefined {
  const open: string[] = []
  for (const { kind, text } of tokens) {
    if (kind === 'open') open.push(text)
    else if (kind === 'close' && open.pop() !== (text === ')' ? '(' : '{')) return 'parentheses'
  }
  return open.length > 0 ? 'parentheses' : undefined
}

function callFault(tokens: readonly Token[]): FormulaFault | undefined {
  const calls: boolean[] = []
  for (const [at, { kind }] of tokens.entries()) {
    if (kind === 'function' && argumentsOf(tokens, at).length > ARGUMENTS) return 'arguments'
    if (kind === 'open') calls.push(tokens[at - 1]?.kind === 'function')
    else if (kind === 'close') calls.pop()
    if (calls.filter(Boolean).length > NESTING + 1) return 'nesting'
  }
  return undefined
}

/** Values and operators by turns, as the parentheses around them allow. */
function orderFault(tokens: readonly Token[], start: number): FormulaFault | undefined {
  const frames: Frame[] = []
  let value = false
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind === 'space') continue
    if (token.text === '{') {
      const end = arrayEnd(tokens, at)
      if (end === undefined) return 'array'
      if (value) return 'operator'
      at = end
      value = true
      continue
    }
    const step: boolean | FormulaFault = value ? afterValue(tokens, at, frames) : beforeValue(tokens, at, frames)
    if (typeof step === 'string') return step
    value = step
  }
  return value ? undefined : 'operator'
}

/** What an open parenthesis is: the arguments of a call, or a group. */
type Frame = 'call' | 'group'

/** Returns whether a value stands before what follows, or the fault. */
function beforeValue(tokens: readonly Token[], at: number, frames: Frame[]): boolean | FormulaFault {
  const { kind, text } = tokens[at]!
  if (VALUES.includes(kind)) return true
  if (kind === 'sheet') return AFTER_SHEET.includes(tokens[at + 1]?.kind) ? false : 'reference'
  if (kind === 'function') return false
  if (kind === 'operator') return PREFIXES.includes(text) ? false : 'operator'
  if (kind === 'open') {
    frames.push(tokens[at - 1]?.kind === 'function' ? 'call' : 'group')
    return false
  }
  return emptyArgument(tokens, at, frames)
}

/** `F()`, `F(,1)` and `F(1,)` leave arguments out; a group must hold something. */
function emptyArgument(tokens: readonly Token[], at: number, frames: Frame[]): boolean | FormulaFault {
  const { kind, text } = tokens[at]!
  const before = tokens.slice(0, at).findLast((token) => token.kind !== 'space')
  const follows = before?.kind === 'open' || before?.kind === 'separator'
  if (!follows) return 'operator'
  if (frames.at(-1) !== 'call' || text === ';') return 'arguments'
  if (kind === 'separator') return false
  frames.pop()
  return true
}

function afterValue(tokens: readonly Token[], at: number, frames: Frame[]): boolean | FormulaFault {
  const { kind, text } = tokens[at]!
  if (kind === 'operator') return text === '@' ? 'operator' : POSTFIXES.includes(text)
  if (kind === 'separator') return text === ',' && frames.length > 0 ? false : 'arguments'
  if (kind === 'close') {
    frames.pop()
    return true
  }
  return adjacent(tokens, at, frames)
}

/** A space between two references is their intersection; a parenthesis after one calls what it gives. */
function adjacent(tokens: readonly Token[], at: number, frames: Frame[]): boolean | FormulaFault {
  const before = tokens[at - 1]
  if (tokens[at]!.kind === 'open' && before?.kind === 'close') {
    frames.push('call')
    return false
  }
  const left = tokens.slice(0, at).findLast((token) => token.kind !== 'space')?.kind
  const intersects = before?.kind === 'space' && (REFERENCES.includes(left) || left === 'close') && REFERENCES.includes(tokens[at]!.kind)
  return intersects ? beforeValue(tokens, at, frames) : 'operator'
}

/** Index of `}` where only constants stand before it, all rows equally long. */
function arrayEnd(tokens: readonly Token[], open: number): number | undefined {
  const end = tokens.findIndex((token, at) => at > open && token.text === '}')
  const inside = tokens.slice(open + 1, end).filter(({ kind }) => kind !== 'space')
  const rows = split(inside, ';').map((row) => split(row, ','))
  const alike = rows.every((row) => row.length === rows[0]!.length && row.every(isConstant))
  return end > open && alike ? end : undefined
}

function isConstant(tokens: readonly Token[]): boolean {
  const signed = tokens.length === 2 && /^[+-]$/.test(tokens[0]!.text) && tokens[1]!.kind === 'number'
  const [token] = tokens
  return signed || (tokens.length === 1 && (['number', 'text', 'error'].includes(token!.kind) || CONSTANTS.test(token!.text)))
}

function split(tokens: readonly Token[], separator: string): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.text === separator) parts.push([])
    else parts.at(-1)!.push(token)
  }
  return parts
}
