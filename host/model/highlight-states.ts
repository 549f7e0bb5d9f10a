import type { HighlightData } from '../book'
import { intersection, newId, readHighlights, touches, without, writeHighlights } from '../engine'
import type { PlacedHighlight } from '../engine'
import { HostError } from './errors'
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

function touching({ sheetId, area }: RangeState, host: WorkbookHost): PlacedHighlight[] {
  return readHighlights(host.engine, sheetId).filter(({ data }) => touches(data.areas, area))
}

/** @throws HostError ItemNotFound once it is deleted */
export function highlightOf({ range, id }: HighlightState, host: WorkbookHost): HighlightData {
  const found = readHighlights(host.engine, range.sheetId).find((each) => each.id === id)
  if (!found) throw new HostError('ItemNotFound', 'The conditional format is gone.')
  return found.data
}

/** A new conditional format comes first. */
export function addHighlight(range: RangeState, rule: Rule, host: WorkbookHost): HighlightState {
  const id = newId()
  write(range.sheetId, (all) => [{ id, data: { areas: [{ ...range.area }], stopIfTrue: false, rule } }, ...all], host)
  return { range, id }
}

export function changeHighlight({ range, id }: HighlightState, change: Partial<HighlightData>, host: WorkbookHost): void {
  highlightOf({ range, id }, host)
  write(range.sheetId, (all) => all.map((each) => (each.id === id ? { id, data: { ...each.data, ...change } } : each)), host)
}

export function deleteHighlight({ range, id }: HighlightState, host: WorkbookHost): void {
  highlightOf({ range, id }, host)
  write(range.sheetId, (all) => all.filter((each) => each.id !== id), host)
}

/** Takes the cells of a range out of all conditional formats. */
export function clearHighlights({ sheetId, area }: RangeState, host: WorkbookHost): void {
  const cleared = ({ id, data }: PlacedHighlight): PlacedHighlight => ({
    id,
    data: { ...data, areas: data.areas.flatMap((each) => (intersection(each, area) ? without(each, area) : [each])) },
  })
  write(sheetId, (all) => all.map(cleared), host)
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
  highlightOf({ range, id }, host)
  const others = touching(range, host).filter((each) => each.id !== id)
  const place = priority < 0 ? Math.max(0, others.length + 1 + priority) : Math.min(priority, others.length)
  const next = others[place]?.id
  write(
    range.sheetId,
    (all) => {
      const moving = all.filter((each) => each.id === id)
      const rest = all.filter((each) => each.id !== id)
      const before = next === undefined ? rest.findIndex((each) => each.id === others.at(-1)?.id) + 1 : rest.findIndex((each) => each.id === next)
      return others.length === 0 ? [...all] : rest.toSpliced(before, 0, ...moving)
    },
    host,
  )
}

function write(sheetId: string, change: (all: readonly PlacedHighlight[]) => PlacedHighlight[], host: WorkbookHost): void {
  assertUnprotected(host, sheetId, 'allowFormatCells')
  writeHighlights(host.engine, sheetId, change(readHighlights(host.engine, sheetId)))
}
