import { failing, onSheet, type Script } from './script'

const DATA = `
  sheet.getRange('A1:C4').values = [['', 'Reached', 'Quota'], ['North', 567, 550], ['South', 498, 500], ['West', '', 600]]`
const onChart = (body: string): string => onSheet(`${DATA}
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:C4'), Excel.ChartSeriesBy.auto)${body}`)

/** Sources: Excel.Chart and the classes under it in the API reference; learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-charts. */
export const scripts: Script[] = [
  {
    title: 'a chart takes a series from each column, named by its head, with the first column’s texts as categories',
    run: onChart(`
  chart.series.load('items/name')
  await context.sync()
  const [first] = chart.series.items
  const values = first.getDimensionValues('Values')
  const categories = first.getDimensionValues('Categories')
  await context.sync()
  return [chart.series.items.map(({ name }) => name), values.value, categories.value]`),
    expect: [['Reached', 'Quota'], ['567', '498', ''], ['North', 'South', 'West']],
  },
  {
    title: 'a chart takes a series from each row where it is told to, or where the rows are longer',
    run: onSheet(`
  sheet.getRange('A1:E2').values = [['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], [1, 2, 3, 4, 5]]
  const auto = sheet.charts.add('Line', sheet.getRange('A1:E2'), 'Auto')
  sheet.getRange('G1:H3').values = [['', 'x'], ['a', 1], ['b', 2]]
  const rows = sheet.charts.add('Line', sheet.getRange('G1:H3'), 'Rows')
  auto.series.load('count')
  rows.series.load('items/name')
  await context.sync()
  return [auto.series.count, rows.series.items.map(({ name }) => name)]`),
    expect: [1, ['a', 'b']],
  },
  {
    title: 'a chart is found by its name in any case, by its place, and by null where it is not',
    run: onChart(`
  chart.name = 'Groups'
  const byName = sheet.charts.getItem('GROUPS').load('name')
  const byPlace = sheet.charts.getItemAt(0).load('name')
  const none = sheet.charts.getItemOrNullObject('other')
  const count = sheet.charts.getCount()
  await context.sync()
  return [byName.name, byPlace.name, none.isNullObject, count.value]`),
    expect: ['Groups', 'Groups', true, 1],
  },
  {
    title: 'a chart that is not there is ItemNotFound',
    run: onSheet(`
  sheet.charts.getItem('none').load('name')
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'ChartCollection.getItem' },
  },
  {
    title: 'of several charts of one name the first is found',
    // ChartCollection.getItem: "If there are multiple charts with the same name, the first one will be returned"
    run: onChart(`
  chart.name = 'same'
  chart.title.text = 'first'
  sheet.charts.add('Line', sheet.getRange('A1:B4')).name = 'same'
  const found = sheet.charts.getItem('same').load('title/text')
  await context.sync()
  return found.title.text`),
    expect: 'first',
  },
  {
    title: 'a chart is deleted',
    run: onChart(`
  chart.delete()
  sheet.charts.load('count')
  await context.sync()
  return sheet.charts.count`),
    expect: 0,
  },
  {
    title: 'a chart covers the cells from one to another',
    run: onChart(`
  chart.setPosition('B6', 'D9')
  chart.load('left,top,width,height')
  const cells = sheet.getRange('B6:D9').load('left,top,width,height')
  await context.sync()
  return ['left', 'top', 'width', 'height'].map((side) => chart[side] === cells[side])`),
    expect: [true, true, true, true],
  },
  {
    title: 'a chart goes to a cell in its own size',
    run: onChart(`
  chart.width = 300
  chart.height = 200
  chart.setPosition('C5')
  chart.load('left,top,width,height')
  const cell = sheet.getRange('C5').load('left,top')
  await context.sync()
  return [chart.left === cell.left, chart.top === cell.top, chart.width, chart.height]`),
    expect: [true, true, 300, 200],
  },
  {
    title: 'a chart has its place and size in points',
    run: onChart(`
  Object.assign(chart, { left: 10, top: 20, width: 250, height: 150 })
  chart.load('left,top,width,height')
  await context.sync()
  return [chart.left, chart.top, chart.width, chart.height]`),
    expect: [10, 20, 250, 150],
  },
  {
    title: 'a title and a legend are set and hidden',
    run: onChart(`
  chart.title.text = 'By group'
  chart.title.format.font.size = 16
  chart.title.format.font.bold = true
  chart.legend.position = 'Top'
  chart.load('title/text,title/visible,title/format/font/size,title/format/font/bold,legend/position,legend/visible')
  await context.sync()
  const { title, legend } = chart
  const before = [title.text, title.visible, title.format.font.size, title.format.font.bold, legend.position, legend.visible]
  title.visible = false
  legend.visible = false
  chart.load('title/visible,legend/visible')
  await context.sync()
  return [...before, title.visible, legend.visible]`),
    expect: ['By group', true, 16, true, 'Top', true, false, false],
  },
  {
    title: 'a chart of one series is titled by it',
    run: onSheet(`${DATA}
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns').load('title/text')
  await context.sync()
  return chart.title.text`),
    expect: 'Reached',
  },
  {
    title: 'axes have titles, limits and gridlines',
    run: onChart(`
  const { valueAxis, categoryAxis } = chart.axes
  valueAxis.title.text = 'customers'
  Object.assign(valueAxis, { minimum: 0, maximum: 800, majorUnit: 200, numberFormat: '#,##0' })
  valueAxis.majorGridlines.visible = false
  categoryAxis.visible = false
  categoryAxis.reversePlotOrder = true
  valueAxis.load('minimum,maximum,majorUnit,numberFormat,title/text,title/visible,majorGridlines/visible,visible')
  categoryAxis.load('visible,reversePlotOrder,title/visible')
  await context.sync()
  return [valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit, valueAxis.numberFormat, valueAxis.title.text, valueAxis.title.visible,
    valueAxis.majorGridlines.visible, valueAxis.visible, categoryAxis.visible, categoryAxis.reversePlotOrder, categoryAxis.title.visible]`),
    expect: [0, 800, 200, '#,##0', 'customers', true, false, true, false, true, false],
  },
  {
    title: 'an axis that nobody set tells its limits as numbers',
    // ChartAxis.maximum: "The returned value is always a number"
    run: onChart(`
  const axis = chart.axes.valueAxis
  axis.maximum = 5000
  axis.maximum = ''
  axis.load('minimum,maximum')
  await context.sync()
  return [axis.minimum, axis.maximum >= 600, axis.maximum < 5000]`),
    expect: [0, true, true],
  },
  {
    title: 'a series is added with a name, values and categories',
    run: onChart(`
  const series = chart.series.add('Half')
  sheet.getRange('D2:D4').values = [[1], [2], [3]]
  series.setValues(sheet.getRange('D2:D4'))
  series.setXAxisValues(sheet.getRange('A2:A4'))
  chart.series.load('items/name,count')
  const values = chart.series.getItemAt(2).getDimensionValues('Values')
  await context.sync()
  return [chart.series.count, chart.series.items.map(({ name }) => name), values.value]`),
    expect: [3, ['Reached', 'Quota', 'Half'], ['1', '2', '3']],
  },
  {
    title: 'a series is deleted and the others close up',
    run: onChart(`
  chart.series.getItemAt(0).delete()
  chart.series.load('items/name')
  await context.sync()
  return chart.series.items.map(({ name }) => name)`),
    expect: ['Quota'],
  },
  {
    title: 'a series that is not there is refused',
    run: failing(`${DATA}
  return [await fails((sheet) => sheet.charts.add('Line', sheet.getRange('A1:C4')).series.getItemAt(5).load('name'))]`),
    expect: [true],
  },
  {
    title: 'a series has labels, a gap, an overlap and a name',
    run: onChart(`
  const series = chart.series.getItemAt(0)
  series.format.fill.setSolidColor('#1F4E79')
  series.format.line.color = 'white'
  Object.assign(series, { name: 'new', hasDataLabels: true, gapWidth: 60, overlap: -5 })
  series.dataLabels.position = 'OutsideEnd'
  series.load('name,hasDataLabels,gapWidth,overlap,chartType,axisGroup,format/line/color,dataLabels/showValue,dataLabels/position')
  await context.sync()
  return [series.name, series.hasDataLabels, series.gapWidth, series.overlap, series.chartType, series.axisGroup, series.format.line.color,
    series.dataLabels.showValue, series.dataLabels.position]`),
    expect: ['new', true, 60, -5, 'ColumnClustered', 'Primary', '#FFFFFF', true, 'OutsideEnd'],
  },
  {
    title: 'a chart’s data are replaced',
    run: onChart(`
  chart.setData(sheet.getRange('A1:B3'), 'Columns')
  chart.series.load('items/name')
  await context.sync()
  const values = chart.series.items[0].getDimensionValues('Values')
  await context.sync()
  return [chart.series.items.length, values.value]`),
    expect: [1, ['567', '498']],
  },
  {
    title: 'a chart changes its type',
    run: onChart(`
  chart.chartType = 'BarClustered'
  chart.load('chartType')
  await context.sync()
  return chart.chartType`),
    expect: 'BarClustered',
  },
  {
    title: 'values follow their cells, inserted rows too',
    run: onChart(`
  sheet.getRange('B4').values = [['=B2+B3']]
  sheet.getRange('3:3').insert('Down')
  sheet.getRange('A3:C3').values = [['Middle', 100, 200]]
  const series = chart.series.getItemAt(0)
  const values = series.getDimensionValues('Values')
  const categories = series.getDimensionValues('Categories')
  await context.sync()
  return [values.value, categories.value]`),
    expect: [['567', '100', '498', '1065'], ['North', 'Middle', 'South', 'West']],
  },
  {
    title: 'a chart follows its data to a renamed sheet, and goes with its own sheet',
    run: onChart(`
  const other = context.workbook.worksheets.add('Charts')
  const there = other.charts.add('Line', sheet.getRange('A1:B4'))
  sheet.name = 'New name'
  const values = there.series.getItemAt(0).getDimensionValues('Values')
  await context.sync()
  const seen = values.value
  sheet.delete()
  const gone = other.charts.getItemAt(0).series.getItemAt(0).getDimensionValues('Values')
  await context.sync()
  other.charts.load('count')
  await context.sync()
  return [seen, gone.value, other.charts.count]`),
    expect: [['567', '498', ''], [], 1],
  },
  {
    title: 'an unknown type of chart is an invalid argument',
    run: failing(`${DATA}
  return [await fails((sheet) => sheet.charts.add('Squares', sheet.getRange('A1:B4')))]`),
    expect: [true],
  },
  {
    title: 'a type that this host has not is refused by name',
    run: onSheet(`${DATA}
  sheet.charts.add(Excel.ChartType.radar, sheet.getRange('A1:B4'))
  await context.sync()`),
    error: { code: 'NotImplemented', location: 'ChartCollection.add' },
  },
  {
    title: 'a protected sheet takes no chart',
    run: failing(`${DATA}
  sheet.protection.protect()
  await context.sync()
  return [await fails((sheet) => sheet.charts.add('Line', sheet.getRange('A1:B4')))]`),
    expect: [true],
  },
]
