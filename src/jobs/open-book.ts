import { findTable } from '../registers'
import type { Book } from '../workbook'

/** What of the open workbook can take part in a week. */
export interface OpenSheets {
  /** sheets with registers or settings, by name */
  registers: string[]
  /** sheets with rulings on conflicts */
  rulings: string[]
}

/**
 * The workbook under the name of the file that it is, or will be once it is saved: one that was never saved has a name without
 * an ending, and would go before or after other files.
 */
export function asSaved(book: Book): Book {
  const { file, grids } = book
  return { file: /\.(xls[xmb]?|xlt[xm]|ods|csv|et)$/i.test(file) ? file : `${file}.xlsx`, grids }
}

/** The open workbook's own sheets that a week can read; those that this product made are none. */
export function sheetsToRead({ file, grids }: Book): OpenSheets {
  const read = grids.flatMap((grid) => {
    const table = grid.made ? null : findTable(file, grid)
    return table ? [{ sheet: grid.sheet, kind: table.kind }] : []
  })
  const named = (wanted: boolean): string[] => read.flatMap(({ sheet, kind }) => ((kind === 'rulings') === wanted ? [sheet] : []))
  return { registers: named(false), rulings: named(true) }
}
