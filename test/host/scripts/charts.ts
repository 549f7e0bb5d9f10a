import { onSheet, type Script } from './script'

/** Excel makes a chart here; this host has none, and must say so rather than pass over it. */
export const scripts: Script[] = [
  {
    title: 'a chart is refused by name: the host has none',
    run: onSheet(`
  sheet.getRange('A1:B3').values = [['Name', 'Qty'], ['pear', 2], ['apple', 10]]
  sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:B3'), Excel.ChartSeriesBy.auto)
  await context.sync()`),
    error: { code: 'NotImplemented', location: 'Worksheet.charts' },
  },
]
