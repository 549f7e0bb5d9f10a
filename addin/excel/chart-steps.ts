import { FONT, valueOf, type ChartPlan, type SheetPlan, type Span } from '../../src/sheets'
import { addressOf, columnsOf, rangeOf, rowsOf } from './address'
import { CALL_BYTES, PHASE, type Step } from './step'
import { brief, has } from './talk'

const TYPES = { column: 'ColumnClustered', bar: 'BarClustered', line: 'Line' } as const
const COLORS = ['#1F4E79', '#F0A030', '#5B9BD5', '#70AD47', '#A5A5A5', '#C0504D']
const TEXT_COLOR = '#344054'
const SIZES = { title: 12, text: 9, label: 8 }
/** Values are written at their points where there are no more of them; their axis is left out then. */
const MOST_LABELS = 24
/** Between categories, in percent of a bar's width. */
const GAP = 60
/** The longest lying bar leaves room for its value behind it. */
const ROOM = 1.15

/** Native charts; a host without them leaves them out. */
export function chartSteps(sheetPlan: SheetPlan): Step[] {
  const { charts = [] } = sheetPlan
  if (!has('1.7')) return []
  return charts.map((plan) => ({ phase: PHASE.charts, bytes: CALL_BYTES * 18, extra: 'charts', act: (sheet) => draw(sheet, plan, sheetPlan) }))
}

function draw(sheet: Excel.Worksheet, plan: ChartPlan, { rows }: SheetPlan): void {
  const [first] = plan.series
  if (!first) return
  const chart = sheet.charts.add(TYPES[plan.kind], rangeOf(sheet, first.values), 'Columns')
  chart.title.text = plan.title
  chart.title.format.font.size = SIZES.title
  chart.title.format.font.name = FONT
  chart.title.format.font.bold = true
  chart.title.format.font.color = TEXT_COLOR
  chart.legend.visible = plan.series.length > 1
  chart.legend.position = 'Bottom'
  const labels = plan.series.length * rowsOf(first.values) * columnsOf(first.values) <= MOST_LABELS
  plan.series.forEach(({ name, values }, i) => {
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add(name)
    series.name = name
    series.setValues(rangeOf(sheet, values))
    series.setXAxisValues(rangeOf(sheet, plan.categories))
    if (plan.kind === 'line') series.format.line.color = COLORS[i % COLORS.length]!
    else series.format.fill.setSolidColor(COLORS[i % COLORS.length]!)
    if (plan.kind !== 'line') series.gapWidth = GAP
    series.hasDataLabels = labels
    if (labels) series.dataLabels.format.font.size = SIZES.label
  })
  chart.axes.categoryAxis.format.font.size = SIZES.text
  chart.axes.valueAxis.minimum = 0
  if (labels) chart.axes.valueAxis.majorGridlines.visible = false
  if (labels) chart.axes.valueAxis.visible = false
  if (plan.kind === 'bar') {
    chart.axes.categoryAxis.reversePlotOrder = true
    const longest = Math.max(...plan.series.flatMap(({ values }) => numbersIn(rows, values)), 0)
    if (labels && longest > 0) chart.axes.valueAxis.maximum = longest * ROOM
  }
  const [from, to] = addressOf(plan.place).split(':') as [string, string?]
  chart.setPosition(brief(sheet.getRange(from)), brief(sheet.getRange(to ?? from)))
}

function numbersIn(rows: SheetPlan['rows'], { top, left, bottom, right }: Span): number[] {
  const cells = rows.slice(top, bottom + 1).flatMap((row) => row.cells.slice(left, right + 1).map(valueOf))
  return cells.filter((value) => typeof value === 'number')
}
