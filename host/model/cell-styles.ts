import type { Edge, StyleData } from '../book'
import { looksOf, patched, replaceStyle, writeStyle } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { common } from './look'
import { assertUnprotected } from './ranges'
import type { RangeState } from './ranges'
import { text } from './types'

const GRAY = '#7F7F7F'
const box = (color: string): NonNullable<StyleData['borders']> =>
  Object.fromEntries((['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as Edge[]).map((edge) => [edge, { style: 'Continuous', weight: 'Thin', color }]))

/** The looks of built-in styles that do not depend on the workbook's theme, by their names in Excel.BuiltInStyle. */
const BUILT_IN: Readonly<Record<string, StyleData>> = {
  Percent: { numberFormat: '0%' },
  Comma: { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
  WholeComma: { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' },
  Good: { font: { color: '#006100' }, fill: '#C6EFCE' },
  Bad: { font: { color: '#9C0006' }, fill: '#FFC7CE' },
  Neutral: { font: { color: '#9C5700' }, fill: '#FFEB9C' },
  Input: { font: { color: '#3F3F76' }, fill: '#FFCC99', borders: box(GRAY) },
  Output: { font: { color: '#3F3F3F', bold: true }, fill: '#F2F2F2', borders: box('#3F3F3F') },
  Calculation: { font: { color: '#FA7D00', bold: true }, fill: '#F2F2F2', borders: box(GRAY) },
  WarningText: { font: { color: '#FF0000' } },
  ExplanatoryText: { font: { color: GRAY, italic: true } },
}
const NORMAL = 'Normal'
const names = new Map([NORMAL, ...Object.keys(BUILT_IN)].map((name) => [name.toLowerCase(), name]))
const byLook = new Map(Object.entries(BUILT_IN).map(([name, style]) => [JSON.stringify(patched({}, style)), name]))

/** The cell style of a range, told by its look: cells do not keep the style they got it from. */
export function readCellStyle({ sheetId, area }: RangeState, host: WorkbookHost): string | null {
  return common(looksOf(host.engine, sheetId, area).map((look) => byLook.get(JSON.stringify(look)) ?? NORMAL))
}

/** Gives cells the look of a built-in style; `Normal` takes every format away. @throws HostError NotImplemented for a style this host does not have */
export function writeCellStyle({ sheetId, area }: RangeState, given: unknown, host: WorkbookHost): void {
  const name = names.get(text.read(given).toLowerCase())
  if (name === undefined) throw new HostError('NotImplemented', `The cell style ${JSON.stringify(given)} is not in this host.`)
  assertUnprotected(host, sheetId, 'allowFormatCells')
  const style = BUILT_IN[name]
  if (style) writeStyle(host.engine, sheetId, area, style)
  else replaceStyle(host.engine, sheetId, area, {})
}
