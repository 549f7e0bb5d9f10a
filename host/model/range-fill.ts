import { color } from './colors'
import { HostError } from './errors'
import { lookValue, readLook, tintMember, writeLook } from './look'
import type { RangeState } from './ranges'
import { method, value } from './table'
import type { ClassTable } from './table'
import { oneOf } from './types'

const WHITE = '#FFFFFF'

export const rangeFillTable: ClassTable<RangeState> = {
  name: 'RangeFill',
  members: {
    color: lookValue('string', ({ fill }) => fill ?? WHITE, color, (fill) => ({ fill })),
    /** `None` and `Solid`: a cell has one colour or none. */
    pattern: value('string', (self, host) => readLook(host, self, ({ fill }) => (fill ? 'Solid' : 'None')), oneOf('None', 'Solid'), (self: RangeState, pattern, host) => {
      if (pattern === 'None') writeLook(host, self, { fill: null })
      else if (readLook(host, self, ({ fill }) => Boolean(fill)) !== true) throw new HostError('NotImplemented', 'A pattern comes with its colour: set the colour.')
    }),
    tintAndShade: tintMember(),
    clear: method([], undefined, (self: RangeState, _args, host) => writeLook(host, self, { fill: null })),
  },
}
