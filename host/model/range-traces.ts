import { dependentsOf, precedentsOf } from '../engine'
import type { PlacedArea } from '../engine'
import { formatAddress } from '../text'
import type { AreasState } from './areas-state'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import type { RangeState } from './ranges'
import { calculated, collectionMembers, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { text } from './types'
import { findSheet } from './worksheets'

/** Areas of several sheets. */
type TracesState = readonly PlacedArea[]

/** What formulas refer to, and which refer to a range. @throws HostError ItemNotFound for nothing at all, as the API reference says */
export const rangeTraces: Record<string, Member<RangeState>> = {
  getDirectPrecedents: trace((range, host) => precedentsOf(host.engine, range, false)),
  getPrecedents: trace((range, host) => precedentsOf(host.engine, range, true)),
  getDirectDependents: trace((range, host) => dependentsOf(host.engine, range, false)),
  getDependents: trace((range, host) => dependentsOf(host.engine, range, true)),
}

function trace(of: (range: RangeState, host: WorkbookHost) => PlacedArea[]): Member<RangeState> {
  return calculated(
    method<RangeState, []>([], 'WorkbookRangeAreas', (range, _args, host): TracesState => {
      const found = of(range, host)
      if (!found.length) throw new HostError('ItemNotFound', 'There are no such cells.')
      return found
    }),
  )
}

const items: NonNullable<ClassTable<TracesState>['items']> = {
  type: 'RangeAreas',
  all: bySheet,
}

function bySheet(found: TracesState): AreasState[] {
  const ids = [...new Set(found.map(({ sheetId }) => sheetId))]
  return ids.map((sheetId) => ({ sheetId, areas: found.filter((each) => each.sheetId === sheetId).map(({ area }) => area) }))
}

const workbookRangeAreasTable: ClassTable<TracesState> = {
  name: 'WorkbookRangeAreas',
  byReference: true,
  members: {
    addresses: value('string[]', (found, host) =>
      bySheet(found).map(({ sheetId, areas }) => areas.map((area) => formatAddress(area, host.engine.sheet(sheetId).getName())).join(',')),
    ),
    areas: object('RangeAreasCollection'),
    ranges: object('WorkbookRangeCollection'),
    getRangeAreasBySheet: method([text], 'RangeAreas', (found: TracesState, [key], host) => {
      const sheetId = findSheet(host, key)
      const areas = bySheet(found).find((each) => each.sheetId === sheetId)
      if (!areas) throw new HostError('ItemNotFound', 'There are no such cells on the sheet.')
      return areas
    }),
  },
}

const rangeAreasCollectionTable: ClassTable<TracesState> = {
  name: 'RangeAreasCollection',
  items,
  members: collectionMembers(items, { getItem: false }),
}

const rangeItems: NonNullable<ClassTable<TracesState>['items']> = { type: 'Range', all: (found) => found.map(({ sheetId, area }): RangeState => ({ sheetId, area })) }

/** The client's RangeCollection, over several sheets. */
const workbookRangeCollectionTable: ClassTable<TracesState> = {
  name: 'WorkbookRangeCollection',
  items: rangeItems,
  members: collectionMembers(rangeItems, { getItem: false }),
}

/** The classes of what is found. */
export const traceTables = [rangeAreasCollectionTable, workbookRangeAreasTable, workbookRangeCollectionTable] as ClassTable[]
