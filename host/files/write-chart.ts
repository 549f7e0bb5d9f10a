import type { SheetData, StyleData } from '../book'
import type { ChartAxisData, ChartData, ChartFill, ChartFont, ChartLabelsData, ChartLine, ChartSeriesData } from '../chart-data'
import { formatValue, parseAddress } from '../text'
import { BLANK_WORDS, CHART_KINDS, DASH_WORDS, LABEL_WORDS, LEGEND_WORDS, MARKER_WORDS, TICK_LABEL_WORDS, TICK_WORDS, type ChartKind } from './chart-words'
import { spell, textXml, xml } from './xml'

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const [CATEGORY_AXIS, VALUE_AXIS] = [111_111_111, 222_222_222]
const EMU_PER_POINT = 12_700
const HUNDREDTHS = 100
/** How far apart bars stand where nobody says it, and stacked ones lie on each other. */
const GAP = 150
const STACKED = 100

/** The cells that charts take their values from. */
export interface ChartCells {
  sheets: readonly SheetData[]
  styles: readonly StyleData[]
  date1904: boolean
}

const val = (name: string, value: string | number | boolean): string => xml(`c:${name}`, { val: value })

/** A chart's part, with the values that its cells hold. */
export function chartXml(chart: ChartData, cells: ChartCells): string {
  const kind = CHART_KINDS[chart.type]
  const hasAxes = kind.element !== 'pieChart' && kind.element !== 'doughnutChart'
  const { plotLayout: at } = chart
  const layout = at && xml('c:manualLayout', {}, val('layoutTarget', 'inner'), val('xMode', 'edge'), val('yMode', 'edge'), val('x', at.x), val('y', at.y), val('w', at.width), val('h', at.height))
  return xml(
    'c:chartSpace', NAMESPACES,
    val('date1904', cells.date1904), val('roundedCorners', false),
    xml(
      'c:chart', {},
      titleXml(chart), val('autoTitleDeleted', !chart.title.visible),
      xml('c:plotArea', {}, xml('c:layout', {}, layout), groupXml(chart, kind, cells), hasAxes ? axesXml(chart, kind) : '', shapeXml(chart.plotFill)),
      legendXml(chart), val('plotVisOnly', !chart.plotHidden), val('dispBlanksAs', BLANK_WORDS[chart.displayBlanksAs ?? 'NotPlotted']),
    ),
    shapeXml(chart.fill, chart.border), chart.font && textPropertiesXml(chart.font),
  )
}

function titleXml({ title }: ChartData): string {
  if (!title.visible) return ''
  return xml('c:title', {}, richXml(title.text, title.font), val('overlay', title.overlay ?? false), shapeXml(title.fill, title.border), title.text === undefined && title.font ? textPropertiesXml(title.font) : '')
}

/** A text of its own with its font. */
function richXml(text: string | undefined, font: ChartFont | undefined): string {
  if (text === undefined) return ''
  const lines = text.split('\n').map((line) => xml('a:p', {}, xml('a:pPr', {}, fontXml('a:defRPr', font)), xml('a:r', {}, fontXml('a:rPr', font), textXml('a:t', spell(line)))))
  return xml('c:tx', {}, xml('c:rich', {}, '<a:bodyPr/><a:lstStyle/>', ...lines))
}

function legendXml({ legend }: ChartData): string {
  if (!legend.visible) return ''
  return xml('c:legend', {}, val('legendPos', LEGEND_WORDS[legend.position]), val('overlay', legend.overlay ?? false), shapeXml(legend.fill, legend.border), legend.font && textPropertiesXml(legend.font))
}

function groupXml(chart: ChartData, { element, direction, grouping }: ChartKind, cells: ChartCells): string {
  const axes = val('axId', CATEGORY_AXIS) + val('axId', VALUE_AXIS)
  const isBar = element === 'barChart'
  const ends: Record<ChartKind['element'], string> = {
    barChart: val('gapWidth', chart.gapWidth ?? GAP) + overlapXml(chart, grouping) + axes,
    lineChart: val('marker', true) + axes,
    areaChart: axes,
    pieChart: val('firstSliceAng', 0),
    doughnutChart: val('firstSliceAng', 0) + val('holeSize', 50),
  }
  return xml(
    `c:${element}`, {},
    isBar && direction ? val('barDir', direction) : '', grouping === undefined ? '' : val('grouping', grouping), val('varyColors', grouping === undefined),
    ...chart.series.map((series, index) => seriesXml(chart, series, index, element, cells)),
    ends[element],
  )
}

