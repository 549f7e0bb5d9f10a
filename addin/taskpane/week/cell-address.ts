import type { Span } from '../../../src/sheets'

/** The span of one cell by its address: `C5`. */
export function parseCell(cell: string): Span {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(digits) - 1
  return { top: row, left: column, bottom: row, right: column }
}
