import type { Area } from '../book'
import { cellReader, formulaReader, fromUniverValue, intersection, isLineHidden, listHighlights, listValidations, typeOfValue, usedArea } from '../engine'
import type { CellPlace } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { notEmpty } from './areas-state'
import type { AreasState } from './areas-state'
import { calculated, method } from './table'
import type { MethodMember } from './table'
import { oneOf, optional } from './types'

const kinds = oneOf('ConditionalFormats', 'DataValidations', 'Blanks', 'Constants', 'Formulas', 'SameConditionalFormat', 'SameDataValidation', 'Visible')
const valueKinds = oneOf(
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
)

/** The word in a kind of values for each type of value. */
const WORDS: Readonly<Record<string, string>> = { Error: 'Errors', Boolean: 'Logical', Double: 'Number', String: 'Text' }

/** `getSpecialCells`: the cells of one kind. @param areasOf where they are looked for */
export function specialCells<S>(areasOf: (self: S) => AreasState): MethodMember<S> {
  return calculated(
    method([kinds, optional(valueKinds)], 'RangeAreas', (self: S, [kind, values = 'All'], host) => {
      const { sheetId, areas } = areasOf(self)
      return notEmpty({ sheetId, areas: areas.flatMap((area) => find(host, sheetId, area, kind, values)) })
    }),
  )
}

function find(host: WorkbookHost, sheetId: string, area: Area, kind: string, values: string): Area[] {
  const { engine } = host
  const parts = (found: readonly Area[]): Area[] => found.map((each) => intersection(each, area)).filter((each) => each !== undefined)
  if (kind === 'ConditionalFormats') return parts(listHighlights(engine, sheetId, area).flatMap(({ areas }) => areas))
  if (kind === 'DataValidations') return parts(listValidations(engine, sheetId, area).flatMap(({ areas }) => areas))
  if (kind.startsWith('Same')) throw new HostError('NotImplemented', `Special cells of the kind ${kind} are not in this host.`)
  if (kind === 'Visible') return visibleParts(host, sheetId, area)
  const within = usedArea(engine, sheetId, false)
  const searched = within && intersection(within, area)
  if (!searched) return []
  const { top, left, bottom, right } = searched
  const isWanted = testOf(host, sheetId, kind, values)
  const found: CellPlace[] = []
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) if (isWanted(row, column)) found.push({ row, column })
  return joinedAreas(found)
}

function testOf({ engine }: WorkbookHost, sheetId: string, kind: string, values: string): (row: number, column: number) => boolean {
  const cellAt = cellReader(engine, sheetId)
  const formulaAt = formulaReader(engine, sheetId)
  return (row, column) => {
    const { own, shown } = cellAt(row, column)
    const type = typeOfValue(fromUniverValue(shown))
    const isFormula = own ? formulaAt(own, row, column) !== undefined : false
    if (kind === 'Blanks') return type === 'Empty' && !isFormula
    if (isFormula !== (kind === 'Formulas') || (type === 'Empty' && !isFormula)) return false
    return values === 'All' || values.includes(WORDS[type] ?? 'Text')
  }
}

/** Visible rows that follow each other, with visible columns that do. */
function visibleParts({ engine }: WorkbookHost, sheetId: string, { top, left, bottom, right }: Area): Area[] {
  const rows = shownSpans(top, bottom, (at) => isLineHidden(engine, sheetId, 'row', at))
  const columns = shownSpans(left, right, (at) => isLineHidden(engine, sheetId, 'column', at))
  return rows.flatMap((row) => columns.map((column) => ({ top: row.first, bottom: row.last, left: column.first, right: column.last })))
}

function shownSpans(first: number, last: number, isHidden: (at: number) => boolean): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = []
  for (let at = first; at <= last; at++) {
    const open = spans.at(-1)
    if (isHidden(at)) continue
    if (open?.last === at - 1) open.last = at
    else spans.push({ first: at, last: at })
  }
  return spans
}

/** Cells, given row by row, as few areas: neighbours in a row first, then equal parts of rows below each other. */
export function joinedAreas(cells: readonly CellPlace[]): Area[] {
  const areas: Area[] = []
  const open = new Map<string, Area>()
  for (const run of runsOf(cells)) {
    const key = `${run.left} ${run.right}`
    const above = open.get(key)
    if (above && above.bottom === run.top - 1) above.bottom = run.top
    else {
      open.set(key, run)
      areas.push(run)
    }
  }
  return areas
}

function runsOf(cells: readonly CellPlace[]): Area[] {
  const runs: Area[] = []
  for (const { row, column } of cells) {
    const last = runs.at(-1)
    if (last && last.top === row && last.right === column - 1) last.right = column
    else runs.push({ top: row, bottom: row, left: column, right: column })
  }
  return runs
}
