import { SHEET_COLUMNS, SHEET_ROWS } from './address'
import { corner, formatCorners, parseCorners, type Corner, type Corners, type Line } from './references'
import { tokenize, untokenize } from './tokens'

const LINE = /^(?:R(\[(-?\d+)\]|\d+)?)?(?:C(\[(-?\d+)\]|\d+)?)?$/i

/**
 * A formula in A1 style written in R1C1 style, as seen from a cell (row and column from zero): `B2` seen from `A1` is `R[1]C[1]`,
 * `$B$2` is `R2C2`, `A:A` is `C`.
 * Source: "The R1C1 reference style" in "Overview of formulas in Excel", support.microsoft.com.
 */
export function toR1C1(formula: string, row: number, column: number): string {
  const seen = tokenize(formula).map((token) => {
    if (token.kind !== 'cells') return token
    const [first, last] = parseCorners(token.text).map((at) => formatR1C1(at!, row, column))
    const whole = /^[^:]*:/.test(token.text) && !/[A-Z]\$?\d/i.test(token.text)
    return { ...token, text: last === undefined || (whole && first === last) ? first! : `${first}:${last}` }
  })
  return untokenize(seen)
}

/**
 * A formula in R1C1 style written in A1 style, as seen from a cell. Relative references go on from the sheet's other side,
 * as they do in Excel; absolute ones outside the sheet become `#REF!`.
 */
export function fromR1C1(formula: string, row: number, column: number): string {
  const seen = tokenize(formula, 'R1C1').map((token) => {
    if (token.kind !== 'cells') return token
    const corners = token.text.split(':').map((part) => parseR1C1(part, row, column)) as Corners
    const whole = corners.length === 1 && (!corners[0].row || !corners[0].column)
    return { ...token, text: formatCorners(whole ? [corners[0], corners[0]] : corners) }
  })
  return untokenize(seen)
}

function formatR1C1(at: Corner, row: number, column: number): string {
  return (at.row ? `R${formatLine(at.row, row)}` : '') + (at.column ? `C${formatLine(at.column, column)}` : '')
}

function formatLine({ index, absolute }: Line, from: number): string {
  if (absolute) return String(index + 1)
  return index === from ? '' : `[${index - from}]`
}

function parseR1C1(text: string, row: number, column: number): Corner {
  const [, rowText, rowOffset, columnText, columnOffset] = LINE.exec(text) ?? []
  return corner(
    /R/i.test(text) ? parseLine(rowText, rowOffset, row, SHEET_ROWS) : undefined,
    /C/i.test(text) ? parseLine(columnText, columnOffset, column, SHEET_COLUMNS) : undefined,
  )
}

function parseLine(text: string | undefined, offset: string | undefined, from: number, size: number): Line {
  if (text === undefined || offset !== undefined) return { index: (((from + Number(offset ?? 0)) % size) + size) % size, absolute: false }
  return { index: Number(text) - 1, absolute: true }
}
