import { CHART_TYPES, type ChartData } from '../../../host/chart-data'

/** A chart over the first rows of a sheet, but for what is given. */
export function chartOf(given: Partial<ChartData> = {}, sheet = '表1'): ChartData {
  return {
    name: '图表 1',
    type: 'ColumnClustered',
    anchor: { from: { row: 6, column: 0, x: 0, y: 0 }, to: { row: 20, column: 5, x: 12, y: 7.5 } },
    title: { visible: true },
    legend: { visible: true, position: 'Bottom' },
    categoryAxis: { visible: true },
    valueAxis: { visible: true },
    series: [
      { name: `=${sheet}!$B$1`, values: `=${sheet}!$B$2:$B$4`, categories: `=${sheet}!$A$2:$A$4` },
      { name: '乙 <&>', values: `=${sheet}!$C$2:$C$4`, categories: `=${sheet}!$A$2:$A$4` },
    ],
    ...given,
  }
}

/** A chart of which everything is said that can be. */
export const FULL_CHART: ChartData = chartOf({
  name: '各组 "一"',
  title: { visible: true, text: '第一行\n第二行 <&>', overlay: true, font: { name: '微软雅黑', size: 14, bold: true, color: '#1F4E79' }, fill: '#FFFFFF', border: { style: 'Dash', color: '#D0D5DD', weight: 1.5 } },
  legend: { visible: true, position: 'Top', overlay: true, font: { size: 8 }, fill: 'none' },
  categoryAxis: { visible: true, reversed: true, title: { visible: true, text: '组', font: { italic: true, underline: 'Single' } }, tickLabels: 'Low', majorTicks: 'Outside', minorTicks: 'Cross', gridlines: { visible: true }, line: { color: '#000000' } },
  valueAxis: { visible: false, minimum: -5, maximum: 20, majorUnit: 5, minorUnit: 1, numberFormat: '#,##0', gridlines: { visible: true, line: { style: 'RoundDot', color: '#EEEEEE' } }, minorGridlines: { visible: true }, font: { color: '#667085' } },
  series: [
    {
      name: '甲', values: '=表1!$B$2:$B$4', categories: '=表1!$A$2:$A$4', fill: '#1F4E79', line: { style: 'None' },
      labels: { value: true, category: true, series: true, legendKey: true, position: 'OutsideEnd', numberFormat: '0.0', separator: '; ', font: { size: 8 } },
    },
  ],
  gapWidth: 60,
  overlap: -10,
  fill: '#FFFFFF',
  border: { color: '#D0D5DD', weight: 0.75 },
  font: { name: '微软雅黑', size: 9, color: '#344054' },
  plotFill: 'none',
  plotLayout: { x: 0.2, y: 0.1, width: 0.7, height: 0.8 },
  displayBlanksAs: 'Zero',
  plotHidden: true,
})

export const LINE_CHART: ChartData = chartOf({
  type: 'LineMarkers',
  series: [{ values: '=表1!$B$2:$B$4', line: { color: '#F0A030', weight: 2.25 }, smooth: true, marker: { style: 'Diamond', size: 7, fill: '#F0A030', color: '#000000' } }],
})

/** A chart of each type, and some of which more is said. */
export const CHARTS: ChartData[] = [...CHART_TYPES.map((type) => chartOf({ type, name: type })), FULL_CHART, LINE_CHART, chartOf({ title: { visible: false }, legend: { visible: false, position: 'Bottom' }, series: [] })]
