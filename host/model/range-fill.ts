import { color } from './colors'
import { HostError } from './errors'
import { lookValue, readLook, tintMember, writeLook } from './look'
import type { RangeState } from './ranges'
import { method, value } from './table'
import type { ClassTable } from './table'
import { oneOf } from './types'

const WHITE = '#FFFFFF'
const patterns = oneOf(
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
  'LinearGradient',
  'RectangularGradient',
)

export const rangeFillTable: ClassTable<RangeState> = {
  name: 'RangeFill',
  members: {
    color: lookValue('string', ({ fill }) => fill ?? WHITE, color, (fill) => ({ fill })),
    /** `None` and `Solid`: a cell has one colour or none. */
    pattern: value('string', (self, host) => readLook(host, self, ({ fill }) => (fill ? 'Solid' : 'None')), patterns, (self: RangeState, pattern, host) => {
      if (pattern === 'None') writeLook(host, self, { fill: null })
      else if (pattern !== 'Solid') throw new HostError('NotImplemented', `The pattern ${pattern} is not in this host.`)
      else if (readLook(host, self, ({ fill }) => Boolean(fill)) !== true) throw new HostError('NotImplemented', 'A pattern comes with its colour: set the colour.')
    }),
    tintAndShade: tintMember(),
    clear: method([], undefined, (self: RangeState, _args, host) => writeLook(host, self, { fill: null })),
  },
}
