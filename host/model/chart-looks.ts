import type { ChartData, ChartFont, ChartLine } from '../chart-data'
import { chartOf, partOf, partValue, patchPart, setChart, setPart, within } from './chart-state'
import type { PartState } from './chart-state'
import { color } from './colors'
import type { WorkbookHost } from './host'
import { method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { flag, number, oneOf, text } from './types'
import type { Type } from './types'

/** Excel's fonts of charts, where nobody says another. */
const FONT: Required<Omit<ChartFont, 'underline'>> = { name: 'Calibri', size: 9, bold: false, italic: false, color: '#595959' }
const SIZES: Readonly<Record<string, number>> = { title: 14 }

const lineStyle = oneOf('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'RoundDot', 'Automatic')

/** State: the path of the fill itself, a colour or `none`. */
const fillTable: ClassTable<PartState> = {
  name: 'ChartFill',
  members: {
    clear: method([], undefined, (state: PartState, _args, host) => setPart(host, state, 'none')),
    setSolidColor: method([text], undefined, (state: PartState, [given], host) => setPart(host, state, color.read(given))),
  },
}

const lineMembers: Record<string, Member<PartState>> = {
  color: partValue<ChartLine, string>('string', (line) => line.color ?? '', color, (given, line) => ({ ...shown(line), color: given })),
  lineStyle: partValue<ChartLine, (typeof lineStyle extends Type<infer W> ? W : never)>('ChartLineStyle', (line) => line.style ?? 'Automatic', lineStyle, (given) => ({ style: given === 'Automatic' ? undefined : given })),
  weight: partValue<ChartLine, number>('number', (line) => line.weight ?? 0.75, number, (given, line) => ({ ...shown(line), weight: given })),
  clear: method([], undefined, (state: PartState, _args, host) => patchPart(host, state, { style: 'None' })),
}

/** A line that was cleared is there again when something is said of it. */
function shown({ style }: Partial<ChartLine>): { style?: undefined } {
  return style === 'None' ? { style: undefined } : {}
}

const lineTable: ClassTable<PartState> = { name: 'ChartLineFormat', members: lineMembers }
const borderTable: ClassTable<PartState> = { name: 'ChartBorder', members: lineMembers }

/** The font of a part; of the whole chart, with which all its parts change, as in Excel. */
const fontTable: ClassTable<PartState> = {
  name: 'ChartFont',
  members: {
    name: fontValue('string', 'name', text),
    size: fontValue('number', 'size', number),
    bold: fontValue('boolean', 'bold', flag),
    italic: fontValue('boolean', 'italic', flag),
    color: fontValue('string', 'color', color),
    underline: value('ChartUnderlineStyle', (state, host) => partOf<ChartFont>(host, state)?.underline ?? 'None', oneOf('None', 'Single'), (state, given, host) => {
      setFont(host, state, { underline: given === 'Single' ? given : undefined })
    }),
  },
}

function fontValue<K extends keyof typeof FONT>(kind: string, key: K, type: Type<(typeof FONT)[K]>): Member<PartState> {
  return value(kind, (state, host) => readFont(host, state)[key], type, (state, given, host) => setFont(host, state, { [key]: given }))
}

function readFont(host: WorkbookHost, state: PartState): typeof FONT {
  const size = SIZES[String(state.path[0])]
  return { ...FONT, ...(size !== undefined && { size }), ...chartOf(host, state).font, ...partOf<ChartFont>(host, state) }
}

function setFont(host: WorkbookHost, state: PartState, patch: { [K in keyof ChartFont]?: ChartFont[K] | undefined }): void {
  if (state.path.length === 1) setChart(host, state, (chart) => withoutFonts(chart, Object.keys(patch)) as ChartData)
  patchPart(host, state, patch)
}

/** Takes some of what its parts' fonts say out of a chart. */
function withoutFonts(part: unknown, keys: readonly string[]): unknown {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map((each) => withoutFonts(each, keys))
  return Object.fromEntries(
    Object.entries(part).map(([name, inside]: [string, unknown]) => [
      name,
      name === 'font' ? Object.fromEntries(Object.entries(inside as object).filter(([key]) => !keys.includes(key))) : withoutFonts(inside, keys),
    ]),
  )
}

type Look = 'border' | 'fill' | 'font' | 'line'
const CLASSES: Record<Look, string> = { border: 'ChartBorder', fill: 'ChartFill', font: 'ChartFont', line: 'ChartLineFormat' }

/** The class that leads to the looks of a part, whose state it has. */
function formatTable(name: string, ...looks: Look[]): ClassTable<PartState> {
  return { name, members: Object.fromEntries(looks.map((look) => [look, object<PartState>(CLASSES[look], (state) => within(state, look))])) }
}

const plotFormat: ClassTable<PartState> = {
  name: 'ChartPlotAreaFormat',
  members: { fill: object('ChartFill', (state) => within(state, 'plotFill')) },
}

/** How charts and their parts look. */
export const chartLookTables = [
  fillTable,
  lineTable,
  borderTable,
  fontTable,
  formatTable('ChartAreaFormat', 'border', 'fill', 'font'),
  formatTable('ChartTitleFormat', 'border', 'fill', 'font'),
  formatTable('ChartLegendFormat', 'border', 'fill', 'font'),
  formatTable('ChartAxisFormat', 'font', 'line'),
  formatTable('ChartAxisTitleFormat', 'font'),
  formatTable('ChartGridlinesFormat', 'line'),
  formatTable('ChartDataLabelFormat', 'font'),
  formatTable('ChartSeriesFormat', 'fill', 'line'),
  plotFormat,
] as ClassTable[]
