import { readPhone, squeeze, tidy } from '../text'
import type { CellValue, Grid } from '../workbook'
import { nameOf, textOf } from './cell'
import { findTableOf } from './table'

/** A line of a list of numbers that somebody brings, of whatever form. */
export interface NumberListLine {
  /** zero-based row of its sheet */
  row: number
  /** normalised; `null`: what stands there is no phone */
  phone: string | null
  /** as written */
  written: string
  customer: string
  /** as written; '' where the list has no such column */
  source: string
  collector: string
}

/** Digits enough to be meant for a phone. */
const MEANT = /\d(?:[\s-]*\d){4,}/

/** The numbers on a sheet: by its heads, or, where it has none, whatever in a row is a phone, with the first words beside it as the name. */
export function readNumberList(grid: Grid): NumberListLine[] {
  const table = grid.made ? null : findTableOf('numbers', '', grid)
  if (!table) return grid.made ? [] : grid.rows.flatMap((cells, row) => bareLine(cells ?? [], row) ?? [])
  return table.blocks.flatMap(({ columns, rows }) =>
    rows.map((row): NumberListLine => {
      const cell = (column: number | undefined): CellValue => (column === undefined ? null : (grid.rows[row]?.[column] ?? null))
      const phone = cell(columns.phone)
      return {
        row, phone: phoneIn(phone), written: textOf(phone), customer: textOf(cell(columns.customer)), source: textOf(cell(columns.source)), collector: nameOf(cell(columns.collector)),
      }
    }),
  )
}

function bareLine(cells: readonly CellValue[], row: number): NumberListLine | null {
  const at = cells.findIndex((cell) => phoneIn(cell) !== null)
  const place = at >= 0 ? at : cells.findIndex((cell) => MEANT.test(squeeze(textOf(cell))))
  if (place < 0) return null
  const customer = cells.find((cell, column) => column !== place && typeof cell === 'string' && /\p{L}/u.test(cell)) ?? null
  return { row, phone: phoneIn(cells[place]!), written: textOf(cells[place]!), customer: textOf(customer), source: '', collector: '' }
}

function phoneIn(value: CellValue): string | null {
  return typeof value === 'string' || typeof value === 'number' ? readPhone(value) : null
}

/** What somebody pastes: a line a number, with a name before or behind it, or cells copied from a sheet. */
export function gridOfText(text: string): Grid {
  const rows = text.split(/\r?\n/).map((line) => {
    const cells = line.split(/[\t,，;；、]/).map(tidy)
    return cells.length === 1 ? namedLine(cells[0]!) : cells
  })
  return { sheet: '', rows, merges: [], dateSystem: 1900, made: false }
}

/** `示例客户 138 1234 5678` is a name and a phone. */
function namedLine(line: string): string[] {
  if (readPhone(line) !== null) return [line]
  const found = /^(.*?)([+\d][\d\s-]{5,}\d)(.*)$/.exec(line)
  return found ? [tidy(found[2]!), tidy(found[1]! + found[3]!)] : [line]
}
