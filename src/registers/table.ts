import { readPhone, squeeze } from '../text'
import type { CellValue, Grid } from '../workbook'
import { isBlank } from './cell'
import { fieldOfHead, KINDS_BY_HEADS, kindByName, readHeads, type Columns, type SheetKind } from './columns'
import { footFigure, isFootLabel, wholeNumber } from './label'
import { headTexts } from './merged'
import type { Place } from './problem'

/** A typed 小计 or 合计 and the number of data rows it sums. */
export interface TypedTotal {
  row: number
  column: number
  typed: number
  counted: number
}

/** Rows of a table under one row of heads. */
export interface Block<K extends SheetKind> {
  columns: Columns<K>
  headRow: number
  /** data rows, void ones included */
  rows: number[]
}

/** Where a sheet's table stands, and what stands around it. */
export interface Table<K extends SheetKind = SheetKind> {
  kind: K
  place: Place
  grid: Grid
  blocks: Block<K>[]
  totals: TypedTotal[]
  /** rows that are no data: titles, a form's head and feet, remarks */
  around: number[]
  /** rows passed over although something stands in them, counted by what they are */
  passedOver: { heads: number; totals: number; others: number }
}

const TOTAL = /^(?:本?[日周月]|当日|[\d月日./-]+)?(小计|合计|总计|共计):?(\d+)?[组个条通人次]?$/
/** What stands first in a line for signatures or remarks. */
const REMARK = /^(?:.{0,8}(?:签字|签名|确认|盖章)|制表人?|制表日期|审核人?|填表人?|填表日期|填表说明|说明|注|备注|打印日期)[:：]/
/** A head further down than this is not looked for. */
const DEEPEST_HEAD = 200

/**
 * The register in a grid, by its sheet's name or else by its heads; `null` when there is none.
 * @param sorts is filled with what each row under the heads is
 */
export function findTable(file: string, grid: Grid, sorts?: RowSorts): Table | null {
  for (const kind of kindsToTry(grid.sheet)) {
    const table = findTableOf(kind, file, grid, sorts)
    if (table) return table
  }
  return null
}

function kindsToTry(sheet: string): readonly SheetKind[] {
  const named = kindByName(sheet)
  return named ? [named, ...KINDS_BY_HEADS.filter((kind) => kind !== named)] : KINDS_BY_HEADS
}

/** The register of one kind in a grid, whatever its sheet's name says. */
export function findTableOf<K extends SheetKind>(kind: K, file: string, grid: Grid, sorts?: RowSorts): Table<K> | null {
  const headRow = findHeadRow(grid, kind)
  return headRow === null ? null : scan({ file, sheet: grid.sheet }, grid, kind, headRow, sorts)
}

/** A table's own kind, or another one that is tried before it, has its heads in this row. */
export function hasHeads(table: Table, row: number): boolean {
  const kinds = kindsToTry(table.place.sheet)
  const before = row < DEEPEST_HEAD ? kinds.slice(0, kinds.indexOf(table.kind)) : []
  const texts = headTexts(table.grid, row)
  return [...before, table.kind].some((kind) => readHeads(kind, texts) !== null)
}

/** Sorts the rows of a table anew whose sort is not known: under the same heads. */
export function sortAgain(table: Table, sorts: RowSorts): void {
  const { blocks, totals, around, passedOver } = scan(table.place, table.grid, table.kind, table.blocks[0]!.headRow, sorts)
  blocks.forEach(({ rows }, i) => (table.blocks[i]!.rows = rows))
  Object.assign(table, { totals, around, passedOver })
}

function findHeadRow(grid: Grid, kind: SheetKind): number | null {
  const deepest = Math.min(grid.rows.length, DEEPEST_HEAD)
  for (let row = 0; row < deepest; row++) {
    if (grid.rows[row] && readHeads(kind, headTexts(grid, row))) return row
  }
  return null
}

type RowSort = 'data' | 'blank' | 'head' | 'total' | 'foot' | 'other'
/** What each row of a sheet is; a row whose sort is not known has none. */
export type RowSorts = (RowSort | undefined)[]

function scan<K extends SheetKind>(place: Place, grid: Grid, kind: K, headRow: number, sorts?: RowSorts): Table<K> {
  const table: Table<K> = {
    kind, place, grid, blocks: [], totals: [], around: [], passedOver: { heads: 0, totals: 0, others: 0 },
  }
  for (let row = 0; row < headRow; row++) if (grid.rows[row]) table.around.push(row)
  const counts = { sinceSubtotal: 0, sinceTotal: 0, all: 0 }
  let block = openBlock(table, headRow)
  let inFeet = false
  for (let row = headRow + 1; row < grid.rows.length; row++) {
    const cells = grid.rows[row]
    if (!cells) continue
    const sort = sorts?.[row] ?? sortRow(table, block, cells, row, inFeet)
    if (sorts) sorts[row] = sort
    if (sort === 'data') {
      inFeet = false
      block.rows.push(row)
      counts.sinceSubtotal++
      counts.sinceTotal++
      counts.all++
    } else if (sort === 'head') {
      block = openBlock(table, row)
      table.passedOver.heads++
      inFeet = false
    } else if (sort === 'total') {
      table.passedOver.totals++
      takeTotal(table, cells, row, counts)
    } else if (sort !== 'blank') {
      table.around.push(row)
      if (sort === 'foot') inFeet = true
      else table.passedOver.others++
    }
  }
  return table
}

