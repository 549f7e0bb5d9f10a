import { copyCells, fillCells } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { resolveRange } from './named-ranges'
import { assertEditable, rangeOf } from './ranges'
import type { RangeState } from './ranges'
import { calculated, method } from './table'
import type { Member } from './table'
import { either, flag, instance, oneOf, optional, text } from './types'

const rangeOrAddress = either(instance<RangeState>('Range'), text)
const copyType = oneOf('All', 'Formulas', 'Values', 'Formats', 'Link')
const fillType = oneOf('FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues')

/** Cells copied, moved and continued elsewhere. */
export const rangeCopying: Record<string, Member<RangeState>> = {
  copyFrom: calculated(
    method([rangeOrAddress, optional(copyType), optional(flag), optional(flag)], undefined, (self: RangeState, [from, type = 'All', skipBlanks = false, transpose = false], host) => {
      assertEditable(host, self)
      copyCells(host.engine, resolved(from, self, host), self, { type, skipBlanks, transpose })
    }),
  ),
  autoFill: calculated(
    method([optional(rangeOrAddress), optional(fillType)], undefined, (self: RangeState, [to, type = 'FillDefault'], host) => {
      if (to === undefined) throw new HostError('NotImplemented', 'Range.autoFill needs a destination in this host.')
      const target = resolved(to, self, host)
      if (target.sheetId !== self.sheetId) throw new HostError('InvalidArgument', 'The destination is on another worksheet.')
      assertEditable(host, target)
      fillCells(host.engine, self.sheetId, self.area, target.area, type)
    }),
  ),
}

function resolved(given: RangeState | string, self: RangeState, host: WorkbookHost): RangeState {
  return typeof given === 'string' ? resolveRange(host, given, self.sheetId) : rangeOf(given.sheetId, given.area)
}
