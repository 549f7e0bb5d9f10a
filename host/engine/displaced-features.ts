import type { IRange, ISheetDataValidationRule } from '@univerjs/core'
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting'
import type { ITableColumnJson } from '@univerjs/sheets-table'
import type { Area, PageData } from '../book'
import { COLUMNS, ROWS, toArea, toRange } from './areas'
import { depthOf, displaceArea, displaceAreas, displaceCell, isInsertion, isVertical } from './displacement'
import type { Displacement } from './displacement'
import type { Features, PlacedTable, SheetFilter, SpilledArrays } from './features'
import { newId } from './ids'
import { rewriteRule } from './rewriting'
import type { AreaChange } from './rewriting'

/** What a sheet's features become; a feature whose cells are all gone goes too. */
export function displacedFeatures(features: Features, displacement: Displacement, rewrite: (formula: string) => string, totals: (tableId: string) => boolean, newColumn: (taken: readonly string[]) => string): Features {
  const change: AreaChange = (area) => displaceArea(area, displacement)
  return {
    merges: features.merges.flatMap((range) => displacedMerge(range, displacement)),
    ...changedRules(features, change, (areas) => displaceAreas(areas, displacement), rewrite),
    notes: features.notes.flatMap((note) => {
      const to = displaceCell(note.row, note.col, displacement)
      return to ? [{ ...note, row: to.row, col: to.column }] : []
    }),
    filter: features.filter && displacedFilter(features.filter, displacement),
    arrays: features.arrays && displacedArrays(features.arrays, displacement),
    tables: features.tables.flatMap((table) => displacedTable(table, displacement, totals(table.id), newColumn) ?? []),
  }
}

/**
 * Validations and conditional formats after cells of their own sheet changed places.
 * @param areas what becomes of a rule's areas
 */
export function changedRules(features: Pick<Features, 'validations' | 'highlights'>, change: AreaChange, areas: (areas: Area[]) => Area[], rewrite: (formula: string) => string): Pick<Features, 'validations' | 'highlights'> {
  const turn = <T extends { ranges: IRange[] }>(rule: T, inner: (rule: T, formula: (text: string) => string) => T): T[] => {
    const from = rule.ranges.map(toArea)
    const to = areas(from)
    return to.length === 0 ? [] : [{ ...inner(rule, (text) => rewriteRule(text, from, to, change, rewrite)), ranges: to.map(toRange) }]
  }
  return {
    validations: features.validations.flatMap((rule) => turn(rule, rewriteValidation)),
    highlights: features.highlights.flatMap((rule) => turn(rule, rewriteHighlight)),
  }
}

/** A rule with its formulas rewritten. */
export function rewriteValidation(rule: ISheetDataValidationRule, rewrite: (formula: string) => string): ISheetDataValidationRule {
  const { formula1, formula2 } = rule
  return { ...rule, ...(formula1?.startsWith('=') && { formula1: rewrite(formula1) }), ...(formula2?.startsWith('=') && { formula2: rewrite(formula2) }) }
}

/** A conditional format with its formulas rewritten, in Univer's words and in Excel's beside them. */
export function rewriteHighlight(rule: IConditionFormattingRule, rewrite: (formula: string) => string): IConditionFormattingRule {
  return { ...rule, rule: rewriteWithin(rule.rule, rewrite) }
}

/** Parts of a conditional format that hold no formula, though a text in them may begin with `=`. */
const WORDS = new Set(['text', 'format', 'style', 'operator', 'type', 'subType'])

function rewriteWithin<T>(part: T, rewrite: (formula: string) => string): T {
  if (typeof part === 'string') return (part.startsWith('=') ? rewrite(part) : part) as T
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map((each) => rewriteWithin(each, rewrite)) as T
  const isText = (part as { subType?: string }).subType === 'text'
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, WORDS.has(key) || (isText && key === 'value') ? value : rewriteWithin(value, rewrite)])) as T
}

function displacedMerge(range: IRange, displacement: Displacement): IRange[] {
  const area = displaceArea(toArea(range), displacement)
  const isOne = area && area.top === area.bottom && area.left === area.right
  return area && !isOne ? [{ ...range, ...toRange(area) }] : []
}

function displacedFilter(filter: SheetFilter, displacement: Displacement): SheetFilter | null {
  const area = displaceArea(toArea(filter.range), displacement)
  if (!area) return null
  const { startRow, endRow } = filter.range
  return {
    range: toRange(area),
    criteria: filter.criteria.flatMap(([column, criteria]) => {
      const to = displaceArea({ top: startRow, bottom: endRow, left: column, right: column }, displacement)
      return to ? [[to.left, criteria] as [number, typeof criteria]] : []
    }),
    hiddenRows: filter.hiddenRows.flatMap((row) => displaceArea({ ...area, top: row, bottom: row }, displacement)?.top ?? []),
  }
}

