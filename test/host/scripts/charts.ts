import { onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a chart has a name and a title',
    needs: 'charts',
    run: onSheet(`
  sheet.getRange('A1:B3').values = [['Name', 'Qty'], ['pear', 2], ['apple', 10]]
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:B3'), Excel.ChartSeriesBy.auto)
  chart.name = 'Quantities'
  chart.title.text = 'How many'
  const found = sheet.charts.getItem('Quantities').load('name,title/text')
  const count = sheet.charts.getCount()
  await context.sync()
  return [found.name, found.title.text, count.value]`),
    expect: ['Quantities', 'How many', 1],
  },
  {
    title: 'a deleted chart is gone',
    needs: 'charts',
    run: onSheet(`
  sheet.getRange('A1:B3').values = [['Name', 'Qty'], ['pear', 2], ['apple', 10]]
  const chart = sheet.charts.add('Line', sheet.getRange('A1:B3'))
  chart.name = 'Quantities'
  await context.sync()
  chart.delete()
  const none = sheet.charts.getItemOrNullObject('Quantities')
  await context.sync()
  return none.isNullObject`),
    expect: true,
  },
]
