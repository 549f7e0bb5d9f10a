import type { Edge, StyleData } from '../book'
import { patched } from '../engine'
import type { StylePatch } from '../engine'
import { isPattern } from '../text'
import { color } from './colors'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { changeHighlight, highlightOf } from './highlight-states'
import type { HighlightState, Rule } from './highlight-states'
import { collectionMembers, method, object, value } from './table'
import type { ClassTable, ValueMember } from './table'
import { anything, flag, oneOf } from './types'
import type { Type } from './types'

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const
const BLACK = '#000000'

/** One edge of what a conditional format draws. */
interface EdgeState extends HighlightState {
  edge: Edge
}

function lookOf(self: HighlightState, host: WorkbookHost): StyleData {
  const { rule } = highlightOf(self, host)
  return 'format' in rule ? rule.format : {}
}

function changeLook(self: HighlightState, patch: StylePatch, host: WorkbookHost): void {
  const { rule } = highlightOf(self, host)
  if (!('format' in rule)) throw new HostError('InvalidOperation', 'This type of conditional format has no look of cells.')
  changeHighlight(self, { rule: { ...rule, format: patched(rule.format, patch) } as Rule }, host)
}

function part<T>(kind: string, read: (look: StyleData) => unknown, type: Type<T>, patch: (given: T) => StylePatch): ValueMember<HighlightState> {
  return value<HighlightState, T>(kind, (self, host) => read(lookOf(self, host)), type, (self, given, host) => changeLook(self, patch(given), host))
}

/** What a conditional format leaves as it is reads as nothing. */
const toggle = (key: 'bold' | 'italic' | 'strikethrough'): ValueMember<HighlightState> => part('boolean', ({ font }) => font?.[key] ?? null, flag, (on) => ({ font: { [key]: on || null } }))

const fontTable: ClassTable<HighlightState> = {
  name: 'ConditionalRangeFont',
  members: {
    color: part('string', ({ font }) => font?.color ?? '', color, (rgb) => ({ font: { color: rgb } })),
    bold: toggle('bold'),
    italic: toggle('italic'),
    strikethrough: toggle('strikethrough'),
    underline: part('string', ({ font }) => font?.underline ?? 'None', oneOf('None', 'Single', 'Double'), (line) => ({ font: { underline: line === 'None' ? null : line } })),
    clear: method([], undefined, (self: HighlightState, _args, host) => changeLook(self, { font: null }, host)),
  },
}

const fillTable: ClassTable<HighlightState> = {
  name: 'ConditionalRangeFill',
  members: {
    color: part('string', ({ fill }) => fill ?? '', color, (fill) => ({ fill })),
    clear: method([], undefined, (self: HighlightState, _args, host) => changeLook(self, { fill: null }, host)),
  },
}

const edges = oneOf(...EDGES)
const items: NonNullable<ClassTable<HighlightState>['items']> = {
  type: 'ConditionalRangeBorder',
  all: (self) => EDGES.map((edge): EdgeState => ({ ...self, edge })),
  find: (self, key): EdgeState => ({ ...self, edge: edges.read(key) }),
}
const edgeLink = (edge: Edge) => object<HighlightState>('ConditionalRangeBorder', (self): EdgeState => ({ ...self, edge }))

const borderCollectionTable: ClassTable<HighlightState> = {
  name: 'ConditionalRangeBorderCollection',
  items,
  members: { ...collectionMembers(items), top: edgeLink('EdgeTop'), bottom: edgeLink('EdgeBottom'), left: edgeLink('EdgeLeft'), right: edgeLink('EdgeRight') },
}

const borderTable: ClassTable<EdgeState> = {
  name: 'ConditionalRangeBorder',
  identity: ({ edge }) => edge,
  members: {
    sideIndex: value('string', ({ edge }) => edge),
    style: value('string', (self, host) => lookOf(self, host).borders?.[self.edge]?.style ?? 'None', oneOf('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'), (self: EdgeState, style, host) => {
      const old = lookOf(self, host).borders?.[self.edge]
      changeLook(self, { borders: { [self.edge]: style === 'None' ? null : { color: BLACK, ...old, style, weight: 'Thin' } } }, host)
    }),
    color: value('string', (self, host) => lookOf(self, host).borders?.[self.edge]?.color ?? '', color, (self: EdgeState, rgb, host) => {
      const old = lookOf(self, host).borders?.[self.edge] ?? { style: 'Continuous', weight: 'Thin' }
      changeLook(self, { borders: { [self.edge]: { ...old, color: rgb } } }, host)
    }),
  },
}

const formatTable: ClassTable<HighlightState> = {
  name: 'ConditionalRangeFormat',
  members: {
    fill: object('ConditionalRangeFill'),
    font: object('ConditionalRangeFont'),
    borders: object('ConditionalRangeBorderCollection'),
    numberFormat: value('string', (self, host) => lookOf(self, host).numberFormat ?? null, anything, (self, pattern, host) => {
      if (pattern !== null && (typeof pattern !== 'string' || !isPattern(pattern))) throw new HostError('InvalidArgument', `${JSON.stringify(pattern)} is not a number format.`)
      changeLook(self, { numberFormat: pattern as string | null }, host)
    }),
  },
}

/** The classes that say how a conditional format makes cells look. */
export const conditionalLookTables = [borderCollectionTable, borderTable, fillTable, fontTable, formatTable] as ClassTable[]
