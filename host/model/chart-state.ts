import type { ChartData } from '../chart-data'
import { changeChart, listCharts } from '../engine'
import type { Chart } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { assertUnprotected } from './ranges'
import { value } from './table'
import type { ValueMember } from './table'
import type { Type } from './types'

/** A chart, or what lies in it at a path of `ChartData`: `['title', 'font']`, `['series', 0]`. */
export interface PartState {
  sheetId: string
  id: string
  path: readonly (string | number)[]
}

/** @throws HostError ItemNotFound for a chart that is gone */
export function chartOf(host: WorkbookHost, { sheetId, id }: PartState): Chart {
  const chart = host.engine.workbook.getSheetBySheetId(sheetId) && listCharts(host.engine, sheetId).find((each) => each.id === id)
  if (!chart) throw new HostError('ItemNotFound', 'The chart is gone.')
  return chart
}

/** @throws HostError AccessDenied on a protected sheet, ItemNotFound */
export function setChart(host: WorkbookHost, state: PartState, change: (chart: Chart) => ChartData): void {
  const chart = chartOf(host, state)
  assertUnprotected(host, state.sheetId, 'allowEditObjects')
  changeChart(host.engine, state.sheetId, state.id, change(structuredClone(chart)))
}

export function within({ sheetId, id, path }: PartState, ...more: (string | number)[]): PartState {
  return { sheetId, id, path: [...path, ...more] }
}

/** What is said of a part; of one that nothing is said of, nothing. @throws HostError ItemNotFound for a series that is gone */
export function partOf<P>(host: WorkbookHost, state: PartState): P | undefined {
  let part: unknown = chartOf(host, state)
  for (const [at, key] of state.path.entries()) {
    part = (part as Record<string, unknown> | undefined)?.[key]
    if (part === undefined && state.path[at - 1] === 'series') throw new HostError('ItemNotFound', 'The series is gone.')
  }
  return part as P | undefined
}

/** Puts something in a part's place; `undefined` takes it away. */
export function setPart(host: WorkbookHost, state: PartState, to: unknown): void {
  partOf(host, state)
  setChart(host, state, (chart) => placed(chart, state.path, to) as ChartData)
}

/** Changes some of what is said of a part; what becomes `undefined` goes. */
export function patchPart(host: WorkbookHost, state: PartState, patch: object): void {
  const next: Record<string, unknown> = { ...partOf<object>(host, state), ...patch }
  for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key]
  setPart(host, state, next)
}

function placed(whole: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (key === undefined) return to
  if (Array.isArray(whole)) return (whole as unknown[]).map((item, index) => (index === key ? placed(item, rest, to) : item))
  const next: Record<string, unknown> = { ...(whole as object | undefined) }
  const part = placed(next[key], rest, to)
  if (part === undefined) delete next[key]
  else next[key] = part
  return next
}

/** A value of a part, and what setting it changes there. */
export function partValue<P, T>(kind: string, get: (part: Partial<P>, state: PartState, host: WorkbookHost) => unknown, type: Type<T>, patch: (given: T, part: Partial<P>) => { [K in keyof P]?: P[K] | undefined }): ValueMember<PartState> {
  return value(
    kind,
    (state, host) => get(partOf<P>(host, state) ?? {}, state, host),
    type,
    (state, given, host) => patchPart(host, state, patch(given, partOf<P>(host, state) ?? {})),
  )
}
