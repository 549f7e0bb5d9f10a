import { formatOf, NUMBER_FORMATS, valueOf, type Cell, type SheetPlan, type Span } from '../../src/sheets'
import { serialOf, type DateSystem } from '../../src/text'
import { rangeOf } from './address'
import { bytesOf } from './budget'
import type { Job } from './stage'
import { CALL_BYTES, PHASE, type Step } from './step'
import { landing } from './text'

/** Excel holds no longer text in a cell. */
const LONGEST_TEXT = 32_767
const BLOCK_BYTES = 200_000
/** The client sends so many cells at once, and says where they go each time. */
const CLIENT_CELLS = 1_500

/** The system of 1904 begins so many days after that of 1900. */
const DAYS_LATER = 1_462

type Value = string | number | boolean | null

/** Values in blocks of rows. Cells with a formula are left out. */
export function valueSteps({ plan, system }: Pick<Job, 'plan' | 'system'>): Step[] {
  const steps: Step[] = []
  const right = plan.columns.length - 1
  let rows: Value[][] = []
  let bytes = 0
  const end = (bottom: number): void => {
    if (rows.length > 0) steps.push(blockStep({ top: bottom - rows.length + 1, left: 0, bottom, right }, rows, bytes))
    rows = []
    bytes = 0
  }
  plan.rows.forEach(({ role, cells }, row) => {
    const values = plan.columns.map((column, at) => toValue(cells[at], role === 'body' || role === 'subtotal' || role === 'total' ? formatOf(cells[at], column) : null, system))
    rows.push(values)
    bytes += values.reduce<number>((sum, value) => sum + bytesOf(value), 2)
    if (bytes > BLOCK_BYTES) end(row)
  })
  end(plan.rows.length - 1)
  return steps
}

function blockStep(span: Span, rows: Value[][], bytes: number): Step {
  const calls = 1 + (rows.length * rows[0]!.length) / CLIENT_CELLS
  return { phase: PHASE.values, bytes: bytes + CALL_BYTES * calls, act: (sheet) => (rangeOf(sheet, span).values = rows) }
}

/** @param format `null` where a row's cells have no format of their own */
function toValue(cell: Cell | undefined, format: keyof typeof NUMBER_FORMATS | null, system: DateSystem): Value {
  if (typeof cell === 'object' && cell !== null && cell.formula !== undefined) return null
  const value = valueOf(cell)
  if (value === null || value === '') return null
  if (typeof value === 'number') return format === 'day' ? serialOf(value) - (system === 1904 ? DAYS_LATER : 0) : value
  return landing(value.slice(0, LONGEST_TEXT), format === null ? 'General' : NUMBER_FORMATS[format])
}

/** Formulas by runs of one column's neighbouring cells. */
export function formulaSteps({ plan, inDraft }: Job): Step[] {
  const steps: Step[] = []
  plan.columns.forEach((_, column) => {
    for (let row = 0; row < plan.rows.length; row++) {
      const formulas: string[][] = []
      for (let formula = formulaAt(plan, row, column); formula !== null; formula = formulaAt(plan, row + formulas.length, column)) {
        formulas.push([`=${inDraft(formula)}`])
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

function formulaAt(plan: SheetPlan, row: number, column: number): string | null {
  const cell = plan.rows[row]?.cells[column]
  return typeof cell === 'object' && cell !== null ? (cell.formula ?? null) : null
}
