import { withSales } from './sales'
import { onSheet, type Script } from './script'

/** Rows and columns of tables. */
export const scripts: Script[] = [
  {
    title: 'a table without headers gets a header row above its data',
    run: onSheet(`
  sheet.getRange('A1:B2').values = [[1, 2], [3, 4]]
  const table = sheet.tables.add('A1:B2', false)
  const body = table.getDataBodyRange().load('address,values')
  await context.sync()
  return [body.address, body.values]`),
    expect: ['Sheet1!A2:B3', [[1, 2], [3, 4]]],
  },
  {
    title: 'rows are added at the end',
    run: withSales(`
  sales.rows.add(null, [['fig', 1, 9], ['kiwi', 8, 2]])
  const body = sales.getDataBodyRange().load('address,values')
  sales.rows.load('count')
  await context.sync()
  return [body.address, body.values.slice(3), sales.rows.count]`),
    expect: ['Sheet1!A2:C6', [['fig', 1, 9], ['kiwi', 8, 2]], 5],
  },
  {
    title: 'a row is inserted where asked and pushes the others down',
    run: withSales(`
  const row = sales.rows.add(1, [['fig', 1, 9]]).load('index,values')
  const body = sales.getDataBodyRange().load('values')
  await context.sync()
  return [row.index, row.values, body.values.map(([name]) => name)]`),
    expect: [1, [['fig', 1, 9]], ['pear', 'fig', 'apple', 'plum']],
  },
  {
    title: 'a row with too few or too many values is refused',
    run: withSales(`
  await context.sync()
  sales.rows.add(null, [['fig', 1]])
  await context.sync()`),
    error: { code: 'InvalidArgument', location: 'TableRowCollection.add' },
  },
  {
    title: 'rows added to a table push down what stands below it',
    run: withSales(`
  sheet.getRange('A6').values = [['below']]
  sales.rows.add(null, [['fig', 1, 9], ['kiwi', 8, 2], ['lime', 1, 1]], true)
  const range = sheet.getRange('A5:A9').load('values')
  await context.sync()
  return range.values`),
    expect: [['fig'], ['kiwi'], ['lime'], [''], ['below']],
    needs: 'unsure: whether what stands below moves by the rows added or only as far as it must',
  },
  {
    title: 'a row is read, written and deleted by its index',
    run: withSales(`
  const row = sales.rows.getItemAt(1).load('index,values')
  await context.sync()
  const before = row.values
  sales.rows.getItemAt(1).values = [['cherry', 1, 2]]
  sales.rows.getItemAt(0).delete()
  const body = sales.getDataBodyRange().load('values')
  await context.sync()
  return [row.index, before, body.values]`),
    expect: [1, [['apple', 10, 3]], [['cherry', 1, 2], ['plum', 4, 7]]],
  },
  {
    title: 'several rows are deleted together',
    needs: 'ExcelApi 1.15',
    run: withSales(`
  sales.rows.deleteRowsAt(0, 2)
  const body = sales.getDataBodyRange().load('address,values')
  await context.sync()
  return [body.address, body.values]`),
    expect: ['Sheet1!A2:C2', [['plum', 4, 7]]],
  },
  {
    title: 'rows not next to each other are deleted together',
    needs: 'ExcelApi 1.15',
    run: withSales(`
  sales.rows.deleteRows([0, 2])
  const body = sales.getDataBodyRange().load('values')
  await context.sync()
  return body.values`),
    expect: [['apple', 10, 3]],
  },
  {
    title: 'a column is added at the end with its header and values',
    run: withSales(`
  sales.columns.add(null, [['Note'], ['x'], ['y'], ['z']])
  const range = sales.getRange().load('address,values')
  sales.columns.load('count,items/name,items/index')
  await context.sync()
  return [range.address, range.values.map((row) => row[3]), sales.columns.items.map((column) => [column.index, column.name])]`),
    expect: ['Sheet1!A1:D4', ['Note', 'x', 'y', 'z'], [[0, 'Name'], [1, 'Qty'], [2, 'Price'], [3, 'Note']]],
  },
  {
    title: 'a column is inserted where asked',
    run: withSales(`
  sales.columns.add(1, [['Note'], ['x'], ['y'], ['z']])
  const header = sales.getHeaderRowRange().load('values')
  await context.sync()
  return header.values`),
    expect: [['Name', 'Note', 'Qty', 'Price']],
  },
  {
    title: 'a column is found by name or position and has its own parts',
    run: withSales(`
  const byName = sales.columns.getItem('Qty').load('index,values')
  const byPlace = sales.columns.getItemAt(1).load('name')
  const none = sales.columns.getItemOrNullObject('Colour')
  const parts = [byName.getRange(), byName.getHeaderRowRange(), byName.getDataBodyRange()]
  parts.forEach((part) => part.load('address'))
  await context.sync()
  return [byName.index, byName.values, byPlace.name, none.isNullObject, parts.map((part) => part.address)]`),
    expect: [1, [['Qty'], [2], [10], [4]], 'Qty', true, ['Sheet1!B1:B4', 'Sheet1!B1', 'Sheet1!B2:B4']],
  },
  {
    title: 'a column that is not there is an error',
    run: withSales(`
  await context.sync()
  sales.columns.getItem('Colour').load('name')
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'TableColumnCollection.getItem' },
  },
  {
    title: 'a renamed column renames its header, and the header its column',
    run: withSales(`
  sales.columns.getItem('Qty').name = 'Amount'
  sheet.getRange('C1').values = [['Cost']]
  sales.columns.load('items/name')
  const header = sales.getHeaderRowRange().load('values')
  await context.sync()
  return [sales.columns.items.map((column) => column.name), header.values]`),
    expect: [['Name', 'Amount', 'Cost'], [['Name', 'Amount', 'Cost']]],
  },
  {
    title: 'a deleted column takes its cells along',
    run: withSales(`
  sales.columns.getItem('Qty').delete()
  const range = sales.getRange().load('address,values')
  await context.sync()
  return [range.address, range.values[1]]`),
    expect: ['Sheet1!A1:B4', ['pear', 5]],
  },
  {
    title: 'sorting a table orders its rows and remembers how',
    run: withSales(`
  sales.sort.apply([{ key: 1, ascending: false }])
  const body = sales.getDataBodyRange().load('values')
  sales.sort.load('fields')
  await context.sync()
  return [body.values, sales.sort.fields.map(({ key, ascending }) => [key, ascending])]`),
    expect: [[['apple', 10, 3], ['plum', 4, 7], ['pear', 2, 5]], [[1, false]]],
  },
]
