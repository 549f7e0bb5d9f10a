import { rowHeight, TABLE_STYLE, type SheetPlan } from '../../src/sheets'
import { addressOf, LAST_ROW, rangeOf } from './address'
import { groupCells } from './groups'
import type { Job } from './stage'
import { CALL_BYTES, PHASE, type Step } from './step'
import { brief, has } from './talk'

/** As files have it: 7 pixels a character. Columns are set in points, of which 3 are 4 pixels. */
const pointsOf = (characters: number): number => (Math.round(characters * 7) * 3) / 4

/** Merges, widths and heights, the grid, and the filter. */
export function shapeSteps(plan: SheetPlan): Step[] {
  const acts = [...mergeActs(plan), ...sizeActs(plan), ...(has('1.8') ? [(sheet: Excel.Worksheet) => void (sheet.showGridlines = plan.open === true)] : []), ...filterActs(plan)]
  return acts.map((act) => ({ phase: PHASE.shape, bytes: CALL_BYTES, act }))
}

type Act = (sheet: Excel.Worksheet) => void

function mergeActs({ merges }: SheetPlan): Act[] {
  return merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right).map((span) => (sheet) => rangeOf(sheet, span).merge())
}

function sizeActs(plan: SheetPlan): Act[] {
  const widths = groupCells(1, plan.columns.length, (_, column) => plan.columns[column]!.width)
  const heights = groupCells(plan.rows.length, 1, (row) => rowHeight(plan, row) ?? undefined)
  return [
    ...[...widths].flatMap(([width, spans]) => spans.map((span): Act => (sheet) => {
      brief(sheet.getRange(addressOf({ ...span, bottom: LAST_ROW }))).format.columnWidth = pointsOf(width)
    })),
    ...fitActs(plan),
    ...[...heights].flatMap(([height, spans]) => spans.map(({ top, bottom }): Act => (sheet) => {
      brief(sheet.getRange(`${top + 1}:${bottom + 1}`)).format.rowHeight = height
    })),
  ]
}

/** Rows of texts that go on in the next line are as high as these need. */
function fitActs({ columns, rows, bodyRow }: SheetPlan): Act[] {
  if (rows.length <= bodyRow || !columns.some(({ wrap }) => wrap)) return []
  return [(sheet) => brief(sheet.getRange(`${bodyRow + 1}:${rows.length}`)).format.autofitRows()]
}

function filterActs({ filter, bodyRow, endRow, columns }: SheetPlan): Act[] {
  if (!filter || !has('1.9')) return []
  return [(sheet) => sheet.autoFilter.apply(rangeOf(sheet, { top: bodyRow - 1, left: 0, bottom: endRow - 1, right: columns.length - 1 }))]
}

/** Native tables, by the names that they have while they are made. */
export function tableSteps({ tables }: Job): Step[] {
  return tables.map(({ draft, span }) => ({
    phase: PHASE.tables,
    bytes: CALL_BYTES * 2,
    act: (sheet) => {
      const table = sheet.tables.add(rangeOf(sheet, span), true)
      table.name = draft
      table.style = TABLE_STYLE
      table.showBandedRows = false
    },
  }))
}
