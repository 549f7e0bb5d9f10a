import type { HighlightData } from '../book'
import type { Engine } from './engine'
import { addPlacement, readFeatures } from './features'
import { fromUniverFormat, toUniverFormat } from './highlight-data'
import { emptyStep, perform } from './undo'
import { univer } from './univer'

/** A conditional format that stands on a sheet. */
export interface PlacedHighlight {
  id: string
  data: HighlightData
}

/** The conditional formats of a sheet, in order of priority. */
export function readHighlights(engine: Engine, sheetId: string): PlacedHighlight[] {
  const model = engine.injector.get(univer.sheetsConditionalFormatting.ConditionalFormattingRuleModel)
  return (model.getSubunitRules(engine.unitId, sheetId) ?? []).map((rule) => ({ id: rule.cfId, data: structuredClone(fromUniverFormat(rule)) }))
}

/** Gives a sheet these conditional formats, in order of priority, as one step of undo. Those without areas go. */
export function writeHighlights(engine: Engine, sheetId: string, highlights: readonly PlacedHighlight[]): void {
  engine.flush()
  const old = readFeatures(engine, sheetId)
  const next = highlights.filter(({ data }) => data.areas.length > 0).map(({ id, data }) => toUniverFormat(data, id))
  const step = emptyStep()
  addPlacement(step, engine, sheetId, old, { ...old, highlights: next })
  perform(engine, step)
}