function overlapXml({ overlap }: ChartData, grouping: string | undefined): string {
  const own = overlap ?? (grouping === 'clustered' ? undefined : STACKED)
  return own === undefined ? '' : val('overlap', own)
}

function seriesXml({ type }: ChartData, series: ChartSeriesData, index: number, element: ChartKind['element'], cells: ChartCells): string {
  const { name, values, categories, fill, line, labels, smooth } = series
  const isLine = element === 'lineChart'
  return xml(
    'c:ser', {},
    val('idx', index), val('order', index),
    name === undefined ? '' : xml('c:tx', {}, name.startsWith('=') ? textReferenceXml(name, cells) : textXml('c:v', spell(name))),
    shapeXml(isLine ? undefined : fill, line),
    isLine ? markerXml(series, type) : element === 'barChart' ? val('invertIfNegative', false) : '',
    labels && labelsXml(labels),
    categories === undefined ? '' : xml('c:cat', {}, categoriesXml(categories, cells)),
    values === undefined ? '' : xml('c:val', {}, numbersXml(values, cells)),
    isLine ? val('smooth', smooth ?? false) : '',
  )
}

function markerXml({ marker }: ChartSeriesData, type: ChartData['type']): string {
  if (!type.startsWith('LineMarkers')) return xml('c:marker', {}, val('symbol', 'none'))
  if (!marker) return ''
  const { style, size, fill, color } = marker
  const symbol = style === undefined || style === 'Automatic' ? '' : val('symbol', MARKER_WORDS[style])
  return xml('c:marker', {}, symbol, size === undefined ? '' : val('size', size), shapeXml(fill, color === undefined ? undefined : { color }))
}

function labelsXml(labels: ChartLabelsData): string {
  const { numberFormat, font, position, separator } = labels
  return xml(
    'c:dLbls', {},
    numberFormat === undefined ? '' : xml('c:numFmt', { formatCode: numberFormat, sourceLinked: false }),
    font && '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' + textPropertiesXml(font),
    position === undefined || position === 'BestFit' ? '' : val('dLblPos', LABEL_WORDS[position]),
    val('showLegendKey', labels.legendKey ?? false), val('showVal', labels.value ?? false), val('showCatName', labels.category ?? false),
    val('showSerName', labels.series ?? false), val('showPercent', labels.percentage ?? false), val('showBubbleSize', false),
    separator === undefined ? '' : textXml('c:separator', separator),
  )
}

interface Point {
  index: number
  value: string | number
  text: string
}

/** The filled cells of a reference in order, and how many cells there are. */
function pointsOf(reference: string, { sheets, styles, date1904 }: ChartCells): { count: number; points: Point[]; format: string } {
  const address = parseAddress(reference.replace(/^=/, ''))
  const sheet = sheets.find(({ name }) => name.toLowerCase() === address?.sheet?.toLowerCase())
  const points: Point[] = []
  let format = 'General'
  if (!address || !sheet) return { count: 0, points, format }
  const { top, left, bottom, right } = address.area
  const width = right - left + 1
  for (const row of Object.keys(sheet.cells).map(Number)) {
    if (row < top || row > bottom) continue
    for (const column of Object.keys(sheet.cells[row]!).map(Number)) {
      const { value, style } = sheet.cells[row]![column]!
      if (column < left || column > right || value === undefined || value === '') continue
      const numberFormat = styles[style ?? -1]?.numberFormat ?? 'General'
      if (points.length === 0) format = numberFormat
      points.push({ index: (row - top) * width + column - left, value: typeof value === 'boolean' ? Number(value) : value, text: formatValue(value, numberFormat, { date1904 }) })
    }
  }
  return { count: (bottom - top + 1) * width, points: points.sort((a, b) => a.index - b.index), format }
}

const pointXml = (index: number, value: string): string => xml('c:pt', { idx: index }, textXml('c:v', spell(value)))
const formulaXml = (reference: string): string => textXml('c:f', reference.replace(/^=/, ''))

function textReferenceXml(reference: string, cells: ChartCells): string {
  const { count, points } = pointsOf(reference, cells)
  return xml('c:strRef', {}, formulaXml(reference), xml('c:strCache', {}, val('ptCount', count), ...points.map(({ index, text }) => pointXml(index, text))))
}

function numbersXml(reference: string, cells: ChartCells): string {
  const { count, points, format } = pointsOf(reference, cells)
  const numbers = points.flatMap(({ index, value }) => (typeof value === 'number' ? [pointXml(index, String(value))] : []))
  return xml('c:numRef', {}, formulaXml(reference), xml('c:numCache', {}, textXml('c:formatCode', format), val('ptCount', count), ...numbers))
}

