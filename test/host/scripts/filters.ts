import { onSheet, type Script } from './script'

/** The start of a script: a table `sales` of five rows in A1:B6, and `shown()`, the names its filters leave. */
const withSales = (body: string): string =>
  onSheet(`
  sheet.getRange('A1:B6').values = [['Name', 'Qty'], ['pear', 2], ['apple', 10], ['plum', 4], ['fig', 7], ['peach', 1]]
  const sales = sheet.tables.add('A1:B6', true)
  sales.name = 'Sales'
  const shown = async () => {
    const view = sales.getDataBodyRange().getVisibleView().load('values')
    await context.sync()
    return view.values.map(([name]) => name)
  }${body}`)

/** Filters of tables and of sheets. */
export const scripts: Script[] = [
  {
    title: 'a values filter shows the rows with those values',
    run: withSales(`
  sales.columns.getItem('Name').filter.applyValuesFilter(['fig', 'pear'])
  return await shown()`),
    expect: ['pear', 'fig'],
  },
  {
    title: 'filtered rows are hidden rows',
    run: withSales(`
  sales.columns.getItem('Name').filter.applyValuesFilter(['fig', 'pear'])
  const rows = [2, 3, 4, 5, 6].map((row) => sheet.getRange(row + ':' + row).load('rowHidden'))
  await context.sync()
  return rows.map((row) => row.rowHidden)`),
    expect: [false, true, true, false, true],
  },
  {
    title: 'a custom filter compares numbers',
    run: withSales(`
  sales.columns.getItem('Qty').filter.applyCustomFilter('>=4')
  return await shown()`),
    expect: ['apple', 'plum', 'fig'],
  },
  {
    title: 'a custom filter may have two conditions',
    run: withSales(`
  const filter = sales.columns.getItem('Qty').filter
  filter.applyCustomFilter('>=2', '<=7', Excel.FilterOperator.and)
  const both = await shown()
  filter.applyCustomFilter('<2', '>7', 'Or')
  return [both, await shown()]`),
    expect: [['pear', 'plum', 'fig'], ['apple', 'peach']],
  },
  {
    title: 'a custom filter knows wildcards',
    run: withSales(`
  sales.columns.getItem('Name').filter.applyCustomFilter('=p*')
  return await shown()`),
    expect: ['pear', 'plum', 'peach'],
  },
  {
    title: 'the top and bottom items are shown in their places',
    run: withSales(`
  const filter = sales.columns.getItem('Qty').filter
  filter.applyTopItemsFilter(2)
  const top = await shown()
  filter.applyBottomItemsFilter(1)
  return [top, await shown()]`),
    expect: [['apple', 'fig'], ['peach']],
  },
  {
    title: 'a dynamic filter compares with the average',
    run: withSales(`
  sales.columns.getItem('Qty').filter.applyDynamicFilter('AboveAverage')
  return await shown()`),
    expect: ['apple', 'fig'],
  },
  {
    title: 'filters of two columns hold together',
    run: withSales(`
  sales.columns.getItem('Name').filter.applyCustomFilter('=p*')
  sales.columns.getItem('Qty').filter.applyCustomFilter('<4')
  return await shown()`),
    expect: ['pear', 'peach'],
  },
  {
    title: 'apply() takes criteria, and they can be read',
    run: withSales(`
  const filter = sales.columns.getItem('Name').filter
  filter.apply({ filterOn: Excel.FilterOn.values, values: ['fig', 'plum'] })
  filter.load('criteria')
  const names = await shown()
  return [names, filter.criteria.filterOn, [...filter.criteria.values].sort()]`),
    expect: [['plum', 'fig'], 'Values', ['fig', 'plum']],
  },
  {
    title: 'the criteria of a custom filter can be read',
    run: withSales(`
  const filter = sales.columns.getItem('Qty').filter
  filter.applyCustomFilter('>2', '<9', 'And')
  filter.load('criteria')
  await context.sync()
  const { filterOn, criterion1, criterion2, operator } = filter.criteria
  return [filterOn, criterion1, criterion2, operator]`),
    expect: ['Custom', '>2', '<9', 'And'],
  },
  {
    title: 'a cleared filter of one column leaves the other',
    run: withSales(`
  sales.columns.getItem('Name').filter.applyCustomFilter('=p*')
  sales.columns.getItem('Qty').filter.applyCustomFilter('<4')
  sales.columns.getItem('Qty').filter.clear()
  return await shown()`),
    expect: ['pear', 'plum', 'peach'],
  },
  {
    title: 'cleared filters of a table show all rows',
    run: withSales(`
  sales.columns.getItem('Name').filter.applyCustomFilter('=p*')
  sales.columns.getItem('Qty').filter.applyCustomFilter('<4')
  sales.clearFilters()
  return await shown()`),
    expect: ['pear', 'apple', 'plum', 'fig', 'peach'],
  },
  {
    title: 'a filter does not follow new values until it is reapplied',
    run: withSales(`
  sales.columns.getItem('Qty').filter.applyCustomFilter('>=4')
  sheet.getRange('B3').values = [[0]]
  const before = await shown()
  sales.reapplyFilters()
  return [before, await shown()]`),
    expect: [['apple', 'plum', 'fig'], ['plum', 'fig']],
  },
  {
    title: 'SUBTOTAL leaves filtered rows out, SUM does not',
    run: withSales(`
  sheet.getRange('D1:E1').formulas = [['=SUBTOTAL(9,Sales[Qty])', '=SUM(Sales[Qty])']]
  sales.columns.getItem('Name').filter.applyValuesFilter(['fig', 'pear'])
  const range = sheet.getRange('D1:E1').load('values')
  await context.sync()
  return range.values`),
    expect: [[9, 24]],
  },
  {
    title: 'values of filtered rows are read like all others',
    run: withSales(`
  sales.columns.getItem('Name').filter.applyValuesFilter(['fig'])
  const body = sales.getDataBodyRange().load('values')
  await context.sync()
  return body.values.length`),
    expect: 5,
  },
  {
    title: 'the filter of a table tells whether data are filtered',
    needs: 'ExcelApi 1.9',
    run: withSales(`
  sales.autoFilter.load('enabled,isDataFiltered')
  await context.sync()
  const before = [sales.autoFilter.enabled, sales.autoFilter.isDataFiltered]
  sales.autoFilter.apply(sales.getRange(), 1, { filterOn: 'Custom', criterion1: '>4' })
  sales.autoFilter.load('enabled,isDataFiltered')
  const names = await shown()
  return [before, [sales.autoFilter.enabled, sales.autoFilter.isDataFiltered], names]`),
    expect: [[true, false], [true, true], ['apple', 'fig']],
  },
  {
    title: 'a filter is put on a range of a sheet and taken off',
    needs: 'ExcelApi 1.9',
    run: onSheet(`
  sheet.getRange('A1:B4').values = [['Name', 'Qty'], ['pear', 2], ['apple', 10], ['plum', 4]]
  const none = sheet.autoFilter.getRangeOrNullObject()
  sheet.autoFilter.apply('A1:B4', 1, { filterOn: Excel.FilterOn.custom, criterion1: '>3' })
  sheet.autoFilter.load('enabled,isDataFiltered')
  const where = sheet.autoFilter.getRange().load('address')
  const view = sheet.getRange('A1:B4').getVisibleView().load('values')
  await context.sync()
  const during = [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, where.address, view.values.map(([name]) => name)]
  sheet.autoFilter.remove()
  sheet.autoFilter.load('enabled')
  const after = sheet.getRange('A1:B4').getVisibleView().load('rowCount')
  await context.sync()
  return [none.isNullObject, during, sheet.autoFilter.enabled, after.rowCount]`),
    expect: [true, [true, true, 'Sheet1!A1:B4', ['Name', 'apple', 'plum']], false, 4],
  },
  {
    title: 'cleared criteria leave the filter of a sheet in place',
    needs: 'ExcelApi 1.9',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [['Qty'], [1], [2]]
  sheet.autoFilter.apply('A1:A3', 0, { filterOn: 'Values', values: ['1'] })
  await context.sync()
  sheet.autoFilter.clearCriteria()
  sheet.autoFilter.load('enabled,isDataFiltered')
  const view = sheet.getRange('A1:A3').getVisibleView().load('rowCount')
  await context.sync()
  return [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, view.rowCount]`),
    expect: [true, false, 3],
  },
]
