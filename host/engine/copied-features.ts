import type { IRange } from '@univerjs/core'
import type { Area } from '../book'
import { shiftFormula } from '../text'
import { intersection, toArea, toRange, without } from './areas'
import type { Place } from './copying'
import { rewriteHighlight, rewriteValidation } from './displaced-features'
import { joined } from './displacement'
import type { Engine } from './engine'
import { addPlacement, readFeatures } from './features'
import type { Features } from './features'
import { newId } from './ids'
import { rewriteRule } from './rewriting'
import { firstCell } from './rule-areas'
import type { UndoStep } from './undo'

/**
 * Adds what comes with a copy besides cells: conditional formats and merged cells, and with `everything` validations and notes.
 * What the target had of them goes. Exchanged rows and columns bring no merged cells.
 */
export function addCopiedFeatures(step: UndoStep, engine: Engine, source: Place, target: Place, transpose: boolean, everything: boolean): void {
  const given = readFeatures(engine, source.sheetId)
  const old = source.sheetId === target.sheetId ? given : readFeatures(engine, target.sheetId)
  const copies = (area: Area): Area[] => copiesOf(area, source.area, target.area, transpose)
  const next: Features = {
    ...old,
    highlights: [...copiedRules(given.highlights, copies, (rule) => ({ ...rule, cfId: newId() }), rewriteHighlight), ...cutRules(old.highlights, target.area, rewriteHighlight)],
    merges: [...old.merges.filter((range) => !intersection(toArea(range), target.area)), ...(transpose ? [] : given.merges.filter((range) => inside(range, source.area)).flatMap((range) => copies(toArea(range)).map(toRange)))],
    ...(everything && {
      validations: [...cutRules(old.validations, target.area, rewriteValidation), ...copiedRules(given.validations, copies, (rule) => ({ ...rule, uid: newId() }), rewriteValidation)],
      notes: [
        ...old.notes.filter((note) => !intersection(cellArea(note.row, note.col), target.area)),
        ...given.notes.flatMap((note) => copies(cellArea(note.row, note.col)).map(({ top, left }) => ({ ...note, id: newId(), row: top, col: left }))),
      ],
    }),
  }
  addPlacement(step, engine, target.sheetId, old, next)
}

function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column }
}

function inside(range: IRange, area: Area): boolean {
  const own = toArea(range)
  return own.top >= area.top && own.bottom <= area.bottom && own.left >= area.left && own.right <= area.right
}

/** Where the part of an area that lies in the source comes to stand in the target. */
function copiesOf(area: Area, source: Area, target: Area, transpose: boolean): Area[] {
  const part = intersection(area, source)
  if (!part) return []
  const at = { top: part.top - source.top, left: part.left - source.left, bottom: part.bottom - source.top, right: part.right - source.left }
  const [first, height, width] = transpose
    ? [{ top: at.left, left: at.top, bottom: at.right, right: at.bottom }, source.right - source.left + 1, source.bottom - source.top + 1]
    : [at, source.bottom - source.top + 1, source.right - source.left + 1]
  const copies: Area[] = []
  for (let top = target.top; top <= target.bottom; top += height) {
    for (let left = target.left; left <= target.right; left += width) copies.push({ top: top + first.top, left: left + first.left, bottom: top + first.bottom, right: left + first.right })
  }
  return joined(copies.flatMap((copy) => intersection(copy, target) ?? []))
}

type Rewritten<R> = (rule: R, rewrite: (formula: string) => string) => R

/** Rules of copied cells: their relative references move along. */
export function copiedRules<R extends { ranges: IRange[] }>(rules: readonly R[], copies: (area: Area) => Area[], renewed: (rule: R) => R, rewritten: Rewritten<R>): R[] {
  return rules.flatMap((rule) => {
    const from = rule.ranges.map(toArea)
    const to = joined(from.flatMap(copies))
    if (to.length === 0) return []
    const [before, after] = [firstCell(from), firstCell(to)]
    return [renewed({ ...rewritten(rule, (formula) => shiftFormula(formula, after.top - before.top, after.left - before.left)), ranges: to.map(toRange) })]
  })
}

/** Rules without some cells; their formulas hold for the first cell that is left. */
export function cutRules<R extends { ranges: IRange[] }>(rules: readonly R[], hole: Area, rewritten: Rewritten<R>): R[] {
  return rules.flatMap((rule) => {
    const from = rule.ranges.map(toArea)
    if (!from.some((area) => intersection(area, hole))) return [rule]
    const to = from.flatMap((area) => without(area, hole))
    const same = (area: Area): Area => area
    return to.length === 0 ? [] : [{ ...rewritten(rule, (formula) => rewriteRule(formula, from, to, same, (text) => text)), ranges: to.map(toRange) }]
  })
}
