/** Charts as plain data, in Excel's own words (Excel.Chart). What is left out has Excel's default; sizes are points. */

/** The types of charts that this host has, by the words of Excel.ChartType. */
export const CHART_TYPES = [
  'ColumnClustered', 'ColumnStacked', 'ColumnStacked100', 'BarClustered', 'BarStacked', 'BarStacked100',
  'Line', 'LineStacked', 'LineStacked100', 'LineMarkers', 'LineMarkersStacked', 'LineMarkersStacked100',
  'Area', 'AreaStacked', 'AreaStacked100', 'Pie', 'Doughnut',
] as const
export type ChartType = (typeof CHART_TYPES)[number]

export interface ChartData {
  name: string
  type: ChartType
  anchor: ChartAnchor
  title: ChartTitleData
  legend: ChartLegendData
  /** a pie has neither */
  categoryAxis: ChartAxisData
  valueAxis: ChartAxisData
  series: ChartSeriesData[]
  /** percent of a bar's width */
  gapWidth?: number
  overlap?: number
  fill?: ChartFill
  border?: ChartLine
  font?: ChartFont
  plotFill?: ChartFill
  /** the plot's own place in the chart, in parts of its width and height; left out, it takes the room there is */
  plotLayout?: { x: number; y: number; width: number; height: number }
  displayBlanksAs?: 'NotPlotted' | 'Zero' | 'Interplotted'
  /** hidden rows and columns are plotted too */
  plotHidden?: true
}

/** The cells that a chart's corners lie in, and how far from their top left ones: it moves and grows with its cells. */
export interface ChartAnchor {
  from: ChartCorner
  to: ChartCorner
}

export interface ChartCorner {
  row: number
  column: number
  x: number
  y: number
}

/** `none`: nothing is painted. */
export type ChartFill = string

export interface ChartLine {
  style?: 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'RoundDot'
  color?: string
  weight?: number
}

export interface ChartFont {
  name?: string
  size?: number
  bold?: boolean
  italic?: boolean
  color?: string
  underline?: 'Single'
}

export interface ChartTitleData {
  visible: boolean
  /** left out: the name of the only series, or the word for a title */
  text?: string
  overlay?: boolean
  font?: ChartFont
  fill?: ChartFill
  border?: ChartLine
}

export interface ChartLegendData {
  visible: boolean
  position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner'
  overlay?: boolean
  font?: ChartFont
  fill?: ChartFill
  border?: ChartLine
}

export interface ChartAxisData {
  visible: boolean
  title?: { visible: boolean; text?: string; font?: ChartFont }
  minimum?: number
  maximum?: number
  majorUnit?: number
  minorUnit?: number
  /** from the last to the first */
  reversed?: true
  numberFormat?: string
  tickLabels?: 'NextToAxis' | 'High' | 'Low' | 'None'
  majorTicks?: ChartTicks
  minorTicks?: ChartTicks
  gridlines?: { visible: boolean; line?: ChartLine }
  minorGridlines?: { visible: boolean; line?: ChartLine }
  font?: ChartFont
  line?: ChartLine
}

export type ChartTicks = 'None' | 'Cross' | 'Inside' | 'Outside'

export interface ChartSeriesData {
  /** a text, or a reference with `=` */
  name?: string
  /** references with `=`, their sheets in them: `=Sheet1!$B$2:$B$5` */
  values?: string
  categories?: string
  fill?: ChartFill
  line?: ChartLine
  smooth?: boolean
  marker?: { style?: ChartMarker; size?: number; fill?: string; color?: string }
  labels?: ChartLabelsData
}

export type ChartMarker = 'Automatic' | 'None' | 'Square' | 'Diamond' | 'Triangle' | 'X' | 'Star' | 'Dot' | 'Dash' | 'Circle' | 'Plus'

/** What stands at the points of a series. */
export interface ChartLabelsData {
  value?: boolean
  category?: boolean
  series?: boolean
  percentage?: boolean
  legendKey?: boolean
  position?: 'Center' | 'InsideEnd' | 'InsideBase' | 'OutsideEnd' | 'Left' | 'Right' | 'Top' | 'Bottom' | 'BestFit'
  numberFormat?: string
  separator?: string
  font?: ChartFont
}
