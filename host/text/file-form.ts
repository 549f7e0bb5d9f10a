import { filePrefix, isBuiltInFunction } from './functions'
import { argumentsOf, onlyToken, operandEnd, operandStart } from './operands'
import { formatStructured, parseStructured, type StructuredReference } from './structured'
import { closingOf, tokenize, untokenize, type Token } from './tokens'
import { findVariables, OPTIONAL_PREFIX, VARIABLE_PREFIX, type Variable } from './variables'

const CUSTOM = '_xldudf_'
const AS_VALUE = '_xleta.'
/** Functions that take another function, bare, as an argument: `BYROW(A1:B2,SUM)`. */
const TAKE_FUNCTIONS = new Set(['BYCOL', 'BYROW', 'GROUPBY', 'MAKEARRAY', 'MAP', 'PIVOTBY', 'REDUCE', 'SCAN'])

/**
 * A formula as a workbook file holds it, from the one Excel shows. A leading `=` stays where it is.
 * Newer functions get their prefixes (`_xlfn.`, `_xlfn._xlws.`), an add-in's functions `_xldudf_` (dots of a namespace become `_`),
 * variables of LET and LAMBDA `_xlpm.` (`_xlop.` where `[x]` declares one that may be left out), `A1#` becomes `_xlfn.ANCHORARRAY(A1)`,
 * `@A1` `_xlfn.SINGLE(A1)`, and `[@列]` `[[#This Row],[列]]`.
 * Source: [MS-XLSX] 2.2.2 "Formulas" and 2.2.3 "Functions", learn.microsoft.com/openspecs/office_standards/ms-xlsx.
 * @param isCustom whether an upper-case name is an add-in's function
 * @param table the table that the cell stands in: its own references then name it, as Excel writes them
 */
export function toFileForm(formula: string, isCustom: (name: string) => boolean, table?: string): string {
  const tokens = tokenize(formula)
  const texts = tokens.map((token) => token.text)
  const variables = findVariables(tokens)
  markFunctionValues(tokens, texts, variables)
  for (const [at, token] of tokens.entries()) {
    const variable = variables.get(at)
    if (variable) texts[at] = (variable.optional ? OPTIONAL_PREFIX : VARIABLE_PREFIX) + variable.name
    else if (token.kind === 'function') texts[at] = storedFunction(token.text, isCustom)
    else if (token.kind === 'structured') texts[at] = storedReference(token.text, table)
    else if (token.text === '#') wrap(texts, operandStart(tokens, at - 1), at, ANCHOR)
    else if (token.text === '@') wrap(texts, at, operandEnd(tokens, at + 1), SINGLE)
  }
  return texts.join('')
}

/**
 * The formula Excel shows, from the one a workbook file holds: `toFileForm` undone. Prefixes of functions that are not known stay.
 * @param table the table that the cell stands in: its name is left out where Excel leaves it out
 * @param shownName the name of an add-in's function from the one in the file without `_xldudf_` (`CONTOSO_ADD` to `CONTOSO.ADD`)
 */
