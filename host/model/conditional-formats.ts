import { conditionalLookTables } from './conditional-look'
import { conditionalRuleTables } from './conditional-rules'
import { conditionalScaleTables, defaultCriteria } from './conditional-scales'
import { HostError } from './errors'
import { addHighlight, changeHighlight, clearHighlights, deleteHighlight, highlightOf, highlightsOf, priorityOf, setPriority } from './highlight-states'
import type { HighlightState, Rule } from './highlight-states'
import { rangeOf } from './ranges'
import type { RangeState } from './ranges'
import { collectionMembers, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { flag, int, oneOf } from './types'

/** What a conditional format is until it is told more: cells look as before. */
const NEW_RULES: { [T in Rule['type']]: Extract<Rule, { type: T }> } = {
  Custom: { type: 'Custom', formula: '=FALSE', format: {} },
  CellValue: { type: 'CellValue', operator: 'EqualTo', formula1: '=0', format: {} },
  ContainsText: { type: 'ContainsText', operator: 'Contains', text: '', format: {} },
  TopBottom: { type: 'TopBottom', from: 'TopItems', rank: 10, format: {} },
  PresetCriteria: { type: 'PresetCriteria', criterion: 'DuplicateValues', format: {} },
  ColorScale: {
    type: 'ColorScale',
    points: [{ type: 'LowestValue', color: '#F8696B' }, { type: 'Percentile', formula: '=50', color: '#FFEB84' }, { type: 'HighestValue', color: '#63BE7B' }],
  },
  DataBar: { type: 'DataBar', color: '#638EC6', lower: { type: 'Automatic' }, upper: { type: 'Automatic' }, showBarOnly: false },
  IconSet: { type: 'IconSet', set: 'ThreeTrafficLights1', reverse: false, showIconOnly: false, criteria: defaultCriteria('ThreeTrafficLights1') },
}
const types = oneOf('Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue')
/** Those that draw do not stop others. Source: Excel.ConditionalFormat.stopIfTrue in the API reference. */
const DRAWN: readonly Rule['type'][] = ['DataBar', 'ColorScale', 'IconSet']

const items: NonNullable<ClassTable<RangeState>['items']> = {
  type: 'ConditionalFormat',
  all: highlightsOf,
  find: (range, id, host) => highlightsOf(range, host).find((each) => each.id === id),
}

const collectionTable: ClassTable<RangeState> = {
  name: 'ConditionalFormatCollection',
  items,
  members: {
    ...collectionMembers(items),
    add: method([types], 'ConditionalFormat', (self: RangeState, [type], host) => addHighlight(self, structuredClone(NEW_RULES[type]), host)),
    clearAll: method([], undefined, (self: RangeState, _args, host) => clearHighlights(self, host)),
  },
}

/** A link to the part for one type, and the same as a null object for the others. */
function kind(name: string, className: string, type: Rule['type']): Record<string, Member<HighlightState>> {
  return {
    [name]: object<HighlightState>(className, (self, host) => {
      const actual = highlightOf(self, host).rule.type
      if (actual !== type) throw new HostError('ItemNotFound', `The conditional format is of the type ${actual}.`)
      return self
    }),
    [`${name}OrNullObject`]: object<HighlightState>(className, (self, host) => (highlightOf(self, host).rule.type === type ? self : null)),
  }
}

const formatTable: ClassTable<HighlightState> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => id,
  members: {
    id: value('string', ({ id }) => id),
    type: value('string', (self, host) => highlightOf(self, host).rule.type),
    priority: value('integer', priorityOf, int, setPriority),
    stopIfTrue: value('boolean', (self, host) => stops(highlightOf(self, host)), flag, (self, stopIfTrue, host) => {
      if (DRAWN.includes(highlightOf(self, host).rule.type)) throw new HostError('InvalidOperation', 'This type of conditional format stops no others.')
      changeHighlight(self, { stopIfTrue }, host)
    }),
    delete: method([], undefined, (self: HighlightState, _args, host) => deleteHighlight(self, host)),
    getRange: method([], 'Range', (self: HighlightState, _args, host) => {
      const [area, ...more] = highlightOf(self, host).areas
      if (!area || more.length > 0) throw new HostError('ItemNotFound', 'The conditional format has several areas.')
      return rangeOf(self.range.sheetId, area)
    }),
    getRanges: method([], 'RangeAreas', (self: HighlightState, _args, host) => ({ sheetId: self.range.sheetId, areas: highlightOf(self, host).areas })),
    ...kind('cellValue', 'CellValueConditionalFormat', 'CellValue'),
    ...kind('colorScale', 'ColorScaleConditionalFormat', 'ColorScale'),
    ...kind('custom', 'CustomConditionalFormat', 'Custom'),
    ...kind('dataBar', 'DataBarConditionalFormat', 'DataBar'),
    ...kind('iconSet', 'IconSetConditionalFormat', 'IconSet'),
    ...kind('preset', 'PresetCriteriaConditionalFormat', 'PresetCriteria'),
    ...kind('textComparison', 'TextConditionalFormat', 'ContainsText'),
    ...kind('topBottom', 'TopBottomConditionalFormat', 'TopBottom'),
  },
}

function stops({ rule, stopIfTrue }: { rule: Rule; stopIfTrue: boolean }): boolean | null {
  return DRAWN.includes(rule.type) ? null : stopIfTrue
}

/** The classes of conditional formats. */
export const conditionalFormatTables = [collectionTable, formatTable, ...conditionalRuleTables, ...conditionalScaleTables, ...conditionalLookTables] as ClassTable[]
