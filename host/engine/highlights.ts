import type { Area, HighlightData } from '../book'
import { touches } from './areas'
import type { Engine } from './engine'
import { addPlacement, readFeatures } from './features'
import type { Features } from './features'
import { fromUniverFormat, toUniverFormat } from './highlight-data'
import { newId } from './ids'
import { omit } from './plain'
import { Refusal } from './refusal'
import { cutRule, moveFormula } from './rule-areas'
import { emptyStep, perform } from './undo'

/** A conditional format as it stands now. */
export interface Highlight extends HighlightData {
  id: string
  /** from 0, first wins */
  priority: number
}

/** The conditional formats of a sheet in order of priority; with an area, those over some of its cells. */
export function listHighlights(engine: Engine, sheetId: string, area?: Area): Highlight[] {
  const all = readFeatures(engine, sheetId).highlights.map((own, priority) => ({ id: own.cfId, priority, ...fromUniverFormat(own) }))
  return area ? all.filter((highlight) => touches(highlight.areas, area)) : all
}

/** @throws Refusal ItemNotFound */
export function highlightById(engine: Engine, sheetId: string, id: string): Highlight {
  const highlight = listHighlights(engine, sheetId).find((each) => each.id === id)
  if (!highlight) throw new Refusal('ItemNotFound', `no conditional format ${id}`)
  return highlight
}

/**
 * Adds a conditional format.
 * @param priority its place among the others; without it, before them all, as in Excel
 * @returns its id
 */
export function addHighlight(engine: Engine, sheetId: string, highlight: HighlightData, priority = 0): string {
  const id = newId()
  change(engine, sheetId, (rules) => rules.toSpliced(priority, 0, toUniverFormat(highlight, id)))
  return id
}

/** Changes a conditional format's areas, its rule, or whether it ends the others. */
export function changeHighlight(engine: Engine, sheetId: string, id: string, part: Partial<HighlightData>): void {
  const old = omit(highlightById(engine, sheetId, id), 'id', 'priority')
  change(engine, sheetId, (rules) => rules.map((rule) => (rule.cfId === id ? toUniverFormat({ ...old, ...part }, id) : rule)))
}

/** Gives a conditional format another place among the others. */
export function setHighlightPriority(engine: Engine, sheetId: string, id: string, priority: number): void {
  highlightById(engine, sheetId, id)
  change(engine, sheetId, (rules) => {
    const own = rules.filter((rule) => rule.cfId === id)
    return rules.filter((rule) => rule.cfId !== id).toSpliced(priority, 0, ...own)
  })
}

/** @throws Refusal ItemNotFound */
export function deleteHighlight(engine: Engine, sheetId: string, id: string): void {
  highlightById(engine, sheetId, id)
  change(engine, sheetId, (rules) => rules.filter((rule) => rule.cfId !== id))
}

/** Takes conditional formats away from areas, or from the whole sheet; what lies outside keeps them. */
export function clearHighlights(engine: Engine, sheetId: string, areas?: readonly Area[]): void {
  change(engine, sheetId, (rules) => (areas ? rules.flatMap((rule) => cut(rule, areas)) : []))
}

type UniverFormats = Features['highlights']

function cut(own: UniverFormats[number], holes: readonly Area[]): UniverFormats {
  const highlight = fromUniverFormat(own)
  if (!holes.some((hole) => touches(highlight.areas, hole))) return [own]
  return cutRule(highlight, holes, moved).map((part, index) => toUniverFormat(part, index === 0 ? own.cfId : newId()))
}

function moved(highlight: HighlightData, down: number, right: number): HighlightData {
  const { rule } = highlight
  if (rule.type === 'Custom') {
    const formula = moveFormula(rule.formula, down, right)
    return formula === rule.formula ? highlight : { ...highlight, rule: { ...rule, formula } }
  }
  if (rule.type !== 'CellValue') return highlight
  const formula1 = moveFormula(rule.formula1, down, right)
  const formula2 = moveFormula(rule.formula2, down, right)
  if (formula1 === rule.formula1 && formula2 === rule.formula2) return highlight
  return { ...highlight, rule: { ...rule, formula1, ...(formula2 !== undefined && { formula2 }) } }
}

function change(engine: Engine, sheetId: string, to: (rules: UniverFormats) => UniverFormats): void {
  const old = readFeatures(engine, sheetId)
  const step = emptyStep()
  addPlacement(step, engine, sheetId, old, { ...old, highlights: to(old.highlights) })
  perform(engine, step)
}
