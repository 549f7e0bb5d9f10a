import type { Area, ValidationData } from '../book'
import { intersection, toRange, touches } from './areas'
import type { Engine } from './engine'
import { addPlacement, readFeatures } from './features'
import type { Features } from './features'
import { newId } from './ids'
import { cutRule, moveFormula } from './rule-areas'
import { emptyStep, perform } from './undo'
import { fromUniverRule, toUniverRule } from './validation-data'

/** The rules over cells of an area, with all their own areas. */
export function listValidations(engine: Engine, sheetId: string, area: Area): ValidationData[] {
  return rulesOf(engine, sheetId).filter((rule) => touches(rule.areas, area))
}

/**
 * The rule of an area: the same for all its cells, `undefined` when none has one, `Mixed` when they differ.
 * A rule's relative references are those of its first cell, not of the area's.
 */
export function readValidation(engine: Engine, sheetId: string, area: Area): ValidationData | undefined | 'Mixed' {
  const rules = listValidations(engine, sheetId, area)
  const [first] = rules
  if (!first) return undefined
  const covered = rules.flatMap((rule) => rule.areas).reduce((count, each) => count + sizeOf(intersection(each, area)), 0)
  const isWhole = covered >= sizeOf(area)
  return rules.length === 1 && isWhole ? first : 'Mixed'
}

function sizeOf(area: Area | undefined): number {
  return area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 0
}

/** Gives the rule's areas this rule and no other. One step of undo. */
export function setValidation(engine: Engine, sheetId: string, rule: ValidationData): void {
  change(engine, sheetId, (rules) => [...without(rules, rule.areas), toUniverRule(rule, newId())])
}

/** Takes rules away from areas; what lies outside keeps them. One step of undo. */
export function clearValidation(engine: Engine, sheetId: string, areas: readonly Area[]): void {
  change(engine, sheetId, (rules) => without(rules, areas))
}

type UniverRules = Features['validations']

function without(rules: UniverRules, holes: readonly Area[]): UniverRules {
  return rules.flatMap((own) => {
    const rule = fromUniverRule(own)
    if (!rule || !holes.some((hole) => touches(rule.areas, hole))) return [own]
    return cutRule(rule, holes, moved).map((part, index) => ({
      ...own,
      ...toUniverRule(part, index === 0 ? own.uid : newId()),
      ranges: part.areas.map(toRange),
    }))
  })
}

function moved(rule: ValidationData, down: number, right: number): ValidationData {
  const formula1 = moveFormula(rule.formula1, down, right)
  const formula2 = moveFormula(rule.formula2, down, right)
  if (formula1 === rule.formula1 && formula2 === rule.formula2) return rule
  return { ...rule, ...(formula1 !== undefined && { formula1 }), ...(formula2 !== undefined && { formula2 }) }
}

function change(engine: Engine, sheetId: string, to: (rules: UniverRules) => UniverRules): void {
  const old = readFeatures(engine, sheetId)
  const step = emptyStep()
  addPlacement(step, engine, sheetId, old, { ...old, validations: to(old.validations) })
  perform(engine, step)
}

function rulesOf(engine: Engine, sheetId: string): ValidationData[] {
  return readFeatures(engine, sheetId).validations.flatMap((rule) => fromUniverRule(rule) ?? [])
}
