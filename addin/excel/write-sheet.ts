import { formatOf, NUMBER_FORMATS, valueOf, type Cell, type SheetPlan, type Span } from '../../src/sheets'
import { serialOf } from '../../src/text'
import { rangeOf } from './address'
import { bytesOf } from './budget'
import type { Job } from './stage'
import { landing } from './text'

/** A part of the work on one sheet. */
export interface Step {
  /** what comes in the same phase may come in any order */
  phase: number
  /** in a request, about */
  bytes: number
  /** what the sheet can do without: part of the place where a host that lacks it fails */
  extra?: string
  act(sheet: Excel.Worksheet): void
}

/** The order of the work: text needs its format first, formulas need the tables they speak of. */
export const PHASE = { links: 0, looks: 1, values: 2, shape: 3, tables: 4, formulas: 5, rules: 6, page: 7, breaks: 8, charts: 9 } as const

/** Excel holds no longer text in a cell. */
const LONGEST_TEXT = 32_767
/** The bytes of what is said beside values. */
const CALL_BYTES = 500
const BLOCK_BYTES = 200_000

/** All that makes a sheet of a plan. */
export function sheetSteps(job: Job): Step[] {
  return [...valueSteps(job.plan), ...formulaSteps(job), ...tableSteps(job)]
}

/** Values in blocks of rows. */
function valueSteps(plan: SheetPlan): Step[] {
  const steps: Step[] = []
  const width = plan.columns.length
  let rows: (string | number | null)[][] = []
  let bytes = 0
  const end = (bottom: number): void => {
    if (rows.length > 0) steps.push(writeStep({ top: bottom - rows.length + 1, left: 0, bottom, right: width - 1 }, rows, bytes))
    rows = []
    bytes = 0
  }
  plan.rows.forEach(({ cells }, row) => {
    const values = plan.columns.map((column, i) => toValue(cells[i], NUMBER_FORMATS[formatOf(cells[i], column)]))
    rows.push(values)
    bytes += values.reduce<number>((sum, value) => sum + bytesOf(value), 2)
    if (bytes > BLOCK_BYTES) end(row)
  })
  end(plan.rows.length - 1)
  return steps
}

function writeStep(span: Span, rows: (string | number | null)[][], bytes: number): Step {
  return { phase: PHASE.values, bytes: bytes + CALL_BYTES * (1 + (rows.length * rows[0]!.length) / 1000), act: (sheet) => (rangeOf(sheet, span).values = rows) }
}

function toValue(cell: Cell | undefined, format: string): string | number | null {
  if (typeof cell === 'object' && cell !== null && cell.formula !== undefined) return null
  const value = valueOf(cell)
  if (value === null || value === '') return null
  if (typeof value === 'number') return format === NUMBER_FORMATS.day ? serialOf(value) : value
  return landing(value.slice(0, LONGEST_TEXT), 'General') as string
}

/** Formulas by runs of one column's neighbouring cells. */
function formulaSteps({ plan, inDraft }: Job): Step[] {
  const steps: Step[] = []
  plan.columns.forEach((_, column) => {
    for (let row = 0; row < plan.rows.length; row++) {
      const formulas: string[][] = []
      for (let cell = plan.rows[row]!.cells[column]; typeof cell === 'object' && cell?.formula !== undefined; cell = plan.rows[row + formulas.length]?.cells[column]) {
        formulas.push([`=${inDraft(cell.formula)}`])
      }
      if (formulas.length === 0) continue
      const span = { top: row, left: column, bottom: row + formulas.length - 1, right: column }
      const bytes = formulas.reduce((sum, [formula]) => sum + bytesOf(formula) + 2, CALL_BYTES)
      steps.push({ phase: PHASE.formulas, bytes, act: (sheet) => (rangeOf(sheet, span).formulas = formulas) })
      row += formulas.length
    }
  })
  return steps
}

function tableSteps({ tables }: Job): Step[] {
  return tables.map(({ draft, span }) => ({
    phase: PHASE.tables,
    bytes: CALL_BYTES,
    act: (sheet) => {
      const table = sheet.tables.add(rangeOf(sheet, span), true)
      table.name = draft
    },
  }))
}
