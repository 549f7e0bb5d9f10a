import { FONT, valueOf, type ChartPlan, type SheetPlan, type Span } from '../sheets'
import { cellAddress } from '../workbook'
import { escapeXml } from './xml'

const NAMESPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')
/** Of the series, in their order: the heads' dark blue, and what stands well beside it. */
const COLORS = ['1F4E79', 'F0A030', '5B9BD5', '70AD47', 'A5A5A5', 'C0504D']
const [TEXT, QUIET, LINE] = ['344054', '667085', 'D0D5DD']
/** In hundredths of points. */
const SIZES = { title: 1200, text: 900, label: 800 }
/** Values are written at their points where there are no more of them. */
const MOST_LABELS = 24
/** Two axes that cross. */
const [CATEGORY_AXIS, VALUE_AXIS] = [500, 501]
/** Room for the names of bars on their left and for their values on their right, which programs do not leave of themselves. */
const BAR_LAYOUT = [
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>',
  '<c:x val="0.24"/><c:y val="0.17"/><c:w val="0.6"/><c:h val="0.78"/></c:manualLayout></c:layout>',
].join('')
/** Width of the gap between categories and overlap of series, in percent of a bar. */
const [GAP, OVERLAP] = [60, 0]

/** The part of a chart: its cells by reference, with the values that they have now. */
export function chartXml(plan: ChartPlan, sheet: SheetPlan): string {
  const count = plan.series.reduce((sum, { values }) => sum + length(values), 0)
  const labels = count <= MOST_LABELS
  const series = plan.series.map(({ name, values }, i) => seriesXml(plan, sheet, name, values, i, labels)).join('')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>`,
    titleXml(plan.title),
    `<c:autoTitleDeleted val="0"/><c:plotArea>${plan.kind === 'bar' ? BAR_LAYOUT : '<c:layout/>'}`,
    plan.kind === 'line' ? lineXml(series) : barXml(plan.kind, series),
    axesXml(plan.kind, labels),
    '</c:plotArea>',
    plan.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(SIZES.text, TEXT)}</c:legend>` : '',
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${fillXml('FFFFFF')}<a:ln w="9525">${fillXml(LINE)}</a:ln></c:spPr>`,
    textXml(SIZES.text, TEXT),
    '</c:chartSpace>',
  ].join('')
}

function titleXml(title: string): string {
  const run = `<a:p><a:pPr>${fontXml('a:defRPr', SIZES.title, TEXT, true)}</a:pPr><a:r>${fontXml('a:rPr', SIZES.title, TEXT, true)}<a:t>${escapeXml(title)}</a:t></a:r></a:p>`
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${run}</c:rich></c:tx><c:overlay val="0"/></c:title>`
}

function barXml(kind: 'column' | 'bar', series: string): string {
  return [
    `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    series,
    `<c:gapWidth val="${GAP}"/><c:overlap val="${OVERLAP}"/>${axisIds()}</c:barChart>`,
  ].join('')
}

function lineXml(series: string): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds()}</c:lineChart>`
}

function axisIds(): string {
  return `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`
}

function labelsXml(shown: boolean): string {
  const font = shown ? `<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(SIZES.label, TEXT)}` : ''
  const flags = [['LegendKey', false], ['Val', shown], ['CatName', false], ['SerName', false], ['Percent', false], ['BubbleSize', false]] as const
  return `<c:dLbls>${font}${flags.map(([flag, on]) => `<c:show${flag} val="${on ? 1 : 0}"/>`).join('')}</c:dLbls>`
}

function seriesXml({ kind, categories }: ChartPlan, sheet: SheetPlan, name: string, values: Span, index: number, labels: boolean): string {
  const color = COLORS[index % COLORS.length]!
  const look =
    kind === 'line'
      ? `<c:spPr><a:ln w="28575" cap="rnd">${fillXml(color)}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fillXml(color)}</c:spPr></c:marker>`
      : `<c:spPr>${fillXml(color)}</c:spPr><c:invertIfNegative val="0"/>`
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`,
    look,
    labelsXml(labels),
    `<c:cat><c:strRef><c:f>${referenceOf(sheet, categories)}</c:f><c:strCache>${cacheXml(sheet, categories, String)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${referenceOf(sheet, values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cacheXml(sheet, values, numberOf)}</c:numCache></c:numRef></c:val>`,
    kind === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('')
}

function referenceOf({ name }: SheetPlan, { top, left, bottom, right }: Span): string {
  const absolute = (row: number, column: number): string => cellAddress(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')
  return escapeXml(`'${name.replace(/'/g, "''")}'!${absolute(top, left)}:${absolute(bottom, right)}`)
}

function numberOf(value: string | number): string | null {
  return typeof value === 'number' ? String(value) : null
}

function cacheXml(sheet: SheetPlan, { top, left, bottom, right }: Span, told: (value: string | number) => string | null): string {
  const points: string[] = []
  let index = 0
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++, index++) {
      const value = valueOf(sheet.rows[row]?.cells[column])
      const text = value === null ? null : told(value)
      if (text !== null) points.push(`<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`)
    }
  }
  return `<c:ptCount val="${index}"/>${points.join('')}`
}

function length({ top, left, bottom, right }: Span): number {
  return (bottom - top + 1) * (right - left + 1)
}

/** Bars go down from the first category, as they are read; an axis of values is left out where every point has its value beside it. */
function axesXml(kind: ChartPlan['kind'], labels: boolean): string {
  const isBar = kind === 'bar'
  const [below, left] = isBar ? ['l', 't'] : ['b', 'l']
  const line = `<c:spPr><a:ln w="9525">${fillXml(LINE)}</a:ln></c:spPr>`
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${below}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    `${line}${textXml(SIZES.text, TEXT)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="${labels ? 1 : 0}"/>`,
    `<c:axPos val="${left}"/>`,
    labels ? '' : `<c:majorGridlines>${line}</c:majorGridlines>`,
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(SIZES.text, QUIET)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('')
}

function textXml(size: number, color: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml('a:defRPr', size, color, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
}

function fontXml(element: string, size: number, color: string, bold: boolean): string {
  return `<${element} sz="${size}" b="${bold ? 1 : 0}">${fillXml(color)}<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/></${element}>`
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`
}
