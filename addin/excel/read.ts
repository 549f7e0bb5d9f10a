import type { CellValue, Grid } from '../../src/workbook'
import { WorkbookFault, type LiveBook, type SheetInfo } from '../../src/port'
import type { Span } from '../../src/sheets'
import { columnsOf, parseAddress, rangeOf, rowsOf } from './address'
import { READ_BYTES } from './budget'
import { askDateSystem } from './date-system'
import { codeOf, faultOf } from './faults'
import { marksOf } from './marks'
import { askMerged, joinMerged, type MergedBlock } from './merged'
import { learn, putBack, restOf, takePieces, VAST, type Piece, type Rest } from './pieces'
import { lookAt, seen, survey, type Survey } from './survey'
import { brief, type Talk } from './talk'

/** How many sheets are looked at before their number is known. */
const FIRST_LOOK = 200
/** Sheets that may have come since the last look. */
const NEW_SHEETS = 20
/** More blank cells between values are not read. */
const MOST_CELLS = 20_000_000
const VAST_BLOCK = 16_384

/** What is found out about the workbook beside its values. */
interface Aside {
  tables: { name: string; sheet: string; span: Span }[]
  merged: Map<string, MergedBlock[]>
  dateSystem: Grid['dateSystem']
}

type Rows = (CellValue[] | undefined)[]

/** Reads the workbook: one round trip to look, one for the values, and one more for each further 4 MB of them. */
export async function readBook(talk: Talk, known: number | undefined, report: (done: number, of: number) => void): Promise<LiveBook> {
  const found = await look(talk, known)
  const rests = found.sheets.map(restOf).filter((rest) => rest !== null)
  if (rests.some(({ spans }) => spans.some(isVast))) await narrow(talk, rests)
  const rows = new Map<string, Rows>(found.sheets.map(({ id }) => [id, []]))
  for (const { id, corner } of found.sheets) if (corner) place(rows.get(id)!, corner.span, corner.values)
  const aside = await readValues(talk, found, rests, rows, report)
  return toBook(found, rows, aside)
}

/** Sheets that the first look did not reach are looked at once more. */
async function look(talk: Talk, known: number | undefined): Promise<Survey> {
  const found = await surveySafely(talk, known)
  const missed = found.sheets.filter(({ used }) => used === undefined)
  if (missed.length === 0) return found
  const looks = missed.map(({ id }) => lookAt(talk.context.workbook.worksheets.getItem(id)))
  await talk.trip()
  missed.forEach((facts, i) => Object.assign(facts, seen(looks[i])))
  return found
}

/** Should a host not follow its sheets past the last one, they are listed first and looked at afterwards. */
async function surveySafely(talk: Talk, known: number | undefined): Promise<Survey> {
  try {
    return await survey(talk, known === undefined ? FIRST_LOOK : known + NEW_SHEETS)
  } catch (error) {
    if (!['sheet-gone', 'too-large', 'unexpected'].includes(faultOf(error).code)) throw error
    return survey(talk, 0)
  }
}

const isVast = (span: Span): boolean => rowsOf(span) * columnsOf(span) > VAST

/** Finds where the values are in sheets whose used range is mostly empty: one round trip. */
async function narrow({ context, trip }: Talk, rests: Rest[]): Promise<void> {
  const asked = rests.filter(({ spans }) => spans.some(isVast)).map((rest) => {
    const sheet = context.workbook.worksheets.getItem(rest.sheet)
    const [span] = rest.spans as [Span]
    const blocks: Excel.Range[] = []
    for (let top = span.top; top <= span.bottom; top += VAST_BLOCK) {
      const block = rangeOf(sheet, { ...span, top, bottom: Math.min(span.bottom, top + VAST_BLOCK - 1) })
      blocks.push(brief(block.getUsedRangeOrNullObject(true)).load('address'))
    }
    return { rest, blocks }
  })
  await trip()
  for (const { rest, blocks } of asked) {
    rest.spans = blocks.filter(({ isNullObject }) => !isNullObject).map(({ address }) => parseAddress(address))
    const cells = rest.spans.reduce((sum, span) => sum + rowsOf(span) * columnsOf(span), 0)
    if (cells > MOST_CELLS) throw new WorkbookFault('too-large', { sheet: rest.name })
  }
}

async function readValues(talk: Talk, found: Survey, rests: Rest[], rows: Map<string, Rows>, report: (done: number, of: number) => void): Promise<Aside> {
  const total = cellsOf(rests)
  let aside: Aside | null = null
  let most = READ_BYTES
  while (aside === null || rests.some(({ spans }) => spans.length > 0)) {
    report(total - cellsOf(rests), total)
    const pieces = takePieces(rests, most)
    const ranges = pieces.map(({ sheet, span }) => rangeOf(talk.context.workbook.worksheets.getItem(sheet), span).load('values'))
    const told: (() => Aside) | null = aside === null ? askAside(talk, found) : null
    try {
      await talk.trip()
    } catch (error) {
      if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || pieces.length === 0) throw error
      putBack(rests, pieces)
      most /= 3
      continue
    }
    if (told) aside = told()
    pieces.forEach((piece, i) => take(rows, rests, piece, ranges[i]!.values as unknown[][]))
  }
  report(total, total)
  return aside
}

function cellsOf(rests: readonly Rest[]): number {
  return rests.reduce((sum, { spans }) => sum + spans.reduce((cells, span) => cells + rowsOf(span) * columnsOf(span), 0), 0)
}

function take(rows: Map<string, Rows>, rests: Rest[], piece: Piece, values: unknown[][]): void {
  place(rows.get(piece.sheet)!, piece.span, values)
  learn(rests, piece, values)
}

/** Asks for what a book has beside values. */
function askAside({ context }: Talk, found: Survey): () => Aside {
  const { workbook } = context
  const tables = found.tables.map(({ name, sheet }) => ({ name, sheet, range: brief(workbook.tables.getItem(name).getRange()).load('address') }))
  const merged = found.sheets.flatMap(({ id, used }) => (used ? [[id, askMerged(workbook.worksheets.getItem(id), used)] as const] : []))
  const dateSystem = askDateSystem(workbook.worksheets, found)
  return () => ({
    tables: tables.map(({ name, sheet, range }) => ({ name, sheet, span: parseAddress(range.address) })),
    merged: new Map(merged.map(([id, blocks]) => [id, blocks()])),
    dateSystem: dateSystem(),
  })
}

/** Puts values where they stand, counted from A1. */
function place(rows: Rows, { top, left }: Span, values: readonly (readonly unknown[])[]): void {
  values.forEach((cells, i) => {
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column]
      if (value === '' || value === null || value === undefined) continue
      const row = (rows[top + i] ??= [])
      while (row.length < left + column) row.push(null)
      row[left + column] = value as CellValue
    }
  })
}

function toBook({ file, sheets, names }: Survey, rows: Map<string, Rows>, { tables, merged, dateSystem }: Aside): LiveBook {
  const marks = marksOf(names)
  const infos = sheets.map(({ id, name, visible, isProtected }): SheetInfo => ({
    id, name, visible, isProtected,
    mark: marks.get(name) ?? null,
    tables: tables.filter(({ sheet }) => sheet === name).map((table) => ({ name: table.name, span: table.span })),
  }))
  const grids = infos.map(({ id, name, mark }): Grid => {
    const values = rows.get(id)!
    const merges = joinMerged(merged.get(id) ?? [], (row, column) => (values[row]?.[column] ?? null) === null)
    return { sheet: name, rows: values, merges, dateSystem, made: mark !== null }
  })
  return { file, sheets: infos, grids }
}
