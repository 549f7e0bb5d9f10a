import { tokenize, untokenize } from '../text'
import { corner, formatCorners, parseCorners } from '../text/references'
import type { Corner, Corners, Line } from '../text/references'

interface Cell {
  row: number
  column: number
}

/** A formula as Excel changes it when it is copied with rows and columns exchanged: what was so many rows away is now so many columns away. */
export function transposeFormula(formula: string, from: Cell, to: Cell): string {
  const turned = tokenize(formula).map((token) => {
    if (token.kind !== 'cells') return token
    const corners = parseCorners(token.text).map((at) => turn(at!, from, to)) as Corners
    return { ...token, text: formatCorners(corners) }
  })
  return untokenize(turned)
}

/** What is wholly absolute stays. */
function turn(at: Corner, from: Cell, to: Cell): Corner {
  const { row, column } = at
  if (row?.absolute !== false && column?.absolute !== false) return at
  return corner(moved(column, from.column, to.row), moved(row, from.row, to.column))
}

function moved(line: Line | undefined, from: number, to: number): Line | undefined {
  return line && (line.absolute ? line : { ...line, index: to + line.index - from })
}
