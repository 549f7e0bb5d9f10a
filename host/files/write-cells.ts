import type { CellData, CellMatrix } from '../book'
import { formatAddress, columnName } from '../text'
import type { FormulaWriter } from './formula'
import type { Notes } from './note'
import type { StylesWriter } from './write-styles'
import { spell, textXml, xml, listXml } from './xml'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Excel's limit for a cell. */
const LONGEST_TEXT = 32_767
/** Errors that a file can hold as a result; `#N/A` and the like. Newer ones need parts of their own. */
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'])
const NEWER_ERRORS = new Set(['#SPILL!', '#CALC!', '#BUSY!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!'])

/** The texts of all cells of a book, each once. */
export class SharedTexts {
  private readonly indexes = new Map<string, number>()
  private uses = 0

  index(text: string): number {
    this.uses++
    let index = this.indexes.get(text)
    if (index === undefined) this.indexes.set(text, (index = this.indexes.size))
    return index
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si>${textXml('t', spell(text))}</si>`)
    return items.length === 0 ? xml('sst', { xmlns: MAIN, count: 0, uniqueCount: 0 }) :
      listXml('sst', items, { count: this.uses, uniqueCount: items.length, xmlns: MAIN })
  }
}

export interface CellTarget {
  sheet: string
  texts: SharedTexts
  styles: StylesWriter
  formulas: FormulaWriter
  notes: Notes
}

/** Writes the cells of a sheet's rows. */
export class CellsWriter {
  constructor(
    private readonly target: CellTarget,
    private readonly cells: CellMatrix,
  ) {}

  rowXml(row: number): string {
    const cells = this.cells[row] ?? {}
    let text = ''
    for (const key in cells) text += this.cellXml(cells[key]!, row, Number(key))
    return text
  }

  private cellXml(cell: CellData, row: number, column: number): string {
    const style = this.target.styles.number(cell.style)
    const formula = cell.formula === undefined ? '' : this.formulaXml(cell, row, column)
    if (cell.value === undefined && formula === '' && style === undefined) return ''
    const { type, value } = cell.value === undefined ? { type: '', value: '' } : this.valueXml(cell.value, formula !== '', row, column)
    const head = `<c r="${columnName(column)}${row + 1}"${style === undefined ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`
    return `${head}${cell.spill && formula !== '' ? ' cm="1"' : ''}>${formula}${value}</c>`
  }

  private formulaXml(cell: CellData, row: number, column: number): string {
    const stored = this.target.formulas.cell(cell.formula!, row, column)
    if (!cell.spill) return textXml('f', stored)
    return textXml('f', stored).replace(/^<f/, `<f t="array" ref="${formatAddress(cell.spill)}"`)
  }

  private valueXml(value: string | number | boolean, calculated: boolean, row: number, column: number): { type: string; value: string } {
    if (typeof value === 'boolean') return { type: 'b', value: `<v>${Number(value)}</v>` }
    if (typeof value === 'number') {
      if (Number.isFinite(value)) return { type: '', value: `<v>${value}</v>` }
      this.note('number', row, column, String(value))
      return { type: 'e', value: '<v>#NUM!</v>' }
    }
    if (FILE_ERRORS.has(value)) return { type: 'e', value: `<v>${value}</v>` }
    if (NEWER_ERRORS.has(value)) {
      this.note('error-kind', row, column, value)
      return { type: 'e', value: '<v>#VALUE!</v>' }
    }
    if (value.length > LONGEST_TEXT) this.note('long-text', row, column)
    const text = value.slice(0, LONGEST_TEXT)
    return calculated ? { type: 'str', value: textXml('v', spell(text)) } : { type: 's', value: `<v>${this.target.texts.index(text)}</v>` }
  }

  private note(code: Parameters<Notes['add']>[0], row: number, column: number, detail = ''): void {
    const cell = formatAddress({ top: row, left: column, bottom: row, right: column })
    this.target.notes.add(code, { sheet: this.target.sheet, cell }, detail)
  }
}
