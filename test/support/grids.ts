import type { Book, CellValue, Grid, Merge } from '../../src/workbook'

type Rows = readonly (readonly CellValue[] | undefined)[]

/** A sheet from its rows, as they look: the first is row 1. */
export function grid(sheet: string, rows: Rows, more: Partial<Pick<Grid, 'dateSystem' | 'made'>> & { merges?: string[] } = {}): Grid {
  const { merges = [], dateSystem = 1900, made = false } = more
  return { sheet, rows, merges: merges.map(area), dateSystem, made }
}

/** A workbook; a name without an ending is that of an .xlsx. */
export function book(file: string, ...grids: Grid[]): Book {
  return { file: /\.\w+$/.test(file) ? file : `${file}.xlsx`, grids }
}

/** A merged area by its name: `A2:A4`. */
function area(name: string): Merge {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(name)
  if (!match) throw new Error(`no area: ${name}`)
  const column = (letter: string): number => letter.charCodeAt(0) - 65
  return { left: column(match[1]!), top: +match[2]! - 1, right: column(match[3]!), bottom: +match[4]! - 1 }
}

/** A mobile of its own for each number. */
export function phoneOf(number: number): string {
  return '139' + String(number).padStart(8, '0')
}
