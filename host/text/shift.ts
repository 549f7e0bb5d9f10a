import { corner, formatCorners, parseCorners, type Corners, type Line } from './references'
import { tokenize, untokenize } from './tokens'

/**
 * A formula as Excel changes it when it is copied some rows down and columns right: relative references move along,
 * absolute ones stay, what leaves the sheet becomes `#REF!`.
 * Source: "Switch between relative, absolute, and mixed references", support.microsoft.com.
 */
export function shiftFormula(formula: string, rowDelta: number, columnDelta: number): string {
  const shifted = tokenize(formula).map((token) => {
    if (token.kind !== 'cells') return token
    const corners = parseCorners(token.text).map((at) => corner(move(at!.row, rowDelta), move(at!.column, columnDelta))) as Corners
    return { ...token, text: formatCorners(corners) }
  })
  return untokenize(shifted)
}

function move(line: Line | undefined, delta: number): Line | undefined {
  return line && !line.absolute ? { ...line, index: line.index + delta } : line
}
