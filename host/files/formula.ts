import type { TableData } from '../book'
import { toFileForm } from '../text'

/** Brings formulas into the form that files hold, without their `=`. */
export class FormulaWriter {
  /**
   * @param isCustom whether an upper-case name is an add-in's function
   * @param tables of the sheet that the formulas stand on
   */
  constructor(
    private readonly isCustom: (name: string) => boolean,
    private readonly tables: readonly TableData[] = [],
  ) {}

  /** @returns the same for the formulas of a sheet */
  on(tables: readonly TableData[]): FormulaWriter {
    return new FormulaWriter(this.isCustom, tables)
  }

  /** The formula of a cell. */
  cell(formula: string, row: number, column: number): string {
    const table = formula.includes('[') ? this.tables.find(({ area }) => holds(area, row, column))?.name : undefined
    return this.plain(formula, table)
  }

  /** A formula that stands in no cell. */
  plain(formula: string, table?: string): string {
    return toFileForm(formula.replace(/^=/, ''), this.isCustom, table)
  }
}

function holds({ top, left, bottom, right }: TableData['area'], row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}
