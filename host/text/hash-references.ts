import type { Area } from '../book'
import { formatAddress, parseAddress } from './address'
import { tokenize } from './tokens'

const GONE = '#REF!'

/** Whether a formula may hold what `translateHashes` is for; texts with a hash sign count too. */
export function mayHoldHashes(formula: string): boolean {
  return formula.includes('#')
}

/**
 * References that Univer does not read, as those it does: `A1#`, all that the formula of a cell fills, as its area as it is now; what stands
 * after a sheet that is gone (`#REF!A1`) goes with it.
 * Source: support.microsoft.com "Spilled range operator".
 * @param home name of the sheet the formula stands in
 * @param filledBy the area that the formula of a cell fills; nothing where none stands
 */
export function translateHashes(formula: string, home: string, filledBy: (sheet: string, row: number, column: number) => Area | undefined): string {
  if (!mayHoldHashes(formula)) return formula
  const tokens = tokenize(formula)
  let text = ''
  tokens.forEach((token, at) => {
    const before = tokens[at - 1]
    const isAnchor = token.kind === 'cells' && tokens[at + 1]?.text === '#'
    if (token.kind === 'cells' && before?.text === GONE) return
    if (token.text === '#' && before?.kind === 'cells') return
    const anchor = isAnchor ? parseAddress(token.text)?.area : undefined
    const sheet = before?.kind === 'sheet' ? sheetName(before.text) : home
    const area = anchor && filledBy(sheet, anchor.top, anchor.left)
    text += !isAnchor ? token.text : area ? formatAddress(area) : GONE
  })
  return text
}

function sheetName(prefix: string): string {
  const text = prefix.slice(0, -1)
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text
}
