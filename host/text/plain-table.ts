import { parseStructured } from './structured'
import { tokenize, untokenize } from './tokens'
import { translateStructured } from './translate'
import type { CellPlace, TableShape } from './translate'

/**
 * A formula after a table became a plain range: what it said of the table is said of cells.
 * @param cell where the formula stands: references without a table's name may mean the table around it
 */
export function plainTable(formula: string, cell: CellPlace, table: TableShape): string {
  const { area } = table
  const isInside = cell.sheet === table.sheet && cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right
  const tokens = tokenize(formula).map((token, at, all) => {
    if (all[at - 1]?.kind === 'sheet' || (token.kind !== 'structured' && token.kind !== 'name')) return token
    const said = token.kind === 'name' ? token.text : parseStructured(token.text)?.table
    const isMeant = said === undefined ? isInside && token.kind === 'structured' : said.toLowerCase() === table.name.toLowerCase()
    return isMeant ? { ...token, text: translateStructured(`=${token.text}`, cell, [table]).slice(1) } : token
  })
  return untokenize(tokens)
}