function categoriesXml(reference: string, cells: ChartCells): string {
  const { points } = pointsOf(reference, cells)
  return points.length > 0 && points.every(({ value }) => typeof value === 'number') ? numbersXml(reference, cells) : textReferenceXml(reference, cells)
}

function axesXml(chart: ChartData, { direction }: ChartKind): string {
  const isFlat = direction === 'bar'
  const { categoryAxis, valueAxis } = chart
  const category = axisXml(categoryAxis, CATEGORY_AXIS, VALUE_AXIS, isFlat ? 'l' : 'b', false)
  const value = axisXml(valueAxis, VALUE_AXIS, CATEGORY_AXIS, isFlat ? 'b' : 'l', true)
  const between = chart.type.startsWith('Area') ? 'midCat' : 'between'
  return (
    xml('c:catAx', {}, category, val('auto', true), val('lblAlgn', 'ctr'), val('lblOffset', 100), val('noMultiLvlLbl', false)) +
    xml('c:valAx', {}, value, val('crossBetween', between), valueAxis.majorUnit === undefined ? '' : val('majorUnit', valueAxis.majorUnit), valueAxis.minorUnit === undefined ? '' : val('minorUnit', valueAxis.minorUnit))
  )
}

function axisXml(axis: ChartAxisData, id: number, crosses: number, position: string, isValues: boolean): string {
  const { minimum, maximum, title } = axis
  const gridlines = (name: string, lines: ChartAxisData['gridlines'], otherwise: boolean): string => ((lines?.visible ?? otherwise) ? xml(`c:${name}`, {}, shapeXml(undefined, lines?.line)) : '')
  return [
    val('axId', id),
    xml('c:scaling', {}, val('orientation', axis.reversed ? 'maxMin' : 'minMax'), maximum === undefined ? '' : val('max', maximum), minimum === undefined ? '' : val('min', minimum)),
    val('delete', !axis.visible), val('axPos', position),
    gridlines('majorGridlines', axis.gridlines, isValues), gridlines('minorGridlines', axis.minorGridlines, false),
    title?.visible ? xml('c:title', {}, richXml(title.text, title.font), val('overlay', false)) : '',
    axis.numberFormat === undefined ? '' : xml('c:numFmt', { formatCode: axis.numberFormat, sourceLinked: false }),
    val('majorTickMark', TICK_WORDS[axis.majorTicks ?? 'None']), val('minorTickMark', TICK_WORDS[axis.minorTicks ?? 'None']),
    val('tickLblPos', TICK_LABEL_WORDS[axis.tickLabels ?? 'NextToAxis']),
    shapeXml(undefined, axis.line), axis.font ? textPropertiesXml(axis.font) : '',
    val('crossAx', crosses), val('crosses', 'autoZero'),
  ].join('')
}

function shapeXml(fill: ChartFill | undefined, line?: ChartLine): string {
  if (fill === undefined && line === undefined) return ''
  return xml('c:spPr', {}, fill === undefined ? '' : fillXml(fill), line && lineXml(line))
}

function fillXml(fill: ChartFill): string {
  return fill === 'none' ? '<a:noFill/>' : xml('a:solidFill', {}, xml('a:srgbClr', { val: fill.slice(1) }))
}

function lineXml({ style, color, weight }: ChartLine): string {
  if (style === 'None') return '<a:ln><a:noFill/></a:ln>'
  const dash = style === undefined || style === 'Continuous' ? '' : xml('a:prstDash', { val: DASH_WORDS[style] })
  return xml('a:ln', { w: weight === undefined ? undefined : Math.round(weight * EMU_PER_POINT) }, color === undefined ? '' : fillXml(color), dash)
}

function textPropertiesXml(font: ChartFont): string {
  return xml('c:txPr', {}, '<a:bodyPr/><a:lstStyle/>', xml('a:p', {}, xml('a:pPr', {}, fontXml('a:defRPr', font)), '<a:endParaRPr lang="en-US"/>'))
}

function fontXml(element: string, { name, size, bold, italic, underline, color }: ChartFont = {}): string {
  return xml(
    element,
    { sz: size === undefined ? undefined : Math.round(size * HUNDREDTHS), b: bold, i: italic, u: underline && 'sng' },
    color === undefined ? '' : fillXml(color),
    name === undefined ? '' : xml('a:latin', { typeface: name }) + xml('a:ea', { typeface: name }),
  )
}
