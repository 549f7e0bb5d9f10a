import { intersection, usedArea } from '../engine'
import { formatAddress, formatAddresses, parseAddresses } from '../text'
import { notEmpty } from './areas-state'
import type { AreasState } from './areas-state'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { inSheet, rangeOf } from './ranges'
import type { RangeState } from './ranges'
import { readCellStyle, writeCellStyle } from './cell-styles'
import { common } from './look'
import { rangeActions } from './range-actions'
import { rangeCopying } from './range-copying'
import { specialCells } from './special-cells'
import { collectionMembers, method, object, value } from './table'
import type { ClassTable, Member, MethodMember } from './table'
import { either, flag, instance, int, optional, text } from './types'

const range = instance<RangeState>('Range')
const areasOrAddress = either(either(range, instance<AreasState>('RangeAreas')), text)

const items: ClassTable<AreasState>['items'] = {
  type: 'Range',
  all: ({ sheetId, areas }) => areas.map((area) => rangeOf(sheetId, area)),
}

export const rangeCollectionTable: ClassTable<AreasState> = {
  name: 'RangeCollection',
  items,
  members: collectionMembers(items, { getItem: false }),
}

export const rangeAreasTable: ClassTable<AreasState> = {
  name: 'RangeAreas',
  byReference: true,
  members: {
    address: value('string', ({ sheetId, areas }, host) => {
      const name = host.engine.sheet(sheetId).getName()
      return areas.map((area) => formatAddress(area, name)).join(',')
    }),
    addressLocal: value('string', ({ areas }) => formatAddresses(areas)),
    areaCount: value('integer', ({ areas }) => areas.length),
    cellCount: value('integer', ({ areas }) => areas.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0)),
    isEntireRow: value('boolean', ({ areas }) => areas.every(({ left, right }) => left === 0 && right === 16_383)),
    isEntireColumn: value('boolean', ({ areas }) => areas.every(({ top, bottom }) => top === 0 && bottom === 1_048_575)),
    areas: object('RangeCollection'),
    worksheet: object('Worksheet', ({ sheetId }) => sheetId),
    getEntireRow: method([], 'RangeAreas', ({ sheetId, areas }: AreasState) => ({ sheetId, areas: areas.map((area) => ({ ...area, left: 0, right: 16_383 })) })),
    getEntireColumn: method([], 'RangeAreas', ({ sheetId, areas }: AreasState) => ({ sheetId, areas: areas.map((area) => ({ ...area, top: 0, bottom: 1_048_575 })) })),
    getOffsetRangeAreas: method([int, int], 'RangeAreas', ({ sheetId, areas }: AreasState, [rows, columns]) => ({
      sheetId,
      areas: areas.map(({ top, left, bottom, right }) => inSheet(sheetId, { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns }).area),
    })),
    getIntersection: method([areasOrAddress], 'RangeAreas', (self: AreasState, [other], host) => {
      const others = toAreas(host, self.sheetId, other).areas
      const areas = self.areas.flatMap((area) => others.map((each) => intersection(area, each)).filter((common) => common !== undefined))
      return notEmpty({ sheetId: self.sheetId, areas })
    }),
    getUsedRangeAreas: method([optional(flag)], 'RangeAreas', async ({ sheetId, areas }: AreasState, [valuesOnly = false], host) => {
      await host.settle()
      return notEmpty({ sheetId, areas: areas.map((area) => usedArea(host.engine, sheetId, valuesOnly, area)).filter((area) => area !== undefined) })
    }),
    format: object('RangeFormat[]', ranges),
    dataValidation: object('DataValidation[]', ranges),
    style: value('string', (self, host) => common(ranges(self).map((each) => readCellStyle(each, host))), text, (self: AreasState, style, host) =>
      ranges(self).forEach((each) => writeCellStyle(each, style, host)),
    ),
    getSpecialCells: specialCells<AreasState>((self) => self),
    clear: eachRange(rangeActions['clear']),
    calculate: eachRange(rangeActions['calculate']),
    copyFrom: eachRange(rangeCopying['copyFrom']),
  },
}

function ranges({ sheetId, areas }: AreasState): RangeState[] {
  return areas.map((area) => rangeOf(sheetId, area))
}

/** Does what a range does, area by area. */
function eachRange(member: Member<RangeState> | undefined): MethodMember<AreasState> {
  const of = member as MethodMember<RangeState>
  return {
    ...of,
    async call({ sheetId, areas }, args, host) {
      for (const area of areas) await of.call(rangeOf(sheetId, area), args, host)
    },
  }
}

/** The areas of a list of addresses on one sheet. @throws HostError InvalidArgument */
export function areasAt(host: WorkbookHost, sheetId: string, addresses: string): AreasState {
  const parsed = parseAddresses(addresses)
  const name = host.engine.sheet(sheetId).getName().toLowerCase()
  if (!parsed?.length || parsed.some(({ sheet }) => sheet !== undefined && sheet.toLowerCase() !== name)) throw new HostError('InvalidArgument', `${JSON.stringify(addresses)} is no list of addresses.`)
  return { sheetId, areas: parsed.map(({ area }) => area) }
}

function toAreas(host: WorkbookHost, sheetId: string, given: RangeState | AreasState | string): AreasState {
  if (typeof given === 'string') return areasAt(host, sheetId, given)
  return 'areas' in given ? given : { sheetId: given.sheetId, areas: [given.area] }
}
