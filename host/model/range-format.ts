import type { StyleData } from '../book'
import { patched, perform, styleChanges } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { lookValue, readLook, within } from './look'
import { lineFormats } from './range-lines'
import { assertUnprotected } from './ranges'
import type { RangeState } from './ranges'
import { method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { flag, oneOf } from './types'
import type { Type } from './types'

const horizontal = oneOf('General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed')
const vertical = oneOf('Top', 'Center', 'Bottom', 'Justify', 'Distributed')
const MOST_INDENT = 250
const STACKED = 180

/** From -90 to 90, or 180. Source: Excel.RangeFormat.textOrientation in the API reference. */
const orientation: Type<number> = {
  name: 'integer',
  read: (given) => (given === STACKED ? STACKED : within(-90, 90, true).read(given)),
}

const alignment: Record<string, Member<RangeState>> = {
  horizontalAlignment: lookValue('string', (style) => style.horizontalAlignment ?? 'General', horizontal, (word) => ({ horizontalAlignment: word === 'General' ? null : word })),
  verticalAlignment: lookValue('string', (style) => style.verticalAlignment ?? 'Bottom', vertical, (word) => ({ verticalAlignment: word === 'Bottom' ? null : word })),
  wrapText: lookValue('boolean', (style) => style.wrapText ?? false, flag, (on) => ({ wrapText: on || null })),
  shrinkToFit: lookValue('boolean', (style) => style.shrinkToFit ?? false, flag, (on) => ({ shrinkToFit: on || null })),
  textOrientation: lookValue('integer', (style) => style.textOrientation ?? 0, orientation, (degrees) => ({ textOrientation: degrees || null })),
  indentLevel: value('integer', (self, host) => readLook(host, self, ({ indent }) => indent ?? 0), within(0, MOST_INDENT, true), (self, level, host) => indent(self, () => level, host)),
  adjustIndent: method([within(-MOST_INDENT, MOST_INDENT, true)], undefined, (self: RangeState, [amount], host) =>
    indent(self, (level) => Math.min(MOST_INDENT, Math.max(0, level + amount)), host),
  ),
  /** the direction is always that of the text: only this can be set */
  readingOrder: value('string', () => 'Context', oneOf('Context', 'LeftToRight', 'RightToLeft'), (_self, order) => {
    if (order !== 'Context') throw new HostError('NotImplemented', 'The reading order is that of the text.')
  }),
}

export const rangeFormatTable: ClassTable<RangeState> = {
  name: 'RangeFormat',
  members: {
    ...alignment,
    ...lineFormats,
    borders: object('RangeBorderCollection'),
    fill: object('RangeFill'),
    font: object('RangeFont'),
    protection: object('FormatProtection'),
  },
}

export const formatProtectionTable: ClassTable<RangeState> = {
  name: 'FormatProtection',
  members: {
    locked: value('boolean', (self, host) => readLook(host, self, ({ locked }) => locked ?? true), flag, (self, locked, host) => protect(self, { locked: locked ? null : false }, host)),
    formulaHidden: value('boolean', (self, host) => readLook(host, self, (style) => style.formulaHidden ?? false), flag, (self, hidden, host) => protect(self, { formulaHidden: hidden || null }, host)),
  },
}

/** What a protected sheet may format does not include its locks. */
function protect({ sheetId, area }: RangeState, patch: Parameters<typeof patched>[1], host: WorkbookHost): void {
  assertUnprotected(host, sheetId)
  restyle({ sheetId, area }, (style) => patched(style, patch), host)
}

function restyle({ sheetId, area }: RangeState, to: (style: StyleData) => StyleData, host: WorkbookHost): void {
  perform(host.engine, styleChanges(host.engine, sheetId, area, to))
}

/** Text with an indent stands left when nothing else is said, as in Excel's own dialog. */
function indent(range: RangeState, level: (old: number) => number, host: WorkbookHost): void {
  assertUnprotected(host, range.sheetId, 'allowFormatCells')
  const indented = (style: StyleData): StyleData => {
    const next = level(style.indent ?? 0)
    const alignments: readonly unknown[] = ['Left', 'Right', 'Distributed']
    return patched(style, { indent: next || null, ...(next > 0 && !alignments.includes(style.horizontalAlignment) && { horizontalAlignment: 'Left' as const }) })
  }
  restyle(range, indented, host)
}
