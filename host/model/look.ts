import type { StyleData } from '../book'
import { looksOf, writeStyle } from '../engine'
import type { StylePatch } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { assertUnprotected } from './ranges'
import type { RangeState } from './ranges'
import { value } from './table'
import type { ValueMember } from './table'
import { number } from './types'
import type { Type } from './types'

/** What a range's cells have in common; `null` where they differ. Source: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values */
export function common<T>(values: readonly T[]): T | null {
  const [first] = values
  return first !== undefined && values.every((each) => each === first) ? first : null
}

/** Reads one part of the look of a range's cells. */
export function readLook<T>(host: WorkbookHost, { sheetId, area }: RangeState, part: (style: StyleData) => T): T | null {
  return common(looksOf(host.engine, sheetId, area).map(part))
}

/** Changes the look of a range's cells. @throws HostError AccessDenied on a protected sheet that does not allow it */
export function writeLook(host: WorkbookHost, { sheetId, area }: RangeState, patch: StylePatch): void {
  assertUnprotected(host, sheetId, 'allowFormatCells')
  writeStyle(host.engine, sheetId, area, patch)
}

/** A part of the look of a range's cells, as a property. */
export function lookValue<T>(type: string, part: (style: StyleData) => unknown, setType: Type<T>, patch: (value: T) => StylePatch): ValueMember<RangeState> {
  return value<RangeState, T>(type, (self, host) => readLook(host, self, part), setType, (self, given, host) => writeLook(host, self, patch(given)))
}

/** @throws HostError InvalidArgument outside the bounds */
export function within(least: number, most: number, isWhole = false): Type<number> {
  const kind = isWhole ? 'integer' : 'number'
  return {
    name: kind,
    read(given) {
      const read = number.read(given)
      if (read < least || read > most || (isWhole && !Number.isInteger(read))) throw new HostError('InvalidArgument', `Expected ${kind} from ${least} to ${most}, got ${read}.`)
      return read
    },
  }
}

/** Lightening and darkening of plain colours: colours are kept as they look, so that only 0 can be set. */
export function tintMember(): ValueMember<RangeState> {
  return value<RangeState, number>('number', () => 0, within(-1, 1), (_self, tint) => {
    if (tint !== 0) throw new HostError('NotImplemented', 'Colours cannot be lightened or darkened: set the colour itself.')
  })
}
