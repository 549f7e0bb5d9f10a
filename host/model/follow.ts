import type { Area } from '../book'
import type { CellsChange, Changes } from '../engine'

/** Keeps ranges that the client holds on their cells: inserted and deleted cells move or shrink them, as in Excel. */
export function followChanges(changes: Changes, states: () => Iterable<unknown>): () => void {
  return changes.listen((change) => {
    if (change.type !== 'cells' || change.kind === 'RangeEdited') return
    for (const state of states()) {
      if (!isOn(state, change.sheetId)) continue
      if (state.area) state.area = moved(state.area, change)
      if (state.areas) state.areas = state.areas.map((area) => moved(area, change))
    }
  })
}

/** A range, or several areas of a sheet. */
interface Followed {
  sheetId: string
  area?: Area
  areas?: readonly Area[]
}

function isOn(state: unknown, sheetId: string): state is Followed {
  return typeof state === 'object' && state !== null && 'sheetId' in state && state.sheetId === sheetId
}

type Axis = ['top', 'bottom'] | ['left', 'right']
const ROWS: Axis = ['top', 'bottom']
const COLUMNS: Axis = ['left', 'right']

/** The area after cells came in or went. */
export function moved(area: Area, { kind, area: at, shift }: Pick<CellsChange, 'kind' | 'area' | 'shift'>): Area {
  const axis = kind.startsWith('Row') ? ROWS : kind.startsWith('Column') ? COLUMNS : shift === 'CellUp' || shift === 'CellDown' ? ROWS : COLUMNS
  const [crossFirst, crossLast] = axis === ROWS ? COLUMNS : ROWS
  const isPart = kind.startsWith('Cell') && (area[crossFirst] < at[crossFirst] || area[crossLast] > at[crossLast])
  if (isPart) return area
  return kind.endsWith('Inserted') ? pushed(area, at, axis) : pulled(area, at, axis)
}

function pushed(area: Area, at: Area, [first, last]: Axis): Area {
  const count = at[last] - at[first] + 1
  if (area[last] < at[first]) return area
  return { ...area, [first]: area[first] >= at[first] ? area[first] + count : area[first], [last]: area[last] + count }
}

function pulled(area: Area, at: Area, [first, last]: Axis): Area {
  const before = (line: number) => Math.max(0, Math.min(line, at[last] + 1) - at[first])
  const start = area[first] - (area[first] > at[first] ? before(area[first]) : 0)
  const end = area[last] - (area[last] >= at[first] ? before(area[last] + 1) : 0)
  return { ...area, [first]: start, [last]: Math.max(start, end) }
}