/** An array goes where its first cell goes; it fills its area anew when it is calculated. */
function displacedArrays(arrays: SpilledArrays, displacement: Displacement): SpilledArrays {
  const next: SpilledArrays = { ranges: {}, cells: {} }
  for (const [row, line] of Object.entries(arrays.ranges)) {
    for (const [column, range] of Object.entries(line)) {
      const to = range && displaceCell(Number(row), Number(column), displacement)
      if (!to) continue
      const down = to.row - Number(row)
      const right = to.column - Number(column)
      ;(next.ranges[to.row] ??= {})[to.column] = { ...range, startRow: range.startRow + down, endRow: range.endRow + down, startColumn: range.startColumn + right, endColumn: range.endColumn + right }
      for (let r = range.startRow; r <= range.endRow; r++) for (let c = range.startColumn; c <= range.endColumn; c++) (next.cells[r + down] ??= {})[c + right] = arrays.cells[r]?.[c] ?? null
    }
  }
  return next
}

/** The table's header and body; rows inserted before its totals belong to it. */
function displacedTable(table: PlacedTable, displacement: Displacement, hasTotals: boolean, newColumn: (taken: readonly string[]) => string): PlacedTable | undefined {
  const old = toArea(table.range)
  const area = displaceArea(old, displacement)
  if (!area) return undefined
  const { area: at } = displacement
  if (isVertical(displacement)) {
    const grows = displacement.direction === 'Down' && hasTotals && at.top === old.bottom + 1 && at.left <= old.left && at.right >= old.right
    return { ...table, range: { ...table.range, ...toRange(grows ? { ...area, bottom: area.bottom + depthOf(displacement) } : area) } }
  }
  const columns = [...table.columns]
  const filters = Array.from(columns, (_, index) => table.filters[index] ?? null)
  if (isInsertion(displacement)) {
    const isInside = at.left > old.left && at.left <= old.right && area.right - area.left > old.right - old.left
    for (let index = 0; isInside && index < depthOf(displacement); index++) {
      columns.splice(at.left - old.left + index, 0, columnNamed(newColumn(columns.map((column) => column.displayName))))
      filters.splice(at.left - old.left + index, 0, null)
    }
  } else if (area.right - area.left < old.right - old.left) {
    const first = Math.max(at.left, old.left) - old.left
    const count = columns.length - (area.right - area.left + 1)
    columns.splice(first, count)
    filters.splice(first, count)
  }
  return { ...table, columns, filters: filters.some(Boolean) ? filters : [], range: { ...table.range, ...toRange(area) } }
}

function columnNamed(displayName: string): ITableColumnJson {
  return { id: newId(), displayName, dataType: 'string' as ITableColumnJson['dataType'], formula: '', meta: {}, style: {} }
}

/** A page's print area and titles; nothing when they stay as they are. */
export function displacedPage(page: PageData, displacement: Displacement): PageData | undefined {
  const { printArea, titleRows, titleColumns, rowBreaks, columnBreaks, ...rest } = page
  const areas = printArea?.flatMap((area) => displaceArea(area, displacement) ?? [])
  const rows = titleRows && displaceArea({ top: titleRows.first, bottom: titleRows.last, left: 0, right: COLUMNS - 1 }, displacement)
  const columns = titleColumns && displaceArea({ left: titleColumns.first, right: titleColumns.last, top: 0, bottom: ROWS - 1 }, displacement)
  const next: PageData = {
    ...rest,
    ...(areas && areas.length > 0 && { printArea: areas }),
    ...(rows && { titleRows: { first: rows.top, last: rows.bottom } }),
    ...(columns && { titleColumns: { first: columns.left, last: columns.right } }),
    ...displacedBreaks({ ...(rowBreaks && { rowBreaks }), ...(columnBreaks && { columnBreaks }) }, displacement),
  }
  const old = { ...rest, ...(printArea && { printArea }), ...(titleRows && { titleRows }), ...(titleColumns && { titleColumns }), ...(rowBreaks && { rowBreaks }), ...(columnBreaks && { columnBreaks }) }
  return JSON.stringify(next) === JSON.stringify(old) ? undefined : next
}

/** Page breaks stay before their rows and columns, and go with them. */
function displacedBreaks({ rowBreaks, columnBreaks }: Pick<PageData, 'rowBreaks' | 'columnBreaks'>, displacement: Displacement): Pick<PageData, 'rowBreaks' | 'columnBreaks'> {
  const rows = rowBreaks?.flatMap((row) => displaceArea({ top: row, bottom: row, left: 0, right: COLUMNS - 1 }, displacement)?.top ?? [])
  const columns = columnBreaks?.flatMap((column) => displaceArea({ left: column, right: column, top: 0, bottom: ROWS - 1 }, displacement)?.left ?? [])
  return { ...(rows?.length && { rowBreaks: rows }), ...(columns?.length && { columnBreaks: columns }) }
}
