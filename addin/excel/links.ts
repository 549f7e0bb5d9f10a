import type { SheetPlan } from '../../src/sheets'
import { rangeOf } from './address'
import { textBytes } from './budget'
import { CALL_BYTES, PHASE, type Step } from './step'

/** Links are set one by one: more of them on a sheet would take long, and those beyond are texts. */
const MOST_LINKS = 1_000

/** A cell of a plan that has a link. */
interface Linked {
  row: number
  column: number
  link: string
}

/** The cells that get their links, in the order of rows. */
export function linkedCells({ rows }: SheetPlan): Linked[] {
  return rows
    .flatMap(({ cells }, row) => cells.flatMap((cell, column) => (typeof cell === 'object' && cell?.link !== undefined ? [{ row, column, link: cell.link }] : [])))
    .slice(0, MOST_LINKS)
}

/** Where clicks lead. What a link shows is overwritten by the cell's value afterwards. */
export function linkSteps(plan: SheetPlan): Step[] {
  return linkedCells(plan).map(({ row, column, link }) => ({
    phase: PHASE.links,
    bytes: CALL_BYTES + 2 * textBytes(link),
    act: (sheet) => {
      const hyperlink = link.startsWith('#') ? { documentReference: link.slice(1) } : { address: link }
      rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).hyperlink = hyperlink
    },
  }))
}
