import type { HighlightData } from '../book'
import * as engine from '../engine'
import type { Highlight } from '../engine'
import type { WorkbookHost } from './host'
import { assertUnprotected } from './ranges'
import type { RangeState } from './ranges'

export type Rule = HighlightData['rule']
export type RuleOf<T extends Rule['type']> = Extract<Rule, { type: T }>

/** A conditional format as one of those that touch a range. */
export interface HighlightState {
  range: RangeState
  id: string
}

/** The conditional formats that touch a range, in order of priority. */
export function highlightsOf(range: RangeState, host: WorkbookHost): HighlightState[] {
  return touching(range, host).map(({ id }) => ({ range, id }))
}

function touching({ sheetId, area }: RangeState, host: WorkbookHost): Highlight[] {
  return engine.listHighlights(host.engine, sheetId, area)
}

/** @throws Refusal ItemNotFound once it is deleted */
export function highlightOf({ range, id }: HighlightState, host: WorkbookHost): HighlightData {
  return engine.highlightById(host.engine, range.sheetId, id)
}

/** A new conditional format comes first. */
export function addHighlight(range: RangeState, rule: Rule, host: WorkbookHost): HighlightState {
  assertFormats(range, host)
  return { range, id: engine.addHighlight(host.engine, range.sheetId, { areas: [{ ...range.area }], stopIfTrue: false, rule }) }
}

export function changeHighlight({ range, id }: HighlightState, change: Partial<HighlightData>, host: WorkbookHost): void {
  assertFormats(range, host)
  engine.changeHighlight(host.engine, range.sheetId, id, change)
}

export function deleteHighlight({ range, id }: HighlightState, host: WorkbookHost): void {
  assertFormats(range, host)
  engine.deleteHighlight(host.engine, range.sheetId, id)
}

/** Takes the cells of a range out of all conditional formats. */
export function clearHighlights(range: RangeState, host: WorkbookHost): void {
  assertFormats(range, host)
  engine.clearHighlights(host.engine, range.sheetId, [range.area])
}

function assertFormats({ sheetId }: RangeState, host: WorkbookHost): void {
  assertUnprotected(host, sheetId, 'allowFormatCells')
}

/** Its place among those that touch the range. */
export function priorityOf({ range, id }: HighlightState, host: WorkbookHost): number {
  return touching(range, host).findIndex((each) => each.id === id)
}

/**
 * Moves it among those that touch the range; the others close up.
 * @param priority counted from the back when negative; beyond the ends it is the first or last. Source: Excel.ConditionalFormat.priority in the API reference.
 */
export function setPriority({ range, id }: HighlightState, priority: number, host: WorkbookHost): void {
  assertFormats(range, host)
  const others = touching(range, host).filter((each) => each.id !== id)
  if (others.length === 0) return
  const place = priority < 0 ? Math.max(0, others.length + 1 + priority) : Math.min(priority, others.length)
  const rest = engine.listHighlights(host.engine, range.sheetId).filter((each) => each.id !== id)
  const next = others[place]
  const at = next ? rest.findIndex((each) => each.id === next.id) : rest.findIndex((each) => each.id === others.at(-1)?.id) + 1
  engine.setHighlightPriority(host.engine, range.sheetId, id, at)
}
