import type { ChartAxisData, ChartData, ChartLabelsData, ChartLegendData, ChartLine, ChartMarker, ChartTicks, ChartType } from '../chart-data'
import { reverse } from './given'

/** How a type of chart stands in a file: its element, and what is said in it. */
export interface ChartKind {
  element: 'barChart' | 'lineChart' | 'areaChart' | 'pieChart' | 'doughnutChart'
  direction?: 'col' | 'bar'
  grouping?: string
}

const family = (name: string, element: ChartKind['element'], plain: string, more: Partial<ChartKind> = {}): [string, ChartKind][] => [
  [name + (element === 'barChart' ? 'Clustered' : ''), { element, grouping: plain, ...more }],
  [`${name}Stacked`, { element, grouping: 'stacked', ...more }],
  [`${name}Stacked100`, { element, grouping: 'percentStacked', ...more }],
]

/** Lines with and without markers differ by their series alone. */
export const CHART_KINDS = Object.fromEntries([
  ...family('Column', 'barChart', 'clustered', { direction: 'col' }),
  ...family('Bar', 'barChart', 'clustered', { direction: 'bar' }),
  ...family('Line', 'lineChart', 'standard'),
  ...family('LineMarkers', 'lineChart', 'standard'),
  ...family('Area', 'areaChart', 'standard'),
  ['Pie', { element: 'pieChart' }],
  ['Doughnut', { element: 'doughnutChart' }],
]) as Record<ChartType, ChartKind>

export const LEGEND_WORDS: Record<ChartLegendData['position'], string> = { Bottom: 'b', Corner: 'tr', Left: 'l', Right: 'r', Top: 't' }
export const LEGEND_NAMES = reverse(LEGEND_WORDS)
export const TICK_WORDS: Record<ChartTicks, string> = { None: 'none', Cross: 'cross', Inside: 'in', Outside: 'out' }
export const TICK_NAMES = reverse(TICK_WORDS)
export const TICK_LABEL_WORDS: Record<NonNullable<ChartAxisData['tickLabels']>, string> = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' }
export const TICK_LABEL_NAMES = reverse(TICK_LABEL_WORDS)
export const BLANK_WORDS: Record<NonNullable<ChartData['displayBlanksAs']>, string> = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' }
export const BLANK_NAMES = reverse(BLANK_WORDS)
export const LABEL_WORDS: Record<NonNullable<ChartLabelsData['position']>, string> = {
  BestFit: 'bestFit', Bottom: 'b', Center: 'ctr', InsideBase: 'inBase', InsideEnd: 'inEnd', Left: 'l', OutsideEnd: 'outEnd', Right: 'r', Top: 't',
}
export const LABEL_NAMES = reverse(LABEL_WORDS)
export const MARKER_WORDS: Record<Exclude<ChartMarker, 'Automatic'>, string> = {
  Circle: 'circle', Dash: 'dash', Diamond: 'diamond', Dot: 'dot', None: 'none', Plus: 'plus', Square: 'square', Star: 'star', Triangle: 'triangle', X: 'x',
}
export const MARKER_NAMES = reverse(MARKER_WORDS)
export const DASH_WORDS: Record<Exclude<NonNullable<ChartLine['style']>, 'None' | 'Continuous'>, string> = {
  Dash: 'dash', DashDot: 'dashDot', DashDotDot: 'sysDashDotDot', Dot: 'sysDash', RoundDot: 'sysDot',
}
export const DASH_NAMES = reverse(DASH_WORDS)
