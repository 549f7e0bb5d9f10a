import { quoteSheet } from './address'
import { formatStructured, parseStructured, type StructuredReference } from './structured'
import { tokenize, untokenize, type Token } from './tokens'
import { findVariables } from './variables'

/** A formula after a table got another name; names are compared without regard to case, as in Excel. */
export function renameTable(formula: string, from: string, to: string): string {
  return changeTokens(formula, (token) => {
    if (token.kind === 'name') return same(token.text, from) ? to : token.text
    if (token.kind !== 'structured') return token.text
    const open = token.text.indexOf('[')
    return same(token.text.slice(0, open), from) ? to + token.text.slice(open) : token.text
  })
}

/**
 * A formula after a table's column got another name.
 * @param within the table that the formula stands in: references without a table's name mean it
 */
export function renameColumn(formula: string, table: string, from: string, to: string, within?: string): string {
  return changeTokens(formula, (token) => {
    const reference = token.kind === 'structured' ? parseStructured(token.text) : undefined
    if (!reference || !same(reference.table ?? within ?? '', table)) return token.text
    const renamed: StructuredReference = {
      ...reference,
      ...(same(reference.first ?? '', from) && { first: to }),
      ...(same(reference.last ?? '', from) && { last: to }),
    }
    const changed = renamed.first !== reference.first || renamed.last !== reference.last
    return changed ? formatStructured(renamed, /^[^[]*\[\s*@/.test(token.text) ? 'shown' : 'stored') : token.text
  })
}

/** A formula after a sheet got another name; spans of sheets (`一月:三月!A1`) too, other workbooks' sheets not. */
export function renameSheet(formula: string, from: string, to: string): string {
  return changeTokens(formula, (token) => {
    if (token.kind !== 'sheet') return token.text
    const written = token.text.slice(0, -1)
    const sheets = (written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written).split(':')
    if (!sheets.some((sheet) => same(sheet, from))) return token.text
    return `${quoteSheets(sheets.map((sheet) => (same(sheet, from) ? to : sheet)))}!`
  })
}

/** A formula after a defined name got another; variables of LET and LAMBDA that are called like it stay. */
export function renameName(formula: string, from: string, to: string): string {
  return changeTokens(formula, ({ kind, text }) => ((kind === 'name' || kind === 'function') && same(text, from) ? to : text))
}

function changeTokens(formula: string, change: (token: Token) => string): string {
  const tokens = tokenize(formula)
  const variables = findVariables(tokens)
  return untokenize(tokens.map((token, at) => (variables.has(at) ? token : { ...token, text: change(token) })))
}

function quoteSheets(sheets: readonly string[]): string {
  const quoted = sheets.map(quoteSheet)
  return quoted.some((sheet) => sheet.startsWith("'")) ? `'${sheets.join(':').replaceAll("'", "''")}'` : quoted.join(':')
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