export function fromFileForm(formula: string, table?: string, shownName: (stored: string) => string = (stored) => stored): string {
  if (!/_xl|\[/i.test(formula)) return formula
  const tokens = tokenize(formula)
  const shown = tokens.map((token): Token => {
    if (token.kind === 'function') return { kind: 'function', text: shownFunction(token.text, shownName) }
    if (token.kind === 'name') return { kind: 'name', text: shownVariable(token.text) }
    return token.kind === 'structured' ? { kind: 'structured', text: shownReference(token.text, table) } : token
  })
  return untokenize(unwrapCalls(shown))
}

const ANCHOR = { before: '_xlfn.ANCHORARRAY(', after: ')' }
const SINGLE = { before: '_xlfn.SINGLE(', after: ')' }
/** Calls that are shown as operators. */
const OPERATOR_CALL = /^(?:ANCHORARRAY|SINGLE)$/i

/** A prefix operator's token becomes the call's beginning, a suffix operator's token its end. */
function wrap(texts: string[], from: number | undefined, to: number | undefined, call: { before: string; after: string }): void {
  if (from === undefined || to === undefined) return
  texts[from] = call.before + (texts[from] === '@' ? '' : texts[from]!)
  texts[to] = (texts[to] === '#' ? '' : texts[to]!) + call.after
}

function storedFunction(name: string, isCustom: (name: string) => boolean): string {
  const upper = name.toUpperCase()
  if (/^_xl/i.test(name)) return name
  const prefix = filePrefix(upper)
  if (prefix !== undefined) return prefix + upper
  return isCustom(upper) ? CUSTOM + upper.replaceAll('.', '_') : name
}

function shownFunction(name: string, shownName: (stored: string) => string): string {
  if (name.toLowerCase().startsWith(CUSTOM)) return shownName(name.slice(CUSTOM.length))
  const bare = name.replace(/^(?:_xlfn\.)?(?:_xlws\.)?/i, '')
  if (bare !== name && isBuiltInFunction(bare)) return bare
  return name.replace(/^(?:_xlpm|_xludf)\./i, '')
}

function shownVariable(name: string): string {
  return name.replace(/^_xlop\.(.*)$/i, '[$1]').replace(/^(?:_xlpm|_xleta)\./i, '')
}

function storedReference(text: string, table: string | undefined): string {
  const reference = parseStructured(text)
  if (!reference) return text
  const unnamed = reference.table === undefined && table !== undefined
  if (!unnamed && !/^[^[]*\[\s*@/.test(text)) return text
  return formatStructured(unnamed ? { ...reference, table } : reference, 'stored')
}

function shownReference(text: string, table: string | undefined): string {
  const reference = parseStructured(text)
  if (!reference) return text
  const own = table !== undefined && reference.table?.toLowerCase() === table.toLowerCase() && leavesTableOut(reference)
  const thisRow = reference.items.length === 1 && reference.items[0] === '#This Row'
  if (!own && !thisRow) return text
  const { table: named, ...bare } = reference
  return formatStructured(own || named === undefined ? bare : { ...bare, table: named }, 'shown')
}

/** Within its table Excel shows `[@列]` and `[列]` without the table's name, `表[[#Headers],[列]]` with it. */
function leavesTableOut({ items, first }: StructuredReference): boolean {
  return items.length === 0 ? first !== undefined : items.length === 1 && items[0] === '#This Row'
}

/** Writes the prefix of functions that another takes as a value. */
function markFunctionValues(tokens: readonly Token[], texts: string[], variables: ReadonlyMap<number, Variable>): void {
  for (const [call, token] of tokens.entries()) {
    if (token.kind !== 'function' || !TAKE_FUNCTIONS.has(token.text.toUpperCase())) continue
    for (const argument of argumentsOf(tokens, call)) {
      const at = onlyToken(tokens, argument)
      const value = at === undefined || variables.has(at) ? undefined : tokens[at]
      if (at !== undefined && value?.kind === 'name' && isBuiltInFunction(value.text)) texts[at] = AS_VALUE + value.text.toUpperCase()
    }
  }
}

/** `_xlfn.ANCHORARRAY(A1)` to `A1#` and `_xlfn.SINGLE(A1)` to `@A1`, where one reference or call is all they hold. */
function unwrapCalls(tokens: readonly Token[]): Token[] {
  const call = tokens.findIndex(({ kind, text }, at) => kind === 'function' && OPERATOR_CALL.test(text) && holdsOne(tokens, at))
  if (call < 0) return [...tokens]
  const close = closingOf(tokens, call + 1)!
  const inner = tokens.slice(call + 2, close)
  const anchor = /^A/i.test(tokens[call]!.text)
  const shown: Token[] = anchor ? [...inner, { kind: 'operator', text: '#' }] : [{ kind: 'operator', text: '@' }, ...inner]
  return unwrapCalls([...tokens.slice(0, call), ...shown, ...tokens.slice(close + 1)])
}

function holdsOne(tokens: readonly Token[], call: number): boolean {
  const close = closingOf(tokens, call + 1)
  return close !== undefined && tokens[call + 2]?.kind !== 'open' && operandEnd(tokens, call + 2) === close - 1
}