function openBlock<K extends SheetKind>(table: Table<K>, headRow: number): Block<K> {
  const block = { columns: readHeads(table.kind, headTexts(table.grid, headRow))!, headRow, rows: [] }
  table.blocks.push(block)
  return block
}

function sortRow<K extends SheetKind>(
  table: Table<K>, block: Block<K>, cells: readonly CellValue[], row: number, inFeet: boolean,
): RowSort {
  const columns = block.columns as Record<string, number | undefined>
  const phone = columns['phone'] === undefined ? null : cells[columns['phone']]
  if ((typeof phone === 'string' || typeof phone === 'number') && readPhone(phone)) return 'data'
  const filled = cells.flatMap((value, column) => (isBlank(value ?? null) ? [] : [column]))
  if (filled.length === 0) return 'blank'
  const texts = filled.map((column) => cells[column]!).filter((value) => typeof value === 'string')
  if (texts.some(isTotal)) return 'total'
  if (looksLikeHead(table.kind, texts) && readHeads(table.kind, headTexts(table.grid, row))) return 'head'
  if (REMARK.test(squeeze(String(cells[filled[0]!])))) return 'other'
  if (table.kind === 'calls' && isFoot(cells, columns, inFeet)) return 'foot'
  return isData(table.kind, columns, filled) ? 'data' : onlySequence(columns, filled) ? 'blank' : 'other'
}

function isTotal(text: string): boolean {
  return TOTAL.test(squeeze(text))
}

function looksLikeHead(kind: SheetKind, texts: readonly string[]): boolean {
  return texts.filter((text) => fieldOfHead(kind, text) !== null).length >= 2
}

/**
 * A line with a label that only a foot has; or one of nothing but a foot's labels and numbers. A lone grade or need in its own
 * column is no label: that is a call whose phone cannot be read.
 */
function isFoot(cells: readonly CellValue[], columns: Record<string, number | undefined>, inFeet: boolean): boolean {
  const labels = cells.flatMap((value, column) => (typeof value === 'string' && !isBlank(value) ? [{ value, column }] : []))
  if (labels.some(({ value }) => isFootLabel(value))) return true
  if (!labels.every(({ value }) => footFigure(value) !== null)) return false
  return inFeet || labels.some(({ column }) => column !== columns['grade'] && column !== columns['need'])
}

/** The cells that make a row one of data, by kind of sheet; what stands ready before the call is not among them. */
const TELLING: Record<SheetKind, readonly string[]> = {
  calls: ['phone', 'customer', 'result', 'grade', 'need'],
  visits: ['phone', 'customer', 'appointed', 'arrived', 'host', 'need'],
  roster: ['caller'],
  attendance: ['status'],
  ledger: ['caller'],
  settings: ['id'],
  rulings: ['phone', 'caller'],
  months: ['caller'],
  numbers: ['phone', 'customer'],
  reviews: ['caller'],
  training: ['caller'],
  service: ['phone', 'customer', 'content', 'kind'],
  signings: ['caller'],
  changes: ['at'],
  exports: ['at'],
}

function isData(kind: SheetKind, columns: Record<string, number | undefined>, filled: readonly number[]): boolean {
  const telling = TELLING[kind].some((field) => columns[field] !== undefined && filled.includes(columns[field]))
  const lonely = filled.length === 1 && filled[0] !== columns['phone'] && (kind === 'calls' || kind === 'visits')
  return telling && !lonely
}

/** A row prepared for typing: nothing but its number, date, caller, group or source. */
function onlySequence(columns: Record<string, number | undefined>, filled: readonly number[]): boolean {
  const prepared = [columns['sequence'], columns['date'], columns['caller'], columns['group'], columns['source']]
  return filled.every((column) => prepared.includes(column))
}

function takeTotal(
  table: Table, cells: readonly CellValue[], row: number,
  counts: { sinceSubtotal: number; sinceTotal: number; all: number },
): void {
  const label = cells.findIndex((value) => typeof value === 'string' && isTotal(value))
  const match = TOTAL.exec(squeeze(cells[label] as string))!
  const beside = cells.findIndex((value, column) => column > label && wholeNumber(value ?? null) !== null)
  const column = match[2] ? label : beside
  const counted = match[1] === '小计' ? counts.sinceSubtotal : match[1] === '总计' ? counts.all : counts.sinceTotal
  if (match[1] === '小计') counts.sinceSubtotal = 0
  else if (match[1] !== '总计') counts.sinceTotal = 0
  if (column < 0) return
  table.totals.push({ row, column, typed: match[2] ? Number(match[2]) : wholeNumber(cells[column]!)!, counted })
}
