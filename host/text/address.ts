import type { Area } from '../book'

/**
 * The size of a sheet.
 * Source: "Excel specifications and limits", support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3.
 */
export const SHEET_ROWS = 1_048_576
export const SHEET_COLUMNS = 16_384

/** One area of cells, perhaps on a named sheet. Rows and columns count from zero. */
export interface Address {
  /** the sheet's name without quotes */
  sheet?: string
  area: Area
  /** all columns of its rows: `3:5` */
  wholeRows: boolean
  /** all rows of its columns: `A:C` */
  wholeColumns: boolean
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i
const COLUMN = /^\$?([A-Z]{1,3})$/i
const ROW = /^\$?([1-9]\d{0,6})$/
const QUOTED_SHEET = /^'((?:[^']|'')+)'!/
const PLAIN_SHEET = /^([^\s'"!:,;*?/\\[\](){}<>=+\-&^%#@~|]+)!/
/** Letters, digits, `_` and `.`, no digit or dot first: what stands before `!` without quotes. */
const NEEDS_NO_QUOTES = /^[\p{L}\p{M}_][\p{L}\p{M}\p{N}_.]*$/u
const LIKE_R1C1 = /^(?:R\d*(?:C\d*)?|C\d*)$/i

/** A column's letters from its index: 0 is `A`, 16,383 is `XFD`. */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** A column's index from its letters, in any case; `undefined` past `XFD` or where it is no column. */
export function columnIndex(name: string): number | undefined {
  if (!/^[A-Z]{1,3}$/i.test(name)) return undefined
  let index = 0
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index <= SHEET_COLUMNS ? index - 1 : undefined
}

/** Whether a text is a cell's address within the sheet's limits: `A1`, `$XFD$1048576`. */
export function isCellAddress(text: string): boolean {
  return readCell(text) !== undefined
}

/**
 * One area as text: `A1`, `$A$1:B2`, `A:C`, `3:5`, `'工作 表'!A1:B2`, `Sheet1!A1`, in any case, corners in any order.
 * Returns `undefined` for all else, for what lies outside the sheet too.
 */
export function parseAddress(text: string): Address | undefined {
  const prefix = readSheetPrefix(text)
  const area = parseArea(text.slice(prefix?.length ?? 0))
  if (!area) return undefined
  return { ...(prefix && { sheet: prefix.sheet }), area, wholeRows: isWholeRows(area), wholeColumns: isWholeColumns(area) }
}

/** Several areas with commas between them: `A1:B2,D4`. `undefined` when one of them is no address. */
export function parseAddresses(text: string): Address[] | undefined {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []
  if (parts.join(',').length !== text.length) return undefined
  const addresses: Address[] = []
  for (const part of parts) {
    const address = parseAddress(part.trim())
    if (!address) return undefined
    addresses.push(address)
  }
  return addresses.length > 0 ? addresses : undefined
}

/**
 * An area as Office.js writes `range.address`: `A1`, `A1:B2`, `A:C` for whole columns, `3:5` for whole rows, relative,
 * with the sheet before it where it is given, quoted where Excel quotes.
 * Source: learn.microsoft.com/javascript/api/excel/excel.range (address).
 */
export function formatAddress(area: Area, sheet?: string): string {
  return (sheet === undefined ? '' : `${quoteSheet(sheet)}!`) + formatArea(area)
}

/** Several areas with commas between them, as Office.js writes `rangeAreas.address`. */
export function formatAddresses(areas: readonly Area[], sheet?: string): string {
  return areas.map((area) => formatAddress(area, sheet)).join(',')
}

/** An area with `$` before every part: `$A$1:$B$2`, `$A:$C`, `$3:$5`. */
export function formatAbsolute(area: Area, sheet?: string): string {
  const plain = formatArea(area)
  return (sheet === undefined ? '' : `${quoteSheet(sheet)}!`) + plain.replace(/[A-Z]+|\d+/g, '$$$&')
}

/** A sheet's name as it stands before `!`: in quotes, its own quotes doubled, where Excel asks for them. */
export function quoteSheet(name: string): string {
  const plain = NEEDS_NO_QUOTES.test(name) && !isCellAddress(name) && !LIKE_R1C1.test(name) && !/^(?:TRUE|FALSE)$/i.test(name)
  return plain ? name : `'${name.replaceAll("'", "''")}'`
}

/** The sheet before `!` at the start of a text, without its quotes, and how many characters it takes with `!`. */
export function readSheetPrefix(text: string): { sheet: string; length: number } | undefined {
  const quoted = QUOTED_SHEET.exec(text)
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), length: quoted[0].length }
  const plain = PLAIN_SHEET.exec(text)
  return plain ? { sheet: plain[1]!, length: plain[0].length } : undefined
}

/** Whether an area has all rows of the sheet. */
export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === SHEET_ROWS - 1
}

/** Whether an area has all columns of the sheet. */
export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === SHEET_COLUMNS - 1
}

function formatArea({ top, left, bottom, right }: Area): string {
  const area = { top, left, bottom, right }
  if (isWholeRows(area)) return `${top + 1}:${bottom + 1}`
  if (isWholeColumns(area)) return `${columnName(left)}:${columnName(right)}`
  const first = columnName(left) + (top + 1)
  return top === bottom && left === right ? first : `${first}:${columnName(right)}${bottom + 1}`
}

function parseArea(text: string): Area | undefined {
  const [first = '', last, ...more] = text.split(':')
  if (more.length > 0) return undefined
  if (last === undefined) {
    const cell = readCell(first)
    return cell && { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }
  }
  return cornersOf(readCell(first), readCell(last)) ?? wholeColumnsOf(first, last) ?? wholeRowsOf(first, last)
}

function cornersOf(a: Cell | undefined, b: Cell | undefined): Area | undefined {
  if (!a || !b) return undefined
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

function wholeColumnsOf(first: string, last: string): Area | undefined {
  const a = columnIndex(COLUMN.exec(first)?.[1] ?? '')
  const b = columnIndex(COLUMN.exec(last)?.[1] ?? '')
  if (a === undefined || b === undefined) return undefined
  return { top: 0, left: Math.min(a, b), bottom: SHEET_ROWS - 1, right: Math.max(a, b) }
}

function wholeRowsOf(first: string, last: string): Area | undefined {
  const a = Number(ROW.exec(first)?.[1])
  const b = Number(ROW.exec(last)?.[1])
  if (!(a <= SHEET_ROWS && b <= SHEET_ROWS)) return undefined
  return { top: Math.min(a, b) - 1, left: 0, bottom: Math.max(a, b) - 1, right: SHEET_COLUMNS - 1 }
}

interface Cell {
  row: number
  column: number
}

function readCell(text: string): Cell | undefined {
  const match = CELL.exec(text)
  const column = match && columnIndex(match[1]!)
  const row = Number(match?.[2])
  return column === undefined || column === null || row > SHEET_ROWS ? undefined : { row: row - 1, column }
}
