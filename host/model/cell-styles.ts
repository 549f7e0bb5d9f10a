import type { Edge, LineStyle, LineWeight, StyleData } from '../book'
import { looksOf, patched, replaceStyle, writeStyle } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { common } from './look'
import { assertUnprotected } from './ranges'
import type { RangeState } from './ranges'
import { text } from './types'

const GRAY = '#7F7F7F'
/** The colours of the Office theme of 2013 to 2022, which new workbooks of this host have. */
const DARK = '#44546A'
const ACCENTS = [
  ['#4472C4', '#D9E1F2', '#B4C6E7', '#8EA9DB'],
  ['#ED7D31', '#FCE4D6', '#F8CBAD', '#F4B084'],
  ['#A5A5A5', '#EDEDED', '#DBDBDB', '#C9C9C9'],
  ['#FFC000', '#FFF2CC', '#FFE699', '#FFD966'],
  ['#5B9BD5', '#DDEBF7', '#BDD7EE', '#9BC2E6'],
  ['#70AD47', '#E2EFDA', '#C6E0B4', '#A9D08E'],
] as const
const ACCENT = ACCENTS[0][0]

const box = (color: string, style: LineStyle = 'Continuous', weight: LineWeight = 'Thin'): NonNullable<StyleData['borders']> =>
  Object.fromEntries((['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as Edge[]).map((edge) => [edge, { style, weight, color }]))
const underlined = (color: string, style: LineStyle, weight: LineWeight): NonNullable<StyleData['borders']> => ({ EdgeBottom: { style, weight, color } })

/** The looks of built-in styles, by their names in Excel.BuiltInStyle; the workbook's own theme is not asked. */
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
  CheckCell: { font: { color: '#FFFFFF', bold: true }, fill: '#A5A5A5', borders: box('#3F3F3F', 'Double', 'Thick') },
  LinkedCell: { font: { color: '#FA7D00' }, borders: underlined('#FF8001', 'Double', 'Thick') },
  Note: { fill: '#FFFFCC', borders: box('#B2B2B2') },
  WarningText: { font: { color: '#FF0000' } },
  ExplanatoryText: { font: { color: GRAY, italic: true } },
  Heading1: { font: { size: 15, bold: true, color: DARK }, borders: underlined(ACCENT, 'Continuous', 'Thick') },
  Heading2: { font: { size: 13, bold: true, color: DARK }, borders: underlined('#A1B8E1', 'Continuous', 'Thick') },
  Heading3: { font: { bold: true, color: DARK }, borders: underlined('#8EA9DB', 'Continuous', 'Medium') },
  Heading4: { font: { bold: true, color: DARK } },
  Title: { font: { name: 'Calibri Light', size: 18, color: DARK } },
  Total: { font: { bold: true }, borders: { EdgeTop: { style: 'Continuous', weight: 'Thin', color: ACCENT }, ...underlined(ACCENT, 'Double', 'Thick') } },
  ...Object.fromEntries(
    ACCENTS.flatMap(([full, light, lighter, darker], at) => [
      [`Accent${at + 1}`, { font: { color: '#FFFFFF' }, fill: full }],
      [`Accent${at + 1}_20`, { fill: light }],
      [`Accent${at + 1}_40`, { fill: lighter }],
      [`Accent${at + 1}_60`, { fill: darker }],
    ]),
  ),
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
  const name = names.get(text.read(given).toLowerCase().replaceAll(' ', ''))
  if (name === undefined) throw new HostError('NotImplemented', `The cell style ${JSON.stringify(given)} is not in this host.`)
  assertUnprotected(host, sheetId, 'allowFormatCells')
  const style = BUILT_IN[name]
  if (style) writeStyle(host.engine, sheetId, area, style)
  else replaceStyle(host.engine, sheetId, area, {})
}
