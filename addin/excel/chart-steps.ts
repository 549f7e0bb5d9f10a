import { FONT, type ChartPlan, type SheetPlan } from '../../src/sheets'
import { addressOf, columnsOf, rangeOf, rowsOf } from './address'
import { CALL_BYTES, PHASE, type Step } from './step'
import { brief, has } from './talk'

const TYPES = { column: 'ColumnClustered', bar: 'BarClustered', line: 'Line' } as const
const COLORS = ['#1F4E79', '#F0A030', '#5B9BD5', '#70AD47', '#A5A5A5', '#C0504D']
const SIZES = { title: 12, text: 9 }
/** Values are written at their points where there are no more of them. */
const MOST_LABELS = 24

/** Native charts; a host without them leaves them out. */
export function chartSteps({ charts = [] }: SheetPlan): Step[] {
  if (!has('1.7')) return []
  return charts.map((plan) => ({ phase: PHASE.charts, bytes: CALL_BYTES * 12, extra: 'charts', act: (sheet) => draw(sheet, plan) }))
}

function draw(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first] = plan.series
  if (!first) return
  const chart = sheet.charts.add(TYPES[plan.kind], rangeOf(sheet, first.values), 'Columns')
  chart.title.text = plan.title
  chart.title.format.font.size = SIZES.title
  chart.title.format.font.name = FONT
  chart.legend.visible = plan.series.length > 1
  chart.legend.position = 'Bottom'
  plan.series.forEach(({ name, values }, i) => {
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add(name)
    series.name = name
    series.setValues(rangeOf(sheet, values))
    series.setXAxisValues(rangeOf(sheet, plan.categories))
    if (plan.kind === 'line') series.format.line.color = COLORS[i % COLORS.length]!
    else series.format.fill.setSolidColor(COLORS[i % COLORS.length]!)
    series.hasDataLabels = plan.series.length * rowsOf(values) * columnsOf(values) <= MOST_LABELS
  })
  chart.axes.categoryAxis.format.font.size = SIZES.text
  chart.axes.valueAxis.minimum = 0
  if (plan.kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true
  const [from, to] = addressOf(plan.place).split(':') as [string, string?]
  chart.setPosition(brief(sheet.getRange(from)), brief(sheet.getRange(to ?? from)))
}
