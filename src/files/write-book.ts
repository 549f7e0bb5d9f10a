import ExcelJS, { type CellValue, type Worksheet } from 'exceljs'
import {
  drawnCells, formatOf, lookOf, nameOfMark, referenceOfSheet, rowHeight, valueOf, type BookPlan, type Cell, type Format, type RichCell, type SheetPlan,
} from '../sheets'
import { serialOf } from '../text'
import { cellAddress } from '../workbook'
import { finish } from './finish'
import { addBreaks, sheetOptions } from './page'
import { addColours, addValidations } from './rules-of-cells'
import { Styles } from './styles'
import { addTables } from './tables'
import { xmlSafe } from './xml'

const MS_A_DAY = 86_400_000
/** Excel opens a sheet with no more links than these. */
const MOST_LINKS = 65_000
/** Excel holds no longer text in a cell. */
const LONGEST_TEXT = 32_767

/** A book plan as .xlsx. Sheets with a mark are marked as made by this product. */
export async function writeBook(plan: BookPlan): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const day = new Date(plan.day * MS_A_DAY)
  Object.assign(workbook, { creator: '电开台帐 call-ledger', title: plan.title, created: day, modified: day })
  const styles = new Styles()
  for (const sheet of plan.sheets) {
    writeSheet(workbook.addWorksheet(sheet.name, sheetOptions(sheet)), sheet, styles)
    if (sheet.mark !== null) workbook.definedNames.add(referenceOfSheet(sheet.name), nameOfMark(sheet.mark))
  }
  const unpacked = { zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>
  return finish(new Uint8Array(await workbook.xlsx.writeBuffer(unpacked)), plan.sheets)
}

function writeSheet(worksheet: Worksheet, plan: SheetPlan, styles: Styles): void {
  plan.columns.forEach((column, i) => {
    const target = worksheet.getColumn(i + 1)
    target.width = column.width
    if (plan.open) target.style = styles.of(lookOf('body', column, column.format, undefined, false))
  })
  addTables(worksheet, plan)
  const links = { left: MOST_LINKS }
  plan.rows.forEach((_, row) => writeRow(worksheet, plan, row, styles, links))
  for (const { top, left, bottom, right } of plan.merges) {
    if (top !== bottom || left !== right) worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  }
  addColours(worksheet, plan)
  addValidations(worksheet, plan.validations ?? [])
  addBreaks(worksheet, plan)
  if (plan.filter) {
    worksheet.autoFilter = `A${plan.bodyRow}:${cellAddress(plan.endRow - 1, plan.columns.length - 1)}`
  }
}

function writeRow(worksheet: Worksheet, plan: SheetPlan, index: number, styles: Styles, links: { left: number }): void {
  const { role, cells, sparse } = plan.rows[index]!
  const row = worksheet.getRow(index + 1)
  const height = rowHeight(plan, index)
  if (height !== null) row.height = height
  const count = sparse ? cells.length : drawnCells(plan, index)
  for (let at = 0; at < count; at++) {
    const cell = cells[at] ?? null
    if (sparse && cell === null) continue
    const column = plan.columns[at]!
    const rich: Partial<RichCell> = typeof cell === 'object' && cell !== null ? cell : {}
    const linked = rich.link !== undefined && links.left > 0
    if (linked) links.left--
    const format = formatOf(cell, column)
    const target = row.getCell(at + 1)
    target.value = toValue(cell, format, linked)
    target.style = styles.of(lookOf(role, column, format, rich.tone, linked))
  }
}

function toValue(cell: Cell, format: Format, linked: boolean): CellValue {
  const value = valueOf(cell)
  const plain = typeof value === 'string' ? safeText(value) : value !== null && format === 'day' ? serialOf(value) : value
  if (typeof cell !== 'object' || cell === null) return plain
  if (cell.formula !== undefined) return { formula: cell.formula, result: plain ?? '' }
  return linked ? { text: String(plain ?? ''), hyperlink: cell.link! } : plain
}

function safeText(text: string): string {
  return xmlSafe(text).slice(0, LONGEST_TEXT)
}
