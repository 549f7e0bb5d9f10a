import type { Span } from '../../src/sheets'
import { WorkbookFault } from '../../src/port'
import { columnsOf, rowsOf } from './address'
import { READ_BYTES, rowsBytes } from './budget'
import type { SheetFacts } from './survey'

/** A block of cells that is read at once. */
export interface Piece {
  sheet: string
  span: Span
}

/** What is left to be read of a sheet. */
export interface Rest {
  sheet: string
  name: string
  spans: Span[]
  /** the bytes that a row is taken to have */
  rowBytes: number
}

/** `""` and a comma. */
const BLANK_BYTES = 3
/** What a guess may be short of. */
const MARGIN = 1.1
/** More cells than people type into a sheet: a value has gone astray far from the others. */
export const VAST = 1_500_000
/** Excel on the web gives no more than these in one answer. */
const MOST_CELLS = 5_000_000

/** What is to be read of a sheet beside its corner; nothing when the corner is all there is. */
export function restOf(facts: SheetFacts): Rest | null {
  const { used, corner } = facts
  if (!used || (corner && covers(corner.span, used))) return null
  return { sheet: facts.id, name: facts.name, spans: [used], rowBytes: guessRow(used, corner) }
}

function covers(outer: Span, inner: Span): boolean {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
}

/** The mean of the corner's rows that hold more than a line of text. */
function guessRow(used: Span, corner: SheetFacts['corner']): number {
  const rows = (corner?.values ?? []).filter((row) => row.filter((value) => value !== '').length > 2)
  const known = rows.length === 0 ? 0 : (rowsBytes(rows) / rows.length) * MARGIN
  const unseen = columnsOf(used) - (corner ? columnsOf(corner.span) : 0)
  return Math.max(known, 3) + Math.max(0, unseen) * BLANK_BYTES
}

/**
 * Takes the next blocks that fit into one answer away from what is left.
 * @param most bytes: less than usual when an answer was too large
 */
export function takePieces(rests: Rest[], most = READ_BYTES): Piece[] {
  const pieces: Piece[] = []
  let [bytes, cells] = [most, MOST_CELLS]
  for (const rest of rests) {
    while (rest.spans.length > 0) {
      const span = rest.spans[0]!
      const fits = Math.floor(Math.min(bytes / rest.rowBytes, cells / columnsOf(span)))
      const rows = Math.min(rowsOf(span), pieces.length === 0 ? Math.max(1, fits) : fits)
      if (rows <= 0) return pieces
      pieces.push({ sheet: rest.sheet, span: { ...span, bottom: span.top + rows - 1 } })
      bytes -= rows * rest.rowBytes
      cells -= rows * columnsOf(span)
      if (rows === rowsOf(span)) rest.spans.shift()
      else rest.spans[0] = { ...span, top: span.top + rows }
      if (rows < rowsOf(span)) return pieces
    }
  }
  return pieces
}

/** Puts blocks back whose answer was too large. @throws WorkbookFault `too-large` when one row is */
export function putBack(rests: Rest[], pieces: readonly Piece[]): void {
  for (const { sheet, span } of [...pieces].reverse()) {
    const rest = rests.find((each) => each.sheet === sheet)!
    if (pieces.length === 1 && rowsOf(span) === 1) throw new WorkbookFault('too-large', { sheet: rest.name })
    rest.spans.unshift(span)
  }
}

/** Learns from a block that was read how long the rows below it are. */
export function learn(rests: Rest[], { sheet, span }: Piece, values: readonly (readonly unknown[])[]): void {
  const rest = rests.find((each) => each.sheet === sheet)
  if (rest && rest.spans.length > 0) rest.rowBytes = Math.max(3, (rowsBytes(values) / rowsOf(span)) * MARGIN)
}
