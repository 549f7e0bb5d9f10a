import ExcelJS, { type CellValue, type ConditionalFormattingRule, type Worksheet } from 'exceljs'
import { nameOfMark, referenceOfSheet, valueOf, type BookPlan, type Cell, type Condition, type Format, type RichCell, type SheetPlan } from '../sheets'
import { serialOf } from '../text'
import { cellAddress, columnName } from '../workbook'
import { finish } from './finish'
import { Styles, toneStyle } from './styles'

const MS_A_DAY = 86_400_000
/** Excel opens a sheet with no more links than these. */
const MOST_LINKS = 65_000
/** Excel holds no longer text in a cell. */
const LONGEST_TEXT = 32_767
/** What XML cannot hold. */
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const POINTS_A_LINE = 15

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
  return finish(new Uint8Array(await workbook.xlsx.writeBuffer(unpacked)))
}

function sheetOptions(plan: SheetPlan): Partial<ExcelJS.AddWorksheetOptions> {
  return {
    views: [{ state: 'frozen', xSplit: plan.bodyColumn, ySplit: plan.bodyRow, showGridLines: false }],
    pageSetup: {
      paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0,
      printTitlesRow: `1:${plan.bodyRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${plan.header.replace(/&/g, '&&')}&R${plan.footer}` },
  }
}

function writeSheet(worksheet: Worksheet, plan: SheetPlan, styles: Styles): void {
  plan.columns.forEach((column, i) => (worksheet.getColumn(i + 1).width = column.width))
  const links = { left: MOST_LINKS }
  plan.rows.forEach((_, row) => writeRow(worksheet, plan, row, styles, links))
  for (const { top, left, bottom, right } of plan.merges) {
    if (top !== bottom || left !== right) worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  }
  for (const condition of plan.conditions) addCondition(worksheet, plan, condition)
  if (plan.filter) {
    worksheet.autoFilter = `A${plan.bodyRow}:${cellAddress(plan.endRow - 1, plan.columns.length - 1)}`
  }
}

function writeRow(worksheet: Worksheet, plan: SheetPlan, index: number, styles: Styles, links: { left: number }): void {
  const { role, cells } = plan.rows[index]!
  const row = worksheet.getRow(index + 1)
  const height = rowHeight(plan, index)
  if (height !== null) row.height = height
  const count = role === 'title' || role === 'note' || role === 'section' ? cells.length : plan.columns.length
  for (let at = 0; at < count; at++) {
    const cell = cells[at] ?? null
    const column = plan.columns[at]!
    const rich: Partial<RichCell> = typeof cell === 'object' && cell !== null ? cell : {}
    const linked = rich.link !== undefined && links.left > 0
    if (linked) links.left--
    const format = formatOf(cell, rich.format ?? column.format)
    const target = row.getCell(at + 1)
    target.value = toValue(cell, format, linked)
    target.style = styles.of(role, column, format, rich.tone, linked)
  }
}

/** Yuan are shown without places where they have none. */
function formatOf(cell: Cell, format: Format): Format {
  const value = valueOf(cell)
  return format === 'yuan' && typeof value === 'number' && !Number.isInteger(value) ? 'fen' : format
}

function toValue(cell: Cell, format: Format, linked: boolean): CellValue {
  const value = valueOf(cell)
  const plain = typeof value === 'string' ? safeText(value) : value !== null && format === 'day' ? serialOf(value) : value
  if (typeof cell !== 'object' || cell === null) return plain
  if (cell.formula !== undefined) return { formula: cell.formula, result: plain ?? '' }
  return linked ? { text: String(plain ?? ''), hyperlink: cell.link! } : plain
}

function safeText(text: string): string {
  return text.replace(NO_XML, '\ufffd').slice(0, LONGEST_TEXT)
}

/** Heights that a program cannot find by itself: those of merged lines. */
function rowHeight(plan: SheetPlan, index: number): number | null {
  const { role, cells } = plan.rows[index]!
  if (role === 'title') return 28
  if (role === 'head') return 22
  if (role === 'section') return 22
  if (role !== 'note') return null
  const width = plan.columns.reduce((sum, column) => sum + column.width, 0)
  const length = String(valueOf(cells[0]) ?? '').replace(/[^\0-\xff]/g, '__').length
  return POINTS_A_LINE * Math.max(1, Math.ceil(length / width)) + 3
}

function addCondition(worksheet: Worksheet, plan: SheetPlan, { column, when, tone }: Condition): void {
  const name = columnName(column)
  const ref = `${name}${plan.bodyRow + 1}:${name}${plan.endRow}`
  const first = `${name}${plan.bodyRow + 1}`
  const style = toneStyle(tone)
  const rule: ConditionalFormattingRule =
    'equals' in when
      ? { type: 'expression', priority: 1, style, formulae: [`${first}="${when.equals.replace(/"/g, '""')}"`] }
      : 'above' in when
        ? { type: 'expression', priority: 1, style, formulae: [`AND(ISNUMBER(${first}),${first}>${when.above})`] }
        : { type: 'expression', priority: 1, style, formulae: [`AND(ISNUMBER(${first}),${first}<${when.below})`] }
  worksheet.addConditionalFormatting({ ref, rules: [rule] })
}
