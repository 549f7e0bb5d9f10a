import type { Area } from '../book'
import { shiftFormula } from '../text'
import { touches, without } from './areas'

/** A rule over areas whose relative references hold for the first cell of them all. */
export interface AreaRule {
  areas: Area[]
}

/**
 * A rule without some cells. Where its formulas refer to cells relatively, what is left becomes one rule for each part, since each begins
 * at another cell; otherwise it stays one.
 * @param move the rule with its formulas moved by rows and columns; the same rule where there is nothing to move
 */
export function cutRule<R extends AreaRule>(rule: R, holes: readonly Area[], move: (rule: R, down: number, right: number) => R): R[] {
  if (!holes.some((hole) => touches(rule.areas, hole))) return [rule]
  const rest = holes.reduce<Area[]>((areas, hole) => areas.flatMap((area) => without(area, hole)), rule.areas)
  if (rest.length === 0) return []
  if (move(rule, 1, 1) === rule) return [{ ...rule, areas: rest }]
  const anchor = firstCell(rule.areas)
  return rest.map((area) => ({ ...move(rule, area.top - anchor.top, area.left - anchor.left), areas: [area] }))
}

/** The cell that a rule's relative references hold for. */
export function firstCell(areas: readonly Area[]): { top: number; left: number } {
  return { top: Math.min(...areas.map((area) => area.top)), left: Math.min(...areas.map((area) => area.left)) }
}

/** A formula moved by rows and columns; numbers and words stay as they are. */
export function moveFormula<T>(formula: T, down: number, right: number): T {
  return typeof formula === 'string' && formula.startsWith('=') ? (shiftFormula(formula, down, right) as T) : formula
}
