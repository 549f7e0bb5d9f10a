import type { CellValue } from '../../src/workbook'
import type { Span } from '../../src/sheets'
import { parseAddress, rangeOf, rowsOf } from './address'
import { checkSheet } from './edit'
import { brief, type Talk } from './talk'
import { landing } from './text'

type Rows = readonly (readonly CellValue[])[]

/** Where rows go, and what the rows before them are like. */
interface Place {
  row: number
  /** the table's rows that are not filled yet are used up first; so many more are needed */
  added: number
  table: string | null
  /** the table's columns, or those in use */
  left: number
  right: number
  /** number formats of the row before, from `left` on */
  formats: readonly unknown[]
  /** the row before, to be continued; `null` where there is none */
  model: number | null
  /** its formulas, from `left` on */
  formulas: readonly unknown[]
}

/** Adds rows under the last one of a sheet's table, or of the sheet; formats, rules and formulas go on. */
export async function appendRows(talk: Talk, id: string, rows: Rows, lastName: string | undefined): Promise<{ row: number }> {
  const sheet = talk.context.workbook.worksheets.getItemOrNullObject(id).load('name,protection/protected')
  sheet.tables.load('items/name')
  const used = brief(sheet.getUsedRangeOrNullObject(true)).load('address')
  const last = brief(brief(sheet.getUsedRangeOrNullObject(true)).getLastRow()).load('numberFormat,formulas')
  await talk.trip()
  checkSheet(sheet, lastName)
  const tables = sheet.tables.items.map(({ name }) => name)
  const place = tables.length > 0 ? await inTable(talk, tables, rows.length) : underRows(used, last)
  if (rows.length > 0) await talk.quietTrip(() => fill(talk.context.workbook.worksheets.getItem(id), place, rows))
  return { row: place.row }
}

function underRows(used: Excel.Range, last: Excel.Range): Place {
  if (used.isNullObject) return { row: 0, added: 0, table: null, left: 0, right: -1, formats: [], formulas: [], model: null }
  const { top, bottom, left, right } = parseAddress(used.address)
  return { row: bottom + 1, added: 0, table: null, left, right, formats: last.numberFormat[0] ?? [], formulas: last.formulas[0] ?? [], model: bottom > top ? bottom : null }
}

/** The largest table of the sheet: where its last filled row is. */
async function inTable({ context, trip }: Talk, names: readonly string[], count: number): Promise<Place> {
  const asked = names.map((name) => {
    const body = brief(context.workbook.tables.getItem(name).getDataBodyRange()).load('address')
    return {
      name, body,
      filled: brief(body.getUsedRangeOrNullObject(true)).load('address'),
      last: brief(body.getLastRow()).load('numberFormat,formulas'),
    }
  })
  await trip()
  const [{ name, body, filled, last }] = asked.sort((a, b) => areaOf(b.body) - areaOf(a.body)) as [(typeof asked)[number]]
  const span = parseAddress(body.address)
  const row = filled.isNullObject ? span.top : parseAddress(filled.address).bottom + 1
  return {
    row, table: name, left: span.left, right: span.right, formats: last.numberFormat[0] ?? [], formulas: last.formulas[0] ?? [], model: span.bottom,
    added: Math.max(0, row + count - 1 - span.bottom),
  }
}

function areaOf(range: Excel.Range): number {
  const span: Span = parseAddress(range.address)
  return rowsOf(span) * (span.right - span.left + 1)
}

function fill(sheet: Excel.Worksheet, place: Place, rows: Rows): void {
  const { row, table, added, left, right, formats, model } = place
  const width = Math.max(1, ...rows.map((cells) => cells.length))
  const put = (from: number, some: Rows): void => {
    if (some.length === 0) return
    const span = { top: from, bottom: from + some.length - 1 }
    for (let column = 0; column < width; column++) {
      const format = formats[column - left]
      if (typeof format === 'string') rangeOf(sheet, { ...span, left: column, right: column }).numberFormat = some.map(() => [format])
    }
    rangeOf(sheet, { ...span, left: 0, right: width - 1 }).values = some.map((cells) =>
      Array.from({ length: width }, (_, column) => (cells[column] === undefined || cells[column] === null ? null : landing(cells[column], formats[column - left]))),
    )
  }
  // A table of one blank row takes the first row that is added in its place: it is filled before the table grows.
  const fitting = table === null ? 0 : rows.length - added
  put(row, rows.slice(0, fitting))
  if (table !== null && added > 0) {
    sheet.tables.getItem(table).rows.add(undefined, Array.from({ length: added }, () => Array<string>(right - left + 1).fill('')))
  } else if (table === null && model !== null) {
    rangeOf(sheet, { top: row, bottom: row + rows.length - 1, left, right }).copyFrom(rangeOf(sheet, { top: model, bottom: model, left, right }), 'Formats')
  }
  put(row + fitting, rows.slice(fitting))
  goOn(sheet, place, rows)
}

/** Lets columns of formulas go on, where rows bring nothing of their own. */
function goOn(sheet: Excel.Worksheet, { row, left, model, formulas }: Place, rows: Rows): void {
  if (model === null) return
  const top = Math.max(row, model + 1)
  const bottom = row + rows.length - 1
  formulas.forEach((formula, i) => {
    const column = left + i
    const isGiven = rows.some((cells) => (cells[column] ?? null) !== null)
    if (isGiven || top > bottom || typeof formula !== 'string' || !formula.startsWith('=')) return
    const from = rangeOf(sheet, { top: model, bottom: model, left: column, right: column })
    rangeOf(sheet, { top, bottom, left: column, right: column }).copyFrom(from, 'Formulas')
  })
}
